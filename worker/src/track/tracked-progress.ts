import { clampProgress } from "@headway/shared/jobs/clamp-progress";
import { toReport } from "@headway/shared/bullmq/read-progress";
import { toDelayed, toProgressed, toQueued } from "@headway/shared/jobs/snapshot-transitions";
import type { ProgressStore, WriteOutcome } from "@headway/shared/progress/progress-store";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { createEta } from "../progress/eta.ts";
import { parseWork } from "../progress/parse-work.ts";
import { ProgressWriter } from "../progress/progress-writer.ts";
import { mayContinue, standAfter, toFirstState, toStanding, withStanding } from "./attempt.ts";
import type { JobRun, Standing } from "./attempt.ts";
import { enterStage, relabel } from "./outline.ts";
import type { GrowingOutline } from "./outline.ts";
import { harmlessly } from "./progress.ts";
import { TROUBLE_LOG, warnOfTrouble } from "./trouble.ts";

/** How often a run asks whether its state is still stored, or to be cancelled, in ms. */
const RESTORE_EVERY_MS = 5_000;
/** How often a refused attempt looks where it stands; then it runs on untold. */
const MOST_RECOVERIES = 5;

type Outcome = WriteOutcome["outcome"];

export interface TrackedProgressOptions {
  store: Promise<ProgressStore>;
  outline: GrowingOutline;
  job: { jobId: string; queue: string; title: string; parent: JobDraft["parent"] | undefined };
  run: JobRun;
  startedAt: number;
  /** Whether this worker still holds the job; undefined where Redis does not say. */
  holdsLock: () => Promise<boolean | undefined>;
  /** Called when the attempt is another worker's, or is to be cancelled. */
  onFenced: (outcome: Outcome) => void;
}

/** Turns what a processor says of its job into states of the job's life, and hands them to a `ProgressWriter`. */
export class TrackedProgress {
  readonly #options: TrackedProgressOptions;
  #standing: Standing;
  #writer: ProgressWriter;
  #eta = createEta();
  #recoveries = 0;
  #isOver = false;

  constructor(options: TrackedProgressOptions) {
    this.#options = options;
    const { outline, job, run, startedAt } = options;
    this.#standing = toStanding(run);
    const isHeld = mayContinue(run);
    this.#writer = this.#open(toFirstState(outline, job, this.#standing, startedAt), isHeld);
    if (isHeld) void this.#recover();
  }

  get life(): number {
    return this.#standing.enqueuedAt;
  }

  report(done: unknown, total: unknown): void {
    const work = parseWork(done, total);
    if (work === undefined || this.#isOver) return;
    this.#writer.push(this.#atWork(this.#writer.current, work), false);
  }

  /** What `updateProgress` takes: a number, a text, or an object with known parts. */
  say(value: unknown): void {
    harmlessly(() => {
      const report = toReport(value);
      if (report === undefined || this.#isOver) return;
      const { outline } = this.#options;
      const { stage, label, done, total, percent } = report;
      const before = this.#writer.current;
      let draft = before;
      if (stage !== undefined) draft = enterStage(outline, draft, { key: stage, label, now: Date.now() });
      else if (label !== undefined) draft = relabel(outline, draft, label);
      const isOther = draft.stage.key !== before.stage.key;
      if (isOther) this.#eta = createEta();
      const work = parseWork(done, total);
      if (work) draft = this.#atWork(draft, work);
      if (percent !== undefined) draft = this.#atPercent(draft, percent);
      this.#writer.push(draft, isOther);
    });
  }

  /** Has watchers look again: what belongs to the job beside its state has changed. */
  touch(): void {
    if (!this.#isOver) this.#writer.push(this.#writer.current, false);
  }

  /** The job goes back into its queue without having failed. @param retryAt when it is due again, ms since epoch */
  putBack(retryAt?: number): void {
    const { current } = this.#writer;
    const now = Date.now();
    this.#writer.push(retryAt === undefined ? toQueued(current) : toDelayed(current, { retryAt, now }), true);
  }

  /** Sends what is not sent yet, and takes no more. Its end is the queue's to tell: BullMQ decides on it from here on. */
  end(): void {
    this.#isOver = true;
    this.#writer.flush();
  }

  #atWork(draft: JobDraft, work: { done: number; total: number }): JobDraft {
    const { outline } = this.#options;
    const etaMs = this.#eta.progressed(work.done, work.total, Date.now());
    const told = toProgressed(outline, draft, { ...work, etaMs });
    const { progress } = toProgressed(outline, { ...draft, progress: 0 }, { ...work, etaMs });
    // Counts of a run that has not come as far as one before it would belie the bar.
    if (progress < this.#standing.reached) delete told.counts;
    return told;
  }

  /** Of the whole job, whatever the stage. */
  #atPercent(draft: JobDraft, percent: number): JobDraft {
    const etaMs = this.#eta.progressed(percent, 100, Date.now());
    return { ...draft, progress: clampProgress(Math.max(draft.progress, percent)), etaMs };
  }

  #open(initial: JobDraft, isHeld: boolean): ProgressWriter {
    const { store, run } = this.#options;
    return new ProgressWriter({
      store: lazily(store),
      initial,
      run: run.attemptsStarted,
      log: TROUBLE_LOG,
      onFenced: (outcome) => {
        if (outcome === "cancelling") this.#options.onFenced(outcome);
        else void this.#recover(outcome);
      },
      isHeld,
      restoreEveryMs: RESTORE_EVERY_MS,
    });
  }

  /**
   * A refused worker that holds the job's lock speaks for a life that nobody has told the store of: the job has been run again
   * after its end. One that does not hold it has been overtaken.
   */
  async #recover(outcome: Outcome = "superseded"): Promise<void> {
    try {
      for (; this.#recoveries < MOST_RECOVERIES && !this.#isOver; this.#recoveries += 1) {
        const holds = await this.#options.holdsLock();
        if (holds === false) {
          this.#options.onFenced(outcome);
          return;
        }
        if (holds && (await this.#standAnew())) return;
      }
    } catch (thrown) {
      warnOfTrouble(thrown);
    }
  }

  /** @returns false where somebody has written meanwhile */
  async #standAnew(): Promise<boolean> {
    const store = await this.#options.store;
    const { run, job } = this.#options;
    const stored = await store.read(job.jobId);
    const standing = standAfter(run, stored, Date.now());
    const draft = (): JobDraft => withStanding(this.#writer.current, standing);
    if (this.#isGone()) return true;
    if (standing.isNext) {
      const { outcome } = await store.create(draft(), stored?.snapshot.seq);
      if (outcome !== "written") return false;
    }
    this.#standing = standing;
    const refused = this.#writer;
    this.#writer = this.#open(draft(), false);
    refused.flush();
    if (this.#isGone()) this.#writer.flush();
    return true;
  }

  /** A function, because it changes while the store is asked. */
  #isGone(): boolean {
    return this.#isOver;
  }
}

/** A store that is still being opened. Once it is open, its commands are sent without a turn of the event loop between. */
function lazily(opening: Promise<ProgressStore>): Pick<ProgressStore, "write" | "readPhases"> {
  let store: ProgressStore | undefined;
  opening.then(
    (opened) => (store = opened),
    () => undefined,
  );
  return {
    write: async (draft, writer) => (store ?? (await opening)).write(draft, writer),
    readPhases: async (jobIds) => (store ?? (await opening)).readPhases(jobIds),
  };
}
