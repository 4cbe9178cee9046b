/** Where BullMQ keeps a job, read from its own sets and lists. */
export type PlaceInQueue =
  "waiting" | "prioritized" | "waiting-children" | "delayed" | "active" | "completed" | "failed" | "gone";

/** What a queue says of one job at one moment. Without `data`, `returnvalue` and stack traces, which may be large. */
export interface QueueRecord {
  jobId: string;
  place: PlaceInQueue;
  name: string;
  /** When it was added; ms since epoch. */
  timestamp: number;
  /** Of a delayed one: when it is due, ms since epoch. */
  dueAt?: number;
  processedOn?: number;
  finishedOn?: number;
  /** JSON as it was given to `updateProgress`, unread. */
  progress?: string;
  failedReason?: string;
  /** Attempts that have ended (`atm`), and starts, those after a stall among them (`ats`). */
  attemptsMade: number;
  attemptsStarted: number;
  /** As the job was added with; 1 by default. */
  attempts: number;
  hasLock: boolean;
  isPaused: boolean;
  /** Jobs that a worker takes before it, where that is cheap to know. */
  ahead?: number;
  parent?: { queueKey: string; jobId: string };
  /** Of a parent. `open`: have not ended yet, or have failed and are waited for all the same. */
  children?: { open: number; processed: number; failed: number };
  /** Redis' clock when it was read; ms since epoch. */
  readAt: number;
}
