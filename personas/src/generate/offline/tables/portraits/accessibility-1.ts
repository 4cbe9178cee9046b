/** People with a need and a matter that meet in one story: seeing. Part 1; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_1 = `
== massage-calendar | booking screen fault
@ massage therapist | 20-70 | self-employed | any | screen-reader
w {They} [has|have] been blind since birth and [has|have] a massage practice on the ground floor, with a bell, a kettle and a full week. Bookings are handled in the browser with NVDA, at a speed that makes customers laugh.
- After the update the booking calendar can only be changed by dragging. A customer wants to come on another day, and {first} cannot move the appointment.
c {They} [reads|read] out what NVDA says at each Tab, word by word.
b {They} [wants|want] the old version back, and a time for it.
g Move one customer from {pastday} to {weekday}
g Have a way to move bookings with the keyboard
f Updates that take away what worked yesterday
f Being sent a screenshot as the answer
q I can find a knot in a shoulder blind. Your calendar I can't move.
= Program: booking calendar, version {model}
= Screen reader: NVDA, with Firefox
= Worked until: {date}
= Appointment: to be moved to {later}
h Cancelling and making a new booking works by keyboard, but then the customer gets a cancellation by text message first
o Since your update on {date} I can't move an appointment. NVDA says 'clickable' and then nothing, and the help says to drag it. I'm blind, I use the keyboard. I've a customer who needs to go to {later}. How do I do that without a mouse?
O How do I move an appointment with the keyboard?
s The appointment is moved without a wrong text to the customer
== scanned-court-letter | document form
@ lawyer | 26-70 | full-time, self-employed | any | screen-reader
w {They} [practises|practise] employment law and lost {their} sight as a child. JAWS reads the files, a braille display checks the figures, and the other side's deadlines are kept to the hour.
- An authority's portal has sent a notice of eleven pages as one photograph. JAWS says 'graphic', and the time for an objection is running.
b {They} [cites|cite] the paragraph about accessible documents and [stays|stay] perfectly polite.
g The notice as text by {weekday}
g An objection that is filed in time whatever happens
f Offices that print a document to scan it
f A colleague offering to just read it to me
q A photograph of eleven pages is not a document, it is a picture of one.
= File number: {order}
= Notice dated: {date}
= Format: eleven pages, scanned as pictures
= Screen reader: JAWS
= Deadline: {later}
h Text recognition got the amount on page seven wrong, and the client has already been told that amount
o Regarding file {order}: the notice of {date} on your portal consists of scanned images which my screen reader, JAWS, cannot read. I require it as text. The time for objecting ends on {later}. Please confirm that it will be extended if the text is late.
O File {order}: please send the notice as text, not images.
s A readable version is sent, or the time limit is extended in writing
== exam-clock-speaks | screen form fault
@ law, history, economics, psychology, education | 18-36 | student | any | screen-reader
w {They} [does|do] everything on the phone, exams as well, since a laptop is one more thing to carry beside the cane. TalkBack runs so fast that other people think it is a fault.
- The practice exam has a clock that TalkBack announces each second. By question three {first} had heard 'remaining' a hundred and eighty times.
b {They} [turns|turn] it into a joke but [means|mean] the date.
g Make the clock be quiet, or speak every ten minutes
g Sit the real exam on {later} like the others
f Nobody tried it with a screen reader
f They offer me a person to read it out, who's slower than my phone
q Fifty-nine minutes remaining. Fifty-nine minutes remaining. I know!
= Exam: practice run, 60 minutes
= Phone: Android, TalkBack
= Tried on: {lately}
= Real exam on: {later}
h {They} [has|have] never told the lecturer about the screen reader
o Hi! Practice exam yesterday: your clock talks. Every. Second. I use TalkBack and couldn't hear the questions over it. The real one's on {later}. Can it be switched off?
O Your exam clock won't stop talking. Can it be switched off?
s The announcements are off or rare on the day of the exam
== new-to-voiceover | app fault
@ social worker, secondary school teacher, office manager, bank clerk | 46-86 | retired, caring, part-time | any | screen-reader
w {They} lost {their} sight two years ago, in one bad summer, and [goes|go] to a VoiceOver course with six others and a very patient dog. Two fingers for this, three for that: some days it sticks.
- The pharmacy's app wants a photo of the prescription. {First} has taken nine, and none was 'inside the frame'.
c {They} [goes|go] through each step that was learned, as in class.
g Order my eye drops without asking the neighbour
g Know if there's another way than a photo
f 'Move closer. Move back. Move closer.'
f Help that begins with 'as you can see'
q Nine photos, and I'm told they are all very good pictures of my table.
= Order: eye drops, on prescription
= App: the pharmacy's, on the phone
= Tries: nine
= Drops left until: {later}
h The surgery once offered to send prescriptions straight to the pharmacy, and {they} said no out of shyness
o Hello, I hope I'm doing this right, I'm dictating. I'm blind, quite newly, and I use VoiceOver. Your app wants a picture of my prescription inside a frame and I can't find the frame. I've drops until {later}. Is there another way to get the thing to you?
O I can't take the photo of my prescription. Is there another way?
s The prescription reaches the pharmacy without a photo
== cookie-wall-meter | form screen network
@ software developer, IT support technician, data analyst, web developer | 20-66 | full-time, self-employed | any | screen-reader
w {They} [writes|write] payroll software, blind and quick, with NVDA in one ear and the office in the other. Bugs on other people's pages get reported with line numbers, out of a feeling of kinship.
- The energy company's page catches the focus in a cookie banner that NVDA cannot see. The meter reading is due on {weekday}.
b {They} [pastes|paste] the piece of code that has to be changed.
g Send one number of six digits
g Get the report to someone who can fix the banner
f Banners I can't find and can't close
f Tickets closed with 'cannot reproduce'
q Six digits, and a cookie banner is standing on them.
= Contract: {order}
= Reading due: {later}
= Browser: Firefox with NVDA
= Fault: focus stays in the cookie banner
h The meter reading that {they} would enter was read out by a flatmate, and two digits of it may be swapped
o Contract {order}. I want to submit a meter reading, due {later}. Your cookie banner takes the focus and has aria-hidden on it, so with NVDA I'm stuck in nothing. Can I give you the reading here, and could you pass the rest of this on to your developers?
O Can I give you my meter reading here? Your page traps NVDA.
s The reading is taken and checked, and the fault is passed on
== seat-plan-grey | booking screen
@ librarian, translator, university lecturer, proofreader | 60-90 | retired | any | low-vision
w {They} [has|have] macular degeneration, so that the middle of every page is a smudge and the edges are fine. A magnifier lives on a string round {their} neck. Twice a year there is a bus to an old friend.
- The seat plan shows free seats in pale grey and taken ones in a little less pale grey. {First} needs a particular seat and has booked nothing yet.
c {They} [says|say] which seat it was last year, and why.
g A window seat on the right, where my good side is
g Book it before the saver fare ends on {later}
f Grey seats on a grey plan
f Magnifying until I've forgotten where I was
q Grey on grey: you have drawn me a fog with numbers in it.
= Journey: to an old friend, by bus
= Zoom: 400 percent, and a hand magnifier
= Saver fare until: {later}
= Wanted: window, right-hand side
h The friend has died and the visit is to the funeral, so the day cannot be moved
o Good day. I should like to book a window seat on the right-hand side, seen in the direction of travel. On your plan I can't tell the free seats from the taken ones; it is all one grey to me, even enlarged. The saver fare ends on {later}. May I tell you the seat and you book it?
O I can't see which seats are free. Can you book one for me?
s The seat is booked on the right side at the saver fare
== slides-dark-mode | document screen
@ psychology, biology, media studies, computer science | 18-36 | student | any | low-vision
w {They} [has|have] albinism, [sits|sit] in the first row and [holds|hold] the tablet so close that the glass fogs. White pages are like looking at a lamp, so everything runs in dark mode.
- The college's new reader ignores dark mode in documents. {First} has two hundred glaring pages to read before a test on {weekday}.
b {They} [is|are] in a dark room and [keeps|keep] it short.
g Read the course pack without a headache
g A version I can recolour
f 'Have you tried lowering the brightness'
f Wearing sunglasses in the library
q Your page is a lamp, and I'm supposed to read it.
= Course pack: 200 pages
= Tablet: dark mode, large text
= Reader changed on: {date}
= Test: {later}
h {They} [has|have] a note from the disability office that the publisher would accept, and [has|have] never shown it to anyone
o Hey, since {date} your reader shows all documents white, dark mode or not. I've albinism, I get about ten minutes before my eyes water. Test's on {later}, 200 pages. Can I get the course pack as something I can recolour?
O The course pack is too bright for me. Can I get another version?
s {First} gets a version that can be recoloured, before the test
== chat-bubble-over-button | form screen bill
@ accountant, tax adviser, bookkeeper, actuary | 28-70 | full-time, self-employed, part-time | any | low-vision
w {They} [has|have] glaucoma and [works|work] at a wide screen with ZoomText, where six large words fill everything there is. Only a corner of a page fits, so {they} [learns|learn] by heart where things are.
- At that size a chat bubble covers the button that sends the quarterly figures. {First} can close the bubble, and it opens again.
b {They} [types|type] in the very bubble that is in the way.
g Send the figures before midnight on {later}
g A page without the helpful bubble
f A chat that covers what I have to press
f Being told that it looks fine at 100 percent
q My Send button wears a little speech bubble, like in a comic.
= Form: quarterly figures
= Due on: {later}
= Magnifier: ZoomText, eight times
= Tried: closing the bubble, five times
h {They} [has|have] sent the figures late twice this year, and a third time costs a fine
o I'm writing in the bubble because it is the bubble I'm writing about. With ZoomText it lies on the Send button. The figures are due on {later}. I've closed it five times. How do I get rid of it, or press Send underneath?
O Your chat covers the Send button. How do I close it?
s The figures are sent by keyboard or with the bubble gone
== saved-top-right | app form fault
@ economist, psychologist, HR manager, project manager | 24-68 | full-time, part-time | any | low-vision
w {They} [has|have] retinitis pigmentosa: a clear picture, the size of a plate held at arm's length, and nothing round it. {They} [knows|know] the office by steps, and where on a screen things usually are.
- The new expenses app says 'rejected' in a small message at the far edge, for four seconds. {First} took silence for a yes and has now paid for two work trips alone.
c {They} [draws|draw] a circle to show how much of the page is there.
g Get the two trips paid back
g Messages that appear where I just pressed
f Messages that are gone before I find them
f 'But it did tell you'
q It told me, but in a corner I don't have.
= App: travel expenses
= Trips: two, the first on {monthago}
= Amount: {eur340} in all
= Closing of the books: {later}
h The receipts for both trips were never uploaded; they lie in the coat of the second trip
o Hello, two of my expense claims, {eur340} together, were rejected and I never saw the message. I've tunnel vision and it pops up in the far corner. The books close on {later}. What is missing, and can the app tell me somewhere else next time?
O Two claims were rejected and I never saw it. What is missing?
s {First} knows what is missing and claims again in time
`;
