import { HEARING } from "./needs-hearing.ts";
import { SEEING } from "./needs-seeing.ts";
import { NEEDS_MANNERS } from "./needs-manners.ts";
import type { NeedTable } from "./need-table.ts";
import { parseSituations } from "./parse-situations.ts";

export const SEE_AND_HEAR = {
  "screen-reader": {
    label: "works with the screen reader {reader}",
    permanences: {
      permanent: "has been blind since birth",
    },
    channels: ["email", "web-form", "live-chat"],
    habits: [
      "{They} [jumps|jump] from heading to heading and [judges|judge] a page by them.",
      "{They} [listens|listen] to pages at twice the usual speed and [notices|notice] every button without a name.",
      "{They} [fills|fill] in forms by ear, one field after the other, and never [sees|see] what turns red.",
      "{They} [brings|bring] up the list of links first and [goes|go] on from there.",
    ],
    situations: parseSituations(SEEING["screen-reader"], NEEDS_MANNERS["screen-reader"]),
    quotes: [
      "Please don't send me a screenshot.",
      "Tell me what it's called, not where it is.",
      "My screen reader and I would like a word with your page.",
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
    situations: parseSituations(SEEING["low-vision"], NEEDS_MANNERS["low-vision"]),
    quotes: [
      "The print is too small for me, even with the glass.",
      "I need it big and I need it black.",
      "How large can the letters get before something falls off the edge?",
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
    situations: parseSituations(SEEING["colour-vision"], NEEDS_MANNERS["colour-vision"]),
    quotes: [
      "Give it a name, not a shade.",
      "A word or a shape, please. Shades are no use to me.",
      "I've never seen the difference, and I won't start today.",
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
    situations: parseSituations(HEARING.deaf, NEEDS_MANNERS.deaf),
    quotes: [
      "In writing, please. I'm deaf, not slow.",
      "No calls, please. Not even a short one.",
      "Sign language is my first language, so plain words, please.",
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
    situations: parseSituations(HEARING["hard-of-hearing"], NEEDS_MANNERS["hard-of-hearing"]),
    quotes: [
      "Put it in writing and I'm happy.",
      "Say it slowly, or better, write it.",
      "I nod when I haven't understood. Don't trust the nod.",
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
    situations: parseSituations(HEARING.speech, NEEDS_MANNERS.speech),
    quotes: [
      "Give me a moment and I'll get there. Or let me write.",
      "I know what I want to say. It just takes a while.",
      "Don't finish my sentences, please.",
    ],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
