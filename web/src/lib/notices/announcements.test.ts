import { describe, expect, it } from "@jest/globals";
import { announce } from "./announcements.ts";
import type { JobEntry } from "@headway/shared/words/job-entry";
import { entryOf, NOON } from "@headway/shared/testing/job-entries";

describe("what a screen reader is told", () => {
  it("is each stage, 25, 50 and 75 per cent and the end: at most 10 sentences for a whole run", () => {
    const steps: Parameters<typeof entryOf>[0][] = [
      {},
      { state: "active", stage: "starting", attempt: 1, progress: 5 },
      { state: "active", stage: "starting", attempt: 1, progress: 10 },
      ...Array.from({ length: 71 }, (_, done) => ({
        state: "active" as const,
        stage: "generating",
        attempt: 1,
        progress: 10 + done,
        counts: { done, total: 70, unit: "personas" },
      })),
      { state: "active", stage: "saving", attempt: 1, progress: 85 },
      {
        state: "completed",
        stage: "done",
        attempt: 1,
        progress: 100,
        result: { created: 70, requested: 70, failed: 0 },
      },
    ];
    const said: string[] = [];
    let previous: JobEntry | undefined;
    for (const step of steps) {
      const entry = entryOf(step, previous);
      const announcement = announce(entry, previous, NOON, "own");
      if (announcement) said.push(announcement.words.replace("50 support-desk customers: ", ""));
      previous = entry;
    }
    expect(said).toEqual([
      "Queuing job…",
      "Starting generation…",
      "Generating personas…",
      "25%",
      "50%",
      "75%",
      "Saving to database…",
      "70 personas generated.",
    ]);
  });

  it("is urgent for a failure", () => {
    const before = entryOf({ state: "active", stage: "generating", attempt: 1 });
    const failed = entryOf({ state: "failed", stage: "generating", attempt: 1 }, before);
    expect(announce(failed, before, NOON, "viewed")?.urgency).toBe("assertive");
  });

  it("is nothing of what happened before the page was opened", () => {
    const failed = entryOf({ state: "failed", attempt: 1 });
    expect(announce(failed, undefined, NOON, "viewed")).toBeUndefined();
  });

  it("is the end of one's own job also when it came while no page was open", () => {
    const failed = entryOf({ state: "failed", attempt: 1 });
    expect(announce(failed, undefined, NOON, "own")?.urgency).toBe("assertive");
    expect(announce(entryOf({ state: "active", attempt: 1 }), undefined, NOON, "own")).toBeUndefined();
  });

  it("is nothing of the jobs of others, which may be hundreds", () => {
    const before = entryOf({ state: "active", stage: "generating", attempt: 1 });
    expect(announce(entryOf({ state: "failed" }, before), before, NOON, undefined)).toBeUndefined();
  });
});
