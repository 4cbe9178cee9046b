/** People who would rather not do this by computer. Part 3; see parse-portraits.ts for the marks. */
export const LOW_CONFIDENCE_PORTRAITS_3 = `
== sewing-pattern-download | order paid
@ dressmaker, tailor, kindergarten assistant, school secretary, childminder | 44-80 | any | newcomer, fears-breaking, vague-describer
w {They} [sews|sew] coats for half the family. Patterns were always sheets in an envelope. This one cost {eur9} and has not come by post in two weeks.
- The pattern was never going to come by post: it was a file, and the file lies somewhere in the computer.
c {They} [asks|ask] in which drawer of the computer one looks.
c {They} [waits|wait] with the scissors put away.
g Have the pattern on the table, in full size
f 'Download complete'
q I've been to the letter box every day.
= Order number: {order}
= Paid: {eur9}
= Ordered on: {weeksago}
= Computer says: 'Download complete'
h It was printed once, at the library, and came out the size of a hand
o Hello, I've ordered a coat pattern from you, {order}, {eur9}, and it hasn't come. I ordered it on {weeksago}. The computer says download complete, but there's nothing in the letter box. When do you post it?
O My pattern hasn't come. When do you post it?
s {They} [understands|understand] that it is a file and [has|have] it printed in full size
== heating-dial-picture | fault app
@ secondary school teacher, bookkeeper, vet, insurance adviser, nurse | 60-84 | retired | fears-breaking, worrier
w {They} moved into a new flat with everything in it. The heating has a dial without numbers, which lights up when one walks past. {They} [walks|walk] past it quickly.
- It is 27 degrees in the bedroom, and the dial shows a leaf, a house and a hand.
c {They} [says|say] what the light does, without touching it.
g Sleep at 18 degrees
g Touch the thing without harm
f Instructions in pictures
f 'It learns from you'
q There's a leaf, a house and a hand. Which one am I?
= Flat: number 12
= Temperature: 27 degrees
= Dial shows: a leaf, a house, a hand
= Moved in on: {monthago}
h {They} pressed the hand three times yesterday, it went back to degrees, and {they} pressed it again
o Good evening, I live in number 12, since {monthago}. The bedroom is 27 degrees and I can't make it less. On the dial there's a leaf, a house and a hand. I turned it once and it turned itself back. May I press the hand?
O It's 27 degrees in my bedroom. What do I press?
s The room is set to 18, and {they} did it
== tax-programme-neighbour | form money document
@ watchmaker, potter, house painter, taxi driver, market trader, tailor | 50-72 | self-employed | paper-first, leans-on-relative
w {They} [writes|write] takings in a school notebook, one line per day. For thirty years a neighbour turned it into a tax return. The neighbour has moved to her daughter.
- The office takes returns only through the computer now. The notebook is full and it is due on {weekday}.
c {They} [reads|read] the sum of each month from the notebook.
b {They} [asks|ask] what it costs to have it done.
g Hand it in without a fine
g Find somebody who does it from a notebook
f Forms whose lines have numbers and no names
q I've got it all in the book. Where do I send the book?
= Tax number: {order}
= Due on: {weekday}, {later}
= Year's takings: {eur18000}
= Notebook: one line per day
h {They} [has|have] a letter of last year that lets {them} send it on paper once more, if asked for in time
o Good morning. My tax is due on {later}, number {order}. I have a notebook with every day in it, {eur18000} for the year. The lady who did it on the computer has moved. Can I bring you the book?
O Tax is due and I have only a notebook. What do I do?
s The letter that excuses {them} is explained, or somebody does it by {weekday}
== garden-centre-card-points | login price
@ gardener, fruit grower, school caretaker, farmer, dental nurse | 46-80 | any | password-loser, sceptic
w {They} [collects|collect] points on a card of the garden centre, for roses. The card used to be stamped. Now the stamps are 'in your account', behind a word that {they} [has|have] forgotten.
- {Eur20} of points run out on {weekday}. The roses are there and the word is not.
c {They} [offers|offer] the names of all {their} dogs.
b {They} [asks|ask] why roses need a password.
g Use the points by {weekday}
g Have a card with stamps again
f 'Answer your secret question'
q It was the dog's name. I've had five dogs.
= Card number: {order}
= Points: worth {eur20}
= Points expire: {weekday}, {later}
= Secret question: name of the first pet
h Before the dogs there was a tortoise, called Caesar, which {they} [does|do] not count as a pet
o Hello, my points, {eur20}, are gone on {later}, card {order}. It asks for a password and then for my first pet. I've put in Rex and Bella. It isn't them. Can't you take them off at the till?
O My points run out. I don't have the password. Can the till do it?
s The points are used at the till, or the word is found
== insulin-pump-update-fear | fault app
@ nurse, postal worker, bank clerk, security guard, kindergarten assistant | 36-70 | any | fears-breaking
w {They} [has|have] a little device on the belly that counts sugar. It speaks to the phone, and the phone to the clinic. {They} [does|do] what the card from the clinic says and nothing beyond it.
- The phone wants to 'update' tonight. On the card nothing is said about that.
c {They} [asks|ask] what happens to the counting meanwhile, minute by minute.
c {They} [wants|want] it said that it can be done by day.
g Know if it may be put off
g Not be without the numbers at night
f 'Tonight or remind me later'
q It's not on my card. What if it stops in the night?
= Device: a sensor on the belly
= Message received: {lately}
= To choose from: 'tonight' or 'later'
= Clinic card: says nothing of it
h The last one was done by {their} sister, by day, and the pump went on the whole time
o Hello. My phone says it will update tonight and I can press 'tonight' or 'later'. It's the phone that gets my sugar from the sensor. I'm afraid it stops while I'm asleep. May I press later? And for how long?
O May I press 'later'? It's for my sugar.
s {They} [has|have] a time by day, and [knows|know] how long it takes
== choir-list-attachment | known
@ librarian, primary school teacher, plumber, hairdresser, baker | 40-78 | any | vague-describer, newcomer, leans-on-relative
w {They} [sings|sing] alto, or whatever is missing, in a choir of forty. The conductor sends the notes by mail, as a paper clip. {They} [has|have] sung from the neighbour's sheet for a month.
- The paper clip cannot be opened: 'no application found'.
c {They} [tries|try] pressing longer, then twice, and [tells|tell] both.
g See the notes of the new song
g Print them large
f Being asked what sort of file it is
q There's a paper clip. I press it and nothing comes.
= Mail received: {date}
= Seen: a paper clip and 'part 2'
= Message: 'no application found'
= Concert: {weekday}, {later}
h {They} [has|have] scrolled past the notes as a picture, further down, and took it for a smudge
o Hello, I've got a mail of {date} with a paper clip. It's the notes for our choir, we sing on {later}. When I press on it there's a line, no application found. How do I get what's inside the clip?
O How do I open the paper clip?
s The notes have been seen and printed
== ticket-machine-birthday | booking money
@ factory worker, hotel cleaner, cook, care assistant, warehouse worker | 40-76 | any | worrier, newcomer, fears-breaking
w {They} [travels|travel] to {their} brother's twice a year, by train, with sandwiches. At the station in {city} the window has a curtain now. In front of the machine people begin to sigh behind {them}.
- The machine took {eur26} and gave no ticket. People behind {them} said to press 'end'.
c {They} [recalls|recall] what was written each time, word for word.
c {They} [excuses|excuse] the people behind {them}: they had a train to catch.
g Get the {eur26} or the ticket
g Have a ticket for {weekday} without that machine
f Being hurried
q I did what it said, and then they were all behind me.
= Machine number: {order}
= Paid: {eur26}, in notes
= Day: {lately}
= Journey on: {weekday}, {later}
h Something fell into the tray below, and {they} did not bend down because of the knees
o Hello, I was at the machine {order} at the station yesterday. I put in {eur26} and no ticket came. People were waiting and said press 'end', so I did. I travel on {later}. Do I get the money back, and how do I get a ticket?
O The machine kept my {eur26}. What do I do now?
s The claim is noted, and there is a ticket by another way
== cousin-shared-account | privacy login
@ taxi driver, market trader, cleaner, cook, hairdresser | 34-72 | any | leans-on-relative, sceptic
w {They} [shares|share] everything with a cousin in {city}: the car, the garden, and, it turns out, the photographs. The cousin set up both phones on the same evening. It saved time.
- Photographs of the cousin's holidays appear on {their} phone, and {their} letters from the doctor on the cousin's.
c {They} [laughs|laugh] about it and [asks|ask] if the cousin's wife can see it, too.
b {They} [wants|want] it parted tonight, without asking the cousin.
g Have two separate phones
g Keep all pictures all the same
f 'Family sharing is on'
q Why is his beach on my phone?
= Phones: two, set up on one evening
= Noticed on: {lately}
= Seen by the cousin: two letters from the doctor
= Account email: {email}
h The cousin set up {their} phone with the cousin's own name, and pays for the storage of both
o Hello, on my phone are the holiday pictures of my cousin, since yesterday. He says he's got two letters from my doctor. He set up both phones. Can you part that? And I don't want to lose mine.
O My cousin's pictures are on my phone. How do I part that?
s The two phones are apart, and nothing was lost
`;
