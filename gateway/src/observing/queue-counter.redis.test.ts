import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import type { Redis } from "ioredis";
import { openRedis } from "@headway/shared/node/connect-redis";
import { createLogger } from "@headway/shared/node/logger";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { countCommands } from "@headway/shared/testing/count-commands";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import type { TestRedis } from "@headway/shared/testing/redis-for-tests";
import { createMemoryBook } from "./observation-book.ts";
import { Observer } from "./observer.ts";
import { QueueDirectory } from "./queue-directory.ts";

const log = createLogger("test", { LOG_LEVEL: "silent" });
const QUEUES = 5;

describe("counts of queues", () => {
  let apps: ForeignQueue[];
  let own: TestRedis;
  let observer: Observer;
  let commands: string[];
  let close: () => Promise<void>;

  beforeEach(async () => {
    own = await openTestRedis();
    apps = await Promise.all(Array.from({ length: QUEUES }, () => openForeignQueue(bullmq, testRedisUrl())));
    const open = (purpose: "requests" | "blocking" | "subscriber") => openRedis(own.address, purpose, log);
    const [redis, blocking, subscriber] = [open("requests"), open("blocking"), open("subscriber")];
    commands = countCommands(redis as Redis);
    const directory = new QueueDirectory({ redis, queues: apps.map(({ place }) => place), log });
    const book = createMemoryBook();
    observer = new Observer({ redis, blocking, subscriber, directory, book, prefix: own.prefix, log });
    close = async () => {
      await observer.close();
      redis.disconnect();
      subscriber.disconnect();
    };
  });
  afterEach(async () => {
    await close();
    await Promise.all(apps.map((app) => app.close()));
    await own[Symbol.asyncDispose]();
  });

  const place = ({ place: { prefix, name } }: ForeignQueue) => ({ prefix, name, queue: name });
  const follow = () => Promise.all(apps.map((app) => observer.follow(place(app))));
  /** The queues that a count has asked of, by what was sent. */
  const countAndNameAsked = async (): Promise<string[]> => {
    commands.length = 0;
    await observer.counter.count();
    return apps.flatMap(({ place: { name } }) => (commands.some((one) => one.includes(name)) ? [name] : []));
  };

  it("ask only of queues to which something has happened, while their events are read", async () => {
    const [first] = apps as [ForeignQueue, ...ForeignQueue[]];
    const undo = await follow();
    expect(await countAndNameAsked()).toHaveLength(QUEUES);
    expect(await countAndNameAsked()).toEqual([]);
    await first.queue.add("encode", {}, { jobId: "a" });
    await eventually("it was heard", () => observer.counter.hasMoved);
    expect(await countAndNameAsked()).toEqual([first.place.name]);
    const counted = await observer.counter.count();
    expect(counted.map(({ counts }) => counts.waiting).reduce((sum, count) => sum + count, 0)).toBe(1);
    for (const one of undo) one();
    expect(await countAndNameAsked()).toHaveLength(QUEUES);
  });

  it("ask nothing for the reports of a job, and all again after events may have been missed", async () => {
    const [first] = apps as [ForeignQueue, ...ForeignQueue[]];
    await first.queue.add("encode", {}, { jobId: "a" });
    const run = await first.take();
    await follow();
    await countAndNameAsked();
    const heard: string[] = [];
    observer.eventListeners.add((_, events) => heard.push(...events.map(({ progress = "" }) => progress)));
    await run.job.updateProgress(40);
    await eventually("the report was heard", () => heard.includes("40"));
    expect(await countAndNameAsked()).toEqual([]);
    observer.counter.forget();
    expect(await countAndNameAsked()).toHaveLength(QUEUES);
  });
});
