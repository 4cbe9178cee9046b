import { createRememberedJobs, type StorageLike } from "@headway/shared/client/remembered-jobs";
import type { RememberedJobs } from "@headway/shared/client/job-client-types";

export type { RememberedJob, RememberedJobs } from "@headway/shared/client/job-client-types";

/**
 * Addresses that outlast a reload, newest first and 50 at most, shared by the tabs of a browser: what a page has started and
 * wants to show again. `scope` keeps the lists of several people, or pages, apart. Without a storage, as on a server, the list
 * lives as long as the object.
 */
export function rememberedJobs({ scope = "" }: { scope?: string } = {}): RememberedJobs {
  const isPage = typeof window !== "undefined";
  return createRememberedJobs({
    storage: pageStorage() ?? NO_STORAGE,
    org: scope,
    ...(isPage && { events: window }),
  });
}

const NO_STORAGE: StorageLike = {
  getItem() {
    throw new Error("there is no storage here");
  },
  setItem() {},
};

function pageStorage(): StorageLike | undefined {
  try {
    return typeof window === "undefined" ? undefined : window.localStorage;
  } catch {
    // Forbidden by the browser's settings.
    return undefined;
  }
}
