import { describe, expect, it } from "@jest/globals";
import { job, NOON } from "@headway/shared/testing/job-entries";
import { toTimetable } from "./timetable.ts";
import { nameRuns, toWaterfall } from "./waterfall.ts";

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

  it("says of the present stage in its first second that it takes less, as the attempt's own table does", () => {
    const running = { ...job({ state: "active" }), stages: STAGES, stage };
    expect(toTimetable(running, NOON + 900)[1]?.took).toBe("under 1 s");
    const run = { attempt: { attempt: 1, startedAt: NOON + 400, stages: STAGES }, queuedSince: NOON };
    expect(toWaterfall(run, NOON + 900).map(({ took }) => took)).toEqual(["0.4 s", "under 1 s"]);
  });

  it("counts no earlier run into the time in the queue", () => {
    const [queued, ...rest] = STAGES;
    const stages = [{ key: "queued", label: "Queuing job…", ...queued, endedAt: NOON + 60_000 }, ...rest];
    const resumed = { ...job({ state: "active", startedAt: NOON + 400 }), stages, stage };
    expect(toTimetable(resumed, NOON + 61_000)[0]?.took).toBe("0.4 s");
  });

  it("marks where a job stopped, and gives the whole time at the end of one that is done", () => {
    const failed = { ...job({ state: "failed" }), stages: STAGES, stage };
    expect(toTimetable(failed, NOON)[1]?.status).toBe("stopped");
    const done = { ...job({ state: "completed", finishedAt: NOON + 14_000 }), stages: STAGES, stage };
    expect(toTimetable(done, NOON).at(-1)).toMatchObject({ status: "done", took: "14 s in all" });
  });
});

describe("the runs of a job", () => {
  const first = { attempt: 1, run: 1, startedAt: NOON + 400, endedAt: NOON + 1_000, stages: STAGES };
  const rowsOf = (...attempts: Parameters<typeof nameRuns>[0]) => {
    const run = nameRuns(attempts).at(-1);
    return run && toWaterfall(run, NOON).map(({ key, from, width, took }) => [key, from, width, took]);
  };

  it("have each stage on their own time; a further attempt was not in the queue", () => {
    expect(rowsOf(first)).toEqual([
      ["queued", 0, 40, "0.4 s"],
      ["generating", 40, 60, "0.6 s"],
    ]);
    expect(rowsOf(first, { ...first, run: 2, attempt: 2 })?.map(([key]) => key)).toEqual(["generating"]);
  });

  it("wait from the end of the run that they resume", () => {
    const stages = [
      { key: "queued", label: "Queuing job…", startedAt: NOON, endedAt: NOON + 3_000 },
      { key: "generating", label: "Generating personas…", startedAt: NOON + 3_000, endedAt: NOON + 5_000 },
    ];
    const resumed = { attempt: 1, run: 2, startedAt: NOON + 3_000, endedAt: NOON + 5_000, stages };
    expect(rowsOf(first, resumed)).toEqual([
      ["queued", 0, 50, "2.0 s"],
      ["generating", 50, 50, "2.0 s"],
    ]);
    expect(rowsOf({ attempt: 1, run: 1, startedAt: NOON }, resumed)).toEqual([
      ["generating", 0, 100, "2.0 s"],
    ]);
  });

  it("are told apart by name: resumed, tried again, and run again by a person", () => {
    const run = (attempt: number, number: number) => ({ attempt, run: number, startedAt: NOON });
    const names = nameRuns([run(1, 1), run(1, 2), run(2, 3), run(1, 1), run(1, 2)]).map(({ name }) => name);
    expect(names).toEqual([
      "Attempt 1",
      "Attempt 1, resumed",
      "Attempt 2",
      "Run again: attempt 1",
      "Run again: attempt 1, resumed",
    ]);
  });
});
