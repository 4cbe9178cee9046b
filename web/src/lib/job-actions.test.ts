import { describe, expect, it } from "@jest/globals";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import { offeredActions, sayCancelling, toMissingRequest } from "./job-actions.ts";
import { job } from "@headway/shared/testing/job-entries";

const offeredIn = (given: Parameters<typeof job>[0]): string[] => {
  const offered = Object.entries(offeredActions(job(given))).filter(([, value]) => value);
  return offered.map(([action, value]) => (typeof value === "string" ? value : action));
};

describe("what may be done with a job", () => {
  it("follows from its state, and there is nothing else", () => {
    const result = { created: 50, requested: 50, failed: 0 };
    expect(JOB_STATES.map((state) => [state, offeredIn({ state, result })])).toEqual([
      ["queued", ["cancel"]],
      ["delayed", ["cancel"]],
      ["active", ["cancel"]],
      ["stalled", ["cancel"]],
      ["cancelling", []],
      ["completed", ["view", "exportIt"]],
      ["failed", ["Retry"]],
      ["cancelled", ["Run again"]],
    ]);
  });

  it("is also to make the rest of one that ended with some missing", () => {
    const result = { created: 46, requested: 50, failed: 4 };
    expect(offeredIn({ state: "completed", result })).toEqual(["Retry 4", "view", "exportIt"]);
    expect(offeredIn({ state: "completed", result: { created: 0, failed: 50 } })).toEqual(["Retry 50"]);
  });

  it("is neither to view nor to export what is no personas", () => {
    expect(offeredIn({ kind: "persona-export", state: "completed", result: { created: 1 } })).toEqual([]);
  });
});

describe("the question before a job is cancelled", () => {
  it("says what will be lost and what will not", () => {
    const counts = { done: 1_200, total: 5_000, unit: "personas" };
    expect(sayCancelling(job({ state: "active", counts }))).toBe(
      "1,200 of 5,000 personas are done so far. None of them will be published. " +
        "If you run the job again within a day, it goes on from where it stopped.",
    );
    expect(sayCancelling(job())).toContain("Nothing will be saved.");
  });
});

describe("a job for what is missing", () => {
  it("asks as the first one did, for as many as are missing", () => {
    expect(toMissingRequest({ preset: "saas-trial", count: 50, intensityLevel: 2 }, 4)).toEqual({
      path: "/admin/dev/personas/preset",
      body: { template: "saas-trial", count: 4, intensityLevel: 2 },
    });
    const own = { preset: null, intensityLevel: 3, categories: ["support"], locales: [] };
    expect(toMissingRequest(own, 4)).toEqual({
      path: "/admin/dev/personas/custom",
      body: { count: 4, intensityLevel: 3, categories: ["support"] },
    });
    expect(toMissingRequest({ preset: null }, 4)).toBeUndefined();
  });
});
