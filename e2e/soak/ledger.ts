import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { Lives } from "./lives.ts";

/** What is kept of a snapshot that somebody was shown. */
export interface Sight {
  /** ms since the run began. */
  atMs: number;
  snapshot: Pick<JobSnapshot, "seq" | "state" | "progress" | "attempt" | "enqueuedAt">;
}

export interface Violation {
  atMs: number;
  rule: string;
  what: string;
  jobId?: string;
  watcher?: string;
}

/** Sights of one job by one watcher that are kept, to tell the story with when something is wrong. */
const KEPT = 40;

/**
 * Everything that was seen, done and found wrong. Each sight is checked the moment it comes against what the same watcher was
 * shown before; what can only be known in the end is checked by the verdict.
 */
export class Ledger {
  readonly violations: Violation[] = [];
  /** What was done to the installation, in order. */
  readonly faults: { atMs: number; what: string }[] = [];
  sights = 0;
  readonly #startedAt = Date.now();
  readonly #tracks = new Map<string, Sight[]>();
  readonly #newest = new Map<string, Sight>();
  /** How each life of a job ended, by whoever saw it first. */
  readonly #ends = new Map<string, string>();
  readonly #lives = new Lives();

  now(): number {
    return Date.now() - this.#startedAt;
  }

  noteFault(what: string): void {
    this.faults.push({ atMs: this.now(), what });
  }

  hadFault(kind: string): boolean {
    return this.faults.some(({ what }) => what.startsWith(kind));
  }

  /** The watcher begins to watch the job, or begins anew: nothing is known of what it is shown first. */
  begin(watcher: string, jobId: string): void {
    this.#tracks.delete(trackOf(watcher, jobId));
  }

  see(watcher: string, org: string, job: JobSnapshot): void {
    this.sights += 1;
    const { jobId, seq, state, progress, attempt, enqueuedAt } = job;
    const sight: Sight = { atMs: this.now(), snapshot: { seq, state, progress, attempt, enqueuedAt } };
    const track = this.#tracks.get(trackOf(watcher, jobId)) ?? [];
    const broken = findBroken(track.at(-1)?.snapshot, sight.snapshot);
    track.push(sight);
    if (track.length > KEPT) track.shift();
    this.#tracks.set(trackOf(watcher, jobId), track);
    for (const { rule, what } of broken) this.violate(rule, what, { jobId, watcher });
    if (job.org !== org)
      this.violate("I10 own organisation only", `${org} was shown a job of ${job.org}`, { jobId, watcher });
    if (seq > (this.#newest.get(jobId)?.snapshot.seq ?? 0)) this.#newest.set(jobId, sight);
    if (isTerminal(state)) this.#seeEnd(job, watcher);
    this.#lives.see(job, watcher);
  }

  /** What can only be told once all ends are known: to be called in the end. */
  judgeBeginnings(): void {
    for (const { what, jobId, watcher } of this.#lives.listBroken())
      this.violate("B1 a life begins at 0", what, { jobId, watcher });
  }

  /** The newest state that anybody was shown. */
  newest(jobId: string): Sight | undefined {
    return this.#newest.get(jobId);
  }

  violate(rule: string, what: string, about: { jobId?: string; watcher?: string } = {}): void {
    this.violations.push({ atMs: this.now(), rule, what, ...about });
  }

  /** What the watchers were shown of a job, each its last sights, beginning with the one in question. */
  tell(jobId: string, watcher?: string): string[] {
    const tracks = [...this.#tracks].filter(([key]) => key.endsWith(` ${jobId}`));
    const first = watcher === undefined ? undefined : trackOf(watcher, jobId);
    tracks.sort(([a], [b]) => Number(b === first) - Number(a === first));
    return tracks.slice(0, 2).flatMap(([key, sights]) => [
      `  ${key.split(" ")[0] ?? ""} was shown:`,
      ...sights.map(({ atMs, snapshot: { seq, state, progress, attempt, enqueuedAt } }) => {
        const at = (atMs / 1_000).toFixed(2);
        return `    ${at} s  ${state} ${progress}% attempt ${attempt} seq ${seq} life ${enqueuedAt}`;
      }),
    ]);
  }

  #seeEnd({ jobId, enqueuedAt, seq, state }: JobSnapshot, watcher: string): void {
    const life = `${jobId} ${enqueuedAt}`;
    const end = `${state} with seq ${seq}`;
    const earlier = this.#ends.get(life) ?? end;
    this.#ends.set(life, earlier);
    if (earlier !== end)
      this.violate("I6 one end", `one was shown ${earlier}, another ${end}`, { jobId, watcher });
  }
}

function trackOf(watcher: string, jobId: string): string {
  return `${watcher} ${jobId}`;
}

type Seen = Sight["snapshot"];

function findBroken(last: Seen | undefined, next: Seen): { rule: string; what: string }[] {
  const broken = [];
  if ((next.progress === 100) !== (next.state === "completed"))
    broken.push({ rule: "100 exactly when completed", what: `${next.state} at ${next.progress}%` });
  if (last === undefined) return broken;
  if (next.seq <= last.seq) broken.push({ rule: "I3 seq rises", what: `${next.seq} came after ${last.seq}` });
  if (next.enqueuedAt < last.enqueuedAt)
    broken.push({
      rule: "I1 lives follow each other",
      what: `life ${next.enqueuedAt} came after ${last.enqueuedAt}`,
    });
  if (next.enqueuedAt !== last.enqueuedAt) return broken;
  if (isTerminal(last.state))
    broken.push({ rule: "I1 nothing after the end", what: `${next.state} came after ${last.state}` });
  if (next.attempt === last.attempt && next.progress < last.progress)
    broken.push({ rule: "I7 progress never falls", what: `${next.progress}% came after ${last.progress}%` });
  if (next.attempt < last.attempt)
    broken.push({
      rule: "I7 attempts follow each other",
      what: `attempt ${next.attempt} came after ${last.attempt}`,
    });
  return broken;
}
