import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import type { PayloadOf, ResultOf, StageOf } from "@headway/shared/jobs/kinds";

/** What a handler is given to do one attempt of a job. */
export interface JobContext<Kind extends JobKind = JobKind> {
  jobId: string;
  org: string;
  /** 1-based. */
  attempt: number;
  /** Marks what this run keeps, for stores that refuse those who were overtaken. */
  fence: string;
  /** Already parsed by the kind's schema. */
  payload: PayloadOf<Kind>;
  /**
   * Aborted when the attempt must stop: the job was cancelled, another worker took it over, or this worker is shutting
   * down. A handler passes it on or checks it between units of work; throwing `signal.reason` is the way out.
   */
  signal: AbortSignal;
  /** A line for the people who look at this job; kept with it. Not for secrets. */
  log: (message: string) => void;
  /**
   * Figures and words beside the result, shown with the job under their own names: `{distanceMedian: 0.4, keptShare: 0.5}`
   * reads "Distance (median) 0.4" and "Kept 50%". Replaces what was kept before. Never rejects: a report is not worth failing a job for.
   */
  keepReport: (report: Record<string, unknown>) => Promise<void>;
  /** So many of so many units are done, in the present stage. Cheap: call it as often as there is news. Never throws. */
  report: (done: number, total: number) => void;
  /** Enters a declared stage; watchers hear of it at once. */
  stage: (key: StageOf<Kind>) => void;
  /**
   * Resolves once all that was told so far is stored, which is refused to a run that was overtaken: to be awaited after a
   * change of stage, before a step that cannot be taken back. Rejects with the signal's reason.
   */
  told: () => Promise<void>;
}

/** Does one attempt of a job. Throws `JobError` with words for the admin; anything else is reported as `internal`. */
export type Handler<Kind extends JobKind = JobKind> = (context: JobContext<Kind>) => Promise<ResultOf<Kind>>;

/** A handler of whichever kind. Its context's payload has been parsed by the schema of that kind. */
export type AnyHandler = (context: never) => Promise<Record<string, unknown>>;

/** Handlers by the names of their kinds. */
export type Handlers = Readonly<Record<string, AnyHandler>>;

/** One handler for each of these kinds: one that is missing does not compile. */
export type HandlersOf<Kind extends JobKind> = { [One in Kind as One["kind"]]: Handler<One> };
