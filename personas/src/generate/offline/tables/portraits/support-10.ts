/** People whom a help desk hears from: accounts, charges, outages. Part 10; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_10 = `
== refused-in-four-seconds | money form booking
@ translator, laboratory technician, musician, insurance adviser, data analyst | 24-64 | any | sceptic, thorough, expert
w {They} [takes|take] the train to see {their} father every second week and [knows|know] the staff of the dining car by name. {They} [reads|read] conditions, and [quotes|quote] them with the number of the paragraph.
- The train was two hours late. The form for money back refused the claim in four seconds.
b {They} [asks|ask] that a person should look, and who that is.
c {They} [sets|set] out the journey station by station.
g Have a person read the claim
g Half of the fare back, as the conditions say
f Answers that come before one has let go of the button
f 'This decision was made automatically'
q Four seconds. I was still sitting in the train longer than that after it had arrived.
= Claim: {order}
= Fare: {eur74}
= Arrived late on: {date}
= Late by: 124 minutes
h {They} put in the number of the train that {they} changed to, which was on time
o Claim {order} was refused, four seconds after I sent it. My train on {date} was 124 minutes late; your own conditions give half of {eur74} back from 120 minutes on. I don't believe anybody has read it. Would somebody?
O Claim {order} refused in 4 seconds. Who looked at it?
s A person has looked, the right train is in the claim, and the sum is known
== school-lunch-locked | login app money
@ hotel cleaner, warehouse worker, receptionist, cook, taxi driver | 26-48 | full-time, part-time | newcomer, vague-describer, worrier
w {They} [has|have] two children at a school where lunch is paid by app. {They} [starts|start] work before they are up, and lunch money is done on the way, standing, with one hand. {They} [writes|write] little, and not always all of it.
- The lunch app says that the account is locked and does not say why. The children's cards have stopped.
b {They} [asks|ask] if a child can eat today and {they} pay tomorrow.
c {They} [waits|wait] and [says|say] thank you in advance.
g The children eat today
g Use the app again
f 'Please contact your administrator'
q Who is my administrator? I don't know any.
= Account: {email}
= Locked since: {today}
= Children: two
= Left on the cards: {eur31}
h {They} changed phone numbers last week, and the app sent its code to the old one five times
o hi, the lunch app is locked. it says administrator. who's that? the kids have to eat at 12
O lunch app locked. can the kids eat?
s The children eat, and the account has the right number
== charged-twice-at-the-pole | bill app money
@ physiotherapist, project manager, sales manager, estate agent, midwife | 28-62 | full-time, self-employed | price-watcher, thorough, hurried
w {They} [drives|drive] an electric car all over the region of {city}, and [knows|know] which charging pole is behind which bakery. {They} [keeps|keep] each receipt, because the firm or the tax office wants it.
- One evening at one pole has become two charges on the card.
b {They} [sends|send] both lines and a sum underneath.
c {They} [says|say] which poles of the same company have never been a trouble.
g One of the charges back
g A receipt that is right
f Apps that know the weather but not the price
q My car is thirsty, but it doesn't drink twice in a quarter of an hour.
= Customer: {order}
= Charged: {eur28} and {eur12}
= Evening: {lately}
= Pole: the second from the left
h The plug got stuck, so {they} ended it, pulled, and began again; the second time went on until morning
o Customer {order}: two charges for yesterday evening, {eur28} and {eur12}, same pole. I was there once. Which of them is wrong, and how do I get a proper receipt?
O Charged twice at one pole, {order}. Which one is wrong?
s Both charges are explained, and there are receipts for them
== someone-bought-phones | fraud order login
@ postal worker, house painter, office assistant, factory worker, farm worker | 44-78 | any | worrier, newcomer, loyal-regular
w {They} [buys|buy] fishing tackle and garden hoses from one shop, under one account, since there has been such a thing. {They} [sleeps|sleep] badly when something official comes. {They} [prefers|prefer] to be told things one after the other.
- The shop thanks {first} for an order of three telephones. They are going to a town where {they} [has|have] never been.
c {They} [asks|ask] before each step whether it can make things worse.
b {They} [wants|want] to know first whether the bank has to be told.
g Stop the telephones
g Know whether the card is safe
f 'Thank you for your purchase!'
q I've had the same telephone for nine years. What would I do with three?
= Order: {order}
= Ordered: three telephones, {eur1890}
= Noticed on: {lately}
= To be sent to: another town
h The password is the one from the fishing club's forum, which wrote last year that everybody should change it
o Good day. I have had a mail that I ordered three telephones for {eur1890}, number {order}. I have not. They are going to some place I don't know. I have not slept. Can you stop them? And must I ring the bank, or do you do that?
O I did not order three telephones, {order}. Can you stop it?
s The order is stopped, the password is new, and it is clear who tells the bank
== who-is-coming-today | fault app
@ physiotherapist, massage therapist, speech therapist, psychologist, hairdresser | 30-62 | self-employed | escalator, hurried, loyal-regular
w {They} [has|have] a practice of two rooms in {city}, and the calendar in a program, because paper got coffee on it. The waiting room has four chairs. {They} [is|are] kind and [talks|talk] fast.
- The calendar program does not open today. Four people sit in the waiting room, and {they} [does|do] not know who of them has an appointment.
b {They} [asks|ask] for today's list by whatever way there is.
c {They} [has|have] asked the four people, who all say ten o'clock.
g Today's list
g Know when the program will be back
f 'We are experiencing high demand'
q Four people say ten o'clock. Three of them are being charming about it.
= Practice number: {order}
= Down since: {today}, morning
= Message: workspace not available
= Needed: the list for today
h Two reminders of an unpaid bill are in the tray, under the coffee cups; {they} meant to pay on the last one
o Hello, practice {order}. 'Workspace not available' since I came in. I've four people out there and they all say they're the ten o'clock. Could you just read me today's names? Anything. I'll write them on the wall.
O Calendar won't open, {order}. Who's my ten o'clock?
s The day's list is known, and it is said openly what keeps the program shut
== fathers-flat-current | bill money known
@ carpenter, accountant, nurse, train driver, museum curator | 46-70 | any | thorough, sceptic, price-watcher
w {They} [has|have] cleared {their} late father's flat together with a brother, one shelf at a time. Whatever had a customer number got a letter. {They} [is|are] patient with people and short with forms.
- The electricity contract of the flat was ended, with a confirmation. There are bills again, and there is consumption on them.
c {They} [encloses|enclose] the confirmation and the hand-over of the meter.
b {They} [asks|ask] how an empty flat can use current.
g No more bills for the flat
g Stop letters in the name of a dead man
f 'Dear customer' to somebody who died
f Sending the same certificate a third time
q He was a thrifty man, but he isn't saving any current now.
= Contract: {order}
= Ended on: {monthsago}
= Billed since: {eur64}
= Confirmation: there is one, in writing
h The brother is renovating the flat in the evenings, with a heat gun and two lamps, and has asked {them} not to speak of it
o Good morning. The contract {order} was my father's. He has died, I ended it for {monthsago} and have your confirmation. Nevertheless there is a new bill over {eur64}, with consumption. It was sent to him. I should be grateful for an explanation, and for letters that come to me.
O Contract {order} was ended. Why is there a bill?
s It is clear who pays for the current, and letters go to the right person
== battery-fine-camera-not | fault return
@ journalist, fitness trainer, market trader, paramedic, web developer | 22-50 | full-time, self-employed, part-time | sceptic, escalator, vague-describer
w {They} [does|do] everything with one phone: maps, bank, work, a niece's concerts. {They} sent it in for a new battery and lived for nine days with one that had buttons. {They} [remembers|remember] each of the nine.
- The phone came back from the repair with a good battery and a camera that shows milk.
b {They} [wants|want] it mended without another nine days.
c {They} [compares|compare] pictures from before and after.
g A camera that takes pictures
g A phone for the meantime
f 'Repaired according to your order'
f Being asked whether the lens has been cleaned
q The battery lasts all day now. All day long I can look at fog.
= Repair: {order}
= Paid: {eur79}
= Came back on: {lately}
= Fault now: camera shows white fog
h The phone was dropped on a kerb a week before the repair, and the camera had been slow to focus ever since
o repair {order}. battery's great, thanks. camera was fine when i sent it, now its all white. what did you do to it?
O repair {order}, now the camera's broken. what now?
s It is settled who mends the camera, at what cost and in how many days
== watched-while-asleep | money subscription paid
@ nurse, bus driver, HR manager, marketing manager, gardener | 25-60 | full-time, part-time | loyal-regular, price-watcher, newcomer
w {They} bought a course in drawing birds for the long evenings, and found after two of them that it is about software. {They} [asks|ask] for money back about once in ten years. {They} [looks|look] up the rules before that.
- A refund was refused at once, since '64 per cent of the course' had been watched.
b {They} [says|say] on which lesson {they} fell asleep.
c {They} [describes|describe] what was expected: a pencil, a sparrow.
g The price of the course back
f 'Our system shows that you enjoyed the course'
f No field in which to say anything
q Your system says I enjoyed it. I was asleep, perhaps that's what it means.
= Order: {order}
= Paid: {eur59}
= Bought on: {date}
= Watched, by the system's count: 64 per cent
h The lessons ran on by themselves all night; {they} had switched that on for a series and left it on
o Hello, I asked for my {eur59} back for the course in drawing birds, order {order}, bought on {date}. It was refused in the same minute: I'm said to have watched 64 per cent. I saw two lessons, then I fell asleep with it running. There isn't one pencil in it, either. Could a person have a look at this?
O Refund refused by a machine, {order}. Can a person look?
s A person decides, and the reason is given in words
`;
