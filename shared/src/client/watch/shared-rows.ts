import { ROW_LIMITS, type JobRow, type RowCounts, type RowsUpdate } from "../../protocol/job-row.ts";
import type { RowsListener, RowsNews } from "../job-client-types.ts";
import { callListener, createListeners } from "../listeners.ts";

/**
 * The first rows of a list for several listeners: one window, as long as the longest that one of them asks for, pieced together
 * from an answer and the updates after it. No row goes back to an older state.
 */
export class SharedRows {
  readonly #onCount: (count: number, before: number) => void;
  readonly #listeners = createListeners<RowsNews>();
  /** What each listener asks for, by an object of its own. */
  readonly #asked = new Map<object, number>();
  #count = 0;
  #isKnown = false;
  readonly #byId = new Map<string, JobRow>();
  #order: string[] = [];
  #counts: RowCounts = { total: 0, counts: {}, ends: 0 };

  /** @param onCount told the length of the window when it changes; 0 for none */
  constructor(onCount: (count: number, before: number) => void) {
    this.#onCount = onCount;
  }

  get count(): number {
    return this.#count;
  }

  /** Returns the undo. */
  add(count: number, listener: RowsListener): () => void {
    const key = {};
    this.#asked.set(key, Math.min(Math.max(1, count), ROW_LIMITS.windowRows));
    const undo = this.#listeners.add(listener);
    if (this.#isKnown) callListener(listener, this.#toNews(this.#rows, true));
    this.#cover();
    return () => {
      undo();
      if (this.#asked.delete(key)) this.#cover();
    };
  }

  /** Takes in an answer, or an update; an update before the first answer is dropped. `isWhole`: all rows, in order. */
  accept(update: RowsUpdate, { isWhole = false, isRenewed = false } = {}): void {
    if (this.#count === 0 || (!this.#isKnown && !isWhole)) return;
    this.#isKnown = true;
    const { rows, order = isWhole ? rows.map(({ jobId }) => jobId) : this.#order, ...counts } = update;
    const changed = rows.filter(({ jobId, seq }) => seq > (this.#byId.get(jobId)?.seq ?? -1));
    for (const row of changed) this.#byId.set(row.jobId, row);
    const shown = new Set(order);
    for (const jobId of [...this.#byId.keys()]) if (!shown.has(jobId)) this.#byId.delete(jobId);
    this.#order = order;
    this.#counts = counts;
    this.#listeners.tell(this.#toNews(changed, isRenewed));
  }

  /** What is held may be old: the next answer is the first one. */
  forget(): void {
    this.#isKnown = false;
    this.#byId.clear();
  }

  clear(): void {
    this.#listeners.clear();
    this.#asked.clear();
  }

  get #rows(): JobRow[] {
    return this.#order.flatMap((jobId) => this.#byId.get(jobId) ?? []);
  }

  #cover(): void {
    const before = this.#count;
    this.#count = Math.max(0, ...this.#asked.values());
    if (this.#count !== before) this.#onCount(this.#count, before);
  }

  #toNews(changed: JobRow[], isRenewed: boolean): RowsNews {
    return { rows: this.#rows, changed, isRenewed, ...this.#counts };
  }
}
