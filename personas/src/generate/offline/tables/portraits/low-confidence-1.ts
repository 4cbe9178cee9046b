/** People who would rather not do this by computer. Part 1; see parse-portraits.ts for the marks. */
export const LOW_CONFIDENCE_PORTRAITS_1 = `
== pension-letter-square | document form new
@ cook, factory worker, postal worker, cleaner, tailor | 62-88 | retired | paper-first, vague-describer, newcomer
w {They} [goes|go] to the post office for what others do on a computer. Pension letters lie in a biscuit tin, in the order in which they came. {They} [needs|need] a step said twice, and then it holds.
- The pension office has sent a letter with a black-and-white square on it. Its form on paper is no longer there.
c {They} [describes|describe] the letter from top to bottom and [asks|ask] what the square is for.
g Have the form on paper
g Be sure that the pension is paid on time
f Being told to hold a phone over it
f Letters without a telephone number
q There's a little square with black dots in it. What do I do with that?
= Letter dated: {date}
= Reference: {order}
= To be answered by: {hence}
= On the letter: a square of black dots
h {They} [has|have] not turned the letter over, since the back is in small print
o Good morning. I have a letter from you of {date}, number {order}. At the bottom there's a square full of black dots and it says I should answer there by {hence}. I don't know how one answers a square. Can you send me the paper as before?
O I've a letter with a square of dots on it. What do I do?
s The form comes by post, or {they} [has|have] answered with somebody's help
== photo-album-eldest | app screen known
@ dressmaker, nurse, primary school teacher, childminder | 60-86 | retired | leans-on-relative, worrier
w {They} got a tablet for a round birthday from {their} three children, who live far off. The eldest set it up in one afternoon. Since then {they} [has|have] pressed three of the little pictures and left the other nineteen alone.
- A grey field with writing on it lies over the album, and there is a 'not now' and an 'allow'.
c {They} [reads|read] out both words and [presses|press] neither until told.
c {They} [says|say] that the eldest will ring at the weekend, if it can wait.
g See the pictures of the children again
g Press nothing that cannot be taken back
f Questions that pop up by themselves
q It asks if I allow it. Allow what?
= Device: a tablet
= Since: {lately}
= To choose from: 'not now' or 'allow'
= Set up by: the eldest child
h {They} pressed 'allow' once, on the tablet, and then messages came in the night
o Hello, I wanted to look at my pictures and there's a grey thing in front of it. It says 'not now' and 'allow'. My eldest set this up for me and isn't here. Which one is the right one? I haven't pressed anything yet.
O There's a grey thing over my pictures. What do I press?
s The album is open, and {they} [knows|know] that nothing was broken
== bank-branch-cash-book | money login new
@ bus driver, butcher, farm worker, plumber, market trader | 60-86 | retired | paper-first, sceptic
w {They} [brings|bring] the bank book to the counter once a week and [has|have] it printed. Money is what one can count. {They} [trusts|trust] the woman at counter two.
- The branch closes on {later}, and the bank has sent a card with numbers on it 'for home'.
b {They} [says|say] that {they} never asked for it.
c {They} [asks|ask] where the bank book will be printed after that.
g Keep a book with figures in it
g Know where to get cash
f Being congratulated on the change
q And who prints my book when you're gone?
= Branch closes: {later}
= Account number: ends in {lastdigits}
= Letter dated: {monthago}
= Next branch: eleven kilometres away
h A bus with a counter in it stops on the square every second week, and {they} [does|do] not like to be seen queuing there
o Good day. You are closing my branch on {later}. I have a bank book, and I don't do money on a computer. Where do I get my money after that, and who prints the book? The account ends in {lastdigits}.
O You're closing my branch. Where do I get my money?
s {They} [knows|know] where to get cash and a printed statement
== three-passwords-one-card | login known
@ hairdresser, school secretary, shop assistant, bookkeeper, cook | 40-76 | any | password-loser
w {They} [keeps|keep] passwords on an index card, in pencil, with the old ones crossed out. There are three for the health insurance alone. Most days {they} [laughs|laugh] about it.
- None of the three on the card lets {them} in, and after one more try the door is shut for a day.
c {They} [reads|read] the crossed-out ones as well, in case.
b {They} [asks|ask] if a voice is not enough to be known by.
g Get in without using up the last try
g Have one that stays
f 'Must not be one of the last five'
f A capital letter, a number and a sign
q I've three here, and two of them are crossed out.
= Account email: {email}
= Tries left: one
= Last got in on: {monthsago}
= Member number: {order}
h {They} made it up on a typewriter, where every name begins with a capital
o Hello, I want to see whether my bill was paid, member number {order}. I've three passwords on my card and it doesn't like any. It says one more try. I'd rather ask you first. Can you give me a new one, please?
O My password doesn't work, one try left. What can I do?
s {They} [is|are] in, and the card has one password on it
== wrong-green-button | booking known
@ warehouse worker, kitchen assistant, florist, gardener, restaurant server | 38-74 | any | fears-breaking, worrier
w {They} [has|have] a phone for calling and for the weather. Anything green, {they} thought, means yes, go on. A friend in {city} is always ready to help and always out.
- {They} wanted to see the times of the bus and have perhaps bought a ticket.
c {They} [apologises|apologise] for the trouble before there has been any.
c {They} [tells|tell] which colours there were, from the top.
g Know if something has been bought
g Pay nothing for it
f Buttons that say only 'OK'
q I pressed the green one. Was that it? Have I bought it now?
= Pressed on: {lately}
= Wanted: the times of the bus
= Email received: one, with the number {order}
= Price in it: {eur14}
h {They} pressed nothing after the green field, and shut the lid at once
o I'm so sorry to bother you. I only wanted to look when the bus goes and pressed on the green one, and then an email came with {order} and {eur14} in it. Have I bought something? I don't need a ticket, I'd like to undo it if that's allowed.
O I think I bought a ticket by mistake. Have I?
s {They} [knows|know] that nothing was paid and that the seat runs out by itself
== nephew-away-meter | form bill
@ postal worker, house painter, security guard, roofer, truck driver | 52-84 | retired, part-time | leans-on-relative, vague-describer
w {They} [leaves|leave] everything with a plug to a nephew, who comes on Sundays for lunch. The nephew has been abroad for three months. Since then {they} [has|have] a pile.
- The meter reading has to go to the electricity company, 'on the internet', by {weekday}.
c {They} [reads|read] off the number with a torch and [asks|ask] if that can be taken down here and now.
c {They} [says|say] where the nephew keeps his notes and that they are in no order.
g Get rid of the number by {weekday}
g Do it alone next year
f 'It only takes two minutes'
q My nephew does that. He's away till who knows when.
= Meter number: {order}
= Reading: 21,884
= Deadline: {weekday}, {later}
= Done until now: by a nephew
h A postcard for the number came with the letter, and {they} used it as a bookmark
o Good morning, you want the number of my electricity meter by {later}. It's 21,884, I've just been down with the torch. The letter says internet and I don't do that, it's my nephew who does. Could you write it down for me? The meter is {order}.
O I have the meter number for you. Can you write it down?
s The reading is taken down and repeated back
== hospital-appointment-app | booking app new
@ farm worker, fruit grower, dairy farmer, baker, carpenter | 60-86 | retired | newcomer, worrier, paper-first
w {They} [has|have] worked with {their} hands for fifty years, and two of the fingers do not bend any more. On the glass of the phone {they} [hits|hit] the field beside. {They} [does|do] not complain of it.
- The eye clinic in {city} sends the time of the operation only to the phone. The message is there and does not open.
c {They} [says|say] what {they} [sees|see] now, and after each try whether it has changed.
g Learn day and hour of the operation
g Know what not to eat before it
f Being told to download something
q It's my eye that's being done. I can't read it that small.
= Patient number: {order}
= Message received: {lately}
= Operation: next week, day unknown
= Seen on the phone: a little picture of a letter
h The time is printed on the second page of the doctor's letter, which {they} gave to a neighbour to read
o Good afternoon. My eye is being done next week and you've sent me the day on the phone. There's a little letter on it, but when I press it goes to something else. My number is {order}. Could you just tell me when I have to be there? And if I may have breakfast.
O When is my eye done? I can't open your letter.
s {They} [has|have] said back the day, the hour and the rule on food
== library-computer-job-form | form document
@ kitchen assistant, warehouse worker, cleaner, house painter, factory worker | 28-58 | job-seeking | newcomer, worrier, fears-breaking
w {They} [has|have] filled in forms by hand all {their} life, neatly. The job office wants them sent by computer now, and {they} [goes|go] to the library for it, forty minutes at a time. {They} [writes|write] the words down that {they} [does|do] not know.
- On the third day the form has forgotten what was written on the first two.
c {They} [asks|ask] what has to be pressed so that it keeps it.
c {They} [checks|check] the clock: nine minutes are left.
g Not lose it a third time
g Hand it in by {weekday}
f Being sent out in the middle
f 'Session expired'
q I wrote it all yesterday. It's empty again.
= Case number: {order}
= Deadline: {weekday}, {later}
= Time at the computer: forty minutes
= Lost: twice
h At the bottom of each part there is a small word, 'Save', which {they} took for an advertisement
o Hello, case {order}. I write your form on the computer in the library. I have only 40 minutes and when I come back the next day it is empty. It must be in by {later}. What do I have to press so that it stays?
O The form is empty every time I come back. How do I keep it?
s What was written is kept, and {they} [knows|know] the word to look for
== scam-or-grandchild | fraud money
@ seamstress, nurse, bank clerk, tram driver, librarian | 64-90 | retired | sceptic, worrier
w {They} [lives|live] on the third floor and [knows|know] every voice in the house. There was a talk about swindlers at the church in {city}, with coffee. {They} took notes.
- A message says 'Hi, this is my new number' and asks for {eur900}. It might be the grandchild, whose phone did break.
b {They} [asks|ask] how {they} can be sure that this number here is the bank's.
c {They} [has|have] paid nothing yet and [says|say] so twice.
g Know if it is the grandchild
g Not be rude to a real grandchild
f Being laughed at for asking
q It says 'it's me'. Mine always says the name first.
= Message received: {lately}
= Asked for: {eur900}
= Paid: nothing
= Account number: ends in {lastdigits}
h The grandchild's old number still works; {they} [has|have] not tried it for fear of waking the child
o Good morning. I had a message yesterday that says it's my grandchild with a new number, and I should send {eur900} for a bill. They told us at church about such things. I haven't paid. How do I find out if it's true?
O Somebody says it's my grandchild and wants {eur900}. Is that a trick?
s {They} [has|have] rung the old number, and nothing was paid
`;
