import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import { createHeadway } from "@headway/gateway/index";
import { createJobClient } from "@headway/shared/client/job-client";
import { createLogger } from "@headway/shared/node/logger";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { progressOf, track } from "@headway/worker/index";
import { startOwnRedis } from "../support/own-redis.ts";
import type { OwnRedis } from "../support/own-redis.ts";
import { seededRandom } from "../support/seeded-random.ts";

const LASTS_MS = Number(process.env["FOREIGN_SOAK_MS"] ?? 180_000);
const SETTLES_WITHIN_MS = 60_000;
const EVERY_MS = 400;
const OPEN_AT_ONCE = 20;

/** What one watcher was told of one job. */
interface Watched {
  jobId: string;
  way: "socket" | "stream";
  last: JobSnapshot | undefined;
  violations: string[];
}

function hear(watched: Watched, job: JobSnapshot): void {
  const { last, violations } = watched;
  if (last && job.seq === last.seq) return;
  if (last && job.seq < last.seq) violations.push(`seq fell from ${last.seq} to ${job.seq}`);
  if (last && isTerminal(last.state) && job.enqueuedAt === last.enqueuedAt)
    violations.push(`${job.state} after ${last.state}`);
  const isSameRun = last?.attempt === job.attempt && last.enqueuedAt === job.enqueuedAt;
  if (last && isSameRun && job.state === "active" && last.state === "active" && job.progress < last.progress)
    violations.push(`progress fell from ${last.progress} to ${job.progress}`);
  watched.last = job;
}

/** Reads a stream as an EventSource does, again and again until its end. */
async function follow(url: string, watched: Watched, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const headers = { "last-event-id": String(watched.last?.seq ?? "") };
      const answer = await fetch(`${url}/queues/video/jobs/${watched.jobId}/events`, { signal, headers });
      if (answer.status === 204) return;
      let text = "";
      for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString();
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          const [frame, data] = [text.slice(0, end), /^data: (.*)$/m.exec(text.slice(0, end))?.[1]];
          text = text.slice(end + 2);
          if (frame.includes("event: job:update") && data) hear(watched, JSON.parse(data) as JobSnapshot);
        }
      }
    } catch {
      // It comes back, as an EventSource does.
    }
    await setTimeout(500);
  }
}

const FAULTS: ((redis: OwnRedis, name: string) => Promise<unknown>)[] = [
  ({ redis }) => redis.call("CLIENT", "KILL", "TYPE", "pubsub"),
  ({ redis }) => redis.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"),
  (redis) => redis.freeze("CLIENT PAUSE", 1_500),
  (redis) => redis.freeze("SIGSTOP", 2_000),
  ({ redis }, name) => redis.del(`bull:${name}:events`),
];

it(
  "holds for watchers of observed and tracked jobs what the queue says, through faults of Redis",
  async () => {
    const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
    const random = seededRandom(seed);
    await using redis = await startOwnRedis();
    const name = `soak-${crypto.randomUUID()}`;
    const connection = { host: "127.0.0.1", port: Number(new URL(redis.url).port) };
    const queue = new bullmq.Queue(name, { connection });
    const processor = async (job: bullmq.Job): Promise<unknown> => {
      for (let step = 1; step <= 4; step += 1) {
        if (job.name === "tracked") progressOf(job).report(step, 5);
        else await job.updateProgress(step * 20);
        await setTimeout(100 + random() * 300);
      }
      if (random() < 0.2) throw new Error("by chance");
      return { ok: true };
    };
    const tracked = track(processor, { prefix: name });
    const run = (job: bullmq.Job, token?: string) =>
      job.name === "tracked" ? tracked(job, token) : processor(job);
    const options = {
      connection,
      concurrency: 10,
      lockDuration: 5_000,
      stalledInterval: 2_000,
      maxStalledCount: 10,
    };
    const worker = new bullmq.Worker(name, run, options);
    queue.on("error", () => undefined);
    worker.on("error", () => undefined);
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const headway = createHeadway<{ operator: "read" }>({
      connection: redis.url,
      queues: [{ name, as: "video" }],
      prefix: name,
      // All are watched to the last, so that what comes behind an end is seen, too.
      limits: { watchedJobsPerSocket: 10_000 },
      log: createLogger("test", { LOG_LEVEL: "silent" }),
      authenticate: () => ({ operator: "read" }),
    });
    headway.attach(server);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/headway`;
    const client = createJobClient({ url, getToken: () => "any" });
    const over = new AbortController();
    const all: Watched[] = [];
    const open = (): Watched[] => all.filter(({ last }) => last === undefined || !isTerminal(last.state));
    const endsAt = Date.now() + LASTS_MS;
    let faults = 0;
    try {
      for (let at = 0; Date.now() < endsAt; at += 1) {
        await setTimeout(EVERY_MS);
        if (at % 12 === 11) {
          const fault = FAULTS[Math.floor(random() * FAULTS.length)];
          await fault?.(redis, name).catch(() => undefined);
          faults += 1;
        }
        if (open().length >= 2 * OPEN_AT_ONCE) continue;
        const jobId = `job-${at}`;
        const added = { jobId, attempts: 2, backoff: 500, removeOnComplete: at % 3 === 0 };
        const isAdded = await queue.add(at % 2 ? "tracked" : "observed", {}, added).then(
          () => true,
          () => false,
        );
        if (!isAdded) continue;
        const watch = (way: Watched["way"]): Watched => ({ jobId, way, last: undefined, violations: [] });
        const [socket, stream] = [watch("socket"), watch("stream")];
        all.push(socket, stream);
        client.watchJob(`video/${jobId}`, (view) => {
          if (view.status === "known") hear(socket, view.job);
        });
        void follow(url, stream, over.signal);
      }
      await eventually("all have ended", () => open().length === 0, SETTLES_WITHIN_MS).catch(() => undefined);
      const violations = open().map(
        ({ jobId, way, last }) => `${jobId} by ${way}: no end, ${last?.state ?? "nothing"}`,
      );
      for (const { jobId, way, last, violations: own } of all) {
        violations.push(...own.map((one) => `${jobId} by ${way}: ${one}`));
        const state = await queue.getJobState(jobId);
        if (state !== "unknown" && last && isTerminal(last.state) && state !== last.state)
          violations.push(`${jobId} by ${way}: ${last.state}, to the queue ${state}`);
      }
      const said = `seed ${seed}: ${all.length / 2} jobs, ${all.length} watches, ${faults} faults, ${violations.length} violations`;
      process.stderr.write(`${said}\n`);
      expect(violations).toEqual([]);
    } finally {
      over.abort();
      await client.close();
      await worker.close(true);
      await headway.close();
      server.closeAllConnections();
      server.close();
      await queue.close();
    }
  },
  LASTS_MS + 2 * SETTLES_WITHIN_MS,
);
