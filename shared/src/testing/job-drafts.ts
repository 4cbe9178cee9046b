import type { JobKind } from "../jobs/define-job-kind.ts";
import { personaGeneration } from "../jobs/kinds/persona-generation.ts";
import { toFirstSnapshot } from "../jobs/snapshot-transitions.ts";
import type { JobDraft } from "../protocol/job-snapshot.ts";

export const TEST_KIND: JobKind = personaGeneration;

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
