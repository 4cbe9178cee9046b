/** People whom a help desk hears from. Part 6; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_6 = `
== swimming-course | booking
@ office manager, police officer, graphic designer, optician, mechanical engineer, restaurant server | 28-47 | full-time, part-time | hurried, escalator, worrier, price-watcher
w {They} [is|are] {a:calling} in {city}. A lake nearly drowned {them} as a child, so {their} daughter is going to learn to swim, and soon. {They} sat at the computer at seven sharp when the booking opened, with the card ready.
- {They} booked and paid the beginners' course, and today a mail says that the daughter cannot take part. No reason, only 'requirements'.
b {They} [wants|want] to know which requirement, in one word.
c {They} [tells|tell] about the lake, in two sentences, so that it is understood.
g Keep the place in the course
g Know before {weekday}, when it begins
f Waiting lists with four hundred names
f 'Requirements'
q She has packed her bag already. It stands in the hall.
= Booking: {order}
= Course: beginners, ten lessons
= Paid: {eur88}
= Course starts: {weekday}, {later}
h {They} ticked 'five or older', although the daughter turns five three weeks after the course begins
o Hello, booking {order}, the swimming course for my daughter. I paid {eur88} and today you write that she doesn't meet the requirements. Which ones? It starts on {later} and she's told the whole nursery.
O {order}: which requirement?
s An exception is made, or a place in the next course is certain
== language-course-transfer | booking money paid
@ dental nurse, hotel receptionist, nurse, waiter, laboratory technician | 22-58 | full-time, part-time | thorough, newcomer, price-watcher
w {They} [is|are] {a:calling} in {city} and [wants|want] to work abroad next year, so {they} [has|have] stuck foreign words on everything in the flat: the fridge, the mirror, the neighbour's cat. {They} [learns|learn] on the bus. {They} [asks|ask] politely and [asks|ask] until there is an answer.
- The evening course was cancelled because too few had booked it. The school has moved {them} to mornings, when {they} [is|are] at work.
c {They} [proposes|propose] two other courses and [has|have] looked up both.
b {They} [wants|want] the fee back and [gives|give] the account number.
g A course in the evening, or the fee back
g Not lose the place in the exam
f Being moved without being asked
f Credits that are only good for mornings
q I booked evenings because I work in the mornings.
= Course: B1, evenings
= Booking: {order}
= Paid: {eur260}
= Moved on: {date}
= Exam: in three months
h The mail of that day gave three days to object, and {they} read it on the fourth
o Good evening. My course, booking {order}, was in the evening. On {date} you moved me to the morning, but I work in the morning. Is there another evening course? If there is not, please give back the {eur260}. I would be sorry, because I like the teacher.
O I can't do mornings. Is there another course? Booking {order}.
s A course that suits is booked, or the fee is paid back
== trumpet-on-bus | order
@ postal worker, car mechanic, insurance adviser, secondary school teacher, butcher, pharmacist | 24-78 | any | vague-describer, worrier, loyal-regular
w {They} [is|are] {role} in {city} and [plays|play] second trumpet in a brass band, not the best of them, but never late. The trumpet belonged to {their} grandfather. On {pastday} evening, with a cake on the knees and the notes under an arm, one thing too many had to be carried.
- The trumpet stayed on the bus. The bus went on to a depot, and the form for lost property has no field for 'trumpet'.
c {They} [describes|describe] the case: brown, a dent, a sticker of a circus.
b {They} would drive to the depot tonight and [asks|ask] only which one.
g Find the trumpet
g Know where to drive
f Ticking 'musical toy'
f Answers in ten working days
q It's a brown case with a dent. Somebody must have seen it.
= Lost on: {lately}
= Bus: the one at 18:52, back row
= Object: a trumpet in a brown case
= Concert: {weekday}, {later}
= Report number: {order}
h {They} changed buses on the way and [is|are] not really sure on which of the two it stayed
o Hello, I left a trumpet on the bus yesterday, the one at 18:52, back row, up on the rack. Brown case, dent on one side. Your form only had 'musical toy', report {order}. It was my grandfather's and we play on {later}. Has anyone brought it?
O I've lost a trumpet. On the 18:52. Has anyone found it?
s The trumpet is found, or {they} [knows|know] where it would turn up
== library-fine | bill money
@ nurse, bus driver, accountant, secondary school teacher | 61-90 | retired | sceptic, thorough, escalator
w {They} [is|are] {role} in {city} and [reads|read] four books a week, with the same library card since before the computers. The shelf by the bed is in the order of the due dates. {They} [has|have] never been late, and [is|are] not going to begin at this age.
- The library asks {eur19} for a book on sharks that {they} never borrowed. Until it is paid, the card is blocked.
b {They} [has|have] no interest in sharks and [repeats|repeat] this.
c {They} [offers|offer] to come by and look for it on the shelf.
g Unblock the card before {weekday}
g Have the fine struck off
f Being told that the computer says so
q I have never in my life borrowed a book about sharks.
= Card number: {order}
= Fine: {eur19}
= Book: 'The Big Book of Sharks'
= Overdue since: {monthago}
= Reading circle: {weekday}, {later}
h {Their} grandson had the card for an afternoon in the holidays
o Good morning. My card {order} is blocked, and you want {eur19} from me for a book about sharks. I have never borrowed a book about sharks. I read novels. Our reading circle meets on {later}. Could you unblock my card?
O I have not borrowed any sharks. Can you unblock my card? {order}
s The card is free again, and the matter of the book has a way to be settled
== washing-machine-day-off | fault order
@ warehouse worker, factory worker, bus driver, security guard, laboratory technician | 25-58 | full-time | escalator, hurried, sceptic
w {They} [is|are] {a:calling} and [lives|live] in {city} with a partner, two boys who play football and a mountain of shirts. A day off has to be asked for three weeks ahead at work. {They} [says|say] exactly what {they} [thinks|think], once.
- The new washing machine leaks when it spins. The technician was to come on {pastday} between eight and two; nobody came, nobody called.
b {They} [is|are] not taking another day off and [says|say] so first.
c {They} [sends|send] a picture of the bucket.
g A technician after four, or on a Saturday
g Another machine if this one cannot be mended
g The launderette paid
f 'Our technician could not reach you'
f Windows of six hours
q I took a day off for that and nobody came.
= Case number: {order}
= Bought on: {monthsago}
= Price: {eur430}
= Missed appointment on: {lately}
= Launderette so far: {eur24}
h {They} connected it with the hose of the old one, which is a size too wide
o Third time I'm writing. Case {order}. Machine leaks, technician didn't come yesterday, nobody called. I took a day off for that. When's he coming? After four or on a Saturday, nothing else.
O {order}. Nobody came. When?
s A visit outside working hours is booked, or an exchange
== concert-resale | booking money
@ software developer, nurse, hairdresser, social worker, data analyst, shop assistant | 20-46 | full-time, part-time | price-watcher, worrier, newcomer
w {They} [is|are] {a:calling} in {city} and [has|have] been waiting for this band since school. {They} bought two tickets the night they went on sale, and the second one was for somebody who moved out three weeks ago. {They} [is|are] going alone and [wants|want] an empty chair least of all.
- The second ticket cannot be put up for resale. The button is grey, and the concert is on {weekday}.
c {They} [says|say] more about the person than is needed and [apologises|apologise] for it.
b {They} [offers|offer] it below the price, to anybody at all.
g Sell the second ticket
g Be sure that the buyer is not who it was bought for
f Grey buttons without a reason
q it was for somebody who isn't coming any more
= Order number: {order}
= Tickets: two, seats side by side
= Price: {eur78} each
= Concert: {weekday}, {later}
h The second ticket was transferred to the other person months ago and is no longer in this account
o hi, i have 2 tickets, order {order}, for {later} and need to sell one. the resale button is grey. long story. it was {eur78} but id take less. whats wrong with the button?
O resale button is grey. why? order {order}
s It is clear whose ticket it is and what can be done with it
== rental-scratch | bill money paid
@ sales manager, architect, physiotherapist, photographer, surgeon, travel agent | 29-68 | any | thorough, sceptic, escalator
w {They} [is|are] {role} from {city} and [rents|rent] a car about once a month; it goes back with a full tank and no crumbs. {They} [writes|write] in numbered points and [expects|expect] the reply to have as many.
- The rental firm has taken {eur350} for a scratch on the rear door. On the return slip it says 'no new damage'.
b {They} [gives|give] a deadline and [names|name] the card company, which will be next.
c {They} [asks|ask] for the photographs of before and after, with their times.
g Get the {eur350} back
g See the photographs
f Charges first, letters later
f Being sent a price list as proof
q Show me my scratch, and I'll tell you whether we have met.
= Contract: {order}
= Charged: {eur350}
= Charged on: {date}
= Return slip: 'no new damage'
= Returned: at 23:10, key into the box
h The slip is from the hand-over; at night nobody was there and {they} took no pictures in the dark
o Contract {order}. 1. On {date} you charged {eur350} for a scratch. 2. My slip says 'no new damage'. 3. Please send me both sets of photographs with the time. 4. Please refund the amount. I look forward to four answers.
O Contract {order}: photographs of the scratch, please.
s The photographs are sent, and the charge is justified by them or paid back
== scooter-not-ended | app bill money
@ media studies, economics, computer science, law, design | 18-29 | student | hurried, price-watcher, vague-describer
w {They} [studies|study] {calling} and [goes|go] everywhere in {city} by electric scooter and [is|are] always seven minutes late. {They} [chats|chat] without capitals and with three messages where one would do. Money comes on the first and is gone by the twentieth.
- A ride of six minutes to the cinema has cost {eur48}. It had been running all through the film.
b {They} [answers|answer] each question with a screenshot.
c {They} [admits|admit] that the phone buzzed during the film.
g Pay for six minutes, not for three hours
g Know how to see that a ride has ended
f Bots that say 'ride completed'
q i was in the cinema. i wasn't even on it
= Ride: {order}
= Charged: {eur48}
= Date: {lately}
= Ride: six minutes
h The scooter stood two metres outside the zone, and the app said 'Move to end your ride'
o yo so i took a scooter to the cinema yesterday, ride {order}. 6 min. you charged {eur48}?? i parked it, i locked it. whats that
O {eur48} for 6 min?? {order}
s The fare is corrected or explained, and {they} [knows|know] how a ride is ended
== taxi-fleet-premium | bill money
@ taxi owner, taxi driver | 34-66 | self-employed | price-watcher, escalator, loyal-regular
w {They} [owns|own] three taxis in {city} and [knows|know] every mechanic between the airport and the market. A price is where a conversation begins. {They} [is|are] polite to everybody and [comes|come] back to the number every time.
- The insurance for the three cars goes up by forty per cent. There has been no accident in nine years.
b {They} [has|have] an offer from another company and [lets|let] it be seen.
c {They} [asks|ask] how the agent is today, and then for a better price.
g Pay what it was last year
g Know what the forty per cent are for
g Something for three cars and nine years
f 'The system calculates it'
f Offers for new customers
q Nine years, three cars, no accident. Why forty per cent?
= Policy: {order}, three cars
= Last year: {eur2100}
= This year: {eur2940}
= Renewal due on: {later}
h One of the drivers since June is a nephew of twenty-two, whom {they} entered as a driver of the second car
o Good afternoon my friend. Policy {order}, three taxis, nine years, zero accidents. Last year {eur2100}, this year {eur2940}. Somebody has made a mistake, and I'm sure it wasn't you. What can we do before {later}?
O 40 per cent more, policy {order}. Why?
s The increase is explained, and there is a price that {they} can say yes or no to
== alarm-at-three | fault app
@ accountant, dental nurse, hotel manager, baker, pharmacist, HR manager | 32-74 | any | worrier, escalator, vague-describer
w {They} [is|are] {role} in {city} and had the house fitted with an alarm after a burglary two doors down. Since then everybody there sleeps worse than before. {They} [jumps|jump] at each noise, and the neighbours have stopped greeting.
- The alarm has gone off at three in the morning on four nights of this week. The cameras show an empty living room.
c {They} [tells|tell] about each night, with the clothes {they} [was|were] wearing.
b {They} [wants|want] it off tonight, all of it, until somebody has been here.
g Sleep through tonight
g Find out what sets it off
f 'All sensors report normal'
f Paying for each call-out
q At three in the morning every coat on a hook is a burglar.
= Contract: {order}
= False alarms: four this week, about three in the morning
= Fee for call-outs: {eur45} each
= Sensor: living room
h A helium balloon from a birthday still floats about the living room at night, and {they} [finds|find] it too silly to mention
o Contract {order}. It went off again at three, that's the fourth night. I ran down in my pyjamas with a racket, and there was nobody. Your page says all sensors are normal. I can't do another night, and I'm not paying {eur45} each time. What is it?
O Alarm again at 3. Fourth night. What sets it off?
s The sensor is found, and tonight is quiet
== mothers-phone | subscription call
@ HR manager, bus driver, cook, vet, hairdresser, civil engineer, market trader | 38-66 | any | worrier, thorough, loyal-regular
w {They} [is|are] {role} in {city}. {Their} mother died three months ago, and there is a list on the fridge of everything that still runs in her name: bank, pension, newspaper, phone. {They} [is|are] tired of telling it and still [tells|tell] it calmly.
- The contract of {their} mother's mobile phone goes on, at {eur17} a month. To end it, the company wants a code that is sent to that phone.
c {They} [says|say] the sentence with 'died' in it quickly, to have it behind {them}.
b {They} [asks|ask] for the department for deaths, by that name.
g End the contract
g Get back what was paid since then
f Codes sent to the dead
f Condolences read from a sheet
q The code goes to her phone, and she has died.
= Mobile number: ends in {lastdigits}
= Monthly: {eur17}
= Died on: {monthsago}
= Certificate: sent on {date}
h Her voice is on the mailbox, and {they} [rings|ring] it up sometimes; it has to be saved before the line is closed
o Hello. I'm calling about my mother's phone, the number ends in {lastdigits}. She died on {monthsago}. I sent the certificate on {date} and I still pay {eur17} a month, and now I'm asked for a code that goes to her phone. Can you please just end it?
O It's about my mother's contract. She has died. Can you end it?
s The contract has an end date, and nothing is lost that {they} would have wanted to keep
`;
