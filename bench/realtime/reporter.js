/**
 * The worker's side: reports the progress of jobs at a steady pace, through Headway's progress store or into a plain room.
 * Both carry the same snapshot, with the moment of the report in it.
 */
import { setTimeout } from "node:timers/promises";
import { Queue, Relay, Worker } from "bullmq";
import { createAdapter } from "@socket.io/redis-adapter";
import { Cluster, Redis } from "ioredis";
import { Server } from "socket.io";
import { personaGeneration } from "@headway/personas/kinds/generation";
import {
  toAttemptStarted,
  toFirstSnapshot,
  toProgressed,
  toStageEntered,
} from "@headway/shared/jobs/snapshot-transitions";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { offer } from "../lib/child.js";
import { monotonicMs } from "./clock.js";

const TOTAL = 1_000_000;
const TICK_MS = 5;

let store;
let plain;
let queue;
let relay;
let publisher;
let rawChannel;
let jobs = [];

offer({
  /**
   * `redisUrl` names one server, or the masters of a cluster, separated by commas.
   *
   * @returns {Promise<string[]>} the ids of the jobs, all of them running
   */
  async prepare({ redisUrl, prefix, org, count }) {
    const urls = redisUrl.split(",");
    store = createProgressStore(urls.length > 1 ? new Cluster(urls) : new Redis(redisUrl), prefix);
    jobs = await Promise.all(Array.from({ length: count }, (_, index) => startJob(org, index)));
    return jobs.map(({ draft }) => draft.jobId);
  },

  /** After `prepare`: for reports that go through others than Headway. With `isRunning`, BullMQ's records say that the jobs run. */
  async preparePeers({ redisUrl, prefix, isRunning = false }) {
    plain = new Server({
      adapter: createAdapter(new Redis(redisUrl), new Redis(redisUrl), { key: `${prefix}:plain` }),
    });
    publisher = new Redis(redisUrl);
    relay = new Relay({ connection: new Redis(redisUrl, { maxRetriesPerRequest: null }), prefix });
    rawChannel = `${prefix}:raw`;
    queue = new Queue("bench", { connection: new Redis(redisUrl, { maxRetriesPerRequest: null }), prefix });
    // For those who watch BullMQ's own events: only the record is needed, no worker runs them.
    await queue.addBulk(jobs.map(({ draft: { jobId } }) => ({ name: "bench", data: {}, opts: { jobId } })));
    if (!isRunning) return;
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    const worker = new Worker("bench", null, { connection, prefix, autorun: false });
    for (let taken = 0; taken < jobs.length; taken += 1) await worker.getNextJob("bench");
  },

  /**
   * Reports for each job so many times a second, evenly spread.
   * @returns {Promise<number>} how many reports there were
   */
  async report({ through, room, perSecond, seconds }) {
    const send = {
      headway: (draft) => store.write(draft, { run: 1 }),
      plain: (draft) => {
        plain.to(room ?? `job:${draft.jobId}`).emit("job:update", draft);
      },
      queueEvents: (draft) => queue.updateJobProgress(draft.jobId, draft),
      relay: (draft) => relay.publish(`${draft.org}.${draft.jobId}`, draft),
      raw: (draft) => publisher.publish(rawChannel, JSON.stringify(draft)),
    }[through];
    const total = Math.round(jobs.length * perSecond * seconds);
    const startedAt = performance.now();
    const sending = [];
    for (let sent = 0; sent < total;) {
      const due = Math.min(total, ((performance.now() - startedAt) / 1_000) * jobs.length * perSecond);
      for (; sent < due; sent += 1) sending.push(send(nextDraft(jobs[sent % jobs.length], through)));
      await setTimeout(TICK_MS);
    }
    await Promise.all(sending);
    return total;
  },
});

async function startJob(org, index) {
  const now = Date.now();
  const queued = toFirstSnapshot(personaGeneration, {
    jobId: `jbench${process.pid}-${index}`,
    org,
    title: `${index + 1} support-desk customers`,
    enqueuedAt: now,
  });
  await store.create(queued);
  const started = toAttemptStarted(personaGeneration, queued, { attempt: 1, now });
  const draft = toStageEntered(personaGeneration, started, "generating", now);
  await store.write(draft, { run: 1 });
  return { draft, done: 0 };
}

function nextDraft(job, through) {
  job.done += 1;
  const draft = toProgressed(personaGeneration, job.draft, { done: job.done, total: TOTAL, etaMs: 60_000 });
  const stamped = { ...draft, result: { reportedAt: monotonicMs() } };
  // The store adds these two in Redis.
  const now = Date.now();
  return through === "headway" ? stamped : { seq: now * 1_000, at: now, ...stamped };
}
