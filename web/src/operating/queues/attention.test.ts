import { describe, expect, it } from "@jest/globals";
import { rate, toAttention, worstFirst } from "./attention.ts";
import { makeRow } from "./testing/make-row.ts";

describe("what is wrong with a queue", () => {
  it.each([
    ["jobs wait and no worker is online", { counts: { waiting: 73 }, workers: 0 }, "No workers, 73 waiting"],
    ["jobs run that no worker holds", { counts: { active: 2 }, workers: 0 }, "No workers, 2 left running"],
    ["a tenth of what ended lately failed", { ended: 100, failed: 10 }, "Failing: 10 of the last 100"],
    [
      "it is paused with jobs waiting",
      { counts: { waiting: 3 }, paused: true, workers: 0 },
      "Paused, 3 waiting",
    ],
    [
      "it was paused here",
      {
        counts: { waiting: 3 },
        paused: true,
        pausedBy: { at: new Date(2026, 2, 3, 14, 2).getTime(), who: "ana" },
      },
      "Paused since 14:02 by ana, 3 waiting",
    ],
    ["a job waits for long", { counts: { waiting: 1 }, oldestWaitMs: 720_000 }, "Waiting for 12 min 00 s"],
  ])("is told when %s", (_when, given, words) => {
    expect(toAttention(makeRow(given))?.words).toBe(words);
  });

  it.each([
    ["it is quiet", {}],
    ["it is paused and empty", { paused: true, workers: 0 }],
    ["few of many jobs fail", { ended: 1_000, failed: 99 }],
    ["its workers cannot be counted, and jobs end", { counts: { waiting: 9 }, workers: 0, perMinute: 5 }],
    ["nothing waits and no worker is online", { workers: 0 }],
  ])("is nothing when %s", (_when, given) => {
    expect(toAttention(makeRow(given))).toBeUndefined();
  });

  it("leads: of 300 queues the three bad ones come first, the worst on top", () => {
    const rows = Array.from({ length: 300 }, (_, at) => makeRow({ queue: `queue-${at}` }));
    rows[250] = makeRow({ queue: "paused", counts: { waiting: 9 }, paused: true });
    rows[200] = makeRow({ queue: "failing", ended: 10, failed: 9 });
    rows[299] = makeRow({ queue: "orphaned", counts: { waiting: 1 }, workers: 0 });
    const names = rate(rows)
      .sort(worstFirst)
      .map(({ row }) => row.queue);
    expect(names.slice(0, 5)).toEqual(["orphaned", "failing", "paused", "queue-0", "queue-1"]);
  });
});
