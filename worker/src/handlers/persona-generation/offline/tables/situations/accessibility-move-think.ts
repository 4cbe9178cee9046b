import type { NeedTable } from "./need-table.ts";
import { parseSituations } from "./parse-situations.ts";

export const MOVE_AND_THINK = {
  "keyboard-only": {
    label: "uses the keyboard or a switch alone",
    permanences: {
      permanent: "has little strength in {their} hands and cannot use a mouse",
      temporary: "has the right arm in plaster for six weeks",
      situational: "has no working mouse until the repair on {weekday}",
    },
    channels: ["email", "web-form", "live-chat"],
    devices: ["windows-laptop", "macbook", "desktop-pc"],
    habits: [
      "{They} [gets|get] around by the Tab key and [counts|count] the presses.",
      "{They} [stops|stop] using a page on which one cannot see where the focus is.",
      "{They} [knows|know] every shortcut, and [misses|miss] them where there are none.",
      "{They} [skips|skip] menus that open only under a mouse pointer.",
    ],
    situations: parseSituations(`
== keyboard-only-1 | screen
- The menu opens only under a mouse pointer, and {first} has none.
- {First} has pressed Tab forty times and is still in the navigation.
g Reach every button with the keyboard
g See at all times where the focus is
f Menus that need a mouse pointer
f Focus that cannot be seen
= Browser: Firefox
= Pressed Tab: about forty times
h A sip-and-puff switch stands in for the Tab key now and then
o I can't reach your menu with the keyboard. Is there another way?
s Every button can be reached, or another way is named
== keyboard-only-2 | booking form screen
- {First} is caught in a date picker that the Tab key does not leave.
- To set the amount, the page offers a slider that has to be dragged.
g Type the date in
g Get out of the window that has opened
f Windows without a way out by keyboard
f Sliders with no field beside them
= Date wanted: {later}
= Booking number: {order}
h Escape closes the whole form
o I'm stuck in your date picker. Can I type the date?
s The date is entered
`),
    quotes: [
      "Where's the focus? I've lost it again.",
      "Forty tabs to get to the form. I counted.",
      "Can I just type the date, please?",
      "I got in, and now I can't get out of it again.",
    ],
  },
  tremor: {
    label: "has unsteady hands",
    permanences: {
      permanent: "has had a tremor in both hands for years",
      temporary: "has shaky hands while a new medicine is adjusted",
      situational: "is standing in a moving bus with one hand free",
    },
    channels: ["phone-call", "email", "in-app"],
    habits: [
      "{They} [hits|hit] the button beside the one {they} meant, and [needs|need] a way back.",
      "{They} [rests|rest] a hand on the table and [takes|take] time over every press.",
      "{They} [dictates|dictate] where others type.",
      "{They} [avoids|avoid] anything that has to be dragged.",
    ],
    situations: parseSituations(`
== tremor-1 | order screen
- 'Confirm' and 'Delete' lie side by side, and {first} has pressed the wrong one before.
- {First} pressed 'Order' twice without meaning to, and there are two orders now.
g Undo a press that went wrong
g Have room between the buttons
f Small targets side by side
f Presses that count twice
= Order number: {order}
= Orders: two, of {date}
h The first one also holds a wrong size
o I pressed 'Order' twice by accident. Please take one away.
s One order is left
== tremor-2 | document login screen
- The page wants a signature drawn with the finger, and {first} has been told four times that it does not match.
- A puzzle piece has to be dragged into a gap before {first} may log in.
g Sign in some other way
g Log in without dragging anything
f Signatures drawn on glass
f Puzzles that prove one is a person with calm hands
= Document: {order}
= Tries: four
h A stamp of the signature exists
o My signature on glass never matches. How else can I sign?
s It is signed in another way
`),
    quotes: [
      "I meant the one next to it.",
      "Is there a way back? I pressed too soon.",
      "My signature never looks the same twice.",
      "My hand slipped, that's all. Can we undo it?",
      "I know which one I want. My hand has its own ideas.",
    ],
  },
  dyslexia: {
    label: "reads slowly because of dyslexia",
    permanences: { permanent: "has dyslexia" },
    channels: ["phone-call", "live-chat", "messaging-app"],
    habits: [
      "{They} [has|have] long texts read aloud, or [leaves|leave] them.",
      "{They} [copies|copy] codes in pairs of letters and [checks|check] them twice.",
      "{They} [looks|look] for pictures, lists and bold words first.",
      "{They} [avoids|avoid] free text, because {their} spelling gets corrected.",
    ],
    situations: parseSituations(`
== dyslexia-1 | login form screen
- A code of sixteen letters and digits has to be typed in without copying.
- The instructions are one block of text without a single heading, and {first} has started it three times.
g Copy the code and paste it
g Get the steps as a list
f Fields that forbid pasting
f Blocks of text without headings
= Code: sixteen characters
= Tries: three
h A text-to-speech program reads it in pairs
o The code can't be pasted, and I've mistyped it three times.
s The code is accepted
== dyslexia-2 | choice screen
- The search finds nothing, because {first} spelled the product's name by ear.
- {First} has two minutes to read a page of terms before the session ends.
g Find it in spite of a misspelling
g Have as much time as it takes
f Search that forgives nothing
f Timers on pages full of text
= Looking for: a dehumidifier
= Spelled: by ear
h A photo of it is on the phone
o I can't spell it, and your search finds nothing.
s The product is found
`),
    quotes: [
      "Can you say it in three short points?",
      "I spelled it the way it sounds. Your search didn't like that.",
      "I've read it twice and it still won't stay put.",
    ],
  },
  attention: {
    label: "is easily distracted",
    permanences: {
      permanent: "has ADHD",
      situational: "is looking after two small children at the same time",
    },
    channels: ["live-chat", "messaging-app", "in-app"],
    habits: [
      "{They} [loses|lose] the thread when something moves beside the text.",
      "{They} [starts|start] in the middle, [goes|go] back and [forgets|forget] why.",
      "{They} [finishes|finish] what shows its end from the start, and [drops|drop] what does not.",
      "{They} [has|have] many tabs open and [returns|return] to the wrong one.",
    ],
    situations: parseSituations(`
== attention-1 | form screen
- A chat window keeps bouncing in the corner while {first} tries to fill in a form.
- The form has eight pages and does not say so; {first} is on the fourth and thinks of giving up.
g Get to the end in one go
g See how much is left
f Things that bounce beside a form
f Forms that hide their length
= Form: {order}
= Page: four of eight
h The form was begun twice before
o How many pages are left? I'm on the fourth.
s The form is finished or saved
== attention-2 | login screen
- {First} was interrupted for ten minutes and the page has forgotten everything.
- {First} came for one thing, was offered four others and has lost the first.
g Go on where one stopped
g Find the way back to the one thing
f Sessions that end after ten minutes
f Offers in the middle of a task
= Form: {order}
= Interrupted for: ten minutes
h There is a copy of half of it
o It logged me out while I was away. Is everything lost?
s {First} goes on where it stopped
`),
    quotes: [
      "Sorry, what was the question? Something moved.",
      "How many pages is it? If I know, I can do it.",
      "I was nearly done and then it logged me out.",
    ],
  },
  memory: {
    label: "forgets steps and codes",
    permanences: {
      permanent: "has had trouble with short-term memory since a stroke",
      temporary: "is recovering from a concussion",
      situational: "has hardly slept since the baby came",
    },
    channels: ["phone-call", "email"],
    habits: [
      "{They} [writes|write] every step down and [asks|ask] which one comes next.",
      "{They} [goes|go] back to check whether {they} [has|have] done it already.",
      "{They} [forgets|forget] a code between the message and the form.",
      "{They} [relies|rely] on reminders and [misses|miss] what comes without one.",
    ],
    situations: parseSituations(`
== memory-1 | bill money
- The code is on one screen and the field on another, and {first} has forgotten it by the time {they} [gets|get] there.
- {First} cannot say whether the bill was paid yesterday, and the page does not show it.
g See what has been done already
g Carry a code over without memorising it
f Having to remember a number from one page to the next
f Pages that do not show what was done before
= Bill: {order}
= Amount: {amount}
= Due on: {later}
h A note on the fridge says 'paid?'
o Did I pay that already? I can't see it anywhere.
s {First} knows whether it is paid
== memory-2 | login
- A secret question from years ago stands between {first} and the account.
- {First} is asked for the same three answers in each call and is no longer sure of the second.
g Prove who one is without remembering
g Get a reminder before the deadline
f Secret questions
f Being told that one has asked before
= Account email: {email}
= Set up: years ago
h A relative knows the answer
o I don't remember the answer to the secret question.
s There is another way to prove who {they} [is|are]
`),
    quotes: [
      "Did I do that already?",
      "Write it down for me, please, step by step.",
      "I had the code a moment ago.",
    ],
  },
  vestibular: {
    label: "gets dizzy from movement on screen",
    permanences: {
      permanent: "has a disorder of balance, and moving pictures make it worse",
      temporary: "is getting over an inflammation of the inner ear",
    },
    channels: ["email", "live-chat", "web-form"],
    habits: [
      "{They} [switches|switch] off animations wherever that can be done.",
      "{They} [leaves|leave] pages that slide, zoom or follow the mouse.",
      "{They} [looks|look] away while a page moves, and [misses|miss] what it wanted to show.",
      "{They} [reads|read] in short stretches, with breaks.",
    ],
    situations: parseSituations(`
== vestibular-1 | screen
- The page moves at two speeds while scrolling, and {first} has to look away.
- A video plays by itself behind the text {first} came to read.
g Read without anything moving
g Stop the animation with one press
f Videos that play by themselves
f Pages that ignore the setting for less motion
= Browser setting: less motion
= Page: the one on prices
h An old browser shows it without moving
o Your page moves and makes me ill. Can I have it as text?
s The content is there without movement
== vestibular-2 | form screen
- Each step of the form slides in from the side, and after four of them {first} feels sick.
- The map flies across half the country before it shows {first} the shop.
g Finish the form before feeling sick
g Use a list in place of the moving map
f Steps that slide
f Maps that fly
= Form: {order}
= Step: four of nine
h Nausea lasts for an hour each time
o I can't finish your sliding form. May I send the answers here?
s The form is settled without the slides
`),
    quotes: [
      "Can you make it stop moving?",
      "I had to look away, what did it say?",
      "My settings say no animation. Your page doesn't care.",
    ],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
