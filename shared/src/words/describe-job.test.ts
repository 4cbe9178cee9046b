import { describe, expect, it } from "@jest/globals";
import { describeFreshness, describeJob, describeRunTime } from "./describe-job.ts";
import type { Hearing } from "./describe-job.ts";
import { entryOf, NOON } from "../testing/job-entries.ts";

const LIVE: Hearing = { state: "live" };
const LOST: Hearing = { state: "reconnecting" };
const generating = { state: "active", stage: "generating", attempt: 1, progress: 40 } as const;
const counts = { done: 20, total: 50, unit: "personas" };
const say = (given: Parameters<typeof entryOf>[0], now = NOON): string =>
  describeJob(entryOf(given), now, LIVE).words;

describe("the words for a job", () => {
  it.each([
    ["is queued with workers at hand", {}, "Queuing job…"],
    ["is behind one job", { queuePosition: 1, workersOnline: 1 }, "Waiting: 1 job ahead"],
    ["is behind two jobs", { queuePosition: 2, workersOnline: 1 }, "Waiting: 2 jobs ahead"],
    ["finds no worker", { queuePosition: 2, workersOnline: 0 }, "Waiting: no worker is online"],
    [
      "is behind so many that the number is old when it is read",
      { queuePosition: 2_483, workersOnline: 1 },
      "Waiting: about 2,500 jobs ahead",
    ],
    [
      "is in a queue that is paused",
      { paused: true, queuePosition: 0, workersOnline: 1 },
      "The queue is paused",
    ],
    [
      "has parts that run first",
      { children: { total: 3, done: 1, failed: 1 } },
      "Waiting for its parts: 1 of 3 done, 1 failed",
    ],
    ["was asked for later", { state: "delayed", retryAt: NOON + 10_000 }, "Starts in 10 s"],
    ["is in a paused queue without workers", { paused: true, workersOnline: 0 }, "The queue is paused"],
    ["starts", { state: "active", stage: "starting", attempt: 1, progress: 5 }, "Starting generation…"],
    ["has counted nothing yet", { ...generating, progress: 10 }, "Generating personas…"],
    ["counts", { ...generating, counts }, "Generating personas… 40% · 20 of 50"],
    [
      "counts again",
      { ...generating, counts, attempt: 2 },
      "Generating personas… 40% · 20 of 50 (attempt 2 of 3)",
    ],
    ["saves", { state: "active", stage: "saving", attempt: 1, progress: 85 }, "Saving to database…"],
    [
      "has lost its worker",
      { ...generating, state: "stalled" },
      "Worker lost. Waiting for another one; nothing is lost",
    ],
    ["is being cancelled", { ...generating, state: "cancelling" }, "Cancelling…"],
    [
      "was cancelled",
      { ...generating, state: "cancelled" },
      "Cancelled while generating. Nothing was saved.",
    ],
    [
      "was removed from its queue",
      {
        ...generating,
        state: "cancelled",
        error: { code: "removed", message: "The job was removed from its queue.", retryable: false },
      },
      "Removed from its queue while generating, before it had ended.",
    ],
    ["was cancelled before it began", { state: "cancelled" }, "Cancelled while waiting. Nothing was saved."],
    [
      "failed",
      {
        ...generating,
        state: "failed",
        error: { code: "x", message: "The provider refused the key", retryable: false },
      },
      "Generation failed: The provider refused the key. Nothing was saved.",
    ],
    [
      "is partly done",
      { state: "completed", stage: "done", progress: 100, result: { created: 46, requested: 50, failed: 4 } },
      "46 of 50 saved. 4 failed.",
    ],
    [
      "is done",
      { state: "completed", stage: "done", progress: 100, result: { created: 50, requested: 50, failed: 0 } },
      "50 personas generated.",
    ],
    [
      "is done and of another kind",
      {
        kind: "persona-export",
        state: "completed",
        stage: "done",
        progress: 100,
        counts: { done: 1_200, total: 1_200, unit: "pages" },
        result: { created: 3 },
      },
      "Done: 1,200 pages.",
    ],
    [
      "is done, of another kind, and counted nothing",
      { kind: "persona-export", state: "completed", stage: "done", progress: 100 },
      "Done.",
    ],
  ] as const)("are right when it %s", (_, given, words) => {
    expect(say(given)).toBe(words);
  });

  it("count down to the next attempt, and name it", () => {
    const delayed = {
      ...generating,
      state: "delayed",
      retryAt: NOON + 8_000,
      error: { code: "provider-busy", message: "Provider is busy", retryable: true },
    } as const;
    expect(say(delayed)).toBe("Provider is busy. Retrying in 8 s (attempt 2 of 3)");
    expect(say({ ...delayed, retryAt: NOON + 120_000 })).toBe(
      "Provider is busy. Retrying in 2 min 00 s (attempt 2 of 3)",
    );
    expect(say(delayed, NOON + 9_000)).toBe("Provider is busy. Retrying now (attempt 2 of 3)");
  });

  it("say after 3 s that all workers are busy, when nobody is ahead", () => {
    const first = { queuePosition: 0, workersOnline: 1 };
    expect(say(first, NOON + 3_000)).toBe("Queuing job…");
    expect(say(first, NOON + 3_001)).toBe("Waiting for a free worker");
    expect(say({ ...first, workersOnline: 0 }, NOON + 3_001)).toBe("Waiting: no worker is online");
    expect(say({}, NOON + 3_001)).toBe("Queuing job…");
  });

  it.each([
    ["failed", "Generation failed: The key is refused.", "A retry goes on from there."],
    ["cancelled", "Cancelled while generating.", "Running it again goes on from there."],
  ] as const)(
    "say of what a %s job made that it is kept, for as long as it is, and never both that and its opposite",
    (state, end, again) => {
      const ended = {
        ...generating,
        state,
        counts,
        finishedAt: NOON,
        ...(state === "failed" && { error: { code: "x", message: "The key is refused", retryable: true } }),
      };
      const both = (given: Parameters<typeof entryOf>[0], now = NOON) => {
        const { words, note } = describeJob(entryOf(given), now, LIVE);
        return [words, note];
      };
      expect(both(ended)).toEqual([end, `20 of 50 personas are kept for a day, unpublished. ${again}`]);
      const nothing = [`${end} Nothing was saved.`, undefined];
      expect(both(ended, NOON + 24 * 3_600_000)).toEqual(nothing);
      expect(both({ ...ended, counts: { ...counts, done: 0 } })).toEqual(nothing);
      expect(both({ ...ended, kind: "persona-export" })[1]).toBeUndefined();
    },
  );

  it("add to a completed job what its result tells, numbers written as everywhere", () => {
    const note = (given: Parameters<typeof entryOf>[0]) =>
      describeJob(entryOf({ state: "completed", stage: "done", progress: 100, ...given }), NOON, LIVE).note;
    const result = { file: "a.csv", bytes: 2_400, wasShort: true };
    expect(note({ kind: "persona-export", result })).toBe("File a.csv, bytes 2,400.");
    expect(note({ result: { created: 10, requested: 10, failed: 0, fromFallback: 0 } })).toBeUndefined();
    expect(note({ result: { created: 10, requested: 10, failed: 0, fromFallback: 2 } })).toBe(
      "2 come from the fallback generator.",
    );
  });

  it("time a job from its first attempt's beginning to its end", () => {
    expect(describeRunTime(entryOf({ startedAt: NOON, finishedAt: NOON + 59_600 }).job)).toBe("1 min 00 s");
    expect(describeRunTime(entryOf({ finishedAt: NOON }).job)).toBeUndefined();
  });

  it("admit silence after 15 s, while the connection is up and the job is being worked on", () => {
    expect(say(generating, NOON + 14_999)).toContain("Generating");
    expect(say(generating, NOON + 20_000)).toBe("Taking longer than usual. Last update 20 s ago");
    expect(say(generating, NOON + 3_601_000)).toBe("Taking longer than usual. Last update 1 h 00 min ago");
    expect(describeJob(entryOf(generating), NOON + 20_000, LOST).words).toContain("Generating");
    expect(say({ queuePosition: 2, workersOnline: 1 }, NOON + 60_000)).toBe("Waiting: 2 jobs ahead");
  });

  it("never show a lower figure than before, also when a retry begins anew", () => {
    const before = entryOf({ ...generating, progress: 60 });
    const retried = entryOf({ ...generating, attempt: 2, progress: 12 }, before);
    expect(describeJob(retried, NOON, LIVE).words).toBe("Generating personas… 60% (attempt 2 of 3)");
  });
});

describe("the bar of a job", () => {
  const bar = (given: Parameters<typeof entryOf>[0], connection = LIVE): [number | undefined, boolean] => {
    const { percent, isFrozen } = describeJob(entryOf(given), NOON, connection);
    return [percent, isFrozen];
  };

  it("has no length while the job waits or starts", () => {
    expect(bar({})).toEqual([undefined, false]);
    expect(bar({ state: "active", stage: "starting", attempt: 1, progress: 10 })).toEqual([undefined, false]);
  });

  it("has a length from the first counted work on, and keeps it when the job waits again", () => {
    const counted = entryOf({ ...generating, counts });
    expect(describeJob(counted, NOON, LIVE).percent).toBe(40);
    expect(describeJob(entryOf({ state: "queued" }, counted), NOON, LIVE).percent).toBe(40);
  });

  it("stands still, where it is, when the connection or the worker is lost", () => {
    expect(bar({ ...generating, counts }, LOST)).toEqual([40, true]);
    expect(bar({ ...generating, state: "stalled" })).toEqual([40, true]);
  });

  it("does not freeze a job that has ended", () => {
    expect(bar({ ...generating, state: "failed" }, LOST)).toEqual([40, false]);
  });
});

describe("the freshness of a job", () => {
  const mark = (now: number, connection: Hearing, given: Parameters<typeof entryOf>[0] = generating) =>
    describeFreshness(entryOf(given), now, connection)?.words;

  it("is live, then says how long nothing was heard, and is paused without a connection", () => {
    expect(mark(NOON + 1_000, LIVE)).toBe("Live");
    expect(mark(NOON + 12_000, LIVE)).toBe("Last heard 12 s ago");
    expect(mark(NOON + 1_000, LOST)).toBe("Paused");
  });

  it("is of no interest once the job has ended", () => {
    expect(mark(NOON, LIVE, { state: "completed", stage: "done" })).toBeUndefined();
  });
});
