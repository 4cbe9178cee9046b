import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

/** A job's state in words, for one line. `now` is ms since epoch. */
export function describeJob(job: JobSnapshot, now: number): string {
  return toPlain(describe(job, now));
}

function describe(job: JobSnapshot, now: number): string {
  switch (job.state) {
    case "queued":
      return describeQueue(job);
    case "delayed":
      return describeDelay(job, now);
    case "stalled":
      return "Worker lost. Waiting for another one; nothing is lost";
    case "cancelling":
      return "Cancelling…";
    case "active":
      return describeWork(job);
    case "completed":
      return `Completed${describeSpan(job)}${describeResult(job)}`;
    case "failed":
      return `Failed${describeSpan(job)}: ${job.error?.message ?? "no cause was given"}`;
    case "cancelled":
      return `Cancelled${describeSpan(job)}`;
  }
}

function describeQueue({ workersOnline, queuePosition, stage }: JobSnapshot): string {
  if (workersOnline === 0) return "Waiting: no worker is online";
  if (!queuePosition) return stage.label;
  return queuePosition === 1 ? "Waiting: 1 job ahead" : `Waiting: ${queuePosition} jobs ahead`;
}

function describeDelay({ retryAt, attempt, maxAttempts, error }: JobSnapshot, now: number): string {
  const seconds = Math.max(0, Math.ceil(((retryAt ?? now) - now) / 1_000));
  const next = Math.min(attempt + 1, maxAttempts);
  const cause = error ? `${error.message} ` : "";
  return `${cause}Retrying in ${seconds} s (attempt ${next} of ${maxAttempts})`;
}

function describeWork(job: JobSnapshot): string {
  const { stage, progress, counts, attempt, maxAttempts } = job;
  const label = stage.label.includes("%") ? stage.label : `${stage.label} ${progress}%`;
  const parts = [label];
  if (counts) parts.push(`${counts.done} of ${counts.total} ${counts.unit}`);
  if (attempt > 1) parts.push(`attempt ${attempt} of ${maxAttempts}`);
  const timeLeft = describeTimeLeft(job);
  if (timeLeft) parts.push(timeLeft);
  return parts.join(" · ");
}

/** Worth saying only of a job that takes over 10 s and is over 10% done: before that, estimates jump. */
function describeTimeLeft({ etaMs, progress, startedAt, at }: JobSnapshot): string | undefined {
  if (etaMs === null || progress <= 10 || at - (startedAt ?? at) + etaMs <= 10_000) return undefined;
  if (etaMs < 10_000 && progress >= 90) return "almost done";
  if (etaMs < 60_000) return "less than a minute left";
  const minutes = Math.round(etaMs / 60_000);
  return minutes === 1 ? "about a minute left" : `about ${minutes} minutes left`;
}

function describeSpan({ startedAt, finishedAt }: JobSnapshot): string {
  if (startedAt === undefined || finishedAt === undefined) return "";
  const seconds = Math.max(0, finishedAt - startedAt) / 1_000;
  if (seconds < 10) return ` after ${seconds.toFixed(1)} s`;
  return seconds < 120 ? ` after ${Math.round(seconds)} s` : ` after ${Math.round(seconds / 60)} minutes`;
}

function describeResult({ result = {} }: JobSnapshot): string {
  const facts = Object.entries(result)
    .filter(([, value]) => typeof value === "number" || typeof value === "string")
    .map(([name, value]) => `${name} ${String(value)}`);
  return facts.length > 0 ? `: ${facts.join(", ")}` : "";
}

/** What a server says must not be able to move the cursor or change colours: control characters become spaces. */
export function toPlain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
