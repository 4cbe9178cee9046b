import { describe, expect, it } from "@jest/globals";
import type { OverviewDeps } from "./overview.ts";
import { Overview } from "./overview.ts";

function open() {
  const counter = {
    counted: 0,
    isAway: false,
    hasMoved: false,
    forget: () => undefined,
    count: () => {
      counter.counted += 1;
      return counter.isAway ? Promise.reject(new Error("Redis is away")) : Promise.resolve([]);
    },
  };
  const deps = {
    observer: { eventListeners: new Set(), counter },
    lists: { now: () => Promise.resolve(0) },
    redis: {},
    pauses: { of: () => Promise.resolve(new Map()) },
  };
  return { counter, overview: new Overview(deps as unknown as OverviewDeps) };
}

describe("the overview of queues", () => {
  it("is counted once for all who ask within a second, and anew after a change or a failure", async () => {
    const { counter, overview } = open();
    await Promise.all(Array.from({ length: 40 }, () => overview.rows()));
    await Promise.all(Array.from({ length: 40 }, () => overview.newestRows()));
    expect(counter.counted).toBe(1);
    overview.forget();
    counter.isAway = true;
    await expect(overview.rows()).rejects.toThrow("away");
    counter.isAway = false;
    expect(await overview.rows()).toEqual([]);
    expect(counter.counted).toBe(3);
  });

  it("waits, with all who ask for the newest, for one count that has what was heard after the last", async () => {
    const { counter, overview } = open();
    const first = await overview.newestRows();
    counter.hasMoved = true;
    const newest = await Promise.all(Array.from({ length: 40 }, () => overview.newestRows()));
    expect(counter.counted).toBe(2);
    expect(newest.every((rows) => rows !== first && rows === newest[0])).toBe(true);
  });
});
