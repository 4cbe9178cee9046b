export type GroupState = "new" | "known" | "back" | "quiet" | "retried";

/** Failures of one kind, as the server tells them. Times are ms since epoch. */
export interface Group {
  key: string;
  errorClass: string;
  message: string;
  frame: string;
  count: number;
  first: number;
  last: number;
  queues: { queue: string; count: number }[];
  names: string[];
  slots: number[];
  example: { job: string; message: string };
  state: GroupState;
  quietUntil?: number;
}

/** Which kinds of failures are shown. */
export const SHOWN = [
  ["todo", "To do"],
  ["new", "New"],
  ["back", "Back again"],
  ["quiet", "Quiet"],
  ["all", "All kinds"],
] as const;
export type Shown = (typeof SHOWN)[number][0];

/** What a state is called; a kind that has been there for long needs no word. */
export const STATE_WORDS: Record<GroupState, string> = {
  new: "New",
  known: "",
  back: "Back again",
  quiet: "Quiet",
  retried: "Retried",
};

const HOUR = 60 * 60_000;
export const QUIET = [
  [HOUR, "1 hour"],
  [24 * HOUR, "1 day"],
  [7 * 24 * HOUR, "7 days"],
  [30 * 24 * HOUR, "30 days"],
] as const;

/** What was retried or silenced is nothing to do. */
export function isShown(shown: Shown, state: GroupState): boolean {
  if (shown === "all") return true;
  return shown === "todo" ? state !== "quiet" && state !== "retried" : state === shown;
}
