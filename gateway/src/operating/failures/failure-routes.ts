import { badField, readBody } from "../../embedding/calls/call-guards.ts";
import type { Caller } from "../../embedding/rules/callers.ts";
import { jsonResponse } from "../../http/answers.ts";
import type { RouteCall } from "../../http/router.ts";
import { sayQuery } from "../bulks/bulk-routes.ts";
import { parseListQuery } from "../job-list/list-query.ts";
import type { OperatingDeps } from "../operating-deps.ts";

const LONGEST_QUIET_MS = 90 * 24 * 60 * 60_000;

export async function showFailures<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const query = parseListQuery(call.url.searchParams);
  const now = await deps.lists.now();
  const { groups, ...read } = await deps.failures.read(query, now);
  return jsonResponse(200, { ...read, groups: await deps.failureNotes.annotate(groups, now) });
}

/** Fixes the jobs of one group of failures. */
export async function selectGroup<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const { searchParams } = call.url;
  const key = searchParams.get("key") ?? "";
  const members = await deps.failures.members(parseListQuery(searchParams), key);
  const jobs = members.map(({ place, jobId }) => ({ place, jobId, seen: "failed" as const }));
  const selection = deps.bulks.select(jobs, { filter: sayQuery(searchParams), group: key });
  return jsonResponse(201, { selection, count: jobs.length });
}

/** Takes a group of failures out of what is to do for `ms`, or back in by 0. */
export async function quietGroup<User>(
  call: RouteCall,
  deps: OperatingDeps<User>,
  caller: Caller<User>,
): Promise<Response> {
  const key = call.url.searchParams.get("key") ?? "";
  const { ms } = await readBody(call);
  if (key === "") throw badField("key", "the key of a group of failures", key);
  if (typeof ms !== "number" || !(ms >= 0 && ms <= LONGEST_QUIET_MS))
    throw badField("ms", `0 to ${LONGEST_QUIET_MS}`, ms);
  const now = await deps.lists.now();
  await deps.failureNotes.quiet(key, now + ms, now);
  const action = ms === 0 ? "tell again" : "quiet";
  const until = ms === 0 ? {} : { note: `until ${new Date(now + ms).toISOString()}` };
  await deps.audit.note(caller, { action, target: key, outcome: "done", ...until });
  return jsonResponse(202, { quietUntil: now + ms });
}
