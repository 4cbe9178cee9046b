/** Errands that have moved online. Part 1 of 2; see parse-situations.ts for the marks. */
export const LOW_CONFIDENCE_SITUATIONS_1 = `
== branch-closing | money new
- {First}'s bank is closing its branch, and from {weekday} transfers have to be made online.
- The counter where {first} used to pay the bills has closed; there is an app now.
g Pay a bill without help
g Know that the money reached the right person
f Branches replaced by an app
f Numbers of 22 digits that must be typed without a mistake
q The counter was good enough for all these years.
= Branch closes: {later}
= Bill to pay: {amount}
= Bank: same since the first job
h {They} [has|have] the access letter, unopened, in a drawer
o My branch is closing and I've never made a transfer online. How do I pay a bill?
O I have to pay a bill.
s One bill has been paid and seen to be paid
== doctor-booking | booking form new
- {First} has to book an appointment with the doctor through a website for the first time.
- The practice takes no calls for appointments any more, and {first} needs one this week.
g Get an appointment this week
g Be sure that the booking went through
f Calendars in which every day is grey
f An account that is needed before the first free slot is shown
q I only want an appointment. Why does it want a password?
= Doctor: the practice round the corner
= Needed by: {later}
h Mornings only: the bus
o I'd like an appointment this week, and I'm told it has to be on the website.
O I need the doctor.
s An appointment is booked and its time repeated
== portal-letter | document form new
- A letter asks {first} to confirm {their} details 'in the portal' by {weekday}.
- {First} has a letter with a code on it and no idea where the code belongs.
g Do what the letter asks before the deadline
g Find out whether the letter is genuine
f Letters that explain nothing but an address to type
f Codes in which O and 0 look alike
q Which portal? There's a code, that's all I know.
= Letter dated: {date}
= Code in the letter: {order}
= Deadline: {later}
h The second page of the letter is missing
o I have a letter with the code {order}. Where does that go?
O I've had a letter.
s {First} knows where the code goes and has confirmed the details
== storage-full | app fault screen known
- {First} wants to send photos to a friend, and the phone says that its memory is full.
- The phone has said 'storage almost full' for {days} weeks, and {first} is afraid of losing photos.
g Make room without losing a photo
g Understand where the photos really are
f Offers to buy storage in place of an explanation
f Words such as 'cloud' and 'sync'
q I don't want to buy storage. I want my photos.
= Device: {device}
= Photos: about 3,000
= Message since: {weeksago}
h The photos are backed up already, without {them} knowing
o My phone says its storage is full, and I'm afraid for my photos.
O It says it's full.
s There is room again and no photo is lost
== ticket-in-app | booking app paid screen known
- {First} bought a train ticket online and cannot find it on the {device}.
- The ticket is 'in the app', says the mail, and {first} is leaving on {weekday}.
g Have the ticket ready to show
g Know what to do if the battery runs out
f Tickets that exist in one app only
f Mails with six links and one that matters
q I've paid. So where's the ticket?
= Journey on: {later}
= Booking: {order}
= Paid: {amount}
h The phone's battery lasts half a day
o I've booked {order} and can't find the ticket to show.
O Where's my ticket?
s The ticket is on the screen or on paper
== ad-subscription | subscription money bill known
- {First} pressed on an advertisement by mistake and now there is a charge of {fee} on the phone bill.
- A subscription that {first} does not remember ordering costs {fee} a month.
g Stop the charge and get the money back
g Make sure that it cannot happen again
f Buttons that were not meant to be pressed
f Being told that one agreed to it
q I pressed a picture. That's all I did.
= Charge: {fee} a month
= On the bill since: {date}
h There have been three charges already
o There's {fee} on my phone bill for something I never ordered.
O There's a charge I don't know.
s The charge is stopped and refunded or explained
== new-device-account | login fault form new
- The new television wants an email address, a password and a code before it shows a picture.
- {First} has a new router with a sheet of instructions for experts.
g Have it working by the evening
g Not have to call anyone for it
f Devices that want an account
f Instructions made of pictures without words
q It's a television. Why does it want my email?
= Device: a television, delivered on {date}
= Asks for: email, password, code
h {They} [has|have] an email address, which a relative made
o My new television wants an account before it shows a picture.
O It won't start.
s The picture is there
== upload-id | document form new
- {First} has to upload a copy of {their} identity card and does not know how it gets from the table into the form.
- The form wants a document as a file, and {first} has it on paper.
g Send the document so that it arrives
g Be sure that nobody else can see it
f 'File too large' and nothing else
f Photos that are turned down as 'not readable'
q How does a card on my table get into a form?
= Document: identity card
= Deadline: {later}
h A neighbour has a scanner
o You want a copy of my card. I've got the card. What now?
O How do I send it?
s The document has arrived
== scam-check | fraud privacy new
- A caller said there was a problem with {first}'s computer, and {first} hung up and wants to check.
- A text message says a parcel is waiting and {fee} is due, and {first} suspects a fraud.
g Find out whether it was a fraud
g Learn how to tell the next time
f Frauds that look better than the real thing
f Advice to 'simply be careful'
q They knew my name. That's what frightens me.
= Date: {date}
= Asked for: {fee}
h {They} gave the first four digits of the card
o I've had a call about a fee of {fee} and think it was a fraud. Was it you?
O Was that really you?
s {First} knows it was a fraud and what to do now
`;
