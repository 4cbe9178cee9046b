import { describe, expect, it } from "@jest/globals";
import { toProgressed, toStageEntered } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { TEST_KIND } from "@headway/shared/testing/job-drafts";
import { runningJob, writeEnd } from "../support/jobs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { mintToken, startSystem } from "../support/system.ts";
import type { TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { connect, risesStrictly, webSocketOf } from "../support/watching-client.ts";
import type { WatchingClient } from "../support/watching-client.ts";

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays the worker: enters the stages and reports until `isEnough`, then ends the job. */
async function work(
  system: TestSystem,
  job: JobDraft,
  { isEnough, random }: { isEnough: () => boolean; random: () => number },
): Promise<JobSnapshot> {
  const write = (draft: JobDraft) => system.progress.write(draft, { run: 1 });
  const generating = toStageEntered(TEST_KIND, job, "generating", Date.now());
  await write(generating);
  for (let done = 0; done < 50 || !isEnough(); done += 1) {
    await write(toProgressed(TEST_KIND, generating, { done: done % 1_000, total: 1_000, etaMs: null }));
    if (random() < 0.5) await after(random() * 4);
  }
  const saving = toStageEntered(TEST_KIND, generating, "saving", Date.now());
  await write(saving);
  return writeEnd(system, saving);
}

const transportOf = (client: WatchingClient): string => client.socket.io.engine.transport.name;

const stagesOf = (client: WatchingClient, jobId: string): string[] => [
  ...new Set(client.seen.get(jobId)?.map(({ stage }) => stage.key)),
];

describe("scenario 24: polling transport, and the upgrade from polling to WebSocket in mid-job", () => {
  it("shows every stage and the end to 20 who poll, in order", async () => {
    const random = printedRandom("scenario 24, polling");
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const job = await runningJob(system);
    const clients = await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        connect(gateway.url, await mintToken({ sub: `poller-${index}` }), { transports: ["polling"] }),
      ),
    );
    for (const client of clients) expect((await client.watch(job.jobId)).ok).toBe(true);

    const end = await work(system, job, { isEnough: () => true, random });
    await eventually("all are current", () =>
      clients.every((client) => client.last(job.jobId)?.seq === end.seq),
    );

    for (const client of clients) {
      expect(transportOf(client)).toBe("polling");
      expect(stagesOf(client, job.jobId)).toEqual(["starting", "generating", "saving", "done"]);
      expect(risesStrictly(client.seen.get(job.jobId) ?? [])).toBe(true);
      client.close();
    }
    await gateway.close();
  });

  it("loses nothing on the way from polling to WebSocket, 20 times", async () => {
    const random = printedRandom("scenario 24, upgrade");
    await using system = await startSystem();
    const gateway = await system.startGateway();
    /** What updates of this round have come over. */
    let over = new Set<string>();
    let upgrades = 0;
    await using proxy = await startTcpProxy({
      target: gateway.url,
      // Every other one comes when the job is under way for certain, the rest when they come.
      holdUpstreamUntil: (chunk) => {
        if (!/upgrade: websocket/i.test(chunk.toString("latin1")) || upgrades++ % 2 > 0) return undefined;
        const ofThisRound = over;
        return eventually("an update comes over polling", () => ofThisRound.has("polling"));
      },
    });
    let polled = 0;
    /** Rounds in which updates came over polling, and rounds in which they came over the WebSocket. */
    const rounds = { polling: 0, websocket: 0 };
    for (let round = 0; round < 20; round += 1) {
      const job = await runningJob(system);
      const ofThisRound = new Set<string>();
      over = ofThisRound;
      const client = await connect(proxy.url, await mintToken(), { transports: ["polling", "websocket"] });
      client.socket.on("job:update", () => ofThisRound.add(transportOf(client)));
      const watched = client.watch(job.jobId).then(({ ok }) => {
        if (transportOf(client) === "polling") polled += 1;
        return ok;
      });
      const end = await work(system, job, {
        isEnough: () => transportOf(client) === "websocket" && client.seen.has(job.jobId),
        random,
      });
      expect(await watched).toBe(true);
      await eventually(`round ${round} is current`, () => client.last(job.jobId)?.seq === end.seq);
      expect(transportOf(client)).toBe("websocket");
      expect(risesStrictly(client.seen.get(job.jobId) ?? [])).toBe(true);
      expect(stagesOf(client, job.jobId).slice(-2)).toEqual(["saving", "done"]);
      for (const transport of ["polling", "websocket"] as const)
        if (ofThisRound.has(transport)) rounds[transport] += 1;
      client.close();
    }
    process.stdout.write(
      `${polled} of 20 were watching before they upgraded; updates came over polling in ${rounds.polling} rounds, over the WebSocket in ${rounds.websocket}\n`,
    );
    expect(polled).toBeGreaterThanOrEqual(10);
    expect(rounds.polling).toBeGreaterThanOrEqual(10);
    expect(rounds.websocket).toBe(20);
    await gateway.close();
  });

  it("leaves out one that has upgraded and does not read, and brings it up to date when it reads", async () => {
    const UPDATES = 150;
    await using system = await startSystem();
    const gateway = await system.startGateway();
    // So large that its updates fill every buffer on the way.
    const job = await runningJob(system, { title: "w".repeat(100_000) });
    const client = await connect(gateway.url, await mintToken(), { transports: ["polling", "websocket"] });
    await client.watch(job.jobId);
    await eventually("it has upgraded", () => transportOf(client) === "websocket");
    webSocketOf(client).pause();
    for (let done = 0; done < UPDATES; done += 1) {
      await system.progress.write(toProgressed(TEST_KIND, job, { done, total: UPDATES, etaMs: null }), {
        run: 1,
      });
    }
    const last = await system.progress.read(job.jobId);
    webSocketOf(client).resume();
    await eventually("it is current", () => client.last(job.jobId)?.seq === last?.snapshot.seq);
    const seen = client.seen.get(job.jobId) ?? [];
    expect(seen.length).toBeLessThan(UPDATES);
    expect(risesStrictly(seen)).toBe(true);
    client.close();
    await gateway.close();
  });
});
