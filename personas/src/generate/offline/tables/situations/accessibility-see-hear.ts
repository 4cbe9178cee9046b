import { HEARING } from "./needs-hearing.ts";
import { SEEING } from "./needs-seeing.ts";
import { NEEDS_MANNERS } from "./needs-manners.ts";
import type { NeedTable } from "./need-table.ts";
import { parseSituations } from "./parse-situations.ts";

export const SEE_AND_HEAR = {
  "screen-reader": {
    channels: ["email", "web-form", "live-chat"],
    situations: parseSituations(SEEING["screen-reader"], NEEDS_MANNERS["screen-reader"]),
    quotes: [
      "Please don't send me a screenshot.",
      "Tell me what it's called, not where it is.",
      "My screen reader and I would like a word with your page.",
    ],
  },
  "low-vision": {
    channels: ["phone-call", "email", "live-chat"],
    situations: parseSituations(SEEING["low-vision"], NEEDS_MANNERS["low-vision"]),
    quotes: [
      "The print is too small for me, even with the glass.",
      "I need it big and I need it black.",
      "How large can the letters get before something falls off the edge?",
    ],
  },
  "colour-vision": {
    channels: ["live-chat", "email", "in-app"],
    situations: parseSituations(SEEING["colour-vision"], NEEDS_MANNERS["colour-vision"]),
    quotes: [
      "Give it a name, not a shade.",
      "A word or a shape, please. Shades are no use to me.",
      "I've never seen the difference, and I won't start today.",
    ],
  },
  deaf: {
    channels: ["email", "live-chat", "messaging-app", "web-form"],
    situations: parseSituations(HEARING.deaf, NEEDS_MANNERS.deaf),
    quotes: [
      "In writing, please. I'm deaf, not slow.",
      "No calls, please. Not even a short one.",
      "Sign language is my first language, so plain words, please.",
    ],
  },
  "hard-of-hearing": {
    channels: ["live-chat", "email", "messaging-app"],
    situations: parseSituations(HEARING["hard-of-hearing"], NEEDS_MANNERS["hard-of-hearing"]),
    quotes: [
      "Put it in writing and I'm happy.",
      "Say it slowly, or better, write it.",
      "I nod when I haven't understood. Don't trust the nod.",
    ],
  },
  speech: {
    channels: ["live-chat", "email", "web-form", "messaging-app"],
    situations: parseSituations(HEARING.speech, NEEDS_MANNERS.speech),
    quotes: [
      "Give me a moment and I'll get there. Or let me write.",
      "I know what I want to say. It just takes a while.",
      "Don't finish my sentences, please.",
    ],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
