/** People whom a help desk hears from. Part 2; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_2 = `
== caretaker-double-bill | bill money
@ school caretaker, office cleaner, school secretary | 64-90 | retired | thorough, worrier, loyal-regular
w {They} [keeps|keep] every bill since the wedding in a row of ring binders in {city}. {They} [lives|live] alone and [uses|use] two rooms of four. When a sum is wrong {they} [finds|find] it, and then somebody at the other end has to find it, too.
- The yearly bill for electricity is almost twice the last one. Nothing in the house has changed.
c {They} [has|have] both bills open on the table and [reads|read] out the lines one after the other.
b {They} [goes|go] straight to the line with the meter reading and [asks|ask] where that number comes from.
g Find out why it is twice as much
g Get a corrected bill
f Being told that everything has become dearer
f Long waits on the phone
f Telling it again to each new agent
q I have been your customer for thirty-one years and never a day late.
= Customer number: {order}
= This bill: {eur640}
= Last year's bill: {eur330}
= Bill dated: {date}
= Direct debit on: {later}
h {They} read the meter without {their} glasses and may have swapped two digits
o Good morning. I have in front of me your bill of {date}, it says {eur640}. Last year it was {eur330}. Same house, same person. Would you please tell me which reading you have used? My number is {order}.
O My electricity bill is twice as high. Why? Number {order}.
s The reading is corrected and a new bill is on its way
== night-nurse-meal-box | order parcel paid subscription
@ nurse | 24-58 | full-time, part-time | loyal-regular, hurried
w {They} [works|work] nights on a heart ward in {city} and [sleeps|sleep] from nine to four. Cooking is a box with dinners for three days, which comes again when it is empty. At five in the morning {they} [is|are] kind to everybody and too tired for long sentences.
- The box came warm, the chicken smells, and the rice for one dinner is missing. It is the second time.
c {They} [writes|write] at the end of a shift and [hopes|hope] to find an answer after getting up.
b {They} [has|have] thrown the chicken away and [wants|want] money, not a voucher.
g Get the money for the spoiled dinner
g Have the next box arrive cold
g Skip a box without ending the whole thing
f Support that is there from nine to four
f Vouchers in place of money
q I look after hearts all night. I won't test mine on that chicken.
= Box number: {order}
= Price of the box: {eur52}
= Delivered on: {lately}
= Missing: rice for two
= First time: {date}
h {They} slept and carried the box in at five in the afternoon; it had come at nine
o Hi, just home. Box {order} came warm again, I'm not going to eat that chicken. And no rice. Same thing happened on {date}. Can I have the money back for that one? I'll be asleep till four, so take your time :)
O chicken warm again, no rice, box {order}. can i have the money back?
s The spoiled dinner is paid back, and it is agreed where the next box is left
== student-gym | subscription money paid
@ history, biology, design, economics, chemistry | 18-28 | student | price-watcher, vague-describer, hurried
w {They} [shares|share] a flat with three others in {city} and [knows|know] exactly what is left until the first of the month. {They} [joined|joined] a gym in the first term, went twelve times and [runs|run] in the park now. Messages from {them} are one line long and come while walking.
- {They} cancelled the gym by email three months ago, and it has charged {them} three times since. Today's charge has emptied the account.
b {They} [does|do] the sum for each month and [adds|add] the bank's fee for the bounced rent.
c {They} [asks|ask] how to do it properly, and which day counts.
g Stop the charges today
g Get three months back
f Having to cancel by post
f 'As stated in your contract'
q I've got the email. I cancelled three months ago.
= Member number: {order}
= Monthly fee: {eur30}
= Cancelled on: {monthsago}
= Cancelled by: email
= Last charge: {lately}
h The email went to the newsletter address of the gym, and nothing ever came back
o hey, i cancelled on {monthsago} and you took {eur30} again yesterday. thats the third time. member no {order}. my rent just bounced. can you stop it and send it back?
O you charged me again. i cancelled ages ago. can you stop it?
s The membership is ended with a date, and it is said how much comes back
== noodle-terminal | fault money
@ restaurant owner, snack-bar owner, café owner | 28-62 | self-employed | hurried, escalator
w {They} [owns|own] a place with nine tables in {city}, and the whole family works in it. {Their} day is shopping at six, cooking at nine, guests from half past eleven. {They} [talks|talk] to three people at once, and loudly.
- The card terminal shows an error and takes no payments. In an hour the lunch guests come, and hardly one of them carries cash.
b {They} [stirs|stir] with one hand and [wants|want] to be told one thing to press, then the next.
c {They} [apologises|apologise] for the noise and [does|do] each step at once.
g Take cards again before half past eleven
g Have something that works for today if it cannot be mended
f Ticket numbers
f Music on the line
f Words like 'gateway'
q My guests are sitting down already!
= Terminal: table model, two years old
= Error: E-204
= Contract number: {order}
= Since: this morning
= Already tried: off and on, new paper
h A technician of the internet company put in a new router yesterday evening, with another password
o URGENT. Terminal says E-204, no card goes through. Contract {order}. I open at half past eleven. What do I press?
O E-204!! No cards!! Lunch in 1 hour. What do I press?
s Cards are taken again, or there is a way to be paid until they are
== farmer-fence-posts | network fault
@ farmer, dairy farmer, fruit grower | 36-74 | self-employed | sceptic, expert, escalator
w {They} [has|have] a farm half an hour from {city}; by the time the town gets up, half the day's work is done. Forms are for wet days. {They} [says|say] little, and most of it is dry.
- The line to the farm has been dead for {days} days. The website says that there is no fault in the area; to read it, {they} had to drive to the village.
b {They} [answers|answer] every question with one more about when the van comes.
c {They} [offers|offer] to show the technician the way, because no map has it right.
g Have the line mended before the month's figures are due
g Have the fault written down as a fault
g Pay nothing for the dead days
f 'Have you checked our app?'
f Call centres that cannot find the village
q You tell me to look it up online. That is the very thing I can't do.
= Customer number: {order}
= Line: copper, over land
= Dead since: {date}
= Place: last farm on the lane
h {They} set new fence posts that afternoon, two of them beside the box where the cable comes up
o Broadband's dead since {date}. Your website says there's no fault. There is, I'm standing in it. Number {order}. When is somebody coming out?
O Line dead since {date}. When's the van?
s A visit is booked and the fault is on record
== wedding-fabric | order parcel paid
@ tailor, dressmaker | 26-66 | self-employed, part-time | worrier, thorough
w {They} [sews|sew] wedding dresses in a room above a bakery in {city}. Each bride has a box with her name on it, and this week there are five boxes. {They} [speaks|speak] softly, [counts|count] everything twice and never [asks|ask] for anything without saying please.
- Eight metres of ivory silk for a dress have been 'in transit' for {days} days. The bride comes for the first fitting on {weekday}.
c {They} [has|have] written down each change of the tracking page with its hour.
b {They} [asks|ask] for the depot's address and would go there by bus tonight.
g Learn where the silk is
g Have it before the fitting on {weekday}
f 'In transit' for a whole week
f Being advised to ask the sender
q She comes for her fitting and I have no silk.
= Tracking number: {order}
= Contents: ivory silk, 8 metres
= Value: {eur310}
= Sent on: {date}
= Appointment with the bride: {weekday}, {later}
h {They} ordered with the old account, and that one still has the address of the last workroom, three streets away
o Good afternoon, please could you help me? My parcel {order} has stood at 'in transit' since {date}. It is silk for a wedding dress, worth {eur310}, and the bride comes on {later}. If it is in a depot near me, I would gladly come and fetch it. Thank you very much.
O Please, where is parcel {order}?
s It is clear where the silk lies, and how it gets to {them} in time
== granny-customs | parcel paid
@ cook, kindergarten assistant, factory worker, nurse | 62-88 | retired | loyal-regular, vague-describer, newcomer
w {They} [is|are] {role} in {city}, with four grandchildren in three countries and a map over the kitchen table. Every month one of the four gets a parcel. {They} [tells|tell] the story of the parcel from the choice of the box on, and the question comes last.
- A parcel to a granddaughter abroad has been with customs for {days} days. {They} cannot remember what {they} wrote on the little form.
c {They} [describes|describe] everything that is in the box, with the recipe of the cake.
b {They} [wants|want] to know whether the box comes on or comes back, and nothing else.
g Find out why customs keep it
g Have it arrive before the birthday on {weekday}
f Forms with writing too small for anyone over fifty
f Being told that customs cannot be asked
q I wrote 'presents' on the form. Was that wrong?
= Parcel number: {order}
= Sent on: {date}
= Postage: {eur28}
= Declared as: presents
= Birthday: {weekday}, {later}
h One of the two jars is honey and the scarf is wrapped around a bag of seeds
o Good day. I always send something to my grandchildren, last month it was the boy, this month it is my eldest granddaughter, she is studying over there and the food is not what she is used to, so I baked the lemon cake, and a scarf because it gets cold. Well, the parcel is {order}, I took it to you on {date}, and now they say customs has it. Why would they keep it?
O My parcel is with customs. Why?
s It is clear what customs want and what {they} can do about it
== postman-own-post | address
@ postal worker | 22-63 | full-time, part-time | expert, sceptic, escalator
w {They} [delivers|deliver] letters to four hundred doors in {city}, six days a week. Since the move {their} own post has been going wrong, and the other carriers laugh about it. {They} [knows|know] the codes on an envelope by heart and [uses|use] them.
- {They} paid for a year of redirection {days} days ago. Since then every second letter has gone to the old flat all the same.
b {They} [names|name] the sorting step at which it must go wrong and [asks|ask] for the person in charge of it.
c {They} [has|have] kept six envelopes with their stamps and [describes|describe] them in order.
g Have all post come to the new flat
g Learn at which step it goes wrong
f Being explained how redirection works
f Answers from people who have never seen a sorting frame
q I put other people's letters through the right door all day. My own don't arrive.
= Redirection number: {order}
= Paid: {eur31}
= Began on: {date}
= Gone wrong: six letters
h {They} filled it in with the full first name, and half of the letters have only the nickname on them
o Redirection {order}, paid {eur31}, running since {date}. Six letters have gone to the old flat since. All six have the sticker missing, so they never went through the redirection table. I work for the post. Who looks after that table?
O Redirection {order} doesn't work. Who can look into it?
s The cause is found and the redirection covers all spellings of the name
== console-never-tracked | parcel money paid
@ warehouse worker, shop assistant, restaurant server, call-centre agent | 19-44 | job-seeking | worrier, price-watcher, newcomer
w {They} [is|are] {role} in {city} since the firm closed, and [sells|sell] what the flat can spare: a tent, a guitar, last of all the games console. The money is for the rent. {They} [is|are] embarrassed to need it and [says|say] sorry in every second line.
- The buyer of the console says that nothing has arrived and has asked the marketplace for the money back. The marketplace has frozen {eur180}.
c {They} [sends|send] everything {they} [has|have] got: the receipt, the chat, a picture of the packed box.
b {They} [wants|want] to hear by when it will be decided, because the rent is due on {weekday}.
g Prove that the console was sent
g Have the {eur180} released before {weekday}
f Being treated as the cheat
f 'We are looking into it' without a day
q I sent it nine days ago and the rent is due.
= Sale number: {order}
= Frozen: {eur180}
= Sent on: {date}
= Rent due: {weekday}, {later}
= Postage: the cheapest that the counter had
h To save a little, {they} took postage without tracking, and the receipt only says 'parcel'
o Hello, sorry to bother you. I sold my console, sale {order}, and sent it on {date}. Now the buyer says it's not there and you've frozen the {eur180}. I did send it, honestly. Sorry, but how long does this take? My rent is due on {later}.
O Sorry, why is my money frozen? Sale {order}
s {They} [knows|know] what counts as proof and when it is decided
== guard-night-data | bill network
@ security guard | 21-60 | full-time, part-time | sceptic, vague-describer, price-watcher
w {They} [sits|sit] at the gate of a building site near {city} from ten to six, with a kettle and a phone. {They} [watches|watch] football from other continents, always in the smallest picture, to save data. {They} [suspects|suspect] every company of rounding up.
- The data package for a month has been used up after nine days, twice in a row.
b {They} [asks|ask] for the hours at which the data was used, and [compares|compare] them with the shifts.
c {They} [explains|explain] how little {they} [watches|watch], and on which nights.
g See on which days and hours the data went
g Get back what I did not use
f 'Perhaps you have been streaming'
f Reports that show months and no days
q Nine days. I don't even work nine days.
= Number: ends in {lastdigits}
= Package: 20 GB a month
= Price: {eur16}
= Used up on: {lately}
h The phone backs up every picture and film at night, and at the site there is no Wi-Fi
o My 20 GB were gone yesterday. That's after nine days, and the month before it was the same. I know how much I watch. Show me the hours. The number ends in {lastdigits}.
O 20 GB gone in nine days. How?
s The hours of use are named, and what takes the data so often is found
`;
