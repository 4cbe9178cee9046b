import type { PersonaStore } from "@headway/shared/store/personas";
import type { Handlers } from "../job-context.ts";
import { createPersonaGeneration } from "./persona-generation/handle.ts";
import { createOfflineGenerator } from "./persona-generation/offline/generator.ts";

export interface HandlersDeps {
  personas: PersonaStore;
  /** See `OFFLINE_PACE_MS`. */
  offlinePaceMs: number;
}

/** One handler for every kind in the catalogue; a kind without one does not compile. */
export function createHandlers({ personas, offlinePaceMs }: HandlersDeps): Handlers {
  return {
    "persona-generation": createPersonaGeneration({
      personas,
      generator: createOfflineGenerator(),
      paceMsPerPersona: offlinePaceMs,
    }),
  };
}
