import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

/** A job's state in words, for one line. `now` is ms since epoch. */
export function describeJob(job: JobSnapshot, now: number): string {
  return toPlain(describe(job, now));
}

function describe(job: JobSnapshot, now: number): string {
  switch (job.state) {
    case "queued":
      return describeQueue(job, now);
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

/** A job that waits longer than this with nobody ahead of it is told why. */
const QUEUED_MS = 3_000;

function describeQueue(job: JobSnapshot, now: number): string {
  const { workersOnline, queuePosition, stage, enqueuedAt } = job;
  if (workersOnline === 0) return "Waiting: no worker is online";
  if (!queuePosition) {
    const isLong = workersOnline !== undefined && now - enqueuedAt > QUEUED_MS;
    return isLong ? "Waiting for a free worker" : stage.label;
  }
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
  const { created, requested, ...others } = result;
  // Where one knows how many there should be, what did not happen need not be said.
  const isCounted = typeof created === "number" && typeof requested === "number";
  const facts = Object.entries(isCounted ? others : result)
    .filter(
      ([, value]) => typeof value === "string" || (typeof value === "number" && !(isCounted && value === 0)),
    )
    .map(([name, value]) => `${toWords(name)} ${String(value)}`);
  if (isCounted) facts.unshift(`created ${created} of ${requested}`);
  return facts.length > 0 ? `: ${facts.join(", ")}` : "";
}

/** "fromFallback" → "from fallback". */
function toWords(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}

/** What a server says must not be able to move the cursor or change colours: control characters become spaces. */
export function toPlain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
