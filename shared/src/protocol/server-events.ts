import type { RowsUpdate } from "./job-row.ts";
import type { JobSnapshot } from "./job-snapshot.ts";

/** What the gateway says of itself: `live` is false while it cannot hear updates. */
export interface ServerStatus {
  live: boolean;
  reason?: string;
  /** The gateway's time, in ms since epoch, as it says so. */
  at?: number;
}

/** Facts, pushed by the gateway. */
export interface ServerEvents {
  "job:update": (job: JobSnapshot) => void;
  "feed:update": (update: { jobs: JobSnapshot[] }) => void;
  "rows:update": (update: RowsUpdate) => void;
  "server:status": (status: ServerStatus) => void;
}
