import { addTo, emptyRollUp, SPANS } from "./roll-ups.ts";
import type { EndedRun, RollUp, Span } from "./roll-ups.ts";

/** A roll-up as it is kept. Each server has documents of its own, which a reader sums: a write that is repeated changes nothing. */
export interface StoredRollUp extends RollUp {
  _id: string;
  queue: string;
  span: Span;
  expireAt: Date;
}

export interface RollUpCollection {
  createIndex(keys: object, options?: object): Promise<unknown>;
  insertOne(document: StoredRollUp): Promise<unknown>;
  updateOne(filter: object, update: { $set: object }): Promise<{ matchedCount: number }>;
}

/** Days for which the spans are kept; days themselves as long as the jobs. */
const KEPT_DAYS = { minute: 2, hour: 35 } as const;
const WRITE_AFTER_MS = 1_000;
/** Roll-ups that are held for being counted on, and to be written. Of more, the oldest go. */
const MOST_HELD = 5_000;

/** Counts ended jobs by minute, hour and day, and writes what has changed once a second. */
export class RollUpWriter {
  readonly #open: () => Promise<RollUpCollection>;
  readonly #keepDays: number;
  readonly #writer = crypto.randomUUID();
  readonly #held = new Map<string, StoredRollUp>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(open: () => Promise<RollUpCollection>, keepDays: number) {
    this.#open = open;
    this.#keepDays = keepDays;
  }

  add(run: EndedRun): void {
    for (const span of Object.keys(SPANS) as Span[]) {
      const at = Math.floor(run.endedAt / SPANS[span]) * SPANS[span];
      const id = `${run.queue} ${span} ${at} ${this.#writer}`;
      const rollUp = this.#held.get(id) ?? this.#begin(id, run.queue, span, at);
      addTo(rollUp, run);
      this.#changed.add(id);
    }
    this.#timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }

  /** What could not be written is written with the next. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write()).catch(() => undefined);
    return this.#writing;
  }

  #begin(id: string, queue: string, span: Span, at: number): StoredRollUp {
    const days = span === "day" ? this.#keepDays : KEPT_DAYS[span];
    const expireAt = new Date(at + days * SPANS.day);
    const rollUp = { _id: id, queue, span, expireAt, ...emptyRollUp(at) };
    this.#held.set(id, rollUp);
    if (this.#held.size > MOST_HELD) this.#forgetOldest();
    return rollUp;
  }

  #forgetOldest(): void {
    for (const id of this.#held.keys()) {
      this.#held.delete(id);
      this.#changed.delete(id);
      return;
    }
  }

  async #write(): Promise<void> {
    const collection = await this.#open();
    for (const id of [...this.#changed]) {
      const rollUp = this.#held.get(id);
      this.#changed.delete(id);
      if (rollUp === undefined) continue;
      try {
        await this.#put(collection, rollUp);
      } catch (thrown) {
        this.#changed.add(id);
        throw thrown;
      }
    }
  }

  async #put(collection: RollUpCollection, rollUp: StoredRollUp): Promise<void> {
    const { _id, ...fields } = structuredClone(rollUp);
    const { matchedCount } = await collection.updateOne({ _id }, { $set: fields });
    if (matchedCount === 0) await collection.insertOne({ _id, ...fields });
  }
}
