import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { startPrograms } from "../support/programs.ts";
import type { Programs } from "../support/programs.ts";
import { mintToken } from "../support/system.ts";
import { connect, risesStrictly } from "../support/watching-client.ts";
import type { WatchingClient } from "../support/watching-client.ts";

/** About 30 s of work, so that every loss falls into the middle of it. */
const SLOW = { OFFLINE_PACE_MS: "1000" };
const FAST = { OFFLINE_PACE_MS: "0" };
const COUNT = 30;

let programs: Programs;
let client: WatchingClient;

beforeAll(async () => {
  programs = await startPrograms();
  await programs.startGateway();
  client = await connect(programs.url, await mintToken());
});

afterAll(async () => {
  client.close();
  await programs[Symbol.asyncDispose]();
});

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(programs.url + path, {
    method,
    headers: { authorization: `Bearer ${await mintToken()}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return response.json();
}

async function startJob(): Promise<string> {
  const { jobId } = (await call("POST", "/admin/dev/personas/preset", {
    template: "saas-trial",
    count: COUNT,
  })) as { jobId: string };
  await client.watch(jobId);
  return jobId;
}

const last = (jobId: string): JobSnapshot | undefined => client.last(jobId);

async function personasOf(jobId: string): Promise<number[]> {
  const { personas } = (await call("GET", `/admin/dev/personas?jobId=${jobId}&limit=200`)) as {
    personas: { index: number }[];
  };
  return personas.map(({ index }) => index).sort((a, b) => a - b);
}

const ALL = Array.from({ length: COUNT }, (_, index) => index);

describe("a job whose worker is lost", () => {
  it("scenario 9: worker SIGKILL; stalled within 15 s with no worker left to notice, and on from its checkpoint with the next one", async () => {
    const worker = await programs.startWorker(SLOW);
    const jobId = await startJob();
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= 5);

    worker.signal("SIGKILL");
    const killedAt = Date.now();
    await eventually("it is stalled", () => last(jobId)?.state === "stalled");
    const stalledMs = Date.now() - killedAt;
    // 15 s, and as much again for a build machine that is slow: without the sweep it would never be.
    expect(stalledMs).toBeLessThan(30_000);
    const reached = last(jobId)?.progress ?? 0;
    const next = await programs.startWorker(FAST);
    const startedAt = Date.now();
    await eventually("it is active again", () => last(jobId)?.state === "active");
    const activeMs = Date.now() - startedAt;
    await eventually("it has ended", () => last(jobId)?.state === "completed");
    process.stdout.write(
      `SIGKILL to stalled: ${stalledMs} ms; next worker's start to progress: ${activeMs} ms\n`,
    );

    const seen = client.seen.get(jobId) ?? [];
    expect(risesStrictly(seen)).toBe(true);
    expect(seen.map(({ progress }) => progress)).toEqual(
      seen.map(({ progress }) => progress).sort((a, b) => a - b),
    );
    expect(reached).toBeGreaterThan(10);
    expect(await personasOf(jobId)).toEqual(ALL);
    expect(await call("GET", `/admin/jobs/${jobId}`)).toMatchObject({
      attempts: [
        { attempt: 1, run: 1, outcome: "lost" },
        { attempt: 1, run: 2, outcome: "completed" },
      ],
    });
    await next.stop();
  });

  it("is cancelled at once when its worker is dead", async () => {
    const worker = await programs.startWorker(SLOW);
    const jobId = await startJob();
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= 2);
    worker.signal("SIGKILL");
    await eventually("it is stalled", () => last(jobId)?.state === "stalled");
    await call("POST", `/admin/jobs/${jobId}/cancel`);
    await eventually("it is cancelled", () => last(jobId)?.state === "cancelled");
    expect(await personasOf(jobId)).toEqual([]);
  });

  it("scenario 10: zombie worker; a frozen one that wakes after the job moved on changes nothing", async () => {
    const zombie = await programs.startWorker(SLOW);
    const jobId = await startJob();
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= 5);
    zombie.signal("SIGSTOP");
    const next = await programs.startWorker(FAST);
    await eventually("another worker has finished it", () => last(jobId)?.state === "completed");
    const seen = client.seen.get(jobId)?.length;
    const detail = await call("GET", `/admin/jobs/${jobId}`);

    zombie.signal("SIGCONT");
    // The zombie is done with it once it takes another job.
    await next.stop();
    const another = await startJob();
    await eventually("the zombie works again", () => last(another)?.state === "active");

    expect(client.seen.get(jobId)?.length).toBe(seen);
    expect(((await call("GET", `/admin/jobs/${jobId}`)) as { job: unknown }).job).toEqual(
      (detail as { job: unknown }).job,
    );
    expect(await personasOf(jobId)).toEqual(ALL);
    await zombie.stop();
  });
});
