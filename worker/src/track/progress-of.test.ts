import { describe, expect, it } from "@jest/globals";
import { progressOf } from "./progress-of.ts";
import type { Progress, ProgressJob } from "./progress.ts";

function sayAll(progress: Progress): void {
  progress.stage("encode", "Encoding");
  progress.report(1, 2);
  progress.label("half");
  progress.log("a line");
}

describe("the progress of what is no job of a queue", () => {
  it.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["a number", 5],
    ["an object without a job's methods, as a test may have", {}],
    ["a frozen one", Object.freeze({})],
  ])("takes what is said and throws nothing: %s", async (_what, job) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const progress = progressOf(job as ProgressJob);
    sayAll(progress);
    expect([progress.jobId, progress.attempt]).toEqual(["", 1]);
    // Rejections are told as unhandled in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });

  it("is the same each time for an object", () => {
    const job = {} as ProgressJob;
    expect(progressOf(job)).toBe(progressOf(job));
  });
});
