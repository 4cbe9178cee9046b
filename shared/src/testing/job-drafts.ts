import { z } from "zod";
import { defineJobKind } from "../jobs/define-job-kind.ts";
import type { JobKind } from "../jobs/define-job-kind.ts";
import { toFirstSnapshot } from "../jobs/snapshot-transitions.ts";
import type { JobDraft } from "../protocol/job-snapshot.ts";

/** A kind with all that a kind can have, and no plugin behind it. */
export const TEST_KIND: JobKind = defineJobKind({
  kind: "demo",
  payload: z.strictObject({ count: z.int().min(1).max(10_000) }),
  result: z.object({ created: z.int().min(0) }),
  title: ({ count }) => `${count} demos`,
  unit: "demos",
  stages: [
    { key: "queued", label: "Queuing job…", from: 0, to: 0 },
    { key: "starting", label: "Starting…", from: 5, to: 10 },
    { key: "generating", label: "Making demos…", from: 10, to: 80, showsPercent: true },
    { key: "saving", label: "Saving…", from: 85, to: 85 },
    { key: "done", label: "Done", from: 100, to: 100 },
  ],
  checkpointMs: 24 * 60 * 60 * 1_000,
  retry: { attempts: 3, backoffMs: 2_000 },
});

/** A job that was just queued. */
export function queuedDraft(change: Partial<JobDraft> = {}): JobDraft {
  const job = {
    jobId: `j${crypto.randomUUID()}`,
    org: "acme",
    title: "25 people",
    enqueuedAt: 1_700_000_000_000,
  };
  return { ...toFirstSnapshot(TEST_KIND, job), ...change };
}
