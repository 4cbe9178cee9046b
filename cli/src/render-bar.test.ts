import { describe, expect, it } from "@jest/globals";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import fc from "fast-check";
import { describeJob } from "./describe-job.ts";
import { renderBar } from "./render-bar.ts";

const running = snapshotOf({ progress: 50, counts: { done: 20, total: 50, unit: "personas" } });

describe("a job on one line", () => {
  it("has a bar, the stage, the counts, the attempt and the time left", () => {
    const job = { ...running, attempt: 2, etaMs: 130_000 };
    expect(renderBar(job, { width: 120, now: 0 })).toBe(
      `[${"█".repeat(15)}${"░".repeat(15)}] Generating personas… 40% · 20 of 50 personas · attempt 2 of 3 · about 2 minutes left`,
    );
  });

  it("says no time left of a job that is short or has barely begun", () => {
    for (const job of [
      { ...running, etaMs: 4_000 },
      { ...running, etaMs: 90_000, progress: 10 },
    ]) {
      expect(describeJob(job, 0)).toBe("Generating personas… 40% · 20 of 50 personas");
    }
  });

  it("says the percentage when the stage's label does not", () => {
    const saving = { ...running.stage, label: "Saving to database…" };
    const job = snapshotOf({ progress: 85, stage: saving });
    expect(describeJob(job, 0)).toBe("Saving to database… 85%");
  });

  it("is full only when everything is done", () => {
    expect(renderBar(snapshotOf({ progress: 99 }), { width: 120, now: 0 })).toContain("░");
    expect(renderBar(snapshotOf({ progress: 100 }), { width: 120, now: 0 })).not.toContain("░");
  });

  it("leaves the bar away where there is no room for it", () => {
    expect(renderBar(running, { width: 60, now: 0 })).toBe(
      "[██████░░░░░░] Generating personas… 40% · 20 of 50 personas",
    );
    expect(renderBar(running, { width: 20, now: 0 })).toBe("Generating persona…");
  });

  it("fits into any terminal and keeps control characters out, whatever a server says", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.integer({ min: 2, max: 200 }),
        fc.nat(100),
        (label, width, progress) => {
          const stage = { ...running.stage, label };
          const line = renderBar(snapshotOf({ stage, progress }), { width, now: 0 });
          expect(Array.from(line).length).toBeLessThan(width);
          expect(line).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});

describe("a job in words", () => {
  it.each([
    [{ state: "queued", workersOnline: 0 }, "Waiting: no worker is online"],
    [{ state: "queued", workersOnline: 1, queuePosition: 1 }, "Waiting: 1 job ahead"],
    [{ state: "queued", workersOnline: 1, queuePosition: 2 }, "Waiting: 2 jobs ahead"],
    [{ state: "stalled" }, "Worker lost. Waiting for another one; nothing is lost"],
    [{ state: "cancelling" }, "Cancelling…"],
    [
      {
        state: "delayed",
        retryAt: 9_000,
        error: { code: "busy", message: "Provider is busy.", retryable: true },
      },
      "Provider is busy. Retrying in 8 s (attempt 2 of 3)",
    ],
    [
      { state: "completed", startedAt: 0, finishedAt: 12_000, result: { created: 25, failed: 0 } },
      "Completed after 12 s: created 25, failed 0",
    ],
    [
      {
        state: "completed",
        result: { created: 10, requested: 10, failed: 0, fromFallback: 0 },
      },
      "Completed: created 10 of 10",
    ],
    [
      { state: "completed", result: { created: 9, requested: 10, failed: 1, fromFallback: 2 } },
      "Completed: created 9 of 10, failed 1, from fallback 2",
    ],
    [{ state: "completed", result: { file: "a.csv", bytes: 0 } }, "Completed: file a.csv, bytes 0"],
    [
      { state: "queued", workersOnline: 1, queuePosition: 0, enqueuedAt: -2_001 },
      "Waiting for a free worker",
    ],
    [
      { state: "failed", error: { code: "x", message: "The model is gone", retryable: false } },
      "Failed: The model is gone",
    ],
    [{ state: "cancelled", startedAt: 0, finishedAt: 2_500 }, "Cancelled after 2.5 s"],
  ] as const)("%j reads %j", (given, words) => {
    expect(describeJob(snapshotOf(given), 1_000)).toBe(words);
  });
});
