import type { JobContext } from "@headway/worker/job-context";
import type { personaGeneration } from "../kinds/generation.ts";
import type { PersonaStore } from "../store/personas.ts";

/**
 * Which of a job's personas an earlier attempt has kept: an attempt makes the others. They are this attempt's from here on, so
 * that a worker that was overtaken adds nothing to them.
 *
 * @returns indexes below the job's count
 */
export async function readCheckpoint(
  personas: Pick<PersonaStore, "claim" | "renewDrafts" | "draftIndexes">,
  { jobId, fence, signal, payload }: JobContext<typeof personaGeneration>,
): Promise<Set<number>> {
  signal.throwIfAborted();
  await personas.claim(jobId, fence);
  await personas.renewDrafts(jobId);
  const indexes = await personas.draftIndexes(jobId);
  return new Set(indexes.filter((index) => index < payload.count));
}
