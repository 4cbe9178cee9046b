/** What is wrong with a queue, worst first. */
export const TROUBLES = ["no-workers", "worker-lost", "failing", "slow", "paused"] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface QueueFacts {
  paused: boolean;
  waiting: number;
  active: number;
  /** Undefined: cannot be counted. */
  workers: number | undefined;
  perMinute: number;
  oldestWaitMs: number | undefined;
  /** Jobs that ended lately, and those of them that failed. */
  ended: number;
  failed: number;
}

export interface TroubleBounds {
  /** A wait beyond this is told, in ms. */
  slowMs: number;
  /** Of the jobs that ended lately, the share of failures from which on a queue is called failing. */
  failingShare: number;
}

export const TROUBLE_BOUNDS: TroubleBounds = { slowMs: 5 * 60_000, failingShare: 0.1 };

/** Undefined: nothing is wrong. */
export function findTrouble(facts: QueueFacts, bounds: TroubleBounds = TROUBLE_BOUNDS): Trouble | undefined {
  const { paused, waiting, active, workers, perMinute, oldestWaitMs = 0, ended, failed } = facts;
  // Where a Redis lets connections have no names, workers cannot be counted, and jobs end all the same.
  const hasNoWorkers = workers === 0 && perMinute === 0;
  if (!paused && hasNoWorkers && waiting > 0) return "no-workers";
  if (hasNoWorkers && active > 0) return "worker-lost";
  if (failed > 0 && failed >= ended * bounds.failingShare) return "failing";
  if (paused) return waiting > 0 ? "paused" : undefined;
  return waiting > 0 && oldestWaitMs >= bounds.slowMs ? "slow" : undefined;
}

/** "Lately": the slot of five minutes that is under way and two before it. */
const LATE_SLOTS = 3;

/** What a queue's last hour says of lately; unknown slots count nothing. */
export function sumLate(slots: readonly (number | null)[]): number {
  return slots.slice(-LATE_SLOTS).reduce<number>((total, count) => total + (count ?? 0), 0);
}
