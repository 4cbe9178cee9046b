import { setTimeout } from "node:timers/promises";
import type { Installation } from "./installation.ts";
import type { Ledger } from "./ledger.ts";

/** When a job whose worker is gone must have stopped looking active, in ms. */
const STALLED_WITHIN_MS = 15_000;

/**
 * Kills all workers at once while everything else is well. Within 15 s, none of their jobs may look active to whoever watches.
 * @returns how long the last one took in ms; undefined where no watched job was running
 */
export async function killAllWorkers(
  { workers, stores }: Installation,
  ledger: Ledger,
  watched: readonly string[],
): Promise<number | undefined> {
  ledger.noteFault("SIGKILL: all workers");
  await Promise.all(workers.map((worker) => worker.kill()));
  const killedAt = Date.now();
  const stored = await stores.progress.readMany(watched);
  let orphans = watched.filter((_jobId, index) => stored[index]?.snapshot.state === "active");
  let slowestMs: number | undefined;
  while (orphans.length > 0 && Date.now() - killedAt <= STALLED_WITHIN_MS) {
    await setTimeout(50);
    const left = orphans.filter((jobId) => looksActive(ledger, jobId));
    if (left.length < orphans.length) slowestMs = Date.now() - killedAt;
    orphans = left;
  }
  for (const jobId of orphans) {
    const what = `still looks active ${STALLED_WITHIN_MS / 1_000} s after the end of all workers`;
    ledger.violate("I9 stalled within 15 s", what, { jobId });
  }
  await Promise.all(workers.map((worker) => worker.start()));
  return slowestMs;
}

function looksActive(ledger: Ledger, jobId: string): boolean {
  return ledger.newest(jobId)?.snapshot.state === "active";
}
