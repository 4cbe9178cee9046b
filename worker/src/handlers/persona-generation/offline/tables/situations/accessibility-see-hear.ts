import type { NeedTable } from "./need-table.ts";
import { parseSituations } from "./parse-situations.ts";

export const SEE_AND_HEAR = {
  "screen-reader": {
    label: "works with the screen reader {reader}",
    permanences: {
      permanent: "has been blind since birth",
      temporary: "cannot use {their} eyes until they heal after an operation",
    },
    channels: ["email", "web-form", "live-chat"],
    habits: [
      "{They} [jumps|jump] from heading to heading and [judges|judge] a page by them.",
      "{They} [listens|listen] to pages at twice the usual speed and [notices|notice] every button without a name.",
      "{They} [fills|fill] in forms by ear, one field after the other, and never [sees|see] what turns red.",
      "{They} [brings|bring] up the list of links first and [goes|go] on from there.",
    ],
    situations: parseSituations(`
== screen-reader-1 | form money screen
- The payment form announces three fields as 'edit, blank', and {first} has to guess which is the card number.
- {First} presses 'Pay', nothing is read out, and the error at the top of the page goes unheard.
g Pay without anyone's help
g Hear which field is wrong, and why
f Buttons that are read out as 'button'
f Errors that turn red and say nothing
= Buyer's total: {amount}
= Software: NVDA with Firefox
= Order number: {order}
h Another browser reads one of the three fields
o The fields are read out as 'edit, blank'. Which one is the card number?
s A field with an error is announced with its reason
== screen-reader-2 | booking screen
- A pop-up opened somewhere on the page, and the screen reader went on reading behind it.
- {First} has to pick a seat on a plan that is one single picture.
g Choose a seat from a list
g Close what has opened and go on
f Pictures that carry text and no description
f Focus that jumps back to the top of the page
= Booking number: {order}
= Wanted: a seat by the aisle
h A friend offered to do it and was turned down
o The seat plan is one picture to me. Can you book a seat by the aisle?
s A seat is booked without the plan
`),
    quotes: [
      "It says 'button, button, graphic'. Which one buys the ticket?",
      "If nobody tells my screen reader, it didn't happen.",
      "Please don't send me a screenshot.",
      "I got as far as 'edit, blank' and no further.",
    ],
  },
  "low-vision": {
    label: "enlarges everything with a screen magnifier",
    permanences: {
      permanent: "sees about a tenth of what others see",
      temporary: "has blurred sight for some weeks after an eye operation",
    },
    channels: ["phone-call", "email", "live-chat"],
    habits: [
      "{They} [works|work] at 300% and [sees|see] a quarter of any page at a time.",
      "{They} [turns|turn] the contrast up and [loses|lose] every icon in light grey.",
      "{They} [holds|hold] the screen close and [reads|read] one column at a time.",
      "{They} [misses|miss] whatever opens in the other corner of the screen.",
    ],
    situations: parseSituations(`
== low-vision-1 | form screen
- At 300%, the button to go on lies outside the screen, and the page will not scroll sideways.
- {First} fills in the form at three times its size and never sees the message at the far right.
g Use the whole page at three times its size
g Find the next button without searching
f Light grey text on white
f Fixed bars that cover half of an enlarged page
= Zoom: 300%
= Software: the system's magnifier
h The phone shows it a little better
o At three times its size your form hides the error. What does it say?
s The error is read out, and the way on is clear
== low-vision-2 | login screen
- The captcha shows wavy grey letters, and {first} has failed it four times.
- The confirmation is a picture of text that turns to mush when {first} enlarges it.
g Get past the check without sharp eyes
g Get the confirmation as real text
f Captchas made of wavy letters
f Text inside pictures
= Account email: {email}
= Tries: four
h A sound test was offered once, too quietly
o I've failed the picture test four times. Is there another way in?
s {First} is in without the wavy letters
`),
    quotes: [
      "I only see one corner of your page at a time.",
      "Grey on grey might as well be white on white.",
      "Where did it go? It opened outside my screen.",
      "The print is too small for me, even with the glass.",
      "How large can the letters get before something falls off the edge?",
      "I need it big and I need it black.",
    ],
  },
  "colour-vision": {
    label: "cannot tell red from green",
    permanences: { permanent: "has been red-green colour-blind since birth" },
    channels: ["live-chat", "email", "in-app"],
    habits: [
      "{They} [goes|go] by words and shapes, since red and green look the same to {them}.",
      "{They} [asks|ask] which line of a chart is which.",
      "{They} [overlooks|overlook] a field that is marked as wrong by its colour alone.",
      "{They} [hovers|hover] over every dot to learn what it means.",
    ],
    situations: parseSituations(`
== colour-vision-1 | booking screen
- Free dates are green and taken ones are red; to {first} the calendar is all one colour.
- The status of the order is a coloured dot, and {first} cannot tell which colour it has.
g Pick a free date
g Read the status in words
f Colours as the only difference
f Charts with a legend in five shades
= Wanted: a day in the week of {later}
= Booking number: {order}
h Brightness helps a little
o Which days are free? They all have one colour for me.
s The free days are named in words
== colour-vision-2 | form screen
- The form says 'please correct the fields in red', and {first} sees no red.
- {First} has to compare four lines of a chart that all look brown to {them}.
g Find the wrong field by a mark or a word
g Tell the lines of the chart apart
f 'See the fields in red'
f Links that differ from the text by colour alone
= Form: application {order}
= Filled in on: {date}
h The form has been sent twice already
o Please name the fields I should correct. I see no red.
s The wrong fields are named
`),
    quotes: [
      "You say the green one. I see two brown ones.",
      "Could you put a word next to the dot?",
      "Which of the fields is it? They all look alike to me.",
      "Give it a name, not a shade.",
      "A word or a shape, please. Shades are no use to me.",
    ],
  },
  deaf: {
    label: "is deaf",
    permanences: {
      permanent: "has been deaf since childhood; sign language comes first and written language second",
    },
    channels: ["email", "live-chat", "messaging-app", "web-form"],
    habits: [
      "{They} [needs|need] everything in writing, and [skips|skip] videos without captions.",
      "{They} [writes|write] in short sentences and [asks|ask] for the same in return.",
      "{They} [leaves|leave] the field for the phone number empty, because nobody should call.",
      "{They} [uses|use] a video relay service when there is no other way.",
    ],
    situations: parseSituations(`
== deaf-1 | order money call
- To confirm the order, a code is to be read out in a call.
- The only way to unblock the card is a hotline, and {first} cannot hear it.
g Get the code by text message
g Have it settled without a call
f A phone number as a compulsory field
f 'Please call us' as the last step
= Order number: {order}
= Amount: {amount}
h A video relay service could call between nine and five
o I can't take a call. Can the code come as a text?
s The code arrives in writing
== deaf-2 | screen call known
- The set-up is explained in a video, and the captions are automatic and wrong.
- {First} took part in an online course whose questions were asked aloud only.
g Read what others hear
g Follow the instructions without the sound
f Automatic captions that turn names into nonsense
f Being called although the note says not to
= Device number: {model}
= Bought on: {date}
h A friend signed half of it
o The captions of your set-up video are wrong. Have you the text?
s The steps are there in writing
`),
    quotes: [
      "Please write. I can't take a call.",
      "The captions say 'pear tree warranty'. What's meant?",
      "Don't ring me back. Email me back.",
    ],
  },
  "hard-of-hearing": {
    label: "hears badly",
    permanences: {
      permanent: "wears hearing aids in both ears",
      temporary: "has an ear infection and hears little on one side",
      situational: "is in an open-plan office without headphones",
    },
    channels: ["live-chat", "email", "messaging-app"],
    habits: [
      "{They} [turns|turn] on captions everywhere and [reads|read] along.",
      "{They} [asks|ask] for numbers in writing, because 'fifteen' and 'fifty' sound alike.",
      "{They} [misses|miss] the sound that says a message has come in.",
      "{They} [avoids|avoid] calls and [prefers|prefer] a chat where one can scroll back.",
    ],
    situations: parseSituations(`
== hard-of-hearing-1 | booking call
- The hotline reads out a reference number once, quickly, with music behind it.
- A recorded message gave {first} a date, and it was either the thirteenth or the thirtieth.
g Have numbers and dates in writing
g Get a recording one can play again
f Music behind a voice
f Numbers that are said once
= Reference: {order}
= Call on: {date}
h There was music in the background
o Your message said the thirteenth or the thirtieth. Which one?
s The date stands in writing
== hard-of-hearing-2 | login screen
- An alert that the session is about to end is a sound, and {first} did not hear it.
- {First} needs an answer today, and the chat has been closed in favour of a hotline.
g See what others hear
g Use a written channel to the end
f Alerts that are sounds alone
f Chats that end with 'please call us'
= Session ended on: {date}
= Form: {order}
h The volume is at its highest
o Your page ended without me noticing. Was there a sound?
s The matter goes on in writing
`),
    quotes: [
      "Was that fifteen or fifty?",
      "Could you put the number in the chat?",
      "I didn't hear a thing. Was there a beep?",
    ],
  },
  speech: {
    label: "speaks with difficulty",
    permanences: {
      permanent: "has stammered since childhood",
      temporary: "must not use {their} voice for two weeks after an operation",
      situational: "sits in a quiet carriage and cannot speak up",
    },
    channels: ["live-chat", "email", "web-form", "messaging-app"],
    habits: [
      "{They} [types|type] where others would call, and [prepares|prepare] every call in writing.",
      "{They} [gives|give] up on voice menus that cut {them} off.",
      "{They} [chooses|choose] the channel where nobody has to wait for the next word.",
      "{They} [spells|spell] things out in writing to avoid saying them.",
    ],
    situations: parseSituations(`
== speech-1 | call login
- A voice menu asks {first} to 'say in a few words' what it is about, and hangs up.
- The identity check wants {first} to read a sentence aloud.
g Use keys and text in place of the voice
g Prove who one is without speaking
f Voice menus that do not wait
f People who finish one's sentences
= Reference: {order}
= Tries: three
h A relative has called once instead
o Your voice menu hangs up on me. How do I go on in writing?
s It is settled without speaking
== speech-2 | subscription call money
- {First} has to cancel a contract, and that can only be done in a call.
- {First} asked for a reply in writing and was called back.
g Cancel in writing
g Stay on the channel one has chosen
f 'Sorry, I didn't get that'
f Callbacks nobody asked for
= Contract: {order}
= Ends on: {later}
h Two letters went unanswered
o I want to cancel, in writing, please. I don't make calls.
s The cancellation is confirmed in writing
`),
    quotes: [
      "I'd rather type, if that's all right.",
      "The menu hung up before I'd finished.",
      "Please write back, don't call.",
    ],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
