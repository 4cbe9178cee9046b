import { afterEach, describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

/** Longer than any test waits. */
const LIMITED_FOR_MS = 600_000;

describe("jobs of a queue whose rate is limited", () => {
  const bench = useEmbeddedApp();
  let worker: bullmq.Worker | undefined;
  afterEach(async () => {
    await worker?.close(true);
    worker = undefined;
  });
  const work = (process: bullmq.Processor, limiter?: bullmq.RateLimiterOptions): bullmq.Worker => {
    const { hostname, port } = new URL(testRedisUrl());
    const connection = { host: hostname, port: Number(port) };
    worker = new bullmq.Worker(bench.app.place.name, process, {
      connection,
      drainDelay: 1,
      maximumRateLimitDelay: 500,
      ...(limiter && { limiter }),
    });
    worker.on("error", () => undefined);
    return worker;
  };
  const watch = async (jobId: string) => {
    const { events, ended } = await bench.stream(`/queues/video/jobs/${jobId}/events`, "ada");
    return { last: (): JobSnapshot | undefined => events.at(-1)?.data, events, ended };
  };
  const addAll = async (...jobIds: string[]): Promise<void> => {
    for (const jobId of jobIds) await bench.add(jobId);
  };
  const waitingInList = async (): Promise<string[]> => {
    const answer = await bench.call("/queues/video/jobs?state=waiting", "reader");
    return ((await answer.json()) as { jobs: JobSnapshot[] }).jobs.map(({ jobId }) => jobId).sort();
  };
  const lift = () => bench.app.queue.removeRateLimitKey();

  it("are queued, with no attempt, no error and their places, until the limiter of the worker lets them run", async () => {
    bench.start();
    await addAll("j1", "j2", "j3");
    const [first, second, third] = [await watch("j1"), await watch("j2"), await watch("j3")];
    work(() => Promise.resolve(1), { max: 1, duration: LIMITED_FOR_MS });
    await first.ended;
    expect(first.last()).toMatchObject({ state: "completed" });
    await eventually("it has moved up", () => second.last()?.queuePosition === 0);
    await eventually("so has the next", () => third.last()?.queuePosition === 1);
    for (const { events } of [second, third])
      for (const { data } of events) {
        expect(data).toMatchObject({ state: "queued", attempt: 0, progress: 0 });
        expect([data.error, data.startedAt, data.paused, data.retryAt]).toEqual(Array(4).fill(undefined));
      }
    expect(await waitingInList()).toEqual(["j2", "j3"]);
    await worker?.close(true);
    await lift();
    work(() => Promise.resolve(2));
    await Promise.all([second.ended, third.ended]);
    expect([second.last()?.state, third.last()?.state]).toEqual(["completed", "completed"]);
  });

  it("are queued again, with no error and no fall of their bar, when their processor finds the rate exceeded", async () => {
    bench.start();
    await addAll("j1");
    const watching = await watch("j1");
    let isLimited = true;
    work(async (job) => {
      await job.updateProgress(40);
      await eventually("it is told", () => watching.last()?.progress === 40);
      if (!isLimited) return 1;
      await bench.app.queue.rateLimit(LIMITED_FOR_MS);
      throw bullmq.Worker.RateLimitError();
    });
    await eventually("it waits again", () => {
      const last = watching.last();
      return last?.state === "queued" && last.progress === 40;
    });
    expect(watching.last()?.error).toBeUndefined();
    expect(await waitingInList()).toEqual(["j1"]);
    isLimited = false;
    await lift();
    await watching.ended;
    expect(watching.last()).toMatchObject({ state: "completed", attempt: 1 });
    const bars = watching.events.map(({ data }) => data.progress);
    expect(bars).toEqual([...bars].sort((a, b) => a - b));
  });
});
