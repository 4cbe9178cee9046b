import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import type { Lists, SeenJob } from "./lists.ts";
import { toToldPlace } from "./read-told-places.ts";
import type { ToldJob } from "./read-told-places.ts";

/** Something has happened to a job. */
export interface Moved {
  place: NamedQueue;
  jobId: string;
  event: string;
  /** Where nothing but reports has come: what the last one said. */
  progress: string | undefined;
}

const REMEMBERED = 2_000;
/**
 * A worker may begin to tell by `track` after its job was seen to run: looked for after so many ms, and after twice as many each
 * time that nothing was found.
 */
const STORE_AFTER_MS = { first: 2_000, most: 60_000 };

interface Running {
  job: JobSnapshot;
  /** Undefined where it was seen in a list alone. */
  seen?: SeenJob;
  /** When it is looked whether the worker uses `track`, and how long after the time before; Redis' clock, ms. */
  storeAt: number;
  storeAfterMs: number;
}

/** What was seen last of jobs that run: a report changes nothing else, and their records may go with their ends. */
export class RunningJobs {
  readonly #lists: Lists;
  readonly #jobs = new Map<string, Running>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  get(address: string): JobSnapshot | undefined {
    return this.#jobs.get(address)?.job;
  }

  /** What a list has shown. */
  remember(jobs: readonly JobSnapshot[]): void {
    for (const job of jobs)
      this.#set({ storeAt: 0, storeAfterMs: STORE_AFTER_MS.first, ...this.#jobs.get(addressOf(job)), job });
  }

  /** How these jobs are now, without those whose records are gone. */
  async look(moved: readonly Moved[], now: number): Promise<JobSnapshot[]> {
    const direct: Running[] = [];
    const withStore: SeenJob[] = [];
    const anew: ToldJob[] = [];
    for (const one of moved) {
      const known = this.#jobs.get(formatAddress({ queue: one.place.queue, jobId: one.jobId }));
      const { progress } = one;
      if (progress === undefined || known?.seen?.record.place !== "active")
        anew.push({ ...one, where: toWhere(one, known), isNew: known?.seen === undefined });
      else {
        const seen = { ...known.seen, record: { ...known.seen.record, progress, hasLock: true } };
        if (now >= known.storeAt || known.job.guarantee === "fenced") withStore.push(seen);
        else direct.push({ ...known, seen: this.#lists.report(seen, now) });
      }
    }
    const [looked, checked] = await Promise.all([
      this.#lists.look(anew, now),
      this.#lists.lookAtStore(withStore, now),
    ]);
    const all = [
      ...looked.map((seen) => toRunning(seen, now, STORE_AFTER_MS.first)),
      ...checked.map((seen) => toRunning(seen, now, 2 * this.#storeAfterMs(seen))),
      ...direct.map((one) => ({ ...one, job: one.seen?.job ?? one.job })),
    ];
    for (const one of all) this.#set(one);
    return all.map(({ job }) => job);
  }

  /** Their events are read no more, or some may have been missed: of one queue, or of all. */
  forgetRecords(queue?: string): void {
    for (const running of this.#jobs.values())
      if (queue === undefined || running.job.queue === queue) delete running.seen;
  }

  clear(): void {
    this.#jobs.clear();
  }

  #storeAfterMs({ job }: SeenJob): number {
    return this.#jobs.get(addressOf(job))?.storeAfterMs ?? STORE_AFTER_MS.first;
  }

  #set(running: Running): void {
    const key = addressOf(running.job);
    this.#jobs.delete(key);
    if (!isTerminal(running.job.state)) this.#jobs.set(key, running);
    for (const oldest of this.#jobs.keys()) {
      if (this.#jobs.size <= REMEMBERED) break;
      this.#jobs.delete(oldest);
    }
  }
}

/** Children are counted by a look into every set alone. */
function toWhere({ event }: Moved, known: Running | undefined): ToldJob["where"] {
  return known?.job.children ? undefined : toToldPlace(event);
}

function toRunning(seen: SeenJob, now: number, afterMs: number): Running {
  const storeAfterMs = Math.min(afterMs, STORE_AFTER_MS.most);
  return { job: seen.job, seen, storeAt: now + storeAfterMs, storeAfterMs };
}

function addressOf({ queue = OWN_QUEUE, jobId }: JobSnapshot): string {
  return formatAddress({ queue, jobId });
}
