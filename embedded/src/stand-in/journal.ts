import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Doc } from "./doc.ts";
import { decode, encode } from "./doc.ts";
import { MongoError } from "./mongo-error.ts";

/** One change of the data. Replaying all of them in order gives the data. */
export type Change = { db: string; coll: string } & (
  | { op: "create" | "drop" }
  | { op: "put"; doc: Doc }
  | { op: "remove"; id: unknown }
  | { op: "createIndex"; index: Doc }
);

const CHECKSUM_BYTES = 4;
const MIN_BSON_BYTES = 5;
/** 16 MiB for the document, and room for the names around it. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024 + 16 * 1024;
const FLUSH_EVERY_MS = 1_000;

/** A record is one BSON document, which begins with its own length, and its CRC-32. @throws MongoError BSONObjectTooLarge */
export function encodeRecord(change: Change): Buffer {
  const body = encode(change);
  if (body.length > MAX_RECORD_BYTES)
    throw new MongoError("BSONObjectTooLarge", `object to insert too large. size in bytes: ${body.length}`);
  const record = Buffer.alloc(body.length + CHECKSUM_BYTES);
  record.set(body);
  record.writeUInt32LE(crc32(body), body.length);
  return record;
}

/** The changes up to the first incomplete or damaged record, which a crash in the middle of a write leaves at the end. */
export function readRecords(bytes: Buffer): Change[] {
  const changes: Change[] = [];
  let offset = 0;
  while (offset + MIN_BSON_BYTES + CHECKSUM_BYTES <= bytes.length) {
    const end = offset + bytes.readInt32LE(offset);
    if (end < offset + MIN_BSON_BYTES || end + CHECKSUM_BYTES > bytes.length) break;
    const body = bytes.subarray(offset, end);
    if (bytes.readUInt32LE(end) !== crc32(body)) break;
    changes.push(decode(body) as unknown as Change);
    offset = end + CHECKSUM_BYTES;
  }
  return changes;
}

/**
 * An append-only file of changes. `append` returns once the operating system has the bytes, so the death of this process
 * loses nothing; the disk has them within 1 s. A write that fails, on a full disk say, ends the process: an answer would lie.
 */
export class Journal {
  readonly #file: number;
  #isDirty = false;

  /** Replaces the file in one step by the shorter list of changes that `compact` gives for the same data, and opens it. */
  constructor(path: string, compact: (changes: readonly Change[]) => Iterable<Change>) {
    const changes = existsSync(path) ? readRecords(readFileSync(path)) : [];
    const next = openSync(`${path}.next`, "w");
    for (const change of compact(changes)) writeAll(next, encodeRecord(change));
    fsyncSync(next);
    closeSync(next);
    // The earlier file stays beside it until the next start, in case that its end was more than torn.
    if (existsSync(path)) renameSync(path, `${path}.before`);
    renameSync(`${path}.next`, path);
    this.#file = openSync(path, "a");
    setInterval(() => {
      this.flush();
    }, FLUSH_EVERY_MS).unref();
  }

  append(records: readonly Buffer[]): void {
    if (records.length === 0) return;
    try {
      writeAll(this.#file, Buffer.concat(records));
    } catch (thrown) {
      process.stderr.write(`MongoDB stand-in: cannot write its journal (${String(thrown)}): free the disk\n`);
      process.exit(1);
    }
    this.#isDirty = true;
  }

  flush(): void {
    if (this.#isDirty) fsyncSync(this.#file);
    this.#isDirty = false;
  }
}

/** `write` may take less than it is given. */
function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
