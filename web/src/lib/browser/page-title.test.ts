import { describe, expect, it } from "@jest/globals";
import { pickInFront, toPageTitle } from "./page-title.ts";
import { entryOf, NOON } from "@headway/shared/testing/job-entries";

describe("the page's title", () => {
  it("carries the percentage, then the outcome, of the job in front", () => {
    const running = entryOf({ state: "active", stage: "generating", attempt: 1, progress: 40 });
    expect(toPageTitle(running, "Generate")).toBe("(40%) Personas");
    expect(toPageTitle(entryOf({}), "Generate")).toBe("(…) Personas");
    const done = entryOf({ state: "completed", stage: "done", result: { created: 50 } });
    expect(toPageTitle(done, "Generate")).toBe("✓ 50 ready");
    expect(toPageTitle(entryOf({ state: "failed" }), "Generate")).toBe("⚠ Failed");
    expect(toPageTitle(running, "Job", true)).toBe("(40%) 50 support-desk customers");
    expect(toPageTitle(done, "Job", true)).toBe("✓ 50 support-desk customers");
    expect(toPageTitle(entryOf({ state: "failed" }), "Job", true)).toBe(
      "⚠ Failed: 50 support-desk customers",
    );
    expect(toPageTitle(undefined, "Jobs")).toBe("Jobs · Headway");
  });

  it("speaks of one's own job before others', and of one's ended job before others' running ones", () => {
    const own = entryOf({ jobId: "own" });
    const other = entryOf({ jobId: "other" });
    const ended = entryOf({ jobId: "ended", state: "completed", stage: "done" });
    expect(pickInFront([other, own, ended], new Set(["own"]), "ended", NOON)).toBe(own);
    expect(pickInFront([other, ended], new Set(), "ended", NOON)).toBe(ended);
    expect(pickInFront([other, ended], new Set(), undefined, NOON)).toBe(other);
    expect(pickInFront([ended], new Set(), undefined, NOON)).toBeUndefined();
  });

  it("says how a job ended for a second, also when the next one is running already", () => {
    const next = entryOf({ jobId: "next" });
    const ended = entryOf({ jobId: "ended", state: "failed" }, entryOf({ jobId: "ended" }));
    const pickAt = (now: number) => pickInFront([next, ended], new Set(["next"]), "ended", now);
    expect(pickAt(NOON + 400)).toBe(ended);
    expect(pickAt(NOON + 1_000)).toBe(next);
  });
});
