import { describe, expect, it } from "@jest/globals";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import { job } from "@headway/shared/testing/job-entries";
import { offeredExtras, toMissingRequest } from "./job-extras.ts";

const offeredIn = (given: Parameters<typeof job>[0]): string[] => {
  const offered = Object.entries(offeredExtras(job(given))).filter(([, value]) => value);
  return offered.map(([action, value]) => (typeof value === "string" ? value : action));
};

describe("what may be done with a generation", () => {
  it("is to view and to export it once it is done", () => {
    const result = { created: 50, requested: 50, failed: 0 };
    const offering = JOB_STATES.filter((state) => offeredIn({ state, result }).length > 0);
    expect(offering).toEqual(["completed"]);
    expect(offeredIn({ state: "completed", result })).toEqual(["view", "exportIt"]);
  });

  it("is also to make the rest of one that ended with some missing", () => {
    const result = { created: 46, requested: 50, failed: 4 };
    expect(offeredIn({ state: "completed", result })).toEqual(["Retry 4", "view", "exportIt"]);
    expect(offeredIn({ state: "completed", result: { created: 0, failed: 50 } })).toEqual(["Retry 50"]);
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
