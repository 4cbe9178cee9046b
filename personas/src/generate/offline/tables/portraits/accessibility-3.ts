/** People with a need and a matter that meet in one story: hearing and moving. Part 3; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_3 = `
== smoke-alarm-one-ear | order fault
@ carpenter, gardener, warehouse worker, cook | 20-68 | full-time, self-employed, part-time | any | hard-of-hearing
w {They} [has|have] been deaf in the left ear since mumps and [sleeps|sleep] on the right one, which means that nothing wakes {them}. After a fire two doors down, {they} bought an alarm with a strobe and a pad that shakes the bed.
- The pad has not shaken since the batteries were changed. The maker's help line is a phone number and nothing else.
b {They} [says|say] plainly that this is about sleeping safely.
g Get the shaking pad to work before tonight
g A contact in writing for next time
f They make alarms for deaf people and want me to ring
f Not daring to sleep on my good ear
q If it doesn't shake me I'd sleep through a fire.
= Alarm: model {model}, with strobe and bed pad
= Batteries changed on: {date}
= Works: the strobe
= Does not work: the bed pad
h The bed was moved for cleaning on the day the batteries were changed
o I have your alarm {model} with the bed pad because I don't hear an alarm at night. Since I changed the batteries on {date} the pad doesn't shake, only the light flashes. I can't do this on the phone. What should I check?
O The bed pad of {model} doesn't shake any more. What should I check?
s The pad shakes in a test, or a new one is sent at once
== theatre-hearing-loop | booking
@ farm worker, librarian, social worker, cleaner | 45-88 | full-time, part-time, retired, caring | any | hard-of-hearing
w {They} [has|have] two hearing aids with a loop setting that nobody told {them} about for eight years. Now {they} [goes|go] to plays again, with a sister who no longer has to repeat the jokes.
- The theatre's new ticket page does not say which rows the hearing loop covers. {First} has tickets for the balcony and suspects that it does not reach there.
c {They} [thanks|thank] the theatre for having a loop at all.
g Two seats where the loop works
g Not pay twice
f 'Hearing loop available', but not where
f Paying for a play and hearing half of it
q From the balcony it's mime with a very good set.
= Booking: {order}
= Seats: two, balcony, row three
= Performance: {later}
= Hearing aids: both ears, with a loop setting
h The sister has a bad knee, so seats in the stalls must not be down the steps
o Good afternoon. I have two seats in the balcony for {later}, booking {order}. I wear hearing aids with a loop setting. Does your loop reach the balcony? If not, could we change to two seats where it does? I'm happy to pay a little more.
O Does the hearing loop work in the balcony?
s The seats are changed to where the loop works and no steps lead down
== captions-late-tinnitus | subscription screen fault
@ office assistant, bookkeeper, laboratory technician, translator | 26-66 | full-time, part-time, self-employed | any | hard-of-hearing
w {They} [has|have] a whistle in both ears that covers women's and children's voices. In the evening it is one series with captions, and then bed with a fan running.
- Since an update the captions come five seconds late. {First} knows who the murderer is from the picture and why from the text.
b {They} [gives|give] the minute and the second where it can be checked.
g Captions that fit the picture again
g Money back for this month
f Chat answers about the volume
f Reading a line when the next person is already talking
q The murderer is caught, and I read that the butler has a theory.
= Service: films and series, {eur13} a month
= Since: {date}
= Delay: five seconds
= Seen on: television and phone
h On the phone the delay is gone once the Bluetooth earphones are off, which {they} tried only once
o Since {date} all your captions are five seconds late, on my television and on my phone. I've tinnitus and can't follow without them. I restarted everything. Can you fix it, or do I cancel? I pay {eur13} for this.
O The captions are 5 seconds late. Can you put that right?
s The delay is gone or traced to the earphones
== switch-timeout-tax | form login screen
@ accountant, tax adviser, economist, software developer | 22-66 | full-time, part-time, self-employed | any | keyboard-only
w {They} [has|have] muscular dystrophy and [works|work] the computer with two switches under the thumbs: one moves the frame, one chooses. It is slow and it is exact, and {they} [earns|earn] a living with it.
- The tax portal logs out after ten minutes. One page takes {first} fourteen.
c {They} [explains|explain] how scanning works, in two sentences.
g More time on page three
g File by {later} myself
f Being logged out in the middle of a word
f 'Please ask a person you trust to do it for you'
q Fourteen minutes. Your clock says ten. That's the whole problem.
= File number: {order}
= Lost so far: page three, four times
= Time allowed: ten minutes
= Time needed: fourteen minutes
= Due on: {later}
h {They} [owns|own] a tax program that can make a file for upload, and [has|have] never used it
o File {order}. I use switch access, two switches, and page three of your form takes me fourteen minutes. You log me out after ten. I've lost it four times. It's due on {later}. Can the time be extended for my account, or is there another way in?
O Your form logs me out before I can finish. Can I have more time?
s The time is extended, or the return is uploaded as a file
== dragon-click-fourteen | app form fault
@ data analyst, translator, journalist, web developer, lawyer | 22-66 | full-time, self-employed | any | keyboard-only
w {They} typed for a living until both wrists gave out. Now {they} [talks|talk] to the computer with Dragon all day, and to nobody in the evening.
- The new time sheet has icons without names, so Dragon cannot click them by voice. {First} has to say 'mouse grid, four, seven, two' for every hour worked.
b {They} [dictates|dictate], one short sentence after the other.
g Names on six icons
g Enter last week without the mouse grid
f A page of pictures with no words behind them
f Ten minutes for what takes others one
q I've spent more words on the time sheet than on the work in it.
= Program: time sheets, version {model}
= Voice control: Dragon, on Windows
= Changed on: {date}
= Missing: names of six icons
h Last week's hours stand on a paper list only, and two of the days are guesses
o Since {date} the icons in the time sheet have no names, so I can't click them with Dragon. I use my voice because of my wrists. I need to hand in last week by {weekday}. Is there a view with text, and who can I send the list of icons to?
O The time sheet icons have no names and I use voice control. What can I do?
s {First} can enter the hours by voice
== eye-gaze-signature | document form money
@ university lecturer, architect, civil engineer, psychologist | 30-80 | full-time, part-time, retired | any | keyboard-only
w {They} [writes|write] with {their} eyes: a camera under the screen follows them, and a letter is picked by looking at it. An injury to the neck came first, then a stubborn year of practice, then two books.
- The insurance sends {eur1800} for a ramp as soon as the form is signed 'by finger or mouse in the box below'.
c {They} [chooses|choose] few words, since each costs time, and [chooses|choose] them well.
g Sign in a way that is mine
g Get the ramp paid before the builder comes on {weekday}
f A form that only takes a finger or a mouse
f Letters addressed to my carer
q I've signed two book contracts this way. You're the first to refuse.
= Claim: {order}
= Amount: {eur1800}
= Builder comes on: {later}
= Controls the computer by: eye gaze
h A digital signature with a certificate is set up already and has been accepted by the bank
o Claim {order}. Your form asks me to sign with a finger or a mouse. I use neither; I control the computer with my eyes. May I sign digitally, or by a typed name? The builder is due on {later}.
O How can I sign with eye control?
s A form of signature is agreed that {first} can give alone
== one-hand-shortcuts | app fault
@ office manager, HR manager, bank clerk, project manager | 20-68 | full-time, part-time | any | keyboard-only
w {They} lost the right arm in a motorbike accident and [does|do] the work of two with five fingers. Keys that have to be pressed together are split up with Sticky Keys, one after the other.
- The new accounts program turns Sticky Keys off whenever it starts. Approving an invoice needs Ctrl, Alt and F9 at once.
b {They} [asks|ask] which five fingers the makers had in mind.
g Approve invoices with one hand
g Have the setting left alone
f A program that changes my computer's settings
f Holding a key down with a stapler
q I have one hand and your shortcut needs three fingers.
= Program: accounts, version {model}
= Installed on: {date}
= Shortcut: Ctrl, Alt and F9
= Invoices waiting: forty-one
h The menus were hidden for the whole department at {their} own request
o Since {date} we have version {model}. I've one arm and use Sticky Keys, and your program switches it off at every start. Ctrl-Alt-F9 needs three fingers in three corners. Forty-one invoices are waiting. How do I approve them, or change the shortcut?
O How do I approve an invoice with one hand?
s The command can be given with one hand
== bank-signature-pad | money document login
@ architect, economist, university lecturer, office manager | 58-90 | retired, part-time | any | tremor
w {They} [has|have] Parkinson's disease and a signature that used to be rather fine. In the morning the hand shakes too much for tea, and after the second pill it settles for three hours.
- The bank compares signatures by machine and has turned down a transfer form twice. The money is for a granddaughter's first flat.
c {They} [suggests|suggest] an hour of the day when the hand is calm.
g Get {eur3200} to my granddaughter by {weekday}
g A way to prove it is me without that line
f 'Signature does not match', as if I were a forger
f Being spoken to through my daughter
q It's my signature. It just shakes.
= Account: savings
= Transfer: {eur3200}, deposit for a flat
= Form sent back on: {date} and {lately}
= Due on: {later}
h {They} [has|have] seen small sums leave the account since {monthago}, to an unknown name, and [has|have] told nobody
o Good morning. Your bank has sent my transfer form back on {date} and again yesterday, because my signature does not match the one on file. I have Parkinson's and it will not match again. How can I prove that I am myself? The deposit is due on {later}.
O My signature shakes and you refuse it. How else can I sign?
s Another proof is agreed and the transfer goes out, after a look at the account
== slide-to-confirm-ride | app booking fault
@ social worker, librarian, translator, HR manager | 22-66 | full-time, part-time, job-seeking | any | tremor
w {They} [has|have] multiple sclerosis. Walking is fine until about noon, and after that it is rides, booked by phone with a finger that trembles.
- To order a car, a bar has to be slid across the whole screen. {First} has slid it halfway nineteen times, and once ordered a van for eight.
b {They} [laughs|laugh] about the van, but not about the fee for it.
g Order a ride by tapping
g The {eur24} for the van back
f Sliding when a tap would do
f Cancelling costs money, even a minute later
q My hand shakes. It has already ordered a van for eight.
= App: rides, version {model}
= Van ordered by mistake on: {lately}
= Charged: {eur24}
= Next appointment: {later}, 14:00
h The appointment is the infusion that steadies the hand, so {they} cannot be late
o Hi, I've MS and my hand shakes, and your app wants me to slide a bar to confirm. Yesterday I got a van for eight by accident and paid {eur24} for cancelling. Can I confirm with a tap? I need a car on {later} at two, and please take the {eur24} off.
O I can't slide the bar, my hand shakes. Can I tap instead?
s A ride is booked without sliding and the fee is settled
== pills-date-wheel | form order screen
@ secondary school teacher, bookkeeper, bank clerk, librarian | 56-90 | retired, part-time | any | tremor
w {They} [has|have] arthritis in every finger that ever held chalk or a pen, and [types|type] with the knuckle of the one that hurts least. Tablets come by post, from a page with a spinning wheel for dates.
- The wheel for the date of birth spins past the year each time. The page now has {first} born in two different centuries.
c {They} [corrects|correct] the grammar of the error message in passing.
g Type the date as eight figures
g Tablets before the pack is empty on {weekday}
f A wheel where a box would do
f 'You must be 18 to order', at my age
q According to you I'm minus four.
= Order: joint tablets, repeat
= Date of birth entered: wrong, six times
= Tablets last until: {later}
= Uses: one knuckle, on a tablet computer
h There are two kinds of tablets in the order, and the doctor has stopped one of them
o Good morning. To order my tablets I have to turn a wheel to my year of birth, and with arthritis it runs away from me. I have been born six times now. May I give you the date in writing? I have enough until {later}.
O The date wheel spins away from me. Can I give you the date here?
s The order is placed with the right date, without the tablets that were stopped
== parking-hold-to-end | app money fault
@ software developer, IT support technician, accountant, graphic designer | 19-62 | full-time, part-time | any | tremor
w {They} [has|have] cerebral palsy, [drives|drive] a car with hand controls and [pays|pay] for parking by app, since ticket machines are built for other arms. AssistiveTouch does the gestures that the fingers won't.
- To end parking, a button must be held for three seconds without moving. {First}'s session ran all night.
b {They} [names|name] the guideline that it breaks.
g Pay for two hours, not for fourteen
g A second way to end the session
f Holding still is the one thing I can't do
f Paying more because of how my hands move
q Three seconds without moving, I haven't done that since birth.
= Session: {order}
= Parked on: {lately}, two hours
= Charged: {eur34}
= Phone: iPhone with AssistiveTouch
h {They} [holds|hold] a disabled parking permit, with which those places cost nothing, and never entered it in the app
o Session {order}, yesterday. Two hours parked, {eur34} charged, because ending it means holding a button for three seconds without moving. I have cerebral palsy. It's not going to happen. Can you refund the difference, and how else do I end a session?
O I couldn't end my parking and paid {eur34}. Can I have it back?
s The charge is corrected, and the permit is entered
`;
