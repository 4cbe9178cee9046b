import { formatAddress } from "@headway/shared/protocol/job-address";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import type { JobState } from "@headway/shared/protocol/job-snapshot";
import { toTraceUrl, traceIdOf } from "@headway/shared/protocol/trace-context";
import { WireError } from "@headway/shared/protocol/wire-error";
import { notFound } from "../../observing/not-found.ts";
import { redact, redactLine } from "../../operating/redaction.ts";
import { createOperatingRoutes } from "../../operating/routes.ts";
import type { OperatingDeps } from "../../operating/operating-deps.ts";
import { JOB_ACTIONS, QUEUE_ACTIONS } from "../jobs/actions.ts";
import type { JobAction, QueueAction } from "../jobs/actions.ts";
import { jsonResponse } from "../../http/answers.ts";
import type { Caller } from "../rules/callers.ts";
import {
  assertOperator,
  findPlace,
  identify,
  readBody,
  readChoice,
  readEmptyOrJson,
  toAddress,
} from "./call-guards.ts";
import { readPapers } from "../rules/job-facts.ts";
import type { JobPapers } from "../rules/job-facts.ts";
import { lookUnchanged } from "./if-match.ts";
import type { Lists } from "../lists/lists.ts";
import type { Route, RouteCall } from "../../http/router.ts";
import { streamJob, streamJobs } from "./stream-routes.ts";
import type { StreamRoutesDeps } from "./stream-routes.ts";
import { toAttempts } from "./to-attempts.ts";

export interface RoutesDeps<User> extends StreamRoutesDeps<User>, OperatingDeps<User> {
  lists: Lists;
  traceUrlTemplate: string | undefined;
}

const DEFAULT_LIMIT = 50;
const LONGEST_LIST = 200;

/** The HTTP calls below wherever Headway is mounted. */
export function createRoutes<User>(deps: RoutesDeps<User>): Route[] {
  const job = "/queues/:/jobs/:";
  return [
    { method: "GET", path: "/queues", handle: (call) => listQueues(call, deps) },
    { method: "GET", path: "/queues/:/jobs", handle: (call) => listQueue(call, deps) },
    { method: "GET", path: job, handle: (call) => showJob(call, deps) },
    { method: "GET", path: `${job}/events`, handle: (call) => streamJob(call, deps) },
    ...createOperatingRoutes(deps),
    { method: "GET", path: "/events", handle: (call) => streamJobs(call, deps) },
    ...JOB_ACTIONS.map((action): Route => ({
      method: "POST",
      path: `${job}/${action}`,
      handle: (call) => changeJob(call, action, deps),
    })),
    ...QUEUE_ACTIONS.map((action): Route => ({
      method: "POST",
      path: `/queues/:/${action}`,
      handle: (call) => changeQueue(call, action, deps),
    })),
  ];
}

async function listQueues<User>(call: RouteCall, deps: RoutesDeps<User>): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: false });
  assertOperator(caller, "read");
  const [queues, alerts] = await Promise.all([deps.overview.newestRows(), deps.alerts.open()]);
  return jsonResponse(200, { queues, alerts, operator: caller.operator });
}

async function listQueue<User>(call: RouteCall, deps: RoutesDeps<User>): Promise<Response> {
  assertOperator(await identify(call, deps, { isGuarded: false }), "read");
  const place = await findPlace(call.params[0] ?? "", deps);
  const { searchParams } = call.url;
  const given = (name: string): string | undefined => searchParams.get(name) || undefined;
  const limit = Number(given("limit") ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_LIST) {
    const details = [
      { path: "limit", expected: `1 to ${LONGEST_LIST}`, got: String(given("limit")).slice(0, 100) },
    ];
    throw new WireError("invalid-request", `limit: expected 1 to ${LONGEST_LIST}`, { details });
  }
  const query = { state: given("state"), q: given("q"), cursor: given("cursor"), limit };
  return jsonResponse(200, await deps.lists.page(place, query));
}

async function showJob<User>(call: RouteCall, deps: RoutesDeps<User>): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: false });
  const address = toAddress(call.params);
  const place = await deps.directory.find(address.queue);
  if (place === undefined) throw notFound(address);
  // Before anything is looked up or noted for somebody who may not see it.
  const permission = await deps.rules.permit(caller, place, address.jobId);
  if (permission === undefined) throw notFound(address);
  const seen = await deps.observer.look(address);
  const record = await deps.rules.readRecord(place, address.jobId);
  const kept = record ? undefined : await deps.history?.find(address);
  const found = seen ?? kept?.job;
  if (found === undefined) throw notFound(address);
  const job = await deps.rules.present(caller, place, found);
  const attempts = toAttempts(job);
  const papers =
    kept?.papers ?? (await readPapers(deps.redis, place, address.jobId, deps.rules.maxDataBytes));
  const facts = record ?? kept?.facts;
  if (caller.operator === undefined) {
    const told = await deps.rules.exposed(caller, facts);
    return jsonResponse(200, {
      job,
      attempts,
      log: told.log === true ? toLog(papers) : [],
      logCount: told.log === true ? papers.logCount : 0,
      ...(told.data !== undefined && { data: told.data }),
    });
  }
  const traceUrl = toTraceUrl(deps.traceUrlTemplate, facts && traceIdOf(facts.opts));
  return jsonResponse(200, {
    job,
    attempts,
    log: toLog(papers),
    logCount: papers.logCount,
    ...(facts?.data !== undefined && { data: redact(facts.data) }),
    ...(facts && { opts: redact(facts.opts) }),
    ...(traceUrl !== undefined && { traceUrl }),
    ...(deps.history?.remove !== undefined && { canDeleteHistory: true }),
    ...(facts?.dataTooLarge && { dataTooLarge: true }),
    ...(papers.stacktrace.length > 0 && { stacktrace: redact(papers.stacktrace) }),
  });
}

/** BullMQ (5 and 6) keeps no time with a line. */
function toLog({ log }: JobPapers): { message: string }[] {
  return log.map((line) => ({ message: redactLine(line) }));
}

async function changeJob<User>(
  call: RouteCall,
  action: JobAction,
  deps: RoutesDeps<User>,
): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: true });
  const seen = readChoice("seen", JOB_STATES, (await readBody(call))["seen"]);
  const address = toAddress(call.params);
  const change = (): Promise<Response> => changeJobFor(caller, { call, action, address, seen }, deps);
  return deps.audit.noted(
    caller,
    action,
    { target: formatAddress(address), queues: [address.queue] },
    change,
  );
}

interface JobChange {
  call: RouteCall;
  action: JobAction;
  address: JobAddress;
  seen: JobState | undefined;
}

async function changeJobFor<User>(
  caller: Caller<User>,
  { call, action, address, seen }: JobChange,
  deps: RoutesDeps<User>,
): Promise<Response> {
  const place = await deps.directory.find(address.queue);
  const permission = place && (await deps.rules.permit(caller, place, address.jobId));
  if (place === undefined || permission === undefined) throw notFound(address);
  if (permission !== "control") {
    const message = `You may watch this job, and not ${action} it.`;
    throw new WireError("forbidden", message);
  }
  if (action === "promote" || action === "remove") assertOperator(caller, "control");
  const before = await lookUnchanged(deps.observer, address, call.request.headers.get("if-match"));
  await deps.actions.onJob(place, address.jobId, action, seen);
  const after = (await deps.observer.look(address)) ?? before;
  return jsonResponse(202, { job: await deps.rules.present(caller, place, after) });
}

async function changeQueue<User>(
  call: RouteCall,
  action: QueueAction,
  deps: RoutesDeps<User>,
): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: true });
  const queue = call.params[0] ?? "";
  return deps.audit.noted(caller, action, { target: queue, queues: [queue] }, async () => {
    assertOperator(caller, "control");
    await readEmptyOrJson(call);
    const place = await findPlace(queue, deps);
    const count = await deps.actions.onQueue(place, action);
    await deps.pauses.note(caller, place.queue, action);
    deps.overview.forget();
    return jsonResponse(202, { queue: place.queue, ...(count !== undefined && { count }) });
  });
}
