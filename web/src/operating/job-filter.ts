import type { JobSnapshot, JobState } from "@headway/shared/protocol/job-snapshot";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { Query } from "../lib/api.ts";

/** What a list of jobs is narrowed to, as it stands in the address. */
export interface JobFilter {
  /** One of `STATES`; empty: all but those that wait. */
  state: string;
  queue: string;
  q: string;
  /** One of `RANGES`; of ended jobs. Empty: any time. */
  range: string;
}

export const STATES = [
  ["", "All"],
  ["active", "Running"],
  ["queued", "Waiting"],
  ["delayed", "Delayed"],
  ["failed", "Failed"],
  ["completed", "Done"],
] as const;

const MINUTE = 60_000;
export const RANGES = [
  ["", "Any time", 0],
  ["15m", "Last 15 min", 15 * MINUTE],
  ["1h", "Last hour", 60 * MINUTE],
  ["24h", "Last 24 h", 24 * 60 * MINUTE],
  ["7d", "Last 7 days", 7 * 24 * 60 * MINUTE],
] as const;

/** Unknown words of an address are left out. */
export function parseFilter(query: Readonly<Record<string, string>>): JobFilter {
  const known = (choices: readonly (readonly [string, ...unknown[]])[], value: string | undefined): string =>
    choices.find(([choice]) => choice === value)?.[0] ?? "";
  return {
    state: known(STATES, query["state"]),
    queue: query["queue"] ?? "",
    q: query["q"] ?? "",
    range: known(RANGES, query["range"]),
  };
}

/** What to ask the server for. `now`: ms since epoch. */
export function toListQuery({ state, queue, q, range }: JobFilter, now: number): Query {
  const span = RANGES.find(([name]) => name === range)?.[2] ?? 0;
  return { state, queue, q: q.trim(), since: span === 0 ? undefined : Math.floor(now - span) };
}

/** Jobs of one group stand together in the list. */
export type Group = "active" | "queued" | "delayed" | "ended";

export function groupOf(state: JobState): Group {
  if (isTerminal(state)) return "ended";
  return state === "queued" || state === "delayed" ? state : "active";
}

/** Whether a job that is heard of belongs to the list. By what the page knows: text in data is for the server to find. */
export function belongs(job: JobSnapshot, { state, queue, q }: JobFilter): boolean {
  if (queue !== "" && job.queue !== queue) return false;
  const wanted = q.trim().toLowerCase();
  const texts = [job.jobId, job.title, job.error?.message ?? ""];
  if (wanted !== "" && !texts.some((text) => text.toLowerCase().includes(wanted))) return false;
  if (state === "") return job.state !== "queued" || wanted !== "";
  return isTerminal(job.state) ? job.state === state : groupOf(job.state) === state;
}

/** The filter in words: "failed, in pay, with “card”". */
export function sayFilter({ state, queue, q, range }: JobFilter): string {
  const [, name] = STATES.find(([choice]) => choice === state) ?? [];
  const [, time] = RANGES.find(([choice]) => choice === range) ?? [];
  const parts = [
    state === "" ? undefined : name?.toLowerCase(),
    queue === "" ? undefined : `in ${queue}`,
    q.trim() === "" ? undefined : `with “${q.trim()}”`,
    range === "" ? undefined : time?.toLowerCase(),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
