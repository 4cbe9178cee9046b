import { describe, expect, it } from "@jest/globals";
import {
  toAttemptStarted,
  toCancelled,
  toCancelling,
  toCompleted,
  toDelayed,
  toFailed,
  toQueued,
  toStalled,
} from "@headway/shared/jobs/snapshot-transitions";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { QueueRecord } from "@headway/shared/queue/queue-record";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { projectState } from "./project-state.ts";

const AROUND = { workersOnline: 1, queuePosition: 0, isPaused: false, now: 5_000 };

const running: JobSnapshot = {
  ...toAttemptStarted(TEST_KIND, queuedDraft(), { attempt: 1, now: 1_000 }),
  seq: 2,
  at: 1_000,
};

/** A waiting job whose next attempt, or the one that goes on, has this number. */
function waiting(attempt: number): QueueRecord {
  const { kind, org, title, enqueuedAt } = running;
  return {
    state: "waiting",
    kind,
    org,
    title,
    enqueuedAt,
    run: 1,
    attempt,
    attemptsMade: attempt - 1,
    maxAttempts: 3,
  };
}

describe("a job that waits in the queue and whose snapshot says that it runs", () => {
  it("has lost its worker, when it waits within the same attempt", () => {
    expect(projectState(waiting(1), running, AROUND)).toMatchObject({ state: "stalled", attempt: 1 });
  });

  it("has not, when it waits for the next attempt: its back-off went by unseen", () => {
    expect(projectState(waiting(2), running, AROUND)).toMatchObject({ state: "queued", attempt: 2 });
  });
});

const ERROR = { code: "no-luck", message: "It did not work.", retryable: true };
const stamp = (draft: object): JobSnapshot => ({ ...running, ...draft });
const queued = toQueued(running, { queuePosition: 0, workersOnline: 1 });

/** What may be stored of a job. */
const STORED = {
  queued: stamp({ ...queued, startedAt: undefined }),
  active: running,
  stalled: stamp(toStalled(running, 1)),
  delayed: stamp(toDelayed(running, { retryAt: 9_000, error: ERROR, now: 4_000 })),
  cancelling: stamp(toCancelling(running)),
  completed: stamp(toCompleted(running, { result: {}, finishedAt: 4_000 })),
  failed: stamp(toFailed(running, { error: ERROR, finishedAt: 4_000 })),
  cancelled: stamp(toCancelled(running, { finishedAt: 4_000 })),
};

/** What the queue may say of it. */
const RECORDS = {
  waiting: waiting(1),
  "given up": { ...waiting(1), givenUp: "job stalled more than allowable limit" },
  active: { ...waiting(1), state: "active" },
  unknown: { ...waiting(1), state: "unknown" },
  delayed: { ...waiting(1), state: "delayed", retryAt: 9_500, failedReason: "[no-luck] It did not work." },
  completed: { ...waiting(1), state: "completed", finishedAt: 4_500, result: { created: 5 } },
  failed: { ...waiting(1), state: "failed", finishedAt: 4_500, failedReason: "[no-luck] It did not work." },
  cancelled: { ...waiting(1), state: "failed", finishedAt: 4_500, failedReason: "[cancelled] Somebody did." },
} satisfies Record<string, QueueRecord>;

type Stored = keyof typeof STORED;
const UNENDED = ["queued", "active", "stalled", "delayed", "cancelling"] as const;

/** By what the queue says: what each stored state becomes; `same` where nothing is to be written. */
const TABLE: Record<keyof typeof RECORDS, Record<(typeof UNENDED)[number], Stored | "same">> = {
  waiting: { queued: "same", active: "stalled", stalled: "same", delayed: "queued", cancelling: "same" },
  "given up": {
    queued: "failed",
    active: "failed",
    stalled: "failed",
    delayed: "failed",
    cancelling: "failed",
  },
  active: { queued: "same", active: "same", stalled: "same", delayed: "same", cancelling: "same" },
  unknown: { queued: "same", active: "same", stalled: "same", delayed: "same", cancelling: "same" },
  delayed: {
    queued: "delayed",
    active: "delayed",
    stalled: "delayed",
    delayed: "delayed",
    cancelling: "same",
  },
  completed: {
    queued: "completed",
    active: "completed",
    stalled: "completed",
    delayed: "completed",
    cancelling: "completed",
  },
  failed: { queued: "failed", active: "failed", stalled: "failed", delayed: "failed", cancelling: "failed" },
  cancelled: {
    queued: "cancelled",
    active: "cancelled",
    stalled: "cancelled",
    delayed: "cancelled",
    cancelling: "cancelled",
  },
};

describe.each(Object.keys(RECORDS) as (keyof typeof RECORDS)[])(
  "a job of which the queue says: %s",
  (said) => {
    const record = RECORDS[said];

    it.each(UNENDED)("is, when it was %s, what the table says", (was) => {
      const becomes = TABLE[said][was];
      expect(projectState(record, STORED[was], AROUND)?.state ?? "same").toBe(becomes);
    });

    it.each(["completed", "failed", "cancelled"] as const)("stays %s", (was) => {
      expect(projectState(record, STORED[was], AROUND)).toBeUndefined();
    });
  },
);

describe("what is told with a state", () => {
  it("is the queue's result and time of ending", () => {
    expect(projectState(RECORDS.completed, running, AROUND)).toMatchObject({
      progress: 100,
      result: { created: 5 },
      finishedAt: 4_500,
    });
    expect(projectState(RECORDS.failed, running, AROUND)).toMatchObject({ error: ERROR, finishedAt: 4_500 });
    expect(projectState(RECORDS.cancelled, running, AROUND)?.error).toBeUndefined();
  });

  it("is why a job was given up, and when that was seen", () => {
    expect(projectState(RECORDS["given up"], running, AROUND)).toMatchObject({
      error: { code: "worker-lost" },
      finishedAt: AROUND.now,
    });
  });

  it("is when a back-off is over, and nothing where that is told already", () => {
    expect(projectState(RECORDS.delayed, running, AROUND)).toMatchObject({ retryAt: 9_500, error: ERROR });
    expect(projectState({ ...RECORDS.delayed, retryAt: 9_000 }, STORED.delayed, AROUND)).toBeUndefined();
  });

  it.each([
    [{ queuePosition: 3 }, { queuePosition: 3 }],
    [{ workersOnline: 0 }, { workersOnline: 0 }],
    [{ isPaused: true }, { paused: true }],
  ])("of a waiting job is its place, its workers and whether the queue is paused: %p", (around, told) => {
    expect(projectState(RECORDS.waiting, STORED.queued, { ...AROUND, ...around })).toMatchObject(told);
  });
});
