import { z } from "zod";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import { parseAddress } from "@headway/shared/protocol/job-address";
import { WireError } from "@headway/shared/protocol/wire-error";
import { JOB_ACTIONS } from "../embedding/actions.ts";
import type { Actions } from "../embedding/actions.ts";
import { jsonResponse } from "../embedding/answers.ts";
import { assertOperator, findPlace, identify, readBody } from "../embedding/call-guards.ts";
import type { GuardDeps } from "../embedding/call-guards.ts";
import type { Route, RouteCall } from "../embedding/router.ts";
import type { Bulks, ChosenJob } from "./bulks.ts";
import { chooseAll } from "./choose-all.ts";
import type { JobLists } from "./job-list.ts";
import { parseListQuery, toCursor } from "./list-query.ts";
import type { Overview } from "./overview.ts";
import { readSchedulers, readTimings, readWorkers } from "./queue-detail.ts";

export interface OperatingDeps<User> extends GuardDeps<User> {
  redis: RedisConnection;
  overview: Overview;
  jobLists: JobLists;
  bulks: Bulks;
  actions: Actions;
}

type Served<User> = (call: RouteCall, deps: OperatingDeps<User>) => Promise<Response>;

/** The calls of the operator's page alone, beside those that it shares with an application's own. */
export function createOperatingRoutes<User>(deps: OperatingDeps<User>): Route[] {
  const route = (method: Route["method"], path: string, serve: Served<User>): Route => ({
    method,
    path,
    handle: async (call) => {
      const isChange = method === "POST";
      assertOperator(await identify(call, deps, { isGuarded: isChange }), isChange ? "control" : "read");
      return serve(call, deps);
    },
  });
  return [
    route("GET", "/queues/:/detail", showQueue),
    route("GET", "/operating/jobs", listJobs),
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

async function listJobs<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const { jobs, next, total, waiting, looked } = await deps.jobLists.page(
    parseListQuery(call.url.searchParams),
  );
  return jsonResponse(200, { jobs, nextCursor: next ? toCursor(next) : null, total, waiting, looked });
}

/** Fixes the jobs that a filter finds now, so that what comes later is left alone. */
async function select<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const query = parseListQuery(call.url.searchParams);
  const { jobs, total, isCut } = await chooseAll(deps.jobLists, query, (queue) => findPlace(queue, deps));
  return jsonResponse(201, { selection: deps.bulks.select(jobs), count: jobs.length, total, isCut });
}

const MOST_NAMED = 400;
const bulkBody = z.object({
  action: z.enum(JOB_ACTIONS),
  selection: z.string().max(100).optional(),
  /** Addresses by the state that their jobs were seen in. */
  /** Addresses of jobs that are acted on whatever state they are in: those that an earlier action was refused for. */
  again: z.array(z.string().max(20_000)).max(MOST_NAMED).optional(),
  jobs: z.partialRecord(z.enum(JOB_STATES), z.array(z.string().max(20_000)).max(MOST_NAMED)).optional(),
});

async function startBulk<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const { action, selection, jobs, again } = await readBody(call, bulkBody);
  if ([selection, jobs, again].filter((given) => given !== undefined).length !== 1)
    throw new WireError("invalid-request", "expected a `selection`, the `jobs` themselves, or `again`");
  const chosen =
    selection === undefined ? await nameJobs({ ...jobs }, again ?? [], deps) : deps.bulks.selected(selection);
  deps.overview.forget();
  return jsonResponse(202, { bulk: deps.bulks.start(action, chosen) });
}

async function nameJobs<User>(
  jobs: NonNullable<z.output<typeof bulkBody>["jobs"]>,
  again: readonly string[],
  deps: OperatingDeps<User>,
): Promise<ChosenJob[]> {
  const named = [
    ...JOB_STATES.flatMap((seen) => (jobs[seen] ?? []).map((text) => ({ seen, text }))),
    ...again.map((text) => ({ seen: undefined, text })),
  ];
  return Promise.all(
    named.map(async ({ seen, text }) => {
      const address = parseAddress(text);
      if (address === undefined)
        throw new WireError("invalid-request", `jobs: expected "queue/jobId", got ${text.slice(0, 100)}`);
      return { place: await findPlace(address.queue, deps), jobId: address.jobId, seen };
    }),
  );
}
