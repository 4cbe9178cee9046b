/** People whose names are more than some software takes. Part 2; see parse-portraits.ts for the marks. */
export const EDGE_CASE_PORTRAITS_2 = `
== diacritics-ticket-ascii | name booking known chat mail
@ carpenter, speech therapist, marketing manager, dental nurse, tram driver | 20-80 | any | any | | diacritics
w {They} [is|are] called one thing with accents and, where {they} [comes|come] from, another without. At work they have learnt it. Booking pages learn it anew each time.
- A ticket has the name without accents; the check-in desk searches with them and finds nobody.
c {They} [writes|write] both spellings, one under the other.
b {They} [asks|ask] if other airlines manage it.
g Be found at the desk on {weekday}
g Know which spelling belongs on the ticket
f 'No booking under this name'
q With the accents I'm not there. Without them I've booked.
= Booking: {order}
= Day of travel: {weekday}, {later}
= In the passport: {written}
= On the ticket: {ascii}
h In the machine-readable line of {their} passport the name has no accents either
o Hello, booking {order}, I fly on {later}. The ticket says {ascii}, my passport {written}. At the online check-in there is no booking under my name. Does the ticket have to be changed?
O Ticket says {ascii}, passport {written}. Will I fly?
s {They} [has|have] checked in, or [knows|know] that no change is needed
== diacritics-question-marks-diploma | name document chat mail
@ hairdresser, mechanical engineer, midwife, insurance adviser, gardener | 20-80 | any | any | | diacritics
w {They} did a course at the chamber of trade in {city} and [has|have] a frame ready. {They} [is|are] patient with machines that have made an effort. This one made none.
- Wherever the name has an accent, the diploma has a question mark.
c {They} [offers|offer] to write the signs by hand, neatly.
b {They} [sends|send] it back in the same envelope.
g A diploma with the right letters
f 'Our system only prints standard characters'
q Is it a diploma or a quiz?
= Diploma number: {order}
= Name: {written}
= As printed: {marks}
= Received on: {date}
h The confirmation of the registration, which {they} [has|have] kept, has the name right
o Good afternoon, I received diploma {order} on {date}. It is made out to {marks}. My name is {written}. Could I please have it with letters in place of the question marks?
O Diploma {order} has question marks in my name. Please print again?
s A new diploma shows the name with all letters
== diacritics-duplicate-account | name login known chat mail
@ physiotherapist, truck driver, accountant, florist, web developer | 20-80 | any | any | | diacritics
w {They} [logs|log] in on two devices and [gets|get] two versions of one person. One has the accents, the other the points. {They} noticed it when a discount was gone.
- The loyalty points are in an account without accents, which a shop clerk made.
b {They} [asks|ask] for the two to be made one, under the right name.
c {They} [lists|list] which orders are in which.
g Have one account, with accents and points
f 'We cannot see a second account'
q There's one of me with accents and one with points.
= Account email: {email}
= Right name: {written}
= Second account: {ascii}
= Points there: worth {eur25}
= Card number: {order}
h {They} spent some of the points from the wrong account on {weeksago}, with the clerk's help
o Hi, I have two accounts with you. One is {written}, that's me. The other is {ascii}, made in the shop, and my points ({eur25}) are in that one. Card number {order}. Can you put them together under the first?
O Two accounts, {written} and {ascii}. Can you join them?
s One account under the right name holds the points
== emoji-invoice-box | name bill known chat mail
@ graphic designer, make-up artist, café owner, photographer, musician | 20-58 | any | any | | emoji
w {They} put a small picture behind {their} name in a profile, years ago, and it has stayed. Friends find {them} by it. Bookkeeping programs do not like it.
- An invoice shows an empty box behind the name, and the bookkeeper asks if that is part of the firm.
c {They} [asks|ask] whether it goes away if it is taken out of the profile.
b {They} [points|point] out that the profile allowed it.
g Have the invoice without the box
g Keep the picture in the profile
f 'Invalid name' for a name that was accepted
q You took it when I signed up.
= Invoice: {order}
= Name in the profile: {written}
= Name for the invoice: {bare}
= Dated: {date}
h {They} left a second field, 'billing name', empty, because it looked like advertising
o Hi! Invoice {order} of {date} has a box behind my name. In the profile I'm {written}, for the bookkeeping I'd need just {bare}. Do I have to change the profile for that?
O Invoice {order} has a box in my name. How do I get rid of it?
s The billing name is set, and the picture stays
== emoji-export-crash | name import fault chat mail
@ IT support technician, data analyst, office assistant, UX designer, software developer | 20-58 | any | any | | emoji
w {They} [keeps|keep] the list of members of a cycling club and [stands|stand] in it, picture included. Until this month that disturbed nobody. Now it has become known to forty people.
- The export to a spreadsheet ends at {their} own row, and everyone after it in the alphabet is missing.
b {They} [gives|give] the row, the code points and the version.
c {They} [asks|ask] if the others were lost or only not exported.
g Export all forty rows
g Keep the name as it is
f A file that looks complete and is not
q It stops at me. Everybody after me is gone.
= Rows: forty
= Exported: up to {bare}
= Name in row: {written}
= Version since: {date}
h {They} once got the list out whole in another format, for a colleague, picture and all
o Hello, your export stops at my own row. I'm entered as {written}, with the emoji. Rows after that are missing, 40 in all. It worked before {date}. Is the data still there, and is there another format?
O Export stops at my name, {written}. Is the rest lost?
s All rows are exported, and it is known what the sign did
== emoji-support-salutation | name order known chat mail
@ fitness trainer, florist, waiter, hairdresser | 20-44 | full-time, part-time | any | | emoji
w {They} [is|are] called by the picture more often than by the name. In chats {they} [writes|write] fast and mostly in small letters. Serious letters amuse {them}.
- The help desk's mails begin with 'Dear ??', and they land in the spam of {their} own mailbox.
c {They} [sends|send] the subject line, as it arrived.
b {They} [asks|ask] to be called anything, as long as it arrives.
g Get the answer about the order
g Have mails arrive
f 'We have already replied'
q it says dear question mark question mark
= Order number: {order}
= Name in the account: {written}
= Greeting: 'Dear ??'
= Ordered on: {date}
h {They} set up a rule that sends everything with two question marks to the spam
o hey, i asked about order {order} (from {date}) and got nothing. found a mail starting "dear ??" just now. my account name is {written}, is it the emoji? what did you answer?
O nothing came about {order}. is it my emoji?
s The answer has arrived, and mails find the inbox
== emoji-name-badge | name booking chat mail
@ project manager, nurse, social worker, web developer, sales manager | 22-62 | any | any | | emoji
w {They} registered for a conference in a hurry, and the phone filled in the name that friends see. Colleagues in {city} know {them} by the other one. {They} [blushes|blush] easily.
- The badge will say the name with the picture, in large letters, beside the company.
c {They} [asks|ask] politely if it is too late.
b {They} [asks|ask] for the form to be opened again for a minute.
g A badge without the picture
g Not pay for a new one
f 'Badges cannot be changed any more'
q My boss will be at the next table.
= Registration: {order}
= Name now: {written}
= Name wanted: {bare}
= Conference: {weekday}, {later}
h {They} [has|have] to leave on the first day before noon, and badges are given out until noon
o Hello, I registered with the wrong version of my name, {order}. It says {written} and should say {bare}, for the badge. The conference is on {later}. Can you still change that?
O Badge {order}: please without the emoji. Still possible?
s The list has the plain name
== mononym-surname-required | name form booking
@ tailor, nurse, musician, farm worker, civil engineer, shop assistant | 20-80 | any | any | | mononym
w {They} [has|have] one name. It is complete. In the passport the line for the other one has a dash, and forms do not take a dash.
- A booking does not go on without a 'last name'. {They} entered the same name twice, and now it does not match.
c {They} [explains|explain] it without impatience, as so often.
b {They} [asks|ask] which of the usual ways this company wants: twice, a dash or a word.
g Fly under {their} own name
g Know what to enter next time
f 'First name and last name must differ'
q There isn't a second one. There never was.
= Booking: {order}
= Name in the passport: {written}
= Entered: the same name twice
= Day of travel: {weekday}, {later}
h On the last flight the airline put 'FNU' before the name, and nobody at the gate minded
o Hello, I have only one name, {name}. Your form wanted a last name, so I put it twice, booking {order} for {later}. In my passport it's there once. Will they let me on board, or what do you usually do?
O I've only one name. It's there twice on {order}. Is that all right?
s The booking follows the rule for single names, in writing
== mononym-card-mismatch | name money paid
@ cook, photographer, pharmacist, house painter, journalist | 20-80 | any | any | | mononym
w {They} [pays|pay] with a card on which a bank has put a full stop after the name, because something had to stand there. {They} [lives|live] in {city} under the name alone. Among friends it is enough.
- The payment is refused: 'name on card incomplete'.
c {They} [writes|write] what is printed on the card, with the full stop.
b {They} [says|say] that the money is there and the name as well.
g Pay for the course by {weekday}
f Being advised to use a relative's card
q The card is mine. So is the name. Both are complete.
= Order number: {order}
= Amount: {eur95}
= Name on the card: {written} and a full stop
= Message: 'name on card incomplete'
= Payment due: {weekday}, {later}
h {They} could pay by transfer at once; the money is in another account
o Hi, I can't pay {order}, {eur95}. "Name on card incomplete". My name is {name}, one word, and the card has a full stop in place of a second one. It has to be paid by {later}. Is there another way?
O Card refused because I've one name. How can I pay {order}?
s The place is paid for, by card or transfer
== mononym-doctor-records | name document known
@ bus driver, childminder, bookkeeper, gardener, librarian | 22-84 | any | any | | mononym
w {They} [has|have] been a patient at the same practice for years, under three entries. In one of them the name is the first name, in one the last, and in one both. The blood results are spread over all of them.
- A new doctor sees only one of the three files and has ordered all tests anew.
c {They} [lists|list] what was measured when, from {their} own notes.
b {They} [refuses|refuse] to give blood a second time.
g Have one file
g Have the doctor see the old results before {weekday}
f 'There is no other patient of that name'
q I'm all three of them.
= Patient number: {order}
= Name: {written}
= Files: three
= Appointment: {weekday}, {later}
h On the health card the name stands as the last name, as it does in one of the three files
o Good morning, I have one name only, {name}, and three files at your practice because of it. The new doctor sees just {order} and wants all the blood tests again. Could you put them together before {later}?
O I have three files because of my name. Can you make it one? {order}
s The files are one, and the old results can be seen
== punctuated-invalid-character | name form login chat mail
@ lawyer, electrician, social worker, receptionist, physiotherapist | 20-80 | any | any | | punctuated
w {They} [has|have] a name with a sign in it that is on every keyboard. Forms call it invalid. {They} [has|have] been asked to leave it out since school and never has.
- A form for a flat in {city} refuses the name, and the next applicant is waiting.
b {They} [asks|ask] for the person who can enter it by hand.
c {They} [tries|try] it with the sign and without and [tells|tell] both results.
g Apply before {weekday}
g Apply under the real name
f 'Only letters are allowed'
q It's in the passport, so it's a letter of my name.
= Application: {order}
= Name: {written}
= Accepted only as: {plain}
= Deadline: {weekday}, {later}
h Without the sign the form went through for the last flat, and the identity check then failed
o Hello, your form says "only letters are allowed" for my name, {written}. It would take {plain}, but that isn't what my passport says. I have to apply by {later}, reference {order}. How?
O {written} is refused. It wants {plain}. What do I do? {order}
s The application is in under the real name
`;
