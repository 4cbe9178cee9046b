import type { JobSnapshot, JobState } from "@headway/shared/protocol/job-snapshot";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { Query } from "../../lib/api/api.ts";
import { toMoment } from "../zone.ts";

/** What a list of jobs is narrowed to, as it stands in the address. */
export interface JobFilter {
  /** One of `STATES`; empty: all but those that wait. */
  state: string;
  queue: string;
  q: string;
  /** One of `RANGES`; of ended jobs. Empty: any time. */
  range: string;
  /** A fixed range, to the minute: "2026-03-03T14:02Z". Empty: open on that side. */
  from: string;
  until: string;
  /** One of `SORTS`. */
  sort: string;
  /** Which of `COLUMNS` are shown, by commas; empty: those that fit. */
  columns: string;
}

export const COLUMNS = [
  ["queue", "Queue"],
  ["progress", "Progress or error"],
  ["tries", "Tries"],
  ["wait", "Wait"],
  ["run", "Run"],
  ["when", "When"],
] as const;
export type Column = (typeof COLUMNS)[number][0];

export const STATES = [
  ["", "All"],
  ["active", "Running"],
  ["queued", "Waiting"],
  ["delayed", "Delayed"],
  ["stuck", "Stuck"],
  ["failed", "Failed"],
  ["completed", "Done"],
] as const;

/** Empty: what runs, what is tried again, then what ended last. */
export const SORTS = [
  ["", "Newest first"],
  ["oldest", "Oldest first"],
  ["slowest", "Longest run first"],
] as const;

const MINUTE = 60_000;
export const RANGES = [
  ["", "Any time", 0],
  ["15m", "Last 15 min", 15 * MINUTE],
  ["1h", "Last hour", 60 * MINUTE],
  ["24h", "Last 24 h", 24 * 60 * MINUTE],
  ["7d", "Last 7 days", 7 * 24 * 60 * MINUTE],
  ["30d", "Last 30 days", 30 * 24 * 60 * MINUTE],
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
    from: toMinute(query["from"]),
    until: toMinute(query["until"]),
    sort: known(SORTS, query["sort"]),
    columns: COLUMNS.flatMap(([name]) => (query["columns"]?.split(",").includes(name) ? [name] : [])).join(),
  };
}

function toMinute(text = ""): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : "";
}

/** Whether it is of a time that stays: such a list is not live. */
export function isFixed({ from, until }: JobFilter): boolean {
  return from !== "" || until !== "";
}

/** Empty: those that fit the page's width. */
export function shownColumns({ columns }: JobFilter): ReadonlySet<Column> {
  return new Set(COLUMNS.map(([name]) => name).filter((name) => columns.split(",").includes(name)));
}

const FROM_WIDTH: Partial<Record<Column, string>> = {
  tries: "max-lg:hidden",
  wait: "max-2xl:hidden",
  run: "max-lg:hidden",
};

/** From which width on a column is shown: one that was chosen, wherever there is a table. */
export function columnClass(name: Column, chosen: ReadonlySet<Column>): string | undefined {
  return FROM_WIDTH[name] && (chosen.has(name) ? "max-md:hidden" : FROM_WIDTH[name]);
}

/** What to ask the server for. `now`: ms since epoch. */
export function toListQuery(filter: JobFilter, now: number): Query {
  const { state, queue, q, range, from, until, sort } = filter;
  const span = RANGES.find(([name]) => name === range)?.[2] ?? 0;
  const asked = { state, queue, q: q.trim(), sort };
  if (isFixed(filter)) {
    return {
      ...asked,
      since: from === "" ? undefined : Date.parse(from),
      until: until === "" ? undefined : Date.parse(until) + MINUTE - 1,
    };
  }
  return { ...asked, since: span === 0 ? undefined : Math.floor(now - span) };
}

/** Jobs of one group stand together in the list. */
export type Group = "active" | "queued" | "delayed" | "ended";

export function groupOf(state: JobState): Group {
  if (isTerminal(state)) return "ended";
  return state === "queued" || state === "delayed" ? state : "active";
}

/** Whether a job that is heard of belongs to the list. By what the page knows: text in data is for the server to find. */
export function belongs(job: JobSnapshot, filter: JobFilter): boolean {
  const { state, queue, q } = filter;
  // Whether a job is stuck, the server alone can tell.
  if (isFixed(filter) || state === "stuck") return false;
  if (queue !== "" && job.queue !== queue) return false;
  const wanted = q.trim().toLowerCase();
  const texts = [job.jobId, job.title, job.error?.message ?? ""];
  if (wanted !== "" && !texts.some((text) => text.toLowerCase().includes(wanted))) return false;
  if (state === "") return job.state !== "queued" || wanted !== "";
  return isTerminal(job.state) ? job.state === state : groupOf(job.state) === state;
}

/** The filter in words: "failed, in pay, with “card”". */
export function sayFilter(filter: JobFilter): string {
  const { state, queue, q, range, from, until, sort } = filter;
  const [, name] = STATES.find(([choice]) => choice === state) ?? [];
  const [, time] = RANGES.find(([choice]) => choice === range) ?? [];
  const [, order] = SORTS.find(([choice]) => choice === sort) ?? [];
  const parts = [
    state === "" ? undefined : name?.toLowerCase(),
    queue === "" ? undefined : `in ${queue}`,
    q.trim() === "" ? undefined : `with “${q.trim()}”`,
    range === "" || isFixed(filter) ? undefined : time?.toLowerCase(),
    from === "" ? undefined : `from ${toMoment(Date.parse(from))}`,
    until === "" ? undefined : `until ${toMoment(Date.parse(until))}`,
    sort === "" ? undefined : order?.toLowerCase(),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
