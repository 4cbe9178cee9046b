/** People who would rather not do this by computer. Part 2; see parse-portraits.ts for the marks. */
export const LOW_CONFIDENCE_PORTRAITS_2 = `
== television-remote-letters | fault subscription
@ butcher, farmer, security guard, train driver, factory worker | 60-88 | retired | vague-describer, leans-on-relative
w {They} [watches|watch] the news at eight, and a detective at a quarter past. On the old television it was one button. The new one came with a box, and the box with a second remote control.
- The television asks for an email and has shown a row of letters since {lately}.
c {They} [presses|press] the arrow as told and [says|say] which letter is yellow now.
c {They} [asks|ask] whether it will be done by eight.
g See the news tonight
f A hundred programmes and the one is not there
q It wants letters from me. I only want channel one.
= Customer number: {order}
= Since: {lately}
= To be seen: a row of letters, one of them yellow
= Remote controls: two
h {They} pressed the arrow down once, saw 'later' and did not dare to press it
o Good evening, customer {order}. My television wants me to write something. There's all the letters in a row and the A is yellow. I pressed the usual thing and it beeps. The news is on at eight. What do I press?
O The television wants letters. How do I get to channel one?
s The news is on
== council-tax-reduced | form money document
@ cleaner, kitchen assistant, care assistant, tailor, market trader | 46-70 | caring, part-time, job-seeking | paper-first, worrier, vague-describer
w {They} [cares|care] for a mother who must not be left for long. In the council's hall in {city} there were three counters once; now there is a machine. {They} stood before it for half an hour.
- The rebate on the rent has to be renewed by {weekday}. The machine prints a slip with an address to type in.
c {They} [asks|ask] what 'www' stands for and if it must be typed.
b {They} [asks|ask] if somebody can come to the house.
g Renew it by {weekday}
g Do it without leaving mother alone
f Slips of paper with dots and strokes on them
q The machine gave me a slip. Now what?
= Case number: {order}
= Deadline: {weekday}, {later}
= Rebate: {eur82} a month
= Tried: the machine in the hall
h {They} cannot leave the house for longer than an hour, because of {their} husband or wife, and [does|do] not say so
o Hello, I get {eur82} off my rent and have to apply again by {later}, number {order}. The machine in your hall gave me a slip with w w w on it. I can't leave my mother long. Is there a person I can do it with?
O How do I renew my rebate without a computer?
s The renewal is done with a person, or a visit is booked
== video-call-doctor | booking fault
@ tram driver, plumber, dental nurse, shop assistant, factory worker | 50-80 | any | fears-breaking, newcomer
w {They} [speaks|speak] with the knee doctor once a month, by picture, since the practice wants it so. A neighbour's boy showed {them} how. {They} [puts|put] on a good shirt for it.
- The doctor can be seen, but he does not hear {them}. In twenty minutes it is somebody else's turn.
c {They} [holds|hold] up a sheet of paper with 'can you hear me' on it.
c {They} [asks|ask] before pressing: the little microphone with the line through it?
g Be heard by the doctor
g Not lose the appointment
f Two voices explaining at the same time
q I can see him moving his mouth at me.
= Appointment: today, 10:40
= Booking number: {order}
= Seen: the doctor
= Tried: speaking louder
h The boy next door played with the tablet yesterday, and a little crossed-out sign has been there since
o Hello, please be quick, I'm with the doctor in the picture, 10:40, and he can't hear me. I see him well. I have spoken up. There's a row of little drawings at the bottom, which one is it? The booking is {order}.
O The doctor can't hear me. What do I press?
s {They} [is|are] heard, and [knows|know] the little drawing for next month
== two-accounts-pharmacy | login order
@ school caretaker, office cleaner, cook, postal worker, house painter | 44-78 | any | password-loser, vague-describer
w {They} [makes|make] a new account whenever the old one does not open, as one takes a fresh sheet. By now there are four, each with a bit of {their} history in it. {They} [finds|find] that practical.
- The repeat order for the blood-pressure tablets is in an account that {they} cannot name.
c {They} [tries|try] to remember which of the mail addresses was first.
b {They} [suggests|suggest] making a fifth.
g Get the tablets by {weekday}
g Have it all in one place
f 'This address is already in use'
q I've been in there with one of them. I don't know which.
= Tablets left: until {weekday}
= Last order number: {order}
= Ordered on: {monthago}
= Accounts: perhaps four
h The last box of tablets has a sticker with a number that is not the one in {their} notebook
o Hello, I get my blood-pressure tablets from you, the last time was {order} on {monthago}. I can't get in to order them again. I think I have several accounts, I always make a new one. They last until {weekday}. Can you do it from there?
O I can't find where my tablets are ordered. Can you look?
s The tablets are ordered, and one account is left
== email-from-museum | booking app paid
@ secondary school teacher, librarian, bookkeeper, bank clerk | 62-86 | retired | paper-first, leans-on-relative
w {They} [goes|go] to every exhibition in {city} and [keeps|keep] the tickets in the catalogues. A ticket is made of paper. The museum has another view of that since this year.
- Two tickets were bought by telephone. The museum says that they are 'on the phone', and with a phone {they} [does|do] one thing: call.
c {They} [spells|spell] the name for the desk, as in every year.
b {They} [asks|ask] what is to be shown at the door.
g Get in on {weekday} with a friend
g Have something to put in the catalogue
f 'Simply show your phone'
q I call people with it. I don't keep tickets on it.
= Tickets: two
= Paid: {eur24}
= Day: {weekday}, {later}
= Booking number: {order}
h {They} wrote down a number that the lady on the telephone said twice, on the back of the gas bill
o Good morning. I bought two tickets for {later}, the number is {order}, and the young man said they'd be on my phone. I don't know how a ticket gets onto a telephone. What do I show at the door?
O Where are my two tickets? I can't see any.
s It is noted that the tickets are printed at the desk
== printer-neighbour-boarding | booking document
@ cook, gardener, dressmaker, hotel cleaner, florist | 46-78 | any | fears-breaking, worrier, newcomer
w {They} [flies|fly] for the third time in {their} life, to a sister's eightieth birthday. The suitcase has stood in the hall, packed, for two days. {They} [is|are] afraid of the machines at the airport, not of flying.
- The airline has sent 'your boarding pass is waiting'. {They} [does|do] not find where it is waiting.
c {They} [asks|ask] if one can be sent home for not having it.
c {They} [writes|write] down each step with its number.
g Have the pass in the hand before {weekday}
g Know what to do at the airport, first, second, third
f Fees for what used to be done at the counter
q It says it's waiting for me. Where?
= Booking: {order}
= Day of travel: {weekday}, {later}
= Message received: {lately}
= Fee at the counter: {eur55}
h {They} paid more for the ticket so as to be allowed to go to the counter
o Good day, I fly on {later}, booking {order}. You write that my boarding pass is waiting. I've looked and can't see it. A neighbour has a printer. Do I need it on paper, and what does it cost if I come without?
O Where is my boarding pass waiting? Booking {order}
s {They} [knows|know] that the counter is free, or [holds|hold] the pass
== phone-mute-grandchild | fault call
@ kindergarten assistant, baker, tailor, nurse, bus driver | 60-88 | retired | vague-describer, leans-on-relative, worrier
w {They} [has|have] a telephone with large keys and four faces on it, one for each child. It stands beside the armchair. Nobody has rung for {days} days, and {they} [begins|begin] to think of things.
- The telephone makes no sound. The children say that they ring every evening.
c {They} [turns|turn] it round and [reads|read] what is written on the bottom.
c {They} [asks|ask] whether the children are very worried.
g Hear it ring
g Tell the children that all is well
f 'Is your device up to date?'
q They say they ring. I sit right beside it.
= Telephone: large keys, four faces
= Silent since: {date}
= Customer number: {order}
= Calling out: works
h {They} dusted the telephone on the day it went quiet, and a little wheel at the side turned
o Hello, it's about my telephone, number {order}. It doesn't ring any more, since {date}, but I can ring you, as you see. My children have been trying. There's a face on it for each of them. What have I done?
O My telephone doesn't ring. What have I done?
s It rings once, as a test
== parking-machine-letters | bill app
@ truck driver, electrician, carpenter, house painter, baker | 48-78 | any | sceptic, paper-first
w {They} [has|have] coins in the car, sorted, in a film tin. A machine that takes no coins is a swindle, {they} [finds|find]. {They} [says|say] what {they} [thinks|think] in short sentences and [pays|pay] what {they} [owes|owe].
- There is a fine of {eur40} for not having paid. The machine took only 'the app', so {they} left a note under the wiper.
b {They} [asks|ask] where it is written that coins are no longer money.
c {They} [offers|offer] the {eur2} that it would have cost.
g Pay the {eur2} and not the {eur40}
g Know where one can still pay with coins
f Machines without a slot
q I had the two coins in my hand. There was no hole for them.
= Fine number: {order}
= Fine: {eur40}
= Day: {date}
= Note left: under the wiper
h {They} had parked there before and paid at the kiosk across the street, which was shut that day
o You've sent me a fine, {order}, {eur40} for {date}. I wanted to pay. Your machine has no slot for coins. I left a note. How is a person meant to pay who only has coins?
O Fine {order}. How was I to pay without a slot?
s It is decided on the fine, and {they} [knows|know] the kiosk
== cleaner-payslip-portal | login document known
@ cleaner, office cleaner, hotel cleaner, kitchen assistant, care assistant | 34-64 | full-time, part-time | newcomer, worrier, password-loser
w {They} [works|work] early and late, with the afternoon between. The payslip came in an envelope; now it is 'inside' and there is no envelope. {Their} landlord wants to see three of them.
- The way in needs a mail from work that goes to an address {they} never had.
c {They} [asks|ask] what an address is, the one with the ring in it or the street.
c {They} [shows|show] the last envelope with the number of the staff on it.
g Have three payslips on paper
g Give them to the landlord by {weekday}
f Being told to ask the manager, who says to ask here
q They used to give it to us in the hand.
= Staff number: {order}
= Needed: three payslips
= Deadline: {weekday}, {later}
= Last on paper: {monthsago}
h {They} once gave the office the mail address of a child, who has another one now
o Hello, I work for you, staff number {order}. I need my last three payslips for the landlord by {later}. They say it's in the computer, but I have no address for that, only my street. How do I get them?
O How do I get my payslips on paper? Staff number {order}
s Three payslips are printed or sent home
`;
