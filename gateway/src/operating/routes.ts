import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import type { JobState } from "@headway/shared/protocol/job-snapshot";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import { parseAddress } from "@headway/shared/protocol/job-address";
import { JOB_ACTIONS } from "../embedding/jobs/actions.ts";
import type { Actions } from "../embedding/jobs/actions.ts";
import { countOf } from "@headway/shared/words/numbers";
import { jsonResponse } from "../http/answers.ts";
import {
  assertOperator,
  badField,
  findPlace,
  identify,
  readBody,
  readChoice,
} from "../embedding/calls/call-guards.ts";
import type { Caller } from "../embedding/rules/callers.ts";
import type { GuardDeps } from "../embedding/calls/call-guards.ts";
import type { Lists } from "../embedding/lists/lists.ts";
import { redactLine } from "./redaction.ts";
import type { Route, RouteCall } from "../http/router.ts";
import type { Audit } from "./audit.ts";
import type { BulkReport, Bulks } from "./bulks.ts";
import { chooseAll } from "./choose-all.ts";
import type { Failures } from "./failures.ts";
import { readFlow } from "./flow.ts";
import type { JobLists } from "./job-list.ts";
import { parseListQuery, toCursor } from "./list-query.ts";
import type { Overview } from "./overview.ts";
import { readSchedulers, readTimings, readWorkers } from "./queue-detail.ts";

export interface OperatingDeps<User> extends GuardDeps<User> {
  redis: RedisConnection;
  overview: Overview;
  lists: Lists;
  jobLists: JobLists;
  failures: Failures;
  bulks: Bulks;
  audit: Audit;
  actions: Actions;
}

type Served<User> = (call: RouteCall, deps: OperatingDeps<User>, caller: Caller<User>) => Promise<Response>;

/** The calls of the operator's page alone, beside those that it shares with an application's own. */
export function createOperatingRoutes<User>(deps: OperatingDeps<User>): Route[] {
  const route = (method: Route["method"], path: string, serve: Served<User>): Route => ({
    method,
    path,
    handle: async (call) => {
      const isChange = method === "POST";
      const caller = await identify(call, deps, { isGuarded: isChange });
      assertOperator(caller, isChange ? "control" : "read");
      return serve(call, deps, caller);
    },
  });
  return [
    route("GET", "/queues/:/detail", showQueue),
    route("GET", "/queues/:/jobs/:/log", showLog),
    route("GET", "/queues/:/jobs/:/flow", showFlow),
    route("GET", "/operating/jobs", listJobs),
    route("GET", "/operating/audit", async () => jsonResponse(200, { entries: await deps.audit.entries() })),
    route("GET", "/operating/failures", showFailures),
    route("POST", "/operating/failures/select", selectGroup),
    route("POST", "/operating/selections", select),
    route("POST", "/operating/bulks", startBulk),
    route("GET", "/operating/bulks/:", (call) =>
      Promise.resolve(jsonResponse(200, { bulk: deps.bulks.find(call.params[0] ?? "") })),
    ),
    route("POST", "/operating/bulks/:/stop", (call) =>
      Promise.resolve(jsonResponse(202, { bulk: deps.bulks.stop(call.params[0] ?? "") })),
    ),
  ];
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

async function showFlow<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const [queue = "", jobId = ""] = call.params;
  return jsonResponse(200, await readFlow(deps, await findPlace(queue, deps), jobId));
}

async function listJobs<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const { jobs, next, total, waiting, looked } = await deps.jobLists.page(
    parseListQuery(call.url.searchParams),
  );
  return jsonResponse(200, { jobs, nextCursor: next ? toCursor(next) : null, total, waiting, looked });
}

async function showFailures<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const query = parseListQuery(call.url.searchParams);
  return jsonResponse(200, await deps.failures.read(query, await deps.lists.now()));
}

/** Fixes the jobs of one group of failures. */
async function selectGroup<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const { searchParams } = call.url;
  const key = searchParams.get("key") ?? "";
  const members = await deps.failures.members(parseListQuery(searchParams), key);
  const jobs = members.map(({ place, jobId }) => ({ place, jobId, seen: "failed" as const }));
  return jsonResponse(201, { selection: deps.bulks.select(jobs), count: jobs.length });
}

/** Fixes the jobs that a filter finds now, so that what comes later is left alone. */
async function select<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const query = parseListQuery(call.url.searchParams);
  const { jobs, total, isCut } = await chooseAll(deps.jobLists, query, (queue) => findPlace(queue, deps));
  return jsonResponse(201, { selection: deps.bulks.select(jobs), count: jobs.length, total, isCut });
}

const MOST_NAMED = 400;

/** `selection`, `jobs` (addresses by the state that their jobs were seen in), or `again` (addresses, whatever their state). */
async function startBulk<User>(
  call: RouteCall,
  deps: OperatingDeps<User>,
  caller: Caller<User>,
): Promise<Response> {
  const body = await readBody(call);
  const action = readChoice("action", JOB_ACTIONS, body["action"]);
  if (action === undefined) throw badField("action", JOB_ACTIONS.join(", "), undefined);
  const { selection } = body;
  const named = nameJobs(body);
  if ((typeof selection === "string" ? 1 : 0) + (named.length > 0 ? 1 : 0) !== 1)
    throw badField("selection", "either a selection, or the jobs themselves", selection);
  if (named.length > MOST_NAMED) throw badField("jobs", `${MOST_NAMED} at most`, named.length);
  const chosen =
    typeof selection === "string"
      ? deps.bulks.selected(selection)
      : await Promise.all(
          named.map(async ({ address: { queue, jobId }, seen }) => ({
            place: await findPlace(queue, deps),
            jobId,
            seen,
          })),
        );
  deps.overview.forget();
  const target = countOf(chosen.length, "job", "jobs");
  await deps.audit.note(caller, { action, target, outcome: "begun" });
  const bulk = deps.bulks.start(action, chosen, (report) => {
    void deps.audit.note(caller, { action, target, outcome: "ended", note: sayParts(report) });
  });
  return jsonResponse(202, { bulk });
}

function sayParts({ done, refused, changed, gone, left }: BulkReport): string {
  return `${done} done, ${refused} refused, ${changed} changed meanwhile, ${gone} gone meanwhile, ${left} left`;
}

function nameJobs({ jobs, again }: Record<string, unknown>): { address: JobAddress; seen?: JobState }[] {
  const bySeen = (typeof jobs === "object" && jobs !== null ? jobs : {}) as Partial<Record<string, unknown>>;
  return [
    ...JOB_STATES.flatMap((seen) =>
      readAddresses("jobs", bySeen[seen]).map((address) => ({ address, seen })),
    ),
    ...readAddresses("again", again).map((address) => ({ address })),
  ];
}

function readAddresses(path: string, texts: unknown): JobAddress[] {
  if (texts === undefined) return [];
  if (!Array.isArray(texts)) throw badField(path, "a list of addresses", texts);
  return texts.map((text: unknown) => {
    const address = typeof text === "string" ? parseAddress(text) : undefined;
    if (address === undefined) throw badField(path, "addresses as queue/jobId", text);
    return address;
  });
}
