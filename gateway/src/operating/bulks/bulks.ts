import { coerceError } from "@headway/shared/node/coerce-error";
import type { JobState } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { Actions, JobAction } from "../../embedding/jobs/actions.ts";
import { ChangedMeanwhileError } from "../../embedding/jobs/changed-meanwhile-error.ts";
import type { BulkReport } from "./bulk-report.ts";
import { WRITTEN_EVERY_MS } from "./bulk-reports.ts";
import type { BulkReports } from "./bulk-reports.ts";
import type { NamedQueue } from "../../observing/queue-directory.ts";

/** A job as it was when somebody decided on it. */
export interface ChosenJob {
  place: NamedQueue;
  jobId: string;
  /** Undefined: whatever state it is in. */
  seen?: JobState | undefined;
}

/** Jobs that were chosen together. */
interface Selection {
  jobs: readonly ChosenJob[];
  /** As the list's address has it; empty for all. */
  filter: string;
  /** The key of the group of failures that they are. */
  group?: string;
}

const BULKS_KEPT = 20;
const SELECTIONS_KEPT = 20;
const SELECTION_LASTS_MS = 15 * 60_000;
const REFUSALS_KEPT = 1_000;
const AT_ONCE = 16;

/**
 * Actions on many jobs, and the sets of jobs that were chosen for one. They run in this server and end with it; their reports are in
 * Redis, too.
 */
export class Bulks {
  readonly #actions: Actions;
  readonly #reports: BulkReports;
  readonly #selections = new Map<string, Selection & { until: number }>();
  readonly #bulks = new Map<string, { report: BulkReport; stop: AbortController }>();
  readonly #running = new Set<Promise<void>>();

  constructor(actions: Actions, reports: BulkReports) {
    this.#actions = actions;
    this.#reports = reports;
  }

  /** Fixes a set of jobs. Answers the id by which it can be acted on for a quarter of an hour. */
  select(jobs: readonly ChosenJob[], chosenBy: Omit<Selection, "jobs">): string {
    dropOldest(this.#selections, SELECTIONS_KEPT - 1);
    const id = crypto.randomUUID();
    this.#selections.set(id, { jobs, ...chosenBy, until: Date.now() + SELECTION_LASTS_MS });
    return id;
  }

  /** @throws WireError `not-found` where the selection has expired */
  selected(id: string): Selection {
    const selection = this.#selections.get(id);
    if (selection === undefined || selection.until < Date.now())
      throw new WireError("not-found", "This selection has expired. Select the jobs again.");
    return selection;
  }

  /** @param onEnd told when nothing of it is left to do, or it was stopped */
  start(action: JobAction, jobs: readonly ChosenJob[], onEnd: (report: BulkReport) => void): BulkReport {
    dropOldest(this.#bulks, BULKS_KEPT - 1);
    const report: BulkReport = {
      id: crypto.randomUUID(),
      action,
      state: "running",
      total: jobs.length,
      done: 0,
      changed: 0,
      gone: 0,
      refused: 0,
      left: jobs.length,
      startedAt: Date.now(),
      refusals: [],
    };
    const stop = new AbortController();
    this.#bulks.set(report.id, { report, stop });
    void this.#reports.write(report);
    const writing = setInterval(() => void this.#reports.write(report), WRITTEN_EVERY_MS);
    const running = this.#run(report, jobs, stop.signal).finally(async () => {
      clearInterval(writing);
      this.#running.delete(running);
      onEnd(report);
      await this.#reports.write(report);
    });
    this.#running.add(running);
    return report;
  }

  /** @throws WireError `not-found` */
  async find(id: string): Promise<BulkReport> {
    const report = this.#bulks.get(id)?.report ?? (await this.#reports.read(id));
    if (report) return report;
    throw new WireError("not-found", "This action on many jobs is not known: it is older than 7 days.");
  }

  /** What has begun is finished; nothing else begins. */
  stop(id: string): BulkReport {
    const { report, stop } = this.#find(id);
    stop.abort();
    return report;
  }

  async close(): Promise<void> {
    for (const { stop } of this.#bulks.values()) stop.abort();
    await Promise.all(this.#running);
  }

  #find(id: string): { report: BulkReport; stop: AbortController } {
    const found = this.#bulks.get(id);
    if (found) return found;
    throw new WireError(
      "not-found",
      "This action on many jobs does not run on this server. Reload the page to see what has become of it.",
    );
  }

  async #run(report: BulkReport, jobs: readonly ChosenJob[], signal: AbortSignal): Promise<void> {
    const queue = jobs.values();
    const worker = async (): Promise<void> => {
      for (const job of queue) {
        if (signal.aborted) return;
        await this.#act(report, job);
        report.left -= 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    report.state = report.left > 0 ? "stopped" : "ended";
    report.endedAt = Date.now();
  }

  async #act(report: BulkReport, { place, jobId, seen }: ChosenJob): Promise<void> {
    try {
      await this.#actions.onJob(place, jobId, report.action, seen);
      report.done += 1;
    } catch (thrown) {
      const code = thrown instanceof WireError ? thrown.code : undefined;
      if (code === "not-found") report.gone += 1;
      else if (thrown instanceof ChangedMeanwhileError) report.changed += 1;
      else {
        report.refused += 1;
        if (report.refusals.length >= REFUSALS_KEPT) return;
        report.refusals.push({ job: `${place.queue}/${jobId}`, reason: coerceError(thrown).message });
      }
    }
  }
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const id of map.keys()) {
    if (map.size <= most) return;
    map.delete(id);
  }
}
