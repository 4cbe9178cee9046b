import { isTerminal, type JobSnapshot, type StageTiming } from "@headway/shared/protocol/job-snapshot";
import { toDuration, toDurationSoFar } from "@headway/shared/words/durations";

/** A stage as a stop on the way. */
export interface Stop {
  key: string;
  /** Without the dots and the figure that belong to the running label. */
  label: string;
  status: "done" | "current" | "stopped" | "ahead";
  /** The status for those who do not see the icon. */
  says: string;
  /** The time it took, or has taken so far. */
  took: string | undefined;
}

const SAYS: Record<Stop["status"], string> = {
  done: "finished",
  current: "now",
  stopped: "stopped here",
  ahead: "not begun",
};

/** The stages of the current attempt in order. `now`: ms since epoch. */
export function toTimetable(job: JobSnapshot, now: number): Stop[] {
  return job.stages.map((timing, index): Stop => {
    const status = toStatus(job, index);
    return {
      key: timing.key,
      label: timing.label.replace(/\s*\d+%$/, "").replace(/…$/, ""),
      status,
      says: SAYS[status],
      took: status === "ahead" ? undefined : toTook(job, timing, index, now),
    };
  });
}

function toStatus(job: JobSnapshot, index: number): Stop["status"] {
  if (job.state === "completed" || index < job.stage.index) return "done";
  if (index > job.stage.index) return "ahead";
  return job.state === "failed" || job.state === "cancelled" ? "stopped" : "current";
}

function toTook(job: JobSnapshot, timing: StageTiming, index: number, now: number): string | undefined {
  // The last stop takes no time of its own: the whole way is what one wants to know there.
  if (index === job.stages.length - 1 && job.finishedAt !== undefined) {
    return `${toDuration(job.finishedAt - job.enqueuedAt)} in all`;
  }
  if (timing.startedAt === undefined) return undefined;
  if (timing.endedAt !== undefined) {
    // In a later run, the queue's time would count the earlier ones in: what it took is the time until the first.
    const endedAt = index === 0 ? Math.min(timing.endedAt, job.startedAt ?? timing.endedAt) : timing.endedAt;
    return toDuration(endedAt - timing.startedAt);
  }
  if (isTerminal(job.state)) return undefined;
  return toDurationSoFar(now - timing.startedAt);
}
