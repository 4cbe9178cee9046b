import { isTerminal, JOB_STATES } from "../protocol/job-snapshot.ts";
import type { JobDraft, JobSnapshot, JobState } from "../protocol/job-snapshot.ts";

/**
 * A job's newest state on its way to an organisation's lists: as JSON text, which is handed on unread, and the little that whoever
 * hands it on must know of it. Reading and writing each snapshot anew would cost a gateway more than all else that it does for
 * a list.
 */
export interface FeedChange {
  readonly jobId: string;
  readonly seq: number;
  readonly state: JobState;
  readonly isEnded: boolean;
  /** In ms since epoch. */
  readonly enqueuedAt: number;
  /** The `JobSnapshot`. */
  readonly json: string;
  /** The `JobRow`. */
  readonly row: string;
}

/** A snapshot as text, of which the last `timelineLength` characters are the timeline and a brace: a row is what is before them. */
interface SnapshotText {
  readonly json: string;
  readonly timelineLength: number;
}

type Identified = Pick<FeedChange, "jobId" | "seq" | "state" | "enqueuedAt">;

const TIMELINE = ',"stages":';
const STATES: ReadonlySet<string> = new Set(JOB_STATES);

export function toSnapshotText({ stages, ...row }: JobDraft | JobSnapshot): SnapshotText {
  const timeline = `${TIMELINE}${JSON.stringify(stages)}}`;
  return { json: JSON.stringify(row).slice(0, -1) + timeline, timelineLength: timeline.length };
}

/** What stands between the number and the snapshot where a change is published (see fenced-write.ts). The id may hold anything. */
export function toFeedHead(
  { jobId, state, enqueuedAt }: JobDraft,
  { timelineLength }: Pick<SnapshotText, "timelineLength">,
): string {
  return `${state} ${enqueuedAt} ${timelineLength} ${jobId}`;
}

export function toFeedChange(snapshot: JobSnapshot): FeedChange {
  return toChange(snapshot, toSnapshotText(snapshot));
}

/** Undefined for a message that is nothing of the kind. */
export function parseFeedChange(message: string): FeedChange | undefined {
  // A line of its own: the snapshot behind it has no line break, as JSON.
  const end = message.lastIndexOf("\n");
  const head = message.slice(0, Math.max(0, end));
  const json = message.slice(end + 1);
  const [seq = "", state = "", enqueuedAt = "", length = ""] = head.split(" ", 4);
  if (!isState(state)) return parseOlder(head, json);
  const timelineLength = Number(length);
  const about = {
    jobId: head.slice(seq.length + state.length + enqueuedAt.length + length.length + 4),
    seq: Number(seq),
    state,
    enqueuedAt: Number(enqueuedAt),
  };
  const isOne =
    isIdentified(about) && json.startsWith("{") && json.startsWith(TIMELINE, json.length - timelineLength);
  return isOne ? toChange(about, { json, timelineLength }) : undefined;
}

function toChange(
  { jobId, seq, state, enqueuedAt }: Identified,
  { json, timelineLength }: SnapshotText,
): FeedChange {
  const row = `${json.slice(0, json.length - timelineLength)}}`;
  return { jobId, seq, state, isEnded: isTerminal(state), enqueuedAt, json, row };
}

/** As workers publish it that do not say where the timeline begins: they may be older than the gateway for as long as an upgrade takes. */
const OLDER_HEAD = /^.+ \d+ (open|cancelling|ended)$/s;

function parseOlder(head: string, json: string): FeedChange | undefined {
  if (!OLDER_HEAD.test(head)) return undefined;
  try {
    const snapshot = JSON.parse(json) as JobSnapshot | null;
    return snapshot && isState(snapshot.state) && isIdentified(snapshot) ? toFeedChange(snapshot) : undefined;
  } catch {
    return undefined;
  }
}

function isIdentified({ jobId, seq, enqueuedAt }: Identified): boolean {
  return (
    typeof jobId === "string" && jobId !== "" && Number.isSafeInteger(seq) && Number.isFinite(enqueuedAt)
  );
}

function isState(text: string): text is JobState {
  return STATES.has(text);
}
