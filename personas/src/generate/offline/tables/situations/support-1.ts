/** What a help desk hears of. Part 1 of 3; see parse-situations.ts for the marks. */
export const SUPPORT_1 = `
== charged-twice | order money paid known
- {First} was charged {amount} twice for one order of {product} and has the bank statement at hand.
- The same {amount} for {product} has left {first}'s account twice, and the second booking has no order number.
g Get the second charge of {amount} back
g Learn why the card was charged twice
f Hearing that a refund 'may take up to ten days'
f Having to prove a mistake made by somebody else
q One order, two payments. Please look at the statement.
q I bought it once. Why did I pay for it twice?
= Order number: {order}
= Item: {product}
= Amount charged: {amount}, twice
= Charged on: {date}, at 19:42 and 19:43
h There are two confirmation emails: {they} pressed the button again when the page froze, so a second order may exist
o I bought {product} on {date} and {amount} was taken from my card twice, one minute apart. The order is {order}. I'd like one payment back.
O You took the money for my {productname} twice.
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
h A cousin with another surname was at home that day and might have signed
o My order {order}, {product}, was marked as delivered on {lately}, but nothing has come. I've asked two neighbours. Where is it?
O It says delivered. No {productname} here.
s A replacement or a search with a fixed date is agreed
== old-phone-code | login known
- {First} has a new phone number and can no longer receive the code that the login of the bank's app asks for.
- Since changing numbers, {first} is locked out of online banking: the login code still goes to the old phone.
g Get back into the account on the new phone
g Move the login code to the new number
f Being asked for a code from a phone that is gone
f Identity checks that need the very account one cannot open
q The code goes to a phone I no longer have.
q How do I prove it's me without the phone you want me to prove it with?
= Bank: online banking, current account
= Account email: {email}
= Number changed on: {date}
= Already tried: the reset link, twice
h The old SIM card has been kept and would still receive a code if it were put into a phone
o I changed my phone number on {date}, and the code for online banking still goes to the old one. I've tried the reset link twice. How do I get in?
O I can't get into my bank account. New phone.
s The login code reaches the new number, or another way in is arranged
== charged-after-cancelling | subscription money paid known
- {First} cancelled a music-streaming subscription six weeks ago and was charged {sub} again on {pastday}.
- A music-streaming subscription that {first} ended six weeks ago has renewed itself, at {sub}.
g End the subscription for good and get {sub} back
g Have the cancellation confirmed with a date
f Cancellations that need one more click nobody mentions
f Renewals without a reminder
q I ended this weeks ago. Why is it still costing me?
q Cancelled means cancelled, doesn't it?
= Service: music streaming, family plan
= Cancelled on: {monthago}
= Charged again on: {lately}
= Amount: {sub}
h {They} only deleted the app and never saw a confirmation of the cancellation
o I cancelled my music subscription on {monthago}, and you took {sub} again on {lately}. Please end it properly and pay that back.
O Why am I still paying for the music?
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
= Service: home broadband
= Customer number: {order}
= First noticed on: {date}
= Times: about eight to half past eight
= Already tried: restarted the router
h The router was moved behind the television on the day it began
o My broadband has dropped every evening at about eight since {date}. Restarting the router doesn't help. My customer number is {order}. Can you send a technician?
O The internet keeps going off in the evening.
s A cause is named, or a visit is booked for an evening
== wrong-item | order parcel return paid known
- {First} ordered {product} and found a garden hose in the box.
- The box is right, the contents are not: in place of {product}, {first} got a garden hose.
g Exchange the wrong item without paying postage
g Get the right item before the weekend
f Paying the postage for somebody else's mistake
f Return forms whose reasons do not include 'wrong item'
q Nice box. Wrong thing in it.
q This isn't what I ordered, and the label on it says so too.
= Order number: {order}
= Ordered: {product}
= Received: a garden hose
= Arrived on: {lately}
h The delivery note in the box carries another name and address
o I ordered {product} and there was a garden hose in the box that came on {lately}. The order is {order}. Please send the right one.
O You sent me a garden hose.
s The exchange is agreed at no cost, with a date
== unexplained-item | bill money known
- {First}'s mobile phone bill is {extra} higher than usual, and the only explanation on it reads 'other services'.
- An item called 'adjustment' for {extra} is on the latest mobile phone bill, and {first} wants to know what it stands for.
g Understand every line of the bill
g Get the unexplained {extra} taken off
f Bills that need a glossary
f Hotlines that can see the bill but not explain it
q1 What on earth is 'other services'?
q2 Adjusted from what, to what, and by whom?
= Contract: mobile phone
= Bill dated: {date}
= Amount in question: {extra}
= Customer number: {order}
h {They} accepted a free month of a television extra some months ago and never ended it
o1 My mobile bill of {date} is {extra} higher than usual, and all it says is 'other services'. I didn't order anything. Please explain it or take it off.
o2 There's an 'adjustment' of {extra} on my mobile bill of {date}. I didn't order anything. Please explain it or take it off.
O My phone bill looks wrong.
s The item is explained in plain words or taken off
== moving-contracts | address known
- {First} is moving in {days} days and has to change the address on three contracts: electricity, broadband and home insurance.
- {First} moves out in {days} days, and electricity, broadband and home insurance still run on the old address.
g Change the address once and for everything
g Make sure that the next letter reaches the new home
f Changing the same address in four places
f Forms that refuse a flat number
q One person, one new address. Why three forms?
q The new tenant is starting to recognise my name.
= Moving date: {hence}
= Contracts: electricity, broadband, home insurance
= New home: in {city} as before
h The electricity contract is in a former flatmate's name
o I'm moving within {city} on {hence} and need the new address on three contracts: electricity, broadband and home insurance. Can you do all three at once?
O I'm moving. What do I do about the contracts?
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
h It was bought with a sister's loyalty card, so the purchase is in another customer's account
o My {gadgetname} won't switch on any more. I bought it 22 months ago with your two-year guarantee and paid by card, but the receipt is lost. Can it be repaired?
O The {gadgetname} is dead.
s A repair or replacement is agreed without the paper receipt
== wrong-date-booked | booking money paid known
- {First} meant to book a concert for {weekday} of the week after, and saw in the confirmation that the seats are for this week.
- {First} booked two concert seats for the wrong {weekday} by mistake, {days} minutes ago.
g Correct the booking without a fee
g Keep the seats that were chosen
f Fees for correcting a mistake one minute old
f Changes that can only be made by cancelling everything
q Right day of the week, wrong week. My fault, but it's minutes old.
q I don't want to cancel it. I want to move it by seven days.
= Booking number: {order}
= Booked: two concert seats
= Booked for: {later}
= Wanted: {weeklater}
h The friend who comes along could make this week's concert after all, if moving costs more than {fee}
o I've just booked two concert seats for {later}, number {order}, but I meant {weeklater}. It was minutes ago. Can you move them without a fee?
O I booked the wrong day for the concert.
s The booking is moved, and the cost of doing so is stated first
== unknown-sign-in | privacy login known
- {First} has had an email about a sign-in to {their} photo storage from Lisbon and is not sure whether it is genuine.
- A message about a sign-in to {first}'s photo storage from Lisbon came on {pastday} night.
g Find out whether somebody else was in the account
g Secure the account without losing anything
f Warnings that cannot be told from fraud
f Links one is told never to press, in a mail that consists of links
q Was that message from you or from a crook?
q I wasn't in Lisbon on {pastday}, I can tell you that.
= Account: photo storage
= Message received on: {lately}
= Account email: {email}
= Place named in the message: Lisbon
h {They} pressed the link in the message and typed in the password before having doubts
o I got a message on {lately} that someone in Lisbon signed in to my photo storage. I've never been there. Is it real, and are my photos safe?
O Was somebody in my photo account?
s The agent says whether it was genuine and how to secure the account
== app-closes | app fault screen known
- Since the last update, the bank's app on {first}'s {device} closes as soon as it is opened.
- {First} cannot get past the start screen of a train-ticket app: it closes itself after a second on {their} {device}.
g Use the app again today
g Keep the data that is stored in the app
f Updates that break what used to work
f Advice to delete the app, and everything in it
q It opens, it blinks, it's gone.
q It was fine until the update.
=1 App: the bank's
=2 App: train tickets
= Device: {device}
= Since: {date}
= Already tried: restarted the device
h There is hardly any free storage left, and a warning about it has been dismissed for weeks
o1 Since the update on {date} your banking app closes the moment I open it on my {device}. I've restarted it. How can I use it without losing my data?
o2 Since the update on {date} your ticket app closes the moment I open it on my {device}, and my saved tickets are in there. I've restarted it. What now?
O The app opens and shuts again.
s The app opens again and nothing has been lost
`;
