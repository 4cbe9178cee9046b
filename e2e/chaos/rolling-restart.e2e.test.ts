import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import { createJobClient } from "@headway/shared/client/job-client";
import type { JobClient } from "@headway/shared/client/job-client-types";
import { toAttemptStarted } from "@headway/shared/jobs/snapshot-transitions";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { endOf } from "../support/jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import { startPrograms } from "../support/programs.ts";
import type { Programs, StartedProgram } from "../support/programs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { mintToken } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

/** As many as a record keeps. */
const LOG_LINES = 500;

/** One watched job as the client library tells it: every snapshot, in order. */
function recordJob(client: JobClient, jobId: string): JobSnapshot[] {
  const seen: JobSnapshot[] = [];
  client.watchJob(jobId, (view) => {
    if (view.status === "known" && view.job.seq !== seen.at(-1)?.seq) seen.push(view.job);
  });
  return seen;
}

const clientOf = (url: string, sub: string): JobClient =>
  createJobClient({ url, getToken: () => mintToken({ sub }), transports: ["websocket"] });

/** The feed as the client library tells it: the newest list. */
function recordFeed(client: JobClient): { jobs: JobSnapshot[] } {
  const feed: { jobs: JobSnapshot[] } = { jobs: [] };
  client.watchFeed((jobs) => {
    feed.jobs = jobs;
  });
  return feed;
}

/** A way to MongoDB that counts the queries for jobs that go along it, and the bytes that come back. */
async function countQueries(target: string) {
  const counted = { finds: 0, bytes: 0 };
  // As the wire protocol has it: the command's name, then the collection's as a string with its length.
  const find = "find\0\x05\0\0\0jobs\0";
  const proxy = await startTcpProxy({
    target,
    delayUpstreamMs: (chunk) => {
      counted.finds += chunk.toString("latin1").split(find).length - 1;
      return 0;
    },
    delayDownstreamMs: (chunk) => {
      counted.bytes += chunk.length;
      return 0;
    },
  });
  return Object.assign(proxy, { counted });
}

/** The history of the organisation's jobs, with as much in each record as there may be. */
async function openHistory(url: string) {
  const mongo = await connectMongo(url);
  const records = createJobRecords(mongo);
  return {
    /** Keeps the record of a job that has ended; answers with its id. */
    keepEnded: async (): Promise<string> => {
      const draft = endOf(toAttemptStarted(TEST_KIND, queuedDraft(), { attempt: 1, now: Date.now() }));
      const { jobId, org, kind, title, enqueuedAt, state } = draft;
      const log = Array.from({ length: LOG_LINES }, (_, line) => ({
        at: line,
        attempt: 1,
        message: "x".repeat(100),
      }));
      const snapshot = { ...draft, seq: 1, at: Date.now() };
      const record = {
        jobId,
        org,
        kind,
        title,
        enqueuedAt,
        state,
        snapshot,
        log,
        payload: {},
        attempts: [],
        open: false,
      };
      await records.create(record);
      return jobId;
    },
    [Symbol.asyncDispose]: () => mongo.close(),
  };
}

/** Closed with the test, however it ends: they would come back for ever. */
function ownClients(): JobClient[] & AsyncDisposable {
  const clients: JobClient[] = [];
  return Object.assign(clients, {
    [Symbol.asyncDispose]: async () => {
      await Promise.all(clients.map((client) => client.close()));
    },
  });
}

async function call<Answer>(url: string, method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${await mintToken()}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Ends each program in order and starts another in its place, as a deployment does, until the last is replaced. */
async function replaceAll(
  programs: Programs,
  running: StartedProgram[],
  random: () => number,
): Promise<void> {
  for (const [index, old] of running.entries()) {
    await setTimeout(random() * 500);
    await old.stop();
    if (old.url) await programs.startGateway({ name: `gateway ${index}` });
    else await programs.startWorker({ OFFLINE_PACE_MS: "40", WORKER_GRACE_MS: "500" });
  }
}

describe("restarts while everybody watches", () => {
  it("scenario 18: rolling restart of two gateways and two workers under load loses no update and no job", async () => {
    const WATCHERS = 60;
    const COUNT = 60;
    const random = printedRandom("scenario 18");
    await using programs = await startPrograms();
    const worker = () => programs.startWorker({ OFFLINE_PACE_MS: "40", WORKER_GRACE_MS: "500" });
    const running = [
      await programs.startGateway({ name: "gateway 0" }),
      await worker(),
      await programs.startGateway({ name: "gateway 2" }),
      await worker(),
    ];
    const urls = running.flatMap(({ url }) => (url ? [url] : []));
    const jobIds = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const body = { template: "saas-trial", count: COUNT, seed: index };
        const path = "/admin/dev/personas/preset";
        return (await call<{ jobId: string }>(urls[index % 2] ?? "", "POST", path, body)).jobId;
      }),
    );
    await using clients = ownClients();
    for (let index = 0; index < WATCHERS; index += 1)
      clients.push(clientOf(urls[index % 2] ?? "", `watcher-${index}`));
    const watched = clients.map((client, index) => recordJob(client, jobIds[index % jobIds.length] ?? ""));
    await eventually("all watch", () => watched.every((seen) => seen.length > 0));

    await replaceAll(programs, running, random);
    await eventually(
      "all watchers hold the end",
      () => watched.every((seen) => seen.at(-1)?.state === "completed"),
      100_000,
    );

    for (const seen of watched) {
      expect(risesStrictly(seen)).toBe(true);
      const progress = seen.map((job) => job.progress);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
    }
    for (const jobId of jobIds) {
      const path = `/admin/dev/personas?jobId=${jobId}&limit=200`;
      const { personas } = await call<{ personas: { index: number }[] }>(urls[0] ?? "", "GET", path);
      expect(new Set(personas.map(({ index }) => index)).size).toBe(COUNT);
      expect(personas).toHaveLength(COUNT);
    }
    const { job } = await call<{ job: JobSnapshot }>(urls[1] ?? "", "GET", `/admin/jobs/${jobIds[0]}`);
    expect(watched[0]?.at(-1)).toEqual(job);
  });

  it("scenario 18, the storm: 2,000 sockets, 500 of them dashboards, come back to a restarted gateway, all current after few reads", async () => {
    const SOCKETS = 2_000;
    /** One socket of so many has the list, too: each of a list's updates costs this process more than all else. */
    const SOCKETS_A_DASHBOARD = 4;
    const JOBS = 20;
    const ENDED = 20;
    const FINDS_OF_A_FEED = 2;
    /** Longer than a gateway waits for an answer of Redis before it reads for itself. */
    const FROZEN_MS = 1_500;
    await using own = await startOwnRedis();
    await using programs = await startPrograms({ redisUrl: own.url });
    await using way = await countQueries(programs.mongoUrl);
    // 2,000 sockets that try again leave the way to MongoDB, which runs in this process, little time.
    const env = { MONGO_URL: `${way.url}?serverSelectionTimeoutMS=30000` };
    const gateway = await programs.startGateway({ env });
    await using history = await openHistory(programs.mongoUrl);
    for (let kept = 0; kept < ENDED; kept += 1) await history.keepEnded();
    const redis = new Redis(own.url);
    const progress = createProgressStore(redis, programs.prefix);
    const jobs = await Promise.all(
      Array.from({ length: JOBS }, async () => {
        const draft = queuedDraft({ enqueuedAt: Date.now() });
        await progress.create(draft);
        const active = toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() });
        await progress.write(active, { run: 1 });
        return active;
      }),
    );
    await using clients = ownClients();
    const watched: JobSnapshot[][] = [];
    const feeds: { jobs: JobSnapshot[] }[] = [];
    for (let made = 0; made < SOCKETS; made += 200) {
      for (let index = made; index < made + 200; index += 1) {
        const client = clientOf(programs.url, `storm-${index}`);
        clients.push(client);
        watched.push(recordJob(client, jobs[index % JOBS]?.jobId ?? ""));
        if (index % SOCKETS_A_DASHBOARD === 0) feeds.push(recordFeed(client));
      }
      await eventually(
        "these watch",
        () => watched.every((seen) => seen.length > 0) && feeds.every((feed) => feed.jobs.length === ENDED),
        30_000,
      );
    }

    await gateway.stop();
    for (const job of jobs) await progress.write(endOf(job), { run: 1 });
    const missed = await history.keepEnded();
    const reads = async (): Promise<number> =>
      Number(/cmdstat_hmget:calls=(\d+)/.exec(await redis.info("commandstats"))?.[1] ?? 0);
    const before = await reads();
    const { finds: findsBefore, bytes: bytesBefore } = way.counted;
    const restarted = await programs.startGateway({ env });
    const startedAt = Date.now();
    await eventually("the first have come", () => watched.some((seen) => seen.at(-1)?.state === "completed"));
    // In the middle of it: what Redis has answered meanwhile must not pass for not answered.
    restarted.signal("SIGSTOP");
    await setTimeout(FROZEN_MS);
    restarted.signal("SIGCONT");
    await eventually(
      "all are current",
      () =>
        watched.every((seen) => seen.at(-1)?.state === "completed") &&
        feeds.every((feed) => feed.jobs.some(({ jobId }) => jobId === missed)),
      100_000,
    );
    const tookMs = Date.now() - startedAt;
    const read = (await reads()) - before;
    const finds = way.counted.finds - findsBefore;
    const bytes = way.counted.bytes - bytesBefore;
    process.stdout.write(
      `${SOCKETS} sockets, ${feeds.length} of them dashboards, back and current ${tookMs} ms after the restart: ${read} reads for ${JOBS} jobs, ` +
        `${finds} finds with ${Math.round(bytes / 1024)} KiB for the feed\n`,
    );
    expect(watched.every((seen) => risesStrictly(seen))).toBe(true);
    // Once for the first who comes to each; all others wait for that, and for what has been published since.
    expect(read).toBeLessThanOrEqual(JOBS + (finds / FINDS_OF_A_FEED) * ENDED);
    // Ten times a second at most, however many ask. Read for each dashboard, it would be 1,000.
    expect(finds / FINDS_OF_A_FEED).toBeLessThanOrEqual(tookMs / 100 + 2);
    // With their log lines, it would be 20 times as much.
    expect(bytes / finds).toBeLessThan(ENDED * 4_096);
    redis.disconnect();
  });
});
