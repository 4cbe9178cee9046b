import { toDuration } from "@headway/shared/words/durations";
import { countOf } from "@headway/shared/words/numbers";

/** One step of a queue's time, as the server tells it. */
export interface TimelinePoint {
  at: number;
  ended: number;
  failed: number;
  wait?: { p50: number; p95: number };
  run?: { p50: number; p95: number };
}

export const STEP_MS = 6 * 60 * 60_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;
const STEPS = WEEK_MS / STEP_MS;

/** A step of this week beside the same one of the week before; undefined where nothing ended. */
export interface WeekStep {
  at: number;
  now: TimelinePoint | undefined;
  before: TimelinePoint | undefined;
}

/** When the week before begins, so that both have whole steps. `now`: ms since epoch. */
export function toWeeksBegin(now: number): number {
  return (Math.floor(now / STEP_MS) + 1) * STEP_MS - 2 * WEEK_MS;
}

/** @param from as `toWeeksBegin` has it */
export function toWeek(points: readonly TimelinePoint[], from: number): WeekStep[] {
  const byTime = new Map(points.map((point) => [point.at, point]));
  return Array.from({ length: STEPS }, (_, step) => {
    const at = from + WEEK_MS + step * STEP_MS;
    return { at, now: byTime.get(at), before: byTime.get(at - WEEK_MS) };
  });
}

/** The first step of each day, with the day's name. */
export function toDays(
  week: readonly WeekStep[],
  sayDay: (at: number) => string,
): { step: number; name: string }[] {
  const names = week.map(({ at }) => sayDay(at));
  return names.flatMap((name, step) => (step > 0 && name === names[step - 1] ? [] : [{ step, name }]));
}

/** A difference of less than a third may be the figures' own: they are known to a fifth. */
const TOLD_FROM = 4 / 3;

/** Whether jobs take longer than last week: by the median of the steps in which both weeks have jobs. */
export function compareWeeks(week: readonly WeekStep[]): string {
  const both = week.flatMap(({ now, before }) =>
    now?.run && before?.run ? [{ now: now.run.p50, before: before.run.p50 }] : [],
  );
  if (both.length === 0) {
    const ended = week.reduce((sum, { now }) => sum + (now?.ended ?? 0), 0);
    return ended === 0
      ? "No job has ended this week."
      : `${countOf(ended, "job has", "jobs have")} ended this week, and none at the same times last week to compare with.`;
  }
  const [now, before] = [median(both.map((one) => one.now)), median(both.map((one) => one.before))];
  const figures = `half within ${toDuration(now)}, last week ${toDuration(before)}`;
  if (now >= before * TOLD_FROM) return `Slower than last week: ${figures}.`;
  if (before >= now * TOLD_FROM) return `Faster than last week: ${figures}.`;
  return `About as fast as last week: ${figures}.`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? 0;
}

/** Runs of steps that have a figure, as points of a line: nothing is drawn across a gap. */
export function toLines(values: readonly (number | undefined)[], top: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const [at, value] of [...values, undefined].entries()) {
    if (value !== undefined) line.push(`${at + 0.5},${(100 - (value / top) * 100).toFixed(1)}`);
    else if (line.length > 0) {
      // One point alone would not be seen.
      if (line.length === 1) line.push(`${at - 0.1},${line[0]?.split(",")[1] ?? ""}`);
      lines.push(line.join(" "));
      line = [];
    }
  }
  return lines;
}
