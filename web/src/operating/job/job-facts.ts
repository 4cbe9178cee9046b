import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toDuration, toDurationSoFar } from "@headway/shared/words/durations";
import { toMoment } from "../zone.ts";

/** How long jobs of the same kind took lately, in ms. */
export interface Usual {
  jobs: number;
  needed: number;
  wait?: number;
  run?: number;
  stages: Record<string, number>;
}

type Fact = [name: string, value: string];

/** What a job's page says of it beside its state. `now`: ms since epoch. */
export function toFacts(
  job: JobSnapshot,
  opts: Readonly<Record<string, unknown>>,
  usual: Usual | undefined,
  now: number,
): Fact[] {
  const { enqueuedAt, startedAt, finishedAt, retryAt, attempt, maxAttempts, state } = job;
  const isWaiting = state === "delayed" || state === "queued";
  const told = (name: string, key: string): Fact[] => {
    const value = opts[key];
    return value === undefined ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)]];
  };
  const facts: (Fact | undefined)[] = [
    ["Added", toMoment(enqueuedAt)],
    startedAt === undefined ? undefined : ["Began", toMoment(startedAt)],
    startedAt !== undefined && attempt <= 1
      ? ["Waited", toDuration(startedAt - enqueuedAt) + sayUsual(usual?.wait)]
      : undefined,
    startedAt === undefined || isWaiting
      ? undefined
      : [
          "Ran",
          (finishedAt === undefined
            ? `${toDurationSoFar(now - startedAt)} so far`
            : toDuration(finishedAt - startedAt)) + sayUsual(usual?.run),
        ],
    finishedAt === undefined ? undefined : ["Ended", toMoment(finishedAt)],
    retryAt === undefined ? undefined : ["Due", toMoment(retryAt)],
    ["Attempt", `${Math.max(attempt, 0)} of ${maxAttempts}`],
    ...toldBy("Delay", opts["delay"], sayMs),
    ...told("Priority", "priority"),
    ...toldBy("Backoff", opts["backoff"], sayBackoff),
    ...told("Scheduler", "repeatJobKey"),
  ];
  return facts.filter((fact) => fact !== undefined);
}

function toldBy(name: string, value: unknown, say: (value: unknown) => string): Fact[] {
  return value === undefined ? [] : [[name, say(value)]];
}

function sayMs(value: unknown): string {
  return typeof value === "number" ? toDuration(value) : JSON.stringify(value);
}

/** "exponential from 2.0 s": BullMQ takes a number, too, which is a fixed delay. */
function sayBackoff(value: unknown): string {
  if (typeof value === "number") return `${toDuration(value)} each time`;
  const { type, delay } = (value ?? {}) as { type?: unknown; delay?: unknown };
  if (typeof type !== "string" || typeof delay !== "number") return JSON.stringify(value);
  if (type === "fixed") return `${toDuration(delay)} each time`;
  return `${type} from ${toDuration(delay)}`;
}

function sayUsual(ms: number | undefined): string {
  return ms === undefined ? "" : `, usually ${toDuration(ms)}`;
}

/** Why nothing is said to be usual; undefined where it is. */
export function sayTooFew({ jobs, needed }: Usual): string | undefined {
  if (jobs >= needed) return undefined;
  return `What is usual is said from ${needed} done jobs of this kind in 7 days on; there are ${jobs}.`;
}
