/** People who make a conversation hard. Part 3; see parse-portraits.ts for the marks. */
export const DIFFICULT_PORTRAITS_3 = `
== three-year-complaint | known bill order
@ plumber, watchmaker, roofer, librarian, accountant, postal worker | 46-82 | any | grievance-keeper
w {They} [has|have] a folder on this company, blue, with dividers. It begins with a wrong bill three years ago, for which nobody ever said sorry. Each new matter is put in behind it.
- The reason for getting in touch is a late engineer. The reason behind it is page 1 of the folder.
b {They} [answers|answer] each offer with a date from the folder.
b {They} [wants|want] the old bill admitted before anything new is discussed.
g An apology for the bill of three years ago
g The engineer by {weekday}
f Agents who see nothing older than twelve months
f 'Let's look forward'
q First we talk about the bill of three years ago.
= Customer number: {order}
= Engineer due on: {lately}
= Old bill: {eur212}, three years ago
= Letters so far: fourteen
h The {eur212} were paid back two years ago, to an account that {they} hardly [uses|use]
o Yesterday your engineer did not come. That fits in with the bill over {eur212} three years ago, with your letter in which you 'regretted', and with the hotline that hung up on me. I have it all here, fourteen letters, customer {order}. What do you say to that, one after the other please?
O Engineer didn't come. Again. As three years ago. {order}
s The old matter is looked up and closed with a date, and the engineer is booked
== insurer-second-flood | document money known
@ dairy farmer, carpenter, potter, school caretaker, café owner | 38-74 | any | grievance-keeper
w {They} had water in the house twice. The first time the insurer paid half, after eleven months, and {they} [has|have] told that in every shop since. {They} [speaks|speak] slowly and [forgets|forget] no name.
- A small claim for a broken window meets all that has gathered since the water.
b {They} [asks|ask] whether the agent knows a certain Mr Adler, who promised something.
b {They} [says|say] that {they} expected nothing else.
g Have the window paid, in full
g Hear that the half of then was wrong
f New names on every letter
q Your Mr Adler promised me that in writing.
= Policy: {order}
= Window broken on: {date}
= Bill of the glazier: {eur310}
= Earlier claim: water, half of it paid
h The excess is the same as it was with the water, and that was the other half
o Policy {order}, broken window of {date}, {eur310}. I suppose you'll pay half again, as with the water, after eleven months and three 'missing' photographs. Mr Adler said at the time it would not happen again. Is he still with you, or has he been moved too?
O Window, {eur310}. Half again, I suppose? {order}
s It is explained what was held back then and now, and the claim has a date
== loyal-no-more | subscription known bill
@ nurse, secondary school teacher, bank clerk, social worker, dental nurse | 36-70 | any | grievance-keeper
w {They} once recommended this company to the whole staff room. Then came a promise about a price that nobody remembered. {They} [has|have] the agent's first name, the weekday and the weather of that day.
- A renewal notice has come, with a higher price. {They} [reads|read] out what was promised two years ago.
b {They} [corrects|correct] the agent wherever the file is shorter than {their} memory.
b {They} [says|say] that it is not about the money.
g Have the promised price
g Hear that it was promised
f 'There is no note of that'
q It's not about the money. It was promised to me.
= Customer number: {order}
= Renewal on: {hence}
= New price: {eur46} a month
= Promised: {eur34}, 'for good'
h The promise was in a chat, of which {they} [has|have] a print in a drawer
o I'm writing about the renewal on {hence}, customer {order}. On a Thursday two years ago, it was raining, a colleague of yours called Sandra promised me {eur34} for good. Since then nobody has wanted to know about it. Will you keep that promise or not?
O You promised {eur34} for good. Did you forget? {order}
s It is said what would count as proof, and the price is decided with or without it
== one-word-router | network fault
@ truck driver, roofer, factory worker, train driver, farm worker | 22-66 | any | silent
w {They} [says|say] at home about forty words a day and [sees|see] no reason for more. A question with two parts gets one answer. {They} [is|are] not unfriendly.
- The television and the internet went off together last night.
b {They} [answers|answer] with one word, and to 'what do you see?' with 'nothing'.
b {They} [goes|go] and [tries|try] a step without saying so, and [is|are] away for minutes.
g Have it work
f Being asked how the day is going
f Questions that could be answered by looking
q Off.
= Customer number: {order}
= Off since: {lately}, in the evening
= Lights on the box: none
= Already tried: nothing
h A fuse is out; the lamp in the hall has been dark as well
o internet's off. {order}
O off
s Somebody has asked about other things that are dark, and the fuse is in
== silent-refund | return money
@ laboratory technician, software developer, warehouse worker, baker, drafting technician | 20-50 | any | silent
w {They} [likes|like] things that can be settled without talking. Chats are left open in a corner while {they} [does|do] something else. A long answer from the other side gets a full stop in return.
- A parcel was sent back {days} weeks ago, and the money has not come.
b {They} [sends|send] a picture of the slip and nothing with it.
b After a long answer {they} [waits|wait], until somebody asks something.
g The {eur68}
f Paragraphs
f 'Is there anything else I can help you with today?'
q ok. and?
= Order number: {order}
= Sent back on: {weeksago}
= Amount: {eur68}
= Slip: a photograph
h The slip shows the number of another return, which was paid
o {order}. sent back {weeksago}. no money
O {order}. money?
s The two returns are told apart, and it is known where the {eur68} went
== quiet-patient-form | booking form
@ shop assistant, cleaner, office assistant, house painter, kitchen assistant | 19-58 | any | silent
w {They} [dislikes|dislike] speaking with strangers and [puts|put] off calls for weeks. What is hard for {them} is the beginning. If someone asks one thing at a time, {they} [gets|get] there.
- An appointment with a specialist in {city} has to be moved, and the form for it does not open.
b {They} [writes|write] a sentence, [deletes|delete] it and [sends|send] half.
g Move the appointment without a phone call
f Being called back
f Five questions in one message
q can i move it
= Appointment: {weekday}, {later}
= Booking number: {order}
= Wanted: any afternoon
= Form: stays white
h On that day {they} [has|have] an interview for work and [does|do] not like to say so
o hello. can i move {order} please
O can i move it
s A new afternoon is agreed without a call
== not-what-i-said | order paid money
@ lawyer, estate agent, marketing manager, photographer, interior decorator | 28-66 | any | contradictor
w {They} [thinks|think] aloud and [holds|hold] the latest thought for the one {they} always had. Whoever quotes {them} is told that it was meant otherwise. {They} [is|are] not lying; the order of things gets lost.
- An armchair is too green. A message ago it was delivered too late, and in the first one it was not wanted at all.
b {They} [denies|deny] having written what stands two lines above.
b {They} [accepts|accept] an exchange, then [asks|ask] why nobody offers a refund.
g Keep the chair, or give it back
g Have the delivery paid back
f Being quoted
q I never said green. I said it's too green.
= Order number: {order}
= Item: armchair, olive
= Delivered on: {date}
= Price: {eur420}
h The chair is fine; the room was painted last week and nothing matches now
o Order {order}: the armchair came on {date}, far too late, and I'd told you I no longer wanted it. I'd keep it in another green. Not an exchange, though. What do you suggest? I don't want to keep it
O The chair goes back. Or in another green? {order}
s One wish is agreed on, in writing, and {they} [confirms|confirm] it
== booking-both-days | booking paid
@ HR manager, musician, hotel receptionist, optician, car mechanic | 24-62 | any | contradictor
w {They} [books|book] trips for a circle of friends who cannot agree. Every friend's change arrives as {their} own opinion. {They} [is|are] certain each time.
- The cottage is to be moved from the 14th to the 21st, no, kept, with one bed more, or fewer.
b {They} [says|say] 'as I wrote' about something that was never written.
b {They} [gives|give] two numbers of guests in one message.
g Have the cottage on the right weekend
g Pay the right number of people
f Summaries of what {they} said
q No, that's the opposite of what I asked for.
= Booking: {order}
= Paid: {eur380}
= Guests: six, or seven
= Wanted: a week later
h Two of the friends have booked a cottage of their own with the same landlord
o Hello, booking {order}. We need it a week later. We're six. As I wrote, the date stays, only the beds change, so seven. Can you confirm that the way I asked for it? And not like last time
O {order}: a week later. I mean not later. Seven beds?
s The date and the number are confirmed in one line that {they} [says|say] yes to
== did-and-did-not-restart | fault app login
@ insurance adviser, school caretaker, security guard, cook, bank clerk | 30-74 | any | contradictor
w {They} [knows|know] how things are done and [dislikes|dislike] being asked whether they were. So the answer is yes, and afterwards, sometimes, no. {They} would rather be right than finished.
- A printer will not connect. {They} [has|have] restarted it, {they} [says|say]; it has been on for nine days, {they} also [says|say].
b {They} [says|say] that it is not the cable, and later that there is none.
b {They} [disputes|dispute] the name of the button that {they} [is|are] looking at.
g Print again
g Be told that it was not {their} fault
f 'Are you sure?'
q Of course I did. There's nothing to restart on it.
= Device: printer, black
= Bought on: {monthsago}
= Order number: {order}
= On since: nine days
h The cable lies in the drawer, unopened; it was to be wireless, and the password was changed
o It won't print, {order}. I've restarted it and it's never been off, so that's not it. I've done everything your page says and that page is wrong anyway. It was working before I changed nothing. What else?
O Won't print. And no, it's not the cable.
s The printer prints, by steps that can be seen and not disputed
`;
