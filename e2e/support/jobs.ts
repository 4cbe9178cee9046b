import { toAttemptStarted, toCompleted } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { createLogger } from "@headway/shared/node/logger";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import type { TestGateway, TestSystem } from "./system.ts";

/** What a worker answers in whose place a test has put a handler that makes nothing. */
export const RESULT = { created: 1, requested: 1, failed: 0, fromFallback: 0 };

/** Queues a job as the dashboard does; answers with its id. */
export async function startJob(gateway: TestGateway, count = 5): Promise<string> {
  const body = { template: "saas-trial", count };
  const response = await gateway.call("POST", "/admin/dev/personas/preset", { body });
  return ((await response.json()) as { jobId: string }).jobId;
}

export const cancelJob = (gateway: TestGateway, jobId: string): Promise<Response> =>
  gateway.call("POST", `/admin/jobs/${jobId}/cancel`);

export const retryJob = (gateway: TestGateway, jobId: string): Promise<Response> =>
  gateway.call("POST", `/admin/jobs/${jobId}/retry`);

/** The job that the gateway's answer to a cancel or a retry holds. */
export const jobOf = async (response: Response): Promise<JobSnapshot> =>
  ((await response.json()) as { job: JobSnapshot }).job;

/** The installation's queue, without a log. The test closes it. */
export const queueOf = (system: Pick<TestSystem, "redis" | "prefix">): JobQueue =>
  openJobQueue(system.redis, system.prefix, createLogger("test", { LOG_LEVEL: "silent" }));

/** A job that looks as if a worker had just begun it, for tests that play the worker themselves. */
export async function runningJob(
  system: Pick<TestSystem, "progress">,
  change: Partial<JobDraft> = {},
): Promise<JobDraft> {
  const draft = queuedDraft({ enqueuedAt: Date.now(), ...change });
  await system.progress.create(draft);
  const active = toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() });
  await system.progress.write(active, { run: 1 });
  return active;
}

/** The end of such a job. */
export function endOf(draft: JobDraft): JobDraft {
  return toCompleted(draft, { result: { created: 1 }, finishedAt: Date.now() });
}

export async function writeEnd(system: TestSystem, draft: JobDraft): Promise<JobSnapshot> {
  return (await system.progress.write(endOf(draft), { run: 1 })).snapshot;
}
