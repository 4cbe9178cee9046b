import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { pace } from "./gather.ts";

describe("a paced listener", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is called at once after a rest, and once for all calls within the pace", () => {
    let called = 0;
    const paced = pace(1_000, () => (called += 1));
    paced.call();
    jest.advanceTimersByTime(1);
    expect(called).toBe(1);
    for (let at = 0; at < 10; at += 1) {
      paced.call();
      jest.advanceTimersByTime(50);
    }
    expect(called).toBe(1);
    jest.advanceTimersByTime(500);
    expect(called).toBe(2);
    jest.advanceTimersByTime(5_000);
    expect(called).toBe(2);
    paced.call();
    paced.stop();
    jest.advanceTimersByTime(5_000);
    expect(called).toBe(2);
  });
});
