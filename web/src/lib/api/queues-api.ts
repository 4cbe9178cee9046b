import { readSnapshot } from "@headway/shared/client/read-wire";
import { parseAddress } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { Api, ApiError, toSearch, type Query } from "./api.ts";
import type { JobDetail, JobPage, QueuesAnswer } from "./api-types.ts";

interface ListedQueue {
  queue: string;
  name: string;
  prefix: string;
  counts: Record<string, number>;
  paused: boolean;
  workers?: number;
  perMinute: number;
}

export type QueueChange = "pause" | "resume" | "retry-failed" | "clean";

/** States that a queue's own sets know; a job of any other is in none of them. */
const LISTED = new Set(["active", "queued", "delayed", "completed", "failed"]);

/** The page's calls, of an operator of any queues: a job's id is its address, and a list goes through one queue after another. */
export class QueuesApi extends Api {
  override async jobs({ state, kind, q, limit, cursor }: Query): Promise<JobPage> {
    if (state !== undefined && state !== "" && !LISTED.has(String(state)))
      return { jobs: [], nextCursor: null };
    const [from = "", rest = ""] = String(cursor ?? "").split("\n");
    const queues = typeof kind === "string" && kind !== "" ? [kind] : await this.#busyQueues();
    const at = Math.max(0, queues.indexOf(from));
    const queue = queues[at];
    if (queue === undefined) return { jobs: [], nextCursor: null };
    const page = await this.get<JobPage>(`/queues/${encodeURIComponent(queue)}/jobs`, {
      state,
      q,
      limit,
      cursor: rest,
    });
    const next = page.nextCursor === null ? queues[at + 1] : queue;
    const nextCursor = next === undefined ? null : `${next}\n${page.nextCursor ?? ""}`;
    return { jobs: page.jobs.flatMap((job) => readSnapshot(job) ?? []), nextCursor };
  }

  override async job(address: string): Promise<JobDetail> {
    const answer = await this.get<JobDetail & { data?: unknown }>(toPath(address));
    const { data } = answer;
    const payload = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : undefined;
    return { ...answer, job: readJob(answer.job), ...(payload && { payload }) };
  }

  override async queues(): Promise<QueuesAnswer> {
    const { queues } = await this.get<{ queues: ListedQueue[] }>("/queues");
    return {
      queues: queues.map(({ queue, prefix, counts, paused, workers, perMinute }) => ({
        name: queue,
        prefix,
        counts: {
          ...counts,
          waiting:
            (counts["waiting"] ?? 0) + (counts["prioritized"] ?? 0) + (counts["waiting-children"] ?? 0),
        },
        paused,
        workersOnline: workers ?? 0,
        perMinute,
      })),
    };
  }

  override async change(address: string, change: "cancel" | "retry"): Promise<JobSnapshot> {
    const response = await this.send("POST", `${toPath(address)}/${change}`);
    return readJob(((await response.json()) as { job: JobSnapshot }).job);
  }

  /** `count`: of the jobs that it was done to. */
  async changeQueue(queue: string, change: QueueChange): Promise<{ count?: number }> {
    const response = await this.send("POST", `/queues/${encodeURIComponent(queue)}/${change}`);
    return (await response.json()) as { count?: number };
  }

  /** Does something to one job, if it is still in the state that was seen. */
  async act(
    { jobId, state }: JobSnapshot,
    change: "cancel" | "retry" | "promote" | "remove",
  ): Promise<JobSnapshot> {
    const answer = await this.ask<{ job: unknown }>("POST", `${toPath(jobId)}/${change}`, { seen: state });
    return readJob(answer.job);
  }

  /** Fixes the jobs that a filter finds now. */
  select(query: Query): Promise<{ selection: string; count: number; total: number; isCut: boolean }> {
    return this.ask("POST", `/operating/selections${toSearch(query)}`);
  }

  /** Fixes the jobs of one group of failures. */
  selectGroup(query: Query, key: string): Promise<{ selection: string; count: number }> {
    return this.ask("POST", `/operating/failures/select${toSearch({ ...query, key })}`);
  }

  /** Any other call of the operator's page. */
  async ask<Answer>(method: "GET" | "POST", path: string, sent: Query | object = {}): Promise<Answer> {
    if (method === "GET") return this.get<Answer>(path, sent as Query);
    const response = await this.send(method, path, {
      body: JSON.stringify(sent),
      headers: { "content-type": "application/json" },
    });
    return (await response.json()) as Answer;
  }

  async #busyQueues(): Promise<string[]> {
    const { queues } = await this.get<{ queues: ListedQueue[] }>("/queues");
    const hasJobs = ({ counts }: ListedQueue): boolean => Object.values(counts).some((count) => count > 0);
    return queues.filter(hasJobs).map(({ queue }) => queue);
  }
}

function toPath(text: string): string {
  const address = parseAddress(text);
  if (address === undefined) throw new ApiError("not-found", "This is no address of a job.");
  return `/queues/${encodeURIComponent(address.queue)}/jobs/${encodeURIComponent(address.jobId)}`;
}

function readJob(job: unknown): JobSnapshot {
  const snapshot = readSnapshot(job);
  if (snapshot === undefined)
    throw new ApiError("internal", "Headway's answer holds no job. Reload the page.");
  return snapshot;
}
