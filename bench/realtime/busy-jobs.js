/** A worker with thousands of jobs that go on for ever and report at a steady pace: Headway's own, with handlers of the benchmark. */
import { connect } from "mongoose";
import { Redis } from "ioredis";
import { createLogger } from "@headway/shared/node/logger";
import { personaGeneration } from "@headway/personas/kinds/generation";
import { KindRegistry } from "@headway/shared/jobs/kinds";
import { toPersonaRequest } from "@headway/personas/presets";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { announceWorker } from "@headway/shared/progress/worker-presence";
import { enqueue } from "@headway/shared/queue/enqueue";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import { createJobRecords } from "@headway/shared/store/job-records";
import { createWorker } from "@headway/worker/worker";
import { offer } from "../lib/child.js";

const ENQUEUED_AT_ONCE = 50;
const TOTAL = 1_000_000;
const TICK_MS = 20;

const running = [];
let perSecond = 0;

offer({
  /** Enqueues the jobs and resolves once all of them run. */
  async start({ redisUrl, mongoUrl, prefix, org, count }) {
    const log = createLogger("bench", { LOG_LEVEL: "error" });
    const redis = new Redis(redisUrl);
    const { connection } = await connect(mongoUrl);
    const progress = createProgressStore(redis, prefix);
    const records = createJobRecords(connection);
    const queue = openJobQueue(redis, prefix, log);
    await announceWorker(redis, progress.keys, "bench", () => undefined);
    const blocking = new Redis(redisUrl, { maxRetriesPerRequest: null });
    const kinds = new KindRegistry([personaGeneration]);
    const handlers = { "persona-generation": runForEver };
    await createWorker(
      { redis: blocking, subscriber: new Redis(redisUrl), progress, records, kinds, handlers, log },
      { prefix, concurrency: count, graceMs: 0 },
    );
    const payload = toPersonaRequest({ template: "support-desk", count: 25 }, () => "bench");
    for (let enqueued = 0; enqueued < count; enqueued += ENQUEUED_AT_ONCE) {
      const some = Math.min(ENQUEUED_AT_ONCE, count - enqueued);
      await Promise.all(
        Array.from({ length: some }, () =>
          enqueue({ redis, queue, progress, records, kinds }, { kind: personaGeneration, org, payload }),
        ),
      );
      // One after the other, or the worker would be too busy with beginnings to renew its locks.
      while (running.length < enqueued + some) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    void reportForEver();
  },

  /** From now on, so many reports a second of all jobs together. */
  pace(wanted) {
    ({ perSecond } = wanted);
  },

  /** How many jobs could not renew their locks in time. */
  countOvertaken() {
    return running.filter(({ context }) => context.signal.aborted).length;
  },
});

/** A handler that works until the process ends. */
function runForEver(context) {
  context.stage("generating");
  running.push({ context, done: 0 });
  return new Promise(() => undefined);
}

async function reportForEver() {
  let next = 0;
  let owed = 0;
  for (let last = performance.now(); ;) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    const now = performance.now();
    owed += ((now - last) / 1_000) * perSecond;
    last = now;
    for (; owed >= 1; owed -= 1) {
      const job = running[(next += 1) % running.length];
      job.context.report((job.done += 1), TOTAL);
    }
  }
}
