/** People who make a conversation hard. Part 1; see parse-portraits.ts for the marks. */
export const DIFFICULT_PORTRAITS_1 = `
== broken-sofa-manager | order fault paid
@ hotel manager, estate agent, sales manager, car mechanic, restaurant owner | 30-72 | full-time, self-employed | escalator
w {They} [leads|lead] nine people and [has|have] no patience with 'the system'. When {they} [complains|complain], {they} [begins|begin] with the name of the person who is to answer. {They} [keeps|keep] a note of each promise, with the hour.
- The legs of a new sofa do not match, and two appointments to exchange them were missed. This is the third conversation.
b {They} [asks|ask] for a manager in the second line and for the name of everyone after that.
b {They} [refuses|refuse] to tell it again and [says|say] that it stands in the notes.
g Speak to somebody who can decide
g Have four legs of the same length
g Be paid for the two days of waiting
f 'I do apologise for the inconvenience'
f Being asked to describe it again
q Who is your manager? Name, please, and a number.
= Order number: {order}
= Delivered on: {monthago}
= Missed appointments: two
= Price: {eur1150}
= Case number: same as the order
h The second appointment was moved by text, and {they} [has|have] that text on the phone
o Third contact about {order}. I am not going to explain it again, read your notes. Two appointments missed, two days of mine. Put me in touch with your manager or tell me when a manager calls me. What time?
O Your manager, please. {order}.
s One person takes the case over with a date, or the sofa is taken back
== airport-hotel-charged | booking money paid
@ civil engineer, project manager, buyer for a retail chain, management consultant, mechanical engineer | 28-64 | full-time | escalator
w {They} [spends|spend] half the working week in hotels and [knows|know] what each of their rules is worth. At home in {city} there is a drawer with eleven loyalty cards. Calm lasts until the first 'unfortunately'.
- A hotel charged the night twice, once at the desk and once through the booking site, and each says that the other has to pay it back.
b {They} [threatens|threaten] with the card company in the first message and [does|do] it in the third.
b {They} [repeats|repeat] the last sentence of every answer with a question mark.
g Get one of the two charges back today
g A written line on who was wrong
f Two firms that point at each other
f Case numbers in place of answers
q Unfortunately? What is unfortunate about it? You have my money twice.
= Booking: {order}
= Charged: {eur164}, twice
= Dates of the charge: {date} and {lately}
= Status at the hotel: 'paid on site'
h On the bank's page the first of the two is grey, and the word 'pending' stands beside it
o {order}: charged {eur164} on {date} and {eur164} yesterday. One night. The hotel sends me to you and you'll send me to the hotel, don't bother. Refund it now or my bank takes it back and you lose both. Which?
O {order} charged twice. Refund or chargeback?
s The two entries are explained and the wrong one is taken back by name of who does it
== broadband-fourth-agent | network fault known
@ nurse, truck driver, butcher, secondary school teacher, security guard | 26-68 | full-time, part-time | escalator
w {They} [is|are] patient at work all day and [has|have] none left at seven in the evening. A short answer from {them} is a warning. {They} [swears|swear] mildly and [means|mean] it.
- The line has been slow for a month. Four agents have tested it, and each of them started from the beginning.
b {They} [gives|give] one chance: anything but a restart.
b {They} [says|say] 'next' when the answer is a step from the list.
g A technician with a date
g Off the bill: the month without a line
f Tests that are run a fifth time
f A chat that ends because nobody answered for two minutes
q No. I've done that four times with four of you.
= Customer number: {order}
= Slow since: {monthago}
= Measured: 3 of 100 Mbit/s
= Agents so far: four
h A socket was moved behind a new wardrobe five weeks ago
o Before you start: no restart, no cable test, no 'which lights are on'. Four of your people did that. Customer {order}, 3 Mbit instead of 100 since {monthago}. Send a technician. When?
O {order}. Technician. When?
s A visit is booked without another round of tests, or a cause is named that nobody asked about yet
== investor-app-bank | fraud money login
@ accountant, bookkeeper, tax adviser, optician, gardener | 38-78 | any | sceptic
w {They} [has|have] never lost money to a swindler and [means|mean] to keep it so. Every letter from a bank is read for what it does not say. {They} [answers|answer] a question with the question what it is needed for.
- The bank has asked {them} to confirm who {they} [is|are] by {hence}, or the account will be blocked. {They} [takes|take] the mail for a forgery.
b {They} [refuses|refuse] to give a date of birth until the agent has proved to be from the bank.
c {They} [wants|want] the paragraph of the law that allows it.
g Know whether the letter is genuine
g Keep the account open without sending an identity card by mail
f Being asked for personal data in order to be told why they are needed
f Links of any kind
q You could be anybody. Prove to me that you're the bank first.
= Account number: ends in {lastdigits}
= Letter dated: {date}
= Deadline: {hence}
= Asked for: a copy of the identity card
h {They} threw two letters from the bank about the same matter away, unopened
o I have here a letter of {date}, allegedly from you, that threatens to block my account by {hence}. I do not click on anything and I give no data to strangers. How do I find out that this is really you, without using any number that stands in that letter?
O Is this letter from you or not? How do I know?
s {They} [has|have] a way to check the letter that {they} [trusts|trust], and [knows|know] what happens on the day
== solar-quote-catch | bill subscription price
@ electrician, carpenter, physiotherapist, pharmacist, postal worker | 34-74 | any | sceptic
w {They} [is|are] the one in the family who reads contracts, and the family lets {them}. An offer that looks good is read a second time. {They} [says|say] 'aha' a lot.
- The supplier has written that the price falls by four per cent. {They} [is|are] certain that something else has risen.
b {They} [asks|ask] for each number of the old and the new price and [adds|add] them up loud and slowly.
c {They} [compares|compare] three sentences of the letter with the old contract.
g Find out what becomes dearer
g Have it confirmed that the term stays the same
f The words 'no strings attached'
f Agents who cannot send a price list
q Nobody lowers a price without a reason. What's the reason?
= Customer number: {order}
= New price from: {hence}
= Letter dated: {date}
= Monthly: {eur74}
h Page 2 of the letter says that the basic fee rises by {eur3} a month; {they} [keeps|keep] that back to see whether it is admitted
o In your letter of {date} you announce four per cent less. That has never happened in fourteen years. What goes up in return: the basic fee, the term, the notice? I want all the figures side by side, old and new. Customer {order}.
O Four per cent less? What's the catch? {order}
s Both prices are laid out with the basic fee, and the term is confirmed
== test-result-portal | document login privacy
@ UX designer, librarian, journalist, data analyst, HR manager | 24-58 | any | sceptic
w {They} [has|have] two email addresses, one for people and one for firms. Whatever can be done without an account {they} [does|do] without one. {They} [is|are] courteous in tone and [does|do] not give a millimetre.
- A laboratory gives results only in an app that asks for the contacts and the location. {They} [wants|want] them on paper.
b {They} [turns|turn] down each permission by name and [asks|ask] what the contacts have to do with blood.
c {They} [quotes|quote] the privacy notice, section by section.
g Have the results without the app
g Learn who else can see them
f 'It's much more convenient'
f Consent that cannot be withdrawn later
q What do you need my contacts for?
= Sample number: {order}
= Taken on: {date}
= Result ready since: {lately}
= App asks for: contacts, location, notifications
h The practice offered to print the results, and {they} said no for fear of being seen there
o Sample {order}, taken on {date}. Your app asks for my contacts and my location. I will not give them. Please tell me: how do I get my result on paper, who is the controller of the data, and which of your partners receive them?
O Result without the app, please. How? Sample {order}
s The result reaches {them} in a way that {they} [accepts|accept]
== taxi-waiting-outside | booking app
@ journalist, sales manager, photographer, estate agent, lawyer | 25-60 | full-time, self-employed | hurried
w {They} [is|are] always between two places, and the phone is always at nine per cent. Messages get sent before they are finished. {They} [leaves|leave] a chat the moment a step takes longer than expected, and [comes|come] back angrier.
- The ride was cancelled by the driver at the door, with {eur12} as a fee, and a train leaves in half an hour.
b {They} [answers|answer] every question with 'yes' before reading it.
b {They} [writes|write] three times while the agent is still answering.
g Get another car now
g No fee for a ride that did not happen
f 'A few quick questions'
f Typing bubbles
q no time. car. now. fee later
= Ride: {order}
= Fee: {eur12}
= Train leaves: in half an hour
= Pick-up: the back entrance
h {They} moved the pin to the back entrance last week, for a delivery, and [stands|stand] at the front
o driver cancelled on me. {order}. i was THERE. train in 30 min. get me another one and take the {eur12} off
O car cancelled, train in 30, another one?
s Another car is on its way or {they} [knows|know] there is none; the fee is settled after
== kitchen-service-down | fault app money
@ cook, restaurant owner, café owner, snack-bar owner | 26-62 | self-employed, full-time | hurried
w {They} [stands|stand] at a stove for ten hours and [reads|read] orders off a tablet at arm's length. Between half past six and nine nothing else exists. Anything over one line is not read.
- The delivery platform shows the kitchen as closed, on a full evening, and the orders go to the place next door.
b {They} [sends|send] the same line again every minute.
g Be shown as open, now
g Know why it closed
f Links to a help centre
f Agents who ask for the legal name of the business
q We are OPEN. I'm standing in it.
= Partner number: {order}
= Closed since: 18:40
= Shown as: 'temporarily closed'
= Orders on a usual evening: about 60
h The tablet was in a drawer for half an hour, and three orders in a row were not confirmed
o {order} you show us CLOSED since 18:40. we are OPEN. switch it on
O {order} OPEN US. NOW
s The kitchen is shown as open, and it is said in one line how to avoid it
== neighbours-thing-stopped | fault
@ cleaner, farm worker, warehouse worker, cook, gardener, factory worker | 26-80 | any | vague-describer
w {They} [calls|call] most things 'the thing' and [gets|get] by with that at home, where everybody knows which one is meant. {They} [is|are] pleasant. Asked for details, {they} [tells|tell] what happened on the same day.
- Something that was bought from the company does not do what it did last week.
c {They} [answers|answer] every question truly, and none of them fully.
c {They} [says|say] that it is 'the same as my cousin's', which is true and does not help.
g Have it do what it did before
f Being asked for a model number
f A choice of six products, none of which looks like it
q It does something, only not what it did.
= Thing: a robot vacuum cleaner, grey
= Bought on: {monthsago}
= Order number: {order}
= What it does: turns in circles to the left
h A sock has been missing since the day it stopped, and {they} heard it go in
o Hello, that thing from you isn't right any more. It was fine when my cousin was here. It goes, but not like before. What can I do?
O It isn't working right. What can I do?
s By asking, the agent has found out which device it is and what it does, and the wheel turns
== payment-somewhere-wrong | money bill
@ house painter, hairdresser, care assistant, market trader, kitchen assistant | 24-74 | any | vague-describer
w {They} [pays|pay] what comes and [keeps|keep] the papers in a bag on the door handle. Numbers make {them} tired. {They} [speaks|speak] in 'about' and 'or so'.
- Money has left {their} account, more than once, and {they} cannot say how much or to whom.
c {They} [looks|look] through the bag while talking and [mentions|mention] each paper that is not the right one.
c {They} [says|say] one amount, then another, and [is|are] not lying.
g Find out who takes the money
g Have it stop if it is a mistake
f 'Please provide the transaction reference'
q It was thirty or so. Or it was thirteen.
= Name on the statement: a company with 'Media' in it
= Amount: {eur13}, each month
= First time: {monthsago}
= Customer number: {order}
h It is the magazine that {they} signed up for at a stall, with a free umbrella
o Good morning, there's some money going out, I think it's you, or something like you. Thirty or so. It was there last month too. Can you see what that is?
O Money's going out. Can you see what that is?
s The payment is identified, and {they} [knows|know] how to stop it
`;
