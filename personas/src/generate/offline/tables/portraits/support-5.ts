/** People whom a help desk hears from. Part 5; see parse-portraits.ts for the marks. */
export const SUPPORT_PORTRAITS_5 = `
== boss-till-receipts | fault money
@ greengrocer, florist, bookseller, butcher | 36-70 | self-employed | vague-describer, newcomer, loyal-regular, hurried
w {They} [has|have] a small shop near the market of {city} and [knows|know] most customers by what they buy. {They} [does|do] sums faster than the till. The till came with a contract that a nephew chose, and the nephew has moved.
- The till takes money, opens the drawer and prints receipts with nothing on them. A café that buys here every day needs its receipts by {weekday}.
c {They} [holds|hold] a receipt against the light and [describes|describe] it.
b {They} [serves|serve] two customers in between and [picks|pick] up the sentence where it broke off.
g Print receipts with something on them
g Have the café's receipts by {weekday}
f Being asked for the firmware
f Hotlines that open when the shop does
q The paper comes out white. What do I do?
= Contract: {order}
= Device: till with a built-in printer
= Since: {lately}
= Changed before: the paper roll
h {They} put the new paper roll in during the morning rush, without looking at it
o Hello, it's about my till, contract {order}. Since yesterday the receipts are white. The drawer opens, one moment please, there you are, thank you. So, white, all of them. And a customer needs hers. What can I do?
O My till prints white paper. What can I do?
s A receipt is printed that can be read
== journalist-overwritten | app document
@ journalist | 23-60 | full-time, self-employed | hurried, escalator, expert
w {They} [reports|report] on the courts of {city} for a daily paper and [types|type] without looking. Deadlines do not scare {them}; machines that think along do. {They} [writes|write] short messages with the time in them, and [answers|answer] at once.
- An article of nine hundred words has shrunk to two hundred, and the page says 'Saved'. It goes to print at six.
b {They} [gives|give] the hour to the minute and [wants|want] the version from 14:20.
c {They} [stops|stop] typing when told to, and [counts|count] out loud what is left of the hour.
g Get the version from 14:20
g Hand it in by six
f 'Saved'
f Help articles in place of the old version
q I had nine hundred words at twenty past two.
= Document: 'Verdict, final', 900 words
= Last seen whole: today, 14:20
= Print deadline: today, 18:00
= Account: {email}
h {They} shared the link with the news desk at noon, so that an editor could have a look
o My document 'Verdict, final' had 900 words at 14:20 and now has 200. Where's the old version? Print at six.
O Need version 14:20 of 'Verdict, final'. Now.
s The version is back, and it is clear who changed the text
== new-father-form | document form
@ carpenter, IT support technician, bus driver, secondary school teacher, warehouse worker, cook | 24-46 | full-time | newcomer, worrier, vague-describer
w {They} [is|are] {a:calling} in {city}, became a parent five weeks ago and [writes|write] with the baby on a shoulder. Everybody in the family is well and nobody has slept. {They} [starts|start] sentences, [loses|lose] them and [begins|begin] again with another.
- The application for parental leave has come back as 'incomplete'. Nowhere does it say what is missing. The leave begins on {weekday}.
c {They} [reads|read] out the headings of the pages that were sent.
b {They} [wants|want] just the page number.
g Learn what is missing
g Have it settled when the leave begins
f Eighteen pages, and no list of what to attach
f 'Incomplete', without a page
q I signed things in that week that I don't remember.
= File number: {order}
= Sent on: {monthago}
= Came back on: {lately}
= Leave begins: {weekday}, {later}
h The other parent signed in a hurry, and {they} never checked page eleven
o Hello, our application {order} came back yesterday, incomplete it says, but I put in, sorry, one moment, the baby. I put in everything on the list. My leave starts on {later}. Which page? Or which, sorry. Just tell me what's missing please
O hello, {order}, it came back and I thought, sorry. What's missing?
s The missing page is named, and {they} can hand it in without starting again
== cook-permit-appointment | booking document
@ cook, kitchen assistant | 24-60 | full-time, part-time | worrier, newcomer, loyal-regular
w {They} [is|are] {role} at a canteen in {city}, with six hundred lunches a day, and [sells|sell] dumplings from a cart on Saturdays. The cart pays for the children's music lessons. {They} [writes|write] to offices slowly and carefully, because they frighten {them} more than knives do.
- The permit for the cart ends on {later}. The first free appointment for a new one is eight weeks from now.
c {They} [thanks|thank] for each answer and [asks|ask] whether {they} understood it rightly.
b {They} [asks|ask] for a paper that says 'has applied' and nothing more.
g Have an appointment before {later}
g Have a paper to hang up in the cart
f Calendars that are empty one minute after they open
f Being told 'just come by' and sent away at the door
q I look every night at midnight and there is no place.
= File number: {order}
= Permit ends: {later}
= First free appointment: in eight weeks
= Already tried: the calendar, at midnight, six nights
h The certificate of the hygiene course ends in the same month, and without a new one no permit is given
o Good day. My file is {order}. My permit for the food cart ends on {later}. I look in your calendar every night and there is no place before. Without the paper I cannot sell. Could you please give me an earlier day, or a letter? I thank you very much.
O Permit ends {later}. No appointment. What can I do?
s There is an appointment in time, or a paper that bridges the gap
== resident-parking | document address
@ watchmaker, nurse, office manager, bank clerk | 60-90 | retired | sceptic, escalator, thorough, price-watcher | | en-GB, de, fr, es
w {They} [is|are] {role} and [has|have] lived in the same street of {city} for fifty years and [remembers|remember] when it had trees. The car is nineteen years old and is driven to the doctor and to the shops. {They} [writes|write] to the council about twice a year and [keeps|keep] the replies.
- The council has refused the residents' parking permit because {they} [is|are] 'not a resident'. The old permit ran out and there has been a fine of {eur35}.
b {They} [names|name] three neighbours who can say so, with their house numbers.
c {They} [encloses|enclose] the first electricity bill, which {they} [has|have] kept.
g Get the permit
g Have the fine of {eur35} withdrawn
f Being told by a newcomer who lives here
q Fifty years in this street, and your letter asks me where I live.
= Application: {order}
= Fine: {eur35}, {date}
= At the same address: for fifty years
= Car: nineteen years old
h To save insurance, the car has been registered to a daughter in another town since last year
o Dear council, I have lived in this street for fifty years. On {date} I was fined {eur35} in front of my own door. Application {order} says I am not a resident. What proof do you need, and will you withdraw the fine?
O Not a resident? Since when? {order}
s {They} [knows|know] what stands in the way and whether the fine can go
== benefit-two-days | money document
@ market trader, kitchen assistant, musician, telephone interviewer, warehouse worker | 36-61 | job-seeking | worrier, price-watcher, escalator
w {They} [is|are] {role} and [lives|live] with a teenager and a cat in three rooms in {city}. Each week's meals are planned on the back of an envelope, and {they} [takes|take] whatever work there is for a day. {They} [speaks|speak] fast, so as not to be interrupted.
- This month's benefit has not come. The office says 'under review'. The rent has already bounced once.
c {They} [lists|list] what was handed in and at which counter.
b {They} [asks|ask] for an advance, today, and for the name of the reviewer.
g Get this month's money
g An advance for food until then
f 'Under review'
f Waiting numbers for a question of one minute
q I handed everything in. I've got the stamp.
= Case: {order}
= Missing since: {date}
= Amount: {eur710}
= Status: under review
h {They} helped at a fair for two days and reported it to one office, on a note, but not to the other
o Case {order}, the money that was due on {date} isn't there, {eur710}, your page says under review and I don't know what you're reviewing, I've handed in everything, the rent bounced, there's a child in the house. What's being reviewed and can I get an advance?
O Case {order}. No money. Why?
s The reason for the review is named, and an advance is decided
== dog-tax | bill document
@ florist, nurse, postal worker, librarian, bookkeeper, gardener | 44-86 | any | loyal-regular, worrier, vague-describer | | de, fr, es
w {They} [is|are] {role} in {city} and still [goes|go] down to the river every morning, at the hour when the dog used to wake up. {They} had Bella for fourteen years. {They} [writes|write] carefully and [says|say] sorry when {they} [gets|get] sad.
- The town has sent a reminder for the dog licence, {eur85} and {eur12} for being late. Bella died three months ago.
c {They} [tells|tell] how it was, without being asked, and then [says|say] that it has nothing to do with the licence.
b {They} [wants|want] it taken off the list and [wants|want] no more letters with that name on them.
g Have Bella taken off the list
g Owe nothing for this year
f Being asked for proof of a dog's death
f Letters that say 'your animal'
q She's dead. Please, no more letters in her name.
= Licence number: {order}
= Demanded: {eur85}, and {eur12} for the delay
= Reminder dated: {date}
= Dog: Bella, died on {monthsago}
h A young dog from the shelter has lived with {them} for five weeks and has never been registered
o Good morning. You have sent me a reminder of {date} for the dog licence, number {order}. Our Bella died on {monthsago}. I didn't think of it at the time, I'm sorry. Do I have to pay for her?
O Our dog has died. Do we still owe the licence fee?
s The dog is off the list, and it is clear what has to be paid
== roofer-physio | bill money document
@ roofer, builder, carpenter, house painter | 26-62 | full-time, self-employed | hurried, escalator, price-watcher
w {They} [is|are] {role} in {city} and fell off a roof last year, three metres, onto a hedge. {They} [is|are] back up there by now. Insurance letters lie in the van, under the bread, until somebody asks.
- The health insurer refuses to pay ten sessions of physiotherapy, {eur280}. It says that 'the order of the documents' is wrong.
b {They} [asks|ask] what in the world that means and [wants|want] a yes.
c {They} [offers|offer] to bring all the papers in, with the bread.
g Get the {eur280}
g Hear it in normal words
f Letters that need a second letter to understand them
q What order? I went when the pain was bad.
= Member number: {order}
= Claim: {eur280}, ten sessions
= Refused on: {date}
= Reason: 'order of the documents'
h The first session was two days before the doctor signed the prescription, so only that one is not covered
o Number {order}. You won't pay my physio, {eur280}. 'Order of the documents' it says in the letter of {date}. What order? I fell off a roof, I went, it helped. Pay it please.
O Why won't you pay my physio? {order}
s It is clear which session is refused, and the other nine are paid
== glasses-receipt | bill document money
@ dental nurse, shop assistant, primary school teacher, accountant, marketing manager, HR manager | 28-50 | full-time, part-time, caring | hurried, thorough, worrier
w {They} [is|are] {role} in {city} and [has|have] three children, one of whom sits on a pair of glasses about twice a year. {They} [does|do] the family's papers on Sunday evenings, with a pot of tea, in one go. {They} [is|are] organised, because otherwise nothing would work at all.
- The insurer has turned down the claim for the middle child's new glasses. The reason given is a number.
c {They} [has|have] uploaded the receipt again, straightened, with better light.
b {They} [asks|ask] what 417 means and will not search a list for it.
g Have the {eur115} for the glasses paid
g Know what to ask the optician for next time
f Codes in place of reasons
f Uploads that forget the file
q What is 417? Nobody here can tell me.
= Claim: {order}
= Amount: {eur115}
= Refused on: {lately}
= Code: 417
= For: the middle child, aged eight
h The optician's receipt is made out to the parent, and the child's name stands nowhere on it
o Hi, claim {order} for my son's glasses, {eur115}, was refused yesterday with code 417. I can't find out what that is. The receipt is in there twice by now. What's missing?
O What is code 417? Claim {order}
s The code is explained, and it is agreed which paper is enough
== wheelchair-width | order fault
@ bookkeeper, gardener, nurse, secondary school teacher, office assistant | 38-64 | caring, part-time | thorough, escalator, worrier
w {They} [is|are] {role} in {city} and [looks|look] after {their} father, a former boxer, who lives on the second floor. {They} [writes|write] everything down: pills, visits, names. {They} [is|are] kind to him, and hard with everybody who makes him wait.
- The wheelchair that came after four months is too wide. It does not go through the bathroom door, and the old one has been taken away.
b {They} [wants|want] the old one back tonight, as a loan, until the right one comes.
c {They} [gives|give] the width of the door, the chair and the father.
g A chair that goes through the door
g The old one until then
f 'It was made to your measurements'
f Waiting another four months
q Three centimetres are nothing, unless they are between you and the toilet.
= Order number: {order}
= Delivered on: {lately}
= Width of the chair: 68 cm
= Width of the door: 65 cm
= Waited: four months
h The measuring was done four months ago; he has lost nine kilos since, and the size on the order was right then
o Order {order}: the wheelchair came yesterday and it's 68 cm wide. Our bathroom door is 65. Your driver took the old one with him. My father can't get to the toilet. Can we have the old chair back today, and then talk about the new one?
O {order}: chair doesn't fit the door. Old one back, today.
s A chair that fits is in the house or promised for a day, and there is something until then
== sensors-student | order parcel
@ biology, education, nursing, design, psychology, computer science | 18-30 | student | worrier, newcomer, hurried
w {They} [studies|study] {calling}, [has|have] had diabetes since the age of nine and [talks|talk] about it as others talk about a flatmate. {They} moved to {city} for the second year and now [has|have] {their} own kitchen, and own deliveries. {They} [plays|play] down what worries {them}.
- The sensors for the next three months were to come on {date} and did not. The last one runs out in two days.
c {They} [says|say] how many hours are left.
b {They} [asks|ask] for two single sensors by courier, before anything is looked into.
g Have two sensors before the last one ends
g Find the rest of the order
f Being told to call during lectures
f Answers that begin with 'We understand'
q i've got two days left on this one, then nothing
= Order number: {order}
= Promised for: {date}
= Last sensor ends: in two days
= Customer since: the age of nine
h {They} changed the address in the insurer's app but not with the supplier, so the box stands at the parents' house
o hey, order {order} should've been here on {date}, glucose sensors, 3 months' worth. my last one dies in 2 days. i'm fine! but could you send 2 quickly and then we look for the box?
O sensors missing, order {order}, 2 days left. can you send two?
s Two sensors are on their way in time, and the address is right
`;
