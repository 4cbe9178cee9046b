/** What a processor says of its job. No method throws, waits, or needs `this`. */
export interface Progress {
  /** Enters a stage; one that `track` was not told of needs a label to read well. */
  stage: (key: string, label?: string) => void;
  /** So many of so many units are done, in the present stage. */
  report: (done: number, total: number) => void;
  /** Replaces the words of the present stage. */
  label: (text: string) => void;
  /** A line for the people who look at this job, kept in BullMQ's own log of it. */
  log: (line: string) => void;
  /** Aborted by a cancel, a lost lock, a shutdown of the worker, and BullMQ's own signal. */
  signal: AbortSignal;
  jobId: string;
  /** 1-based. */
  attempt: number;
}

/** What `progressOf` needs of a job of BullMQ 5 or 6, also in a sandboxed processor. */
export interface ProgressJob {
  id?: string | undefined;
  attemptsMade: number;
  updateProgress(progress: string | number | object): Promise<unknown>;
  log(line: string): Promise<unknown>;
}

/** A job of BullMQ 5.64 and later, or 6. */
export interface TrackableJob extends ProgressJob {
  name: string;
  timestamp: number;
}

/** Two copies of this package may meet in one process: the mark is the process's. */
const PROGRESS = Symbol.for("headway.progress");

export function findProgress(job: object): Progress | undefined {
  return (job as { [PROGRESS]?: Progress })[PROGRESS];
}

export function attachProgress(job: object, progress: Progress): void {
  defineHidden(job, PROGRESS, progress);
}

/** Of a job that takes no more properties, nothing is kept. */
export function defineHidden(owner: object, key: string | symbol, value: unknown): void {
  Reflect.defineProperty(owner, key, { value, configurable: true, writable: true, enumerable: false });
}

/** Runs what must not fail a job: a value of the processor's may throw when it is looked at. */
export function harmlessly(work: () => void): void {
  try {
    work();
  } catch {
    // It says nothing that could be shown.
  }
}

export const noop = (): void => undefined;
