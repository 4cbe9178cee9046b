import { describe, expect, it } from "@jest/globals";
import type { AttemptRecord } from "@headway/shared/store/job-record-model";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { toToldAttempts } from "./told-attempts.ts";

const stages = [{ key: "generating", label: "Generating personas…", startedAt: 10_000, endedAt: 12_551 }];
const ended = snapshotOf({ state: "completed", startedAt: 10_000, finishedAt: 12_551, stages });
const first = { attempt: 1, run: 1, startedAt: 10_000 };

describe("the attempts beside a job", () => {
  it("end when the job did, to the ms, where the last of them ended it", () => {
    const byItsWorker = {
      ...first,
      outcome: "completed",
      endedAt: 12_549,
      stages: [],
    } satisfies AttemptRecord;
    expect(toToldAttempts([byItsWorker], ended)).toEqual([{ ...byItsWorker, endedAt: 12_551, stages }]);
  });

  it("keep their own end where another one, or nobody, ended the job", () => {
    const failed = { ...first, outcome: "failed", endedAt: 11_000 } satisfies AttemptRecord;
    const second = { attempt: 2, run: 2, startedAt: 12_000 };
    expect(toToldAttempts([failed], snapshotOf({ state: "delayed" }))).toEqual([failed]);
    expect(toToldAttempts([failed], snapshotOf({ state: "failed", attempt: 2, finishedAt: 99_000 }))).toEqual(
      [failed],
    );
    expect(toToldAttempts([failed, second], snapshotOf({ attempt: 2 }))).toEqual([failed, second]);
  });

  it("are lost where no end was written and one came", () => {
    expect(toToldAttempts([first], ended)).toEqual([{ ...first, outcome: "lost" }]);
    expect(toToldAttempts([first, { ...first, run: 2 }], snapshotOf())).toEqual([
      { ...first, outcome: "lost" },
      { ...first, run: 2 },
    ]);
  });
});
