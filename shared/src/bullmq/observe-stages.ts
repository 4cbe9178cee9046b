import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobDraft, JobState, StageTiming } from "../protocol/job-snapshot.ts";
import type { QueueRecord } from "./queue-record.ts";
import type { ProgressReport } from "./read-progress.ts";

/** Of a job that names a new stage with each report, the latest ones. */
const SEEN_STAGES = 20;
const FRAME_KEYS = ["queued", "running", "done"];

interface StagesDeps {
  record: QueueRecord;
  state: JobState;
  report: ProgressReport | undefined;
  /** The last state of this life. */
  previous: JobDraft | undefined;
  isSameAttempt: boolean;
  enqueuedAt: number;
}

/** The frame (queued, running, done), and between them the stages that the job has named. */
export function observeStages(deps: StagesDeps): Pick<JobDraft, "stage" | "stages"> {
  const { record, state, report, previous, isSameAttempt, enqueuedAt } = deps;
  const { processedOn, finishedOn, readAt } = record;
  const seen = isSameAttempt ? (previous?.stages.slice(2, -1) ?? []).map((one) => ({ ...one })) : [];
  if (report?.stage !== undefined) noteStage(seen, report.stage, report.label, readAt);
  const named = seen.slice(-SEEN_STAGES);
  const endedAt = isTerminal(state) ? (finishedOn ?? readAt) : undefined;
  const last = named.at(-1);
  if (last && endedAt !== undefined) last.endedAt ??= endedAt;
  const runningEndedAt = named[0]?.startedAt ?? endedAt;
  const stages: StageTiming[] = [
    { key: "queued", label: "Queued", startedAt: enqueuedAt, ...(processedOn && { endedAt: processedOn }) },
    {
      key: "running",
      label: "Running…",
      ...(processedOn && { startedAt: processedOn, ...(runningEndedAt && { endedAt: runningEndedAt }) }),
    },
    ...named,
    { key: "done", label: "Done", ...(state === "completed" && endedAt && { startedAt: endedAt, endedAt }) },
  ];
  const index = toIndex(state, processedOn !== undefined, named.length, stages.length);
  const { key, label } = stages[index] as StageTiming;
  const said = report?.label ?? (isSameAttempt && previous?.stage.key === key ? previous.stage.label : label);
  return {
    stage: { key, label: isRunning(index, stages.length) ? said : label, index, count: stages.length },
    stages,
  };
}

function isRunning(index: number, count: number): boolean {
  return index > 0 && index < count - 1;
}

function toIndex(state: JobState, hasStarted: boolean, named: number, count: number): number {
  if (state === "completed") return count - 1;
  if (state === "queued" || state === "delayed" || !hasStarted) return 0;
  return 1 + named;
}

/** Each key once: a stage of the frame's own name gives its label alone, and one that is entered again comes last. */
function noteStage(seen: StageTiming[], key: string, label: string | undefined, at: number): void {
  if (FRAME_KEYS.includes(key)) return;
  const earlier = seen.slice(0, -1).findIndex((one) => one.key === key);
  if (earlier >= 0) seen.splice(earlier, 1);
  const last = seen.at(-1);
  if (last?.key === key) {
    if (label !== undefined) seen[seen.length - 1] = { ...last, label };
    return;
  }
  if (last) seen[seen.length - 1] = { ...last, endedAt: at };
  seen.push({ key, label: label ?? key, startedAt: at });
}
