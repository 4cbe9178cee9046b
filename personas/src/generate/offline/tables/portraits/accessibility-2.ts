/** People with a need and a matter that meet in one story: colours and hearing. Part 2; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_2 = `
== orchard-dots | app fault
@ gardener, farm worker, fruit grower | 20-70 | full-time, self-employed, part-time | any | colour-vision
w {They} [looks|look] after four hectares of fruit trees with sensors in the ground. Being red-green colour-blind hardly mattered until now, since ripe fruit can be felt.
- The sensor app shows dry soil as a red dot and wet soil as a green one. {First} watered the wrong half for {days} days.
b {They} [swears|swear] a little, mostly at the dots.
g Numbers or words in place of dots
g Know which rows have been dry since {date}
f A map where every dot is the same
f They say the colours were tested
q Forty dots, and to me they are all the same cheerful brown.
= App: soil sensors, version {model}
= Dots: forty
= Wrong watering since: {date}
= Phone: used in full sun, at full brightness
h The mower hit the sensor in row nine, and {they} [has|have] not looked at that row since
o Look, I'm colour-blind, red and green are one thing to me. Your sensor app has nothing but red and green dots. I've been watering the wrong half of my trees since {date}. Where do I see it in numbers?
O Which dots are dry? I can't tell red from green.
s {First} sees the values as numbers and learns of row nine
== rack-lights | network fault
@ network administrator, IT support technician | 20-64 | full-time, self-employed | any | colour-vision
w {They} [looks|look] after a hospital's network at night, alone, with a radio for company. Green, amber and red lights are all the same warm shade to {them}; usually there is a log.
- A new switch reports a fault by the colour of one light and writes nothing to the log. The ward upstairs has lost its printers.
b {They} [asks|ask] for facts in the order in which they are needed.
g Learn what the light on port 12 is saying
g Printers back before the morning round
f A fault that shows as a colour and nowhere else
f A hotline that asks which colour it is
q The light is telling me something, in a language I don't see.
= Switch: model {model}
= Port: 12, light steady
= Serial number: {order}
= Fault since: {today}, 02:40
h A phone is at hand, with an app that names colours, but phones have to stay outside the rack room
o Switch {model}, serial {order}. Port 12 has been steady since 02:40 {today}, colour unknown, I'm colour-blind and on my own here. Nothing in the log. How do I read the port state from the console?
O Port 12 on {model}: how do I read it without the light?
s The state is read by a command and the printers are back
== green-seats | booking screen
@ secondary school teacher, primary school teacher | 24-66 | full-time, part-time | any | colour-vision
w {They} [takes|take] a class of thirty-one to the theatre once a year, and this time the bus is paid for already. Brown, red and green have been one colour since a box of crayons at five, a story the mother still tells.
- On the hall plan, green seats are free, red ones are taken and orange ones need a wheelchair. {First} booked thirty-one, and six of them are wheelchair spaces.
c {They} [counts|count] the seats again in the message.
g Six ordinary seats next to the other twenty-five
g Sit where I can see all of them
f Red and green, with no word next to it
f Paying to change what I couldn't tell apart
q To me the whole hall was the colour of mustard.
= Booking: {order}
= Seats: 31, six of them wheelchair spaces
= Booked on: {lately}
= Performance: {weeklater}
h One pupil does use a wheelchair, so it is five seats too many and not six
o Hello, my booking {order} for a school class. I'm colour-blind and it seems I booked six wheelchair spaces among our 31, that's wrong of me, someone will need them. Can you swap them for normal ones near the rest? We come on {weeklater}.
O I booked wheelchair seats by mistake, {order}. Can you swap them?
s Five places are swapped and one wheelchair space stays
== insulin-strip-chart | document screen
@ bus driver, cook, postal worker, warehouse worker | 34-86 | full-time, part-time, retired | any | colour-vision
w {They} [measures|measure] blood sugar four times a day and [is|are] good about it. The doctor reads the results from an app, {first} reads them from the doctor's face, since the app's curve is a pink line in a green field to other people and a line in a field to {them}.
- The new app marks low values by colour alone and has dropped the numbers. An appointment to change the dose is on {weekday}.
c {They} [says|say] what the last six values were, from memory.
g See when I was too low
g Print it with numbers for the doctor
f They took the numbers out and left a pink line
f Settings with ten themes and no numbers
q I used to have numbers. Now I have a mood board of my blood.
= App: blood sugar diary
= Updated on: {date}
= Appointment: {later}
= Values a day: four
h There were two nights with cold sweat that {they} [has|have] told no one about
o Hello. Since the update of {date} I can't tell my low values from the rest, it's done in colours and I don't see those. I've the doctor on {later}. Can I get the plain numbers back, as a list?
O Where are the numbers in the blood sugar app?
s {First} gets the list of numbers, and speaks of the nights
== relay-call-refused | money login
@ carpenter | 20-70 | self-employed, full-time | any | deaf
w {They} [has|have] been deaf since birth and [builds|build] staircases. Customers text, the apprentice signs badly and with enthusiasm, and calls go through the relay service, where an interpreter speaks for {them}.
- The bank hangs up on relay calls, because 'a third person is on the line'. A payment of {eur2400} for oak is blocked until {first} confirms it by voice.
b {They} [writes|write] short, clear sentences, one thing in each.
g Release the payment for the oak
g Have it noted that an interpreter is not a stranger
f They say ring us, and I can't
f Letters that say: for questions, call us
q The interpreter is my voice. I brought it along.
= Payment: {eur2400}, to a timber yard
= Blocked since: {date}
= Relay calls: two, both ended by the bank
= Oak is held until: {later}
h The bank's app can release it with a code, but {they} never switched that on, for lack of a letter with the starting code
o I am deaf. My payment of {eur2400} has been blocked since {date}. I called twice with the relay interpreter, you hung up twice. The timber yard keeps the oak until {later}. How can I confirm in writing?
O Deaf. Payment blocked. Cannot call. Help in writing please.
s The payment is released in writing or by app before the oak is sold
== webinar-interpreter-tiny | team screen
@ UX designer, software developer, laboratory technician, librarian | 22-66 | full-time, part-time | any | deaf
w {They} [signs|sign] first and [writes|write] second, [leads|lead] a small team, and [has|have] become the person who tests every meeting tool before it is bought. Interpreters are booked three weeks ahead.
- In the new tool the interpreter shrinks to a stamp as soon as anybody shares slides. The all-staff meeting is on {weekday}.
c {They} [sends|send] a list of what works, before what does not.
g Keep the interpreter large while slides are shown
g Captions in the recording afterwards
f The big picture jumps to whoever coughs
f The interpreter's hands cut off at the edge
q I can't follow hands the size of a raisin.
= Tool: meetings, plan for teams
= Meeting: {later}, 10:00
= Interpreters: two, booked
= Works: captions, chat, raised hand
h Only the person who opened the meeting can pin a video for others, and that is a director's assistant
o Hi, first the good news: captions and chat work nicely. But when slides are shared, our sign-language interpreter becomes tiny. I'm deaf and need to see her large the whole time. Meeting's on {later} at ten. Which setting is it, and who has to click it?
O How do I pin the interpreter next to the slides?
s {First} knows which setting keeps the interpreter large and who sets it
== boiler-ring-first | booking fault
@ warehouse worker, factory worker, house painter | 20-70 | full-time, part-time | any | deaf
w {They} [works|work] the early shift and [likes|like] it, because the machines flash before they move. At home a flash of the lamp says that someone is at the door. The flat has had no hot water since {date}.
- The plumber 'rang half an hour before' and, as nobody picked up, did not come. {First} is deaf, which stood in the booking.
c {They} [stays|stay] friendly, for the plumber can't help it.
g A plumber who sends a text message
g Hot water by {weekday}
f Washing my hair from a kettle
f A box for 'special requests' that nobody opens
q I told you in writing that I can't take calls.
= Booking: {order}
= No hot water since: {date}
= Missed visit: {lately}
= Written in the booking: deaf, please text
h {They} never changed the phone number in the account: it is still the landline of the last flat
o Booking {order}. Your plumber did not come yesterday. They say he rang first. I am deaf, I wrote it in the booking. I waited until six. Please send somebody and please text. I have no hot water since {date}.
O The plumber did not come. I am deaf. When does he come?
s A new visit is fixed by text, to the right number
== gp-video-interpreter | booking login
@ design, education, mechanical engineering, chemistry | 18-38 | student | any | deaf
w {They} moved for college, away from parents who sign to a town where hardly anyone does. The student lamp on the desk flashes when the door goes, and the flatmates have learned 'tea' and 'shut up'.
- A video appointment with a skin doctor allows two people only, doctor and patient. The interpreter would be the third.
b {They} [asks|ask] three things in one go and [adds|add] a fourth.
g Let the interpreter into the call
g Or have it all by chat, on the same day
f 'You could bring a family member', who lives six hours away
f Waiting six weeks and then it fails on a link
q The doctor, my skin and I: without her we don't have a language in common.
= Appointment: {later}, 9:20
= Type: video, with a skin doctor
= People allowed: two
= Interpreter: booked from nine to ten
h The rash began after new tablets for acne, which {they} forgot to put in the form
o Hi! So I have a video appointment on {later} at 9:20. I'm deaf and my sign language interpreter needs to join, but your link only lets in 2. Can she come in too? Or can we do it in chat? Does the doctor even know? And can it stay the same day?
O My interpreter can't join the video call. Can you let her in?
s A third person can join, or the appointment is held in writing
== parents-evening-captions | team screen
@ primary school teacher, secondary school teacher | 32-61 | full-time, part-time | any | hard-of-hearing
w {They} [wears|wear] hearing aids in both ears and [hears|hear] a class well enough, because a class can be seen. Parents' evenings have moved online, where thirty parents hold the phone to the ceiling.
- The school's video tool has captions only for the host's language and only for the host. {First} is a guest in {their} own meetings.
c {They} [admits|admit] that nodding has gone wrong before.
g Captions for every parent, not for me alone
g Have it working by {later}
f Answering a question that nobody asked
f 'Could you turn your volume up'
q I once congratulated a father on a divorce.
= Tool: the school's video calls
= Role: guest
= Parents' evening: {later}
= Hearing aids: both ears, by Bluetooth
h The headset makes it worse: the aids switch to the room's sound when anybody nearby speaks
o Hello, I wear two hearing aids and have thirty parents to talk to on {later}, over your video tool. I come in as a guest and can't switch on captions. Who can, and do they work when parents mumble? They do mumble.
O How do I get captions as a guest?
s Captions are on for guests before the evening
== voice-code-bank | login money
@ bus driver, baker, farm worker, electrician | 60-90 | retired | any | hard-of-hearing
w {They} [hears|hear] the phone ring and the voice talk, and every second word is missing. Two hearing aids, one good chair, and the card club on Thursdays.
- The bank now gives its login code by a voice call. {First} got 'four, something, nine or five, something'.
c {They} [spells|spell] out what was heard, with dots for the gaps.
g Get the code in writing
g Pay the club's hall by {later}
f A recorded voice that is too fast and can't repeat
f Three wrong codes and then out
q Nine or five? For a bank that's a rather large difference.
= Account: current account
= Codes tried: two
= Hall rent due: {later}
= Phone: landline and an old mobile
h There is a small code machine in a drawer, from years ago, and it still lights up
o Good morning, your bank rings me with a number and I can't make it out. I have hearing aids. Four, something, nine or five. I've tried twice and don't dare a third time. I must pay the hall by {later}. Can you send the number written down?
O I cannot hear the code. Can I have it in writing?
s The code comes in writing or the code machine is used
`;
