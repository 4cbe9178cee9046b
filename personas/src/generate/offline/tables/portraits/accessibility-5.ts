/** People with a need and a matter that meet in one story: speech, balance, several needs. Part 5; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_5 = `
== voice-is-my-password | login money
@ web developer, accountant, carpenter, laboratory technician, buyer for a retail chain | 20-60 | full-time, part-time, self-employed | any | speech
w {They} [has|have] stammered since the first day of school. In person it is no great matter, on the phone machines hang up, so everything that can be typed is typed.
- The bank has replaced the PIN by a voice test: 'My voice is my password.' {First} was cut off at 'my' three times and is now locked out.
b {They} [types|type] fast and [asks|ask] for the answer in writing.
g Get the PIN back
g Access to the account before the standing orders run on {later}
f Machines that take a pause for the end
f 'Please speak naturally'
q M-m-my voice is my password, and it takes me three tries to say so.
= Account: current account
= Voice test: failed three times
= Locked since: {lately}
= Standing orders run on: {later}
h {They} agreed to the voice test in a letter, without reading it
o Since yesterday I'm locked out because your system wants me to say 'My voice is my password'. I stammer; it hung up three times. I'd like my PIN back. Standing orders go out on {later}. Please answer in writing.
O I stammer and your voice login locked me out. Can I have a PIN?
s {First} gets in without a voice test
== table-aphasia-dentist | booking
@ carpenter, electrician, bus driver, farm worker, bank clerk | 46-84 | retired, part-time, job-seeking | any | speech
w {They} had a stroke last year. The thoughts are all there; words come one by one, in speech and in writing, and {they} [carries|carry] a card that says so.
- The dentist's chat closes after ninety seconds without an answer. {First} wants another day and was thrown out in the middle of the second word.
c {They} [answers|answer] yes or no at once when asked that way.
g Another day. A morning
g Time to write
f Chat closes. Too fast
f People who finish my sentence wrong
q Slow words. Clear head.
= Appointment: {later}, with the dentist
= Better: {weeklater}, in the morning
= Chat closed: twice, on {today}
= Reason: speech therapy on the same day
h One tooth hurts on hot drinks, so {weeklater} may be late for it
o Dentist. Appointment {later}. Not good. Please other day. {weeklater}. Stroke. I write slow. Wait please.
O Other day please. I write slow.
s The appointment is moved and the tooth is asked about with yes or no
== als-phone-menu | network bill
@ secondary school teacher, lawyer, economist, civil engineer | 36-72 | full-time, part-time, retired, caring | any | speech
w {They} [has|have] ALS and [speaks|speak] through a tablet, in {their} own voice, recorded in time. It reads out what is typed, with a pause before each sentence, and strangers take it for an advertisement.
- The phone company's hotline wants to hear 'fault' or 'bill', and hangs up on a voice from a tablet. The internet that carries the voice has been failing since {date}.
b {They} [prepares|prepare] the sentences in advance and [sends|send] them as a block.
g A line that holds, since my voice runs over it
g A note in the file that I speak with a tablet
f Being taken for a sales call
f 'I did not understand you', said by a machine to a machine
q This line is how I speak. It has to hold.
= Customer number: {order}
= Fault since: {date}
= Drops: four to six a day
= Speaks by: tablet
h {They} [has|have] a hospital letter that says how much depends on the line, and never sent it in
o Customer {order}. I have ALS and speak with a tablet over your connection, which has dropped four to six times a day since {date}. Your hotline hangs up on my tablet. Please treat this as a fault report and answer here. What else do you need?
O My line keeps dropping and I speak over it. Can you mend it?
s The fault is taken up in writing and the line gets priority
== new-voice-button | login order fault
@ sales manager, market trader, hairdresser, estate agent | 52-88 | retired, part-time | any | speech
w {They} lost the larynx to cancer and [has|have] learned to talk again with a small device at the throat: a robot, say the grandchildren, with respect. Once a day somebody hangs up on it.
- The care button's centre asks for a spoken answer within ten seconds, hears nothing it knows, and sends an ambulance. It has come twice, for nothing.
c {They} [is|are] embarrassed about the ambulance and [says|say] it twice.
g Answer the centre by pressing
g Not pay for two ambulances
f An ambulance at the door because I didn't answer in ten seconds
f A test call at seven in the morning
q I'm fine, I'm only quiet.
= Care button: model {model}
= Ambulance came on: {date} and {lately}
= Bill: {eur180}
= Time to answer: ten seconds
h {They} [has|have] since taken the button off at night, so that it cannot happen again
o Good morning, this is about the care button, {model}. I've had my larynx out and when your people ask if I'm all right, they don't hear me. So they sent the ambulance, on {date} and yesterday, I'm dreadfully sorry about it. Could I press something instead? And I've a bill for {eur180}.
O I can't answer the button with my voice. Can I press something?
s Pressing counts as an answer, the bill is settled, and the button is worn at night
== silent-fortnight | booking
@ primary school teacher, musician, childminder, journalist, call-centre agent | 22-60 | full-time, part-time, self-employed | any | speech, temporary
w {They} had a knot taken off the vocal cords and must not make a sound for two weeks, not even whisper. The flat is full of notes; the dog obeys a whistle.
- The check-up at the clinic can be moved by phone only, and it lies in the same hour as a court summons as a witness.
b {They} [adds|add] drawings where words take long.
g Move the check-up without saying a word
g Know if singing a little is allowed by {weeklater}
f 'Call us' as the only button
f People who whisper back
q My voice is on holiday, and yours is the only office that insists on it.
= Operation on: {date}
= Silent until: {weeklater}
= Check-up: {later}, 10:30
= At that hour: a hearing as a witness
h A friend did call for {them} and was refused for lack of a written consent
o Hi, you operated on my vocal cords on {date} and told me not to speak, and now your letter says to CALL to move my check-up. It's on {later} at half past ten and I'm a witness in court then. Could you give me any other time? By mail please, obviously.
O I need to move my check-up, but I can't speak. Can we do it here?
s A new time is agreed in writing
== dentist-parallax | screen booking
@ graphic designer, UX designer, translator, bookkeeper, massage therapist | 20-58 | full-time, part-time, self-employed | any | vestibular
w {They} [gets|get] migraines from things that slide. Reduced motion is on in everything, the work screen is grey, and on a good day {they} [forgets|forget] all about it.
- The dentist's new page floats: the tooth is nearer than the text and both drift. After half a minute {first} had to lie down, with a toothache as well.
b {They} [writes|write] with one eye closed and [keeps|keep] it short.
g An appointment without that page
g Somebody to tell the designer
f 'It's only a little movement'
f Animations that don't listen to my settings
q The tooth hurts and the page sways. One of them you could stop.
= Setting: reduced motion is on
= Tried on: {lately}, for half a minute
= Tooth: lower left, since {date}
= Can come: any morning
h The tooth has begun to throb at night and the cheek is warm
o Your page moves and I get migraines from that, so I gave up after half a minute yesterday. Lower left tooth, hurts since {date}. Any morning. Can you just write me a time?
O I need a dentist and can't look at your page. Can you give me a time?
s {First} has a time by message, soon enough for a throbbing tooth
== bus-map-glides | screen app
@ librarian, social worker, university lecturer, HR manager, pharmacist | 38-80 | full-time, part-time, retired | any | vestibular
w {They} [has|have] Ménière's disease. On most days it is a hum in the left ear, on some the floor tilts, and maps that glide are the quickest way there.
- The bus company has replaced the timetable by a live map that follows each bus. {First} has to get to the ear clinic and does not dare to open it.
c {They} [asks|ask] for a table, as they used to print them.
g The departures from my stop, as plain text
g Be at the clinic by eleven on {weekday}
f They took the timetable away
f 'You can pinch to zoom'
q A bus that moves is fine. A page that moves with it isn't.
= From: the stop at the market
= To: the ear clinic
= Appointment: {later}, 11:00
= Timetable replaced on: {date}
h {They} can walk two streets on the flat, but not up a hill
o Good afternoon. Since {date} your timetable is a moving map, and with Ménière's I can't look at it for long. Could you give me the buses from the market to the ear clinic as plain text, so that I'm there by eleven on {later}?
O Is there a timetable without the moving map?
s {First} has the times as text, with a stop near enough to the clinic
== strobe-in-the-stream | subscription screen app
@ computer science, media studies, design, psychology | 18-32 | student | any | vestibular
w {They} [has|have] epilepsy that flashing light sets off, three fits so far and none since {monthsago}. Films get checked first on a page where others list every flash.
- The streaming service has begun to play previews by itself, and one of them was a strobe. {First} threw a cushion over the laptop.
b {They} [writes|write] angrily and well.
g Turn previews off for good, on every device
g A warning before flashes
f A setting I turn off and they turn on
f 'Viewer discretion', after it
q I came for a comedy and had to throw a cushion at it.
= Service: films and series, {eur9} a month
= Preview seen on: {lately}
= Previews switched off on: {weeksago}
= Devices: laptop and phone
h {They} also [watches|watch] on a flatmate's profile, where the setting was never changed
o I have photosensitive epilepsy. I switched previews off on {weeksago}. Yesterday your app showed me a strobe scene, full screen, by itself. Where is the switch that STAYS off? And who do I talk to about warnings?
O Your previews flash. I have epilepsy. How do I turn them off?
s Previews are off in every profile
== carousel-after-flu | screen order
@ office assistant, postal worker, bookkeeper, accountant | 24-74 | full-time, part-time, retired | any | vestibular, temporary
w {They} [is|are] getting over an inflammation of the inner ear and [holds|hold] on to the sink to brush {their} teeth. The doctor says three more weeks, lying down, nothing that moves.
- The pharmacy's page is a carousel of offers behind a sliding menu. {First} needs travel-sickness tablets to be able to look at the page for travel-sickness tablets.
c {They} [finds|find] that funny, lying down.
g Order one pack of tablets
g Have it today, by the courier
f A page that won't stand still
f Being asked to 'scroll to accept'
q Your page for sickness tablets is the reason to take them.
= Wanted: tablets against nausea, one pack
= Ill since: {date}
= Stays in bed until: {weeklater}
= Delivery: by courier, today
h {They} [takes|take] another medicine since {date}, and the two must not be taken together
o Hello, I've had an inner ear infection since {date} and your page makes me sick, in the full sense. I'd like one pack of tablets against nausea by courier today. Can I order it here with you, lying down?
O Your page moves too much for me. Can I order here?
s The order waits for a word with the pharmacist about both medicines
== usher-station | booking app
@ university lecturer, social worker, translator, economist | 22-74 | full-time, part-time, retired | any | low-vision+hard-of-hearing
w {They} [has|have] Usher syndrome: hearing aids since childhood, and sight that has narrowed to a tunnel. {They} [commutes|commute] by bus with a white cane, by heart, and it works as long as nothing is moved.
- The bus station is being rebuilt. Changes are called out by loudspeaker and shown on a small screen high up, and {first} has missed two buses.
c {They} [writes|write] large, and [asks|ask] for the same.
g Changes of bay as a text message
g Somebody at the stairs for the first day
f A voice I can't hear and a sign I can't find
f 'It was announced'
q You announce it above my ears and write it above my eyes.
= Route: the 7:12 bus, daily
= Missed buses: two, since {date}
= Bay until now: 3
= Building work until: {weeklater}
h {They} paid for an assistance card on {monthago}, and it never came
o Good morning. Since {date} my 7:12 leaves from a different bay each day. I hear poorly and see through a narrow tunnel, so neither the loudspeaker nor the sign helps. Could I get the bay by text message, and help at the stairs once?
O Can I get changes of bay by text message?
s {First} gets messages about the bay, and help is booked for a day
== bench-order-two-needs | form order
@ cook, warehouse worker, gardener, hairdresser, shop assistant | 19-62 | full-time, part-time, job-seeking | any | dyslexia+attention
w {They} [has|have] dyslexia and ADHD, two labels that arrived together at twenty, with relief. Talking things through works, and so do pictures; a page of conditions does neither.
- To get back the deposit for a flat, {first} has to fill in a list of defects with forty lines of legal words. It has lain under a plant for {days} days.
b {They} [asks|ask] for the first step only.
g Get the deposit of {eur900} back
g Do it in small steps
f Forty lines that all look the same
f 'It only takes five minutes'
q Give me one line, then the next.
= Flat: moved out on {date}
= Deposit: {eur900}
= Form: forty lines
= Send by: {later}
h {They} [has|have] a video of every room from the last day, which would answer most of the lines
o Hi, I moved out on {date} and want my deposit back, {eur900}. Your form has forty lines, I've dyslexia and ADHD and I've been walking round it since. It's due {later}. Can somebody do it with me, one line at a time? I filmed stuff
O Can someone help me with the deposit form, step by step?
s The form is done step by step, with the video
== tremor-pin-three-times | login money
@ bookkeeper, office manager, proofreader, web developer, project manager | 44-76 | full-time, part-time, self-employed, retired | any | tremor
w {They} [has|have] an essential tremor, like {their} father. It writes the shopping list for {them}, {they} [says|say], and it types every second figure twice.
- The health insurer's app locks after three wrong PINs. {First}'s PIN has a double seven in it, and becomes a triple.
b {They} [orders|order] a list of all the other ways to log in.
g Log in without a PIN pad
g See the bill for the glasses before {weekday}
f A lock after three tries and a wait of a day
f Keys that are smaller than my fingertip
q My PIN has two sevens. My hand is generous and gives three.
= App: health insurance
= Locked on: {date} and {lately}
= Bill in question: {eur210}, glasses
= To be paid by: {later}
h The phone's keyboard filter for repeated keys works everywhere but in this app
o Third time locked out, on {date} and yesterday and now. I have a tremor and hit figures twice. Is there another way in than the PIN pad? Fingerprint, a letter, anything. I have a bill of {eur210} to pay by {later}.
O Locked out again. Is there another way than the PIN pad?
s {First} gets in by another way and can pay on time
`;
