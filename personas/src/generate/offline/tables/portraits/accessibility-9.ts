/** People with a need and a matter that meet in one story: tests for humans, flashes, one hand. Part 9; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_9 = `
== wavy-letters | login form
@ carpenter, car mechanic, café owner, nurse, market trader, plumber | 20-60 | full-time, self-employed, part-time | any | dyslexia
w {They} [reads|read] the way others walk on ice: slowly, with good shoes. Dyslexia has a long word for itself, {they} [says|say]. Numbers in columns are fine, and so is everything with a drawing.
- The licensing office's page wants six letters copied that have been bent and crossed out. {First} cannot read them when they stand straight.
c {They} [sends|send] what {they} [thinks|think] it says, three versions.
b {They} [asks|ask] whom it is meant to keep out.
g Renew the licence by {later}
g A way past the letters
f 'Enter the characters exactly as shown'
f The loudspeaker sign that reads them out in another voice each time
q Letters do that by themselves here. You needn't have bent them.
= Licence: {order}
= Runs out on: {later}
= Tries: nine
= Best: a call or a short mail
h The renewal also needs a certificate of a course that {they} did last year; it is in the van
o Who bent these letters? I've tried nine times to get into licence {order}. I'm dyslexic, the straight ones are hard enough. It runs out on {later}. Is there a way in without them?
O Can't read your bent letters. Another way in? {order}
s {First} gets in without the letters, and the licence goes on
== confetti-for-applicants | form screen fault
@ economist, pharmacist, office assistant, HR manager | 22-55 | job-seeking, full-time, part-time | any | vestibular
w {They} [has|have] photosensitive epilepsy, well treated, and a lamp in each room that does not flicker. {They} [checks|check] films beforehand, concerts too. Forms had not been on the list.
- A job portal rewards each finished page with confetti that flashes. {First} looked away in time, and there are four pages to go.
b {They} [names|name] the number of flashes in a second, and the rule that allows three.
c {They} [asks|ask] for a blank form to fill in.
g Hand the application in by {weekday}
g The confetti off, for all
f Being congratulated with lightning
f A switch for it at the end of the last page
q I'd rather not have a seizure for having typed my postcode.
= Application: {order}
= Due on: {weekday}, {later}
= Done: page 1 of 5
= Since: an update on {date}
h {They} [has|have] not told any employer about the epilepsy, and the report of the fault would go to this one
o Your form throws flashing confetti after each page. That's dangerous for me, photosensitive epilepsy, and against the rule of three flashes a second as well. Application {order}, due on {later}. Can I send the other four pages another way, and can this stay between us?
O Flashing confetti in the form, dangerous for me. Other way to apply?
s The application goes in without flashes, and nothing is passed on
== captcha-in-a-foreign-voice | login form network
@ massage therapist, social worker, musician, lawyer, IT support technician | 21-70 | any | any | screen-reader
w {They} [has|have] been blind for as long as {they} can remember, [sings|sing] bass or alto as needed, and [knows|know] most voices in the town hall by their first word. NVDA reads, braille checks.
- The page of the works has a test by pictures or by sound. The sound is five words under a waterfall, and NVDA speaks into them.
c {They} [reproduces|reproduce] what was to be heard: 'potato, something, harbour'.
b {They} [asks|ask] to be let in by mail, as last year.
g Give notice of the leak behind the meter
g A test that isn't a waterfall
f 'Select all squares with bicycles'
f Being a robot because the other robot mumbles
q My computer is talking, your computer is mumbling, and I'm the one who isn't human.
= Customer: {order}
= Test failed: six times
= Matter: water behind the meter
= Noticed on: {lately}
h The stopcock is behind a cupboard that {they} cannot move alone, so the water is still running
o Water's coming out behind the meter, customer {order}, since yesterday. Your fault form first wants bicycles, or five words under a waterfall while NVDA talks over it. I got as far as 'potato'. Can you take it from here? What do I turn off?
O Leak, customer {order}. Your test won't let me in. Can you take it?
s The leak is taken down, and somebody comes or says what to turn
== seventeen-field-visa | document form money
@ cook, builder, shop assistant, musician, hairdresser | 20-55 | any | any | dyslexia+attention
w {They} [has|have] dyslexia and ADHD: letters move, and so does {first}. Pictures stay, and so do songs. What is official gets done in the kitchen with a friend who reads and a timer that rings.
- The travel permit was refused for a typing error, and the fee is gone. The friend has moved away.
c {They} [wants|want] it one question at a time.
b {They} [sends|send] a photo of the passport in place of the letters.
g Travel on {later}
g Not pay for one letter
f Red text that doesn't say where
f 'See section 4, paragraph 2, above'
q Seventeen fields, one wrong letter. Statistically that's my best form ever.
= Application: {order}
= Fee: {eur48}
= Refused on: {lately}
= Journey: {later}
h Two fields are wrong, not one: day and month of the birthday are the wrong way round as well
o application {order} got refused yesterday, one letter in my passport number, it says. letters aren't my thing (dyslexia, adhd, the full set). i fly {later}. which letter? can you fix it there or do i pay {eur48} again?
O refused for a typo, {order}. can you fix it?
s All that is wrong is named at once and put right, and the fee is settled
== voice-or-thumb | login money
@ bank clerk, librarian, secondary school teacher, gardener, shop assistant, cook, office manager | 46-90 | retired, part-time, caring | any | tremor+speech
w {They} [has|have] Parkinson's, which has taken the volume and left the wit. {Their} thumb is not where it is wanted, and the voice is under the table. {They} [plays|play] chess by post.
- The savings bank lets one in by voice or by thumb. Neither of {first}'s is believed, and the heating oil has to be paid for.
c {They} [answers|answer] in numbered lines, as in a game of chess.
b {They} [points|point] out that in thirty years the bank knew {them} by sight.
g Pay for the oil by {weekday}
g A way in with a pen or a key
f 'Please speak up'
f Pressing lightly, pressing firmly
q You offer me my voice or my thumb. I'd have to borrow either.
= Account: ends in {lastdigits}
= To pay: {eur820}, heating oil
= Due on: {later}
= Locked since: {lately}
h The bank sent a small device with four large keys last year, which has been a paperweight ever since, in its wrapping
o 1. Account ending in {lastdigits}, locked since yesterday. 2. Your system takes neither my voice nor my thumb; both have Parkinson's. 3. {eur820} for heating oil are due on {later}. 4. What other way in is there? Your move.
O Neither voice nor thumb works, account {lastdigits}. What else?
s The oil is paid for in time, and there is a way in with keys
== ripe-on-screen | order choice screen
@ cook, greengrocer, baker, restaurant server, buyer for a retail chain | 20-64 | full-time, part-time, self-employed | any | colour-vision
w {They} [buys|buy] fruit for a kitchen, and [goes|go] by smell, weight and a knock with the knuckle, because red and green are not on offer. The wholesaler has gone online, where there is nothing to knock at.
- The shop sorts tomatoes and mangoes by a bar of colour: how ripe they are. {First} has ordered forty kilos, and they came hard as billiard balls.
c {They} [describes|describe] how they sounded.
b {They} [sends|send] one along, so to speak.
g Ripe fruit by {weekday}
g A word or a number beside the colour
f A bar without words
f 'Exactly as shown'
q I knocked on one, and nobody was at home.
= Order: {order}
= Ordered: 40 kilos of tomatoes
= Arrived on: {lately}
= Needed: ripe, by {later}
h {They} could use them green for a chutney if the price came down, and [has|have] a recipe
o Order {order}, forty kilos, came yesterday and you could play billiards with them. Your page shows ripeness as a bar that goes from one brown to another, if you're colour-blind, which I am. Where does it say it in words? And can you change these for ripe ones by {later}?
O Which of your tomatoes are ripe, in words? {order}
s {First} has ripe ones or a lower price, and words to order by
`;
