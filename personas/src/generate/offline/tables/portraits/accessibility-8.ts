/** People with a need and a matter that meet in one story: tests for humans, flashes, one hand. Part 8; see parse-portraits.ts for the marks. */
export const ACCESSIBILITY_PORTRAITS_8 = `
== relaxed-show-moved | booking known
@ librarian, gardener, laboratory technician, data analyst, baker | 20-62 | full-time, part-time, job-seeking | any | attention
w {They} [is|are] autistic and [knows|know] the planetarium so well that the guides ask {them}. Once a month there is a quiet show: low sound, lights never fully out, nobody minds who walks about. {They} [has|have] been to thirty-one.
- The quiet show has been moved to a larger hall and is now called 'Family Fun'. {First} has a ticket and does not know what is left of the quiet.
c {They} [sends|send] five questions with numbers, to be answered by number.
b {They} [writes|write] that 'probably' is not an answer.
g Know what is different, before going
g Money back if it is loud
f 'It will be lovely, don't worry'
f Changes that are announced with a balloon
q 'Family Fun' is two words, and I would like neither.
= Booking: {order}
= Show: {later}, 11:00
= Was: quiet show, small hall
= Questions: five
h A loud show would be bearable from seat 1 by the door, where {they} sat at the very first one
o Booking {order}, {later}, 11:00. Five questions. 1: how loud is it? 2: do the lights go out? 3: may one leave and come back? 4: how many people? 5: is it a person or a recording that speaks? If the answer to 1 is 'normal', please cancel.
O Is the show of {later} still the quiet one? Yes or no.
s Each question has an answer, and {first} has a seat that works or the money back
== basket-gives-up | order screen
@ hairdresser, cook, journalist, fitness trainer, graphic designer | 19-50 | full-time, part-time, self-employed | any | attention
w {They} [has|have] ADHD and three lists for the same things, all of them begun. Shopping is done between the kettle and the washing machine. What has a clock on it {they} [loses|lose], every time, to the clock.
- The supermarket empties the basket after ten minutes without a tap. {First} has filled it four times tonight.
c {They} [says|say] what happened in between: kettle, doorbell, a very good song.
b {They} [gives|give] the whole list in one breath.
g A basket that waits
g The order for {weekday}, once
f 'Are you still there?'
f Beginning again at the onions
q Yes, I'm still there. I was looking for the mustard in my actual kitchen.
= Basket: emptied four times
= Time allowed: ten minutes
= Account: {email}
= Delivery wanted: {later}
h Each of the four times a delivery slot was kept and not given back, and the account can hold four
o Four times! I fill the basket, something boils over, I come back and it's empty. Ten minutes isn't a lot if your brain has ADHD in it. Is there a way to keep it? And can you see what was in there, because I've forgotten half. It's for {later}.
O Basket gone again. Can you get it back?
s The basket can be kept or brought back, and a slot is free
== captcha-red-lights | login screen
@ train driver, builder, market trader, tax adviser, postal worker | 24-70 | any | any | colour-vision
w {They} [sees|see] red and green as two kinds of brown, and [has|have] a good life with that: the upper lamp is stop, the lower one go. Puzzles in newspapers are done in ink.
- 'Choose all pictures in which the light is red.' The lights in the pictures lie on their side. {First} has failed eleven rounds and is now suspected of being a robot.
c {They} [explains|explain] which lamp is which, if it hangs properly.
b {They} [asks|ask] how a robot would do it.
g Get to the tax form behind it
g A test for people of all colours
f Being a robot
f 'Try a different picture'
q I know it's red when everybody stops. Your picture has no everybody.
= Portal: {order}
= Rounds: eleven
= Blocked until: {today}, 18:00
= Form due on: {later}
h The sound test would do, but the loudspeaker has been off since the office became open-plan and {they} [is|are] shy to ask for headphones
o Eleven rounds of traffic lights, and your page thinks I'm a machine. Red and green look alike to me; usually I go by the place of the lamp, but yours lie on their side. The form's due on {later}, account {order}. What else can I do to prove that I exist?
O Your picture test wants colours I don't see. Is there another?
s {First} is in by another test, before the form is due
== slider-puzzle-switch | login booking
@ web developer, economist, translator, librarian, secondary school teacher | 20-66 | part-time, full-time, job-seeking, retired | any | keyboard-only
w {They} [works|work] a computer with one switch beside the head: a frame wanders over the screen, and {they} [nods|nod] when it is in the right place. A page takes five minutes, a good page three. {They} [is|are] patient, and not endlessly.
- To prove that {they} [is|are] human, {first} has to drag a piece of a puzzle. With a switch nothing can be dragged.
b {They} [counts|count] what was written so far in nods.
c {They} [says|say] what the switch can do: choose, and press.
g Two tickets for the wheelchair places
g A test that can be pressed
f Ninety seconds, then a new puzzle
f 'Just drag it over'
q This sentence took two hundred nods. A robot would have been quicker.
= Tickets: two, wheelchair place and companion
= Concert: {weeklater}
= Test: puzzle, 90 seconds
= Works with: one switch
h The companion's card gives both tickets at half price, which the page asks for only after the puzzle
o Two tickets, {weeklater}: one wheelchair place, one beside it. Your puzzle has to be dragged. I press one switch with my head, so nothing drags here. Can you sell them to me like this, in writing?
O Puzzle can't be dragged with a switch. Two tickets for {weeklater}?
s The tickets are bought without the puzzle, at the right price
== signature-on-glass | parcel form
@ bookkeeper, civil engineer, museum curator, architect, university lecturer | 56-86 | retired, part-time | any | tremor
w {They} [has|have] had Parkinson's for nine years and [dances|dance] tango on account of it, since music tells the legs what to do. Buttons are another matter. {They} [times|time] the day by the tablets.
- A registered parcel went back because the signature on the courier's little screen 'did not match'. It holds a medal from an old club.
c {They} [describes|describe] at which hours the hand is quiet.
b {They} [asks|ask] what it was compared with.
g The parcel, before it goes abroad again
g Another way to say that it's me
f Signing again, only larger
f Being called 'nervous' on a form
q My signature dances. So do I, and nobody sends me back for that.
= Parcel: {order}
= Refused on: {lately}
= Goes back on: {later}
= At home: every day, best at eleven
h The identity card shows the old signature; a new one with a note by the office lies ready to be fetched
o Parcel {order} came yesterday and went again, because what I wrote on your man's screen didn't look like me. With Parkinson's it never looks the same twice. It goes back on {later}. May I show my card, or give a code?
O Parcel {order} refused for my signature. Another way?
s The parcel is handed over by another proof
== pinch-to-park | app money
@ photographer, sales manager, shop assistant, farmer, office manager | 22-66 | full-time, self-employed, part-time | any | keyboard-only
w {They} [has|have] one arm, the left, since a motorbike and a wet leaf. {They} [ties|tie] shoes, [peels|peel] potatoes and [drives|drive] a car with a knob on the wheel. It is apps that were made for people with spare fingers.
- The parking app wants the zone to be found on a map by two fingers at once, one of them on another hand. {First} has parked in the wrong zone and been fined.
b {They} [says|say] what the one hand was doing meanwhile: holding the phone.
c {They} [proposes|propose] a field for the number on the sign.
g The fine off
g Type the zone in
f Two fingers from two hands
f 'Hold the phone steady'
q I have one hand and it is holding the phone.
= Fine: {order}, {eur35}
= Fined on: {lately}
= Zone booked: 14
= Zone parked in: 15
h {They} [holds|hold] a blue badge, which is free in both zones, and it lay in the glove box
o Fine {order}, {eur35}. I paid for zone 14 yesterday and stood in 15, next to it on your map, which only lets me in closer with two hands. There is one here. Could one enter the number that's on the sign? And does the fine have to stay?
O Paid, wrong zone, {order}. Your map needs two hands. Fine off?
s The fine is settled, and the zone can be entered by number
`;
