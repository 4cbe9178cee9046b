import { describe, expect, it } from "@jest/globals";
import { entryOf } from "@headway/shared/testing/job-entries";
import { isElsewhere, Toasts } from "./toasts.ts";

const ended = (jobId: string) => entryOf({ jobId, state: "completed", stage: "done" });

function shownOf(toasts: Toasts): string[] {
  return toasts.shown.value.map(({ jobId }) => jobId);
}

describe("a toast", () => {
  it("stays for more than 5 s that are seen", () => {
    const toasts = new Toasts();
    toasts.add(ended("a"));
    for (let second = 1; second <= 5; second += 1) toasts.pass(1_000);
    expect(shownOf(toasts)).toEqual(["a"]);
    toasts.pass(1_000);
    expect(shownOf(toasts)).toEqual([]);
  });

  it("stays while it is pointed at or has the focus, and goes on from there", () => {
    const toasts = new Toasts();
    toasts.add(ended("a"));
    toasts.hold(true);
    for (let second = 1; second <= 60; second += 1) toasts.pass(1_000);
    toasts.hold(false);
    toasts.pass(1_000);
    expect(shownOf(toasts)).toEqual(["a"]);
  });

  it("loses no time to a clock that slept", () => {
    const toasts = new Toasts();
    toasts.add(ended("a"));
    toasts.pass(600_000);
    expect(shownOf(toasts)).toEqual(["a"]);
  });

  it("is one for each job, newest first, and at most four", () => {
    const toasts = new Toasts();
    for (const jobId of ["a", "b", "a", "c", "d", "e"]) toasts.add(ended(jobId));
    expect(shownOf(toasts)).toEqual(["e", "d", "c", "a"]);
    toasts.dismiss("d");
    expect(shownOf(toasts)).toEqual(["e", "c", "a"]);
  });

  it("is for what ended elsewhere only, and goes when one has gone there", () => {
    expect(isElsewhere({ view: "home" }, ended("a"))).toBe(false);
    expect(isElsewhere({ view: "jobs", query: {} }, ended("a"))).toBe(false);
    expect(isElsewhere({ view: "job", jobId: "a" }, ended("a"))).toBe(false);
    expect(isElsewhere({ view: "job", jobId: "b" }, ended("a"))).toBe(true);
    expect(isElsewhere({ view: "queues" }, ended("a"))).toBe(true);
    expect(isElsewhere({ view: "plugin", name: "people", query: {} }, entryOf({ state: "active" }))).toBe(
      false,
    );
    const toasts = new Toasts();
    toasts.add(ended("a"));
    toasts.add(ended("b"));
    toasts.keep(({ entry }) => isElsewhere({ view: "job", jobId: "b" }, entry));
    expect(shownOf(toasts)).toEqual(["a"]);
  });
});
