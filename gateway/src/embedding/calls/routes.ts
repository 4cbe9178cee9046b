import type { Logger } from "@headway/shared/node/logger";
import { formatAddress, parseAddress } from "@headway/shared/protocol/job-address";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import { isTerminal, JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import type { JobState } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import { notFound } from "../../observing/observer.ts";
import { redact, redactLine } from "../../operating/redaction.ts";
import { createOperatingRoutes } from "../../operating/routes.ts";
import type { OperatingDeps } from "../../operating/operating-deps.ts";
import { JOB_ACTIONS, QUEUE_ACTIONS } from "../jobs/actions.ts";
import type { JobAction, QueueAction } from "../jobs/actions.ts";
import { jsonResponse, toWireError } from "../../http/answers.ts";
import type { Caller } from "../rules/callers.ts";
import {
  assertEmptyOrJson,
  assertOperator,
  findPlace,
  identify,
  readBody,
  readChoice,
} from "./call-guards.ts";
import type { Identities } from "../rules/identities.ts";
import type { JobHistory } from "../history/history.ts";
import { readPapers } from "../rules/job-facts.ts";
import type { JobPapers } from "../rules/job-facts.ts";
import { lookUnchanged } from "./if-match.ts";
import { watchFor } from "../jobs/job-session.ts";
import type { SessionDeps } from "../jobs/job-session.ts";
import type { Lists } from "../lists/lists.ts";
import type { Route, RouteCall } from "../../http/router.ts";
import { JobStream } from "./sse.ts";
import { toAttempts } from "./to-attempts.ts";

export interface RoutesDeps<User> extends SessionDeps<User>, OperatingDeps<User> {
  lists: Lists;
  identities: Identities;
  history: JobHistory | undefined;
  log: Logger;
}

const DEFAULT_LIMIT = 50;
const LONGEST_LIST = 200;
const MOST_STREAMED = 200;
const LONGEST_ID = 20_000;

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
  assertOperator(await identify(call, deps, { isGuarded: false }), "read");
  const [queues, alerts] = await Promise.all([deps.overview.rows(), deps.alerts.open()]);
  return jsonResponse(200, { queues, alerts });
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

function toAddress([queue = "", jobId = ""]: string[]): JobAddress {
  if (jobId.length > LONGEST_ID) throw new WireError("invalid-request", "The job's id is too long.");
  return { queue, jobId };
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
  return jsonResponse(200, {
    job,
    attempts,
    log: toLog(papers),
    logCount: papers.logCount,
    ...(facts?.data !== undefined && { data: redact(facts.data) }),
    ...(facts && { opts: redact(facts.opts) }),
    ...(facts?.dataTooLarge && { dataTooLarge: true }),
    ...(papers.stacktrace.length > 0 && { stacktrace: redact(papers.stacktrace) }),
  });
}

/** BullMQ (5 and 6) keeps no time with a line. */
function toLog({ log }: JobPapers): { message: string }[] {
  return log.map((line) => ({ message: redactLine(line) }));
}

async function streamJob<User>(call: RouteCall, deps: RoutesDeps<User>): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: true, isStream: true });
  const address = toAddress(call.params);
  const lastSeq = Number(call.request.headers.get("last-event-id") ?? 0) || 0;
  const leave = deps.identities.enter(caller.identity, () => {
    stream.close();
  });
  const stream = new JobStream({ isSingle: true, lastSeq, signal: call.request.signal, onClose: leave });
  try {
    const session = await watchFor(caller, address, stream.listener(address), deps);
    if ((isTerminal(session.job.state) || session.isGone) && lastSeq >= session.job.seq) {
      session.stop();
      leave();
      // A native EventSource comes back for ever, and stops at this.
      return new Response(null, { status: 204 });
    }
    endInTime(caller, stream);
    return stream.start([{ address, session }]);
  } catch (thrown) {
    leave();
    throw thrown;
  }
}

async function streamJobs<User>(call: RouteCall, deps: RoutesDeps<User>): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: true, isStream: true });
  const texts = [...new Set(call.url.searchParams.getAll("job"))];
  const addresses = texts.flatMap((text) => parseAddress(text) ?? []);
  if (addresses.length === 0 || addresses.length < texts.length || texts.length > MOST_STREAMED) {
    const details = [
      {
        path: "job",
        expected: `1 to ${MOST_STREAMED} times queue/jobId`,
        got: texts.slice(0, 3).join(", ").slice(0, 100),
      },
    ];
    throw new WireError(
      "invalid-request",
      "job: expected the addresses of jobs, as ?job=video/42&job=mail/7",
      { details },
    );
  }
  const leave = deps.identities.enter(caller.identity, () => {
    stream.close();
  });
  const stream = new JobStream({ isSingle: false, lastSeq: 0, signal: call.request.signal, onClose: leave });
  const unique = [...new Map(addresses.map((address) => [formatAddress(address), address])).values()];
  const jobs = await Promise.all(
    unique.map(async (address) => {
      try {
        return { address, session: await watchFor(caller, address, stream.listener(address), deps) };
      } catch (thrown) {
        return { address, session: { error: toWireError(thrown, deps.log).toBody() } };
      }
    }),
  );
  endInTime(caller, stream);
  return stream.start(jobs);
}

/** setTimeout's longest delay. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

function endInTime(caller: Caller<unknown>, stream: JobStream): void {
  if (caller.expiresAt === Infinity) return;
  stream.closeIn(Math.min(caller.expiresAt - Date.now(), LONGEST_TIMEOUT_MS));
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
    await assertEmptyOrJson(call);
    const place = await findPlace(queue, deps);
    const count = await deps.actions.onQueue(place, action);
    await deps.pauses.note(caller, place.queue, action);
    deps.overview.forget();
    return jsonResponse(202, { queue: place.queue, ...(count !== undefined && { count }) });
  });
}
