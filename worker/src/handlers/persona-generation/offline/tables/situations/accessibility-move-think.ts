import type { NeedTable } from "./need-table.ts";

export const MOVE_AND_THINK = {
  "keyboard-only": {
    label: "uses the keyboard alone",
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
    situations: [
      {
        text: [
          "The menu opens only under a mouse pointer, and {first} has none.",
          "{First} has pressed Tab forty times and is still in the navigation.",
        ],
        goals: ["Reach every button with the keyboard", "See at all times where the focus is"],
        frustrations: ["Menus that need a mouse pointer", "Focus that cannot be seen"],
      },
      {
        text: [
          "{First} is caught in a date picker that the Tab key does not leave.",
          "To set the amount, the page offers a slider that has to be dragged.",
        ],
        goals: ["Type the date in", "Get out of the window that has opened"],
        frustrations: ["Windows without a way out by keyboard", "Sliders with no field beside them"],
      },
    ],
    quotes: [
      "Where's the focus? I've lost it again.",
      "Forty tabs to get to the form. I counted.",
      "Can I just type the date, please?",
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
    situations: [
      {
        text: [
          "'Confirm' and 'Delete' lie side by side, and {first} has pressed the wrong one before.",
          "{First} pressed 'Order' twice without meaning to, and there are two orders now.",
        ],
        goals: ["Undo a press that went wrong", "Have room between the buttons"],
        frustrations: ["Small targets side by side", "Presses that count twice"],
      },
      {
        text: [
          "The page wants a signature drawn with the finger, and {first} has been told four times that it does not match.",
          "A puzzle piece has to be dragged into a gap before {first} may log in.",
        ],
        goals: ["Sign in some other way", "Log in without dragging anything"],
        frustrations: ["Signatures drawn on glass", "Puzzles that prove one is a person with calm hands"],
      },
    ],
    quotes: [
      "I meant the one next to it.",
      "Is there a way back? I pressed too soon.",
      "My signature never looks the same twice.",
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
    situations: [
      {
        text: [
          "A code of sixteen letters and digits has to be typed in without copying.",
          "The instructions are one block of text without a single heading, and {first} has started it three times.",
        ],
        goals: ["Copy the code and paste it", "Get the steps as a list"],
        frustrations: ["Fields that forbid pasting", "Blocks of text without headings"],
      },
      {
        text: [
          "The search finds nothing, because {first} spelled the product's name by ear.",
          "{First} has two minutes to read a page of terms before the session ends.",
        ],
        goals: ["Find it in spite of a misspelling", "Have as much time as it takes"],
        frustrations: ["Search that forgives nothing", "Timers on pages full of text"],
      },
    ],
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
    situations: [
      {
        text: [
          "A chat window keeps bouncing in the corner while {first} tries to fill in a form.",
          "The form has eight pages and does not say so; {first} is on the fourth and thinks of giving up.",
        ],
        goals: ["Get to the end in one go", "See how much is left"],
        frustrations: ["Things that bounce beside a form", "Forms that hide their length"],
      },
      {
        text: [
          "{First} was interrupted for ten minutes and the page has forgotten everything.",
          "{First} came for one thing, was offered four others and has lost the first.",
        ],
        goals: ["Go on where one stopped", "Find the way back to the one thing"],
        frustrations: ["Sessions that end after ten minutes", "Offers in the middle of a task"],
      },
    ],
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
    situations: [
      {
        text: [
          "The code is on one screen and the field on another, and {first} has forgotten it by the time {they} [gets|get] there.",
          "{First} cannot say whether the bill was paid yesterday, and the page does not show it.",
        ],
        goals: ["See what has been done already", "Carry a code over without memorising it"],
        frustrations: [
          "Having to remember a number from one page to the next",
          "Pages that do not show what was done before",
        ],
      },
      {
        text: [
          "A secret question from years ago stands between {first} and the account.",
          "{First} is asked for the same three answers in each call and is no longer sure of the second.",
        ],
        goals: ["Prove who one is without remembering", "Get a reminder before the deadline"],
        frustrations: ["Secret questions", "Being told that one has asked before"],
      },
    ],
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
    situations: [
      {
        text: [
          "The page moves at two speeds while scrolling, and {first} has to look away.",
          "A video plays by itself behind the text {first} came to read.",
        ],
        goals: ["Read without anything moving", "Stop the animation with one press"],
        frustrations: ["Videos that play by themselves", "Pages that ignore the setting for less motion"],
      },
      {
        text: [
          "Each step of the form slides in from the side, and after four of them {first} feels sick.",
          "The map flies across half the country before it shows {first} the shop.",
        ],
        goals: ["Finish the form before feeling sick", "Use a list in place of the moving map"],
        frustrations: ["Steps that slide", "Maps that fly"],
      },
    ],
    quotes: [
      "Can you make it stop moving?",
      "I had to look away, what did it say?",
      "My settings say no animation. Your page doesn't care.",
    ],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
