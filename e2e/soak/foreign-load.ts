import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { Queue, Worker } from "bullmq";
import type { Job } from "bullmq";
import { createHeadway } from "@headway/gateway";
import { createJobClient } from "@headway/shared/client/job-client";
import { createLogger } from "@headway/shared/node/logger";
import { progressOf, track } from "@headway/worker";
import { followStream } from "../support/follow-stream.ts";
import { eventually } from "./eventually.ts";
import { ForeignWatch } from "./foreign-watch.ts";

/** A job of the queue is begun so often, in ms. */
const EVERY_MS = 400;
const OPEN_AT_ONCE = 20;
const STEPS = 4;
/** How long the last jobs may take to end once nothing is broken any more, in ms. */
const SETTLES_WITHIN_MS = 90_000;
/** A lock that lapses soon: a run that was lost is run again while somebody waits. */
const WORKER = { concurrency: 10, lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 100 };

/**
 * An application of its own beside the rest: a queue, a worker with observed jobs and jobs of `track`, and a web server with
 * `createHeadway`. Each job is watched over a socket and by Server-Sent Events until the run is over.
 */
export class ForeignLoad {
  readonly #queue: Queue;
  readonly #watches: ForeignWatch[] = [];
  readonly #over = new AbortController();
  readonly #client: ReturnType<typeof createJobClient>;
  readonly #url: string;
  readonly #stop: () => Promise<void>;

  static async start(redisUrl: string, random: () => number): Promise<ForeignLoad> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/headway`;
    return new ForeignLoad({ redisUrl, random, server, url });
  }

  private constructor({ redisUrl, random, server, url }: Parts) {
    const name = `foreign-${crypto.randomUUID()}`;
    const connection = { host: "127.0.0.1", port: Number(new URL(redisUrl).port) };
    const queue = new Queue(name, { connection });
    const tracked = track((job: Job) => work(job, random), { prefix: name });
    const worker = new Worker(
      name,
      (job, token) => (job.name === "tracked" ? tracked(job, token) : work(job, random)),
      { connection, ...WORKER },
    );
    // What breaks is part of the run.
    queue.on("error", () => undefined);
    worker.on("error", () => undefined);
    const headway = createHeadway<{ operator: "read" }>({
      connection: redisUrl,
      queues: [{ name, as: "video" }],
      prefix: name,
      // All are watched to the last, so that what comes behind an end is seen, too.
      limits: { watchedJobsPerSocket: 10_000, socketsPerIdentity: 10_000 },
      log: createLogger("foreign", { LOG_LEVEL: "silent" }),
      authenticate: () => ({ operator: "read" }),
    });
    headway.attach(server);
    this.#queue = queue;
    this.#url = url;
    this.#client = createJobClient({ url, getToken: () => "any" });
    this.#stop = async () => {
      await worker.close(true);
      await headway.close();
      server.closeAllConnections();
      server.close();
      await queue.close();
    };
  }

  /** What it has come to, for people. */
  get words(): string {
    const ends = new Map<string, number>();
    for (const { last, way } of this.#watches)
      if (way === "socket") ends.set(last?.state ?? "none", (ends.get(last?.state ?? "none") ?? 0) + 1);
    const told = [...ends].sort().map(([state, count]) => `${count} ${state}`);
    return `${this.#watches.length / 2} observed and tracked, ${this.#watches.length} watches: ${told.join(", ")}`;
  }

  /** Begins jobs until it is told to stop. */
  async run(signal: AbortSignal): Promise<void> {
    for (let at = 0; !signal.aborted; at += 1) {
      await setTimeout(EVERY_MS);
      if (this.#open.length >= 2 * OPEN_AT_ONCE) continue;
      const jobId = `job-${at}`;
      const options = { jobId, attempts: 2, backoff: 500, removeOnComplete: at % 3 === 0 };
      const isAdded = await this.#queue.add(at % 2 ? "tracked" : "observed", {}, options).then(
        () => true,
        () => false,
      );
      if (isAdded) this.#watch(jobId);
    }
  }

  /** Waits for the last ends. Nothing is broken any more. @returns what was told that is not so */
  async judge(): Promise<string[]> {
    await eventually("all have ended", () => this.#open.length === 0, SETTLES_WITHIN_MS).catch(
      () => undefined,
    );
    const violations = this.#open.map(({ name, last }) => `${name}: no end, ${last?.state ?? "nothing"}`);
    for (const { name, jobId, last, isOpen, violations: own } of this.#watches) {
      violations.push(...own.map((one) => `${name}: ${one}`));
      const state = await this.#queue.getJobState(jobId);
      if (state !== "unknown" && !isOpen && state !== last?.state)
        violations.push(`${name}: ${last?.state ?? ""}, to the queue ${state}`);
    }
    return violations;
  }

  async close(): Promise<void> {
    this.#over.abort();
    await this.#client.close();
    await this.#stop();
  }

  get #open(): ForeignWatch[] {
    return this.#watches.filter(({ isOpen }) => isOpen);
  }

  #watch(jobId: string): void {
    const [socket, stream] = [new ForeignWatch(jobId, "socket"), new ForeignWatch(jobId, "stream")];
    this.#watches.push(socket, stream);
    this.#client.watchJob(`video/${jobId}`, (view) => {
      if (view.status === "known") socket.hear(view.job);
    });
    void followStream(`${this.#url}/queues/video/jobs/${jobId}/events`, {
      signal: this.#over.signal,
      lastSeq: () => stream.last?.seq,
      onJob: (job) => {
        stream.hear(job);
      },
    });
  }
}

interface Parts {
  redisUrl: string;
  random: () => number;
  server: ReturnType<typeof createServer>;
  url: string;
}

/** Some hundred ms of work in steps; one of five attempts fails. */
async function work(job: Job, random: () => number): Promise<unknown> {
  for (let step = 1; step <= STEPS; step += 1) {
    if (job.name === "tracked") progressOf(job).report(step, STEPS + 1);
    else await job.updateProgress(step * 20);
    await setTimeout(100 + random() * 300);
  }
  if (random() < 0.2) throw new Error("by chance");
  return { ok: true };
}
