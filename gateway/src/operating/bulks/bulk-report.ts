import type { JobAction } from "../../embedding/jobs/actions.ts";

/** An action on many jobs. done + changed + gone + refused + left is always the total. */
export interface BulkReport {
  id: string;
  action: JobAction;
  /** `lost`: its server ended before it did; what it had done is told as of a second before. */
  state: "running" | "stopped" | "ended" | "lost";
  total: number;
  done: number;
  /** Were in another state than was seen, and were left alone. */
  changed: number;
  /** Had no record any more. */
  gone: number;
  refused: number;
  left: number;
  startedAt: number;
  endedAt?: number;
  /** Of those that were refused, the first ones. */
  refusals: { job: string; reason: string }[];
}
