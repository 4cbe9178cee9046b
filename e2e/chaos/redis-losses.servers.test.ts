import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { startJob } from "../support/jobs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import type { Freezing } from "../support/own-redis.ts";
import { startSystem } from "../support/system.ts";
import { risesStrictly, statusesOf } from "../support/watching-client.ts";

// Each case waits for seconds, on a Redis of its own: they run side by side.

/** @param moment of the job's life, 0 to 1, at which it happens */
async function loseData(
  how: "flushed" | "killed and started with its files gone",
  moment: number,
): Promise<void> {
  await using own = await startOwnRedis();
  await using system = await startSystem({ redisUrl: own.url });
  const gateway = await system.startGateway();
  const client = await gateway.watch();
  const slow = await system.startWorker({ concurrency: 1, paceMs: 500 });
  const running = await startJob(gateway, 30);
  const waiting = await startJob(gateway);
  for (const jobId of [running, waiting]) expect((await client.watch(jobId)).ok).toBe(true);
  const made = Math.floor(moment * 12);
  await eventually("one runs", () => (client.last(running)?.counts?.done ?? -1) >= made);

  if (how === "flushed") await own.redis.flushall();
  else await own.loseEverything();
  // As old as a job must be before it is called lost.
  for (const jobId of [running, waiting]) await system.ageRecord(jobId, 60_000);

  for (const jobId of [running, waiting]) {
    await eventually(
      "it is reported",
      () => client.last(jobId)?.error?.code === "lost" && client.last(jobId)?.state === "failed",
    );
    expect(client.last(jobId)?.error).toMatchObject({ code: "lost", retryable: true });
    expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
  }
  expect(await system.personas.countPublished(running)).toBe(0);
  await system.startWorker();
  for (const jobId of [running, waiting]) {
    expect((await gateway.call("POST", `/admin/jobs/${jobId}/retry`)).status).toBe(202);
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
  }
  expect(await system.personas.countPublished(running)).toBe(30);
  await slow.close();
  await gateway.close();
}

describe("Redis that loses its data, or its tongue", () => {
  it.concurrent.each(["flushed", "killed and started with its files gone"] as const)(
    "scenario 5: Redis back with no data, %s, twice; seq still rises, what is nowhere any more is reported as lost",
    async (how) => {
      const random = printedRandom("scenario 5");
      await Promise.all([loseData(how, random()), loseData(how, random())]);
    },
  );

  it.concurrent(
    "scenario 5, the state alone: a job that is still queued is taken up again from its record",
    async () => {
      await using system = await startSystem();
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      const jobId = await startJob(gateway);
      await client.watch(jobId);
      const held = client.last(jobId)?.seq ?? 0;
      await system.redis.del(system.progress.keys.state(jobId));
      await eventually(
        "it is there again",
        async () => ((await system.progress.read(jobId))?.snapshot.seq ?? 0) > held,
      );
      await system.startWorker();
      await eventually("it has ended", () => client.last(jobId)?.state === "completed");
      expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
      await gateway.close();
    },
  );

  it.concurrent.each<Freezing>(["CLIENT PAUSE", "DEBUG SLEEP", "SIGSTOP"])(
    "scenario 6: Redis frozen past client time-outs (%s) is an outage like any other, for 8 jobs at random moments of theirs",
    async (how) => {
      const random = printedRandom("scenario 6");
      const COUNT = 12;
      await using own = await startOwnRedis();
      await using system = await startSystem({ redisUrl: own.url });
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      const statuses = statusesOf(client);
      const jobIds = await Promise.all(Array.from({ length: 8 }, () => startJob(gateway, COUNT)));
      for (const jobId of jobIds) expect((await client.watch(jobId)).ok).toBe(true);
      // Some have ended then, some run, and some have not begun.
      await system.startWorker({ concurrency: 3, paceMs: 60 });
      await setTimeout(500 + random() * 1_500);

      // Silence is noticed after 6 to 8 s. This leaves a slow machine as long again.
      await own.freeze(how, 14_000);
      const refused = await gateway.call("POST", "/admin/dev/personas/preset", {
        body: { template: "saas-trial" },
      });
      expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, expect.any(String)]);
      await eventually("the silence is told", () => statuses.some(({ live }) => !live));
      await eventually("updates are heard again", () => statuses.at(-1)?.live === true);
      await eventually("all have ended", () =>
        jobIds.every((jobId) => client.last(jobId)?.state === "completed"),
      );
      for (const jobId of jobIds) {
        expect(client.last(jobId)?.result).toMatchObject({ created: COUNT });
        expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
      }
      await gateway.close();
    },
  );
});
