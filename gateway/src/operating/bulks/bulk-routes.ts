import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import type { JobState } from "@headway/shared/protocol/job-snapshot";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import { parseAddress } from "@headway/shared/protocol/job-address";
import { countOf } from "@headway/shared/words/numbers";
import { JOB_ACTIONS } from "../../embedding/jobs/actions.ts";
import { jsonResponse } from "../../http/answers.ts";
import { badField, findPlace, readBody, readChoice } from "../../embedding/calls/call-guards.ts";
import type { Caller } from "../../embedding/rules/callers.ts";
import type { RouteCall } from "../../http/router.ts";
import type { BulkReport } from "./bulk-report.ts";
import { chooseAll } from "./choose-all.ts";
import { parseListQuery } from "../job-list/list-query.ts";
import { redactLine } from "../redaction.ts";
import type { OperatingDeps } from "../operating-deps.ts";

/** Fixes the jobs that a filter finds now, so that what comes later is left alone. */
export async function select<User>(call: RouteCall, deps: OperatingDeps<User>): Promise<Response> {
  const query = parseListQuery(call.url.searchParams);
  const { jobs, total, isCut } = await chooseAll(deps.jobLists, query, (queue) => findPlace(queue, deps));
  return jsonResponse(201, {
    selection: deps.bulks.select(jobs, { filter: sayQuery(call.url.searchParams) }),
    count: jobs.length,
    total,
    isCut,
  });
}

const MOST_NAMED = 400;

/** `selection`, `jobs` (addresses by the state that their jobs were seen in), or `again` (addresses, whatever their state). */
export async function startBulk<User>(
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
  const selected = typeof selection === "string" ? deps.bulks.selected(selection) : undefined;
  const chosen =
    selected?.jobs ??
    (await Promise.all(
      named.map(async ({ address: { queue, jobId }, seen }) => ({
        place: await findPlace(queue, deps),
        jobId,
        seen,
      })),
    ));
  deps.overview.forget();
  const entry = {
    action,
    target: countOf(chosen.length, "job", "jobs"),
    queues: [...new Set(chosen.map(({ place }) => place.queue))],
    ...(selected?.filter && { filter: selected.filter }),
  };
  await deps.audit.note(caller, { ...entry, outcome: "begun" });
  if (action === "retry" && selected?.group !== undefined)
    await deps.failureNotes.retried(selected.group, await deps.lists.now());
  const bulk = deps.bulks.start(action, chosen, (report) => {
    void deps.audit.note(caller, { ...entry, outcome: "ended", note: sayParts(report) });
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

/** The filter of a list, as its address has it and without what is no filter. */
export function sayQuery(params: URLSearchParams): string {
  const named = [...params].filter(([name, value]) => value !== "" && name !== "limit" && name !== "cursor");
  return redactLine(named.map(([name, value]) => `${name}=${value}`).join(" "));
}
