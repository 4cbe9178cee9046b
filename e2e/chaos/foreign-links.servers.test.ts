import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createQueueStore } from "@headway/shared/progress/queue-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import {
  startForeignServer,
  startForeignWorker,
  watchBySocket,
  watchByStream,
} from "../support/foreign-app.ts";
import type { ForeignWatcher } from "../support/foreign-app.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import type { OwnRedis } from "../support/own-redis.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import type { TcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly, webSocketOf } from "../support/watching-client.ts";

const WITHIN_MS = 40_000;
let redis: OwnRedis;
beforeAll(async () => {
  redis = await startOwnRedis();
});
afterAll(async () => {
  await redis[Symbol.asyncDispose]();
});

describe.each(["observed", "tracked"] as const)("jobs of an application that are %s", (kind) => {
  let name: string;
  let worker: ReturnType<typeof startForeignWorker>;
  let server: Awaited<ReturnType<typeof startForeignServer>>;
  let proxy: TcpProxy;
  let over: AbortController;
  /** How long what is on its way to or from Redis is held back, in ms; a test's own. */
  let upstreamMs: (text: string) => number;
  let downstreamMs: (text: string) => number;
  const watchers: ForeignWatcher[] = [];

  beforeEach(async () => {
    name = `q-${crypto.randomUUID()}`;
    upstreamMs = downstreamMs = () => 0;
    over = new AbortController();
    proxy = await startTcpProxy({
      target: redis.url,
      delayUpstreamMs: (chunk) => upstreamMs(chunk.toString("latin1")),
      delayDownstreamMs: (chunk) => downstreamMs(chunk.toString("latin1")),
    });
    worker = startForeignWorker(redis.url, { name, kind });
    server = await startForeignServer(proxy.url, { name });
  });
  afterEach(async () => {
    for (const { socket } of watchers.splice(0)) socket?.disconnect();
    over.abort();
    await worker.close();
    proxy.freeze(false);
    await server.close();
    await proxy[Symbol.asyncDispose]();
  });

  const watch = (jobId: string): ForeignWatcher[] => {
    const both = [watchBySocket(server.port, jobId), watchByStream(server.port, jobId, over.signal)];
    watchers.push(...both);
    return both;
  };
  const hold = async (some: ForeignWatcher[], state: string): Promise<void> => {
    const isHeld = (): boolean => some.every(({ seen }) => seen.at(-1)?.state === state);
    await eventually(`all hold ${state}`, isHeld, WITHIN_MS).catch(() => undefined);
    expect(some.map(({ seen }) => seen.at(-1)?.state ?? "nothing")).toEqual(some.map(() => state));
    for (const { seen } of some) expect(risesStrictly(seen)).toBe(true);
  };
  const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `film-${at}`);

  it("scenario 1: end while SUBSCRIBE and the first read of events are late, for 40 jobs", async () => {
    const random = printedRandom(`scenario 1, ${kind}`);
    upstreamMs = (text) => (/\r\n(subscribe|xread)\r\n/i.test(text) ? 500 : 0);
    for (const jobId of ids(40)) await worker.begin(jobId);
    const all = await Promise.all(
      ids(40).map(async (jobId) => {
        const both = watch(jobId);
        await setTimeout(random() * 500);
        await worker.end(jobId);
        return both;
      }),
    );
    await hold(all.flat(), "completed");
  });

  it("scenario 2: end between the read of a job and its delivery, 20 times", async () => {
    const random = printedRandom(`scenario 2, ${kind}`);
    let held = 0;
    for (const jobId of ids(20)) {
      await worker.begin(jobId);
      let wasRead: () => void = () => undefined;
      const read = new Promise<void>((resolve) => (wasRead = resolve));
      downstreamMs = (text) => {
        // The job's record, not an event of it.
        if (!text.includes("processedOn") && !text.includes("encode")) return 0;
        held += 1;
        wasRead();
        return 40;
      };
      const both = watch(jobId);
      await read;
      await setTimeout(random() * 50);
      await worker.end(jobId);
      await hold(both, "completed");
    }
    process.stdout.write(`scenario 2, ${kind}: ${held} replies were held back\n`);
    expect(held).toBeGreaterThanOrEqual(20);
  });

  it("scenarios 7 and 8: a silent link, which Redis cuts meanwhile or which stays dead", async () => {
    for (const jobId of ids(12)) await worker.begin(jobId);
    const all = ids(12).map(watch);
    await hold(all.flat(), "active");
    proxy.freeze(true);
    await Promise.all(ids(4).map((jobId) => worker.end(jobId)));
    const ports = new Set(proxy.upstreamPorts());
    for (const line of String(await redis.redis.client("LIST")).split("\n")) {
      const [, id, port] = /^id=(\d+) addr=\S+:(\d+) /.exec(line) ?? [];
      if (id && ports.has(Number(port))) await redis.redis.client("KILL", "ID", id);
    }
    proxy.freeze(false);
    await hold(all.slice(0, 4).flat(), "completed");
    for (const [from, to] of [
      [4, 8],
      [8, 12],
    ] as const) {
      proxy.deaden();
      await Promise.all(ids(to).slice(from).map((jobId) => worker.end(jobId))); // prettier-ignore
      await hold(all.slice(from, to).flat(), "completed");
    }
  });

  it("scenario 13: the stall limit is reached while the job's worker is gone", async () => {
    await worker.begin("film");
    const both = watch("film");
    await hold(both, "active");
    // As if its worker were gone: no lock, and nobody who renews it.
    await worker.close();
    await redis.redis.del(`bull:${name}:film:lock`, `bull:${name}:stalled-check`);
    await hold(both, "stalled");
    worker = startForeignWorker(redis.url, { name, kind, stalledInterval: 200, maxStalledCount: 0 });
    await hold(both, "failed");
    expect(both[0]?.seen.at(-1)?.error?.code).toBeDefined();
  });

  it("scenarios 16 and 17: a client that stops reading beside one that reads, and reads again", async () => {
    const jobs = ids(100);
    for (const jobId of jobs) await worker.begin(jobId);
    const held = { stuck: new Map<string, JobSnapshot>(), healthy: new Map<string, JobSnapshot>() };
    const [stuck, healthy] = [watchBySocket(server.port, "film-0"), watchBySocket(server.port, "film-0")];
    watchers.push(stuck, healthy);
    for (const [{ socket }, map] of [
      [stuck, held.stuck],
      [healthy, held.healthy],
    ] as const) {
      const note = (job: JobSnapshot | undefined): void => {
        if (job && job.seq > (map.get(job.jobId)?.seq ?? 0)) map.set(job.jobId, job);
      };
      socket.on("job:update", note);
      const watchAll = (): void => {
        for (const jobId of jobs)
          socket.emit("job:watch", { queue: "video", jobId }, ({ job }: { job?: JobSnapshot }) => {
            note(job);
          });
      };
      if (socket.connected) watchAll();
      socket.on("connect", watchAll);
      await eventually("it watches all", () => map.size === jobs.length, WITHIN_MS);
    }
    const hasAll = (map: Map<string, JobSnapshot>): boolean =>
      [...map.values()].filter(({ state }) => state === "completed").length === jobs.length;
    webSocketOf(stuck).pause();
    // Together more than the buffers of a connection hold.
    await Promise.all(jobs.map((jobId) => worker.end(jobId, "x".repeat(100_000))));
    await eventually("the healthy one has all ends", () => hasAll(held.healthy), WITHIN_MS);
    webSocketOf(stuck).resume();
    await eventually("the other has them, too", () => hasAll(held.stuck), WITHIN_MS);
  });

  it("scenario 18: rolling restart while 60 watchers are there and their jobs end", async () => {
    for (const jobId of ids(30)) await worker.begin(jobId);
    const all = ids(30).map(watch);
    await hold(all.flat(), "active");
    for (let round = 0; round < 3; round += 1) {
      const { port } = server;
      await server.close();
      await Promise.all(ids(10 * (round + 1)).slice(10 * round).map((jobId) => worker.end(jobId))); // prettier-ignore
      server = await startForeignServer(proxy.url, { name, port });
      await hold(all.slice(0, 10 * (round + 1)).flat(), "completed");
    }
  });

  it("scenario 20: events and publications that come twice, late and in the wrong order", async () => {
    const random = printedRandom(`scenario 20, ${kind}`);
    for (const jobId of ids(15)) {
      await worker.begin(jobId);
      const both = watch(jobId);
      await hold(both, "active");
      const old = await redis.redis.xrange(`bull:${name}:events`, "-", "+");
      const store = createQueueStore(redis.redis, name, { prefix: "bull", name });
      const told = (await store.read(jobId))?.snapshot;
      const again = async (): Promise<void> => {
        const [, fields] = old[Math.floor(random() * old.length)] ?? [];
        if (fields) await redis.redis.xadd(`bull:${name}:events`, "*", ...fields);
        if (told) await redis.redis.publish(store.keys.jobChannel(jobId), JSON.stringify(told));
      };
      for (let time = 0; time < 5; time += 1) await again();
      await worker.end(jobId);
      for (let time = 0; time < 5; time += 1) await again();
      await hold(both, "completed");
    }
    // What came behind the ends has been read by now: a job that began later was told.
    for (const { seen } of watchers)
      expect(seen.filter(({ state }) => state === "completed")).toHaveLength(1);
  });

  it("scenario 24: polling, and the upgrade from polling in mid-job", async () => {
    for (const jobId of ids(20)) await worker.begin(jobId);
    const all = ids(20).map((jobId, at) =>
      watchBySocket(server.port, jobId, { transports: at % 2 ? ["polling"] : ["polling", "websocket"] }),
    );
    watchers.push(...all);
    await Promise.all(ids(20).map((jobId) => worker.end(jobId)));
    await hold(all, "completed");
    const transports = all.map(({ socket }) => socket.io.engine.transport.name);
    expect(transports.filter((transport) => transport === "polling")).toHaveLength(10);
  });
});
