import { setTimeout } from "node:timers/promises";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { Installation } from "./installation.ts";
import type { Ledger } from "./ledger.ts";
import type { Watcher } from "./watcher.ts";

/** How often it is said who is waited for. */
const TELL_EVERY_MS = 5_000;

/** Somebody who watches something, and how to look what they hold of it now; `held` tells null once they have left. */
interface Pair {
  watcher: string;
  jobId: string;
  held: () => JobSnapshot | undefined | null;
}

export interface Agreement {
  /** Pairs of a watcher and a job that were compared. */
  compared: number;
  lost: number;
  /** Until everybody was live and current, in ms. */
  tookMs: number;
}

/**
 * Waits until every watcher is live and holds a state at least as new as the one that is stored now, of everything it watches
 * now. What one does not hold in the end is lost for good.
 */
export async function expectAgreement(
  { stores }: Installation,
  watchers: readonly Watcher[],
  { ledger, withinMs, when }: { ledger: Ledger; withinMs: number; when: string },
): Promise<Agreement> {
  const startedAt = Date.now();
  const pairs = watchers.flatMap(toPairs);
  const jobIds = [...new Set(pairs.map(({ jobId }) => jobId))];
  const stored = new Map<string, JobSnapshot>();
  /** A job that was just started is listed by its record while Redis cannot take its first state: that one is waited for. */
  const readMissing = async (): Promise<void> => {
    const missing = jobIds.filter((jobId) => !stored.has(jobId));
    for (const read of await stores.progress.readMany(missing))
      if (read) stored.set(read.snapshot.jobId, read.snapshot);
  };
  const isBehind = ({ jobId, held }: Pair): boolean => {
    const job = held();
    return job !== null && (job?.seq ?? 0) < (stored.get(jobId)?.seq ?? Infinity);
  };
  let toldAtMs = 0;
  for (;;) {
    await readMissing();
    const absent = watchers.filter(
      ({ isLive, watchesFeed, feed }) => !isLive || (watchesFeed && feed === undefined),
    );
    const behind = pairs.filter(isBehind);
    const tookMs = Date.now() - startedAt;
    if (absent.length === 0 && behind.length === 0) return { compared: pairs.length, lost: 0, tookMs };
    if (tookMs > withinMs) {
      for (const { name, connection } of absent)
        ledger.violate("I5 live again", `${when}: it is ${connection}`, { watcher: name });
      for (const { watcher, jobId, held } of behind)
        ledger.violate(
          "lost for good",
          `${when}: holds ${tell(held())}, stored was ${tell(stored.get(jobId))}`,
          {
            watcher,
            jobId,
          },
        );
      return { compared: pairs.length, lost: behind.length, tookMs };
    }
    if (tookMs - toldAtMs > TELL_EVERY_MS) {
      toldAtMs = tookMs;
      const names = [...absent.map(({ name }) => name), ...behind.map(({ watcher }) => watcher)];
      process.stderr.write(`${when}: not yet current: ${[...new Set(names)].join(", ")}\n`);
    }
    await setTimeout(50);
  }
}

function toPairs(watcher: Watcher): Pair[] {
  const ofJobs = [...watcher.held.keys()].map((jobId): Pair => {
    const held = (): ReturnType<Pair["held"]> => {
      const view = watcher.held.get(jobId);
      return view === undefined ? null : view.status === "known" ? view.job : undefined;
    };
    return { watcher: watcher.name, jobId, held };
  });
  const ofFeed = (watcher.feed ?? []).map(({ jobId }): Pair => {
    // A list that is told anew may leave a job out.
    const held = (): ReturnType<Pair["held"]> => watcher.feed?.find((job) => job.jobId === jobId) ?? null;
    return { watcher: `${watcher.name}/feed`, jobId, held };
  });
  return [...ofJobs, ...ofFeed];
}

function tell(job: JobSnapshot | undefined | null): string {
  return job ? `${job.state} ${job.progress}% seq ${job.seq}` : "nothing";
}
