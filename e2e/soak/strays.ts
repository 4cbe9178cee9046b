import type { Installation } from "./installation.ts";
import type { Ledger } from "./ledger.ts";
import type { Load } from "./load.ts";

/**
 * Every job that has left a persona or a state must be one that somebody was told of. A wish that nobody ever got an answer to
 * may have been granted all the same, but its job must have a record that names the wish.
 * @returns how many jobs were looked at
 */
export async function judgeStrays(
  { stores }: Installation,
  load: Pick<Load, "accepted" | "unansweredKeys">,
  ledger: Ledger,
): Promise<number> {
  const sources = [
    { left: "personas", jobIds: await stores.listPersonaJobs() },
    { left: "a state", jobIds: await listStates(stores) },
  ];
  for (const { left, jobIds } of sources) {
    for (const jobId of jobIds.filter((id) => !load.accepted.has(id))) {
      const key = (await stores.records.find(jobId))?.idempotencyKey;
      if (key !== undefined && load.unansweredKeys.has(key)) continue;
      const whose = key === undefined ? "no record" : `a record under the key ${key}`;
      ledger.violate("every job is known", `a job that nobody was told of left ${left}; there is ${whose}`, {
        jobId,
      });
    }
  }
  return new Set(sources.flatMap(({ jobIds }) => jobIds)).size;
}

async function listStates({ progress, redis }: Installation["stores"]): Promise<string[]> {
  const [before = "", after = ""] = progress.keys.state("*").split("*");
  const keys = await redis.keys(`${before}*${after}`);
  return keys.map((key) => key.slice(before.length, key.length - after.length));
}
