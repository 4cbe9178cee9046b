import { Long } from "bson";
import type { Doc } from "./doc.ts";
import { encode } from "./doc.ts";
import { MongoError } from "./mongo-error.ts";

const FIRST_BATCH_DOCS = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** MongoDB's own limit: the stand-in forgets a cursor that no client asks for. */
const IDLE_LIMIT_MS = 10 * 60_000;

interface Cursor {
  readonly namespace: string;
  rest: readonly Doc[];
  usedAt: number;
}

/** Keeps the rest of results that did not fit in one answer, until the client fetches or abandons them. */
export class Cursors {
  readonly #cursors = new Map<number, Cursor>();
  #lastId = 0;

  /** The first batch, as the `cursor` field of an answer. @param batchSize 101 by default; 0 for an empty first batch */
  open(namespace: string, docs: readonly Doc[], batchSize: number | undefined): Doc {
    const firstBatch = takeBatch(docs, batchSize ?? FIRST_BATCH_DOCS);
    const rest = docs.slice(firstBatch.length);
    for (const [id, { usedAt }] of this.#cursors) if (Date.now() - usedAt > IDLE_LIMIT_MS) this.kill(id);
    if (rest.length > 0) this.#cursors.set(++this.#lastId, { namespace, rest, usedAt: Date.now() });
    return { firstBatch, id: rest.length > 0 ? Long.fromNumber(this.#lastId) : Long.ZERO, ns: namespace };
  }

  /** @throws MongoError CursorNotFound where it is exhausted, killed, idle for 10 min, or another collection's */
  next(id: number, namespace: string, batchSize: number | undefined): Doc {
    const cursor = this.#cursors.get(id);
    if (cursor?.namespace !== namespace) throw new MongoError("CursorNotFound", `cursor id ${id} not found`);
    const nextBatch = takeBatch(cursor.rest, batchSize || Infinity);
    cursor.rest = cursor.rest.slice(nextBatch.length);
    cursor.usedAt = Date.now();
    const isDone = cursor.rest.length === 0;
    if (isDone) this.kill(id);
    return { nextBatch, id: isDone ? Long.ZERO : Long.fromNumber(id), ns: namespace };
  }

  kill(id: number): void {
    this.#cursors.delete(id);
  }
}

function takeBatch(docs: readonly Doc[], limit: number): readonly Doc[] {
  let bytes = 0;
  const end = docs.findIndex((doc, index) => {
    bytes += encode(doc).length;
    return index >= limit || (index > 0 && bytes > MAX_BATCH_BYTES);
  });
  return end === -1 ? docs : docs.slice(0, end);
}
