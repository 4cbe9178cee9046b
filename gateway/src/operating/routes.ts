import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import { jsonResponse } from "../http/answers.ts";
import { assertOperator, badField, findPlace, identify, readBody } from "../embedding/calls/call-guards.ts";
import type { Caller } from "../embedding/rules/callers.ts";
import type { Route, RouteCall } from "../http/router.ts";
import { select, startBulk } from "./bulks/bulk-routes.ts";
import { quietGroup, selectGroup, showFailures } from "./failures/failure-routes.ts";
import { deleteHistory, showTimeline } from "./history/history-routes.ts";
import { runAgain, showFlow, showUsual } from "./job/job-routes.ts";
import { parseListQuery, toCursor } from "./job-list/list-query.ts";
import type { OperatingDeps } from "./operating-deps.ts";
import { readSchedulers, readTimings, readWorkers } from "./queues/queue-detail.ts";
import { redactLine } from "./redaction.ts";

type Served<User> = (call: RouteCall, deps: OperatingDeps<User>, caller: Caller<User>) => Promise<Response>;

/** The calls of the operator's page alone, beside those that it shares with an application's own. */
export function createOperatingRoutes<User>(deps: OperatingDeps<User>): Route[] {
  const route = (method: Route["method"], path: string, serve: Served<User>): Route => ({
    method,
    path,
    handle: async (call) => {
      const isChange = method === "POST";
      const caller = await identify(call, deps, { isGuarded: isChange });
      if (isChange && caller.operator !== "control") await noteRefusal(call, deps, caller);
      assertOperator(caller, isChange ? "control" : "read");
      return serve(call, deps, caller);
    },
  });
  return [
    route("GET", "/queues/:/detail", showQueue),
    route("GET", "/queues/:/timeline", showTimeline),
    route("POST", "/operating/history/delete", deleteHistory),
    route("GET", "/queues/:/jobs/:/log", showLog),
    route("GET", "/queues/:/jobs/:/flow", showFlow),
    route("GET", "/queues/:/jobs/:/usual", showUsual),
    route("POST", "/queues/:/jobs/:/run-again", runAgain),
    route("GET", "/operating/jobs", listJobs),
    route("GET", "/operating/audit", showAudit),
    route("GET", "/operating/failures", showFailures),
    route("POST", "/operating/failures/select", selectGroup),
    route("POST", "/operating/failures/quiet", quietGroup),
    route("POST", "/operating/queues/:/snooze", snooze),
    route("POST", "/operating/selections", select),
    route("POST", "/operating/bulks", startBulk),
    route("GET", "/operating/bulks/:", async (call) =>
      jsonResponse(200, { bulk: await deps.bulks.find(call.params[0] ?? "") }),
    ),
    route("POST", "/operating/bulks/:/stop", (call) =>
      Promise.resolve(jsonResponse(202, { bulk: deps.bulks.stop(call.params[0] ?? "") })),
    ),
  ];
}

/** Of who may look alone; of others there is no record, as of any stranger. */
async function noteRefusal<User>(
  { url }: RouteCall,
  { audit }: OperatingDeps<User>,
  caller: Caller<User>,
): Promise<void> {
  if (caller.operator === undefined) return;
  await audit.note(caller, {
    action: url.pathname.split(/\/operating\/|\/jobs\//).at(-1) ?? "",
    target: url.pathname.includes("/operating/") ? "many jobs" : "one job",
    outcome: "refused",
    note: "This operator may only look.",
  });
}

async function showAudit<User>(
  { url }: RouteCall,
  { audit, history }: OperatingDeps<User>,
): Promise<Response> {
  const given = (name: string): string | undefined => url.searchParams.get(name)?.trim() || undefined;
  const query = { queue: given("queue"), who: given("who"), action: given("action") };
  return jsonResponse(200, {
    entries: await audit.entries(query),
    ...(history?.remove !== undefined && { canDeleteHistory: true }),
  });
}

const LONGEST_SNOOZE_MS = 7 * 24 * 60 * 60_000;

/** No alert of this queue for `ms`. */
async function snooze<User>(
  call: RouteCall,
  deps: OperatingDeps<User>,
  caller: Caller<User>,
): Promise<Response> {
  const { queue } = await findPlace(call.params[0] ?? "", deps);
  const { ms } = await readBody(call);
  if (typeof ms !== "number" || !(ms > 0 && ms <= LONGEST_SNOOZE_MS))
    throw badField("ms", `more than 0 and ${LONGEST_SNOOZE_MS} at most`, ms);
  const until = Date.now() + ms;
  await deps.alerts.snooze(queue, until);
  const note = `until ${new Date(until).toISOString()}`;
  await deps.audit.note(caller, { action: "snooze", target: queue, queues: [queue], outcome: "done", note });
  return jsonResponse(202, { queue, until });
}

async function showQueue<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const place = await findPlace(call.params[0] ?? "", deps);
  const [schedulers, workers, timings] = await Promise.all([
    readSchedulers(deps.redis, place),
    readWorkers(deps.redis, place),
    readTimings(deps.redis, place),
  ]);
  return jsonResponse(200, { queue: place.queue, schedulers, ...(workers && { workers }), timings });
}

const LINES_AT_ONCE = 1_000;

/** Lines of a job's log from one on; counted from the end where it is negative. */
async function showLog<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const [queue = "", jobId = ""] = call.params;
  const key = `${createQueueKeys(await findPlace(queue, deps)).job(jobId)}:logs`;
  const given = Number(call.url.searchParams.get("from") ?? 0);
  const wanted = Number.isSafeInteger(given) ? given : 0;
  const count = await deps.redis.llen(key);
  const from = wanted < 0 ? Math.max(0, count + wanted) : Math.min(wanted, count);
  const lines = await deps.redis.lrange(key, from, from + LINES_AT_ONCE - 1);
  return jsonResponse(200, { from, lines: lines.map(redactLine), count });
}

async function listJobs<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const { jobs, next, total, waiting, looked } = await deps.jobLists.page(
    parseListQuery(call.url.searchParams),
  );
  return jsonResponse(200, { jobs, nextCursor: next ? toCursor(next) : null, total, waiting, looked });
}
