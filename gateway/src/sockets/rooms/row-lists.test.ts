import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { toFeedChange } from "@headway/shared/progress/feed-change";
import type { RowsUpdate } from "@headway/shared/protocol/job-row";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { LISTS_READ_EVERY_MS, RowLists } from "./row-lists.ts";
import type { RowsBroadcast } from "./row-lists.ts";

const ORG = "acme";

function open(stored: readonly JobSnapshot[] = []) {
  const sent: RowsBroadcast[] = [];
  const lists = new RowLists({
    // eslint-disable-next-line @typescript-eslint/require-await -- as a real one, which reads from a database
    readAll: async function* () {
      yield stored;
    },
    broadcast: (_org, rows) => sent.push(rows),
  });
  lists.enter(ORG);
  const offer = (job: JobSnapshot): void => {
    lists.offer(ORG, toFeedChange(job));
  };
  const tick = (): RowsUpdate[] => {
    sent.length = 0;
    jest.advanceTimersByTime(LISTS_READ_EVERY_MS);
    return sent.map(({ update }) => JSON.parse(update) as RowsUpdate);
  };
  return { lists, sent, offer, tick };
}

const job = (number: number, more: Partial<JobSnapshot> = {}): JobSnapshot =>
  snapshotOf({
    jobId: `j${number}`,
    org: ORG,
    state: "active",
    enqueuedAt: number,
    seq: number,
    ...more,
  });
const range = (count: number): JobSnapshot[] => Array.from({ length: count }, (_, index) => job(index + 1));
const ids = (rows: readonly { jobId: string }[]): string[] => rows.map(({ jobId }) => jobId);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe("lists of which each watcher is sent a window", () => {
  it("cost a watcher of 50 rows the same whether 60 jobs move or 10,000", async () => {
    const bytes: number[] = [];
    for (const count of [60, 10_000]) {
      const { lists, offer, sent, tick } = open(range(count));
      await lists.ready(ORG);
      lists.show(ORG, "s", { from: 0, count: 50 });
      tick();
      for (const one of range(count)) offer({ ...one, seq: one.seq + 20_000, progress: 50 });
      const [update] = tick();
      expect([update?.rows.length, update?.total, update?.counts]).toEqual([50, count, { active: count }]);
      bytes.push(sent[0]?.update.length ?? 0);
    }
    expect((bytes[1] ?? 0) / (bytes[0] ?? 1)).toBeLessThan(1.05);
  });

  it("are in one order: what is worked on, what waits, each newest first, then what ended last; a window may lie across them", async () => {
    const { lists, offer } = open(range(7));
    await lists.ready(ORG);
    offer(job(2, { seq: 100, state: "failed" }));
    offer(job(4, { seq: 101, state: "completed" }));
    for (const waiting of [6, 7]) offer(job(waiting, { seq: 102, state: "queued" }));
    offer(job(6, { seq: 103, state: "delayed" }));
    const answer = lists.show(ORG, "s", { from: 1, count: 5 });
    expect([ids(answer.rows), answer.total]).toEqual([["j3", "j1", "j7", "j6", "j4"], 7]);
    expect(answer.counts).toEqual({ active: 3, queued: 1, delayed: 1 });
  });

  it("count each end once, also outside the window, so that a page hears of those that it does not show", async () => {
    const { lists, offer, tick } = open(range(9));
    await lists.ready(ORG);
    const { ends } = lists.show(ORG, "s", { from: 0, count: 2 });
    tick();
    for (const _twice of [1, 2]) offer(job(1, { seq: 100, state: "completed" }));
    offer(job(10));
    const [update] = tick();
    expect([update?.ends, update?.counts]).toEqual([ends + 1, { active: 9 }]);
  });

  it("tell what has moved: rows that come into the window, the order, and the end of one that leaves it", async () => {
    const { lists, offer, tick } = open(range(4));
    await lists.ready(ORG);
    lists.show(ORG, "s", { from: 0, count: 2 });
    tick();
    offer(job(4, { seq: 100, state: "completed" }));
    offer(job(9));
    const [update] = tick();
    expect(update?.order).toEqual(["j9", "j3"]);
    expect(update?.rows.map(({ jobId, state }) => [jobId, state])).toEqual([
      ["j9", "active"],
      ["j4", "completed"],
    ]);
    // And nothing while nothing changes in the window or in the counts.
    offer(job(1, { seq: 101, progress: 60 }));
    expect(tick()).toEqual([]);
  });

  it("tell nothing that is older than what was told, however late the list is read", async () => {
    const { lists, offer, tick } = open([job(1, { seq: 5, progress: 10 })]);
    offer(job(1, { seq: 7, progress: 70 }));
    await lists.ready(ORG);
    expect(lists.show(ORG, "s", { from: 0, count: 1 }).rows).toMatchObject([{ seq: 7, progress: 70 }]);
    tick();
    offer(job(1, { seq: 6 }));
    expect(tick()).toEqual([]);
  });

  it("tell what a list that is read anew has more, and what has ended meanwhile", async () => {
    const stored = range(2);
    const { lists, tick } = open(stored);
    await lists.ready(ORG);
    lists.show(ORG, "s", { from: 0, count: 9 });
    tick();
    stored.splice(0, 1, job(1, { seq: 100, state: "completed" }), job(3));
    await lists.read(ORG);
    expect(tick().at(-1)?.order).toEqual(["j3", "j2", "j1"]);
  });

  it("set right one who came between two updates and holds what the others of his window never did", async () => {
    const { lists, offer, tick } = open(range(2));
    await lists.ready(ORG);
    lists.show(ORG, "first", { from: 0, count: 2 });
    tick();
    offer(job(3));
    expect(ids(lists.show(ORG, "second", { from: 0, count: 2 }).rows)).toEqual(["j3", "j2"]);
    offer(job(3, { seq: 50, state: "cancelled" }));
    const [update] = tick();
    expect(update?.order).toEqual(["j2", "j1"]);
    expect(ids(update?.rows ?? [])).toContain("j1");
  });

  it("are told right after a read, also when updates have once come between two", async () => {
    const { lists, offer, sent } = open(range(3));
    await lists.ready(ORG);
    lists.show(ORG, "s", { from: 0, count: 3 });
    jest.advanceTimersByTime(LISTS_READ_EVERY_MS);
    const toldAfterMs: number[] = [];
    // A read that comes early, as when somebody waits for an answer on the connection, then one in each interval.
    for (const [at, restMs] of [
      LISTS_READ_EVERY_MS / 2,
      ...Array<number>(4).fill(LISTS_READ_EVERY_MS),
    ].entries()) {
      sent.length = 0;
      offer(job(1, { seq: 100 + at, enqueuedAt: 1 }));
      const offeredAt = Date.now();
      while (sent.length === 0) jest.advanceTimersByTime(1);
      toldAfterMs.push(Date.now() - offeredAt);
      jest.advanceTimersByTime(Math.max(0, restMs - (Date.now() - offeredAt)));
    }
    // Each read takes 30 ms off what the early one had come too early.
    expect(Math.max(...toldAfterMs.slice(3))).toBeLessThanOrEqual(10);
  });

  it("keep no more jobs than a list may have: the newest", async () => {
    const { lists } = open(range(20_010));
    await lists.ready(ORG);
    const { total, rows } = lists.show(ORG, "s", { from: 19_999, count: 5 });
    expect([total, ids(rows)]).toEqual([20_000, ["j11"]]);
  });
});
