import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import { toProgressed, toQueued, toStageEntered } from "@headway/shared/jobs/snapshot-transitions";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore, WriteOutcome } from "@headway/shared/progress/progress-store";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { soon } from "@headway/shared/node/soon";
import { isStoreUnavailable } from "@headway/shared/store/store-unavailable";
import { createEta } from "./eta.ts";
import { parseWork } from "./parse-work.ts";

/** At most ten writes a second: nobody reads faster, and a handler may report a million times. */
const MIN_INTERVAL_MS = 100;
/** Waits between tries while Redis is away; the last one repeats. */
const RETRY_AFTER_MS = [100, 250, 500, 1_000];

/** How long the end of an attempt waits for what cannot be written, in ms, and how long for what Redis' absence keeps from being written. */
const SETTLE_WITHIN_MS = 2_000;
const OUTAGE_PATIENCE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 250;

/** How often a run looks whether its state is still stored, in ms. */
const RESTORE_EVERY_MS = 1_000;

/** How much of an unknown stage's name the log has, in characters. */
const KEY_LENGTH = 100;

export interface ProgressReporterOptions {
  store: ProgressStore;
  kind: JobKind;
  /** The state the attempt begins with; written at once. */
  initial: JobDraft;
  run: number;
  log: Logger;
  /** Called once when a write is refused: this run has been overtaken, or the job has ended without it. */
  onFenced: (outcome: WriteOutcome["outcome"]) => void;
  now?: () => number;
}

/**
 * Turns what a handler reports into writes to the progress store, in order. Changes of stage are written at once and each
 * of them; counts in between are coalesced, the latest wins. Nothing here can make a handler fail or wait: while Redis is
 * away the newest state is kept and written when it is back.
 */
export class ProgressReporter {
  readonly #options: ProgressReporterOptions;
  readonly #now: () => number;
  /** Not yet written, oldest first. Only the last one may still be replaced, and only if it is not an `urgent` one. */
  readonly #pending: { draft: JobDraft; urgent: boolean }[] = [];
  #current: JobDraft;
  #eta = createEta();
  #lastWriteAt = 0;
  /** How many states have been sent, each perhaps several times. */
  #steps = 0;
  #writing: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  /** No more reports are taken. */
  #closed = false;
  /** What is not written yet will not be. */
  #isGivenUp = false;
  /** Redis did not serve the last write. */
  #isAway = false;
  #isStageTold = false;
  readonly #watch: NodeJS.Timeout;

  constructor(options: ProgressReporterOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#current = options.initial;
    this.#push(options.initial, true);
    this.#watch = setInterval(() => void this.#restore(), RESTORE_EVERY_MS);
  }

  /** Only this run knows where it is: when the store has lost its state, it is told again. */
  async #restore(): Promise<void> {
    if (this.#closed || this.#writing !== undefined) return;
    const { store, initial } = this.#options;
    const [phase] = await store.readPhases([initial.jobId]).catch(() => ["open" as const]);
    if (phase !== undefined || this.#isOver()) return;
    this.#push(this.#current, true);
  }

  /** A function, because it changes while the store is asked. */
  #isOver(): boolean {
    return this.#closed || this.#writing !== undefined;
  }

  /** The latest state, written or not. */
  get current(): JobDraft {
    return this.#current;
  }

  /** The handler has its input: the `starting` stage is through. */
  ready(): void {
    if (this.#closed) return;
    this.#push(toProgressed(this.#options.kind, this.#current, { done: 1, total: 1, etaMs: null }), true);
  }

  /** @returns whether the stage is entered; one that the kind does not declare is ignored, and the worker's log says so once */
  stage(key: unknown): boolean {
    if (this.#closed) return false;
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
    this.#push(toStageEntered(kind, this.#current, key, this.#now()), true);
    return true;
  }

  /** The one door for a handler's numbers: see `parseWork`. */
  report(done: unknown, total: unknown): void {
    const work = parseWork(done, total);
    if (this.#closed || work === undefined) return;
    const etaMs = this.#eta.progressed(work.done, work.total, this.#now());
    this.#push(toProgressed(this.#options.kind, this.#current, { ...work, etaMs }), false);
  }

  /** The job goes back into the queue, in good order: nobody shall take it for one whose worker was lost. */
  putBack(): void {
    if (this.#closed) return;
    this.#push(toQueued(this.#current, { queuePosition: 0, workersOnline: 0 }), true);
  }

  /** Resolves once all that was reported before is written, or refused. */
  async told(): Promise<void> {
    await this.#writing;
  }

  /**
   * Takes no more reports and resolves once everything is written or refused. What cannot be written is given up after a moment;
   * while Redis is away only when the signal aborts, or after minutes: the end of the job could not be told either, and
   * whoever watches then shall see the newest state, not the one from before the outage.
   */
  async settle(signal: AbortSignal): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    for (const waiting of this.#pending) waiting.urgent = true;
    this.#wake?.();
    let since = performance.now();
    let isStopped = signal.aborted;
    while (this.#writing !== undefined) {
      await soon(this.#writing, LOOK_EVERY_MS);
      if (signal.aborted && !isStopped) {
        isStopped = true;
        since = performance.now();
      }
      const patienceMs = this.#isAway && !isStopped ? OUTAGE_PATIENCE_MS : SETTLE_WITHIN_MS;
      if (performance.now() - since >= patienceMs) break;
    }
    this.#isGivenUp = true;
    this.#pending.length = 0;
    this.#wake?.();
  }

  #push(draft: JobDraft, urgent: boolean): void {
    this.#current = draft;
    const last = this.#pending.at(-1);
    if (last !== undefined && !last.urgent) this.#pending.pop();
    this.#pending.push({ draft, urgent });
    if (urgent) this.#wake?.();
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#pending[0]; next !== undefined; next = this.#pending[0]) {
      // Bounded: a clock that is set back must not silence the job.
      const waitMs = Math.min(MIN_INTERVAL_MS, this.#lastWriteAt + MIN_INTERVAL_MS - this.#now());
      if (!next.urgent && waitMs > 0) {
        await this.#sleep(waitMs);
        continue;
      }
      this.#pending.shift();
      this.#lastWriteAt = this.#now();
      await this.#write(next);
    }
  }

  async #write(next: { draft: JobDraft; urgent: boolean }): Promise<void> {
    const { store, run, log, onFenced } = this.#options;
    // By its number a state can be sent again: the first sending may be on its way yet, and arrive after others.
    const step = (this.#steps += 1);
    for (let tries = 0; ; tries += 1) {
      try {
        const { outcome } = await store.write(next.draft, { run, step });
        this.#isAway = false;
        if (outcome === "written" || outcome === "repeated") return;
        this.#closed = true;
        clearInterval(this.#watch);
        this.#pending.length = 0;
        onFenced(outcome);
        return;
      } catch (err) {
        if (tries === 0)
          log.warn({ err, jobId: next.draft.jobId }, "progress could not be written; trying again");
        this.#isAway = isStoreUnavailable(err);
        await this.#sleep(RETRY_AFTER_MS[tries] ?? 1_000);
        if (this.#isGivenUp) return;
        // What was not written and has been overtaken meanwhile need not be: each state is whole.
        if (this.#pending.length > 0 && !next.urgent) return;
      }
    }
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#wake = done;
    });
  }
}
