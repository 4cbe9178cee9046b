import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { jsonResponse } from "../embedding/answers.ts";
import { assertOperator, findPlace, identify } from "../embedding/call-guards.ts";
import type { GuardDeps } from "../embedding/call-guards.ts";
import type { Route, RouteCall } from "../embedding/router.ts";
import { readSchedulers, readTimings, readWorkers } from "./queue-detail.ts";

export interface OperatingDeps<User> extends GuardDeps<User> {
  redis: RedisConnection;
}

/** The calls of the operator's page alone, beside those that it shares with an application's own. */
export function createOperatingRoutes<User>(deps: OperatingDeps<User>): Route[] {
  return [{ method: "GET", path: "/queues/:/detail", handle: (call) => showQueue(call, deps) }];
}

async function showQueue<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  assertOperator(await identify(call, deps, { isGuarded: false }), "read");
  const place = await findPlace(call.params[0] ?? "", deps);
  const [schedulers, workers, timings] = await Promise.all([
    readSchedulers(deps.redis, place),
    readWorkers(deps.redis, place),
    readTimings(deps.redis, place),
  ]);
  return jsonResponse(200, { queue: place.queue, schedulers, ...(workers && { workers }), timings });
}
