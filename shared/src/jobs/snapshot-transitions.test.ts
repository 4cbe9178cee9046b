import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobDraft } from "../protocol/job-snapshot.ts";
import { queuedDraft, TEST_KIND } from "../testing/job-drafts.ts";
import {
  toAttemptStarted,
  toCancelled,
  toCancelling,
  toCompleted,
  toDelayed,
  toFailed,
  toProgressed,
  toQueued,
  toQueuedAgain,
  toStageEntered,
  toStalled,
} from "./snapshot-transitions.ts";

const ERROR = { code: "internal", message: "why", retryable: true };
const QUEUE = { queuePosition: 3, workersOnline: 1 };
const now = 1_700_000_100_000;
const stageKey = fc.constantFrom(...TEST_KIND.stages.map(({ key }) => key));
const work = fc
  .integer({ min: 1, max: 10_000 })
  .chain((total) => fc.record({ total: fc.constant(total), done: fc.integer({ min: 0, max: total }) }));

type Step = (job: JobDraft) => JobDraft;

/** What may happen to a job within an attempt. */
const within = fc.oneof(
  stageKey.map(
    (key): Step =>
      (job) =>
        toStageEntered(TEST_KIND, job, key, now),
  ),
  work.map(
    (done): Step =>
      (job) =>
        toProgressed(TEST_KIND, job, { ...done, etaMs: null }),
  ),
  fc.constantFrom<Step>(
    (job) => toStalled(job, 0),
    (job) => toQueued(job, QUEUE),
    toCancelling,
    (job) => toDelayed(job, { retryAt: now, error: ERROR, now }),
    (job) => toAttemptStarted(TEST_KIND, job, { attempt: job.attempt + 1, now }),
  ),
);
const end = fc.constantFrom<Step>(
  (job) => toCompleted(job, { result: {}, finishedAt: now }),
  (job) => toFailed(job, { error: ERROR, finishedAt: now }),
  (job) => toCancelled(job, { finishedAt: now }),
);

/** Every state that a job goes through. */
const histories = fc.array(within, { maxLength: 30 }).chain((steps) =>
  end.map((last) => {
    const seen: JobDraft[] = [toAttemptStarted(TEST_KIND, queuedDraft(), { attempt: 1, now })];
    for (const step of [...steps, last]) seen.push(step(seen.at(-1) ?? queuedDraft()));
    return seen;
  }),
);

describe("the progress of a job, whatever happens to it", () => {
  it("is a whole number from 0 to 100, and 100 exactly when it has completed", () => {
    fc.assert(
      fc.property(histories, (seen) => {
        for (const { progress, state } of seen) {
          expect(Number.isInteger(progress) && progress >= 0).toBe(true);
          expect(progress === 100).toBe(state === "completed");
          expect(progress).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("never falls within a life", () => {
    fc.assert(
      fc.property(histories, (seen) => {
        const progress = seen.map((job) => job.progress);
        expect(progress).toEqual(progress.toSorted((a, b) => a - b));
      }),
    );
  });

  it("begins at 0 in the next life, or at what a checkpoint holds", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 100 }), (seen, kept) => {
        const last = seen.at(-1) ?? queuedDraft();
        const again = { ...QUEUE, enqueuedAt: last.enqueuedAt + 1 };
        expect(toQueuedAgain(last, again)).toMatchObject({ state: "queued", progress: 0, attempt: 0 });
        expect(toQueuedAgain(last, { ...again, kept }).progress).toBe(Math.min(kept, 99));
      }),
    );
  });

  it("leaves no field of one state in another", () => {
    fc.assert(
      fc.property(histories, (seen) => {
        for (const { state, error, result, finishedAt, retryAt, queuePosition } of seen) {
          expect(result !== undefined).toBe(state === "completed");
          expect(finishedAt !== undefined).toBe(isTerminal(state));
          if (error !== undefined) expect(["failed", "delayed", "active"]).toContain(state);
          if (retryAt !== undefined) expect(["delayed"]).toContain(state);
          if (queuePosition !== undefined) expect(["queued"]).toContain(state);
        }
      }),
    );
  });
});
