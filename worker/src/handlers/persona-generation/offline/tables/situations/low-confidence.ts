import type { Situation } from "./situation.ts";

export const LOW_CONFIDENCE_SITUATIONS: readonly Situation[] = [
  {
    text: [
      "{First}'s bank is closing its branch, and from {weekday} transfers have to be made online.",
      "The counter where {first} used to pay the bills has closed; there is an app now.",
    ],
    goals: ["Pay a bill without help", "Know that the money reached the right person"],
    frustrations: [
      "Branches replaced by an app",
      "Numbers of 22 digits that must be typed without a mistake",
    ],
  },
  {
    text: [
      "{First} has to book an appointment with the doctor through a website for the first time.",
      "The practice takes no calls for appointments any more, and {first} needs one this week.",
    ],
    goals: ["Get an appointment this week", "Be sure that the booking went through"],
    frustrations: [
      "Calendars in which every day is grey",
      "An account that is needed before the first free slot is shown",
    ],
  },
  {
    text: [
      "A letter asks {first} to confirm {their} details 'in the portal' by {weekday}.",
      "{First} has a letter with a code on it and no idea where the code belongs.",
    ],
    goals: ["Do what the letter asks before the deadline", "Find out whether the letter is genuine"],
    frustrations: [
      "Letters that explain nothing but an address to type",
      "Codes in which O and 0 look alike",
    ],
  },
  {
    text: [
      "{First} wants to send photos to a friend, and the phone says that its memory is full.",
      "The phone has said 'storage almost full' for {days} weeks, and {first} is afraid of losing photos.",
    ],
    goals: ["Make room without losing a photo", "Understand where the photos really are"],
    frustrations: ["Offers to buy storage in place of an explanation", "Words such as 'cloud' and 'sync'"],
  },
  {
    text: [
      "{First} bought a train ticket online and cannot find it on the {device}.",
      "The ticket is 'in the app', says the mail, and {first} is leaving on {weekday}.",
    ],
    goals: ["Have the ticket ready to show", "Know what to do if the battery runs out"],
    frustrations: ["Tickets that exist in one app only", "Mails with six links and one that matters"],
  },
  {
    text: [
      "{First} pressed on an advertisement by mistake and now there is a charge of {fee} on the phone bill.",
      "A subscription that {first} does not remember ordering costs {fee} a month.",
    ],
    goals: ["Stop the charge and get the money back", "Make sure that it cannot happen again"],
    frustrations: ["Buttons that were not meant to be pressed", "Being told that one agreed to it"],
  },
  {
    text: [
      "The new television wants an email address, a password and a code before it shows a picture.",
      "{First} has a new router with a sheet of instructions for experts.",
    ],
    goals: ["Have it working by the evening", "Not have to call anyone for it"],
    frustrations: ["Devices that want an account", "Instructions made of pictures without words"],
  },
  {
    text: [
      "{First} has to upload a copy of {their} identity card and does not know how it gets from the table into the form.",
      "The form wants a document as a file, and {first} has it on paper.",
    ],
    goals: ["Send the document so that it arrives", "Be sure that nobody else can see it"],
    frustrations: ["'File too large' and nothing else", "Photos that are turned down as 'not readable'"],
  },
  {
    text: [
      "A caller said there was a problem with {first}'s computer, and {first} hung up and wants to check.",
      "A text message says a parcel is waiting and {fee} is due, and {first} suspects a fraud.",
    ],
    goals: ["Find out whether it was a fraud", "Learn how to tell the next time"],
    frustrations: ["Frauds that look better than the real thing", "Advice to 'simply be careful'"],
  },
  {
    text: [
      "The site {first} has used for years looks different since {weekday}, and nothing is where it was.",
      "After an update, {first} cannot find the button {they} [presses|press] every month.",
    ],
    goals: ["Find the old function in the new layout", "Write down the new steps once and for all"],
    frustrations: ["Changes without a word of explanation", "Icons without names"],
  },
];
