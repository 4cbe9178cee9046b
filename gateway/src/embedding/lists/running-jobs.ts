import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import type { Lists, SeenJob } from "./lists.ts";

/** Something has happened to a job. */
export interface Moved {
  place: NamedQueue;
  jobId: string;
  event: string;
  /** Where nothing but reports has come: what the last one said. */
  progress: string | undefined;
}

const REMEMBERED = 2_000;
/** A worker may begin to tell by `track` after its job was seen to run: looked for so often, in ms. */
const STORE_EVERY_MS = 5_000;

interface Running {
  job: JobSnapshot;
  /** Undefined where it was seen in a list alone. */
  seen?: SeenJob;
  storeReadAt: number;
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
    for (const job of jobs) this.#set({ job, storeReadAt: 0 });
  }

  /** How these jobs are now, without those whose records are gone. */
  async look(moved: readonly Moved[], now: number): Promise<JobSnapshot[]> {
    const direct: Running[] = [];
    const withStore: SeenJob[] = [];
    const anew: Moved[] = [];
    for (const one of moved) {
      const known = this.#jobs.get(formatAddress({ queue: one.place.queue, jobId: one.jobId }));
      const { progress } = one;
      if (progress === undefined || known?.seen?.record.place !== "active") anew.push(one);
      else {
        const seen = { ...known.seen, record: { ...known.seen.record, progress, hasLock: true } };
        const isOld = Math.abs(now - known.storeReadAt) >= STORE_EVERY_MS;
        if (isOld || known.job.guarantee === "fenced") withStore.push(seen);
        else direct.push({ ...known, seen: this.#lists.report(seen, now) });
      }
    }
    const read = await Promise.all([this.#lists.look(anew, now), this.#lists.lookAtStore(withStore, now)]);
    const looked = read.flat().map((seen) => ({ job: seen.job, seen, storeReadAt: now }));
    const all = [...looked, ...direct.map((one) => ({ ...one, job: one.seen?.job ?? one.job }))];
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

  #set(running: Running): void {
    const { queue = OWN_QUEUE, jobId, state } = running.job;
    const key = formatAddress({ queue, jobId });
    this.#jobs.delete(key);
    if (!isTerminal(state)) this.#jobs.set(key, running);
    for (const oldest of this.#jobs.keys()) {
      if (this.#jobs.size <= REMEMBERED) break;
      this.#jobs.delete(oldest);
    }
  }
}
