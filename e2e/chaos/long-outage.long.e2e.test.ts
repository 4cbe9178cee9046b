import { describe, expect, it } from "@jest/globals";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import { endOf, runningJob } from "../support/jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import { startPrograms } from "../support/programs.ts";
import { mintToken } from "../support/system.ts";
import { connect, risesStrictly } from "../support/watching-client.ts";

/** About 30 s of work, so that the outage falls into the middle of it. */
const SLOW = { OFFLINE_PACE_MS: "1000" };

/** POSTs a job as the dashboard does. */
const post = async (url: string): Promise<Response> =>
  fetch(`${url}/admin/dev/personas/preset`, {
    method: "POST",
    headers: { authorization: `Bearer ${await mintToken()}` },
    body: JSON.stringify({ template: "saas-trial", count: 30 }),
  });

describe("a Redis that is lost", () => {
  it("scenario 4: Redis down 90 s; nobody exits, all are told, commands answer 503, and jobs go on when it is back", async () => {
    const DOWN_MS = 90_000;
    await using own = await startOwnRedis();
    await using system = await startPrograms({ redisUrl: own.url });
    const gateways = [
      await system.startGateway({ name: "one" }),
      await system.startGateway({ name: "other" }),
    ];
    const all = [...gateways, await system.startWorker(SLOW)];
    const progress = createProgressStore(own.redis, system.prefix);
    const jobs = await Promise.all(Array.from({ length: 20 }, () => runningJob({ progress })));
    const { jobId } = (await (await post(gateways[0]?.url ?? "")).json()) as { jobId: string };
    const watchers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const url = gateways[index % 2]?.url ?? "";
        const watcher = await connect(url, await mintToken({ sub: `watcher-${index}` }));
        const statuses: ServerStatus[] = [];
        watcher.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
        for (const id of [jobId, ...jobs.map((job) => job.jobId)])
          expect((await watcher.watch(id)).ok).toBe(true);
        return { watcher, statuses };
      }),
    );
    await eventually("it is under way", () =>
      watchers.every(({ watcher }) => (watcher.last(jobId)?.counts?.done ?? 0) >= 3),
    );

    await own.kill();
    const downAt = Date.now();
    await eventually("all are told", () => watchers.every(({ statuses }) => statuses.at(-1)?.live === false));
    let refusals = 0;
    while (Date.now() - downAt < DOWN_MS) {
      for (const { url } of gateways) {
        const answer = await post(url);
        expect([answer.status, answer.headers.get("retry-after")]).toEqual([
          503,
          expect.stringMatching(/^\d+$/),
        ]);
        refusals += 1;
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
      }
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
    expect(all.every((program) => program.isRunning())).toBe(true);
    await own.startAgain();
    const backAt = performance.now();
    // At once, so that nobody hears of it who has not subscribed again.
    const ends = await Promise.all(jobs.map((job) => progress.write(endOf(job), { run: 1 })));
    await eventually("everybody holds the stored states", () =>
      watchers.every(({ watcher }) =>
        ends.every(({ snapshot }) => watcher.last(snapshot.jobId)?.seq === snapshot.seq),
      ),
    );
    const tookMs = performance.now() - backAt;
    process.stdout.write(
      `Redis down ${DOWN_MS} ms, ${refusals} commands refused; back to all current: ${tookMs.toFixed()} ms\n`,
    );
    expect(tookMs).toBeLessThan(2_000);
    await eventually("all are told", () => watchers.every(({ statuses }) => statuses.at(-1)?.live === true));
    await eventually("the job has ended", () =>
      watchers.every(({ watcher }) => watcher.last(jobId)?.state === "completed"),
    );
    for (const { watcher } of watchers) {
      expect(risesStrictly(watcher.seen.get(jobId) ?? [])).toBe(true);
      watcher.close();
    }
    expect((await post(gateways[1]?.url ?? "")).status).toBe(202);
    expect(all.every((program) => program.isRunning())).toBe(true);
  });
});
