/** What a help desk hears of. Part 3 of 3; see parse-situations.ts for the marks. */
export const SUPPORT_3 = `
== lost-luggage | booking parcel known
- {First} has been home for {days} days; the suitcase has not.
- The suitcase was last scanned at the wrong airport, and {first} has a number that no page knows.
g Get the suitcase back, or hear that it is lost
g Have the {extra} for replacements paid
f Numbers that work on no page
f Being told that it is 'in the system'
q It's in the system. It isn't in my hall.
q I've bought everything new. Who pays for that?
= Missing: a dark blue suitcase
= Reference: {order}
= Flight on: {date}
= Spent on replacements: {extra}
h The luggage tag was taken off at a connecting airport, where {they} had to collect the case and hand it in again
o My blue suitcase didn't arrive with my flight on {date}. The reference is {order}, and I've spent {extra} on clothes. Where is it?
O My suitcase is gone.
s The agent says where the case is, or opens the claim
== seat-changed | booking paid known
- {First} paid for two window seats on a flight, and a change of plane has put them into different rows.
- After a change of plane, the two seats that {first} paid for side by side on a flight are eleven rows apart.
g Sit together, or get the fee of {fee} back
g Have it settled before the day of travel
f Paying for a choice that somebody else then makes
f 'Subject to change' as the last word
q I paid for that seat. It has a number.
q We booked two seats next to each other. Eleven rows isn't next to.
= Booking number: {order}
= Booked: two seats on a flight
= Day of travel: {later}
= Seat fee paid: {fee}
h The other passenger is a father who has dementia and cannot sit alone
o I paid {fee} for two seats together on the flight of {later}, booking {order}. After a change of plane they're rows apart. Please put us together again.
O You moved my seats on the flight.
s Seats together or the fee back, confirmed in writing
== gift-card-empty | money new
- A supermarket gift card for {extra} is refused at its first use: two of the sixteen signs of {first}'s code are gone.
- {First} scratched the code off a supermarket gift card for {extra}, and two of the sixteen signs cannot be read.
g Use the {extra} that is on the card
g Not have to ask the giver for the receipt
f Cards that count as activated for the shop and not for the customer
f Being sent from the till to the hotline and back
q It was a present. I can't go and ask for the receipt.
q There should be {extra} on it. There's nothing.
= Card ends in: {lastdigits}
= Value: {extra}
= Bought: in a supermarket, on {date}
h The giver still has the receipt with the full code but is on holiday until {later}
o I scratched the code off your gift card for {extra} and two signs can't be read. It ends in {lastdigits} and was bought on {date}. Can I still use it?
O My gift card doesn't work.
s The value is restored or a new code is sent
== delivery-to-neighbour | parcel order known
- The note about {product} says it is 'with a neighbour', and there are forty of those in {first}'s building.
- The courier's card about {product} names a neighbour in a handwriting that {first} cannot make out.
g Learn where exactly the parcel is
g Choose the place for the next one
f Notes on which only the date can be read
f Collection points with shorter hours than a bank
q Which neighbour? We're forty here.
q A name on the note would have helped.
= Tracking number: {order}
= In the parcel: {product}
= Delivery attempt: {lately}
= Note: no name legible
h The order went to {their} old address, two streets away, and the note was brought round by the new tenant
o Your courier left parcel {order}, with {product} in it, at a neighbour's on {lately}, but nobody can read the name on the note. Who has it?
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
h It only fails after about forty minutes of use, which the workshop cannot have waited for
o My {gadgetname} has come back from your repair for the second time, number {order}, with the same fault. I sent it in on {monthago}. I'd like a new one.
O The {gadgetname} still doesn't work.
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
h It wobbles, and the box says 'model with remote control', which {they} did not order
o I've put together the standing fan from order {order}, and one bracket and two screws are left over. The sheet doesn't show them. Is it safe to use?
O There's a part left from the fan.
s {First} knows where the part belongs or that it is a spare
== data-copy | privacy login known
- {First} asked a fitness app six weeks ago what it stores about {them}, and nothing but an automatic reply has come.
- A request to a fitness app for a copy of {first}'s data has been open for six weeks.
g Get the copy of the data within the legal time
g Have the old addresses deleted
f Brochures in answer to a question
f Having to send an identity card to ask what they hold
q I asked what you know about me, not how much you care.
q The month is over. Where's my copy?
= Service: a fitness app
= Request sent on: {monthago}
= Reference: {order}
= Answer so far: an automatic reply
h The request was sent from another address than that of the account
o On {monthago} I asked your fitness app for a copy of my data, reference {order}. All I've had is an automatic reply. When will I get it?
O What does your fitness app store about me?
s A date for the copy and a contact are named
== newsletter-flood | privacy known
- {First} has unsubscribed four times, and the newsletter of a shoe shop comes twice a week.
- Since one purchase of shoes, three different newsletters reach {first}, each with its own way out.
g Get no more newsletters
g Still hear about real orders
f Unsubscribing that asks for a password
f 'It may take ten days', every ten days
q I've unsubscribed four times. Is five the charm?
q One purchase isn't a marriage.
= Sender: a shoe shop
= Address: {email}
= Unsubscribed on: {date}, for the fourth time
= Newsletters: three
h Old mail is forwarded from a second address, and that one is the one subscribed
o I've unsubscribed from your shoe newsletters four times, last on {date}, and they still come to {email}. Please take me off all three lists.
O Stop the shoe emails.
s All newsletters are off and order mails stay on
== course-access | login order paid known
- {First} paid {big} for an online bookkeeping course and sees 'no courses yet' after signing in.
- The online bookkeeping course that {first} bought starts on {weekday}, and the access has not come.
g Get into the course before it starts
g Be sure that the payment went to the right account
f Pages that are empty and friendly about it
f Bills that arrive faster than what they are for
q The bill was here in a minute. Where's the course?
q No courses yet? I have a receipt for one.
= Course: bookkeeping for beginners
= Order number: {order}
= Paid: {big}
= Course starts on: {later}
h It was paid from a partner's account, so the course is in the partner's name
o I paid {big} for your bookkeeping course, order {order}, and it starts on {later}. When I sign in it says 'no courses yet'. Can you put it into my account?
O I can't find my bookkeeping course.
s The course is visible in the right account
== child-purchase | money app screen known
- A child used {first}'s {device} and bought coins in a dragon game for {spent}.
- There is {spent} on {first}'s statement for a dragon game that nobody over ten would play.
g Get the {spent} back, or most of it
g Make it impossible next time
f Purchases that need one press and refunds that need six forms
f The phrase 'family settings' without a link to them
q A dragon in a game has a hat now. It cost me {spent}.
q I never agreed to that. A child did.
= Game: one about dragons
= Amount: {spent}
= Date: {date}
= Number of purchases: four
h A fifth purchase was allowed on purpose the week before, with the same password
o A child bought coins in your dragon game on my {device} on {date}: four times, {spent} in all. I never agreed. Can I have it back?
O There's a charge from a dragon game.
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
= Device: an inkjet printer, model {model}
= Since the update on: {date}
= Message: 'cartridge not recognised'
h It is a subscription cartridge, and {they} ended the ink subscription last month
o Since the update on {date} my {model} printer says 'cartridge not recognised' and won't print. It took this ink before. Can I undo the update?
O The printer won't print any more.
s The printer accepts the cartridge, or the reason is given
== parking-fine | money form known
- One letter of the car's registration was wrong in {first}'s payment by app, and the parking fine of {fine} stands all the same.
g Have the fine of {fine} cancelled
g Get it in writing before the deadline
f Objections that may only be sent by post
f Machines that forgive nothing
q I paid. Just for a car with one other letter.
q Here's the receipt. What more is there to prove?
= Fine: for parking, number {order}
= Amount: {fine}
= Date: {date}
= Deadline: {later}
h The parking time had run over by six minutes as well
o I paid for parking by app on {date}, with one letter of my registration wrong, and got a fine of {fine}, number {order}. Please cancel it before {later}.
O I got a parking fine though I paid.
s The fine is cancelled, or the reason for keeping it is given
`;
