/** An ended job as a roll-up counts it. Times are ms since epoch. */
export interface EndedRun {
  queue: string;
  endedAt: number;
  isFailed: boolean;
  /** In ms; undefined where nothing tells. */
  waitMs: number | undefined;
  runMs: number | undefined;
}

/** How many jobs took about so long: by the number of the step that a duration is in. */
export type Steps = Record<string, number>;

/** What ended in one span of time. `at`: its beginning, ms since epoch. */
export interface RollUp {
  at: number;
  ended: number;
  failed: number;
  waits: Steps;
  runs: Steps;
}

export const SPANS = { minute: 60_000, hour: 60 * 60_000, day: 24 * 60 * 60_000 } as const;
export type Span = keyof typeof SPANS;

/** Two steps are a factor of two: a duration is known to 19%. */
const STEPS_PER_DOUBLING = 2;

/** Adds an ended job to the roll-up of its time. */
export function addTo(rollUp: RollUp, { isFailed, waitMs, runMs }: EndedRun): void {
  rollUp.ended += 1;
  if (isFailed) rollUp.failed += 1;
  count(rollUp.waits, waitMs);
  count(rollUp.runs, runMs);
}

export function emptyRollUp(at: number): RollUp {
  return { at, ended: 0, failed: 0, waits: {}, runs: {} };
}

/** Sums what lies in the same step of time. In the order of time. */
export function mergeRollUps(rollUps: readonly RollUp[], stepMs: number): RollUp[] {
  const merged = new Map<number, RollUp>();
  for (const one of rollUps) {
    const at = Math.floor(one.at / stepMs) * stepMs;
    const sum = merged.get(at) ?? emptyRollUp(at);
    merged.set(at, sum);
    sum.ended += one.ended;
    sum.failed += one.failed;
    for (const name of ["waits", "runs"] as const)
      for (const [step, jobs] of Object.entries(one[name])) sum[name][step] = (sum[name][step] ?? 0) + jobs;
  }
  return [...merged.values()].sort((a, b) => a.at - b.at);
}

/** The duration within which this share of the jobs was, in ms; undefined for none. */
export function quantileOf(steps: Steps, share: number): number | undefined {
  const known = Object.entries(steps)
    .map(([step, jobs]) => [Number(step), jobs] as const)
    .sort(([a], [b]) => a - b);
  const total = known.reduce((sum, [, jobs]) => sum + jobs, 0);
  let before = 0;
  for (const [step, jobs] of known) {
    before += jobs;
    if (before >= share * total) return toMs(step);
  }
  return undefined;
}

function count(steps: Steps, ms: number | undefined): void {
  if (ms === undefined || !Number.isFinite(ms)) return;
  const step = String(Math.round(Math.log2(Math.max(1, ms)) * STEPS_PER_DOUBLING));
  steps[step] = (steps[step] ?? 0) + 1;
}

function toMs(step: number): number {
  return Math.round(2 ** (step / STEPS_PER_DOUBLING));
}
