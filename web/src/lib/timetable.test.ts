import { describe, expect, it } from "@jest/globals";
import { job, NOON } from "./testing/jobs.ts";
import { toTimetable } from "./timetable.ts";
import { toWaterfall } from "./waterfall.ts";

const STAGES = [
  { key: "queued", label: "Queuing job…", startedAt: NOON, endedAt: NOON + 400 },
  { key: "generating", label: "Generating personas… 40%", startedAt: NOON + 400 },
  { key: "done", label: "Done" },
];
const stage = { key: "generating", label: "Generating personas… 40%", index: 1, count: 3 };

describe("the timetable of a job", () => {
  it("says of each stage whether it is done, now or ahead, and how long it took", () => {
    const running = { ...job({ state: "active" }), stages: STAGES, stage };
    expect(
      toTimetable(running, NOON + 12_900).map(({ label, status, took }) => [label, status, took]),
    ).toEqual([
      ["Queuing job", "done", "0.4 s"],
      ["Generating personas", "current", "12 s"],
      ["Done", "ahead", undefined],
    ]);
  });

  it("marks where a job stopped, and gives the whole time at the end of one that is done", () => {
    const failed = { ...job({ state: "failed" }), stages: STAGES, stage };
    expect(toTimetable(failed, NOON)[1]?.status).toBe("stopped");
    const done = { ...job({ state: "completed", finishedAt: NOON + 14_000 }), stages: STAGES, stage };
    expect(toTimetable(done, NOON).at(-1)).toMatchObject({ status: "done", took: "14 s" });
  });
});

describe("the waterfall of an attempt", () => {
  it("places each stage on the attempt's own time, and leaves the queue to the first attempt", () => {
    const attempt = { attempt: 1, startedAt: NOON + 400, endedAt: NOON + 1_000, stages: STAGES };
    expect(toWaterfall(attempt, NOON).map(({ key, from, width, took }) => [key, from, width, took])).toEqual([
      ["queued", 0, 40, "0.4 s"],
      ["generating", 40, 60, "0.6 s"],
    ]);
    expect(toWaterfall({ ...attempt, attempt: 2 }, NOON).map(({ key }) => key)).toEqual(["generating"]);
  });
});
