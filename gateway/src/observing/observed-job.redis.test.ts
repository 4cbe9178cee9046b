import { describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import { createLogger } from "@headway/shared/node/logger";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { createRedisBook } from "./observation-book.ts";
import { ObservedJob } from "./observed-job.ts";

describe("a watched job whose worker tells more while it is looked at", () => {
  it("keeps what was heard last when Redis then loses all of it", async () => {
    await using own = await openTestRedis();
    const app = await openForeignQueue(bullmq, testRedisUrl());
    const store = createProgressStore(own.redis, `${own.prefix}:q`);
    let heldBack = Promise.resolve();
    let onRead = (): void => undefined;
    const slowly: Pick<ProgressStore, "read"> = {
      read: async (jobId) => {
        const stored = await store.read(jobId);
        onRead();
        await heldBack;
        return stored;
      },
    };
    const place = { ...app.place, queue: app.place.name };
    const job = new ObservedJob(place, "film", {
      redis: own.redis,
      book: createRedisBook(own.redis, own.prefix),
      tracked: slowly as ProgressStore,
      nameOf: () => undefined,
      workersOnline: () => Promise.resolve(undefined),
      log: createLogger("test", { LOG_LEVEL: "silent" }),
    });
    await app.queue.add("encode", {}, { jobId: "film" });
    await app.take();
    await job.look();
    const { seq: _1, at: _2, ...draft } = job.latest as JobSnapshot;
    const tell = async (progress: number) => {
      const outcome = await store.write({ ...draft, guarantee: "fenced", progress }, { run: 1 });
      return outcome.snapshot;
    };
    await tell(0);
    await job.look();

    let goOn = (): void => undefined;
    heldBack = new Promise((resolve) => (goOn = resolve));
    const hasReadZero = new Promise<void>((resolve) => (onRead = resolve));
    const looking = job.look();
    await hasReadZero;
    job.hear(await tell(50));
    goOn();
    await looking;
    await app.queue.obliterate({ force: true });
    await own.redis.del(...(await own.redis.keys(`${own.prefix}:*`)));
    await job.look();

    expect(job.latest).toMatchObject({ state: "cancelled", progress: 50 });
    job.close();
    await app.close();
  });
});
