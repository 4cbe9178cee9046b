import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";

/**
 * A job's newest state on its way to an organisation's feed: the snapshot as JSON text, which is handed on unread, and the
 * little that whoever hands it on must know of it. Reading and writing each snapshot anew would cost a gateway more than all
 * else that it does for a feed.
 */
export interface FeedChange {
  readonly jobId: string;
  readonly seq: number;
  readonly isEnded: boolean;
  /** The `JobSnapshot`. */
  readonly json: string;
}

export function toFeedChange(snapshot: JobSnapshot): FeedChange {
  const { jobId, seq, state } = snapshot;
  return { jobId, seq, isEnded: isTerminal(state), json: JSON.stringify(snapshot) };
}

/** As `write-progress.ts` publishes it: job, number and phase in a line of their own, then the snapshot. */
const HEADED = /^(.+?) (\d+) (open|cancelling|ended)\n(?=\{)/s;

/** Undefined for a message that is nothing of the kind. */
export function parseFeedChange(message: string): FeedChange | undefined {
  const [head, jobId, seq, phase] = HEADED.exec(message) ?? [];
  if (head === undefined || jobId === undefined) return undefined;
  return { jobId, seq: Number(seq), isEnded: phase === "ended", json: message.slice(head.length) };
}
