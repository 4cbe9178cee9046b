import { isRedisAway } from "@headway/shared/node/redis-trouble";
import { soon } from "@headway/shared/node/soon";
import type { ProgressStore, WriteOutcome } from "@headway/shared/progress/progress-store";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";

/** At most ten writes a second: nobody reads faster, and a handler may report a million times. */
const MIN_INTERVAL_MS = 100;
/** Urgent states that are written at once however fast they follow each other; further ones are written ten a second. */
const URGENT_AT_ONCE = 10;
/** Waits between tries while Redis is away; the last one repeats. */
const RETRY_AFTER_MS = [100, 250, 500, 1_000];

/** How long the end of an attempt waits for what cannot be written, in ms, and how long for what Redis' absence keeps from being written. */
const SETTLE_WITHIN_MS = 2_000;
const OUTAGE_PATIENCE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 250;

/** How often a run looks whether its state is still stored, in ms. */
const RESTORE_EVERY_MS = 1_000;

export interface ProgressWriterOptions {
  store: Pick<ProgressStore, "write" | "readPhases">;
  /** The state the attempt begins with; written at once. */
  initial: JobDraft;
  run: number;
  log: { warn: (fields: object, message: string) => void };
  /** Called once when a write is refused: this run has been overtaken, or the job has ended without it. */
  onFenced: (outcome: WriteOutcome["outcome"]) => void;
  /** Whether nothing is written, as after a refusal. */
  isHeld?: boolean;
  restoreEveryMs?: number;
  now?: (() => number) | undefined;
}

/**
 * Writes the states of one attempt to the progress store, in order. Urgent ones are written at once and each of them, up to
 * ten a second; states in between are coalesced, the latest wins. Nothing here can make a handler fail or wait: while Redis is
 * away the newest state is kept and written when it is back.
 */
export class ProgressWriter {
  readonly #options: ProgressWriterOptions;
  readonly #now: () => number;
  /** Not yet written, oldest first. Only the last one may still be replaced, and only if it is not an `urgent` one. */
  readonly #pending: { draft: JobDraft; urgent: boolean }[] = [];
  #current: JobDraft;
  #lastWriteAt = 0;
  /** Urgent states that may be written at once, and when (ms) that was counted. */
  #allowance = URGENT_AT_ONCE;
  #allowanceAt: number;
  /** How many states have been sent, each perhaps several times. */
  #steps = 0;
  #writing: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  /** No more states are taken. */
  #closed = false;
  /** States are taken and not written: the store has refused one. */
  #isHeld: boolean;
  /** What is not written yet will not be. */
  #isGivenUp = false;
  /** Redis did not serve the last write. */
  #isAway = false;
  #isLooking = false;
  readonly #watch: NodeJS.Timeout;

  constructor(options: ProgressWriterOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#allowanceAt = this.#now();
    this.#current = options.initial;
    this.#isHeld = options.isHeld ?? false;
    this.push(options.initial, true);
    this.#watch = setInterval(() => void this.#restore(), options.restoreEveryMs ?? RESTORE_EVERY_MS);
    this.#watch.unref();
  }

  /** The latest state, written or not. */
  get current(): JobDraft {
    return this.#current;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  push(draft: JobDraft, isUrgent: boolean): void {
    if (this.#closed) return;
    this.#current = draft;
    if (this.#isHeld) return;
    const urgent = isUrgent && this.#takeAllowance();
    const last = this.#pending.at(-1);
    if (last !== undefined && !last.urgent) this.#pending.pop();
    this.#pending.push({ draft, urgent });
    if (this.#pending.length > URGENT_AT_ONCE) this.#pending.shift();
    if (urgent) this.#wake?.();
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  /** Resolves once all that was pushed before is written, or refused. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /**
   * Takes no more states and resolves once everything is written or refused. What cannot be written is given up after a moment;
   * while Redis is away only when the signal aborts, or after minutes: the end of the job could not be told either, and
   * whoever watches then shall see the newest state, not the one from before the outage.
   */
  async settle(signal: AbortSignal): Promise<void> {
    this.#close();
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
    this.#giveUp();
  }

  /** Takes no more states and sends what is pending now, without waiting for what was sent before. One try each. */
  flush(): void {
    this.#close();
    const pending = this.#pending.splice(0);
    this.#giveUp();
    for (const next of pending) void this.#write(next);
  }

  #close(): void {
    this.#closed = true;
    clearInterval(this.#watch);
  }

  #giveUp(): void {
    this.#isGivenUp = true;
    this.#pending.length = 0;
    this.#wake?.();
  }

  #takeAllowance(): boolean {
    const now = this.#now();
    const gained = Math.max(0, now - this.#allowanceAt) / MIN_INTERVAL_MS;
    this.#allowance = Math.min(URGENT_AT_ONCE, this.#allowance + gained);
    this.#allowanceAt = now;
    if (this.#allowance < 1) return false;
    this.#allowance -= 1;
    return true;
  }

  /** Only this run knows where it is: when the store has lost its state, it is told again. */
  async #restore(): Promise<void> {
    if (this.#isLooking || this.#isBusy()) return;
    this.#isLooking = true;
    const { store, initial } = this.#options;
    const [phase] = await store.readPhases([initial.jobId]).catch(() => ["open" as const]);
    this.#isLooking = false;
    // The refusal of a state that is written while the job is being cancelled says so to a run that has heard nothing.
    if ((phase !== undefined && phase !== "cancelling") || this.#isBusy()) return;
    this.push(this.#current, true);
  }

  /** A function, because it changes while the store is asked. */
  #isBusy(): boolean {
    return this.#closed || this.#isHeld || this.#writing !== undefined;
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
        if (outcome === "written" || outcome === "repeated" || this.#isHeld) return;
        this.#isHeld = true;
        this.#pending.length = 0;
        onFenced(outcome);
        return;
      } catch (err) {
        if (tries === 0)
          log.warn({ err, jobId: next.draft.jobId }, "progress could not be written; trying again");
        this.#isAway = isRedisAway(err);
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
