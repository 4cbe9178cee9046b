import { parseSituations } from "./parse-situations.ts";

/** Errands that have moved online. */
const FIRST = `
== s0 |
- {First}'s bank is closing its branch, and from {weekday} transfers have to be made online.
- The counter where {first} used to pay the bills has closed; there is an app now.
g Pay a bill without help
g Know that the money reached the right person
f Branches replaced by an app
f Numbers of 22 digits that must be typed without a mistake
== s1 |
- {First} has to book an appointment with the doctor through a website for the first time.
- The practice takes no calls for appointments any more, and {first} needs one this week.
g Get an appointment this week
g Be sure that the booking went through
f Calendars in which every day is grey
f An account that is needed before the first free slot is shown
== s2 |
- A letter asks {first} to confirm {their} details 'in the portal' by {weekday}.
- {First} has a letter with a code on it and no idea where the code belongs.
g Do what the letter asks before the deadline
g Find out whether the letter is genuine
f Letters that explain nothing but an address to type
f Codes in which O and 0 look alike
== s3 |
- {First} wants to send photos to a friend, and the phone says that its memory is full.
- The phone has said 'storage almost full' for {days} weeks, and {first} is afraid of losing photos.
g Make room without losing a photo
g Understand where the photos really are
f Offers to buy storage in place of an explanation
f Words such as 'cloud' and 'sync'
== s4 |
- {First} bought a train ticket online and cannot find it on the {device}.
- The ticket is 'in the app', says the mail, and {first} is leaving on {weekday}.
g Have the ticket ready to show
g Know what to do if the battery runs out
f Tickets that exist in one app only
f Mails with six links and one that matters
== s5 |
- {First} pressed on an advertisement by mistake and now there is a charge of {fee} on the phone bill.
- A subscription that {first} does not remember ordering costs {fee} a month.
g Stop the charge and get the money back
g Make sure that it cannot happen again
f Buttons that were not meant to be pressed
f Being told that one agreed to it
== s6 |
- The new television wants an email address, a password and a code before it shows a picture.
- {First} has a new router with a sheet of instructions for experts.
g Have it working by the evening
g Not have to call anyone for it
f Devices that want an account
f Instructions made of pictures without words
== s7 |
- {First} has to upload a copy of {their} identity card and does not know how it gets from the table into the form.
- The form wants a document as a file, and {first} has it on paper.
g Send the document so that it arrives
g Be sure that nobody else can see it
f 'File too large' and nothing else
f Photos that are turned down as 'not readable'
== s8 |
- A caller said there was a problem with {first}'s computer, and {first} hung up and wants to check.
- A text message says a parcel is waiting and {fee} is due, and {first} suspects a fraud.
g Find out whether it was a fraud
g Learn how to tell the next time
f Frauds that look better than the real thing
f Advice to 'simply be careful'
== s9 |
- The site {first} has used for years looks different since {weekday}, and nothing is where it was.
- After an update, {first} cannot find the button {they} [presses|press] every month.
g Find the old function in the new layout
g Write down the new steps once and for all
f Changes without a word of explanation
f Icons without names
`;

const MORE = `

`;

export const LOW_CONFIDENCE_SITUATIONS = parseSituations(FIRST, MORE);
