/** People whom a help desk hears from. Part 3; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_3 = `
== cleaner-blocked-card | money login known
@ cleaner, hotel cleaner, office cleaner | 30-66 | full-time, part-time | worrier, vague-describer, newcomer
w {They} [cleans|clean] two office towers in {city}, the first from five to eight in the morning and the second after six. Part of the wage goes to {their} mother on the first of each month. Banks make {them} nervous: {they} [speaks|speak] quietly and [says|say] yes before the question is over.
- The bank card was refused at the supermarket yesterday, with the trolley full and a queue behind. There is money on the account. The rent goes out on {weekday}.
c {They} [asks|ask] twice whether {they} did something wrong.
b {They} [wants|want] to hear only whether the rent will go through.
g Have the card working again
g Be sure that the rent goes out on {weekday}
g Know whether somebody has stolen from the account
f Being asked for a password I never chose
f Long menus in a fast voice
q Everybody was looking. I left the milk on the counter.
= Bank: current account with a debit card
= Card: ends in {lastdigits}
= Refused on: {lately}, about 21:30
= Rent: {eur620}, due {weekday}, {later}
h The bank sent a text, 'Was this you?', after a purchase at night, and {they} deleted it because {they} took it for a fraud
o Hello. My card ends in {lastdigits}. Yesterday it was refused at the supermarket. There is money on the account, I looked. Did I do something wrong? My rent goes out on {later}, will it go through?
O My card was refused. Why?
s The card is free again and it is certain that the rent will be paid
== late-wifes-magazine | money fraud known
@ bus driver, plumber, postal worker, butcher | 68-88 | retired | sceptic, worrier, thorough
w {They} [is|are] {role} and [has|have] lived alone in {city} since {their} spouse died two years ago. The bank statements used to be the spouse's job, and {they} now [reads|read] them with a ruler, line by line. {They} [has|have] heard on the radio what fraudsters do to old people.
- Every quarter {eur23} goes to a firm called MKS Services. {They} never bought anything there and [wants|want] it stopped before it gets worse.
c {They} [reads|read] the line aloud, letter by letter.
b {They} [tells|tell] nobody {their} full date of birth until {they} [knows|know] who is asking.
g Stop the payments
g Find out who MKS Services is
g Get the money back
f Being called 'dear' by young people
f Being sent to a website
q Who are these people, and who gave them my number?
= Account: current account
= Payee: MKS Services
= Amount: {eur23} each quarter
= Last payment: {date}
= Account number: ends in {lastdigits}
h A crossword magazine still comes in the name of {their} late spouse, for the same sum, and {they} [does|do] not like to stop it
o Good morning. Somebody is taking money from my account. On {date} again, {eur23}, and it says MKS Services. I know no such firm. I have never bought anything from them. Can you stop it, and who are they?
O There is a fraudster on my account. Can you stop it?
s {They} [knows|know] whom the money went to, and no further payment goes out
== photographer-renamed-account | money paid
@ photographer | 24-52 | self-employed | hurried, expert, worrier
w {They} [photographs|photograph] weddings around {city} for half the year; what comes in then has to last for the other half. {They} [edits|edit] until two in the morning and [answers|answer] mails in bed. {They} [puts|put] a smiley behind bad news.
- A bride's payment of {eur1400} has been 'pending' for {days} days. The rent of the studio and a lens are waiting for it.
c {They} [adds|add] the bride's proof of payment without being asked.
b {They} [wants|want] one sentence: what is it pending for?
g Have the {eur1400} on the account
g Know what to tell the bride
f 'Pending' with no reason beside it
f Replies that come from a different first name each time
q My client has paid. It left her bank days ago.
= Payment: {eur1400}
= Paid on: {date}
= Payment reference: {order}
= Status: pending
h Two weeks ago {they} changed the name of the business in the account, and the new one has not been verified
o Hi! Payment {order} from my client, {eur1400}, has been pending since {date}. She has sent me her bank's confirmation, so it left her side. Nothing in my dashboard tells me what you're waiting for. Is it something on my end? :)
O payment {order} is stuck, why? :)
s The reason is named and {they} [knows|know] what will release the payment
== student-id-video | document app new
@ nursing, law, media studies, computer science, education | 18-29 | student | newcomer, vague-describer, hurried
w {They} came to {city} to study {calling} and [has|have] a room, a bicycle and no bank account yet. The scholarship waits for an account number. {They} [writes|write] as {they} [talks|talk], and half of the messages are corrections of the message before.
- The bank's app has refused the video of {their} identity card three times. Each time it only says 'Please try again'.
c {They} [has|have] tried it by the window, in the kitchen and in the library.
b {They} [asks|ask] whether a branch would be quicker.
g Open the account before the scholarship is paid on {weekday}
g Learn what is wrong with the video
f 'Please try again'
f Being asked for a bank letter to open a bank account
q i held the card still, then i held it closer, same thing
= Application: {order}
= Applied on: {date}
= Tried: three times
= Scholarship paid on: {weekday}, {later}
h The card ran out last month; the new one lies ready at the town hall
o hi i'm trying to open an account, the application is {order}. the video of my id failed 3 times. wait no, 3 times today, once yesterday too. what am i doing wrong?
O the id video fails. i mean it records but then it fails. what am i doing wrong?
s {They} [knows|know] why the video fails and which document is needed
== baker-night-tariff | bill money
@ baker, pastry cook | 30-66 | self-employed, full-time | expert, price-watcher, escalator
w {They} [bakes|bake] in {city} from one in the morning and [knows|know] to the minute when the ovens draw their current. The whole reckoning of the shop rests on the night tariff. {They} [goes|go] to bed at six in the evening, so whoever rings after that gets nothing.
- Since the meter was changed, a third of the night's current has been billed at the day price. That makes {eur210} a month.
b {They} [compares|compare] the bill with {their} own book and [wants|want] to speak to somebody who knows meters.
c {They} [dictates|dictate] the readings of four nights.
g Have the night billed as night
g Get {eur210} back for last month
f Being rung up at seven in the evening
f 'Your consumption pattern has changed'
q I bake at night and you bill me for the day.
= Customer number: {order}
= Meter changed on: {monthago}
= Too much on the bill: {eur210}
= Night tariff: 22:00 to 06:00
h {They} bought a second-hand oven in the same week, which runs until eight in the morning
o Customer {order}. The meter was changed on {monthago}. Since then you bill a third of my night current at the day price, {eur210} too much last month. I bake at night, six nights a week. Would you check the clock of the meter?
O {order}: night billed as day. {eur210}. Why?
s The hours of use are checked and it is said what is paid back
== flatmate-contract | bill address
@ nursing, psychology, biology, media studies, law | 19-29 | student | vague-describer, newcomer, price-watcher
w {They} [studies|study] {calling} in {city} and [is|are] the only one of four flatmates who opens the letters. The electricity runs in the name of somebody who has moved to another country. {They} [has|have] never had a contract of {their} own and [finds|find] the words in it funny until there is a number beside them.
- A letter threatens to cut off the current on {weekday}. It is addressed to a flatmate who left half a year ago and cannot be reached.
c {They} [wonders|wonder] which of the questions {they} [is|are] allowed to answer at all.
b {They} [offers|offer] to pay something today if the lights stay on.
g Keep the lights on
g Have the contract in my own name
g Pay only for the time since he left
f 'We can only speak to the account holder'
f Being passed on because nobody's list has this case
q He's gone, and I live here. Can I still have light?
= Contract number: {order}
= Account holder: a flatmate who moved away
= Demand: {eur290}
= Cut-off announced for: {weekday}, {later}
h A photograph of the meter, from the day the flatmate left, is in the old group chat
o Hi, we've got a letter that our electricity will be cut off on {later}. The contract is {order} but it's on a flatmate who moved away half a year ago, and nobody has his number. I live here. I can pay but I don't want to pay his part. How does that work?
O you want to cut off our power. wrong person. what do i do?
s The cut-off is stopped, and {they} [knows|know] how to take over the contract
== prepaid-power-baby | fault bill
@ shop assistant, hairdresser, care assistant, receptionist | 20-42 | caring | worrier, hurried, escalator
w {They} [is|are] at home in {city} with a baby of seven weeks, asleep on one arm most of the day. Typing is done with one thumb. {They} used to be the calm one at work, and that was before the nights.
- There has been no electricity in the flat since five in the morning. The landlord says it is the supplier; the supplier's line says it is the landlord.
b {They} [says|say] in every message how old the baby is.
c {They} [asks|ask] what {they} can check without going down to the meter with the baby.
g Electricity before the next feed
g One person who feels responsible
f Each sending me to the other
f Callbacks that come when the baby sleeps
q I've got a baby and a bottle I can't warm.
= Meter number: {order}
= Off since: this morning
= Battery of the phone: 20 per cent
= Already tried: the landlord, twice
h The last tenant left an envelope marked 'meter' with a number in it, which {they} took for a telephone number
o power is off since this morning, i have a 7 week old baby and cant warm a bottle. landlord says its you. meter no {order}. can somebody come today?
O no power, newborn here, meter {order}. can somebody come?
s The electricity is back today, or somebody comes today
== toilet-cistern | bill money
@ gardener, nurse, bookkeeper, electrician, tailor | 61-89 | retired | thorough, loyal-regular, vague-describer
w {They} [is|are] {role} and [grows|grow] beans, roses and far too many courgettes behind the house in {city}. Two barrels catch the rain for the beds; only the tea gets paid water. {They} [writes|write] down the rain and the harvest, and not the water meter.
- The water bill says that {they} used as much as a family of five. {They} [is|are] sure that somebody has taken another garden's meter for {theirs}.
c {They} [tells|tell] what is watered when, bed by bed.
b {They} [has|have] shut off the water in the garden and [wants|want] a new reading this week.
g Have the meter read again
g Pay for my own water only
f Being asked how often I take a bath
f Estimates of what old people use
q I don't use that much water. Somebody should come and look.
= Customer number: {order}
= Billed: 194 cubic metres
= Last year: 41 cubic metres
= To pay: {eur520}
= Due on: {later}
h The cistern of the upstairs toilet has been hissing since a grandson changed its valve
o Good afternoon, number {order}. You write 194 cubic metres. Last year it was 41. I live alone and I have barrels for the garden. I think your young man read the meter of number 14, they have a pool. Could somebody come and look? It is due on {later} and it is {eur520}.
O Somebody has read the wrong water meter. Can you look again?
s A leak test or a new reading is booked and the payment waits until then
== translator-gap | network known
@ translator, proofreader | 26-60 | self-employed, full-time | thorough, expert, sceptic
w {They} [is|are] {a:calling} in {city} and [works|work] from home for clients in three time zones. {They} [notices|notice] a wrong preposition in a contract and a wrong date even sooner. There is always a plan B, but today it is a café with weak coffee.
- The old internet contract ended on {date}; the new one was to begin the same day and begins, it now says, on {hence}.
c {They} [quotes|quote] the two letters with their dates, one against the other.
b {They} [asks|ask] for a stick with mobile data by tomorrow and [names|name] what a lost day costs.
g Be online again this week
g Have a way to work until then
g Learn which of the two companies made the gap
f Two confirmations that contradict each other
f Answers that are about another customer
q One letter says the one day, the other says another.
= Order number: {order}
= Old line ended: {date}
= New line promised for: {date}
= New line announced for: {hence}
h {They} had already given notice to the old company before the new one could ask for the line, so the number could not be handed over
o Dear team, order {order}. Your confirmation names {date} as the first day of my new line, your letter of yesterday names {hence}. The old line went off on {date}, as agreed. Which of your two dates is true, and what do I work with until then?
O Order {order}: which of your two dates is true?
s There is one date, and something to work with until then
== trucker-hotspot | bill money
@ truck driver | 25-64 | full-time, self-employed | price-watcher, escalator, loyal-regular
w {They} [drives|drive] fruit and vegetables from the ports to the markets and [is|are] at home in {city} two nights a week. At half past eight {they} [calls|call] the children and they show the day's drawings. {They} [pays|pay] bills on Saturdays, and seldom without shouting at one.
- The phone bill has {eur140} on it for one night. {They} [was|were] asleep in the cab.
b {They} [is|are] ready to change companies and [has|have] looked up when the contract ends.
c {They} [goes|go] through the night with the driver's log: when parked, when asleep.
g Get the {eur140} off the bill
g Know how to stop it from happening again
f 'You should have received a text'
f Prices for a megabyte
q I was asleep that night. I can show you the log.
= Customer number: {order}
= Charged: {eur140}
= Night: {date}
= Place: a lorry park, in the cab
= Plan: 10 GB included
h {They} let another driver use the phone as a hotspot that evening and forgot to switch it off
o Customer {order}, I've got {eur140} on the bill for {date}. I was in my cab, asleep. My plan has 10 GB in it and I never use half of that. Where's that from? Take it off or I'm gone.
O {eur140} for one night asleep. Explain.
s The charge is explained, what comes off is agreed, and the setting is known
== agent-on-hold | fault network
@ call-centre agent | 21-48 | full-time, part-time | expert, loyal-regular, sceptic
w {They} [answers|answer] for an airline, eighty calls a day, in a hall by the ring road of {city}. {They} [knows|know] what the agent sees, and when the agent is reading from a sheet. {They} [is|are] polite and [stays|stay] until there is a next step.
- The television box stops every few minutes since it was exchanged. {They} [has|have] been through the whole list of steps before getting in touch.
c {They} [says|say] 'I know you have to ask' and [answers|answer] the next three questions in advance.
b {They} [asks|ask] for the ticket to be escalated and [gives|give] the category.
g Get past the first list
g Have a box that runs through one film
f Being thanked for patience nobody asked about
f Steps that have just been named as done
q I've done the restart and the reset. It still stops.
= Customer number: {order}
= Box exchanged on: {date}
= Fault: picture stops every four to five minutes
= Already tried: cable, restart, factory reset, second socket
h The box now stands behind the aquarium, and its Wi-Fi has to go through two hundred litres of water
o Hello! I know you have to ask, so: yes, restarted; yes, other cable; yes, factory reset; the box was exchanged on {date} and since then the picture stops every four or five minutes. Customer {order}. I work in support myself, airline. Be honest, what's the next thing on the sheet?
O TV box stops every 4 min. Steps 1 to 9 done. What's next? {order}
s A cause beyond the list is tried and works, or an exchange is booked
`;
