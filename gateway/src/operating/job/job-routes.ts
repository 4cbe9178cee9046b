import { formatAddress } from "@headway/shared/protocol/job-address";
import { notFound } from "../../observing/not-found.ts";
import { badField, findPlace, readBody, readChoice } from "../../embedding/calls/call-guards.ts";
import type { Caller } from "../../embedding/rules/callers.ts";
import { jsonResponse } from "../../http/answers.ts";
import type { RouteCall } from "../../http/router.ts";
import { CHILD_GROUPS, readFlow } from "./flow.ts";
import type { OperatingDeps } from "../operating-deps.ts";
import { toNewJob } from "./run-again.ts";

/** How long jobs of this one's kind took lately. */
export async function showUsual<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const [queue = "", jobId = ""] = call.params;
  const place = await findPlace(queue, deps);
  const facts = await deps.rules.read(place, jobId);
  if (facts === undefined) throw notFound({ queue, jobId });
  return jsonResponse(200, await deps.usuals.of(place, facts.name, await deps.lists.now()));
}

/** `of`: one group of the children, where there are too many to list them all. */
export async function showFlow<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const [queue = "", jobId = ""] = call.params;
  const of = readChoice("of", CHILD_GROUPS, call.url.searchParams.get("of") ?? undefined);
  return jsonResponse(200, await readFlow(deps, await findPlace(queue, deps), jobId, of));
}

/** Adds a new job like this one, with `data` in place of its own. */
export async function runAgain<User>(
  call: RouteCall,
  deps: OperatingDeps<User>,
  caller: Caller<User>,
): Promise<Response> {
  const [queue = "", jobId = ""] = call.params;
  const address = { queue, jobId };
  const body = await readBody(call);
  if (!("data" in body)) throw badField("data", "the new job's data", undefined);
  const entry = { action: "run again", target: formatAddress(address), queues: [queue] };
  const place = await findPlace(queue, deps);
  const facts = await deps.rules.read(place, jobId);
  if (facts === undefined) throw notFound(address);
  const added = await deps.actions.add(place, toNewJob(facts, body["data"]));
  const job = formatAddress({ queue: place.queue, jobId: added });
  await deps.audit.note(caller, { ...entry, outcome: "done", note: `as ${job}` });
  deps.overview.forget();
  return jsonResponse(201, { job });
}
