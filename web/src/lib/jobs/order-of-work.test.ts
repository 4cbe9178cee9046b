import { describe, expect, it } from "@jest/globals";
import { entryOf } from "@headway/shared/testing/job-entries";
import { inOrderOfWork } from "./order-of-work.ts";

describe("a list of jobs", () => {
  it("has what runs before what waits, and that before what has ended, each as they came", () => {
    const states = ["queued", "completed", "active", "delayed", "cancelling", "queued", "stalled"] as const;
    const entries = states.map((state, index) => entryOf({ jobId: `job-${index}`, state }));
    expect(inOrderOfWork(entries).map(({ job }) => job.jobId)).toEqual(
      [2, 4, 6, 0, 3, 5, 1].map((index) => `job-${index}`),
    );
  });
});
