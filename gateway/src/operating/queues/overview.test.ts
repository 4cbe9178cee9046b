import { describe, expect, it } from "@jest/globals";
import type { OverviewDeps } from "./overview.ts";
import { Overview } from "./overview.ts";

describe("the overview of queues", () => {
  it("is counted once for all who ask within a second, and anew after a change or a failure", async () => {
    let counted = 0;
    let isAway = false;
    const observer = {
      eventListeners: new Set(),
      countQueues: () => {
        counted += 1;
        return isAway ? Promise.reject(new Error("Redis is away")) : Promise.resolve([]);
      },
    };
    const deps = {
      observer,
      lists: { now: () => Promise.resolve(0) },
      redis: {},
      pauses: { of: () => Promise.resolve(new Map()) },
    };
    const overview = new Overview(deps as unknown as OverviewDeps);
    await Promise.all(Array.from({ length: 40 }, () => overview.rows()));
    expect(counted).toBe(1);
    overview.forget();
    isAway = true;
    await expect(overview.rows()).rejects.toThrow("away");
    isAway = false;
    expect(await overview.rows()).toEqual([]);
    expect(counted).toBe(3);
  });
});
