import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { EnqueueRequest } from "./api.ts";
import { isGeneration, readResult } from "@headway/shared/words/describe-job";
import { formatCount } from "@headway/shared/words/numbers";

/** What may be done with a job in its state, by the words on the button. */
export interface OfferedActions {
  cancel: boolean;
  retry: string | undefined;
  /** For a job that ended with some missing: a further job for those. */
  retryMissing: string | undefined;
  view: boolean;
  exportIt: boolean;
}

/** What was asked for and is not answered yet: said on the button, where the click was. */
export const ASKED = { cancel: "Cancelling…", retry: "Queuing job…" } as const;

export const VIEWER_REASON = "You may watch only. Starting, cancelling and retrying needs the admin role.";

export const QUEUES_REASON = "You may watch only. Start `headway attach` with --control to change jobs.";

export function offeredActions(job: JobSnapshot): OfferedActions {
  const { created = 0, failed = 0 } = readResult(job);
  const hasPersonas = job.state === "completed" && isGeneration(job);
  return {
    cancel: ["queued", "delayed", "active", "stalled"].includes(job.state),
    retry: job.state === "failed" ? "Retry" : job.state === "cancelled" ? "Run again" : undefined,
    retryMissing: hasPersonas && failed > 0 ? `Retry ${formatCount(failed)}` : undefined,
    view: hasPersonas && created > 0,
    exportIt: hasPersonas && created > 0,
  };
}

/** What will happen, before it happens. */
export function sayCancelling(job: JobSnapshot): string {
  const { done = 0, total = 0 } = job.counts ?? {};
  const soFar =
    done > 0
      ? `${formatCount(done)} of ${formatCount(total)} ${job.counts?.unit ?? "items"} are done so far. None of them will be published. `
      : "Nothing will be saved. ";
  return `${soFar}If you run the job again within a day, it goes on from where it stopped.`;
}

/** A further job for what is missing of a finished one, from its payload; undefined when the payload does not tell. */
export function toMissingRequest(
  payload: Record<string, unknown> | undefined,
  missing: number,
): EnqueueRequest | undefined {
  if (!payload) return undefined;
  const { preset, intensityLevel, categories, locales } = payload;
  if (typeof preset === "string") {
    const body = { template: preset, count: missing, intensityLevel };
    return { path: "/admin/dev/personas/preset", body };
  }
  if (!Array.isArray(categories)) return undefined;
  const hasLocales = Array.isArray(locales) && locales.length > 0;
  const body = { count: missing, intensityLevel, categories, ...(hasLocales && { locales }) };
  return { path: "/admin/dev/personas/custom", body };
}
