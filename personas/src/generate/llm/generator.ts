import type { Persona } from "../../persona/schema.ts";
import type { Logger } from "@headway/shared/node/logger";
import type { PersonaGenerator } from "../generator.ts";
import { createChat } from "./chat.ts";
import { PATIENCE, type LlmPatience, type LlmServer } from "./llm-server.ts";
import { createWriter } from "./writer.ts";

const PER_CALL = { least: 5, most: 8 };
const CALLS_AT_ONCE = 3;
/** How often those that are missing from an answer are asked for again. */
const FURTHER_ROUNDS = 2;

export interface LlmGeneratorDeps {
  server: LlmServer;
  /** Makes every skeleton, and the text of those that the language model cannot be brought to write. */
  offline: PersonaGenerator;
  log: Logger;
  patience?: Partial<LlmPatience>;
}

/**
 * Lets a language model write the text of personas whose skeletons are drawn here. A model that is left to choose who people
 * are makes the same few again and again; and so the same seed gives the same people, whoever describes them.
 */
export function createLlmGenerator({ server, offline, log, patience }: LlmGeneratorDeps): PersonaGenerator {
  const write = createWriter(createChat(server, { ...PATIENCE, ...patience }, log));

  return {
    name: "llm",

    batching: (count) => ({
      size: Math.max(PER_CALL.least, Math.min(PER_CALL.most, Math.ceil(count / 25))),
      atOnce: CALLS_AT_ONCE,
    }),

    async generate(request, jobId, indexes, signal, tell = () => undefined) {
      const skeletons = await offline.generate(request, jobId, indexes, signal);
      const done = new Map<number, Persona>();
      let missing = skeletons;
      for (let round = 0; round <= FURTHER_ROUNDS && missing.length > 0; round++) {
        const isLastRound = round === FURTHER_ROUNDS;
        const { written, hopeless } = await write({ request, personas: missing, isLastRound, signal, tell });
        for (const one of written) done.set(one.index, { ...one, generator: "llm", model: server.model });
        missing = missing.filter(({ index }) => !done.has(index) && !hopeless.has(index));
      }
      const left = skeletons.filter(({ index }) => !done.has(index));
      if (left.length > 0) {
        tell(`Written without the language model: ${describeIndexes(left)}.`);
        log.warn({ jobId, fromFallback: left.length }, "the language model did not write all personas");
      }
      return skeletons.map((skeleton) => done.get(skeleton.index) ?? skeleton);
    },
  };
}

/** Numbered as people count, from 1. */
function describeIndexes(personas: readonly Persona[]): string {
  const numbers = personas.map(({ index }) => index + 1).join(", ");
  return personas.length === 1 ? `persona ${numbers}` : `personas ${numbers}`;
}
