import type { EnqueueRequest, JobExtras } from "@headway/web";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { formatCount } from "@headway/shared/words/numbers";
import { readResult } from "@headway/shared/words/describe-job";

/** What may be done with a generation in its state, by the words on the button. */
export interface OfferedExtras {
  /** For a job that ended with some missing: a further job for those. */
  retryMissing: string | undefined;
  view: boolean;
  exportIt: boolean;
}

export function offeredExtras(job: JobSnapshot): OfferedExtras {
  const { created = 0, failed = 0 } = readResult(job);
  const isDone = job.state === "completed";
  return {
    retryMissing: isDone && failed > 0 ? `Retry ${formatCount(failed)}` : undefined,
    view: isDone && created > 0,
    exportIt: isDone && created > 0,
  };
}

/** The same as the page draws it. `link` and `dialog` are what it draws it with. */
export function toJobExtras(
  job: JobSnapshot,
  { link, dialog }: Required<Pick<JobExtras, "link" | "dialog">>,
): JobExtras {
  const { retryMissing, view, exportIt } = offeredExtras(job);
  const missing = readResult(job).failed ?? 0;
  return {
    ...(view && { link }),
    ...(exportIt && { dialog }),
    ...(retryMissing !== undefined && {
      rest: { words: retryMissing, toRequest: (payload) => toMissingRequest(payload, missing) },
    }),
  };
}

/** A further job for what is missing of a finished one, from its payload; undefined when the payload does not tell. */
export function toMissingRequest(
  payload: Readonly<Record<string, unknown>>,
  missing: number,
): EnqueueRequest | undefined {
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
