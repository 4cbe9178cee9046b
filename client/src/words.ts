import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobView } from "./core/types.ts";

/** What is said of a job, in English; `{name}` stands for a parameter. The keys are what a `translate` is asked for. */
export const ENGLISH = {
  job: "Job",
  connecting: "Connecting…",
  unreachable: "Cannot connect. Trying again…",
  unauthenticated: "Sign in to see this job",
  refused: "This job cannot be shown here",
  gone: "This job is no longer known",
  "queued.paused": "The queue is paused",
  "queued.children": "Waiting for its parts: {done} of {total} done",
  "queued.alone": "Waiting: no worker is online",
  "queued.next": "Waiting: 1 job ahead",
  "queued.ahead": "Waiting: {ahead} jobs ahead",
  queued: "Queuing job…",
  scheduled: "Starts later",
  retrying: "{cause} Trying again (attempt {attempt} of {maxAttempts})",
  active: "{label}",
  "active.again": "{label} (attempt {attempt} of {maxAttempts})",
  stalled: "Worker lost. Waiting for another one",
  cancelling: "Cancelling…",
  completed: "Done.",
  failed: "Failed: {cause}",
  cancelled: "Cancelled.",
  removed: "Removed from its queue before it had ended.",
  reconnecting: "Live updates paused. Reconnecting…",
  paused: "Live updates paused",
  closed: "Live updates have ended",
  "closed.why": "Live updates have ended: {why}",
  why: "{why}",
  percent: "{percent}%",
  counts: "{percent}% · {done} of {total} {unit}",
} as const;

export type WordKey = keyof typeof ENGLISH;

/** Other words for a key; undefined leaves the English ones. Labels of stages, titles and causes come as the server has them. */
export type Translate = (
  key: WordKey,
  params: Readonly<Record<string, string | number>>,
) => string | undefined;

/** What to show of a job at one moment. */
export interface Description {
  title: string;
  /** Changes with the state and the stage, and not with each percent: what a screen reader should say. */
  words: string;
  /** "40% · 20 of 50 files"; empty while there is nothing to measure. */
  measure: string;
  /** 0 to 100; undefined while there is nothing to measure. */
  percent: number | undefined;
  /** Why there is nothing to show, or that updates do not come at the moment; empty while they do, and when none are to come. */
  note: string;
}

/** Puts a job into words. */
export function describeJob(view: JobView, translate?: Translate): Description {
  const { job } = view;
  const say = (key: WordKey, params: Record<string, string | number> = {}): string =>
    translate?.(key, params) ?? fill(ENGLISH[key], params);
  const isUnmeasured = job === undefined || (job.progress === 0 && !isTerminal(job.state));
  const percent = isUnmeasured ? undefined : job.progress;
  return {
    title: job?.title || say("job"),
    words: sayState(view, say),
    measure: percent === undefined ? "" : sayMeasure(job as JobSnapshot, percent, say),
    percent,
    note: sayNote(view, say),
  };
}

type Say = (key: WordKey, params?: Record<string, string | number>) => string;

function sayMeasure({ counts }: JobSnapshot, percent: number, say: Say): string {
  return counts && counts.total > 0
    ? say("counts", { percent, ...counts }).trim()
    : say("percent", { percent });
}

function sayNote({ job, status, connection, error }: JobView, say: Say): string {
  const why = error?.message ?? "";
  if (status === "gone" || (job && isTerminal(job.state))) return "";
  if (status === "refused" || job === undefined) return why && say("why", { why });
  if (connection === "live" || connection === "connecting") return "";
  return connection === "closed" && why ? say("closed.why", { why }) : say(connection);
}

function sayState({ job, status, connection, error }: JobView, say: Say): string {
  if (status === "refused" && error?.code === "unauthenticated") return say("unauthenticated");
  if (status === "gone" || status === "refused") return say(status);
  if (job === undefined) {
    if (connection === "paused" || connection === "closed") return say(connection);
    return say(error ? "unreachable" : "connecting");
  }
  const { state, attempt, maxAttempts } = job;
  switch (state) {
    case "queued":
      return sayQueued(job, say);
    case "delayed":
      return job.error === undefined && attempt === 0
        ? say("scheduled")
        : say("retrying", { cause: toCause(job), attempt: Math.min(attempt + 1, maxAttempts), maxAttempts });
    case "active": {
      // The percentage is shown beside it, and does not change what is read aloud.
      const label = job.stage.label.replace(/\s*\d+%$/, "");
      return say(attempt > 1 ? "active.again" : "active", { label, attempt, maxAttempts });
    }
    case "failed":
      return say("failed", { cause: toCause(job) });
    case "cancelled":
      // By the queue's own means, or with all of Redis' data: it was not cancelled.
      return say(job.error?.code === "removed" ? "removed" : state);
    default:
      return say(state);
  }
}

function sayQueued(
  { paused, children, workersOnline, queuePosition: ahead = 0 }: JobSnapshot,
  say: Say,
): string {
  if (paused) return say("queued.paused");
  if (children && children.done + children.failed < children.total)
    return say("queued.children", { done: children.done, total: children.total });
  if (workersOnline === 0) return say("queued.alone");
  if (ahead === 1) return say("queued.next");
  return ahead > 1 ? say("queued.ahead", { ahead }) : say("queued");
}

function toCause({ error }: JobSnapshot): string {
  const text = error?.message.trim() ?? "";
  return text === "" || /[.!?…]$/.test(text) ? text : `${text}.`;
}

function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? "")).trim();
}
