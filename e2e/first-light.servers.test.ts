import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { startJob } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";
import { risesStrictly } from "./support/watching-client.ts";

interface Enqueued {
  jobId: string;
  status: string;
  success: boolean;
  job: JobSnapshot;
}

describe("generating personas", () => {
  it("shows every stage of the job in order and ends with the personas readable", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();

    const response = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "support-desk", seed: "seven" },
    });
    expect(response.status).toBe(202);
    const { jobId, job, ...rest } = (await response.json()) as Enqueued;
    expect(rest).toMatchObject({ success: true, status: "queued" });
    expect(job).toMatchObject({
      jobId,
      state: "queued",
      progress: 0,
      attempt: 0,
      title: "25 support-desk customers",
    });

    expect(await client.watch(jobId)).toMatchObject({
      ok: true,
      job: { state: "queued", stage: { label: "Queuing job…" } },
    });
    await system.startWorker({ paceMs: 30 });
    await eventually("the job has ended", () => client.last(jobId)?.state === "completed");

    const seen = client.seen.get(jobId) ?? [];
    expect(risesStrictly(seen)).toBe(true);
    expect([...new Set(seen.map(({ stage }) => stage.key))]).toEqual([
      "queued",
      "starting",
      "generating",
      "saving",
      "done",
    ]);
    expect([...new Set(seen.map(({ progress }) => progress))]).toEqual(
      expect.arrayContaining([0, 5, 10, 85, 100]),
    );
    expect(seen.map(({ progress }) => progress)).toEqual(
      seen.map(({ progress }) => progress).sort((a, b) => a - b),
    );
    const generating = seen.filter(({ stage, counts }) => stage.key === "generating" && counts);
    expect(generating.length).toBeGreaterThan(0);
    for (const { stage, progress } of generating)
      expect(stage.label).toBe(`Generating personas… ${progress}%`);
    expect(seen.at(-1)).toMatchObject({
      result: { created: 25, requested: 25, failed: 0, fromFallback: 0 },
      progress: 100,
      attempt: 1,
      etaMs: null,
    });

    const page = await gateway.call("GET", `/admin/dev/personas?jobId=${jobId}&limit=200`);
    expect(((await page.json()) as { personas: unknown[] }).personas).toHaveLength(25);
    const detail = (await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()) as {
      attempts: unknown[];
    };
    expect(detail).toMatchObject({
      job: { state: "completed" },
      attempts: [{ attempt: 1, outcome: "completed", stages: expect.any(Array) }],
      report: { personas: 25, archetypesCovered: 10, personasWithWarnings: 0 },
    });
    await gateway.close();
  });

  it("shows `queued` or later to whoever watches a job at once, for 50 jobs at once", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    await system.startWorker();
    const clients = await Promise.all(
      Array.from({ length: 50 }, (_, index) => gateway.watch({ sub: `watcher-${index}` })),
    );

    const jobIds = await Promise.all(
      clients.map(async (client, index) => {
        const response = await gateway.call("POST", "/admin/dev/personas/preset", {
          body: { template: "edge-case-qa", count: 5, seed: index },
        });
        const { jobId } = (await response.json()) as Enqueued;
        const [watched, polled] = await Promise.all([
          client.watch(jobId),
          gateway.call("GET", `/admin/dev/personas/jobs/${jobId}`),
        ]);
        expect(watched).toMatchObject({ ok: true });
        expect(polled.status).toBe(200);
        return jobId;
      }),
    );

    await eventually("all have ended", () =>
      jobIds.every((jobId, index) => clients[index]?.last(jobId)?.state === "completed"),
    );
    const firstStates = jobIds.map((jobId, index) => clients[index]?.seen.get(jobId)?.[0]?.state);
    process.stdout.write(`first states seen: ${[...new Set(firstStates)].join(", ")}\n`);
    expect(jobIds.every((jobId, index) => risesStrictly(clients[index]?.seen.get(jobId) ?? []))).toBe(true);
    await gateway.close();
  });

  it("shows a job in the organisation's feed as it is queued, moves and ends", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const fed: JobSnapshot[] = [];
    client.socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => fed.push(...jobs));
    expect(await client.send("feed:watch", {})).toEqual({ ok: true, jobs: [], omitted: { running: 0 } });

    await gateway.call("POST", "/admin/dev/personas/preset", { body: { template: "saas-trial", count: 20 } });
    await eventually("the feed shows it queued", () => fed.some(({ state }) => state === "queued"));
    const shown = (state: string) => fed.some((job) => job.state === state);
    // The feed gathers for a moment and shows the latest: what is over sooner need not be in it.
    await system.startWorker({
      handlers: {
        "persona-generation": async ({ stage }) => {
          stage("generating");
          await eventually("the feed shows it running", () => shown("active"));
          return { created: 20, requested: 20, failed: 0, fromFallback: 0 };
        },
      },
    });
    await eventually("the feed shows it completed", () => fed.at(-1)?.state === "completed");

    expect(shown("active")).toBe(true);
    expect(risesStrictly(fed)).toBe(true);
    expect(await client.send("feed:watch", {})).toMatchObject({ ok: true, jobs: [{ state: "completed" }] });
    await gateway.close();
  });

  it("lists what has ended beside what runs, however much of that is newer", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const jobId = await startJob(gateway);
    expect((await gateway.call("POST", `/admin/jobs/${jobId}/cancel`)).status).toBe(202);
    const running = await Promise.all(Array.from({ length: 30 }, () => startJob(gateway)));
    const client = await gateway.watch();
    const listed = async (): Promise<JobSnapshot[]> => {
      const answer = await client.send("feed:watch", {});
      return answer.ok ? (answer as unknown as { jobs: JobSnapshot[] }).jobs : [];
    };
    // Its record follows its end, which is told first.
    await eventually("the ended one is listed", async () =>
      (await listed()).some((job) => job.jobId === jobId && job.state === "cancelled"),
    );
    expect((await listed()).map((job) => job.jobId).sort()).toEqual([jobId, ...running].sort());
    await gateway.close();
  });

  it("finishes a job that its worker has put back, on the next worker and without making a persona twice", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const leaving = await system.startWorker({ paceMs: 60 });
    const response = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "saas-trial", count: 40 },
    });
    const { jobId } = (await response.json()) as Enqueued;
    await client.watch(jobId);
    await eventually("it is well under way", () => (client.last(jobId)?.counts?.done ?? 0) >= 10);

    await leaving.close();
    await eventually("it waits again", () => client.last(jobId)?.state === "queued");
    await system.startWorker();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");

    const seen = client.seen.get(jobId) ?? [];
    expect(seen.map(({ progress }) => progress)).toEqual(
      seen.map(({ progress }) => progress).sort((a, b) => a - b),
    );
    expect(await system.personas.countPublished(jobId)).toBe(40);
    await gateway.close();
  });
});
