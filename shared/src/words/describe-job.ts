/**
 * What is said and shown of a job: the one place that page and terminal take their words, and the times after which the words
 * change, from.
 */
import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import { toDuration, toDurationSoFar, toWait } from "./durations.ts";
import type { JobEntry } from "./job-entry.ts";
import { countOf, formatCount, formatFigure } from "./numbers.ts";

export type Tone = "waiting" | "moving" | "warn" | "bad" | "good" | "quiet";

export type StateIcon =
  | "queued"
  | "starting"
  | "working"
  | "saving"
  | "delayed"
  | "stalled"
  | "slow"
  | "cancelling"
  | "cancelled"
  | "partial"
  | "failed"
  | "completed";

/** What is said and shown of a job at one moment. */
export interface JobDescription {
  /** The label, whole: "Checking links… 40% · 20 of 50". */
  words: string;
  /** A second line, where there is something to know beyond the label. */
  note: string | undefined;
  /** One word for the state, for lists: "Running". */
  state: string;
  tone: Tone;
  icon: StateIcon;
  /** The bar's length, or undefined while there is nothing to measure. */
  percent: number | undefined;
  /** Whether the bar stands still because the news does. */
  isFrozen: boolean;
  /** "About 2 minutes left", when it is worth saying. */
  timeLeft: string | undefined;
}

/** A job that says nothing for this long while the connection is up is called slow. */
const SILENCE_MS = 15_000;
/** A job that waits longer than this with nobody ahead of it is told why. */
const QUEUED_MS = 3_000;
/** Places up to this one are said exactly. Those behind move while they are read, and are told a little late. */
const EXACT_PLACES = 50;

type Words = Pick<JobDescription, "words" | "state" | "tone" | "icon">;

/** What there is to know of the connection: whether updates come. The client's `Connection` is one. */
export interface Hearing {
  state: string;
}

/** Puts a job into words. Pure: the time and the connection come in as arguments. `now` is ms since epoch. */
export function describeJob(entry: JobEntry, now: number, connection: Hearing): JobDescription {
  const { job } = entry;
  const isLive = connection.state === "live";
  const isEnded = isTerminal(job.state);
  const silentMs = now - entry.heardAt;
  const isSilent = job.state === "active" && isLive && silentMs >= SILENCE_MS;
  const said = isSilent ? saySilence(silentMs) : sayState(entry, now);
  return {
    ...said,
    note: sayNote(entry, now),
    percent: isEnded || entry.isCounted ? entry.percent : undefined,
    isFrozen: !isEnded && (!isLive || job.state === "stalled" || job.state === "delayed"),
    timeLeft: isLive && !isSilent && job.state === "active" ? entry.eta?.words : undefined,
  };
}

function sayState(entry: JobEntry, now: number): Words {
  const { job } = entry;
  switch (job.state) {
    case "queued":
      return { words: sayQueued(job, now), state: "Queued", tone: "waiting", icon: "queued" };
    case "delayed":
      // One that has not failed was asked for later.
      return job.error === undefined && job.attempt === 0
        ? { words: sayScheduled(job, now), state: "Scheduled", tone: "waiting", icon: "delayed" }
        : { words: sayDelayed(job, now), state: "Retrying", tone: "warn", icon: "delayed" };
    case "active":
      return sayActive(entry);
    case "stalled":
      return {
        words: "Worker lost. Waiting for another one; nothing is lost",
        state: "Worker lost",
        tone: "warn",
        icon: "stalled",
      };
    case "cancelling":
      return { words: "Cancelling…", state: "Cancelling", tone: "warn", icon: "cancelling" };
    case "completed":
      return sayCompleted(entry);
    case "failed":
      return {
        words: `${entry.words?.work ?? "Job"} failed: ${sentence(job.error?.message ?? "the cause is not known")}${saySaved(entry, now)}`,
        state: "Failed",
        tone: "bad",
        icon: "failed",
      };
    case "cancelled":
      // By the queue's own means, or with all of Redis' data: it was not cancelled.
      if (job.error?.code === "removed")
        return { words: sayRemoved(job), state: "Removed", tone: "quiet", icon: "cancelled" };
      return {
        words: `Cancelled while ${nameMoment(job)}.${saySaved(entry, now)}`,
        state: "Cancelled",
        tone: "quiet",
        icon: "cancelled",
      };
  }
}

function sayRemoved(job: JobSnapshot): string {
  return `Removed from its queue while ${nameMoment(job)}, before it had ended.`;
}

function sayScheduled({ retryAt }: JobSnapshot, now: number): string {
  return retryAt === undefined || retryAt <= now ? "Starting…" : `Starts in ${toWait(retryAt - now)}`;
}

function sayQueued(job: JobSnapshot, now: number): string {
  if (job.paused === true) return "The queue is paused";
  const { total, done, failed } = job.children ?? { total: 0, done: 0, failed: 0 };
  if (done + failed < total)
    return `Waiting for its parts: ${formatCount(done)} of ${formatCount(total)} done${failed > 0 ? `, ${formatCount(failed)} failed` : ""}`;
  if (job.workersOnline === 0) return "Waiting: no worker is online";
  const ahead = job.queuePosition ?? 0;
  if (ahead > 0) return `Waiting: ${sayPlace(ahead)} ahead`;
  const isLong = job.workersOnline !== undefined && now - job.enqueuedAt > QUEUED_MS;
  return isLong ? "Waiting for a free worker" : "Queuing job…";
}

/** A place as it is said: beyond the next ones only its two leading figures, since it is old by the time it is read. */
export function toSaidPlace(ahead: number): number {
  return ahead <= EXACT_PLACES ? ahead : Number(ahead.toPrecision(2));
}

function sayPlace(ahead: number): string {
  const said = toSaidPlace(ahead);
  return ahead > EXACT_PLACES ? `about ${formatCount(said)} jobs` : countOf(said, "job", "jobs");
}

function sayNote(entry: JobEntry, now: number): string | undefined {
  const { job } = entry;
  if (job.state === "completed") return sayFacts(entry);
  const kept = readKept(entry, now);
  if (kept === undefined) return undefined;
  const again = job.state === "failed" ? "A retry" : "Running it again";
  const made = `${formatCount(kept.done)} of ${formatCount(kept.total)} ${kept.unit}`;
  return `${made} are kept for a day, unpublished. ${again} goes on from there.`;
}

/** Of a job that ended without a result: how much of its work waits for a further try. */
function readKept({ job, words }: JobEntry, now: number): JobSnapshot["counts"] {
  const hasStopped = job.state === "failed" || job.state === "cancelled";
  const isKept = now - (job.finishedAt ?? now) < (words?.keptMs ?? 0);
  return hasStopped && isKept && (job.counts?.done ?? 0) > 0 ? job.counts : undefined;
}

/**
 * Where something is kept, the note says what; the two must not contradict each other. What a worker that knows nothing of
 * Headway has saved is not known.
 */
function saySaved(entry: JobEntry, now: number): string {
  if (entry.job.guarantee === "observed") return "";
  return readKept(entry, now) === undefined ? " Nothing was saved." : "";
}

/** What a result tells beyond the words: "Checked 2, broken 1". */
function sayFacts({ job, words }: JobEntry): string | undefined {
  const { result = {} } = job;
  if (words && readResult(job).created !== undefined) return words.note?.(result);
  const facts = Object.entries(result).flatMap(([name, value]) => {
    if (typeof value === "number") return [`${toWords(name)} ${formatFigure(value)}`];
    return typeof value === "string" ? [`${toWords(name)} ${value}`] : [];
  });
  const [first, ...others] = facts;
  if (first === undefined) return undefined;
  return sentence([first.charAt(0).toUpperCase() + first.slice(1), ...others].join(", "));
}

/** "fromFallback" → "from fallback". */
function toWords(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}

function sayDelayed(job: JobSnapshot, now: number): string {
  const next = Math.min(job.attempt + 1, job.maxAttempts);
  const cause = sentence(job.error?.message ?? "The last attempt failed");
  const waitMs = (job.retryAt ?? now) - now;
  const when = waitMs > 0 ? `Retrying in ${toWait(waitMs)}` : "Retrying now";
  return `${cause} ${when} (attempt ${next} of ${job.maxAttempts})`;
}

/** The worker's label is ready to show, but a percentage in it is replaced by the one that never goes back. */
function sayActive({ job, percent, isCounted }: JobEntry): Words {
  const icon =
    job.stage.key === "starting" || job.stage.key === "queued"
      ? "starting"
      : job.stage.key === "saving"
        ? "saving"
        : "working";
  const bare = job.stage.label.replace(/\s*\d+%$/, "");
  const attempt = job.attempt > 1 ? ` (attempt ${job.attempt} of ${job.maxAttempts})` : "";
  const common = { state: "Running", tone: "moving", icon } as const;
  if (bare === job.stage.label || !isCounted) return { ...common, words: `${bare}${attempt}` };
  const counted = job.counts ? ` · ${formatCount(job.counts.done)} of ${formatCount(job.counts.total)}` : "";
  return { ...common, words: `${bare} ${percent}%${counted}${attempt}` };
}

function saySilence(silentMs: number): Words {
  return {
    words: `Taking longer than usual. Last update ${toDurationSoFar(silentMs)} ago`,
    state: "Slow",
    tone: "warn",
    icon: "slow",
  };
}

function sayCompleted({ job, words: own }: JobEntry): Words {
  const { created, requested, failed } = readResult(job);
  if (own === undefined || created === undefined) {
    const { done, total, unit } = job.counts ?? {};
    const words =
      done !== undefined && done === total ? `Done: ${formatCount(done)} ${unit ?? ""}.` : "Done.";
    return { words, state: "Done", tone: "good", icon: "completed" };
  }
  if (failed !== undefined && failed > 0 && requested !== undefined) {
    return {
      words: `${formatCount(created)} of ${formatCount(requested)} saved. ${formatCount(failed)} failed.`,
      state: "Partly done",
      tone: "warn",
      icon: "partial",
    };
  }
  return {
    words: `${countOf(created, own.created.one, own.created.many)} ${own.created.verb}.`,
    state: "Done",
    tone: "good",
    icon: "completed",
  };
}

/** The numbers of a finished job's result, as far as it has them. */
export function readResult(job: JobSnapshot): { created?: number; requested?: number; failed?: number } {
  const numbers: { created?: number; requested?: number; failed?: number } = {};
  for (const key of ["created", "requested", "failed"] as const) {
    const value = job.result?.[key];
    if (typeof value === "number") numbers[key] = value;
  }
  return numbers;
}

/**
 * How long a job ran, from its first attempt's beginning to its end: "12 s". Undefined of one that goes on, or that no worker
 * took.
 */
export function describeRunTime({ startedAt, finishedAt }: JobSnapshot): string | undefined {
  return startedAt === undefined || finishedAt === undefined ? undefined : toDuration(finishedAt - startedAt);
}

function nameMoment(job: JobSnapshot): string {
  return job.attempt === 0 || job.stage.key === "queued" ? "waiting" : job.stage.key;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The time up to which a job's stages are timed: it stands still while the news does, and at the end. All in ms since epoch. */
export function toTimedUntil(entry: JobEntry, now: number, connection: Hearing): number {
  if (isTerminal(entry.job.state)) return entry.job.at;
  return describeJob(entry, now, connection).isFrozen ? entry.heardAt : now;
}

/** How fresh the news of a watched job is. */
export interface Freshness {
  words: string;
  isLive: boolean;
}

const QUIET_MS = 5_000;

export function describeFreshness(entry: JobEntry, now: number, connection: Hearing): Freshness | undefined {
  if (isTerminal(entry.job.state)) return undefined;
  if (connection.state !== "live") return { words: "Paused", isLive: false };
  const silentMs = now - entry.heardAt;
  // A job that waits has nothing to say, and its silence is no bad sign.
  if (entry.job.state !== "active" || silentMs < QUIET_MS) return { words: "Live", isLive: true };
  return { words: `Last heard ${toDurationSoFar(silentMs)} ago`, isLive: silentMs < SILENCE_MS };
}
