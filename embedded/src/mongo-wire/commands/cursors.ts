import { Long } from "bson";
import { randomBytes } from "node:crypto";
import type { Doc } from "../documents/doc.ts";
import { encode } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";

const FIRST_BATCH_DOCS = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** As in the server, a cursor that nobody asks for is forgotten. */
const IDLE_LIMIT_MS = 10 * 60_000;

interface Cursor {
  readonly namespace: string;
  readonly docs: readonly Doc[];
  /** How many of them have been delivered. */
  delivered: number;
  usedAt: number;
}

/** The rest of results that did not fit in one answer, until the client fetches or abandons them. */
export class Cursors {
  readonly #cursors = new Map<string, Cursor>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * The first batch, as the `cursor` field of an answer.
   * @param batchSize 0 for an empty first batch.
   */
  open(namespace: string, docs: readonly Doc[], batchSize: number | undefined, isSingleBatch: boolean): Doc {
    const batch = takeBatch(docs, 0, batchSize ?? FIRST_BATCH_DOCS);
    if (batch.length === docs.length || isSingleBatch)
      return { firstBatch: batch, id: Long.ZERO, ns: namespace };
    const id = Long.fromBigInt(randomBytes(8).readBigInt64LE() >> 1n).or(1);
    this.#cursors.set(id.toString(), { namespace, docs, delivered: batch.length, usedAt: this.#now() });
    return { firstBatch: batch, id, ns: namespace };
  }

  /** @throws MongoError CursorNotFound when it is exhausted, killed, idle for too long or another collection's. */
  next(id: Long, namespace: string, batchSize: number | undefined): Doc {
    const cursor = this.#cursors.get(id.toString());
    if (cursor?.namespace !== namespace)
      throw new MongoError("CursorNotFound", `cursor id ${id.toString()} not found`);
    // A batch size of 0 means "no limit" here, unlike in the first batch.
    const limit = batchSize === undefined || batchSize === 0 ? Infinity : batchSize;
    const batch = takeBatch(cursor.docs, cursor.delivered, limit);
    cursor.delivered += batch.length;
    cursor.usedAt = this.#now();
    const isDone = cursor.delivered === cursor.docs.length;
    if (isDone) this.#cursors.delete(id.toString());
    return { nextBatch: batch, id: isDone ? Long.ZERO : id, ns: namespace };
  }

  /** @returns whether there was such a cursor. */
  kill(id: Long): boolean {
    return this.#cursors.delete(id.toString());
  }

  forgetIdle(): void {
    for (const [id, cursor] of this.#cursors) {
      if (this.#now() - cursor.usedAt > IDLE_LIMIT_MS) this.#cursors.delete(id);
    }
  }
}

function takeBatch(docs: readonly Doc[], from: number, limit: number): readonly Doc[] {
  let bytes = 0;
  let to = from;
  while (to < docs.length && to - from < limit) {
    bytes += encode(docs[to] ?? {}).length;
    if (to > from && bytes > MAX_BATCH_BYTES) break;
    to++;
  }
  return docs.slice(from, to);
}
