import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

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
}
