import type { JobSnapshot } from "../protocol/job-snapshot.ts";

/** A snapshot that a test only says the interesting fields of. */
export function snapshotOf(given: Partial<JobSnapshot> = {}): JobSnapshot {
  return {
    jobId: "job-a",
    kind: "persona-generation",
    org: "acme",
    title: "25 support-desk customers",
    state: "active",
    progress: 40,
    stage: { key: "generating", label: "Generating personas… 40%", index: 2, count: 5 },
    stages: [],
    attempt: 1,
    maxAttempts: 3,
    etaMs: null,
    seq: 1,
    at: 1_000,
    enqueuedAt: 500,
    ...given,
  };
}
