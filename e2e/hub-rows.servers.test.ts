import { describe, expect, it } from "@jest/globals";
import { createJobClient } from "@headway/shared/client/job-client";
import { toAttemptStarted, toProgressed, toStageEntered } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import type { HubMessage, HubMessages } from "../web/src/tabs/contract.ts";
import { Hub } from "../web/src/tabs/hub.ts";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestSystem } from "./support/system.ts";
import { startTcpProxy } from "./support/tcp-proxy.ts";

const SHOWN = 50;
const REPORTS = 2;
const MANY = 300;
const ORG = "acme";

const report = (draft: JobDraft, done: number): JobDraft =>
  toProgressed(TEST_KIND, draft, { done, total: REPORTS, etaMs: null });

/** Jobs that run, the oldest first. Each has a record, as `enqueue` makes one: a list that is read anew has it again. */
async function startJobs(system: TestSystem, count: number): Promise<JobDraft[]> {
  const drafts = Array.from({ length: count }, (_, index) =>
    queuedDraft({ jobId: `jhub${count}x${index}`, org: ORG, enqueuedAt: 1_000_000 + index }),
  );
  const begun = drafts.map((draft) =>
    toStageEntered(TEST_KIND, toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: 1 }), "generating", 1),
  );
  const mongo = await connectMongo(system.mongoUrl);
  const records = createJobRecords(mongo);
  await eachOf(drafts, async (draft) => {
    const { jobId, org, kind, title, enqueuedAt } = draft;
    await records.create({
      ...{ jobId, org, kind, title, enqueuedAt, payload: {}, state: "queued", open: true },
      ...{ attempts: [], log: [], snapshot: { ...draft, seq: 0, at: enqueuedAt } },
    });
    await system.progress.create(draft);
  });
  await mongo.close();
  await writeAll(system, begun);
  return begun;
}

async function writeAll(system: TestSystem, drafts: readonly JobDraft[]): Promise<void> {
  await eachOf(drafts, (draft) => system.progress.write(draft, { run: 1 }));
}

/** Some at a time: what hears of them is in this process, and must get a turn. */
async function eachOf(
  drafts: readonly JobDraft[],
  act: (draft: JobDraft) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < drafts.length; from += 20)
    await Promise.all(drafts.slice(from, from + 20).map(act));
}

/** A hub with one page, whose bytes from the gateway are counted. */
async function openPage(gatewayUrl: string) {
  const received = { bytes: 0 };
  const network = await startTcpProxy({
    target: gatewayUrl,
    delayDownstreamMs: ({ length }) => {
      received.bytes += length;
      return 0;
    },
  });
  const token = await mintToken({ org: ORG, sub: "ann", role: "admin" });
  const hub = new Hub({
    identity: { org: ORG, sub: "ann", role: "admin" },
    gatewayUrl: network.url,
    createClient: (options) => createJobClient({ ...options, random: () => 0 }),
    untilReleased: () => new Promise(() => undefined),
    onNetwork: () => undefined,
    lingerMs: 0,
  });
  const { port1, port2 } = new MessageChannel();
  const heard: HubMessages["rows"][] = [];
  port1.addEventListener("message", ({ data }: MessageEvent<HubMessage>) => {
    if (data.is === "rows") heard.push(data);
    if (data.is === "tokenWanted") port1.postMessage({ is: "token", token });
  });
  port1.start();
  hub.connect(port2);
  for (const message of [
    { is: "hello", token },
    { is: "held", lock: "of a page that lives" },
    { is: "watchRows", count: SHOWN },
  ]) {
    port1.postMessage(message);
  }
  const doneOf = (jobId: string): number =>
    heard.flatMap(({ rows }) => rows).findLast((row) => row.jobId === jobId)?.counts?.done ?? 0;
  return {
    received,
    network,
    heard,
    /** Waits until the page has been told that as much of each of its rows is done. */
    hears: (done: number) =>
      eventually(`each row has ${done} done`, () => {
        const order = heard.at(-1)?.order ?? [];
        return order.length === SHOWN && order.every((jobId) => doneOf(jobId) === done);
      }),
    [Symbol.asyncDispose]: async () => {
      port1.postMessage({ is: "leave", signedOut: true });
      await eventually("its connection is over", () => network.upstreamPorts().length === 0);
      port1.close();
      await network[Symbol.asyncDispose]();
    },
  };
}

describe("a page that shows 50 rows of its organisation's jobs", () => {
  it("is sent no more of 300 running jobs that all report than of 50, and counts of all", async () => {
    const sent: number[] = [];
    for (const count of [SHOWN, MANY]) {
      await using system = await startSystem();
      const gateway = await system.startGateway();
      await using page = await openPage(gateway.url);
      const drafts = await startJobs(system, count);
      await eventually("all run", () => page.heard.at(-1)?.counts.active === count);
      expect(page.heard.at(-1)?.order[0]).toBe(drafts.at(-1)?.jobId);
      const before = page.received.bytes;
      for (let done = 1; done <= REPORTS; done += 1) {
        await writeAll(
          system,
          drafts.map((draft) => report(draft, done)),
        );
        await page.hears(done);
      }
      sent.push(page.received.bytes - before);
    }
    const [few = 0, many = 0] = sent;
    process.stdout.write(`bytes to a page of 50 rows: ${few} of 50 jobs, ${many} of ${MANY}\n`);
    expect(many / few).toBeLessThan(2);
  });

  it("is told what has changed when its hub comes back, since it asks for the window again", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    await using page = await openPage(gateway.url);
    const drafts = await startJobs(system, SHOWN);
    await eventually("all run", () => page.heard.at(-1)?.counts.active === SHOWN);
    const [first] = drafts;
    // The gateway forgets a list that is not watched, and reads it anew.
    page.network.refuse(true);
    page.network.cut();
    await writeAll(
      system,
      drafts.map((draft) => report(draft, 1)),
    );
    await eventually("its connection is over", () => page.network.upstreamPorts().length === 0);
    const before = page.heard.length;
    page.network.refuse(false);
    await page.hears(1);
    expect(page.heard.slice(before).map(({ isRenewed }) => isRenewed)).toContain(true);
    const seqs = page.heard.flatMap(({ rows }) => rows.filter(({ jobId }) => jobId === first?.jobId));
    expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map(({ seq }) => seq).sort((a, b) => a - b));
    await writeAll(
      system,
      drafts.map((draft) => report(draft, 2)),
    );
    await page.hears(2);
  });
});
