import { describe, expect, it } from "@jest/globals";
import {
  toAttemptStarted,
  toCompleted,
  toProgressed,
  toStageEntered,
} from "@headway/shared/jobs/snapshot-transitions";
import type { JobRow, RowsAnswer, RowsUpdate } from "@headway/shared/protocol/job-row";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { startJob } from "./support/jobs.ts";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";
import { connect, webSocketOf } from "./support/watching-client.ts";
import type { WatchingClient } from "./support/watching-client.ts";

/** A client's window, pieced together from the answer and the updates as the protocol says. */
function follow(client: WatchingClient) {
  const held = new Map<string, JobRow>();
  const shown = { order: [] as string[], total: 0, updates: 0, bytes: 0 };
  const take = ({ rows, order, total }: RowsUpdate): void => {
    for (const row of rows) if (row.seq > (held.get(row.jobId)?.seq ?? 0)) held.set(row.jobId, row);
    if (order) shown.order = order;
    shown.total = total;
  };
  client.socket.on("rows:update", (update: RowsUpdate) => {
    shown.updates += 1;
    shown.bytes += JSON.stringify(update).length;
    take(update);
  });
  return {
    shown,
    rows: () => shown.order.map((jobId) => held.get(jobId)),
    states: () => shown.order.map((jobId) => held.get(jobId)?.state),
    watch: async (from: number, count: number) => {
      const answer = (await client.send("rows:watch", { from, count })) as { ok: true } & RowsAnswer;
      expect(answer).toMatchObject({ ok: true });
      take({ ...answer, order: answer.rows.map(({ jobId }) => jobId) });
      return answer;
    },
  };
}

/** A few rows of it are more than the kernel takes for a client that does not read. */
const LARGE_TITLE = "x".repeat(1_000_000);

async function slowSockets(gateway: TestGateway): Promise<number> {
  const answer = await gateway.call("GET", "/admin/delivery", { claims: { operator: "read" } });
  const { gateways } = (await answer.json()) as { gateways: { slowSockets: number }[] };
  return gateways[0]?.slowSockets ?? 0;
}

let number = 0;
async function addJob(system: TestSystem, title = "a job"): Promise<JobDraft> {
  number += 1;
  const draft = queuedDraft({ jobId: `jrow${number}`, title, enqueuedAt: Date.now() + number });
  await system.progress.create(draft);
  return draft;
}

const begin = (draft: JobDraft): JobDraft =>
  toStageEntered(TEST_KIND, toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: 1 }), "generating", 1);
const write = (system: TestSystem, draft: JobDraft) => system.progress.write(draft, { run: 1 });
const end = (draft: JobDraft): JobDraft => toCompleted(draft, { result: {}, finishedAt: Date.now() });

async function open(gateway: TestGateway, options?: object) {
  const client = await gateway.watch({ sub: `rows-${Math.random()}`, ...options });
  return { client, window: follow(client) };
}

describe("a window over the list of jobs", () => {
  it("begins with the jobs that run, as rows without their timelines, and moves with what comes and ends", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const jobId = await startJob(gateway);
    const { client, window } = await open(gateway);
    const { rows, counts } = await window.watch(0, 2);
    expect(rows.map((row) => [row.jobId, row.state, "stages" in row])).toEqual([[jobId, "queued", false]]);
    expect(counts).toEqual({ queued: 1 });
    const drafts = [await addJob(system), await addJob(system)];
    const [older, newer] = drafts.map((draft) => draft.jobId);
    await eventually("both are shown", () => window.shown.order.join() === [newer, older].join());
    expect(window.shown.total).toBe(3);
    for (const draft of drafts) {
      await write(system, begin(draft));
      await write(system, end(begin(draft)));
    }
    await eventually("the one below comes up", () => window.shown.order[0] === jobId);
    await eventually("the last that ended is below it", () => window.states().join() === "queued,completed");
    client.close();
    await gateway.close();
  });

  it("may be moved by its watcher, who is told nothing any more of the one before", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const { client, window } = await open(gateway);
    await window.watch(0, 1);
    const drafts: JobDraft[] = [];
    for (let count = 0; count < 5; count += 1) drafts.push(await addJob(system));
    const [oldest] = drafts;
    const newest = drafts.at(-1);
    if (!oldest || !newest) throw new Error("expected five jobs");
    await eventually("the newest is shown", () => window.shown.order[0] === newest.jobId);
    const { rows, total } = await window.watch(4, 1);
    expect([rows.map(({ jobId }) => jobId), total]).toEqual([[oldest.jobId], 5]);
    for (const draft of drafts) await write(system, begin(draft));
    await eventually("the oldest has begun", () => window.states().join() === "active");
    expect(window.rows()).toMatchObject([{ jobId: oldest.jobId }]);
    expect(await client.send("rows:unwatch", {})).toEqual({ ok: true });
    client.close();
    await gateway.close();
  });

  it("is refused where it is none, with what is wrong with it", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const { client } = await open(gateway);
    const refusals: [unknown, string][] = [
      [{ from: 0, count: 201 }, "count"],
      [{ from: 20_001, count: 1 }, "from"],
      [{ from: -1, count: 0.5 }, "count, from"],
      [{}, "count, from"],
      [{ from: 0, count: 10, sort: "title" }, "sort"],
    ];
    for (const [payload, paths] of refusals) {
      const answer = (await client.send("rows:watch", payload)) as unknown as {
        error: { code: string; details: { path: string }[] };
      };
      const named = answer.error.details.map(({ path }) => path).sort();
      expect([answer.error.code, named.join(", ")]).toEqual(["invalid-request", paths]);
    }
    client.close();
    await gateway.close();
  });

  it("shows nobody another organisation's jobs", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const { client, window } = await open(gateway, { org: "others" });
    const own = await open(gateway);
    await window.watch(0, 10);
    await own.window.watch(0, 10);
    const draft = await addJob(system);
    await eventually("its own organisation sees it", () => own.window.shown.order[0] === draft.jobId);
    expect([window.shown.order, window.shown.updates]).toEqual([[], 0]);
    for (const one of [client, own.client]) one.close();
    await gateway.close();
  });

  it("is whole again for a client that did not read for a while, by fewer updates than others had", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const { client, window } = await open(gateway);
    const other = await open(gateway);
    await window.watch(0, 2);
    await other.window.watch(0, 2);
    const large = await addJob(system, LARGE_TITLE);
    await eventually("it is shown", () => window.states().join() === "queued");
    webSocketOf(client).pause();
    const seen = (): number => other.window.rows()[0]?.counts?.done ?? 0;
    const writeSeen = async (done: number): Promise<void> => {
      await write(system, toProgressed(TEST_KIND, begin(large), { done, total: 1_000, etaMs: null }));
      await eventually("one that reads sees it", () => seen() === done);
    };
    let done = 0;
    while ((await slowSockets(gateway)) === 0) await writeSeen((done += 1));
    const [before, beforeOther] = [window.shown.updates, other.window.shown.updates];
    for (let more = 0; more < 6; more += 1) await writeSeen((done += 1));
    const draft = await addJob(system);
    await eventually("one that reads sees the next job", () => other.window.shown.order[1] === draft.jobId);
    const missed = other.window.shown.updates - beforeOther;
    webSocketOf(client).resume();
    await eventually("the other is current", () => window.rows()[0]?.counts?.done === done);
    expect(window.shown.order).toEqual([large.jobId, draft.jobId]);
    // What was on its way to it when it stopped reading comes first; then all that it missed as one.
    expect(window.shown.updates - before).toBeLessThanOrEqual(done - 6 + 2);
    expect(missed).toBeGreaterThanOrEqual(7);
    for (const one of [client, other.client]) one.close();
    await gateway.close();
  });

  it("moves for a client that polls", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await connect(gateway.url, await mintToken(), { transports: ["polling"] });
    const window = follow(client);
    await window.watch(0, 2);
    const draft = await addJob(system);
    await eventually("it is shown", () => window.states().join() === "queued");
    await write(system, begin(draft));
    await eventually("it runs", () => window.states().join() === "active");
    client.close();
    await gateway.close();
  });

  it("is current again in the answer to a client that comes back", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const { client, window } = await open(gateway);
    await window.watch(0, 5);
    const draft = await addJob(system);
    await eventually("it is shown", () => window.states().join() === "queued");
    client.socket.io.engine.close();
    await write(system, begin(draft));
    await eventually("it is back", () => client.socket.connected);
    const { rows } = await window.watch(0, 5);
    // Nobody else watched meanwhile, so that nothing was heard; the job has no record in the history.
    expect(rows.every(({ jobId }) => jobId === draft.jobId)).toBe(true);
    await write(system, end(begin(draft)));
    await eventually("its end is shown", () => window.states().join() === "completed");
    client.close();
    await gateway.close();
  });
});
