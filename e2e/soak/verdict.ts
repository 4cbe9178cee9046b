import { existsSync } from "node:fs";
import { join } from "node:path";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { readQueueRecord } from "@headway/shared/queue/queue-record";
import type { Caller } from "./caller.ts";
import type { Installation } from "./installation.ts";
import type { Ledger } from "./ledger.ts";
import type { AcceptedJob } from "./load.ts";

export interface Verdict {
  /** Jobs by how they ended. */
  ends: Record<string, number>;
  personas: number;
  duplicated: number;
  missing: number;
  /** Readable though their job did not complete. */
  leaked: number;
}

/** Jobs judged at once. */
const CONCURRENCY = 8;

export interface VerdictDeps {
  installation: Installation;
  caller: Caller;
  ledger: Ledger;
}

/** Whether every accepted job has one end that all who know of it agree on, and left what it should. Everything must be healed. */
export async function judge(deps: VerdictDeps, accepted: ReadonlyMap<string, AcceptedJob>): Promise<Verdict> {
  const verdict: Verdict = { ends: {}, personas: 0, duplicated: 0, missing: 0, leaked: 0 };
  const jobs = accepted.values();
  const worker = async (): Promise<void> => {
    for (const job of jobs) {
      const end = await judgeEnd(deps, job);
      verdict.ends[end?.state ?? "none"] = (verdict.ends[end?.state ?? "none"] ?? 0) + 1;
      if (job.kind === "persona-generation") await judgePersonas(deps, job, end, verdict);
      else judgeExport(deps, job, end);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return verdict;
}

/** The end of a job, as the store, the history, the queue and both gateways tell it. */
async function judgeEnd(
  { installation, caller, ledger }: VerdictDeps,
  job: AcceptedJob,
): Promise<JobSnapshot | undefined> {
  const { stores, gateways } = installation;
  const { jobId, org } = job;
  const stored = (await stores.progress.read(jobId))?.snapshot;
  const violate = (rule: string, what: string): void => {
    ledger.violate(rule, what, { jobId });
  };
  if (stored === undefined) violate("accepted jobs exist", "the store has no state of it");
  else if (!isTerminal(stored.state)) violate("every job ends", `it is ${stored.state} in the end`);
  if (stored?.error?.code === "lost")
    violate("accepted jobs exist", `it was given up as lost: ${stored.error.message}`);
  const record = await stores.records.find(jobId);
  if (record === undefined) violate("accepted jobs exist", "the history has no record of it");
  else if (record.open || record.snapshot.seq !== stored?.seq)
    violate(
      "P2 history agrees",
      `the record is ${record.open ? "open" : "closed"}, ${tell(record.snapshot)}; stored is ${tell(stored)}`,
    );
  for (const { url, program } of gateways) {
    const answer = await caller.once(url, "GET", `/admin/dev/personas/jobs/${jobId}`, { org });
    const told = (answer?.body as { job?: JobSnapshot } | undefined)?.job;
    if (told?.seq !== stored?.seq)
      violate("HTTP agrees", `${program.name} tells ${tell(told)}; stored is ${tell(stored)}`);
  }
  const queued = await readQueueRecord({ queue: stores.queue, redis: stores.redis }, jobId);
  if (!agrees(queued?.state, stored?.state, ledger.hadFault("queue.clean()")))
    violate("I6 the queue agrees", `the queue says ${queued?.state ?? "nothing"}; stored is ${tell(stored)}`);
  return stored;
}

/** The queue forgets what was given up or cancelled, and what was cleaned away, and has no word of its own for a cancelled job. */
function agrees(
  queued: string | undefined,
  stored: JobSnapshot["state"] | undefined,
  isCleaned: boolean,
): boolean {
  if (queued === undefined)
    return stored === "failed" || stored === "cancelled" || (isCleaned && stored === "completed");
  return queued === (stored === "cancelled" ? "failed" : stored);
}

function tell(job: JobSnapshot | undefined): string {
  return job === undefined ? "nothing" : `${job.state} seq ${job.seq}`;
}

async function judgePersonas(
  { installation, caller, ledger }: VerdictDeps,
  { jobId, org, count }: AcceptedJob,
  end: JobSnapshot | undefined,
  verdict: Verdict,
): Promise<void> {
  const url = installation.gateways[0]?.url ?? "";
  const answer = await caller.once(url, "GET", `/admin/dev/personas?jobId=${jobId}&limit=200`, { org });
  const personas = (answer?.body as { personas?: { index: number }[] } | undefined)?.personas ?? [];
  const indexes = new Set(personas.map(({ index }) => index));
  verdict.personas += personas.length;
  if (end?.state !== "completed") {
    verdict.leaked += personas.length;
    if (personas.length > 0)
      ledger.violate(
        "P3 nothing published",
        `${personas.length} personas of a job that is ${end?.state ?? "unknown"}`,
        { jobId },
      );
    return;
  }
  const missing = Array.from({ length: count }, (_, index) => index).filter((index) => !indexes.has(index));
  verdict.missing += missing.length;
  verdict.duplicated += personas.length - indexes.size;
  if (missing.length > 0) ledger.violate("P2 personas readable", `missing: ${missing.join(", ")}`, { jobId });
  if (personas.length > count || personas.length > indexes.size)
    ledger.violate(
      "P1 each once",
      `${personas.length} personas, of which ${indexes.size} differ, where ${count} were asked for`,
      { jobId },
    );
  if (end.result?.["created"] !== count)
    ledger.violate(
      "P2 result counts",
      `result ${JSON.stringify(end.result)}, where ${count} were asked for`,
      { jobId },
    );
}

function judgeExport(
  { installation, ledger }: VerdictDeps,
  { jobId, count }: AcceptedJob,
  end: JobSnapshot | undefined,
): void {
  if (end?.state !== "completed") return;
  const { file, personas } = end.result as { file: string; personas: number };
  if (personas !== count) ledger.violate("P2 result counts", `${personas} exported of ${count}`, { jobId });
  if (!existsSync(join(installation.exportDir, file)))
    ledger.violate("P2 exported", `${file} is not there`, { jobId });
}
