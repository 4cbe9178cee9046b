import { describe, expect, it } from "@jest/globals";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { WORDS } from "@headway/shared/testing/job-entries";
import { toEntry } from "@headway/shared/words/job-entry";
import type { JobEntry } from "@headway/shared/words/job-entry";
import fc from "fast-check";
import { describeLine } from "./describe-line.ts";
import { renderBar } from "./render-bar.ts";

const context = { now: 1_000, connection: { state: "live" } };
const entryOf = (given: Parameters<typeof snapshotOf>[0]): JobEntry =>
  toEntry(undefined, snapshotOf(given), context.now, undefined, WORDS);
const line = (given: Parameters<typeof snapshotOf>[0]): string => describeLine(entryOf(given), context);
const bar = (given: Parameters<typeof snapshotOf>[0], width: number): string =>
  renderBar(entryOf(given), { ...context, width });

const running = snapshotOf({ progress: 50, counts: { done: 20, total: 2_400, unit: "personas" } });

describe("a job on one line", () => {
  it("has a bar, the stage, the counts, the attempt and the time left", () => {
    expect(bar({ ...running, attempt: 2, etaMs: 130_000 }, 120)).toBe(
      `[${"█".repeat(15)}${"░".repeat(15)}] Generating personas… 50% · 20 of 2,400 (attempt 2 of 3) · about 2 minutes left`,
    );
  });

  it("says no time left of a job that is short or has barely begun", () => {
    expect(line({ ...running, etaMs: 4_000 })).toBe("Generating personas… 50% · 20 of 2,400");
    expect(line({ ...running, etaMs: 90_000, progress: 10 })).toBe("Generating personas… 10% · 20 of 2,400");
  });

  it("says the percentage when the stage's label does not", () => {
    const saving = { ...running.stage, key: "saving", label: "Saving to database…" };
    expect(line({ progress: 85, stage: saving })).toBe("Saving to database… · 85%");
  });

  it("is full only when everything is done", () => {
    expect(bar({ progress: 99 }, 120)).toContain("░");
    expect(bar({ progress: 100 }, 120)).not.toContain("░");
  });

  it("leaves the bar away where there is no room for it", () => {
    expect(bar(running, 56)).toBe("[███████░░░░░░░] Generating personas… 50% · 20 of 2,400");
    expect(bar(running, 20)).toBe("Generating persona…");
  });

  it("fits into any terminal and keeps control characters out, whatever a server says", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.integer({ min: 2, max: 200 }),
        fc.nat(100),
        (label, width, progress) => {
          const text = bar({ stage: { ...running.stage, label }, progress }, width);
          expect(Array.from(text).length).toBeLessThan(width);
          expect(text).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});

describe("a job in words", () => {
  it.each([
    [{ state: "queued", workersOnline: 0 }, "Waiting: no worker is online"],
    [{ state: "queued", workersOnline: 1, queuePosition: 2 }, "Waiting: 2 jobs ahead"],
    [{ state: "queued", paused: true, queuePosition: 2 }, "The queue is paused"],
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
      { state: "completed", startedAt: 0, finishedAt: 119_600, result: { created: 25, failed: 0 } },
      "25 personas generated. Took 2 min 00 s.",
    ],
    [
      { state: "completed", result: { created: 9, requested: 10, failed: 1, fromFallback: 2 } },
      "9 of 10 saved. 1 failed. 2 come from the fallback generator.",
    ],
    [
      { state: "completed", kind: "persona-export", result: { file: "a.csv", bytes: 0 } },
      "Done. File a.csv, bytes 0.",
    ],
    [
      { state: "failed", error: { code: "x", message: "The model is gone", retryable: false } },
      "Generation failed: The model is gone. Nothing was saved.",
    ],
    [
      { state: "cancelled", startedAt: 0, finishedAt: 2_500 },
      "Cancelled while generating. Nothing was saved. Took 2.5 s.",
    ],
  ] as const)("%j reads %j", (given, words) => {
    expect(line(given)).toBe(words);
  });

  it("are those of the dashboard, silence included, as long as updates come", () => {
    const silent = entryOf(running);
    const now = context.now + 75_000;
    expect(describeLine(silent, { ...context, now })).toMatch(
      /^Taking longer than usual\. Last update 1 min 15 s ago/,
    );
    expect(describeLine(silent, { now, connection: { state: "reconnecting" } })).toMatch(/^Generating/);
  });
});
