/** People with a need and a matter that meet in one story: more on screen readers, words, movement. Part 7; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_7 = `
== date-picker-unnamed | booking form screen
@ translator, secondary school teacher, social worker, lawyer | 22-70 | full-time, part-time, self-employed, retired | any | screen-reader
w {They} [has|have] been blind since the age of twelve and [uses|use] JAWS for everything, from letters to train tickets. {They} [fills|fill] in forms quickly as long as each field says its name.
- The hotel's calendar reads out 'button, button, button' and no dates. {First} has to be at a conference and cannot choose the nights.
c {They} [says|say] exactly what JAWS reads out and after which key.
b {They} [gives|give] the two dates in the first line and [waits|wait] for a yes.
g Book two nights
g Type the dates into a field
f Buttons without a name
f Being told to look at the calendar
q I know my dates. I just can't enter them.
= Arrival: {later}
= Nights: two
= Screen reader: JAWS, with Edge
= Field reached: 'Check-in', then forty-two buttons
h A colleague booked the same hotel by phone for {them} last year, and {they} would rather not ask again
o Hello, I'd like a room from {later} for two nights. I use the JAWS screen reader, and your calendar only says 'button' forty-two times, without any dates. Can I give you the dates here, or is there a field where I can type them?
O I can't choose a date with my screen reader. Can I give it to you here?
s The two nights are booked
== focus-jumps-to-top | app order fault
@ bookkeeper, accountant, psychologist, HR manager | 20-72 | full-time, part-time, job-seeking, retired | any | screen-reader
w {They} lost {their} sight slowly and [has|have] used VoiceOver for eight years. Groceries come by app, because a big shop full of people is tiring.
- Since the update, VoiceOver jumps back to the top of the list after each thing that is put in the basket. {First} has heard the same forty items eleven times.
c {They} [counts|count] the swipes that it takes to get back.
b {They} [says|say] which version still worked.
g Fill the basket without starting again each time
g Have the groceries by {weekday}
f Updates that nobody tried with VoiceOver
f Being offered a phone line instead of an app that works
q After every item I have to start again.
= App: groceries, version {model}
= Updated on: {date}
= Phone: iPhone with VoiceOver
= Delivery slot: {later}
h The order of last month can be repeated in the app, and {they} repeated one once, with the old version
o Hello. Since the update of {date} VoiceOver goes back to the top of the list whenever I add something. I'm blind, and it takes forty swipes to get back. Is there a setting, or can you put it right? I need an order for {later}.
O VoiceOver jumps to the top after every item. What can I do?
s {First} gets the order for the day and the fault is reported
== unlabelled-transfer-app | app money fault
@ social worker, massage therapist, office assistant, librarian, musician | 19-66 | full-time, part-time, job-seeking, caring | any | screen-reader
w {They} [is|are] blind and [does|do] everything on an Android phone with TalkBack: bank, timetable, recipes. {They} [shares|share] the rent with a friend and [pays|pay] {their} half on the same day each month.
- The bank's app has two buttons side by side that TalkBack calls 'unlabelled'. One of them sends the money, and {first} does not know which.
c {They} [describes|describe] where on the screen the two buttons are.
b {They} [asks|ask] one thing: left or right?
g Pay my half of the rent by {weekday}
g Know which button does what
f Buttons without names in an app for money
f Being told to ask somebody who can see
q I don't press a button if I don't know what it does.
= App: bank, version {model}
= Phone: Android, TalkBack
= To pay: {eur330}
= Due on: {later}
h {They} pressed one of the two on {lately} and [is|are] not sure whether anything was sent
o Hi, I'm blind and use your app with TalkBack. Since the last update the two buttons under the transfer both say 'unlabelled'. I have to pay {eur330} by {later}. Which of them is 'Send', left or right?
O Which of the two unlabelled buttons sends the money?
s {First} knows which button is which and whether something was sent already
== stroke-word-finding | bill network
@ car mechanic, gardener, warehouse worker, secondary school teacher, accountant | 40-82 | retired, part-time, job-seeking, caring | any | speech
w {They} had a stroke two years ago. {They} [understands|understand] everything, and the right word often comes late or not at all. Short written questions help, and a list to choose from helps most.
- The internet company has changed the contract and charges more. {First} wants the old one back, and each call has ended before the words came.
c {They} [writes|write] a few words at a time and [checks|check] each of them.
b {They} [asks|ask] to be given two answers to choose from.
g Old contract back
g Everything in writing
f Callers who finish my sentences
f Long answers with many questions in them
q I know what I want to say. It takes time.
= Reason for writing: aphasia
= Contract: {order}
= Before: {eur29} a month
= Now: {eur41} a month
= Changed on: {date}
h On one of the calls {they} said 'yes' when {they} meant 'no'
o Hello. I have aphasia. Please write short. My contract {order} was {eur29}. Since {date} it is {eur41}. I want the old one. Can you change it?
O Old contract please. I have aphasia. Can you change it?
s The old contract is back, or {first} has two clear choices in writing
== parkinsons-soft-voice | booking order
@ bookkeeper, civil engineer, librarian, nurse, architect | 54-88 | retired, part-time | any | speech
w {They} [has|have] Parkinson's disease, and {their} voice has become so soft that people say 'hello? hello?' and hang up. In the evening it is a whisper. Written words are no trouble.
- The repeat prescription can be ordered only from a machine that listens. It has not understood {them} six times, and the tablets end on {weekday}.
c {They} [writes|write] the name of the tablets letter by letter.
g Order the tablets in writing
g Have them before the old ones run out
f Machines that say 'I didn't hear you'
f People who turn to my wife or my husband for an answer
q I can't speak louder than this.
= Prescription: {order}
= Tried: six times, on {lately}
= Tablets last until: {later}
= Best reached: in writing
h {They} [has|have] begun to leave out the evening tablet to make them last
o Good morning. I'd like to order my repeat prescription, number {order}. Your telephone system doesn't hear me; I have Parkinson's and my voice is very soft. My tablets last until {later}. May I order them in writing?
O Your phone system can't hear me. May I order in writing?
s The tablets are ordered in writing and all are taken again
== adhd-nine-tabs | form document money
@ marketing manager, hairdresser, graphic designer, office assistant, shop assistant | 20-52 | full-time, part-time, self-employed | any | attention
w {They} [has|have] ADHD, diagnosed last year. Work goes well, because somebody is waiting for it. Forms at home lie open for weeks.
- A claim for a stolen bicycle needs nine papers. {First} has sent seven of them, in seven mails, and the insurer has closed the case.
c {They} [asks|ask] for one thing to do at a time.
b {They} [sends|send] the eighth paper before asking anything.
g Have the case opened again
g Know which papers are missing
f Lists in which everything is equally important
f A case that closes by itself
q Seven papers out of nine is a personal record, by the way.
= Claim: {order}
= Bicycle stolen on: {monthago}
= Closed on: {lately}
= Sent so far: seven papers of nine
h The receipt of the bicycle is one of the missing papers, and {they} [has|have] had it on the phone all along
o Hello, claim {order}, my bicycle, stolen on {monthago}. You closed it yesterday because papers are missing. I have ADHD and sent them one by one. Which ones do you still need? Please tell me only that, and I'll send them today.
O Which papers are missing in claim {order}?
s {First} sends the last papers and the case is open again
== autism-changed-shop | order app known
@ laboratory technician, librarian, data analyst, software developer, gardener | 19-60 | full-time, part-time | any | attention
w {They} [is|are] autistic and [orders|order] the same groceries on the same evening each week. A thing that is always the same leaves room for the rest of the day.
- The shop has replaced the bread {they} [eats|eat] with 'a similar product' twice. {First} cannot eat a similar product.
c {They} [explains|explain] what 'the same' means, in three points.
b {They} [asks|ask] for a yes or a no.
g The same bread, or no bread
g Switch off replacements for good
f 'We found something even better for you'
f Answers that are friendly and say nothing
q 'Similar' bread is a different bread.
= Order: {order}, weekly
= Replaced on: {date} and {lately}
= Next delivery: {later}
= Wish: no replacements
h {They} [has|have] eaten almost nothing but rice since the second replacement
o Hello. Order {order}. On {date} and yesterday you replaced my bread with another one. I'm autistic and can't eat another one. How do I switch replacements off, and is my bread in the delivery of {later}, yes or no?
O How do I switch off replacements?
s Replacements are off and {first} knows whether the bread comes
== migraine-scrolling-report | form screen document
@ HR manager, translator, accountant, project manager, office manager | 22-64 | full-time, part-time, self-employed | any | vestibular
w {They} [has|have] vestibular migraine: a page that slides sets off an hour of dizziness, then a day in the dark. Paper is fine, and so is a page that stands still.
- The landlord's new portal shows the yearly statement as a page that unrolls and zooms. {First} has to check it by {weekday} and got as far as the second line.
c {They} [writes|write] in short sentences, with a break between them.
b {They} [asks|ask] for a plain file and nothing else.
g The statement as a plain file
g More time, if it comes late
f Pages that move when I don't
f A switch for less motion that changes nothing
q I can read your bill or stay upright. At the moment it's one or the other.
= Statement: {order}
= To be checked by: {later}
= Opened on: {lately}
= Setting: reduced motion is on
h Last year's sum was a third lower; {they} [has|have] the letter
o Hello, your portal shows statement {order} as a page that moves, and with my migraine I can't read it. I have to check it by {later}. Could you send it to me as a plain file?
O Could you send me statement {order} as a plain file?
s {First} has a file that stands still and time to check it
== never-learned-to-read | form money document
@ cleaner, farm worker, kitchen assistant, market trader, factory worker | 40-84 | full-time, part-time, retired, caring | any | dyslexia
w {They} left school early and never learned to read well; letters swim, and long words are guesses. {They} [knows|know] prices, faces and ways by heart. The phone reads messages out.
- The bank has closed a branch and sent a letter about it. {First} has to choose something by {weekday} and does not know what.
c {They} [says|say] openly that reading is hard and [asks|ask] for short sentences.
b {They} [wants|want] to hear what to do, and by when.
g Know what I have to choose
g Keep my account as it is
f Letters of three pages
f 'Please read the enclosed terms'
q Three pages! Tell it to me the way you'd say it over a fence.
= Letter dated: {date}
= Account: ends in {lastdigits}
= Answer due on: {later}
= Branch: closed since {monthago}
h {They} signed a paper at the counter on the last day without asking what it was
o Hello. I got a letter from you, from {date}, about my account. It ends in {lastdigits}. I don't read well and my phone reads it too fast. What do I have to choose by {later}? Can my account stay the same?
O I don't read well. What do I have to do about your letter?
s {First} knows what to choose and what was signed
`;
