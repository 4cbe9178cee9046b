import type { z } from "zod";

/** A stage of a job, and the marks of whole-job progress it spans. */
export interface StageDeclaration<Key extends string = string> {
  key: Key;
  /** Ready to show, ending as it should read: "Saving to database…". */
  label: string;
  /** Whole-job progress on entering the stage, 0..100. */
  from: number;
  /** Whole-job progress when the stage's work is done; work in between is spread evenly. */
  to: number;
  /** Whether the live label carries the percentage: "Checking links… 40%". */
  showsPercent?: boolean;
}

/** The stages that every kind begins and ends with; a kind declares the ones in between. */
export type FrameStage = "queued" | "starting" | "done";

export interface RetryPolicy {
  /** How often a job is tried in all. */
  attempts: number;
  /** Wait before the second attempt, in ms; doubles with each further one. */
  backoffMs: number;
}

/** A kind of job: everything about it but its handler, declared once. */
export interface JobKind<
  Kind extends string = string,
  Payload extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
  Stage extends string = string,
> {
  kind: Kind;
  payload: Payload;
  /** Small: it travels in every snapshot of a completed job. */
  result: Result;
  /** What a person would call this job. */
  title: (payload: z.output<Payload>) => string;
  /** What is counted: "links". */
  unit: string;
  /** All declared stages in order, `queued` first and `done` last. */
  stages: readonly StageDeclaration<Stage | FrameStage>[];
  retry: RetryPolicy;
  /** How long the next life can go on from what an ended one has made, in ms. Without it, each life begins at nothing. */
  checkpointMs?: number;
}

/** What a snapshot shows of a job's kind. */
export interface JobOutline extends Pick<JobKind, "kind" | "unit" | "stages"> {
  retry: Pick<RetryPolicy, "attempts">;
}

/** Gives a declaration its exact type and refuses stages whose marks do not rise from 0 to 100, or reach it before the end. */
export function defineJobKind<
  const Kind extends string,
  Payload extends z.ZodType,
  Result extends z.ZodType,
  const Stage extends string,
>(declaration: JobKind<Kind, Payload, Result, Stage>): JobKind<Kind, Payload, Result, Stage> {
  checkStages(declaration);
  const { kind, retry, checkpointMs = 0 } = declaration;
  if (!Number.isSafeInteger(retry.attempts) || retry.attempts < 1)
    throw new TypeError(
      `job kind ${kind}: expected a whole number of attempts from 1, got ${retry.attempts}`,
    );
  if (!(Number.isFinite(retry.backoffMs) && retry.backoffMs >= 0))
    throw new TypeError(`job kind ${kind}: expected a back-off in ms from 0, got ${retry.backoffMs}`);
  if (!(Number.isFinite(checkpointMs) && checkpointMs >= 0))
    throw new TypeError(`job kind ${kind}: expected checkpointMs in ms from 0, got ${checkpointMs}`);
  return declaration;
}

function checkStages({ kind, stages }: Pick<JobKind, "kind" | "stages">): void {
  const keys = stages.map(({ key }) => key);
  if (keys[0] !== "queued" || keys[1] !== "starting" || keys.at(-1) !== "done") {
    throw new TypeError(`job kind ${kind}: stages must begin with queued, starting and end with done`);
  }
  if (new Set(keys).size < keys.length) {
    throw new TypeError(`job kind ${kind}: expected each stage once, got ${keys.join(", ")}`);
  }
  const marks = stages.flatMap((stage) => [stage.from, stage.to]);
  const isRising = marks.every(
    (mark, index) => Number.isSafeInteger(mark) && mark >= (marks[index - 1] ?? 0),
  );
  if (!isRising || marks[0] !== 0 || marks.at(-1) !== 100) {
    throw new TypeError(
      `job kind ${kind}: stage marks must be whole numbers that rise from 0 to 100, got ${marks.join(", ")}`,
    );
  }
  if (marks.slice(0, -2).includes(100)) {
    throw new TypeError(`job kind ${kind}: only done may reach 100, got ${marks.join(", ")}`);
  }
}
