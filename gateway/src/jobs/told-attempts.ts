import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { AttemptRecord } from "@headway/shared/store/job-record-model";

/**
 * A job's attempts as they are told beside its snapshot, so that both say the same of each. A worker that is killed writes no
 * end of its attempt; that another one followed, or that the job has ended, tells it. The attempt that ended the job ended
 * when the job did: its worker's record is some ms older than the queue's, enough for "2.5 s" here and "2.6 s" there.
 */
export function toToldAttempts(attempts: readonly AttemptRecord[], job: JobSnapshot): AttemptRecord[] {
  const isEnded = isTerminal(job.state);
  return attempts.map(({ life: _life, ...attempt }, index) => {
    const isLast = index === attempts.length - 1;
    if (attempt.outcome === undefined) {
      return !isLast || isEnded ? { ...attempt, outcome: "lost" } : attempt;
    }
    const endedTheJob = isLast && attempt.outcome === job.state && attempt.attempt === job.attempt;
    if (!endedTheJob || job.finishedAt === undefined) return attempt;
    return { ...attempt, endedAt: job.finishedAt, stages: job.stages };
  });
}
