import type { OpenPluginHistory, PluginHistory } from "@headway/gateway/plugin-parts";
import { LOST } from "@headway/shared/jobs/job-error";
import { toEndFence } from "@headway/shared/store/fence-mark";
import { personaGeneration } from "./kinds/generation.ts";
import { createPersonaStore } from "./store/personas.ts";
import type { PersonaStore } from "./store/personas.ts";

const openPersonaHistory: OpenPluginHistory = ({ mongo }) => {
  const personas = createPersonaStore(mongo);
  return {
    ensureIndexes: () => personas.ensureIndexes(),
    discard: ({ jobId, enqueuedAt, error }) => {
      const fence = toEndFence(enqueuedAt);
      // "Lost" says of a job that the queue has no record of it, and nothing of what it made: that stays as it is.
      return error?.code === LOST ? personas.claim(jobId, fence) : personas.unpublish(jobId, fence);
    },
    findResult: findPersonas(personas),
  };
};

export default openPersonaHistory;

/** Of personas, all that were asked for can be read: they are published together, as the last thing that a job does. */
function findPersonas(
  personas: Pick<PersonaStore, "countPublished" | "countMadeBy">,
): NonNullable<PluginHistory["findResult"]> {
  return async ({ kind, jobId, payload }) => {
    const requested = Number(payload["count"]);
    if (kind !== personaGeneration.kind || !(requested > 0)) return undefined;
    const created = await personas.countPublished(jobId);
    if (created < requested) return undefined;
    const offline = await personas.countMadeBy(jobId, "offline");
    // Where all of them are, that is what was asked for, and none stands in for a language model's.
    return { created, requested, failed: 0, fromFallback: offline === created ? 0 : offline };
  };
}
