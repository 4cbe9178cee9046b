import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { openRedis } from "@headway/shared/node/connect-redis";
import { createLogger } from "@headway/shared/node/logger";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import type { TestRedis } from "@headway/shared/testing/redis-for-tests";
import { createMemoryBook, createRedisBook } from "./observation-book.ts";
import { Observer } from "./observer.ts";
import type { JobNews } from "./observed-job.ts";
import { QueueDirectory } from "./queue-directory.ts";

const log = createLogger("test", { LOG_LEVEL: "silent" });

describe.each([
  ["5", bullmq5 as unknown as typeof bullmq6],
  ["6", bullmq6],
])("a watcher of a job of BullMQ %s", (_version, library) => {
  let app: ForeignQueue;
  let own: TestRedis;
  let observer: Observer;
  const closers: (() => Promise<void> | void)[] = [];
  let news: JobNews[];

  /** By default it never looks again by itself, so that all it tells comes from events. */
  const openObserver = (book = createRedisBook(own.redis, own.prefix), lookAgainMs = 3_600_000): Observer => {
    const open = (purpose: "requests" | "blocking" | "subscriber") => openRedis(own.address, purpose, log);
    const [redis, blocking, subscriber] = [open("requests"), open("blocking"), open("subscriber")];
    const directory = new QueueDirectory({ redis, queues: [app.place], log });
    const made = new Observer({
      lookAgainMs,
      redis,
      blocking,
      subscriber,
      directory,
      book,
      prefix: own.prefix,
      log,
    });
    closers.push(async () => {
      await made.close();
      redis.disconnect();
      subscriber.disconnect();
    });
    return made;
  };

  beforeEach(async () => {
    own = await openTestRedis();
    app = await openForeignQueue(library, testRedisUrl());
    observer = openObserver();
    news = [];
  });
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
    await app.close();
    await own[Symbol.asyncDispose]();
  });

  const address = (jobId: string) => ({ queue: app.place.name, jobId });
  const watch = (jobId: string) => observer.watch(address(jobId), (one) => news.push(one));
  const states = (): string[] => news.map((one) => ("job" in one ? one.job.state : "gone"));
  const last = (): JobSnapshot | undefined => {
    const one = news.at(-1);
    return one && "job" in one ? one.job : undefined;
  };

  it("is told the present state, then each change, in rising order", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const { job } = await watch("a");
    expect(job).toMatchObject({ jobId: "a", state: "queued", guarantee: "observed" });
    const run = await app.take();
    await eventually("it runs", () => last()?.state === "active");
    await run.job.updateProgress(40);
    await eventually("it moves", () => last()?.progress === 40);
    await run.complete({ url: "/a.mp4" });
    await eventually("it has ended", () => last()?.state === "completed");
    const seqs = [job, ...news.flatMap((one) => ("job" in one ? [one.job] : []))].map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  });

  it("holds the end of each of 100 jobs that end while it begins to watch", async () => {
    const ids = Array.from({ length: 100 }, (_, at) => `job-${at}`);
    for (const jobId of ids) await app.queue.add("encode", {}, { jobId });
    const runs = await Promise.all(ids.map(() => app.take()));
    const held = new Map<string, JobSnapshot>();
    const hold = (job: JobSnapshot): void => void held.set(job.jobId, job);
    const watching = ids.map(async (jobId) => {
      hold(
        (
          await observer.watch(address(jobId), (one) => {
            if ("job" in one) hold(one.job);
          })
        ).job,
      );
    });
    await Promise.all([...watching, ...runs.map((run) => run.complete(1))]);
    await eventually("all have ended", () => [...held.values()].every(({ state }) => state === "completed"));
    expect(held.size).toBe(100);
  });

  it("is told that a job was removed, and of one whose record was not kept how it ended", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    await app.queue.add("encode", {}, { jobId: "b", removeOnComplete: true });
    await watch("a");
    await (await app.queue.getJob("a"))?.remove();
    await eventually("it is gone", () => last()?.state === "cancelled");
    expect(last()).toMatchObject({ error: { code: "removed" }, finishedAt: expect.any(Number) });
    await watch("b");
    await (await app.take()).complete(1);
    await eventually("it has ended", () => last()?.jobId === "b" && last()?.state === "completed");
    expect(last()).toMatchObject({ progress: 100, attempt: 1 });
  });

  it("is told of what makes no event: a queue that is obliterated, and a record that went without a word", async () => {
    observer = openObserver(undefined, 1_000);
    await app.queue.add("encode", {}, { jobId: "a" });
    await watch("a");
    await app.redis.del(`bull:${app.place.name}:a`);
    await eventually("it is gone", () => states().includes("gone"), 15_000);
    await app.queue.add("encode", {}, { jobId: "b" });
    await watch("b");
    await app.queue.pause();
    await app.queue.obliterate({ force: true });
    await eventually("it was removed", () => last()?.jobId === "b" && last()?.state === "cancelled", 15_000);
  });

  it("reads nothing of a queue that nobody watches any more", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const { stop } = await watch("a");
    expect(observer.events.followed).toBe(1);
    stop();
    await eventually("nothing is followed", () => observer.events.followed === 0);
    expect(observer.watched).toBe(0);
  });

  it("is told what the job's own worker tells, and from the queue how that run ended", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const run = await app.take();
    const { job } = await watch("a");
    const store = createProgressStore(own.redis, `${own.prefix}:q:${encodeURIComponent(app.place.name)}`);
    const { seq: _1, at: _2, ...draft } = job;
    const tell = (percent: number) =>
      store.write({ ...draft, guarantee: "fenced", title: "A film", progress: percent }, { run: 1 });
    await tell(30);
    await eventually("it is told", () => last()?.progress === 30);
    expect(last()).toMatchObject({ guarantee: "fenced", title: "A film", queue: app.place.name });
    await tell(70);
    await eventually("it is told again", () => last()?.progress === 70);
    await run.complete(1);
    await eventually("it has ended", () => last()?.state === "completed");
    expect(last()).toMatchObject({ guarantee: "fenced", title: "A film", progress: 100 });
  });

  it("is told the same numbers by two servers", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const other = openObserver();
    const [one, two] = await Promise.all([watch("a"), other.watch(address("a"), () => undefined)]);
    expect(one.job.seq).toBe(two.job.seq);
  });

  it("is told that no worker is there for a job that waits, and that one has come", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    observer = openObserver(undefined, 200);
    expect((await watch("a")).job.workersOnline).toBe(1);
    await app.leave();
    await eventually("none is left", () => {
      observer.counter.forget();
      return last()?.workersOnline === 0;
    });
    const again = await openForeignQueue(library, testRedisUrl(), app.place);
    await eventually("one has come", () => {
      observer.counter.forget();
      return last()?.workersOnline === 1;
    });
    const run = await again.take();
    await eventually("it runs", () => last()?.state === "active");
    expect(last()).not.toHaveProperty("workersOnline");
    await run.complete(1);
    await again.close();
  });

  it("finds no job where none is, and none of a queue that is not served", async () => {
    await expect(watch("no-such-job")).rejects.toMatchObject({ code: "not-found" });
    await expect(observer.watch({ queue: "x", jobId: "1" }, () => undefined)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(observer.watched).toBe(0);
  });

  it("leaves the queue's keys as they are, and with a book in memory all of Redis", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const before = await dump(app);
    const quiet = openObserver(createMemoryBook());
    await watch("a");
    await quiet.watch(address("a"), () => undefined);
    await observer.counter.count();
    expect(await dump(app)).toEqual(before);
    expect(await own.redis.keys(`${own.prefix}:*`)).toHaveLength(1);
    expect(await own.redis.ttl(`${own.prefix}:seen:${app.place.name}:a`)).toBeGreaterThan(60);
  });
});

async function dump({ redis, place }: ForeignQueue): Promise<Record<string, string>> {
  const keys = (await redis.keys(`${place.prefix}:${place.name}:*`)).sort();
  const values = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
  return Object.fromEntries(keys.map((key, at) => [key, String(values[at]?.toString("hex"))]));
}
