import { toDuration } from "@headway/shared/words/durations";
import { formatShort } from "./figures.ts";
import { figuresOf, sayPaused, type QueueRow } from "./queue-row.ts";

/** What is wrong with a queue, worst first. */
const TROUBLES = ["no-workers", "worker-lost", "failing", "slow", "paused"] as const;
type Trouble = (typeof TROUBLES)[number];

export interface Attention {
  trouble: Trouble;
  words: string;
}

/** A wait beyond this is told, in ms. */
const SLOW_MS = 5 * 60_000;
/** Of the jobs that ended lately, the share of failures from which on a queue is called failing. */
const FAILING_SHARE = 0.1;
/** "Lately": the slot that is under way and two before it, so 10 to 15 minutes. */
const LATE_SLOTS = 3;

/** Undefined: nothing is wrong. */
export function toAttention(row: QueueRow): Attention | undefined {
  const { waiting, active, workers, perMinute, oldestWaitMs = 0 } = figuresOf(row);
  // Where a Redis lets connections have no names, workers cannot be counted, and jobs end all the same.
  const hasNoWorkers = workers === 0 && perMinute === 0;
  if (!row.paused && hasNoWorkers && waiting > 0)
    return { trouble: "no-workers", words: `No workers, ${formatShort(waiting)} waiting` };
  if (hasNoWorkers && active > 0)
    return { trouble: "worker-lost", words: `No workers, ${formatShort(active)} left running` };
  const failed = sumLate(row.lastHour.failed);
  const ended = sumLate(row.lastHour.ended);
  if (failed > 0 && failed >= ended * FAILING_SHARE)
    return { trouble: "failing", words: `Failing: ${formatShort(failed)} of the last ${formatShort(ended)}` };
  if (row.paused)
    return waiting > 0
      ? { trouble: "paused", words: `${sayPaused(row)}, ${formatShort(waiting)} waiting` }
      : undefined;
  if (waiting > 0 && oldestWaitMs >= SLOW_MS)
    return { trouble: "slow", words: `Waiting for ${toDuration(oldestWaitMs)}` };
  return undefined;
}

/** A row with what is wrong, made once. */
export interface RatedRow {
  row: QueueRow;
  attention: Attention | undefined;
}

export function rate(rows: readonly QueueRow[]): RatedRow[] {
  return rows.map((row) => ({ row, attention: toAttention(row) }));
}

/** Worst first; then by the longest wait, then by name, so that quiet queues keep their places. */
export function worstFirst(a: RatedRow, b: RatedRow): number {
  return (
    rankOf(a) - rankOf(b) ||
    toSize(b) - toSize(a) ||
    waitClass(b) - waitClass(a) ||
    a.row.queue.localeCompare(b.row.queue, "en", { numeric: true })
  );
}

function rankOf({ attention }: RatedRow): number {
  return attention === undefined ? TROUBLES.length : TROUBLES.indexOf(attention.trouble);
}

function toSize({ row, attention }: RatedRow): number {
  if (attention === undefined) return 0;
  return attention.trouble === "failing" ? sumLate(row.lastHour.failed) : figuresOf(row).waiting;
}

/** In steps, so that a wait of 2 s beside one of 3 s moves no rows. */
function waitClass({ row: { oldestWaitMs = 0 } }: RatedRow): number {
  return [10_000, 60_000].filter((bound) => oldestWaitMs >= bound).length;
}

function sumLate(slots: readonly (number | null)[]): number {
  return slots.slice(-LATE_SLOTS).reduce<number>((total, count) => total + (count ?? 0), 0);
}
