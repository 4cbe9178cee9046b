import { toZonedTime } from "../zone.ts";

/** What the server tells of the last hour, in slots, oldest first. `null`: nothing is known of that time. */
export interface LastHour {
  from: number;
  slotMs: number;
  ended: (number | null)[];
  failed: (number | null)[];
}

/** A queue as `GET /queues` tells it. */
export interface QueueRow {
  queue: string;
  name: string;
  prefix: string;
  counts: Record<
    "active" | "waiting" | "prioritized" | "waiting-children" | "delayed" | "completed" | "failed",
    number
  >;
  paused: boolean;
  /** Absent where this user of Redis may not list its connections. */
  workers?: number;
  perMinute: number;
  oldestWaitMs?: number;
  lastHour: LastHour;
  /** Where it was paused here; ms since epoch. */
  pausedBy?: { at: number; who?: string };
}

/** What is shown of a queue, or of several together. */
export interface QueueFigures {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
  workers: number | undefined;
  perMinute: number;
  oldestWaitMs: number | undefined;
  lastHour: LastHour;
}

/** Jobs that wait for their children are not for a worker to take, and are counted with the delayed ones. */
export function figuresOf({ counts, workers, perMinute, oldestWaitMs, lastHour }: QueueRow): QueueFigures {
  return {
    waiting: counts.waiting + counts.prioritized,
    active: counts.active,
    delayed: counts.delayed + counts["waiting-children"],
    failed: counts.failed,
    workers,
    perMinute,
    oldestWaitMs,
    lastHour,
  };
}

/** Several queues together. A slot of which one queue knows nothing is that of the others. */
export function sumFigures(rows: readonly QueueRow[]): QueueFigures {
  const all = rows.map(figuresOf);
  const sum = (read: (one: QueueFigures) => number): number =>
    all.reduce((total, one) => total + read(one), 0);
  const waits = all.flatMap(({ oldestWaitMs }) => oldestWaitMs ?? []);
  const sumSlots = (read: (hour: LastHour) => (number | null)[]): (number | null)[] =>
    (all[0] ? read(all[0].lastHour) : []).map((_, at) => {
      const known = all.flatMap(({ lastHour }) => read(lastHour)[at] ?? []);
      return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
    });
  return {
    waiting: sum(({ waiting }) => waiting),
    active: sum(({ active }) => active),
    delayed: sum(({ delayed }) => delayed),
    failed: sum(({ failed }) => failed),
    workers: all.some(({ workers }) => workers === undefined) ? undefined : sum((one) => one.workers ?? 0),
    perMinute: sum(({ perMinute }) => perMinute),
    oldestWaitMs: waits.length === 0 ? undefined : Math.max(...waits),
    lastHour: {
      from: all[0]?.lastHour.from ?? 0,
      slotMs: all[0]?.lastHour.slotMs ?? 0,
      ended: sumSlots(({ ended }) => ended),
      failed: sumSlots(({ failed }) => failed),
    },
  };
}

/** "Paused since 14:02 by ana"; of a pause from elsewhere neither is known. */
export function sayPaused({ pausedBy }: QueueRow): string {
  if (pausedBy === undefined) return "Paused";
  const { at, who } = pausedBy;
  return `Paused since ${toZonedTime(at)}${who === undefined ? "" : ` by ${who}`}`;
}
