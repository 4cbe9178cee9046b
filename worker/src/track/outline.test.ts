import { describe, expect, it } from "@jest/globals";
import { toProgressed } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { toFirstState } from "./attempt.ts";
import { createOutline, enterStage } from "./outline.ts";
import type { TrackStage } from "./outline.ts";

/** The bar of an attempt whose processor enters a stage, or reports a share of one. */
function followBar(steps: (string | number)[], stages: TrackStage[] = []): number[] {
  const outline = createOutline("video", { stages, unit: "", attempts: 1 });
  const job = { jobId: "1", queue: "video", title: "Film", parent: undefined };
  let draft: JobDraft = toFirstState(
    outline,
    job,
    { enqueuedAt: 1, attempt: 1, maxAttempts: 1, reached: 0 },
    2,
  );
  return steps.map((step) => {
    draft =
      typeof step === "string"
        ? enterStage(outline, draft, { key: step, label: undefined, now: 3 })
        : toProgressed(outline, draft, { done: step, total: 1, etaMs: null });
    return draft.progress;
  });
}

describe("the bar without declared stages", () => {
  it("gives each stage half of what is left, so that none of them takes it to its end", () => {
    expect(followBar(["fetch", 0.5, 1, "encode", 0.5, 1, "upload", 1])).toEqual([
      0, 25, 50, 50, 62, 75, 75, 87,
    ]);
  });

  it("belongs to the counts alone while no stage is named, and rises from there", () => {
    expect(followBar([0.5, 1])).toEqual([50, 99]);
    expect(followBar([0.4, "encode", 0.5, 1])).toEqual([40, 40, 55, 70]);
  });

  it("counts a stage that is left as done, and holds when an earlier one is entered again", () => {
    expect(followBar(["fetch", "encode", 1, "fetch", 0.5, "encode", 1])).toEqual([0, 50, 75, 75, 75, 75, 75]);
  });
});

describe("the bar with declared stages", () => {
  const stages = [
    { key: "fetch", label: "Fetching" },
    { key: "encode", label: "Encoding", weight: 3 },
  ];

  it("is theirs alone: a stage that is not declared gives a label", () => {
    expect(followBar(["fetch", 1, "thumbnails", 1, "encode", 0.5], stages)).toEqual([0, 25, 25, 25, 25, 62]);
  });
});
