import { MOVING } from "./needs-moving.ts";
import { THINKING } from "./needs-thinking.ts";
import { NEEDS_MANNERS } from "./needs-manners.ts";
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
    situations: parseSituations(MOVING["keyboard-only"], NEEDS_MANNERS["keyboard-only"]),
    quotes: [
      "I work with keys. All of it.",
      "Is there a shortcut for that?",
      "Name the key and I'll press it.",
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
    situations: parseSituations(MOVING.tremor, NEEDS_MANNERS.tremor),
    quotes: [
      "I know which one I want. My hand has its own ideas.",
      "My hand slipped, that's all. Can we undo it?",
      "Bigger buttons would help me more than a manual.",
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
    situations: parseSituations(THINKING.dyslexia, NEEDS_MANNERS.dyslexia),
    quotes: [
      "Short lines, please.",
      "I'm quick at most things. Long pages aren't one of them.",
      "If I spell it wrong, please guess.",
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
    situations: parseSituations(THINKING.attention, NEEDS_MANNERS.attention),
    quotes: ["One thing at a time, or I'm off.", "What was I doing? Right.", "Keep it short and I'll stay."],
  },
  memory: {
    label: "forgets steps and codes",
    permanences: {
      permanent: "has had trouble with short-term memory since a head injury",
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
    situations: parseSituations(THINKING.memory, NEEDS_MANNERS.memory),
    quotes: [
      "Write it down for me, please, step by step.",
      "Tell me once more, I won't mind.",
      "If it's not on paper, it's not in my head.",
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
    situations: parseSituations(MOVING.vestibular, NEEDS_MANNERS.vestibular),
    quotes: ["Plain and still, please.", "If it moves, I'm gone.", "I can do anything that stands still."],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
