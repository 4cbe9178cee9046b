/** People with a need and a matter that meet in one story: reading, attention, memory. Part 4; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_4 = `
== wiring-test-audio | form booking document
@ electrician | 19-60 | full-time, self-employed | any | dyslexia
w {They} [is|are] dyslexic and can draw a fuse box from memory. Everything longer than a delivery note is read out by the phone, on the scaffold, through one earbud.
- The certificate for the new safety rules is a test of sixty questions in an hour, on a screen that can't be read aloud. {First} knows the answers and ran out of time at question thirty-one.
b {They} [says|say] straight away that the trade isn't the problem.
g Sit the test with the questions read out
g Have the certificate before the site opens on {weekday}
f Sixty long questions about a thing I do every day
f Being asked if I've revised
q I know my work. I just read slowly.
= Test: safety rules, sixty questions, sixty minutes
= First try: {date}, reached question 31
= Site opens on: {later}
= Uses: the phone's read-aloud
h A letter from school days that proves the dyslexia is in {their} mother's attic, and the test centre accepts old ones
o Took your safety test on {date}, got to question 31, then the hour was up. I'm dyslexic, I read slow but I know this stuff. Can I do it with headphones and have it read to me? I need the certificate by {later} or I'm not let on site.
O Can I have the test read out to me?
s A place with audio or more time is booked before the site opens
== six-or-nine-flour | order address
@ baker | 24-64 | self-employed | any | dyslexia
w {They} [runs|run] a small bakery and [reads|read] recipes without trouble, because they have been the same since {their} grandfather. Numbers turn round on the way to the page: six and nine, above all.
- {First} ordered nine hundred kilos of rye instead of six hundred, or the other way round. The confirmation is a page of small print.
b {They} [sends|send] a voice note first, and [types|type] it again because the bot can't listen.
g Find out what I ordered
g Change it before the lorry is loaded
f Order numbers of ten figures
f Chats that can't take a voice message
q Six and nine are the same animal, one of them is standing on its head.
= Order number: {order}
= Wanted: 600 kg of rye flour
= Ordered on: {lately}
= Delivery: {later}
h {They} typed the customer number by hand as well, and it may be 6991 in place of 9661
o Morning, can you check order {order} from yesterday? I'm dyslexic and I mix up six and nine. I want 600 kilos of rye. Not 900. I think I put 900. It comes on {later}, so please change it and tell me the number back.
O Did I order 600 or 900 kilos of rye? {order}
s The amount and the customer number are right
== locked-course-pdf | document screen fault
@ nursing, education, history, media studies, biology | 19-40 | student | any | dyslexia
w {They} [has|have] dyslexia and [studies|study] with the headphones on: the laptop reads, the eyes follow the yellow line, and it goes in. Good marks so far, all of them earned at half past ten in the evening.
- The new publisher locks its course books against copying, and so against reading aloud. Chapter nine is in the exam on {weekday}.
c {They} [says|say] which three programs were tried.
g Hear chapter nine before {weekday}
g A file for the rest of the term
f A lock against copying that locks me out
f 'Accessible version: contact your institution', which says contact the publisher
q I paid for the book, and it refuses to talk to me.
= Book: course book, electronic, {eur48}
= Bought on: {weeksago}
= Tried: three reading programs
= Exam: {later}, chapter nine
h A friend has offered an older edition of the book as an audio file, in which chapter nine is chapter eight
o Hi, I bought your electronic course book on {weeksago}. I'm dyslexic and have my books spoken by the laptop, but the file's locked and it stays silent. I've tried three programs. I have an exam on chapter nine on {later}. Can you unlock it or send me another format?
O My laptop can't read your book to me, it's locked. Can you unlock it?
s {First} can listen to chapter nine before the exam
== rent-help-letter | document money form
@ gardener, cleaner, warehouse worker, kitchen assistant, farm worker | 34-78 | full-time, part-time, retired, job-seeking | any | dyslexia
w {They} left school early to earn money and [reads|read] slowly, one line under a ruler. {Their} phone reads letters out if the photo is straight.
- A letter about help with the rent has four pages. {First} thinks that it asks for a paper, but not which.
c {They} [reads|read] the hardest sentence out as it stands and [asks|ask] what it means.
g Know which paper they want
g Hand it in before {weekday}
f Long words for simple things
f Being told 'it's all in the letter'
q Just tell me the paper and the day.
= Letter dated: {date}
= Reference: {order}
= About: help with the rent
= Answer due on: {later}
h A grandson moved in on {monthago}, and the office has not been told
o Hello. I got a letter from you about the rent, number {order}. It is four pages and I don't read well. I think you want a paper from me. Which one? And is it until {later}?
O What paper do you want from me?
s {First} knows the paper and the day, and says who lives in the flat
== timer-in-the-basket | basket booking screen
@ software developer, nurse, musician, photographer, graphic designer | 20-45 | full-time, part-time, self-employed | any | attention
w {They} [has|have] ADHD and a kitchen timer on a string. With a list and one thing at a time it goes well; with a countdown on the page it doesn't.
- Concert tickets are held for five minutes while a clock counts down and three offers slide in. {First} has lost the seats twice at the payment page.
b {They} [jumps|jump] to a second question and back.
g Pay for two tickets without the clock
g The same row as my brother
f Pop-ups in the middle of a card number
f Losing the seats because I looked at an offer they showed me
q There's a clock running and you show me an advert for socks.
= Concert: {weeklater}
= Seats: row 12, two
= Lost: twice, on {today}
= Brother's seat: row 12, seat 7
h {They} saw a mail from the ticket shop in the spam folder and did not open it
o Tried twice today, {today}, to get 2 tickets for {weeklater}. Row 12, my brother is in seat 7. There's a countdown AND popups and I've ADHD so guess what. Can you hold them for me? Also is there parking? No wait, first the tickets
O I lost my tickets twice because of your countdown. Can you hold them?
s {First} has two tickets, not four, in row 12
== fitter-exact-hour | booking network
@ museum curator, data analyst, librarian, laboratory technician, actuary | 22-66 | full-time, part-time | any | attention
w {They} [is|are] autistic and [lives|live] by a plan that is written on Sundays, in pencil for other people's sake. A visitor in the flat is fine when the hour, the name and the length are known.
- A technician for the internet is booked 'between eight and four'. Last time he came at seven and whistled.
c {They} [numbers|number] what has to be known, from one to four.
g An hour, not a day
g Know what will be done, and in which room
f 'He'll ring when he's near'
f Plans that change on the morning itself
q 'Between eight and four' is not a time, it is a whole day.
= Booking: {order}
= Visit: {later}, between eight and four
= Connection: down since {date}
= Wishes: in writing, no calls
h The box for the line is in the landlord's locked room, and the landlord has to be there with the key
o Booking {order}, visit on {later}. I am autistic and need to know four things: 1. The hour, 2. The technician's name, 3. What he will do and where, 4. How long it takes. In writing, please. I don't answer calls from numbers I don't know.
O At what hour exactly does the technician come on {later}?
s The four answers are given in writing, and the key is arranged
== shift-swap-lost | form app team
@ nurse, care assistant | 22-54 | full-time, part-time | any | attention
w {They} found out at thirty why keys live in the fridge: it is ADHD. On the ward, with alarms and people, {they} [is|are] the calmest of all. With forms it's the other way round.
- The app for swapping shifts empties the form when a message comes in. {First} swapped a night with a colleague and neither of them now has it.
b {They} [writes|write] it all in one breath, then [adds|add] what was forgotten.
g Know who's on duty on {weekday} night
g A form that keeps what I've typed
f Every pling deletes my form
f 'You must have cancelled it'
q I can run a night shift, I can't fill in your form.
= App: shift planner, version {model}
= Swap entered on: {lately}
= Shift: night of {later}
= Colleague: has the confirmation of her half
h The colleague has said that she took something else for that night
o So yesterday I swapped my night of {later} in your app, a message popped up, form was empty, I typed it again, another message, and now the plan shows nobody for that night. NOBODY. Oh and the colleague's half is confirmed. Who's on?
O Who is on duty on {later}? The app says nobody.
s The night has one name on it, and both know
== hotel-no-call | booking privacy
@ translator, software developer, actuary, bookkeeper, librarian | 20-66 | full-time, part-time, self-employed | any | attention
w {They} [is|are] autistic and [travels|travel] once a year, to the same hotel, in the same week, with noise-cancelling headphones and a photo of the room. Sounds on a page are as bad as a hand on the shoulder.
- The hotel's new page plays music, and a chat window rings like a phone. It also wants to 'give a quick call to confirm'.
c {They} [quotes|quote] last year's confirmation, with the room number.
g Book room 14 again, as last year
g Have it confirmed in writing
f Music that starts without asking
f 'A quick call'
q A page that sings is a page that I close.
= Room: 14, quiet side
= Arrival: {hence}
= Last year's booking: {order}
= Page: closed after eleven seconds
h {They} saw a building site beside the hotel on a map and would take another quiet room
o I would like room 14 from {hence}, as in my last booking, {order}. I could not use your page because it plays music. Please do not call. A written yes is enough, and a no as well.
O Room 14 from {hence}, please confirm in writing.
s A quiet room is confirmed in writing, and {first} knows of the building site
== codes-and-photos | login app
@ secondary school teacher, civil engineer, carpenter, librarian, office manager | 26-62 | part-time, full-time, job-seeking | any | memory
w {They} came off a bicycle and [has|have] had trouble with short-term memory since. What matters is photographed at once, and the phone holds four thousand pictures of labels, doors and numbers.
- The bank's new login shows a code for thirty seconds and forbids taking a photo of it. By the time the other page is open, it is gone from {their} mind.
c {They} [writes|write] down each answer before going on, and [says|say] so.
g Log in without carrying a number in my head
g Pay the rent by {weekday}
f Screens that won't let me take a picture
f 'Just remember six figures'
q Thirty seconds is a long time, unless one is a number in my head.
= Account: current account
= Codes tried: eleven
= Locked since: {lately}
= Rent due on: {later}
h {They} still [has|have] the old phone in a drawer, and the code could be confirmed with one press there
o Hello, I have a head injury and can't keep numbers in mind. Your app shows me a code for thirty seconds and I may not photograph it. After eleven tries I'm locked out, since yesterday. I need to pay my rent by {later}. Is there a way without a code?
O I can't remember the code long enough. Is there another way?
s {First} logs in by a way that needs no memorised code
== long-covid-claim | form document
@ project manager, social worker, UX designer, hotel manager | 24-60 | job-seeking, part-time, caring | any | memory
w {They} [has|have] long Covid, and ten good minutes an hour. {They} [plans|plan] them like money: one phone call or one form, not both.
- The benefit form has twenty pages and saves nothing until the last. {First} has started it six times and each time forgotten which weeks were already in.
b {They} [stops|stop] in the middle and [comes|come] back with the rest.
g Finish the form in pieces
g Not lose the payment for this month
f Typing the same weeks for the sixth time
f 'Allow forty minutes without a break'
q Your form has a better memory than I do, and it uses it for nothing.
= Reference: {order}
= Form: twenty pages
= Tries: six
= Deadline: {later}
h {They} pressed 'Send' on two of the six tries, with different weeks
o Reference {order}. I have long Covid and about ten minutes of brain at a time. Your form takes forty and doesn't save. I've tried six times. Can I do it in parts, or by letter? It has to be in by {later}. Sorry, what I forgot: I don't know what reached you.
O Can I fill in the form in parts?
s The form can be done in parts, and the two that arrived are sorted out
== three-fridges | order known
@ architect, museum curator, hotel manager, librarian, bookkeeper | 56-90 | retired, part-time | any | memory
w {They} [has|have] the beginnings of dementia, [knows|know] it, and [keeps|keep] a blue notebook by the computer. What is written in the notebook has happened.
- Two electric kettles have come, and a third is on its way. The notebook says one.
c {They} [asks|ask] the same question again later, and [apologises|apologise] with humour.
g Send two of the three back
g Be asked before the next one is sent
f Parcels I don't remember ordering
f People who talk over my head to my son
q The notebook says one. I believe the notebook.
= Order number: {order}
= Item: electric kettle
= Ordered: three times, last on {date}
= Third one due on: {later}
h {They} [presses|press] the button in the shop's reminder mails, because it seems polite to answer
o Good day. I have received two electric kettles and a third is to come on {later}, order {order}. I have dementia, in a small way, and I ordered one. Could you take two back, and ask me next time before you send the same thing?
O I have too many kettles. Can two go back?
s The extra kettles go back and the reminder mails stop
== concussion-two-screens | login form
@ social worker, graphic designer, primary school teacher, bank clerk, cook | 20-58 | full-time, part-time, self-employed | any | memory, temporary
w {They} walked into a glass door on {monthago} and [is|are] getting over a concussion: twenty minutes of screen a day, sunglasses, and a partner who reads the rest aloud. Names are slow to come and the day before is foggy.
- The sick-pay portal asks which days {first} was on a screen at work. {They} [does|do] not know, and the portal will not take 'not known'.
c {They} [keeps|keep] to three sentences, because the fourth hurts.
g Send the form without guessing
g Sick pay for this month
f Being asked to remember, with this
f A field that won't stay empty
q I'm ill because of my head and you want it from my head.
= Case: {order}
= Accident on: {monthago}
= Screen time allowed: twenty minutes a day
= Form due on: {later}
h The partner has kept a diary of those days, and {they} [has|have] not asked to see it
o Case {order}. I've had a concussion since {monthago} and can't remember the days you ask for. The form won't let me leave them out, and it's due on {later}. What should I put?
O I don't remember the days. What do I put?
s The form is accepted without guessed days
`;
