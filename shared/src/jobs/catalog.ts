import type { z } from "zod";
import { personaExport } from "./kinds/persona-export.ts";
import { personaGeneration } from "./kinds/persona-generation.ts";
import type { JobKind } from "./define-job-kind.ts";

/** Every kind of job there is. A kind that is listed here and has no handler does not compile. */
export const CATALOG = {
  [personaGeneration.kind]: personaGeneration,
  [personaExport.kind]: personaExport,
} as const;

export type KindName = keyof typeof CATALOG;
export type PayloadOf<Kind extends KindName> = z.output<(typeof CATALOG)[Kind]["payload"]>;
export type ResultOf<Kind extends KindName> = z.output<(typeof CATALOG)[Kind]["result"]>;
/** The stages a handler may enter: all but the frame that the worker itself goes through. */
export type StageOf<Kind extends KindName> = Exclude<
  (typeof CATALOG)[Kind]["stages"][number]["key"],
  "queued" | "starting" | "done"
>;

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(CATALOG, name);
}

/** The declaration of a kind by the name a job carries, or undefined for a name this build does not know. */
export function findKind(name: string): JobKind | undefined {
  return isKindName(name) ? CATALOG[name] : undefined;
}
