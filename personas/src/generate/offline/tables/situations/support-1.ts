/** What a help desk hears of. Part 1 of 3; see parse-situations.ts for the marks. */
export const SUPPORT_1 = `
== charged-twice | order money paid known
- {First} was charged {amount} twice for one order and has the bank statement at hand.
- The same {amount} has left {first}'s account twice, and the second booking has no order number.
g Get the second charge of {amount} back
g Learn why the card was charged twice
f Hearing that a refund 'may take up to ten days'
f Having to prove a mistake made by somebody else
q One order, two payments. Please look at the statement.
q I bought it once. Why did I pay for it twice?
= Order number: {order}
= Amount charged: {amount}, twice
= Charged on: {date}, at 19:42 and 19:43
h The payment page froze for a minute, and {they} pressed the button a second time
o I was charged {amount} twice for order {order}. I'd like the second payment back.
O You took my money twice.
s The agent confirms that the second charge is refunded, with the amount and a date
== never-arrived | order parcel paid known
- A parcel with {product} is marked as delivered, but {first} has not received it.
- The tracking page has said 'delivered' for {days} days; {first} is still waiting for {product}.
g Find the missing parcel or get a new one
g Know by which day it will be settled
f Tracking pages that know less than the driver
f Shop and carrier sending one another the blame
q It says delivered. To whom, may I ask?
q My doorstep is empty, whatever your system says.
= Order number: {order}
= Item: {product}
= Marked as delivered on: {lately}
= Already tried: asked two neighbours
h A relative with another surname was at home that day and might have signed
o Order {order} is marked as delivered, but nothing has come.
O My parcel isn't here.
s A replacement or a search with a fixed date is agreed
== old-phone-code | login known
- {First} has a new phone and can no longer receive the code that the login asks for.
- Since changing numbers, {first} is locked out: the login code still goes to the old phone.
g Get back into the account on the new phone
g Move the login code to the new number
f Being asked for a code from a phone that is gone
f Identity checks that need the very account one cannot open
q The code goes to a phone I no longer have.
q How do I prove it's me without the phone you want me to prove it with?
= Account email: {email}
= Number changed on: {date}
= Already tried: the reset link, twice
h The backup codes were saved, on the old phone
o I have a new number and the login code still goes to the old one.
O I can't get in any more.
s The login code reaches the new number, or another way in is arranged
== charged-after-cancelling | subscription money paid known
- {First} cancelled a subscription last month and was charged {amount} again on {pastday}.
- A subscription that {first} ended weeks ago has renewed itself, at {amount}.
g End the subscription for good and get {amount} back
g Have the cancellation confirmed with a date
f Cancellations that need one more click nobody mentions
f Renewals without a reminder
q I ended this weeks ago. Why is it still costing me?
q Cancelled means cancelled, doesn't it?
= Cancelled on: {monthago}
= Charged again on: {lately}
= Amount: {amount}
h {They} never saw a confirmation of the cancellation and did not look for one
o I cancelled on {monthago} and was charged {amount} again on {lately}.
O You charged me again.
s The subscription is ended in writing and the last payment comes back
== evening-dropouts | network fault known
- The internet connection at {first}'s home has dropped every evening for {days} days.
- Every night at about eight, {first}'s connection fails for a quarter of an hour.
g Have a connection that lasts through the evening
g Get a technician who comes when agreed
f Tests that are run at noon for a fault at night
f Time slots 'between eight and four'
q At noon it's perfect. Come and look at eight.
q It drops every evening, you could set your watch by it.
= Customer number: {order}
= First noticed on: {date}
= Times: about eight to half past eight
= Already tried: restarted the router
h A neighbour with the same provider has the same trouble
o My connection has dropped every evening since {date}.
O The internet keeps going off.
s A cause is named, or a visit is booked for an evening
== wrong-item | order parcel return paid known
- {First} ordered {product} and received something else in the right box.
- The box is right, the contents are not: in place of {product}, {first} got a different model.
g Exchange the wrong item without paying postage
g Get the right item before the weekend
f Paying the postage for somebody else's mistake
f Return forms whose reasons do not include 'wrong item'
q Nice box. Wrong thing in it.
q This isn't what I ordered, and the label on it says so too.
= Order number: {order}
= Ordered: {product}
= Arrived on: {lately}
h The wrong item has been unpacked and the inner bag is torn
o You sent me the wrong item for order {order}.
O It's not what I ordered.
s The exchange is agreed at no cost, with a date
== unexplained-item | bill money known
- {First}'s bill is {amount} higher than usual, and the only explanation on it reads 'other services'.
- An item called 'adjustment' over {amount} is on the latest bill, and {first} wants to know what it stands for.
g Understand every line of the bill
g Get the unexplained {amount} taken off
f Bills that need a glossary
f Hotlines that can see the bill but not explain it
q1 What on earth is 'other services'?
q2 Adjusted from what, to what, and by whom?
= Bill dated: {date}
= Amount in question: {amount}
= Customer number: {order}
h {They} agreed to a free trial of an extra some months ago and forgot about it
o There is {amount} on my bill that nobody can explain.
O My bill looks wrong.
s The item is explained in plain words or taken off
== moving-contracts | address known
- {First} is moving in {days} days and has to change the address on three contracts.
- {First} moves out in {days} days, and three contracts still carry the old address.
g Change the address once and for everything
g Make sure that the next letter reaches the new home
f Changing the same address in four places
f Forms that refuse a flat number
q One person, one new address. Why three forms?
q The new tenant is starting to recognise my name.
= Moving date: {hence}
= Contracts: three
= New home: in {city} as before
h One of the contracts is in a partner's name
o I'm moving on {hence} and need my address changed everywhere.
O I'm moving.
s All three contracts show the new address
== dead-in-guarantee | fault order return paid known
- {First} bought {gadget} 22 months ago; it has stopped working, and the receipt is nowhere to be found.
- With two months of guarantee left, {first} has {gadget} that will not switch on any more.
g Have it repaired or replaced under the guarantee
g Find the purchase without a paper receipt
f Guarantees that end where the fault begins
f Repairs with no hint of how long they take
q It has two months of guarantee left and no life at all.
q The receipt is gone, but surely you can see that I bought it.
= Item: {gadget}
= Bought: 22 months ago, with a guarantee of two years
= Paid: {gadgetprice}, by card
h It fell off the worktop once, in the first week
o My device has died within the guarantee and I can't find the receipt.
O It won't switch on.
s A repair or replacement is agreed without the paper receipt
== wrong-date-booked | booking money paid known
- {First} meant to book {weekday} of the week after, and saw in the confirmation that it is this week's.
- {First} booked for the wrong {weekday} by mistake, {days} minutes ago.
g Correct the booking without a fee
g Keep the seats that were chosen
f Fees for correcting a mistake one minute old
f Changes that can only be made by cancelling everything
q Right day of the week, wrong week. My fault, but it's minutes old.
q I don't want to cancel it. I want to move it by seven days.
= Booking number: {order}
= Booked for: {later}
= Wanted: {weeklater}
h {They} could also live with the day after that
o I booked {later} and meant {weeklater}. It was a few minutes ago.
O I booked the wrong day.
s The booking is moved, and the cost of doing so is stated first
== unknown-sign-in | privacy login known
- {First} has had an email about an unknown sign-in and is not sure whether it is genuine.
- A message about a sign-in from another country reached {first} on {pastday} night.
g Find out whether somebody else was in the account
g Secure the account without losing anything
f Warnings that cannot be told from fraud
f Links one is told never to press, in a mail that consists of links
q Was that message from you or from a crook?
q I wasn't in Lisbon on {pastday}, I can tell you that.
= Message received on: {lately}
= Account email: {email}
= Place named in the message: Lisbon
h The same password is in use on two other sites
o I got a message about a sign-in that wasn't me.
O Was somebody in my account?
s The agent says whether it was genuine and how to secure the account
== app-closes | app fault screen known
- Since the last update, the app on {first}'s {device} closes as soon as it is opened.
- {First} cannot get past the start screen: the app closes itself after a second on {their} {device}.
g Use the app again today
g Keep the data that is stored in the app
f Updates that break what used to work
f Advice to delete the app, and everything in it
q It opens, it blinks, it's gone.
q It was fine until the update.
= Device: {device}
= Since: {date}
= Already tried: restarted the device
h The storage is nearly full
o Since the update on {date} your app closes the moment I open it.
O The app's broken.
s The app opens again and nothing has been lost
`;
