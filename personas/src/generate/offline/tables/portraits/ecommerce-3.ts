/** Shoppers whose life and case are one story. Part 3 of 4; see parse-portraits.ts for the marks. */
export const SHOPPING_PORTRAITS_3 = `
== premiere-ruffs | order parcel paid
@ primary school teacher, office assistant, nurse, bookkeeper | 26-66 | part-time, full-time, self-employed | any
w {They} [sews|sew] for an amateur theatre that puts on one play a year. The whole cast has been measured, pinned and promised, and the dress rehearsal is the last evening to change anything.
- Thirty metres of stiff white net for the ruffs should have come on {lately}. The tracking has stood at 'handed to carrier' since {date}.
b {They} [counts|count] the evenings that are left, twice.
g Have the net by {weekday}
g If not, have it sent by express without paying for it
f Tracking that hasn't changed in days
f Not being able to reach anybody at the carrier
q Twelve courtiers with bare necks, and the curtain goes up anyway.
= Order number: {order}
= Item: stiff white net, 30 m
= Handed to the carrier on: {date}
= Promised for: {lately}
= Needed by: {weekday}, {later}
h Twelve metres would do for the main parts, and any shop with a roll could save the evening
o Order {order}, 30 metres of white net. It was promised for yesterday and it's been 'handed to carrier' since {date}. Dress rehearsal is {later}, I have eleven actors without necks. Where is it, and can you send another roll by express?
O Order {order} is late. Where is it?
s Net is on its way with a day before the rehearsal, if only part of it
== cracked-aquarium | order parcel fault paid
@ insurance adviser, network administrator, optician, school caretaker | 25-62 | full-time, part-time | any
w {They} [breeds|breed] small blue shrimps that cost more than the furniture. Until the new tank stands, two hundred of them live in a mixing bowl beside the toaster, and nobody is allowed to bake.
- The aquarium arrived with a crack along the bottom seam. {First} signed for it as undamaged, because the box looked perfect.
b {They} [gives|give] the water temperature in the bowl along with the order number.
g A new tank before the water in the bowl turns
g Not carry sixty kilos of glass to a parcel shop
f Having to send sixty kilos of glass back in its box
f A box marked fragile with no foam in it
q Two hundred shrimps say hello from the mixing bowl.
= Order number: {order}
= Item: aquarium, 180 litres
= Arrived on: {lately}
= Damage: crack along the bottom seam, 30 cm
= Signed for as: undamaged
h {They} filled it with two centimetres of water before seeing the crack, and the floor below is wet
o Aquarium, order {order}, came yesterday, box spotless, crack of 30 cm in the bottom seam. I signed before I opened it, my mistake. My shrimps are in a mixing bowl and the heater isn't made for that. How fast can you get me another, and who collects this one?
O Aquarium {order} arrived cracked. When can I have another?
s A new tank has a delivery day and the cracked one is collected
== kits-wrong-colour | order return parcel paid
@ electrician, social worker, warehouse worker, fitness trainer | 24-58 | full-time, part-time, self-employed | any
w {They} [coaches|coach] a football team of nine-year-olds that has won once. The parents' fund paid for new shirts, and each child chose a number.
- Sixteen shirts came in green. Green is what the other team wears on {weekday}.
c {They} [says|say] which number belongs to whom, though it is not needed.
g Red shirts with the right numbers by {weekday}
g Or a plain set to borrow till then
f I saw them in red on the screen
f 'Personalised items cannot be returned'
q In green we'd be passing to the other team. We do that enough.
= Order number: {order}
= Ordered: 16 shirts in red, with numbers
= Received: 16 shirts in green, numbers right
= Proof approved on: {date}
= Match: {weekday}, {later}
h {They} clicked through the proof without reading what it said
o Hello! 16 kids' shirts, order {order}. I approved red on {date} and they've come in green, and on {later} we play the team in green. The numbers are perfect, the goalie cried with joy. Can you print red ones in time?
O Our shirts came in green, we ordered red. Can you print new ones?
s A set of red shirts arrives before the match, or another shirt is found for that day
== mattress-unrolled | return order paid
@ roofer, plumber, house painter, warehouse worker | 27-60 | self-employed, full-time | any
w {They} [lifts|lift] things all day and lay awake every night on a mattress from a shop with sofas. This one was ordered for the hundred nights to try it.
- The mattress is too soft, and the shop wants it back 'in its box'. It came rolled up, the size of a golf bag, and is now the size of a mattress.
b {They} [has|have] knelt on it and [has|have] sent a photo of that.
g Get it fetched as it is
g Get the money before buying a harder one
f Being asked for a box I cut open with a knife
f A trial that isn't one when you want your money
q You can't put toothpaste back in the tube, can you?
= Order number: {order}
= Item: mattress, 160 by 200 cm, medium
= Delivered on: {monthago}
= Price: {eur390}
= Trial: one hundred nights
h There is a coffee stain on one side, which {they} [has|have] not mentioned
o Order {order}, the mattress, came {monthago}. Too soft, my back's in bits. You say 100 nights to try and then you want it back in the box. Have you ever tried? It's a double bed now. Can you collect it as it is?
O how do i send a mattress back?
s The mattress is collected unrolled, and it is clear what the stain costs
== refund-to-closed-account | return money paid
@ psychologist, speech therapist, project manager, librarian | 29-64 | full-time, part-time, self-employed | any
w {They} [is|are] in the middle of a divorce, and [has|have] spent months moving insurance, rent and a cat from one name to another. The joint bank account closed on {monthago}.
- The refund for a dining table went to the joint account after it had closed. The shop says 'paid', the bank says 'not here'.
c {They} [keeps|keep] the reason short and the tone even.
g Find out where the money is
g Have it sent to the new account, in one name
f The shop sends me to the bank and the bank sends me to the shop
f Having to explain the divorce each time
q You say it left, they say it never came. It must be sitting somewhere.
= Order number: {order}
= Item: dining table, sent back
= Refund: {eur460}, on {date}
= Account: joint, closed on {monthago}
= New account: in one name
h The card was the other partner's, so a refund to another account needs that person's consent
o Hello. For the table I returned, order {order}, you refunded {eur460} on {date}. It went to an account that was closed on {monthago}. The bank has no trace of it. Could you tell me whether it bounced back to you, and send it to my own account?
O Refund {order} went to a closed account. Where is it now?
s {First} knows where the money is and what is needed to send it on
== e-bike-battery | fault paid return
@ civil engineer, postal worker, physiotherapist, kitchen assistant | 30-66 | full-time, part-time | any
w {They} [cycles|cycle] nine kilometres to work, uphill in the morning, and [has|have] no driving licence by choice. Without the motor it takes an hour and a change of shirt.
- The battery dies after four kilometres. It was bought as part of the bike by a former flatmate, and that name is on the receipt.
c {They} [has|have] ridden the same hill on five days and written down where it gave up.
g A battery that gets me to the top
g Know whether the guarantee comes with the bike
f Workshops that charge for looking
f Pushing twenty-six kilos past a bus stop
q I know every lamp post on that hill by now.
= Bike: model {model}
= Bought on: a receipt in another name, the year before last
= Range: four kilometres, once sixty
= Price of a new battery: {eur480}
h It spent weeks on a balcony, empty, while {they} [was|were] ill
o Hello, I ride your {model}. The battery used to do 60 km and now it quits after 4, always by the bridge. The guarantee is two years, but the receipt is in my old flatmate's name. Does it still count? I have the receipt and the key number.
O e-bike battery lasts 4 km, is that under guarantee?
s {First} knows whether the guarantee holds and what has to be sent
== lenses-old-strength | subscription order paid
@ sales manager, secondary school teacher, drafting technician, estate agent | 23-55 | full-time, part-time, self-employed | any
w {They} [is|are] short-sighted enough to say good morning to coat racks. Contact lenses come by subscription each quarter, or should, in the strength of {their} eyes.
- New lenses came in the strength from before the last eye test, for the second time. {First} changed it in the account on {monthago}.
b {They} [writes|write] with the phone at the tip of the nose.
g The right strength before a night drive on {weekday}
g Not pay for a box I can't see through
f I changed it in the account and it changed back
f 'Opened boxes cannot be taken back'
q I'm wearing last year's eyes.
= Order number: {order}
= Ordered strength: minus 6.5 on both sides
= Received: minus 5.75
= Changed in the account on: {monthago}
= Arrived on: {lately}
h One of the two boxes is open, since the difference only shows in the eye
o Second time now: lenses from the subscription came yesterday as -5.75. I changed it to -6.5 on {monthago}, it even says so in my account. Order {order}. I have to drive at night on {weekday}. Can the right ones get here before then?
O Wrong strength again. -6.5 please.
s The right lenses are sent, and the subscription carries the new strength
== accordion-second-hand | fault paid return
@ bus driver, cook, postal worker, car mechanic | 35-76 | full-time, part-time, retired, self-employed | any
w {They} [plays|play] at the weddings of friends, and lost an old accordion to a flood. The replacement came from a private seller on the shop's marketplace, 'overhauled, ready for the stage'.
- Four bass buttons stick and the bellows leak. The seller says it left the house in tune and does not answer any more.
c {They} [describes|describe] the sound with care: a sigh, then a duck.
g Get my money back, or the repair paid
g Have something to play on {later}
f He called it overhauled, and he'd only dusted it
f The site takes its share and then says it's between me and the seller
q It sounds like a duck with a cold.
= Order number: {order}
= Item: accordion, 96 bass, second-hand
= Paid: {eur650}
= Arrived on: {date}
= Next booking: a wedding on {later}
h {They} had a repair shop open it on {lately}, which the marketplace's rules forbid before a claim
o Good day. I bought a 96-bass accordion on your marketplace, order {order}, {eur650}, described as overhauled. Arrived {date}. Four basses stick and the bellows let air out by the left strap. The seller has gone quiet. What are my rights with you, since I paid through you?
O The accordion from your marketplace is broken. What can I do?
s {First} knows whether the protection pays and what counts as proof
== sold-pram-not-received | money fraud parcel
@ dental nurse, shop assistant, web developer, receptionist | 26-45 | part-time, full-time, caring | any
w {They} [sells|sell] what the children grow out of, mostly to friends, and [has|have] a shelf of boxes in the hall for it. Strangers came later, and with them the arguments.
- {First} sold a pram on the marketplace. The buyer says that it never came, and the payout is frozen, though the tracking shows a signature.
b {They} [has|have] the picture of the parcel on the scales at the ready.
g Get the {eur130} paid out
g Not have a bad mark on my profile for it
f A case opened in my name while I was asleep
f Buyers with no photo and three reviews
q I even washed the wheels.
= Sale number: {order}
= Item: pram, used
= Sold for: {eur130}
= Sent on: {date}
= Signed for on: {lately}
h The parcel went to the address in a chat message, not to the one in the buyer's account
o Hi, sale {order}, the pram for {eur130}. I sent it on {date} and somebody signed yesterday. Buyer now says it never came and you've frozen my money. I've got the slip, the weight, a photo of the parcel. What else do you need from me?
O you froze my money, sale {order}. what do you need from me?
s {First} knows what decides the case, and says where it was sent
== ring-in-recommendations | privacy gift login
@ police officer, firefighter, software developer, cook | 24-42 | full-time | any
w {They} [is|are] going to propose over a dinner of {their} own cooking. Two people know: a brother, and now the shop's computer, which has told the tablet in the kitchen.
- {First} looked at engagement rings with the family account, and the shared tablet has been showing 'rings you may like' ever since.
b {They} [whispers|whisper] in writing, somehow.
g Get every ring off that tablet today
g Order without a mail to the shared address
f 'Because you viewed' across the whole screen
f I cleared the history and it came back
q If you spoil this I'll have to propose at the bus stop.
= Account: shared by two people
= Looked at: engagement rings, since {date}
= Device that shows them: the kitchen tablet
= Dinner: {later}
h The ring was already put in the shared basket, which both can open
o ok this is urgent and a secret. I looked at rings on our SHARED account and now the kitchen tablet goes 'rings you may like'. My partner uses it for recipes!! How do I make it stop, everywhere, right now? It's on {later}
O how do i hide what i looked at? urgent
s History, recommendations and basket are clean, and the order goes another way
== fathers-newsletters | privacy name known
@ accountant, nurse, librarian, civil engineer | 42-66 | full-time, part-time, self-employed, caring | calm
w {They} [has|have] been sorting out a father's flat since the funeral: tools, slides, eleven clocks. The post that still comes for him is the part that hurts.
- A tool shop goes on writing to {first}'s late father, now with 'We miss you'. The mails come to an account that nobody has the password to.
c {They} [writes|write] plainly and [does|do] not ask for condolences.
g Have his account closed and the mails stopped
g Find out whether anything of his is still on order
f I've clicked the link twice and the mails go on
f Being asked to log in as my father
q He can't click your link.
= Account of: the father, who died on {monthsago}
= Last mail on: {lately}
= Customer number: {order}
= Tried: the link at the bottom, twice
h An order of his is still open: a repaired drill that is waiting to be sent back to the empty flat
o My father died on {monthsago}. Your shop keeps writing to him, most recently yesterday, under the heading 'We miss you'. His customer number was {order}. Please close the account and stop the mails. I can't log in for him. What do you need from me?
O Please stop writing to my father. He has died.
s The account is closed, the mails end, and the open repair is dealt with
== no-order-number | order parcel known
@ surgeon, lawyer, management consultant, journalist | 34-63 | full-time, self-employed | brisk
w {They} [owns|own] four mail addresses and can name two. Things get ordered in taxis and forgotten by the next meeting, until the credit card statement asks.
- {First} ordered running shoes some time ago, with one of the four addresses. Nothing has come, and no confirmation turns up in any of them.
b {They} [gives|give] answers before the question is finished, and the wrong number first.
g Find out which address I used
g The shoes before a run on {later}
f Chats that want an order number to find an order number
f The confirmation never came, or I deleted it
q I paid for shoes and I don't have any.
= Item: running shoes, size 44
= On the card statement: {eur125}, on {weeksago}
= Email: one of four
= Run: {later}
h {They} got a text about a parcel at a pickup point and deleted it as a fraud
o Ordered running shoes. 44. No order number, don't ask. {eur125} left my card on {weeksago}. Could be any of four emails. Actually no, three, one's dead. Where are they? Race on {later}.
O where are my running shoes?
s The order is found by the card payment, and {first} knows where the shoes are
== medicine-cabinet-out-of-stock | before basket order
@ pharmacist, office manager, shop assistant | 55-84 | retired, caring, part-time | calm
w {They} [looks|look] after a brother who is getting forgetful, and [has|have] learned what helps: one box with seven days, four lids a day, and a beep. The beep is the important part.
- The pill box with an alarm is out of stock, and the one that is recommended in its place has no sound, only a light.
c {They} [describes|describe] the brother fondly, and at length.
g A box that beeps before the next fortnight is filled on {weekday}
g Know when the good one is back
f Being offered a different one with no sound
f No word on when it's back
q A light is no use, he's in the garden all day.
= Wanted: pill box, seven days, four lids, with sound
= Offered instead: the same with a light
= Price: {eur28}
= Needed by: {weekday}, {later}
h The old box was dropped and still beeps if the lid is held, which {they} [has|have] not mentioned
o Good morning. I buy the pill box with the alarm for my brother, he's eighty and always out among his beans, you know how it is, he doesn't hear me but he hears the beep, goodness knows why. It says out of stock. When will you have it again? I need one by {later}, and not the one with the light, please.
O When is the pill box with the beep back?
s {First} has a box with sound by the day, from stock or from the branch
`;
