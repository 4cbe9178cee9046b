import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobFailure, JobSnapshot } from "@headway/shared/protocol/job-snapshot";

export interface ShownAttempt {
  attempt: number;
  startedAt: number;
  endedAt?: number;
  outcome?: string;
  error?: JobFailure;
}

/** BullMQ's record holds the times of the latest attempt alone. */
export function toAttempts(job: JobSnapshot): ShownAttempt[] {
  const { attempt, startedAt, finishedAt, state, error } = job;
  if (startedAt === undefined || attempt === 0) return [];
  const hasEnded = isTerminal(state);
  return [
    {
      attempt,
      startedAt,
      ...(hasEnded && finishedAt !== undefined && { endedAt: finishedAt, outcome: state }),
      ...(error && { error }),
    },
  ];
}
