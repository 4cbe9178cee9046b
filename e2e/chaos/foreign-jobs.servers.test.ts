import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import { createHeadway } from "@headway/gateway/index";
import type { Headway } from "@headway/gateway/index";
import { createJobClient } from "@headway/shared/client/job-client";
import type { JobClient } from "@headway/shared/client/job-client-types";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { progressOf, track } from "@headway/worker/index";
import { startOwnRedis } from "../support/own-redis.ts";
import type { OwnRedis } from "../support/own-redis.ts";

const WITHIN_MS = 30_000;
const log = createLogger("test", { LOG_LEVEL: "silent" });
let redis: OwnRedis;
beforeAll(async () => {
  redis = await startOwnRedis();
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
});

describe.each(["observed", "tracked"] as const)("an application's own job that is %s", (kind) => {
  let name: string;
  let connection: { host: string; port: number };
  let queue: bullmq.Queue;
  let headway: Headway;
  let server: Server;
  let client: JobClient;
  const workers: bullmq.Worker[] = [];
  const seen: JobSnapshot[] = [];

  beforeEach(async () => {
    name = `q-${crypto.randomUUID()}`;
    connection = { host: "127.0.0.1", port: Number(new URL(redis.url).port) };
    queue = new bullmq.Queue(name, { connection });
    queue.on("error", () => undefined);
    server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    headway = createHeadway<{ id: string; operator: "control" }>({
      connection: redis.url,
      queues: [{ name, as: "video" }],
      prefix: name,
      log,
      authenticate: () => ({ id: "chief", operator: "control" }),
    });
    headway.attach(server);
    seen.length = 0;
    client = createJobClient({ url: address(), getToken: () => "any" });
    client.watchJob("video/film", (view) => {
      if (view.status === "known" && view.job !== seen.at(-1)) seen.push(view.job);
    });
  });
  afterEach(async () => {
    await client.close();
    await Promise.all(workers.splice(0).map((worker) => worker.close(true)));
    await headway.close();
    server.closeAllConnections();
    server.close();
    await queue.close();
  });

  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/headway`;
  /** A processor that reports half of its work and then waits until the test lets it end. */
  const work = (options: Partial<bullmq.WorkerOptions> = {}) => {
    const gates: ((end: () => unknown) => void)[] = [];
    const processor = async (job: bullmq.Job): Promise<unknown> => {
      if (kind === "tracked") progressOf(job).report(1, 2);
      else await job.updateProgress(50);
      const end = await new Promise<() => unknown>((resolve) => gates.push(resolve));
      return end();
    };
    const run = kind === "tracked" ? track(processor, { prefix: name }) : processor;
    const worker = new bullmq.Worker(name, run as bullmq.Processor, {
      connection,
      drainDelay: 1,
      ...options,
    });
    worker.on("error", () => undefined);
    workers.push(worker);
    return {
      worker,
      /** Ends the latest run. */
      end: async (how: () => unknown = () => ({ ok: true })): Promise<void> => {
        const gate = await eventually("it runs", () => gates.at(-1), WITHIN_MS);
        gate(how);
      },
    };
  };
  const holds = (what: string, is: (job: JobSnapshot) => boolean): Promise<JobSnapshot> =>
    eventually(
      what,
      () => {
        const last = seen.at(-1);
        return last && is(last) && last;
      },
      WITHIN_MS,
    );
  const running = (): Promise<JobSnapshot> => holds("it is half done", (job) => job.progress === 50);
  const begin = async (options: bullmq.JobsOptions = {}): Promise<ReturnType<typeof work>> => {
    await queue.add("encode", {}, { jobId: "film", ...options });
    const begun = work();
    await running();
    return begun;
  };
  /** What each watcher must have seen, whatever happened. */
  const assertRising = (): void => {
    const seqs = seen.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    for (const [at, job] of seen.entries()) {
      const before = seen[at - 1];
      const isSameRun = before?.attempt === job.attempt && before.enqueuedAt === job.enqueuedAt;
      if (before !== undefined && isSameRun) expect(job.progress).toBeGreaterThanOrEqual(before.progress);
    }
  };
  /** As another watcher, who comes by a stream of events, is told last. */
  const streamed = async (): Promise<JobSnapshot> => {
    const answer = await fetch(`${address()}/queues/video/jobs/film/events`);
    const frames = (await answer.text()).split("\n\n").filter((frame) => frame.includes("job:update"));
    return JSON.parse(/data: (.*)/.exec(frames.at(-1) ?? "")?.[1] ?? "null") as JobSnapshot;
  };

  it("reaches its end when subscriptions are killed around it (scenario 3)", async () => {
    const { end } = await begin();
    await Promise.all([redis.redis.call("CLIENT", "KILL", "TYPE", "pubsub"), end()]);
    await holds("it has ended", ({ state }) => state === "completed");
    assertRising();
    expect((await streamed()).state).toBe("completed");
  });

  it("reaches its end when Redis is killed and comes back meanwhile (scenario 4, briefly)", async () => {
    const { end } = await begin();
    await redis.redis.bgrewriteaof().catch(() => undefined);
    await redis.kill();
    await redis.startAgain();
    await end();
    const last = await holds("it has ended", ({ state }) => state === "completed");
    expect(last.guarantee).toBe(kind === "tracked" ? "fenced" : "observed");
    assertRising();
  });

  it("reaches its end when Redis answers nobody for 6 s (scenario 6)", async () => {
    const { end } = await begin();
    await redis.freeze("CLIENT PAUSE", 6_000);
    await end();
    await holds("it has ended", ({ state }) => state === "completed");
    assertRising();
  });

  it("is stalled when its worker is gone, and ends with another one, which a zombie cannot deny (scenarios 9, 10)", async () => {
    await queue.add("encode", {}, { jobId: "film" });
    // It never renews its lock.
    const zombie = work({ lockDuration: 1_000, lockRenewTime: 3_600_000, skipStalledCheck: true });
    await running();
    await holds("it is stalled", ({ state }) => state === "stalled");
    const heir = work({ stalledInterval: 300, maxStalledCount: 5 });
    await holds("it runs again", ({ state }) => state === "active");
    await zombie.end(() => ({ by: "zombie" }));
    await heir.end(() => ({ by: "heir" }));
    const last = await holds("it has ended", ({ state }) => state === "completed");
    expect(last.result).toEqual({ by: "heir" });
    assertRising();
  });

  it("waits for its next attempt with the error of the last one (scenario 12)", async () => {
    const { end } = await begin({ attempts: 2, backoff: { type: "fixed", delay: 1_500 } });
    await end(() => {
      throw new Error("not yet");
    });
    const waiting = await holds("it waits", ({ state }) => state === "delayed");
    expect(waiting).toMatchObject({ error: { message: "not yet" }, retryAt: expect.any(Number) });
    await holds("it runs again", ({ state, attempt }) => state === "active" && attempt === 2);
    await end();
    await holds("it has ended", ({ state }) => state === "completed");
    assertRising();
  });

  it("begins a new life when its id is used again after its removal (scenario 14)", async () => {
    const { end } = await begin();
    await end();
    const first = await holds("it has ended", ({ state }) => state === "completed");
    await queue.remove("film");
    await queue.add("encode", {}, { jobId: "film" });
    const next = await holds(
      "it runs",
      ({ enqueuedAt, progress }) => enqueuedAt > first.enqueuedAt && progress === 50,
    );
    expect(next.seq).toBeGreaterThan(first.seq);
    await end(() => 2);
    await holds("it has ended", (job) => job.state === "completed" && job.enqueuedAt === next.enqueuedAt);
  });

  it("reaches its end where the queue keeps no ended jobs (scenario 15)", async () => {
    const { end } = await begin({ removeOnComplete: true });
    await end();
    await holds("it has ended", ({ state }) => state === "completed");
    assertRising();
    expect(await streamed()).toMatchObject({ state: "completed", progress: 100 });
  });

  it("reaches its end when the queue's events are trimmed before they are read (scenario 19)", async () => {
    const { end } = await begin();
    await redis.redis.call("CLIENT", "PAUSE", "500", "WRITE");
    await end();
    await redis.redis.del(`bull:${name}:events`);
    await holds("it has ended", ({ state }) => state === "completed");
    assertRising();
  });

  it("has one end when a cancel races its completion (scenario 22)", async () => {
    const { end } = await begin();
    const [answer] = await Promise.all([
      fetch(`${address()}/queues/video/jobs/film/cancel`, { method: "POST" }),
      end(),
    ]);
    expect([202, 409]).toContain(answer.status);
    const last = await holds("it has ended", ({ state }) =>
      ["completed", "cancelled", "failed"].includes(state),
    );
    expect(["completed", "cancelled"]).toContain(last.state);
    expect((await streamed()).state).toBe(last.state);
    assertRising();
  });

  it("is told as gone or removed when Redis comes back with no data (scenario 5)", async () => {
    await begin();
    const refused = new Promise((resolve) => {
      client.watchJob("video/film", (view) => {
        if (view.status === "refused" || (view.status === "known" && view.job.state === "cancelled"))
          resolve(view.status);
      });
    });
    await redis.loseEverything();
    await refused;
    assertRising();
  });
});
