import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { Doc } from "../documents/doc.ts";
import { decode, encode } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";

/** One change of the data. Replaying all of them in order gives the data. */
export type Change =
  | { op: "create"; db: string; coll: string }
  | { op: "drop"; db: string; coll: string }
  | { op: "put"; db: string; coll: string; doc: Doc }
  | { op: "remove"; db: string; coll: string; id: unknown }
  | { op: "createIndex"; db: string; coll: string; index: Doc }
  | { op: "dropIndex"; db: string; coll: string; name: string };

const CHECKSUM_BYTES = 4;
const MIN_BSON_BYTES = 5;
/** A document may have 16 MiB; the rest is room for the names around it. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024 + 16 * 1024;

/** A record is one BSON document, which begins with its own length, and its CRC-32. */
export function encodeRecord(change: Change): Buffer {
  const body = encode(change);
  if (body.length > MAX_RECORD_BYTES) {
    throw new MongoError(
      "BSONObjectTooLarge",
      `BSONObj size: ${body.length} is invalid. Size must be between 0 and 16793600(16MB)`,
    );
  }
  const record = Buffer.alloc(body.length + CHECKSUM_BYTES);
  record.set(body);
  record.writeUInt32LE(crc32(body), body.length);
  return record;
}

/** The changes up to the first incomplete or damaged record, and the length in bytes of what was good. */
export function readRecords(bytes: Buffer): { changes: Change[]; goodBytes: number } {
  const changes: Change[] = [];
  let offset = 0;
  while (offset + MIN_BSON_BYTES + CHECKSUM_BYTES <= bytes.length) {
    const length = bytes.readInt32LE(offset);
    const end = offset + length + CHECKSUM_BYTES;
    if (length < MIN_BSON_BYTES || end > bytes.length) break;
    const body = bytes.subarray(offset, offset + length);
    if (bytes.readUInt32LE(offset + length) !== crc32(body)) break;
    changes.push(decode(body) as unknown as Change);
    offset = end;
  }
  return { changes, goodBytes: offset };
}

/** The journal could not be written; no write is taken until the program is started again. */
export class JournalWriteError extends Error {
  override readonly name = "JournalWriteError";

  constructor(path: string, cause: unknown) {
    super(
      `cannot write ${path}: ${cause instanceof Error ? cause.message : String(cause)}; free the disk and start again`,
      {
        cause,
      },
    );
  }
}

export interface OpenedJournal {
  readonly changes: Change[];
  /** Bytes at the end that were no whole record: what a crash in the middle of a write leaves. */
  readonly droppedBytes: number;
}

const FLUSH_EVERY_MS = 1000;

/**
 * An append-only file of changes. `append` returns once the operating system has the bytes, so the death of this process
 * loses nothing; the disk has them within a second, or after `flush`.
 */
export class Journal {
  readonly #path: string;
  #file: number;
  #isDirty = false;
  #failure: JournalWriteError | undefined;
  readonly #timer: NodeJS.Timeout;

  private constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "a");
    this.#timer = setInterval(() => {
      if (!this.#failure) this.flush();
    }, FLUSH_EVERY_MS);
    this.#timer.unref();
  }

  /** Opens the file, cutting off a torn end. What was cut is kept beside it, in case it was more than a torn end. */
  static open(path: string): { journal: Journal; opened: OpenedJournal } {
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const { changes, goodBytes } = readRecords(bytes);
    const droppedBytes = bytes.length - goodBytes;
    if (droppedBytes > 0) {
      writeWhole(`${path}.cut-off`, [bytes.subarray(goodBytes)]);
      const file = openSync(path, "r+");
      ftruncateSync(file, goodBytes);
      fsyncSync(file);
      closeSync(file);
    }
    return { journal: new Journal(path), opened: { changes, droppedBytes } };
  }

  /** @param records from `encodeRecord`. */
  append(records: readonly Buffer[]): void {
    if (records.length === 0) return;
    if (this.#failure) throw this.#failure;
    const bytes = Buffer.concat(records);
    this.#guard(() => {
      writeAll(this.#file, bytes);
    });
    this.#isDirty = true;
  }

  /** Replaces the file's content, in one step, by a shorter list of changes that leads to the same data. */
  compact(changes: Iterable<Change>): void {
    const next = `${this.#path}.next`;
    writeWhole(next, mapRecords(changes));
    renameSync(next, this.#path);
    syncFolder(dirname(this.#path));
    closeSync(this.#file);
    this.#file = openSync(this.#path, "a");
    this.#isDirty = false;
  }

  flush(): void {
    if (!this.#isDirty) return;
    this.#guard(() => {
      fsyncSync(this.#file);
    });
    this.#isDirty = false;
  }

  /** After a write that failed (a full disk, say) the file may end in half a record, so nothing more may follow it. */
  #guard(write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#failure = new JournalWriteError(this.#path, error);
      throw this.#failure;
    }
  }

  close(): void {
    clearInterval(this.#timer);
    if (!this.#failure) this.flush();
    closeSync(this.#file);
  }
}

function* mapRecords(changes: Iterable<Change>): Generator<Buffer> {
  for (const change of changes) yield encodeRecord(change);
}

function writeWhole(path: string, parts: Iterable<Buffer>): void {
  const file = openSync(path, "w");
  for (const part of parts) writeAll(file, part);
  fsyncSync(file);
  closeSync(file);
}

/** `write` may take less than it is given. */
function writeAll(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}
