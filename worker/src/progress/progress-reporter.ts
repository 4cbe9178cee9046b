import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import { toProgressed, toQueued, toStageEntered } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { createEta } from "./eta.ts";
import { parseWork } from "./parse-work.ts";
import { ProgressWriter } from "./progress-writer.ts";
import type { ProgressWriterOptions } from "./progress-writer.ts";

/** How much of an unknown stage's name the log has, in characters. */
const KEY_LENGTH = 100;

export interface ProgressReporterOptions extends ProgressWriterOptions {
  kind: JobKind;
}

/** Turns what a handler of a declared kind reports into states, and hands them to a `ProgressWriter`. */
export class ProgressReporter {
  readonly #options: ProgressReporterOptions;
  readonly #now: () => number;
  readonly #writer: ProgressWriter;
  #eta = createEta();
  #isStageTold = false;

  constructor(options: ProgressReporterOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#writer = new ProgressWriter(options);
  }

  /** The latest state, written or not. */
  get current(): JobDraft {
    return this.#writer.current;
  }

  /** The handler has its input: the `starting` stage is through. */
  ready(): void {
    const work = { done: 1, total: 1, etaMs: null };
    this.#writer.push(toProgressed(this.#options.kind, this.current, work), true);
  }

  /** @returns whether the stage is entered; one that the kind does not declare is ignored, and the worker's log says so once */
  stage(key: unknown): boolean {
    if (this.#writer.isClosed) return false;
    const { kind, initial, log } = this.#options;
    const { jobId } = initial;
    if (typeof key !== "string" || !kind.stages.some((stage) => stage.key === key)) {
      const stage = typeof key === "string" ? key.slice(0, KEY_LENGTH) : typeof key;
      if (!this.#isStageTold)
        log.warn(
          { jobId, kind: kind.kind, stage },
          "a handler entered a stage that its kind does not declare",
        );
      this.#isStageTold = true;
      return false;
    }
    this.#eta = createEta();
    this.#writer.push(toStageEntered(kind, this.current, key, this.#now()), true);
    return true;
  }

  /** The one door for a handler's numbers: see `parseWork`. */
  report(done: unknown, total: unknown): void {
    const work = parseWork(done, total);
    if (this.#writer.isClosed || work === undefined) return;
    const etaMs = this.#eta.progressed(work.done, work.total, this.#now());
    this.#writer.push(toProgressed(this.#options.kind, this.current, { ...work, etaMs }), false);
  }

  /** The job goes back into the queue, in good order: nobody shall take it for one whose worker was lost. */
  putBack(): void {
    this.#writer.push(toQueued(this.current, { queuePosition: 0, workersOnline: 0 }), true);
  }

  /** Resolves once all that was reported before is written, or refused. */
  told(): Promise<void> {
    return this.#writer.written();
  }

  /** As `ProgressWriter.settle`. */
  settle(signal: AbortSignal): Promise<void> {
    return this.#writer.settle(signal);
  }
}
