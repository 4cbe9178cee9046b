import type { Logger } from "@headway/shared/node/logger";
import type { PersonaStore } from "./store/personas.ts";
import type { GeneratorConfig, OfflinePacing } from "./settings.ts";
import type { HandlersOf } from "@headway/worker/job-context";
import type { PersonaKind } from "./kinds.ts";
import { createPersonaExport } from "./export/handle.ts";
import type { PersonaGenerator } from "./generate/generator.ts";
import { createPersonaGeneration } from "./generate/handle.ts";
import { createLlmGenerator } from "./generate/llm/generator.ts";
import { createOfflineGenerator } from "./generate/offline/generator.ts";

export interface HandlersDeps {
  personas: PersonaStore;
  /** See `OFFLINE_PACE_MS` and `OFFLINE_PACE_JOB`. */
  offlinePacing: OfflinePacing;
  /** The offline one by default. */
  generator?: PersonaGenerator;
  /** How long an attempt waits for a database that has gone away, in ms; some minutes by default. */
  outlastOutagesMs?: number;
  /** See `HEADWAY_EXPORT_DIR`. */
  exportDir: string;
}

/** One handler for every kind of the plugin; a kind without one does not compile. */
export function createHandlers({
  personas,
  offlinePacing,
  generator = createOfflineGenerator(),
  outlastOutagesMs,
  exportDir,
}: HandlersDeps): HandlersOf<PersonaKind> {
  return {
    "persona-generation": createPersonaGeneration({
      personas,
      generator,
      ...(outlastOutagesMs !== undefined && { outlastOutagesMs }),
      // A language model takes its time anyway.
      ...(generator.name === "offline" && { pacing: offlinePacing }),
    }),
    "persona-export": createPersonaExport({ personas, exportDir }),
  };
}

/** The generator that the settings ask for. */
export function createGenerator(config: GeneratorConfig, log: Logger): PersonaGenerator {
  const offline = createOfflineGenerator();
  return config.name === "offline" ? offline : createLlmGenerator({ server: config.server, offline, log });
}
