import { z } from "zod";
import { parseInput } from "../parse-input.ts";
import { JOB_LIST_STATES } from "./job-list.ts";
import type { JobListPosition, JobListQuery } from "./job-list.ts";

const whole = z.coerce.number().int().min(0);
const position: z.ZodType<JobListPosition> = z.union([
  z.object({ part: whole, queue: z.string(), at: z.tuple([whole, whole]) }),
  z.object({ part: whole, merged: z.object({ score: z.number().nullable(), skip: whole.max(20_000) }) }),
]);
const listQuery = z.object({
  state: z.enum(JOB_LIST_STATES as [string, ...string[]]).optional(),
  queues: z.array(z.string().min(1).max(1_000)).max(200),
  q: z.string().max(1_000).optional(),
  since: whole.optional(),
  until: whole.optional(),
  limit: whole.min(1).max(200).default(100),
  from: position.optional(),
});

/** What a list of jobs is asked for by its address. @throws WireError `invalid-request` */
export function parseListQuery(params: URLSearchParams): JobListQuery {
  const given = (name: string): string | undefined => params.get(name)?.trim() || undefined;
  return parseInput(listQuery, {
    state: given("state"),
    queues: params.getAll("queue").filter((queue) => queue !== ""),
    q: given("q"),
    since: given("since"),
    until: given("until"),
    limit: given("limit"),
    from: parseCursor(given("cursor")),
  });
}

export function toCursor(next: JobListPosition): string {
  return Buffer.from(JSON.stringify(next)).toString("base64url");
}

function parseCursor(cursor: string | undefined): unknown {
  if (cursor === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown;
  } catch {
    // Not one that a list has given out: refused as what it is.
    return cursor;
  }
}
