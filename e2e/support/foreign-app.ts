import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import * as bullmq from "bullmq";
import { io } from "socket.io-client";
import type { ManagerOptions, Socket } from "socket.io-client";
import { createHeadway } from "@headway/gateway/index";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { progressOf, track } from "@headway/worker/index";
import { followStream } from "./follow-stream.ts";

/** How an application's job is known: from the queue's own record, or from its worker, too. */
type Foreign = "observed" | "tracked";

/** One who watches a job; what came, in the order of its arrival. */
export interface ForeignWatcher {
  seen: JobSnapshot[];
  socket?: Socket;
}

/**
 * An application's own worker, whose jobs report half of their work and wait until the test ends them.
 * @param redisUrl of the application, which faults of a test do not touch
 */
export function startForeignWorker(
  redisUrl: string,
  { name, kind, ...more }: { name: string; kind: Foreign } & Partial<bullmq.WorkerOptions>,
) {
  const connection = { host: "127.0.0.1", port: Number(new URL(redisUrl).port) };
  const queue = new bullmq.Queue(name, { connection });
  const running = new Map<string, { job: bullmq.Job; end: (value: unknown) => void }>();
  const processor = async (job: bullmq.Job): Promise<unknown> => {
    if (kind === "tracked") progressOf(job).report(1, 2);
    else await job.updateProgress(50);
    return new Promise((end) => running.set(String(job.id), { job, end }));
  };
  const run = (kind === "tracked" ? track(processor, { prefix: name }) : processor) as bullmq.Processor;
  const worker = new bullmq.Worker(name, run, { connection, drainDelay: 1, concurrency: 500, ...more });
  queue.on("error", () => undefined);
  worker.on("error", () => undefined);
  const take = (jobId: string) => eventually(`${jobId} runs`, () => running.get(jobId), 30_000);
  return {
    queue,
    take,
    begin: async (jobId: string, options: bullmq.JobsOptions = {}): Promise<void> => {
      await queue.add("encode", {}, { jobId, ...options });
      await take(jobId);
    },
    end: async (jobId: string, value: unknown = { of: jobId }): Promise<void> => {
      (await take(jobId)).end(value);
      await eventually(`${jobId} has ended`, async () => (await queue.getJobState(jobId)) === "completed");
    },
    close: async (): Promise<void> => {
      await Promise.all([worker.close(true), queue.close()]);
    },
  };
}

/** A server of an application with Headway in it, which serves the queue as `video` to anybody. */
export async function startForeignServer(
  redisUrl: string,
  { name, port = 0 }: { name: string; port?: number },
) {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  const headway = createHeadway<{ id: string; operator: "read" }>({
    connection: redisUrl,
    queues: [{ name, as: "video" }],
    prefix: name,
    log: createLogger("test", { LOG_LEVEL: "silent" }),
    // All are one caller: what these limits refuse is not what is tried here.
    limits: { socketsPerIdentity: 1_000, commandsPerSecond: 1_000, requestsPerSecond: 1_000 },
    authenticate: () => ({ id: "chief", operator: "read" }),
  });
  headway.attach(server);
  return {
    port: (server.address() as AddressInfo).port,
    headway,
    close: async (): Promise<void> => {
      await headway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Watches over a bare socket, and again whenever it has come back. */
export function watchBySocket(
  port: number,
  jobId: string,
  options: Partial<ManagerOptions> = { transports: ["websocket"] },
): ForeignWatcher & { socket: Socket } {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: "/headway/socket.io",
    auth: { token: "any" },
    forceNew: true,
    reconnectionDelayMax: 1_000,
    ...options,
  });
  const seen: JobSnapshot[] = [];
  const note = (job: JobSnapshot): void => {
    if (job.seq !== seen.at(-1)?.seq) seen.push(job);
  };
  socket.on("job:update", note);
  const watch = (): void => {
    socket.emit("job:watch", { queue: "video", jobId }, (answer: { ok: boolean; job?: JobSnapshot }) => {
      if (answer.job) note(answer.job);
      // As the contract has it: refused for the moment, it asks again.
      else
        void setTimeout(500).then(() => {
          if (socket.connected) watch();
        });
    });
  };
  socket.on("connect", watch);
  // A server that goes says so, and the client is to come back by itself.
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect") socket.connect();
  });
  return { seen, socket };
}

/** Watches by Server-Sent Events, and comes back as an EventSource does. */
export function watchByStream(port: number, jobId: string, signal: AbortSignal): ForeignWatcher {
  const seen: JobSnapshot[] = [];
  void followStream(`http://127.0.0.1:${port}/headway/queues/video/jobs/${jobId}/events`, {
    signal,
    lastSeq: () => seen.at(-1)?.seq,
    onJob: (job) => {
      if (job.seq !== seen.at(-1)?.seq) seen.push(job);
    },
  });
  return { seen };
}
