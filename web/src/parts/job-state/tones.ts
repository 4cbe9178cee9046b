import type { Tone } from "@headway/shared/words/describe-job";

/** A tone is never colour alone: each place that uses one of these has an icon and a word beside it. */
export const TONE_TEXT: Record<Tone, string> = {
  waiting: "text-moving",
  moving: "text-moving",
  warn: "text-warn",
  bad: "text-bad",
  good: "text-good",
  quiet: "text-ink-faint",
};

export const TONE_FILL: Record<Tone, string> = {
  waiting: "bg-moving",
  moving: "bg-moving",
  warn: "bg-warn",
  bad: "bg-bad",
  good: "bg-good",
  quiet: "bg-rest",
};
