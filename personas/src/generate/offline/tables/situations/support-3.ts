/** What a help desk hears of. Part 3 of 3; see parse-situations.ts for the marks. */
export const SUPPORT_3 = `
== lost-luggage | booking parcel known
- {First} has been home for {days} days; the suitcase has not.
- The suitcase was last scanned at the wrong airport, and {first} has a number that no page knows.
g Get the suitcase back, or hear that it is lost
g Have the {amount} for replacements paid
f Numbers that work on no page
f Being told that it is 'in the system'
q It's in the system. It isn't in my hall.
q I've bought everything new. Who pays for that?
= Reference: {order}
= Flight on: {date}
= Spent on replacements: {amount}
h The luggage tag was taken off at the gate by mistake
o My suitcase has been missing since {date}. The reference is {order}.
O My suitcase is gone.
s The agent says where the case is, or opens the claim
== seat-changed | booking paid known
- {First} paid for two seats at the window, and a change of plane has put them into different rows.
- After a change of plane, the two seats that {first} paid for side by side are eleven rows apart.
g Sit together, or get the fee of {fee} back
g Have it settled before the day of travel
f Paying for a choice that somebody else then makes
f 'Subject to change' as the last word
q I paid for that seat. It has a number.
q We booked two seats next to each other. Eleven rows isn't next to.
= Booking number: {order}
= Day of travel: {later}
= Seat fee paid: {fee}
h {First} travels with somebody who gets anxious alone
o My paid seats for {later} were changed. Booking {order}.
O You moved my seat.
s Seats together or the fee back, confirmed in writing
== gift-card-empty | money new
- A gift card over {amount} is refused at its first use: two of the sixteen signs of {first}'s code are gone.
- {First} scratched the code off a gift card, and two of the sixteen signs cannot be read.
g Use the {amount} that is on the card
g Not have to ask the giver for the receipt
f Cards that count as activated for the shop and not for the customer
f Being sent from the till to the hotline and back
q It was a present. I can't go and ask for the receipt.
q There should be {amount} on it. There's nothing.
= Card ends in: {lastdigits}
= Value: {amount}
= Bought: in a supermarket, on {date}
h The silver layer was scratched off with a key
o I have a gift card over {amount} that isn't accepted.
O My card doesn't work.
s The value is restored or a new code is sent
== delivery-to-neighbour | parcel order known
- The note says the parcel is 'with a neighbour', and there are forty of those in {first}'s building.
- The courier's card names a neighbour in a handwriting that {first} cannot make out.
g Learn where exactly the parcel is
g Choose the place for the next one
f Notes on which only the date can be read
f Collection points with shorter hours than a bank
q Which neighbour? We're forty here.
q A name on the note would have helped.
= Tracking number: {order}
= Delivery attempt: {lately}
= Note: no name legible
h {First} had ticked 'leave with a neighbour' once, years ago
o Where is parcel {order}? The note can't be read.
O Where's my parcel?
s The place of the parcel is named
== warranty-shipping | fault return order known
- The repaired {gadgetname} came back with the same fault and a bill for {fee}.
- {First} has sent in {gadget} twice, and it has come back twice with 'no fault found'.
g Have the fault found or the money returned
g Not pay for a repair that repaired nothing
f 'No fault found' on a thing that does not work
f Weeks without the thing, twice
q No fault found? Switch it on for an hour and look again.
q It's seen more of the country than I have this year.
= Item: {gadget}
= Repair number: {order}
= Sent in: on {monthago}, for the second time
h It only fails after about forty minutes of use
o My device came back from repair with the same fault.
O It's still broken.
s A third attempt is replaced by an exchange or a refund
== wrong-language-manual | order fault new
- {First} has put a standing fan together, and one bracket and two screws are left on the table.
- A bracket and two screws are left over from {first}'s new fan, and the sheet that came with it does not show where they go.
g Put it to use this evening
g Get instructions that show every part
f Drawings in which every part looks alike
f Help pages that begin with 'contact your dealer'
q There's a piece left. There shouldn't be a piece left, should there?
q I'd follow the instructions if I could read them.
= Item: a standing fan
= Order number: {order}
= Left over: one bracket and two screws
h The bag with the small parts had already been open
o I've put the fan from order {order} together and there's a bracket left over.
O There's a part left.
s {First} knows where the part belongs or that it is a spare
== data-copy | privacy login known
- {First} asked six weeks ago what is stored about {them}, and nothing but an automatic reply has come.
- A request for a copy of {first}'s data has been open for six weeks.
g Get the copy of the data within the legal time
g Have the old addresses deleted
f Brochures in answer to a question
f Having to send an identity card to ask what they hold
q I asked what you know about me, not how much you care.
q The month is over. Where's my copy?
= Request sent on: {monthago}
= Reference: {order}
= Answer so far: an automatic reply
h {They} once had an account under another name
o I asked for a copy of my data on {monthago} and have heard nothing.
O What do you store about me?
s A date for the copy and a contact are named
== newsletter-flood | privacy known
- {First} has unsubscribed four times, and the newsletter comes twice a week.
- Since one purchase, three different newsletters reach {first}, each with its own way out.
g Get no more newsletters
g Still hear about real orders
f Unsubscribing that asks for a password
f 'It may take ten days', every ten days
q I've unsubscribed four times. Is five the charm?
q One purchase isn't a marriage.
= Address: {email}
= Unsubscribed on: {date}, for the fourth time
= Newsletters: three
h Two spellings of the address are on file
o Please take me off all newsletters. I've tried four times.
O Stop the emails.
s All newsletters are off and order mails stay on
== course-access | login order paid known
- {First} paid {amount} for an online course and sees 'no courses yet' after signing in.
- The course that {first} bought starts on {weekday}, and the access has not come.
g Get into the course before it starts
g Be sure that the payment went to the right account
f Pages that are empty and friendly about it
f Bills that arrive faster than what they are for
q The bill was here in a minute. Where's the course?
q No courses yet? I have a receipt for one.
= Order number: {order}
= Paid: {amount}
= Course starts on: {later}
h The payment was made from a partner's account
o I paid for a course with order {order} and can't see it.
O I can't find my course.
s The course is visible in the right account
== child-purchase | money app screen known
- A child used {first}'s {device} and bought coins in a game for {amount}.
- There is {amount} on {first}'s statement for a game that nobody over ten would play.
g Get the {amount} back, or most of it
g Make it impossible next time
f Purchases that need one press and refunds that need six forms
f The phrase 'family settings' without a link to them
q A dragon in a game has a hat now. It cost me {amount}.
q I never agreed to that. A child did.
= Amount: {amount}
= Date: {date}
= Number of purchases: four
h The password had been saved on purpose, for convenience
o Four purchases in a game were made without my knowing, {amount} in all.
O There's a charge from a game.
s A refund decision is given and purchases are locked
== printer-firmware | fault known
- After an update, {first}'s printer refuses ink that it has taken for two years.
- The printer says 'cartridge not recognised' about a cartridge that {first} bought from the maker.
g Print again without buying new ink
g Know whether the update can be undone
f Machines that reject what they accepted last week
f Being sold ink in answer to a fault
q It liked this ink last week.
q It's your own cartridge. Read the label.
= Model: {model}
= Since the update on: {date}
= Message: 'cartridge not recognised'
h The cartridge has been past its date since the winter
o Since the update my printer refuses its own ink.
O The printer won't print.
s The printer accepts the cartridge, or the reason is given
== parking-fine | money form known
- One letter of the number plate was wrong in the payment, and the fine of {amount} stands all the same.
g Have the fine of {amount} cancelled
g Get it in writing before the deadline
f Objections that may only be sent by post
f Machines that forgive nothing
q I paid. Just for a car with one other letter.
q Here's the receipt. What more is there to prove?
= Fine number: {order}
= Amount: {amount}
= Date: {date}
= Deadline: {later}
h The parking time had run over by six minutes
o I have a fine although I paid. The number is {order}.
O I got a fine.
s The fine is cancelled, or the reason for keeping it is given
`;
