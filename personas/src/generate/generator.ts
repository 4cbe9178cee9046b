import type { Persona, PersonaRequest } from "../persona/schema.ts";

/** How a job's personas are asked for: so many indexes in one call of `generate`, and so many calls at once. */
export interface Batching {
  size: number;
  atOnce: number;
}

/** Makes personas. The same request gives the same skeletons, whichever indexes are asked for and in which order. */
export interface PersonaGenerator {
  /** What its personas carry as `generator`. One that carries another name had to be made in another way. */
  readonly name: Persona["generator"];
  /** For a job of so many personas; left to the caller where there is none. */
  batching?(count: number): Batching;
  /** How many texts of a request's personas were drawn again, where that is known. */
  redraws?(request: PersonaRequest): number | undefined;
  /**
   * Makes the personas of these 0-based indexes of a job. Rejects with the signal's reason once it is aborted, and with
   * a `JobError` when it cannot go on. `tell` takes lines for the people who look at the job.
   */
  generate(
    request: PersonaRequest,
    jobId: string,
    indexes: readonly number[],
    signal: AbortSignal,
    tell?: (line: string) => void,
  ): Promise<Persona[]>;
}
