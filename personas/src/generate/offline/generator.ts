import type { Persona, PersonaRequest } from "../../persona/schema.ts";
import type { PersonaGenerator } from "../generator.ts";
import { PersonaSequence } from "./sequence.ts";

/** Makes personas from the tables in this folder: without a network, the same for the same request, in milliseconds. */
export function createOfflineGenerator(): PersonaGenerator {
  // A job hands over the same payload with each batch; when the job is over, the sequence goes with it.
  const sequences = new WeakMap<PersonaRequest, PersonaSequence>();

  function sequenceFor(request: PersonaRequest): PersonaSequence {
    const known = sequences.get(request);
    if (known) return known;
    const sequence = new PersonaSequence(request);
    sequences.set(request, sequence);
    return sequence;
  }

  return {
    name: "offline",
    redraws: (request) => sequenceFor(request).redraws,
    async generate(request, jobId, indexes, signal) {
      const sequence = sequenceFor(request);
      const made: Persona[] = [];
      for (const index of indexes) made.push({ jobId, ...(await sequence.at(index, signal)) });
      return made;
    },
  };
}
