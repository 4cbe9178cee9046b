import { MOVING } from "./needs-moving.ts";
import { THINKING } from "./needs-thinking.ts";
import { NEEDS_MANNERS } from "./needs-manners.ts";
import type { NeedTable } from "./need-table.ts";
import { parseSituations } from "./parse-situations.ts";

export const MOVE_AND_THINK = {
  "keyboard-only": {
    channels: ["email", "web-form", "live-chat"],
    devices: ["windows-laptop", "macbook", "desktop-pc"],
    situations: parseSituations(MOVING["keyboard-only"], NEEDS_MANNERS["keyboard-only"]),
    quotes: [
      "I work with keys. All of it.",
      "Is there a shortcut for that?",
      "Name the key and I'll press it.",
    ],
  },
  tremor: {
    channels: ["phone-call", "email", "in-app"],
    situations: parseSituations(MOVING.tremor, NEEDS_MANNERS.tremor),
    quotes: [
      "I know which one I want. My hand has its own ideas.",
      "My hand slipped, that's all. Can we undo it?",
      "Bigger buttons would help me more than a manual.",
    ],
  },
  dyslexia: {
    channels: ["phone-call", "live-chat", "messaging-app"],
    situations: parseSituations(THINKING.dyslexia, NEEDS_MANNERS.dyslexia),
    quotes: [
      "Short lines, please.",
      "I'm quick at most things. Long pages aren't one of them.",
      "If I spell it wrong, please guess.",
    ],
  },
  attention: {
    channels: ["live-chat", "messaging-app", "in-app"],
    situations: parseSituations(THINKING.attention, NEEDS_MANNERS.attention),
    quotes: ["One thing at a time, or I'm off.", "What was I doing? Right.", "Keep it short and I'll stay."],
  },
  memory: {
    channels: ["phone-call", "email"],
    situations: parseSituations(THINKING.memory, NEEDS_MANNERS.memory),
    quotes: [
      "Write it down for me, please, step by step.",
      "Tell me once more, I won't mind.",
      "If it's not on paper, it's not in my head.",
    ],
  },
  vestibular: {
    channels: ["email", "live-chat", "web-form"],
    situations: parseSituations(MOVING.vestibular, NEEDS_MANNERS.vestibular),
    quotes: ["Plain and still, please.", "If it moves, I'm gone.", "I can do anything that stands still."],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
