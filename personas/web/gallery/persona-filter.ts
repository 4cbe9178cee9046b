import type { Query } from "@headway/web";

/** Which personas are shown. Empty: any. */
export interface PersonaFilter {
  q: string;
  category: string;
  preset: string;
  /** The id of the job that made them. */
  job: string;
}

export const EVERYONE: PersonaFilter = { q: "", category: "", preset: "", job: "" };

/** The filter that an address asks for. */
export function toPersonaFilter(query: Record<string, string>): PersonaFilter {
  return {
    q: query["q"] ?? "",
    category: query["category"] ?? "",
    preset: query["preset"] ?? "",
    job: query["job"] ?? "",
  };
}

export function isNarrow(filter: PersonaFilter): boolean {
  return Object.values(filter).some((wanted) => wanted !== "");
}

/** What to ask the server for; the export takes the same. */
export function toPersonaQuery({ q, category, preset, job }: PersonaFilter): Query {
  return { q: q.trim(), category, preset, jobId: job };
}
