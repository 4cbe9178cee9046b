/** People whom a help desk hears from. Part 4; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_4 = `
== own-digger | network fault
@ roofer, house painter, builder, gardener | 27-60 | self-employed | hurried, vague-describer, loyal-regular
w {They} [is|are] {role} and [builds|build] a house for the family at the edge of {city}, every evening and every weekend, with two brothers-in-law. {Their} hands are too big for the phone. {They} [is|are] cheerful, and [leaves|leave] out what could cost money until asked.
- The internet has been gone since noon on {pastday}, in the new house and at both neighbours'. {They} [has|have] been asked by both of them to ring up.
c {They} [mentions|mention] the digger only when asked what was done outside that day.
b {They} [asks|ask] first what a repair would cost, 'in general'.
g Have all three houses online again
g Find out what it costs, quietly
f Being asked for the colours of lights on a box
q There was a bit of digging going on, yes.
= Customer number: {order}
= Gone since: {lately}, about noon
= Affected: three houses
= Neighbours: both say it went off at the same minute
h {They} hit an orange pipe with the hired digger that day, at a quarter to twelve, and filled the hole in again
o Hello, yes, the internet is gone here, the neighbours' too, all three of us. Since yesterday, noon or a bit before. Number {order}. Might be the storm. Or, well, do those cables run along the fence, would you know?
O Internet gone in three houses. When can somebody come? Number {order}.
s A repair is booked and {they} [knows|know] where the cable was hit
== sim-puk | login app
@ economics, design, mechanical engineering, history, education | 18-27 | student | hurried, vague-describer
w {They} [studies|study] {calling} in {city} and [has|have] the phone in one hand from waking to sleeping. Last night's party cost {them} a jacket, a voice and three tries at a number. {They} [writes|write] from a friend's tablet and it autocorrects everything.
- The phone wants a PUK. {They} [has|have] to be at a job interview tomorrow at nine, and the address is in the phone.
b Each answer is two words and comes within seconds.
c {They} [asks|ask] what a PUK even is, and [thanks|thank] with a heart.
g Unlock the phone today
g Keep the number
f Being asked to confirm by text
q it wants a puk. what is a puk
= Number: ends in {lastdigits}
= Locked since: {lately}
= Tried: three PINs
= Interview: tomorrow at nine
h After the PINs {they} tried the PUK by guessing, nine times; the tenth kills the card
o sorry writing from a friends tablet. my sim is locked and it wants a PUK. number ends in {lastdigits}. can you send it?
O need my puk, can you send it? {lastdigits}
s The right PUK is given before the last try, or a new card comes with the same number
== maiden-name-ticket | booking name paid
@ midwife, librarian, social worker, primary school teacher, office manager | 27-62 | full-time, part-time | worrier, thorough, newcomer
w {They} [flies|fly] once every two years, to a sister abroad, and [has|have] packed two weeks before. At work, as {a:calling} in {city}, {they} [is|are] the one with the spare umbrella. When frightened, {they} [makes|make] lists.
- The ticket has the name from the new passport and the visa has the old one. The flight is on {weekday}, and a neighbour said that they turn people away for less.
c {They} [numbers|number] the questions, and question one comes twice.
b {They} [wants|want] the change made now, with the airline's words in writing.
g Be let on board on {weekday}
g Know which of the papers has to change
g Pay no second ticket
f Two departments with two opinions
f 'It should be fine'
q The passport has one name and the visa the other.
= Booking: {order}
= Day of travel: {weekday}, {later}
= Price: {eur540}
= Name on the ticket: {name}
= Name on the visa: {first}, with the family name from before the wedding
h The old passport with the visa in it was handed in at the town hall, and its corner has been cut off
o Good evening. Three questions about booking {order}, flight on {later}. 1. My ticket has my new name and my visa the old one. Will I be let on? 2. Which one do I change? 3. What does it cost? And once more number 1, please.
O My ticket and my visa have two names. Will I fly?
s It is clear which name has to stand where, and it is changed in time
== nurse-cancelled-leg | booking money paid
@ nurse, midwife, care assistant | 25-56 | full-time, part-time | escalator, hurried, thorough
w {They} [is|are] {a:calling} in {city} and [has|have] eleven days off in half a year, swapped, begged and paid back in night shifts. All of them were for a walk along the sea with an old friend. {They} [keeps|keep] calm with people who bleed and less so with airlines.
- The first of two flights has been cancelled, the second has not. The airline has sent a voucher of {eur90} for a ticket of {eur320}.
b {They} [reads|read] out the paragraph on cancelled flights from the airline's own conditions.
c {They} [has|have] found two other connections and [offers|offer] either.
g Be on another flight on {later}
g Get the money, not the voucher, if there is none
f Vouchers that run out before the next holiday
f A chat that ends by itself
q I can't move my days off. I've got no days off to move.
= Booking: {order}
= Day of travel: {later}
= Price: {eur320}
= Voucher: {eur90}
= Cancelled on: {lately}
h On the way to work {they} tapped 'Accept' in the mail about the voucher to make the window go away
o Booking {order}: you cancelled my first flight for {later} and left me the second one, from a city I can't get to. There are two other connections that day with free seats. Please put me on one. I don't want the voucher, I want to go.
O {order}: put me on another flight. No voucher.
s A seat on another flight is booked, or the whole price comes back
== honeymoon-double-room | booking paid
@ car mechanic, police officer, hotel receptionist, electrician, sales manager | 23-48 | full-time | worrier, newcomer, hurried
w {They} [is|are] {a:calling} from {city} and newly married, with two hundred guests. Now {they} [stands|stand] in a lobby with two suitcases and a spouse who is pretending not to listen. {They} [tries|try] to sound like a person who travels often.
- The hotel says that it has no room for tonight. In {their} mail it says 'confirmed', twice, in bold.
c {They} [steps|step] outside to talk, so that the evening is not spoilt.
b {They} [wants|want] any room with a door, and the rest can wait until tomorrow.
g A room tonight
g No second payment
g Not have to tell this story at every anniversary
f Being put on hold in a lobby
f 'Please contact the property'
q It says confirmed. I'm showing it to the man right now.
= Booking: {order}
= Price: {eur460}, three nights
= Status in the mail: confirmed
= Booked on: {monthago}
h The confirmation has the right days of the wrong month, which {they} saw at the desk and [does|do] not say
o Hi, we're standing in the hotel and they say there's no booking for us. I've got the confirmation here, {order}, three nights, {eur460}, paid on {monthago}. It's our honeymoon. Can you ring them, now, please?
O At the hotel. No room. {order}. Can you help?
s There is a room tonight, and it is agreed what happens to the money
== commuter-fine | money paid fraud
@ nurse, cook, warehouse worker, data analyst, care assistant, drafting technician | 20-62 | full-time, part-time | escalator, sceptic, thorough
w {They} [is|are] {a:calling} and [takes|take] the same bus in {city} at ten past six and [sits|sit] in the third row, by the window. {They} [pays|pay] for a whole month each time and [has|have] never travelled without a ticket. The word 'fare dodger' has not left {them} since.
- An inspector fined {them} {eur60} on {pastday}, with the new monthly ticket in {their} hand. Half the bus was looking.
b {They} [pays|pay] nothing and [wants|want] the inspector's number.
c {They} would be content with a letter that says it was a mistake.
g Have the fine cancelled
g Have the word struck off the record
f Appeals that must be paid for first
f Being told that the machine decides
q I showed him the ticket and he wrote me up all the same.
= Fine number: {order}
= Amount: {eur60}
= Date: {lately}
= Ticket: monthly, {eur74}
= Deadline: {hence}
h The ticket was bought at the machine the evening before and begins on the day after the fine
o Yesterday I was fined {eur60} on the bus at ten past six, number {order}. I was holding a monthly ticket that had cost {eur74} the evening before. I have never travelled without paying. Will you cancel this and let me have that in writing?
O Fined {eur60} WITH a ticket. {order}. Cancel it.
s The fine is cancelled or reduced, and it is said what stays on record
== bus-dog | booking
@ vet assistant, truck driver, florist, potter, cook | 25-72 | any | loyal-regular, newcomer, vague-describer
w {They} [is|are] {role} in {city} and [goes|go] nowhere without Ruben, a big brown dog who was found behind a garage. Friends send the invitations to both of them. {They} [asks|ask] about the journey and [says|say] 'we' all the time, which confuses people.
- The booking for the long-distance bus on {weekday} has a field for a suitcase and a field for a bicycle. There is none for Ruben.
c {They} [describes|describe] how well he behaves on journeys, with an example.
g Take Ruben along on {weekday}
g Know whether he may sit beside me
f Forms in which a dog is luggage
f Answers about luggage
q He's big but he sleeps the whole way.
= Booking: {order}
= Journey: {weekday}, {later}
= Passengers: one, and a dog of 28 kilos
= Paid: {eur95}
h Ruben gets rid of every muzzle within minutes, and {they} [has|have] not bought a new one
o Hello! We are booked on the bus on {later}, number {order}, me and my dog. I couldn't find where to put him in. He's been on buses before and sleeps through it. Where does he travel, and do we pay for him?
O Can my dog come? Booking {order}
s The dog is booked, and it is said what he has to wear
== cello-seat | booking paid
@ musician | 22-62 | self-employed, part-time | expert, thorough, sceptic
w {They} [plays|play] the cello, in {city} and wherever somebody pays for two seats. The second seat is booked as Mister Cello, first name Extra, because that is how the airline taught {them}. {They} [is|are] used to explaining this and still polite at the fourth counter.
- The airline has checked {them} in and has refunded the second seat as a 'duplicate booking'. The concert is on {weekday}.
c {They} [gives|give] the measurements and the rule on cabin instruments with its number.
b {They} [wants|want] the seat beside {them} back before somebody else is sitting in it.
g Get the second seat back, next to the first
g Have it marked so that it is not refunded again
f Being advised to check it in
f 'Is it a large guitar?'
q It's a cello. It can't go in the hold.
= Booking: {order}
= Day of travel: {weekday}, {later}
= Second seat: {eur170}, refunded on {lately}
= Case: 132 by 47 by 36 centimetres
h The new case is four centimetres longer than the old one, and the rule ends at 130
o Dear all, booking {order}, flight on {later}. You have just refunded my second seat as a duplicate. It isn't one: the other passenger is a cello, as agreed with your special-assistance desk. Please put it back in the seat beside me before it is sold. Thank you.
O {order}: give my cello its seat back please
s The second seat is booked again and marked for the instrument
== photos-two-accounts | login app
@ primary school teacher, nurse, bookkeeper, dressmaker, bus driver | 63-88 | retired | worrier, vague-describer, thorough
w {They} [is|are] {role} in {city} and [has|have] eleven thousand photographs on a tablet, from the eldest's first day of school to the last holiday for two. {They} [looks|look] at some of them every evening, before the news. Technical words make {them} laugh and then go quiet.
- Since an update, all pictures before last year are gone. Among them are the last ones of {their} brother.
c {They} [describes|describe] what {they} [sees|see], corner by corner, and [asks|ask] not to be made to press 'Delete'.
b {They} [wants|want] a person who stays until the pictures are back.
g See the pictures again
g Never have to be afraid of an update again
f Being told about backups afterwards
f Words such as 'sync'
q Don't say they're gone. Say where they are.
= Device: a tablet
= Missing: all before last year
= Since: {date}
= Already tried: nothing, for fear of making it worse
h A grandchild once made a second account for {them} on the tablet, and {they} [does|do] not know which of the two is open
o Hello. I did the update it wanted on {date} and since then all my old photos are gone, everything before last year. I have not touched anything since. My brother is on them and he has died. Please, are they somewhere? I am afraid to press on anything.
O My old photos are gone since the update. Where are they?
s The pictures are found, and {they} [has|have] seen one of them
== architect-licence | login money app
@ architect, drafting technician, civil engineer | 28-62 | self-employed, full-time | expert, hurried, sceptic
w {They} [draws|draw] schools and fire stations in an office of four people in {city}. The plans for a competition have to be in on {weekday} at noon, and {their} old computer died on {pastday}. {They} [is|are] short when under pressure and apologetic an hour later.
- The drawing program refuses the new computer: 'Maximum number of devices reached'. The plans can be looked at and not changed.
b {They} [offers|offer] the invoice, the serial number and a video call, in that order.
c {They} [asks|ask] for one week's grace and [promises|promise] to sort it out after the deadline.
g Draw again today
g Hand in the plans by noon on {weekday}
f Support in another time zone
f Buying a licence twice to save a day
q Three schools are locked up in that program, and only I have to sit outside.
= Licence: {order}
= Price: {eur890} a year
= Deadline: {weekday}, {later}, noon
= Message: Maximum number of devices reached
h {They} gave the second place of the licence to an intern, who left and was never signed out
o Licence {order}. My computer died, the new one gets 'Maximum number of devices reached'. The old one can't be signed out, it's dead. I hand in on {later} at noon. Free one place, please, I'll prove anything you want afterwards.
O Free a device on licence {order}. Deadline {later}.
s A place is freed and the program opens the plans
`;
