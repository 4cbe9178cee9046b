import type { LogLine } from "@headway/shared/store/job-record-model";
import type { JobRecords } from "@headway/shared/store/job-records";
import type { Logger } from "@headway/shared/node/logger";

const FLUSH_EVERY_MS = 500;
/** Lines held while the database is away; the oldest ones are let go. */
const LINES_HELD = 500;
const MESSAGE_LENGTH = 2_000;

/**
 * Collects a job's log lines and adds them to its record in batches, one after the other. Lines that cannot be kept now are
 * kept with the next ones, and fail no job.
 */
export class JobLog {
  readonly #lines: LogLine[] = [];
  #isLate = false;
  #isEmptyTold = false;
  /** Why lines could not be kept the last time. */
  #trouble: unknown;
  #timer: NodeJS.Timeout | undefined;
  /** Resolves when the last flush that was asked for is over. */
  #flushed = Promise.resolve();
  readonly #jobId: string;
  readonly #attempt: number;
  readonly #records: JobRecords;
  readonly #log: Logger;

  constructor(records: JobRecords, job: { jobId: string; attempt: number }, log: Logger) {
    this.#records = records;
    this.#jobId = job.jobId;
    this.#attempt = job.attempt;
    this.#log = log;
  }

  /** What is no text, or empty, is ignored, and the worker's log says so once: a line is not worth failing a job for. */
  add(message: unknown): void {
    if (typeof message !== "string" || message.trim() === "") {
      if (!this.#isEmptyTold)
        this.#log.warn({ jobId: this.#jobId, given: typeof message }, "a handler logged a line without text");
      this.#isEmptyTold = true;
      return;
    }
    // No more are kept with the job, either.
    if (this.#lines.length >= LINES_HELD) this.#lines.shift();
    this.#lines.push({ at: Date.now(), attempt: this.#attempt, message: message.slice(0, MESSAGE_LENGTH) });
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_EVERY_MS);
  }

  /** Resolves when all lines added before are kept, or once more could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Lines that the flush before cannot keep come back, and must be found by this one.
    this.#flushed = this.#flushed.then(() => this.#keep());
    return this.#flushed;
  }

  /** As `flush`, but rejects with the error when the lines could not be kept. They are held, so that it may be tried again. */
  async close(): Promise<void> {
    await this.flush();
    if (this.#lines.length > 0) throw this.#trouble;
  }

  async #keep(): Promise<void> {
    const lines = this.#lines.splice(0);
    if (lines.length === 0) return;
    try {
      await this.#records.addLog(this.#jobId, lines);
      this.#isLate = false;
    } catch (err) {
      this.#trouble = err;
      // What is told of an outage is told during it.
      this.#lines.unshift(...lines.slice(-LINES_HELD));
      if (this.#isLate) return;
      this.#isLate = true;
      this.#log.warn(
        { err, jobId: this.#jobId, lines: lines.length },
        "log lines of a job could not be kept yet",
      );
    }
  }
}
