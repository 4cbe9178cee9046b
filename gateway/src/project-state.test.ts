import { describe, expect, it } from "@jest/globals";
import { toAttemptStarted } from "@headway/shared/jobs/snapshot-transitions";
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
