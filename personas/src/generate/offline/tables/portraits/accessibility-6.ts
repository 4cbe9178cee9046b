/** People with several needs, and with needs that pass or came late. Part 6; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_6 = `
== kiln-bell | order parcel
@ bookkeeper, massage therapist, office assistant, web developer | 18-90 | part-time, self-employed, full-time, retired | any | low-vision+hard-of-hearing
w {They} [hears|hear] little and [sees|see] only the middle of things since {their} glaucoma got worse. On Saturdays {they} [throws|throw] pots, because clay can be done by touch.
- A parcel with glazes has been 'not at home' twice. {First} was at home, at the kitchen table, facing the wrong way.
c {They} [draws|draw] a little plan of the flat and [says|say] where the driver should knock.
g Get the glazes, now that the kiln is booked for {weekday}
g A note for the driver: text me and wait
f Drivers who ring and leave within a minute
f Cards through the door in pale print
q I was at home. I didn't hear the bell.
= Order number: {order}
= Item: glazes, six jars
= Delivery tried on: {date} and {lately}
= Kiln booked for: {later}
h {They} got a new mobile number this year and never told the shop
o Order {order}, six jars of glaze. Your driver says I wasn't in on {date} and yesterday. I was. I'm hard of hearing and see badly to the sides, so I miss the bell. Could he text me and wait three minutes?
O I was at home both times. Can the driver text me? Order {order}
s The parcel comes again with a text to the right number
== insulin-pump-screen | order fault
@ bank clerk, librarian, primary school teacher, office assistant | 34-90 | full-time, part-time, retired, job-seeking | any | tremor+low-vision
w {They} [has|have] had diabetes for half a life. It has blurred {their} sight and numbed the fingertips, and everything in the flat that matters has a spot of raised paint on it.
- The new blood sugar meter has a flat glass front in place of knobs. {First} can neither see nor feel where to press, and the strips fit no other meter.
c {They} [describes|describe] the old meter like a friend.
g Exchange it for one with knobs
g Measure tonight, somehow
f A glass front with nothing to feel
f Being told to use the app, which is also glass
q I could work the old one in my pocket.
= Meter: model {model}
= Order number: {order}
= Arrived on: {lately}
= Strips left for the old meter: four
h {They} [has|have] felt low three evenings in a row and eaten sugar on suspicion
o Good evening. Order {order}, the new meter, {model}, came yesterday. It's all glass. My fingers are numb and my eyes are poor, so I can't tell where to press. I've four strips left for the old one. Can I have one with knobs?
O The new meter has no knobs. Can I have one with knobs?
s A meter with knobs is on its way, and tonight is taken care of
== wheelchair-taxi-voice | booking
@ graphic designer, economist, accountant, social worker, software developer | 19-90 | full-time, part-time, retired, job-seeking | any | tremor+speech
w {They} [has|have] a muscle disease that makes {their} hands shake and {their} speech hard to follow for anyone in a hurry. Friends follow it well. Taxi centres don't.
- The taxi for a concert was booked by voice assistant, for 'eight at the zoo'. It was to be eight, for two.
b {They} [corrects|correct] each mistake in a line of its own.
g Two people, eight o'clock, the concert hall
g A car with a ramp
f Assistants that guess and never ask back
f Being hung up on after 'hello'
q Nobody goes to the zoo at eight in the evening.
= Booking: {order}
= Understood as: one person, at the zoo
= Meant: two people, to the concert hall
= Day: {later}, 20:00
h The return trip was not booked at all, and the last train is not accessible
o Booking {order} for {later} at eight. Your voice system got it wrong: two people, not one. Concert hall, not zoo. My speech is hard to follow, so I'm giving you this in writing. Can you change it, with the car with the ramp?
O Booking {order} is wrong. Can you change it? Two people, concert hall, ramp.
s The ride there and back is booked with a ramp
== left-hand-letters | booking document
@ lawyer, secondary school teacher, journalist, office manager, sales manager | 36-90 | retired, part-time, job-seeking, full-time | any | keyboard-only+speech
w {They} [is|are] paralysed on the right side, and speech is an effort better kept for friends. The left hand has learned to type thirty words a minute; {they} [has|have] measured it.
- The rehab clinic's form moves on by a drawing that must be copied with the mouse. The bed that was kept is given to the next on the list on {weekday}.
c {They} [leaves|leave] out every word that is not needed.
g Confirm the bed
g A form that takes the Tab key
f Draw this star to go on
f 'Could someone call us for you?'
q My left hand types. It doesn't draw.
= Place kept under: {order}
= Confirm by: {later}
= Works with: left hand, keyboard
= Form stopped at: copy the drawing
h The clinic needs to know of a recent fall, which was left out since the form has no place for it
o Place {order}. I want to confirm, by {later}. Your form asks me to draw a star with the mouse. I have one hand and a keyboard. Please take this as my yes, or say what else counts.
O Place {order}: yes, I am coming. Is this enough?
s The bed is confirmed and the fall is known
== hearing-aid-battery-book | booking order
@ social worker, restaurant server, bookkeeper | 22-90 | retired, part-time, job-seeking, full-time | any | memory+hard-of-hearing
w {They} [wears|wear] hearing aids and, since a fall on the stairs, [forgets|forget] what was said an hour ago. Everything is agreed on paper, and the paper is on the fridge.
- The hearing aid shop says that {first} agreed on the phone to a service plan. There is nothing on the fridge about it.
c {They} [looks|look] it up before answering, each time.
g See in writing what I'm supposed to have agreed to
g Stop the {eur19} a month if it isn't true
f 'You said yes on the phone'
f Voices that get faster when I ask again
q If it isn't on the fridge, I didn't agree to it.
= Customer number: {order}
= Charged: {eur19}, on {date}
= Plan: service and batteries
= Call was on: {monthago}
h {They} [buys|buy] the same batteries elsewhere every month, and the plan might even be cheaper
o Customer {order}. You took {eur19} on {date} for a plan and say I agreed on {monthago}. I don't hear well on the phone and I forget things since my accident, so I never agree to anything in a call. Please let me have it on paper.
O I did not agree to a plan. Show me.
s The plan is shown in writing and {first} chooses freely
== sorting-bins-hearing | bill document
@ warehouse worker, network administrator, cook, civil engineer | 18-90 | full-time, part-time, retired | any | colour-vision+hard-of-hearing
w {They} [is|are] red-green colour-blind and [wears|wear] hearing aids, and [says|say] of it that the world is a bit quieter and a bit browner. Labels, lists and a marker pen put it right.
- The town has changed the bins: green lid, red lid, brown lid, no words. {First} has had a fine of {eur45}, and the hotline explains it in colours, fast.
b {They} [offers|offer] to write on the lids if someone says what.
g Know which bin is which, in words
g The fine off
f Lids in three shades of brown
f A hotline that says 'the green one, obviously'
q Tell me which bin by number, not by colour.
= Fine: {eur45}, dated {date}
= Reference: {order}
= Bins: three, with lids in different colours
= To be paid by: {later}
h A neighbour put the bins out on the day of the fine
o Fine {order}, {eur45}, of {date}, for the wrong bin. I'm colour-blind and hard of hearing, and your lids have no words and your hotline has only colours. Which is which, by position or number? And I'd ask you to drop the fine.
O Which bin is which, in words?
s {First} knows the bins by letter and the fine is reconsidered
== first-line-only | order network bill
@ shop assistant, kitchen assistant, car mechanic, cleaner, hairdresser, market trader | 54-90 | retired, part-time, caring | any | attention
w {They} learned late in life, from a grandchild's school report, that it is ADHD. The kettle boils dry, the radio is on in two rooms, and a new phone contract has been half signed since {date}.
- The contract came as nineteen emails. {First} has opened eleven of them and does not know which one wants an answer.
c {They} [starts|start] with the story of the grandchild and [comes|come] round.
g Know the one thing I have to do
g Keep my old number
f Nineteen mails, all of them 'important'
f 'As explained in our previous mail'
q Just tell me the next thing. Then the next.
= Contract: {order}
= Begun on: {date}
= Mails received: nineteen
= Old contract ends on: {later}
h {They} read in mail four that the old number has to be asked for before {later}, and forgot about it
o Hello, my granddaughter says I must ask you directly. Contract {order}, begun on {date}. You've sent me nineteen mails. I'm not good with many things at once, never was, it has a name now. Which one do I have to answer? I want to keep my number.
O Which of your nineteen mails do I have to answer?
s {First} does the one thing in time and keeps the number
== new-pills-shaking | money booking
@ gardener, office assistant, restaurant server, secondary school teacher, accountant | 22-90 | full-time, part-time, retired, self-employed | any | tremor, temporary
w {They} [is|are] being put on a new thyroid medicine, and until the dose is right {their} hands shake. It should be over in a month; until then, no soup and no small buttons.
- {First} meant to pay {eur64} for the electricity and paid {eur640}. The app had 'confirm' right under the thumb.
b {They} [says|say] what happened in one sentence and what is wanted in the next.
g The {eur576} back before the rent is due on {weekday}
g A limit until my hands are calm
f A confirm key where my thumb lands
f 'Overpayments are set off against your next bill'
q One nought too many, and my thumb wasn't even sorry.
= Contract: electricity, {order}
= To pay: {eur64}
= Paid: {eur640}, on {lately}
= Rent due on: {later}
h There is an overdraft on the account that costs interest from the day of the rent
o Contract {order}. I paid you {eur640} yesterday instead of {eur64}, my hands shake at the moment and I hit a nought too many. The rent goes out on {later} and I need it back before that, not set off against anything. Can you do that?
O I paid ten times too much by mistake. Can I have it back? Contract {order}
s The money goes back before the rent, with a day named
== plaster-six-weeks | form booking screen
@ postal worker, software developer, nurse, hairdresser, gardener, cook | 20-64 | full-time, part-time | any | keyboard-only, temporary
w {They} broke the right wrist falling off a ladder that {they} had been told not to climb. Six weeks of plaster, one left hand, and the Tab key.
- To claim for the days off, the accident has to be 'marked on the figure' with the mouse, at a spot of four millimetres. The Tab key jumps over the figure.
b {They} [mentions|mention] the ladder before anybody else can.
g Hand in the claim without a mouse
g Money for the first week by {hence}
f A form that only takes the mouse
f Everybody asking about the ladder
q It's the wrist. I can spell it for you.
= Claim: {order}
= Accident on: {date}
= Part of the body: right wrist
= Plaster off: in six weeks
h The ladder stood in the shop of a friend who paid {them} for the afternoon, which belongs to another insurer
o Claim {order}, accident on {date}. I'm to mark the injury on your little man with the mouse, and it's the mouse arm that's in plaster. Tab skips him. It is the right wrist. Can you put that in for me?
O I can't click the figure. Can you put in 'right wrist' for me?
s The claim is in, with the right insurer
== after-cataract | bill screen form
@ bookkeeper, farm worker, bus driver, librarian, electrician | 46-90 | retired, part-time, full-time | any | low-vision, temporary
w {They} had a cataract taken out of the left eye on {date}, and the right one is still to come. Until then everything on the screen is magnified, and the right eye stays shut.
- The clinic's bill is a table of nine columns. Magnified, {first} sees one of them at a time, and the due date is in another.
c {They} [laughs|laugh] at an eye clinic that prints so small.
g Know what to pay and by when
g Have it in large print next time
f Nine columns in grey
f Scrolling sideways with one eye shut
q How much, and by when? The other seven columns can stay at home.
= Bill: {order}
= Operation on: {date}
= Amount, as far as seen: {eur85}
= Second operation: {weeklater}
h A letter from the insurance has come as well, and {they} [has|have] not opened it
o Hello, you did my left eye on {date}, it's lovely. But your bill {order} has nine columns and I can only see one at a time until the other eye's done. I think it says {eur85}. What do I pay, and by when?
O How much is bill {order}, and when is it due?
s {First} knows the amount after the insurance, and the day
== ear-infection-interview | booking
@ shop assistant, receptionist, data analyst, childminder, cook, estate agent | 19-66 | job-seeking, full-time, part-time | any | hard-of-hearing, temporary
w {They} [has|have] an infection in both ears and [hears|hear] as if under water. It will pass in two weeks, the doctor says, or shouts.
- A job interview has been set for {weekday}, by phone. {First} can follow a talk with captions, but not on a phone.
c {They} [stresses|stress] that it will be over soon.
g Have the interview as a video call with captions
g Not lose the place in the queue
f Saying 'pardon' in the first minute of an interview
f 'We only do phone for the first round'
q On the phone I hear an aquarium. On video I at least see who's in it.
= Application: {order}
= Interview: {later}, 11:00
= Ill since: {date}
= Can do: video with captions, chat, in person
h There is a second offer that wants an answer on the same day
o Hello, about application {order}, my interview on {later} at eleven. I've had an infection in both ears since {date} and can't follow a phone call just now. Could we do it by video with captions, or in person? It's only for a fortnight.
O Can the interview be by video with captions?
s The interview takes place in a form that {first} can follow
== tablet-club-deaf | order return
@ factory worker, gardener, house painter, cleaner | 56-90 | retired, part-time | any | deaf
w {They} [has|have] been deaf since childhood and [runs|run] the deaf seniors' club, with cards on Tuesdays and gossip in sign language that can be read through the window. The club bought a screen for video calls to the sister club abroad.
- The screen's camera shows faces only and crops the hands. {First} has asked for help and was given a telephone appointment.
c {They} [explains|explain] signing to people who have never seen it, without tiring.
g A camera that shows hands
g Return it if it can't
f A phone appointment for a deaf club
f A camera that shows my face and not my hands
q We sign. We need to see our hands.
= Order number: {order}
= Item: screen for video calls
= Paid: {eur310}, from the club's money
= Bought on: {date}
= Call with the sister club: {later}
h {They} once switched on 'smart framing' because the name sounded useful
o Hello. Our club of deaf seniors bought your video screen on {date}, order {order}. The picture zooms in on faces and cuts off our hands, and we sign. We call our friends abroad on {later}. Can it be switched off? Please answer in writing, we are all deaf.
O The camera cuts off our hands. We sign. How do we change that?
s The framing is switched off, or the screen can go back
== poster-red-on-green | order paid
@ restaurant server, hairdresser, fitness trainer, shop assistant | 18-46 | part-time, full-time, self-employed | any | colour-vision
w {They} [prints|print] posters for a band of friends, and [picks|pick] the colours by their names, being red-green colour-blind. Usually somebody else looks before they go out. This time nobody did.
- The printer's preview has swatches without names. Two hundred posters have come with dark red letters on dark green, and to everybody but {first} they hurt.
b {They} [takes|take] the blame, half of it.
g Two hundred new posters before {weekday}
g Names under the swatches
f Swatches with numbers and no names
f Friends who said it's brave
q I thought it was grey on brown. Classy.
= Order number: {order}
= Item: 200 posters
= Paid: {eur95}
= Arrived on: {lately}
= Concert: {later}
h The printer offers a free contrast check, which {they} unticked to save a day
o Hi, order {order}, 200 posters, came yesterday. I'm colour blind and your swatches have no names, so I made red on green without knowing. The concert is on {later}. Can you reprint in black for less than the full {eur95}?
O My posters are red on green and I couldn't see it. Can you reprint them?
s A reprint is agreed with a price and a day before the concert
`;
