/** A worker of an application whose processor is tracked, with jobs that run for ever and report at a steady pace. */
import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { progressOf, track } from "@headway/worker";
import { offer } from "../lib/child.js";

const TICK_MS = 5;
const TOTAL = 1_000_000;

const running = [];
let wanted = { perSecond: 0, jobs: 0, isSilent: true };
let reports = 0;

offer({
  /** Adds the jobs and resolves once all of them run. */
  async start({ redisUrl, jobs }) {
    const open = () => new Redis(redisUrl, { maxRetriesPerRequest: null });
    const queue = new Queue("tracked", { connection: open() });
    const processor = track(
      (job) => {
        const progress = progressOf(job);
        progress.stage("encode", "Encoding…");
        running.push({ progress, done: 0 });
        return new Promise(() => undefined);
      },
      { unit: "frames" },
    );
    new Worker(queue.name, processor, { connection: open(), concurrency: jobs });
    await queue.addBulk(Array.from({ length: jobs }, () => ({ name: "film", data: {} })));
    while (running.length < jobs) await new Promise((resolve) => setTimeout(resolve, 5));
    void reportForEver();
  },

  /** From now on, so many jobs report so often; silent ones do all but report. */
  pace(pace) {
    wanted = pace;
  },

  countReports: () => reports,
});

async function reportForEver() {
  let next = 0;
  let owed = 0;
  for (let last = performance.now(); ;) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    const now = performance.now();
    const { perSecond, jobs, isSilent } = wanted;
    owed += ((now - last) / 1_000) * perSecond * jobs;
    last = now;
    for (; owed >= 1; owed -= 1) {
      const job = running[(next += 1) % jobs];
      job.done += 1;
      if (isSilent) continue;
      job.progress.report(job.done, TOTAL);
      reports += 1;
    }
  }
}
