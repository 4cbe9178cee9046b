import type { QueueRow } from "../queue-row.ts";

const SLOTS = 12;

type Given = Partial<Omit<QueueRow, "counts" | "lastHour">> & {
  counts?: Partial<QueueRow["counts"]>;
  /** Of the slot that is under way; the others are empty. */
  ended?: number;
  failed?: number;
};

/** A quiet queue with one worker, but for what is given. */
export function makeRow({ counts, ended = 0, failed = 0, ...given }: Given = {}): QueueRow {
  const slots = (last: number): number[] => [...Array.from({ length: SLOTS - 1 }, () => 0), last];
  return {
    queue: "q",
    name: given.queue ?? "q",
    prefix: "bull",
    counts: {
      active: 0,
      waiting: 0,
      prioritized: 0,
      "waiting-children": 0,
      delayed: 0,
      completed: 0,
      failed: 0,
      ...counts,
    },
    paused: false,
    workers: 1,
    perMinute: 0,
    lastHour: { from: 0, slotMs: 300_000, ended: slots(ended), failed: slots(failed) },
    ...given,
  };
}
