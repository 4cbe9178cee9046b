import type { Persona, PersonaRequest } from "@headway/shared/personas/schema";

/** A persona, and whether it had to be made in another way than asked for. */
export interface GeneratedPersona {
  persona: Persona;
  fromFallback: boolean;
}

/** Makes personas. The same request gives the same skeletons, whichever indexes are asked for and in which order. */
export interface PersonaGenerator {
  /**
   * Makes the personas of these 0-based indexes of a job. Rejects with the signal's reason once it is aborted, and with
   * a `JobError` when it cannot go on.
   */
  generate(
    request: PersonaRequest,
    jobId: string,
    indexes: readonly number[],
    signal: AbortSignal,
  ): Promise<GeneratedPersona[]>;
}
