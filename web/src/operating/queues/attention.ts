import { toDuration } from "@headway/shared/words/durations";
import { findTrouble, sumLate, TROUBLES, type Trouble } from "@headway/shared/words/queue-trouble";
import { formatShort } from "./figures.ts";
import { figuresOf, sayPaused, type QueueRow } from "./queue-row.ts";

export interface Attention {
  trouble: Trouble;
  words: string;
}

/** Undefined: nothing is wrong. */
export function toAttention(row: QueueRow): Attention | undefined {
  const figures = figuresOf(row);
  const [ended, failed] = [sumLate(row.lastHour.ended), sumLate(row.lastHour.failed)];
  const trouble = findTrouble({ ...figures, paused: row.paused, ended, failed });
  const { waiting, active, oldestWaitMs = 0 } = figures;
  switch (trouble) {
    case undefined:
      return undefined;
    case "no-workers":
      return { trouble, words: `No workers, ${formatShort(waiting)} waiting` };
    case "worker-lost":
      return { trouble, words: `No workers, ${formatShort(active)} left running` };
    case "failing":
      return { trouble, words: `Failing: ${formatShort(failed)} of the last ${formatShort(ended)}` };
    case "paused":
      return { trouble, words: `${sayPaused(row)}, ${formatShort(waiting)} waiting` };
    case "slow":
      return { trouble, words: `Waiting for ${toDuration(oldestWaitMs)}` };
  }
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
