import type { JobEntry } from "./job-board.ts";

/** Some minutes of the last hour. `at`: its beginning, ms since epoch. */
export interface TimeSlot {
  at: number;
  completed: number;
  failed: number;
  /** The longest time a job that began then had waited, in ms; undefined when none began. */
  longestWaitMs: number | undefined;
}

const SLOT_MS = 2 * 60_000;
const SLOTS = 30;

/** What the jobs at hand tell of the last hour, oldest slot first. `now`: ms since epoch. */
export function toLastHour(entries: readonly JobEntry[], now: number): TimeSlot[] {
  const end = Math.ceil(now / SLOT_MS) * SLOT_MS;
  const begin = end - SLOTS * SLOT_MS;
  const slots = Array.from({ length: SLOTS }, (_, index): TimeSlot => ({
    at: begin + index * SLOT_MS,
    completed: 0,
    failed: 0,
    longestWaitMs: undefined,
  }));
  const slotAt = (at: number | undefined): TimeSlot | undefined =>
    at === undefined ? undefined : slots[Math.floor((at - begin) / SLOT_MS)];
  for (const { job } of entries) {
    const ended = slotAt(job.finishedAt);
    if (ended && job.state === "completed") ended.completed += 1;
    if (ended && job.state === "failed") ended.failed += 1;
    const begun = slotAt(job.startedAt);
    if (begun && job.startedAt !== undefined) {
      begun.longestWaitMs = Math.max(begun.longestWaitMs ?? 0, job.startedAt - job.enqueuedAt);
    }
  }
  return slots;
}
