import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import type { RedisOptions } from "ioredis";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

const JOBS = 300;

describe("watchers who come while their jobs end", () => {
  const bench = useEmbeddedApp();

  /** Whatever is subscribed to is heard half a second late. */
  const lateConnection = (): Redis => {
    const redis = new Redis(testRedisUrl(), { lazyConnect: true });
    const duplicate = redis.duplicate.bind(redis);
    redis.duplicate = (options?: Partial<RedisOptions>) => {
      const copy = duplicate(options);
      const subscribe = copy.subscribe.bind(copy) as (...args: string[]) => Promise<unknown>;
      copy.subscribe = (async (...args: string[]) => {
        await delay(500);
        return subscribe(...args);
      }) as typeof copy.subscribe;
      return copy;
    };
    return redis;
  };

  it("hold the end of each of 300 jobs, by sockets and by streams, however late Redis subscribes", async () => {
    bench.start({ connection: lateConnection(), identity: () => undefined });
    const ids = Array.from({ length: JOBS }, (_, at) => `job-${at}`);
    for (const jobId of ids) await bench.add(jobId);
    const runs = await Promise.all(ids.map(() => bench.app.take()));
    const held = { socket: new Map<string, JobSnapshot>(), stream: new Map<string, JobSnapshot>() };
    const hold = (map: Map<string, JobSnapshot>, job: JobSnapshot): void => {
      if (job.seq > (map.get(job.jobId)?.seq ?? 0)) map.set(job.jobId, job);
    };
    const sockets = Array.from({ length: 10 }, () => bench.connect("ada"));
    for (const socket of sockets)
      socket.on("job:update", (job: JobSnapshot) => {
        hold(held.socket, job);
      });
    const watching = ids.map(async (jobId, at) => {
      const socket = sockets[at % sockets.length] as (typeof sockets)[0];
      const answer = await bench.send(socket, "job:watch", { queue: "video", jobId });
      hold(held.socket, answer["job"] as JobSnapshot);
    });
    const streaming = [ids.slice(0, 150), ids.slice(150)].map(async (some) => {
      const query = some.map((jobId) => `job=video/${jobId}`).join("&");
      const { events, ended } = await bench.stream(`/events?${query}`, "ada");
      await ended;
      for (const { data } of events) hold(held.stream, data);
    });
    await Promise.all([...watching, ...streaming, ...runs.map((run) => run.complete(1))]);
    for (const map of [held.socket, held.stream]) {
      await eventually("all have ended", () => [...map.values()].every((job) => job.state === "completed"));
      expect(map.size).toBe(JOBS);
    }
  });

  it("hold the end of a job that ends while another one of their stream is still looked up", async () => {
    let isSlow = true;
    let isShown = false;
    bench.start({
      expose: (job) => {
        isShown ||= job.id === "fast";
        return {};
      },
      authorize: async (_user, job) => {
        if (job.id === "slow") await eventually("the other has ended", () => !isSlow);
        return true;
      },
    });
    await bench.add("fast");
    await bench.add("slow");
    const run = await bench.app.take();
    const streaming = bench.stream("/events?job=video/fast&job=video/slow", "ada");
    await eventually("it is watched", () => isShown);
    await run.complete(1);
    const watched = bench.connect("ada");
    await eventually("its end is known", async () => {
      const { job } = await bench.send(watched, "job:watch", { queue: "video", jobId: "fast" });
      return (job as JobSnapshot).state === "completed";
    });
    isSlow = false;
    const { events, ended } = await streaming;
    await (await bench.app.take()).complete(1);
    await ended;
    const last = (jobId: string) => events.filter(({ data }) => data.jobId === jobId).at(-1)?.data.state;
    expect([last("fast"), last("slow")]).toEqual(["completed", "completed"]);
  });

  it("are told what was exposed and returned of a job that the queue does not keep", async () => {
    bench.start({
      expose: (job) => ({
        title: (job.data as { secret: string }).secret,
        result: job.returnvalue as unknown,
      }),
    });
    await bench.app.queue.add(
      "encode",
      { userId: "ada", secret: "A film" },
      { jobId: "j1", removeOnComplete: true },
    );
    const { events, ended } = await bench.stream("/queues/video/jobs/j1/events", "ada");
    await eventually("it has begun", () => events.length > 0);
    await (await bench.app.take()).complete({ url: "/a.mp4" });
    await ended;
    expect(events.at(-1)?.data).toMatchObject({
      state: "completed",
      title: "A film",
      result: { url: "/a.mp4" },
    });
  });

  it("are let go when their identity is disconnected before their stream has begun", async () => {
    let answer: (() => void) | undefined;
    bench.start({
      authorize: () =>
        new Promise(
          (resolve) =>
            (answer = () => {
              resolve(true);
            }),
        ),
    });
    await bench.add("j1");
    const streaming = bench.stream("/queues/video/jobs/j1/events", "ada");
    await eventually("it is asked for", () => answer !== undefined);
    await bench.headway.disconnect("ada");
    answer?.();
    await (
      await streaming
    ).ended;
    await eventually("nothing is watched", () => bench.headway.metrics().watchedJobs === 0);
    expect(bench.headway.metrics().streams).toBe(0);
  });
});
