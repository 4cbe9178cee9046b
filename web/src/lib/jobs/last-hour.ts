import type { JobEntry } from "@headway/shared/words/job-entry";

/** Some minutes of the last hour. `at`: its beginning, ms since epoch. */
export interface TimeSlot {
  at: number;
  completed: number;
  failed: number;
  /** The longest time a job that began then had waited, in ms; undefined when none began. */
  longestWaitMs: number | undefined;
  /** Jobs that had been asked for and not been begun at its end. */
  depth: number;
}

const SLOT_MS = 2 * 60_000;
const SLOTS = 30;

/**
 * How many jobs waited at the end of each slot. The last one is what the queue counts, as the number above the plot has it, and
 * not what this page knows of.
 *
 * @param waiting undefined while the queue has not been asked
 */
export function toDepths(
  slots: readonly TimeSlot[],
  waiting: number | undefined,
): { at: number; values: number[] }[] {
  return slots.map(({ at, depth }, index) => ({
    at,
    values: [index === slots.length - 1 ? (waiting ?? depth) : depth],
  }));
}

/** What the jobs at hand tell of the last hour, oldest slot first. `now`: ms since epoch. */
export function toLastHour(entries: readonly JobEntry[], now: number): TimeSlot[] {
  // The slot that `now` is in is the last one, also when it has just begun.
  const end = (Math.floor(now / SLOT_MS) + 1) * SLOT_MS;
  const begin = end - SLOTS * SLOT_MS;
  const slots = Array.from({ length: SLOTS }, (_, index): TimeSlot => ({
    at: begin + index * SLOT_MS,
    completed: 0,
    failed: 0,
    longestWaitMs: undefined,
    depth: 0,
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
    // Until it was begun; one that was cancelled before, until then.
    const leftAt = job.startedAt ?? job.finishedAt ?? Infinity;
    for (const slot of slots) {
      const slotEnd = Math.min(slot.at + SLOT_MS, now);
      if (slot.at <= now && job.enqueuedAt <= slotEnd && slotEnd < leftAt) slot.depth += 1;
    }
  }
  return slots;
}
