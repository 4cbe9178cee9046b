import { formatAddress, parseAddress } from "@headway/shared/protocol/job-address";
import { WireError } from "@headway/shared/protocol/wire-error";
import { badField, findPlace, readBody } from "../../embedding/calls/call-guards.ts";
import type { Caller } from "../../embedding/rules/callers.ts";
import { jsonResponse } from "../../http/answers.ts";
import type { RouteCall } from "../../http/router.ts";
import type { OperatingDeps } from "../operating-deps.ts";
import { readTimeline } from "./timeline.ts";

const MINUTE_MS = 60_000;
const LONGEST_MS = 366 * 24 * 60 * MINUTE_MS;
const MOST_POINTS = 1_000;

/** `since`, `until`: ms since epoch; `step`: minutes. */
export async function showTimeline<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const place = await findPlace(call.params[0] ?? "", deps);
  const given = (name: string, otherwise: number): number => {
    const text = call.url.searchParams.get(name);
    const value = text === null ? otherwise : Number(text);
    if (Number.isSafeInteger(value) && value >= 0) return value;
    throw badField(name, "a whole number", text);
  };
  const until = given("until", Math.ceil(await deps.lists.now()));
  const since = given("since", until - 7 * 24 * 60 * MINUTE_MS);
  const step = given("step", 60);
  const stepMs = step * MINUTE_MS;
  if (step < 1 || until - since > LONGEST_MS || (until - since) / stepMs > MOST_POINTS)
    throw badField("step", `at least 1 minute, and ${MOST_POINTS} steps of 366 days at most`, step);
  return jsonResponse(200, await readTimeline(deps.redis, deps.history, place, { since, until, stepMs }));
}

/** Deletes what is kept of one job (`job`: its address), or of all jobs of a `tenant`. */
export async function deleteHistory<User>(
  call: RouteCall,
  deps: OperatingDeps<User>,
  caller: Caller<User>,
): Promise<Response> {
  const { job, tenant } = await readBody(call);
  const address = typeof job === "string" ? parseAddress(job) : undefined;
  const isTenant = typeof tenant === "string" && tenant !== "";
  if ((address === undefined) === !isTenant)
    throw badField("job", "either the address of a job as queue/jobId, or a tenant", job ?? tenant);
  if (deps.history?.remove === undefined)
    throw new WireError("conflict", "Nothing is deleted: no history is set up here that can delete.");
  const what = address === undefined ? { tenant: String(tenant) } : { job: address };
  const target =
    address === undefined ? `the history of ${String(tenant)}` : `the history of ${formatAddress(address)}`;
  const remove = deps.history.remove.bind(deps.history);
  return deps.audit.noted(caller, "delete history", { target }, async () =>
    jsonResponse(202, { count: await remove(what) }),
  );
}
