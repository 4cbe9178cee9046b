/** Shoppers whose life and case are one story. Part 4 of 4; see parse-portraits.ts for the marks. */
export const SHOPPING_PORTRAITS_4 = `
== bunk-bed-bolts | order fault parcel paid
@ cleaner, factory worker, care assistant, security guard | 27-44 | full-time, part-time, job-seeking, caring | any
w {They} [has|have] two boys of five and seven who were promised a bunk bed and told the whole school. The old beds were given away the morning the boxes came.
- Eight bolts of bag D are missing. The boys have slept on the mattresses on the floor for {days} nights and call it camping.
b {They} [sends|send] a picture of bag D lying empty next to a ruler.
g Eight bolts, quickly
g Know if ordinary bolts from a shop will hold
f They'd rather send a whole bed in three weeks than eight bolts
f Unpacking forty bags and the last one is empty
q A bunk bed without bolts is two beds that don't trust each other.
= Order number: {order}
= Item: bunk bed, white
= Missing: eight bolts from bag D
= Delivered on: {date}
h The bed has been put up without them, with string, and the older boy climbs it
o Hi, bunk bed, order {order}, came on {date}. Bag D is empty, 8 bolts. Boys are sleeping on the floor. Can you just post me the bolts? Or tell me the size and I'll run to the shop myself
O bag D is empty. can you send 8 bolts?
s The bolts are sent or named by size, and nobody climbs the bed until then
== raw-dog-food-holiday | order parcel paid
@ dog groomer, vet, dog trainer | 23-60 | self-employed, full-time, part-time | any
w {They} [works|work] with dogs all day and [has|have] an old one at home that may eat one thing only. It comes frozen, every four weeks, in a box with dry ice.
- The driver left twelve kilos of frozen dog food with a neighbour who has gone on holiday. It lies in a hall, behind a locked door, and it is warm.
b {They} [swings|swing] between laughing and not.
g New food for the dog by {weekday}
g Somebody who is responsible for the smell
f 'Left with a neighbour' on a box that says keep frozen
f The dog standing at his bowl
q He's had chicken and rice for four days and looks at me as if I'd been sacked.
= Order number: {order}
= Item: frozen dog food, 12 kg
= Left with: a neighbour in number 9, on {lately}
= Neighbour away until: {hence}
= Food left: until {weekday}
h {They} once ticked 'neighbour is fine', for an order of a dog bed
o So, {order}, 12 kilos of FROZEN dog food. Your driver gave it to number 9 yesterday. Number 9 went on holiday the same evening and is back {hence}. My dog can't eat anything else, allergies, he's fourteen. My food lasts until {weekday}. What now?
O frozen dog food left with a neighbour whos away! can you send more?
s New food is sent in time and the note on file is taken out
== wedding-shoes-exchange | return size order paid
@ speech therapist, data analyst, hairdresser, bank clerk | 24-40 | full-time, part-time, self-employed | any
w {They} [is|are] getting married in a barn and [keeps|keep] the whole plan in a folder with tabs. Everything in it was ticked off until the shoes came.
- The wedding shoes pinch in 40, and 41 is sold out in navy. The exchange form offers 41 in black or the money.
c {They} [numbers|number] the questions and [leaves|leave] room for the answers.
g Navy shoes in 41 before {weeklater}
g If there are none, the money back fast enough to buy others
f A colour that doesn't match anything else
f Being told that nobody looks at shoes
q The shoes were ticked off. I don't untick things.
= Order number: {order}
= Item: suede shoes, navy, 40
= Arrived on: {lately}
= Wedding: {weeklater}
= Seen on the page: 41 in black only
h A pair that is one shade lighter would do, as long as it is here a week before
o Hello, 1) Order {order}: the navy shoes in 40 are too small. 2) The site has 41 in black only. Is there a navy 41 in any of your branches? 3) If not, how fast is the refund? The wedding is {weeklater}.
O Do you have navy 41 anywhere?
s {First} has a navy pair in 41 on the way, or the refund with a date
== cheese-at-the-office | order parcel address
@ museum curator, economist, actuary, tax adviser | 30-63 | full-time | calm
w {They} [orders|order] cheese the way others order books, and [has|have] it sent to the office because the building has a porter. The porter's fridge is for milk.
- A box with four soft cheeses should come on {weekday}. The office is closed that day, for the cleaning of the carpets.
c {They} [names|name] each cheese and the temperature it dislikes.
g Have the box a day later, or at home
g Know how long it keeps in its packing
f I can change everything in the order except the day
f Last time the whole lift smelled and I got the blame
q Four soft cheeses outside a locked office: it won't be the carpets that smell of soap.
= Order number: {order}
= Item: four soft cheeses, cooled
= Delivery planned for: {later}
= Office closed on: {later}
h At home nobody is in before six, and the courier's last round is at four, so only a shop that takes parcels in would do
o Good day. Order {order}, four soft cheeses, is due at my office on {later}. The building turns out to be closed that day. Could it come one day later, or to another address? I ask chiefly on behalf of the carpet.
O Order {order}: nobody there on {later}. Can it come later?
s The delivery is moved to a day and a place where it is taken in cold
== price-dropped-next-day | paid price money order
@ warehouse worker, telephone interviewer, courier, call-centre agent | 20-40 | full-time, part-time | brisk
w {They} saved up for a games console for eight months with a jar and a spreadsheet. The spreadsheet had a column called 'wait for sale', and {they} gave up on it one evening too soon.
- The console got cheaper the morning after {first} paid. It has not even left the warehouse.
b {They} [threatens|threaten] to send it back unopened and buy it again.
g Get the difference back without sending anything anywhere
g Keep the delivery on {weekday}
f 'You can return it and order again', for a box that hasn't left
f Waiting eight months and missing it by one night
q Eight months. Then one night. Come on.
= Order number: {order}
= Item: games console
= Paid: {eur430}, on {lately}
= Price today: {eur370}
= Delivery: {weekday}, {later}
h {They} [has|have] seen that the cheaper one comes from a partner of the shop, without the second controller
o bought the console last night for {eur430}, order {order}, yesterday. this morning its {eur370}. it hasnt even shipped!! can you give me the difference, or do i cancel and buy it again?
O your console got cheaper today, i paid yesterday. can i have the difference?
s {First} gets the difference, or understands that the two offers are not the same
== recalled-hairdryer | fault paid return
@ hairdresser | 22-60 | self-employed, part-time, full-time | any
w {They} [cuts|cut] hair in a salon with two chairs and [talks|talk] from nine to six. Customers told {them} about the recall before the shop did.
- The hairdryer that {first} uses all day is on a recall list: the cable may overheat. The shop's form asks for a receipt from before a software change.
c {They} [tells|tell] who told {them}, and whose cousin had smoke coming out.
g A safe dryer before a full day on {weekday}
g Know if I have to stop using it this minute
f I heard of the recall from a customer, not from the shop
f Forms that lost my receipt and ask me for it
q I hold it next to people's ears all day.
= Item: hairdryer, model {model}
= Bought on: an old order, no receipt left
= Recalled since: {date}
= Fully booked on: {later}
h It is one of two, and the second, lent to a colleague, is of the same batch
o Hello, so my ten o'clock says to me, isn't that the dryer that catches fire? And it is, model {model}, recalled since {date}. I've no receipt any more, it's all in your old system. Do I have to stop now? I've a full book on {later} and only this one.
O is my dryer {model} recalled?
s {First} stops using both dryers and has replacements or a loan on the way
== game-code-used | order fault paid gift
@ librarian, bookkeeper, postal worker, nurse | 50-74 | full-time, part-time, retired | calm
w {They} [knows|know] nothing of games and [knows|know] a great deal about one nephew's brave face. The code was a birthday present, and 'never mind' was the answer.
- The game code that {first} bought says 'already redeemed'. The shop says that digital goods cannot be returned.
c {They} [copies|copy] the code out by hand and [asks|ask] the neighbour's girl to check it.
g A code that works, while it still counts as the birthday
g Understand what 'redeemed' means here
f Paying for a code that somebody has used
f Being told to ask the manufacturer, who tells me to ask you
q He said never mind, and that was the worst of it.
= Order number: {order}
= Item: game code by email
= Paid: {eur45}
= Bought on: {lately}
= Message: already redeemed
h The nephew asked something about two accounts, and {they} said yes without understanding it
o Good afternoon, I bought a code for a game for my nephew yesterday, order {order}. When he typed it in, it said 'already redeemed'. I'm not quite sure what that means but he did not look happy. Could you send me a new one, please, or tell me where it went?
O The code says it is already used. Can I have another?
s {First} learns in which account the game is, or gets a new code
== printer-stopped-by-plan | subscription fault money
@ mathematics, history, nursing, psychology, education | 20-34 | student | any
w {They} [shares|share] a flat of four and [owns|own] the only printer in it, which makes {them} popular in exam weeks. It came with a plan for ink that seemed cheap.
- {First} ended the ink plan, and the printer now refuses the cartridges that are still half full. A seminar paper has to be handed in on paper.
b {They} [writes|write] as {they} [talks|talk], without a full stop to breathe at.
g Print thirty pages tonight
g Not pay for ink that I can see through the plastic
f A printer that stops because I stopped paying for ink
f Three flatmates who also need it tonight
q I can SEE the ink. It's right there.
= Plan: ink by subscription, {eur7} a month
= Ended on: {date}
= Printer: model {model}
= Paper due: {later}
h {They} paid for the plan up to {hence} and [has|have] not said so
o hi so i cancelled the ink thing on {date} and now my printer says no. its model {model}. the cartridges are HALF FULL. can you unlock it just till i've handed in my paper on {later}? 30 pages. thats all i want from life
O printer wont print since i cancelled. can you unlock it?
s The printer works to the end of the paid month, or {first} knows which cartridges to buy
== no-printer-label | return order
@ farm worker, gardener, beekeeper, forester | 45-80 | self-employed, full-time, retired, part-time | calm | | de, fr, es
w {They} [is|are] {role} and [lives|live] half an hour outside {city}, far from any parcel shop, and [owns|own] no printer. What goes back goes back with the next trip to town, and the eggs.
- A pair of rubber boots is two sizes too big and has to be returned by {later}. The label came as a file to be printed.
c {They} [explains|explain] how far it is to town, and what else has to be done there.
g Send the boots back without a printer
g Do it on the next trip to town, not on a special one
f QR codes in places without reception
f The last day is the day before I go to town
q I have no printer. How do I send them back?
= Order number: {order}
= Item: rubber boots, size 46, ordered 44
= Last day to return: {later}
= Next trip to town: the day after that
h A niece in town owns a printer, and {they} [does|do] not like to ask her
o Hello. I have boots here in 46 and I ordered 44, order {order}. You've sent me a label to print. I don't print. I get into town one day after your last day, {later}. Would you take them a day late, or send me the label by post?
O No printer. How do I send boots back?
s The boots can go back without printing and the date is no trouble
== half-a-bookshelf | order parcel paid
@ secondary school teacher, university lecturer, translator, journalist | 30-68 | full-time, part-time, retired | any
w {They} [has|have] moved in with somebody who also owns two thousand books. The shelf was meant to settle whose Chekhov stays.
- Parcel two of two has come: shelves, no sides. Parcel one has been 'in the depot' since {date}, and the fitter is booked for {weekday}.
c {They} [keeps|keep] the report short and [apologises|apologise] for the pun in it.
g Both halves in one room before {weekday}
g Know whether to cancel the fitter
f Climbing over boxes to reach the kettle
f A mail that says 'good news' and half a bookcase
q We have a great many boards and no way up.
= Order number: {order}
= Item: bookcase in two parcels
= Arrived on: {lately}, parcel two
= Parcel one: in the depot since {date}
= Fitter: {later}
h {They} changed the delivery day of parcel one on the phone and no longer [knows|know] to which
o Good morning. Of the bookcase, order {order}, parcel two came yesterday. Parcel one has been in the depot since {date}. The fitter is coming on {later}. Is it worth waiting for, or should I put him off? We are, so to speak, only half covered.
O Half my bookcase is missing, {order}. When does it come?
s {First} knows by when parcel one comes, early enough for the fitter
== engraved-wrong-date | order gift paid return
@ butcher, electrician, bank clerk, carpenter | 42-78 | full-time, self-employed, retired | any
w {They} [has|have] been married for so long that friends stopped counting, and forgot the day itself once, in the ninth year. It has been brought up at every party since. This time a watch was ordered with the date on the back.
- The watch came engraved with the wrong year. The shop calls it 'as ordered'.
b {They} [admits|admit] straight away that it may be {their} own fault, then [takes|take] it back.
g The right date on the back by {later}
g Nobody at home hearing about it
f The order form never showed me how it would look
f 'Engraved goods can't be changed'
q Two wrong dates in one marriage would be it.
= Order number: {order}
= Item: wristwatch with engraving
= Price: {eur280}
= Arrived on: {lately}
= Anniversary: {later}
h In the order {they} typed the year of the engagement, the confirmation shows it
o The watch came yesterday, order {order}, wrong year on the back. Might have been me. No, I don't think it was. Either way the day is {later} and I've form in this matter. Can it be polished off and done again?
O wrong date on the watch. can it be done again?
s The watch is engraved again in time, or {first} knows the cost and the day
== size-chart-teen | before size gift
@ courier, plumber, train driver, firefighter, cook | 38-58 | full-time, self-employed, part-time | any | | en-GB, de, fr, es
w {They} [has|have] a daughter of fourteen every second weekend, and [wants|want] to give her the jacket that everybody in the class has. Asking for the size would give {them} away.
- {First} does not know whether the jacket of that brand comes in girls' sizes or women's. The size chart is a picture of a picture.
c {They} [explains|explain] about the weekends, and then that it is not important.
g Choose the right size without asking her
g A slip so that she can change it herself
f 'Oversized', and I don't know by how much
f Seeing her again only in two weeks if it's wrong
q She is fourteen. If I get the size wrong I'll hear about it until she's thirty.
= Jacket: short puffer, black
= Price: {eur95}
= Known: 1.64 m tall, wears jeans in 27
= Next weekend together: from {later}
h She wrote the size on a wish list with the other parent, whom {they} would rather not ask but can
o Hi. I want the black short puffer for my daughter. She's 14, 1.64, and her jeans say 27, I looked when she was in the shower room, I mean in the laundry. What size would that be, if they wear it big? I get her from {later}.
O what jacket size for a girl of 14, 164 cm?
s {First} orders a size with a slip for an exchange
== speaker-two-tills | fault paid return known
@ childminder, restaurant server, musician, social worker | 21-45 | part-time, full-time, self-employed | any
w {They} [runs|run] a dance hour for toddlers in a community hall, with one portable speaker and a bag of scarves. No speaker, no dance hour, and the parents pay by the hour.
- The speaker, bought with a discount for leaving a review, cuts out at every loud song. The shop wants to repair it, which takes four weeks.
b {They} [says|say] which song kills it and at which second.
g A working speaker by {weekday}
g A loan if it really has to be repaired
f Four weeks for a repair when I earn with it every week
f Music that stops in the middle of a song
q I had to sing the whole duck dance myself.
= Order number: {order}
= Item: portable speaker
= Paid: {eur75}
= Ordered on: {monthago}
= Next dance hour: {weekday}, {later}
h It only cuts out on battery; with the cable in, it plays through
o Hello! My speaker from {monthago}, order {order}, dies whenever the song gets loud. I teach toddlers to dance with it, next time on {later}, and I can't sing that well. You say four weeks for a repair. Could I get a swap or a loan?
O speaker cuts out. can i have one by {weekday}?
s {First} has a speaker for the next hour, or knows that the cable gets {them} through it
`;
