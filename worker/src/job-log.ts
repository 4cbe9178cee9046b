import type { LogLine } from "@headway/shared/store/job-record-model";
import type { JobRecords } from "@headway/shared/store/job-records";
import type { Logger } from "@headway/shared/node/logger";

const FLUSH_EVERY_MS = 500;
const MESSAGE_LENGTH = 2_000;

/** Collects a job's log lines and adds them to its record in batches. A record that cannot be written fails no job. */
export class JobLog {
  readonly #lines: LogLine[] = [];
  #timer: NodeJS.Timeout | undefined;
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

  add(message: string): void {
    this.#lines.push({ at: Date.now(), attempt: this.#attempt, message: message.slice(0, MESSAGE_LENGTH) });
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_EVERY_MS);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#lines.splice(0);
    if (lines.length === 0) return;
    try {
      await this.#records.addLog(this.#jobId, lines);
    } catch (err) {
      this.#log.warn(
        { err, jobId: this.#jobId, lines: lines.length },
        "log lines of a job could not be kept",
      );
    }
  }
}
