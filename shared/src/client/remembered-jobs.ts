import type { RememberedJob, RememberedJobs } from "./job-client-types.ts";
import { createListeners } from "./listeners.ts";

/** How many jobs are remembered for each organisation; the oldest are forgotten first. */
export const REMEMBERED_JOBS = 50;

/** The part of `localStorage` that is used. Any of it may throw, as browsers do when storage is full or forbidden. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The part of `window` that is used: it tells when another tab has written. */
export interface StorageEvents {
  addEventListener(type: "storage", listener: (event: { key: string | null }) => void): void;
  removeEventListener(type: "storage", listener: (event: { key: string | null }) => void): void;
}

export interface RememberedJobsOptions {
  storage: StorageLike;
  org: string;
  now?: () => number;
  events?: StorageEvents;
}

/**
 * Job ids that survive a reload and are shared between tabs. The storage is read anew each time, so another tab's write is
 * never overwritten by an outdated copy. Where storage cannot be written, the list lives as long as the page.
 */
export function createRememberedJobs({
  storage,
  org,
  now = Date.now,
  events,
}: RememberedJobsOptions): RememberedJobs {
  const key = `headway.jobs.${org}`;
  const listeners = createListeners<RememberedJob[]>();
  let inMemory: RememberedJob[] | undefined;

  function list(): RememberedJob[] {
    if (inMemory) return [...inMemory];
    try {
      return parseRemembered(storage.getItem(key));
    } catch {
      // Reading is forbidden, so writing will be too: the page's own memory has to do.
      inMemory = [];
      return [];
    }
  }

  function save(jobs: RememberedJob[]): void {
    const kept = jobs.slice(0, REMEMBERED_JOBS);
    try {
      if (!inMemory) storage.setItem(key, JSON.stringify(kept));
    } catch {
      // Full or forbidden. Losing the list at a reload is better than losing it now.
      inMemory = kept;
    }
    if (inMemory) inMemory = kept;
    listeners.tell(kept);
  }

  function onStorage(event: { key: string | null }): void {
    // null: the whole storage was cleared.
    if (event.key === key || event.key === null) listeners.tell(list());
  }

  return {
    list,
    remember(jobId) {
      const others = list().filter((job) => job.jobId !== jobId);
      save([{ jobId, rememberedAt: now() }, ...others]);
    },
    forget(jobId) {
      const jobs = list();
      const others = jobs.filter((job) => job.jobId !== jobId);
      if (others.length < jobs.length) save(others);
    },
    onChange(listener) {
      if (listeners.size === 0) events?.addEventListener("storage", onStorage);
      const undo = listeners.add(listener);
      return () => {
        undo();
        if (listeners.size === 0) events?.removeEventListener("storage", onStorage);
      };
    },
  };
}

/** Whatever the storage holds, read as far as it makes sense: newest first, each job once. */
function parseRemembered(text: string | null): RememberedJob[] {
  if (text === null) return [];
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return [];
  const seen = new Set<string>();
  return parsed
    .filter(isRememberedJob)
    .filter(({ jobId }) => !seen.has(jobId) && seen.add(jobId))
    .slice(0, REMEMBERED_JOBS)
    .map(({ jobId, rememberedAt }) => ({ jobId, rememberedAt }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else's text under our key; the next write replaces it.
    return undefined;
  }
}

function isRememberedJob(value: unknown): value is RememberedJob {
  if (typeof value !== "object" || value === null) return false;
  const { jobId, rememberedAt } = value as Partial<Record<keyof RememberedJob, unknown>>;
  return typeof jobId === "string" && jobId !== "" && typeof rememberedAt === "number" && rememberedAt >= 0;
}
