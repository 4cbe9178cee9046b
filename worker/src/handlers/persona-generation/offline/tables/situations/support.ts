import type { Situation } from "./situation.ts";

export const SUPPORT: readonly Situation[] = [
  {
    text: [
      "{First} was charged {amount} twice for one order and has the bank statement at hand.",
      "The same {amount} has left {first}'s account twice, and the second booking has no order number.",
    ],
    goals: ["Get the second charge of {amount} back", "Learn why the card was charged twice"],
    frustrations: [
      "Hearing that a refund 'may take up to ten days'",
      "Having to prove a mistake made by somebody else",
    ],
  },
  {
    text: [
      "A parcel with {product} is marked as delivered, but {first} has not received it.",
      "The tracking page has said 'delivered' for {days} days; {first} is still waiting for {product}.",
    ],
    goals: ["Find the missing parcel or get a new one", "Know by which day it will be settled"],
    frustrations: [
      "Tracking pages that know less than the driver",
      "Shop and carrier sending one another the blame",
    ],
  },
  {
    text: [
      "{First} has a new phone and can no longer receive the code that the login asks for.",
      "Since changing numbers, {first} is locked out: the login code still goes to the old phone.",
    ],
    goals: ["Get back into the account on the new phone", "Move the login code to the new number"],
    frustrations: [
      "Being asked for a code from a phone that is gone",
      "Identity checks that need the very account one cannot open",
    ],
  },
  {
    text: [
      "{First} cancelled a subscription last month and was charged {amount} again on {weekday}.",
      "A subscription that {first} had ended has renewed itself, at {amount}.",
    ],
    goals: [
      "End the subscription for good and get {amount} back",
      "Have the cancellation confirmed with a date",
    ],
    frustrations: ["Cancellations that need one more click nobody mentions", "Renewals without a reminder"],
  },
  {
    text: [
      "The internet connection at {first}'s home has dropped every evening for {days} days.",
      "Every night at about eight, {first}'s connection fails for a quarter of an hour.",
    ],
    goals: ["Have a connection that lasts through the evening", "Get a technician who comes when agreed"],
    frustrations: ["Tests that are run at noon for a fault at night", "Time slots 'between eight and four'"],
  },
  {
    text: [
      "{First} ordered {product} and received something else in the right box.",
      "The box is right, the contents are not: in place of {product}, {first} got a different model.",
    ],
    goals: ["Exchange the wrong item without paying postage", "Get {product} before the weekend"],
    frustrations: [
      "Paying the postage for somebody else's mistake",
      "Return forms whose reasons do not include 'wrong item'",
    ],
  },
  {
    text: [
      "{First}'s bill is {amount} higher than usual, and the only explanation on it reads 'other services'.",
      "An item called 'adjustment' over {amount} is on the latest bill, and {first} wants to know what it stands for.",
    ],
    goals: ["Understand every line of the bill", "Get the unexplained {amount} taken off"],
    frustrations: ["Bills that need a glossary", "Hotlines that can see the bill but not explain it"],
  },
  {
    text: [
      "{First} is moving in {days} days and has to change the address on three contracts.",
      "After a move, letters for {first} still go to the old flat, though the address was changed online.",
    ],
    goals: [
      "Change the address once and for everything",
      "Make sure that the next letter reaches the new home",
    ],
    frustrations: ["Changing the same address in four places", "Forms that refuse a flat number"],
  },
  {
    text: [
      "{First} bought {product} ten months ago; it has stopped working, and the receipt is nowhere to be found.",
      "With two months of guarantee left, {first} has {product} that will not switch on any more.",
    ],
    goals: ["Have it repaired or replaced under the guarantee", "Find the purchase without a paper receipt"],
    frustrations: [
      "Guarantees that end where the fault begins",
      "Repairs with no hint of how long they take",
    ],
  },
  {
    text: [
      "A booking for {weekday} shows the wrong date, and {first} noticed only in the confirmation.",
      "{First} booked for the wrong {weekday} by mistake, {days} minutes ago.",
    ],
    goals: ["Correct the booking without a fee", "Keep the seats that were chosen"],
    frustrations: [
      "Fees for correcting a mistake one minute old",
      "Changes that can only be made by cancelling everything",
    ],
  },
  {
    text: [
      "{First} has had an email about an unknown sign-in and is not sure whether it is genuine.",
      "A message about a sign-in from another country reached {first} on {weekday} night.",
    ],
    goals: [
      "Find out whether somebody else was in the account",
      "Secure the account without losing anything",
    ],
    frustrations: [
      "Warnings that cannot be told from fraud",
      "Links one is told never to press, in a mail that consists of links",
    ],
  },
  {
    text: [
      "Since the last update, the app on {first}'s {device} closes as soon as it is opened.",
      "{First} cannot get past the start screen: the app closes itself after a second on {their} {device}.",
    ],
    goals: ["Use the app again today", "Keep the data that is stored in the app"],
    frustrations: ["Updates that break what used to work", "Advice to delete the app, and everything in it"],
  },
];
