import type { JobSnapshot } from "../../protocol/job-snapshot.ts";

/**
 * The newest state known of each job. Messages may come twice, late or out of order; because each is a whole state with a
 * number, keeping the highest number is all it takes.
 */
export interface JobTracker {
  get(jobId: string): JobSnapshot | undefined;
  /** Keeps the snapshot and answers true when it is newer than the one held; answers false, keeping nothing, otherwise. */
  accept(snapshot: JobSnapshot): boolean;
  forget(jobId: string): void;
}

export function createJobTracker(): JobTracker {
  const newest = new Map<string, JobSnapshot>();
  return {
    get: (jobId) => newest.get(jobId),
    accept(snapshot) {
      const held = newest.get(snapshot.jobId);
      if (held && snapshot.seq <= held.seq) return false;
      newest.set(snapshot.jobId, snapshot);
      return true;
    },
    forget(jobId) {
      newest.delete(jobId);
    },
  };
}
