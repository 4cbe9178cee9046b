import { setTimeout } from "node:timers/promises";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

/** How long a reader of a stream waits before it comes back, in ms. */
const COME_BACK_MS = 500;

/** What one watcher was told of one job, and what of it cannot be. */
export class ForeignWatch {
  readonly violations: string[] = [];
  readonly jobId: string;
  readonly way: "socket" | "stream";
  last: JobSnapshot | undefined;

  constructor(jobId: string, way: "socket" | "stream") {
    this.jobId = jobId;
    this.way = way;
  }

  get isOpen(): boolean {
    return this.last === undefined || !isTerminal(this.last.state);
  }

  get name(): string {
    return `${this.jobId} by ${this.way}`;
  }

  hear(job: JobSnapshot): void {
    const { last, violations } = this;
    if (last && job.seq === last.seq) return;
    if (last && job.seq < last.seq) violations.push(`seq fell from ${last.seq} to ${job.seq}`);
    if (last && !this.isOpen && job.enqueuedAt === last.enqueuedAt)
      violations.push(`${job.state} after ${last.state}`);
    const isSameRun = last?.attempt === job.attempt && last.enqueuedAt === job.enqueuedAt;
    if (isSameRun && job.state === "active" && last.state === "active" && job.progress < last.progress)
      violations.push(`progress fell from ${last.progress} to ${job.progress}`);
    this.last = job;
  }

  /** Reads the job's stream as an EventSource does, again and again until its end. */
  async follow(url: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const headers = { "last-event-id": String(this.last?.seq ?? "") };
        const answer = await fetch(url, { signal, headers });
        if (answer.status === 204) return;
        let text = "";
        for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
          text += Buffer.from(chunk).toString();
          for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
            const frame = text.slice(0, end);
            text = text.slice(end + 2);
            const data = /^data: (.*)$/m.exec(frame)?.[1];
            if (frame.includes("event: job:update") && data) this.hear(JSON.parse(data) as JobSnapshot);
          }
        }
      } catch {
        // It comes back, as an EventSource does.
      }
      await setTimeout(COME_BACK_MS);
    }
  }
}
