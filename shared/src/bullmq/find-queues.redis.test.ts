import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { countCommands } from "../testing/count-commands.ts";
import { openForeignQueue } from "../testing/foreign-queue.ts";
import type { ForeignQueue } from "../testing/foreign-queue.ts";
import { testRedisUrl } from "../testing/redis-for-tests.ts";
import { countQueues, countWorkers } from "./count-queues.ts";
import { discoverQueues } from "./discover-queues.ts";
import { listJobs } from "./list-jobs.ts";
import type { ListPosition } from "./list-jobs.ts";
import { createQueueKeys } from "./queue-keys.ts";

const FILL = `
for i = 1, 100000, 1000 do
  local some = {}
  for j = i, i + 999 do
    some[#some + 1] = j
    some[#some + 1] = 'job-' .. j
  end
  redis.call('ZADD', KEYS[1], unpack(some))
end
for i = 99701, 100000 do
  redis.call('HSET', ARGV[1] .. 'job-' .. i, 'name', 'encode', 'timestamp', i, 'finishedOn', i, 'opts', '{}', 'atm', 1, 'ats', 1)
end
for i = 1, 5 do redis.call('HSET', ARGV[1] .. 'job-' .. (100001 - i), 'data', string.rep('x', 1000000)) end
`;

describe("the queues of a Redis", () => {
  const apps: ForeignQueue[] = [];
  const id = crypto.randomUUID().slice(0, 8);
  const open = async (
    library: typeof bullmq6,
    place: { prefix: string; name: string },
  ): Promise<ForeignQueue> => {
    const app = await openForeignQueue(library, testRedisUrl(), place);
    apps.push(app);
    return app;
  };
  let app: ForeignQueue;

  beforeEach(async () => {
    app = await open(bullmq6, { prefix: "bull", name: `video-${id}` });
  });
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((one) => one.close()));
  });

  it("are found under any prefix, one with braces and one with a colon among them, of BullMQ 5 and 6", async () => {
    const places = [
      { prefix: "{mail}", name: `letters-${id}` },
      { prefix: "my:app", name: `with space {x}-${id}` },
    ];
    await open(bullmq5 as unknown as typeof bullmq6, places[0] as { prefix: string; name: string });
    await open(bullmq6, places[1] as { prefix: string; name: string });
    const { queues } = await discoverQueues(app.redis);
    expect(queues).toEqual(expect.arrayContaining([app.place, ...places]));
    const narrowed = await discoverQueues(app.redis, "{mail}");
    expect(narrowed.queues).toContainEqual(places[0]);
    expect(narrowed.queues).not.toContainEqual(app.place);
  });

  it("are asked nothing where they are known, as long as they are there", async () => {
    const commands = countCommands(app.redis);
    const isKnown = ({ name }: { name: string }): boolean => name === app.place.name;
    expect((await discoverQueues(app.redis, "bull", isKnown)).queues).toContainEqual(app.place);
    expect(commands.filter((one) => one.includes(app.place.name))).toEqual([]);
    await app.queue.obliterate({ force: true });
    expect((await discoverQueues(app.redis, "bull", isKnown)).queues).not.toContainEqual(app.place);
  });

  it("are not found in a job called meta, nor in another key that ends like that, nor of a version that is not known", async () => {
    const keys = createQueueKeys(app.place);
    await app.queue.add("encode", {}, { jobId: "meta-job" });
    const strays = [`bull:stray-${id}:meta`, `bull:text-${id}:meta`, `bull:pro-${id}:meta`];
    await app.redis.hset(strays[0] as string, { name: "encode", timestamp: "1" });
    await app.redis.set(strays[1] as string, "x");
    await app.redis.hset(strays[2] as string, { version: "bullmq-pro:7.3.0" });
    const { queues, skipped } = await discoverQueues(app.redis);
    await app.redis.del(...strays);
    expect(queues.filter(({ name }) => name.endsWith(id))).toEqual([app.place]);
    expect(skipped).toContainEqual({
      prefix: "bull",
      name: `pro-${id}`,
      why: "its version bullmq-pro:7.3.0 is not known",
    });
    expect(keys.of("meta")).toBe(`bull:video-${id}:meta`);
  });

  it("are counted by state, with the workers that wait for their jobs", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    await app.queue.add("encode", {}, { jobId: "b" });
    await app.queue.add("encode", {}, { jobId: "c", delay: 60_000 });
    await (await app.take()).complete(1);
    await app.queue.pause();
    const counted = await countQueues(app.redis, [app.place]);
    expect(counted.get(app.place)).toEqual({
      counts: {
        active: 0,
        waiting: 1,
        prioritized: 0,
        "waiting-children": 0,
        delayed: 1,
        completed: 1,
        failed: 0,
      },
      paused: true,
      perMinute: 1,
    });
    const worker = new bullmq6.Worker(app.place.name, () => Promise.resolve(), {
      connection: { url: testRedisUrl(), maxRetriesPerRequest: null },
    });
    await worker.waitUntilReady();
    const workers = await countWorkers(app.redis);
    await worker.close();
    // This one, and the one by which the test takes jobs.
    expect(workers.get(`bull:video-${id}`)).toBe(2);
  });

  it("show 50 of 100,000 jobs within half a second, page after page, without their data", async () => {
    const keys = createQueueKeys(app.place);
    await app.redis.eval(FILL, 1, keys.of("completed"), keys.job(""));
    const seen: string[] = [];
    let from: ListPosition | undefined;
    const startedAt = performance.now();
    for (let page = 0; page < 4; page += 1) {
      const { records, next } = await listJobs(app.redis, keys, { state: "completed", limit: 50, from });
      seen.push(...records.map(({ jobId }) => jobId));
      from = next;
    }
    const tookMs = (performance.now() - startedAt) / 4;
    expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => `job-${100_000 - at}`));
    expect(tookMs).toBeLessThan(500);
    const bytesBefore = app.redis.stream.bytesRead;
    await listJobs(app.redis, keys, { state: "completed", limit: 50 });
    expect(app.redis.stream.bytesRead - bytesBefore).toBeLessThan(100_000);
  });

  it("show running jobs, then waiting ones in the order in which workers take them, then ended ones", async () => {
    for (const jobId of ["done", "runs", "next", "last"]) await app.queue.add("encode", {}, { jobId });
    await app.queue.add("encode", {}, { jobId: "later", delay: 60_000 });
    await (await app.take()).complete(1);
    await app.take();
    const keys = createQueueKeys(app.place);
    const { records, next } = await listJobs(app.redis, keys, { limit: 50 });
    expect(records.map(({ jobId }) => jobId)).toEqual(["runs", "next", "last", "later", "done"]);
    expect(next).toBeUndefined();
    const first = await listJobs(app.redis, keys, { limit: 2 });
    const second = await listJobs(app.redis, keys, { limit: 2, from: first.next });
    expect([...first.records, ...second.records].map(({ jobId }) => jobId)).toEqual([
      "runs",
      "next",
      "last",
      "later",
    ]);
  });
});
