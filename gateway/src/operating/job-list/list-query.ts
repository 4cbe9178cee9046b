import { badField, readChoice } from "../../embedding/calls/call-guards.ts";
import { JOB_LIST_STATES } from "./list-parts.ts";
import type { JobListPosition, JobListQuery } from "./list-request.ts";

const DEFAULT_LIMIT = 100;
const LONGEST_LIST = 200;
const MOST_QUEUES = 200;
const LONGEST_TEXT = 1_000;
const MOST_SKIPPED = 20_000;

/** What a list of jobs is asked for by its address. @throws WireError `invalid-request` */
export function parseListQuery(params: URLSearchParams): JobListQuery {
  const given = (name: string): string | undefined => params.get(name)?.trim() || undefined;
  const whole = (name: string, [least, most]: [number, number]): number | undefined => {
    const text = given(name);
    const value = Number(text);
    if (text !== undefined && !(Number.isSafeInteger(value) && value >= least && value <= most))
      throw badField(name, `a whole number from ${least} to ${most}`, text);
    return text === undefined ? undefined : value;
  };
  const queues = params.getAll("queue").filter((queue) => queue !== "");
  if (queues.length > MOST_QUEUES) throw badField("queue", `${MOST_QUEUES} at most`, String(queues.length));
  const q = given("q");
  if (q !== undefined && q.length > LONGEST_TEXT)
    throw badField("q", `${LONGEST_TEXT} characters at most`, q);
  return {
    state: readChoice("state", JOB_LIST_STATES, given("state")),
    queues,
    q,
    since: whole("since", [0, Number.MAX_SAFE_INTEGER]),
    until: whole("until", [0, Number.MAX_SAFE_INTEGER]),
    sort: readChoice("sort", ["oldest", "slowest"], given("sort")),
    limit: whole("limit", [1, LONGEST_LIST]) ?? DEFAULT_LIMIT,
    from: parseCursor(given("cursor")),
  };
}

export function toCursor(next: JobListPosition): string {
  return Buffer.from(JSON.stringify(next)).toString("base64url");
}

function parseCursor(cursor: string | undefined): JobListPosition | undefined {
  if (cursor === undefined) return undefined;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (isPosition(position)) return position;
  } catch {
    // Refused as any other that no list has given out.
  }
  throw badField("cursor", "the nextCursor of an earlier answer", cursor);
}

function isPosition(value: unknown): value is JobListPosition {
  if (typeof value !== "object" || value === null) return false;
  const { part, queue, at, merged } = value as Partial<Record<string, unknown>>;
  if (!isWhole(part, 10)) return false;
  if (typeof queue === "string")
    return Array.isArray(at) && at.length === 2 && at.every((one) => isWhole(one, Number.MAX_SAFE_INTEGER));
  const { score, skip } = (merged ?? {}) as { score?: unknown; skip?: unknown };
  return (score === null || typeof score === "number") && isWhole(skip, MOST_SKIPPED);
}

function isWhole(value: unknown, most: number): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most;
}
