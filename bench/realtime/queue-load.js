/** An application with BullMQ queues of its own: workers that know nothing of Headway, jobs that say once how far they are. */
import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { offer } from "../lib/child.js";

const TICK_MS = 50;
const CONCURRENCY = 50;
/** Records that are kept of jobs that have ended, as applications do. */
const KEPT = { count: 1_000 };
const JOBS_OF_OTHERS = 3;
const LONG_JOB_REPORTS_EVERY_MS = 1_000;

const watched = [];
let perSecond = 0;
let done = 0;

offer({
  /** @returns the names of the busy queues, and of each the id of a job that runs for ever */
  async prepare({ redisUrl, watched: count, others }) {
    const open = () => new Redis(redisUrl, { maxRetriesPerRequest: null });
    const connection = open();
    for (let index = 0; index < others; index += 1) {
      const queue = new Queue(`other-${index}`, { connection });
      await queue.addBulk(
        Array.from({ length: JOBS_OF_OTHERS }, (_, job) => ({ name: "rest", data: { job } })),
      );
    }
    const longJobs = [];
    for (let index = 0; index < count; index += 1) {
      const queue = new Queue(`busy-${index}`, { connection });
      new Worker(queue.name, run, { connection: open(), concurrency: CONCURRENCY });
      longJobs.push((await queue.add("long", {})).id);
      watched.push(queue);
    }
    void produce();
    return { queues: watched.map(({ name }) => name), longJobs };
  },

  /** From now on, so many jobs a second of all queues together. */
  pace(wanted) {
    ({ perSecond } = wanted);
  },

  /** How many jobs have been completed. */
  countDone: () => done,
});

async function run(job) {
  if (job.name === "long")
    for (let percent = 0; ; percent = (percent + 1) % 100) {
      await job.updateProgress(percent);
      await new Promise((resolve) => setTimeout(resolve, LONG_JOB_REPORTS_EVERY_MS));
    }
  await job.updateProgress(50);
  done += 1;
  return { ok: true };
}

async function produce() {
  let owed = 0;
  for (let last = performance.now(), turn = 0; ; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    const now = performance.now();
    owed = Math.min(perSecond, owed + ((now - last) / 1_000) * perSecond);
    last = now;
    const some = Math.floor(owed / watched.length);
    if (some === 0) continue;
    owed -= some * watched.length;
    const jobs = Array.from({ length: some }, () => ({
      name: "short",
      data: { turn },
      opts: { removeOnComplete: KEPT },
    }));
    await Promise.all(watched.map((queue) => queue.addBulk(jobs)));
  }
}
