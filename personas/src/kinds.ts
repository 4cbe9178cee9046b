import { personaExport } from "./kinds/export.ts";
import { personaGeneration } from "./kinds/generation.ts";

/** The kinds of jobs that this plugin declares; each has a handler. */
const KINDS = [personaGeneration, personaExport] as const;

export type PersonaKind = (typeof KINDS)[number];

export default KINDS;
