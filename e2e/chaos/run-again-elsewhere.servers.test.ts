import { describe, expect, it } from "@jest/globals";
import { JobError } from "@headway/shared/jobs/job-error";
import { toFailed } from "@headway/shared/jobs/snapshot-transitions";
import { openRedis } from "@headway/shared/node/connect-redis";
import { findRedis } from "@headway/shared/node/find-redis";
import { createLogger } from "@headway/shared/node/logger";
import { toPersonaRequest } from "@headway/personas/presets";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import type { personaGeneration } from "@headway/personas/kinds/generation";
import type { Handler } from "@headway/worker/job-context";
import { RESULT, startJob } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { risesStrictly } from "../support/watching-client.ts";

type Handle = Handler<typeof personaGeneration>;

const completing: Handle = () => Promise.resolve(RESULT);
const failing =
  (retryable: boolean): Handle =>
  ({ stage, report }) => {
    stage("generating");
    report(5, 10);
    return Promise.reject(new JobError("no-luck", "It did not work.", { retryable }));
  };

const LOG = createLogger("test", { LOG_LEVEL: "silent" });

function openQueue(system: TestSystem): JobQueue & AsyncDisposable {
  const queue = openJobQueue(system.redis, system.prefix, LOG);
  return Object.assign(queue, { [Symbol.asyncDispose]: () => queue.close() });
}

/** Has the job end in the queue, as it does with this handler. */
async function runOnce(system: TestSystem, queue: JobQueue, jobId: string, handler: Handle): Promise<void> {
  const worker = await system.startWorker({ handlers: { "persona-generation": handler } });
  await eventually("it has ended in the queue", async () => (await queue.getJob(jobId))?.finishedOn);
  await worker.close();
}

/** With one attempt, so that none is left after it. */
async function leaveOneAttempt(system: TestSystem, queue: JobQueue, jobId: string): Promise<void> {
  const key = queue.toKey(jobId);
  const options = JSON.parse((await system.redis.hget(key, "opts")) ?? "{}") as object;
  await system.redis.hset(key, "opts", JSON.stringify({ ...options, attempts: 1 }));
}

const jobOf = async (gateway: TestGateway, jobId: string) =>
  ((await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()) as { job: JobSnapshot }).job;

const isEnd = ({ state }: JobSnapshot) => state === "completed" || state === "failed";

interface Case {
  handler: Handle;
  state: "completed" | "failed";
  isLastAttempt?: boolean;
  /** What `job.retry()` of BullMQ is told. */
  options?: { resetAttemptsMade: boolean; resetAttemptsStarted: boolean };
  /** What happens between its end and the moment in which it is run again. */
  meanwhile?: (system: TestSystem, jobId: string) => Promise<unknown>;
}

const CASES: Record<string, Case> = {
  "has failed for good": { handler: failing(false), state: "failed" },
  "has failed at its last attempt": { handler: failing(true), state: "failed", isLastAttempt: true },
  "has failed, with its attempts set back": {
    handler: failing(false),
    state: "failed",
    options: { resetAttemptsMade: true, resetAttemptsStarted: true },
  },
  "has completed": { handler: completing, state: "completed" },
  "has failed so long ago that its state is kept no longer": {
    handler: failing(false),
    state: "failed",
    meanwhile: (system, jobId) => system.redis.del(system.progress.keys.state(jobId)),
  },
};

describe("a job that another program has the queue run again, with job.retry(), when it", () => {
  it.each(Object.entries(CASES))("%s, is queued as a new life, runs and ends", async (_what, given) => {
    await using system = await startSystem();
    await using queue = openQueue(system);
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await startJob(gateway);
    if (given.isLastAttempt) await leaveOneAttempt(system, queue, jobId);
    await client.watch(jobId);
    await runOnce(system, queue, jobId, given.handler);
    await eventually("its end is told", () => client.last(jobId)?.state === given.state);
    const end = client.last(jobId);
    // Kept in its record, too.
    await eventually("it is kept", async () => isEnd(await jobOf(gateway, jobId)));

    await given.meanwhile?.(system, jobId);
    await (await queue.getJob(jobId))?.retry(given.state, given.options);
    await eventually("it is told to wait", () => client.last(jobId)?.state === "queued");
    const queued = client.last(jobId);
    expect(queued?.enqueuedAt).toBeGreaterThan(end?.enqueuedAt ?? Infinity);
    expect(queued).toMatchObject({ attempt: 0, progress: 0 });
    expect(queued?.error).toBeUndefined();

    await runOnce(system, queue, jobId, completing);
    await eventually("its next end is told", () => isEnd(client.last(jobId) as JobSnapshot));
    expect(client.last(jobId)).toMatchObject({
      state: "completed",
      progress: 100,
      attempt: 1,
      result: RESULT,
    });
    const seen = client.seen.get(jobId) ?? [];
    expect(risesStrictly(seen)).toBe(true);
    expect(seen.some(({ attempt, maxAttempts }) => attempt > maxAttempts)).toBe(false);
    expect(await jobOf(gateway, jobId)).toMatchObject({ state: "completed" });
    await gateway.close();
  });

  it("has failed and nobody has read so yet, is not told to have lost its worker", async () => {
    await using system = await startSystem();
    await using queue = openQueue(system);
    const gateway = await system.startGateway();
    const jobId = await startJob(gateway);
    await leaveOneAttempt(system, queue, jobId);
    await gateway.close();
    await runOnce(system, queue, jobId, failing(true));
    await (await queue.getJob(jobId))?.retry();

    const next = await system.startGateway();
    await eventually("it is told to wait", async () => (await jobOf(next, jobId)).state !== "active");
    expect(await jobOf(next, jobId)).toMatchObject({ state: "queued", attempt: 0, progress: 0 });
    await next.close();
  });

  it.each([
    ["has failed", failing(false), "failed"],
    ["has completed", completing, "completed"],
  ] as const)(
    "%s, with no gateway there, is told by its worker: queued, then running",
    async (_, handler, state) => {
      await using system = await startSystem();
      await using queue = openQueue(system);
      const gateway = await system.startGateway();
      const jobId = await startJob(gateway);
      await runOnce(system, queue, jobId, handler);
      await eventually("its end is told", async () => (await jobOf(gateway, jobId)).state === state);
      await gateway.close();
      const told: JobSnapshot[] = [];
      const subscriber = openRedis(await findRedis(testRedisUrl()), "subscriber", LOG);
      await subscriber.subscribe(system.progress.keys.jobChannel(jobId));
      subscriber.on("message", (_channel, message: string) => told.push(JSON.parse(message) as JobSnapshot));

      await (await queue.getJob(jobId))?.retry(state);
      await runOnce(system, queue, jobId, completing);
      expect(await queue.getJob(jobId)).toMatchObject({ returnvalue: RESULT, attemptsMade: 1 });
      await eventually("it is told", () => told.length >= 2);
      expect(told[0]).toMatchObject({ state: "queued", attempt: 0, progress: 0 });
      expect(told[1]).toMatchObject({ state: "active", attempt: 1 });
      const next = await system.startGateway();
      await eventually("its end is told", async () => isEnd(await jobOf(next, jobId)));
      expect(await jobOf(next, jobId)).toMatchObject({ state: "completed", result: RESULT });
      subscriber.disconnect();
      await next.close();
    },
  );

  it("has completed with personas, has them all once more, and none twice", async () => {
    await using system = await startSystem();
    await using queue = openQueue(system);
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await startJob(gateway, 5);
    await client.watch(jobId);
    await system.startWorker();
    await eventually("it has completed", () => client.last(jobId)?.state === "completed");
    const { enqueuedAt = Infinity, result } = client.last(jobId) ?? {};

    await eventually("the queue knows", async () => (await queue.getJob(jobId))?.finishedOn);
    await (await queue.getJob(jobId))?.retry("completed");
    await eventually("its next life has ended", () => {
      const last = client.last(jobId);
      return last !== undefined && isEnd(last) && last.enqueuedAt > enqueuedAt;
    });
    expect(client.last(jobId)).toMatchObject({ state: "completed", result });
    expect(await system.personas.countPublished(jobId)).toBe(5);
    await gateway.close();
  });

  it("was called lost on its way into the queue, and has been refused by a worker since, runs", async () => {
    await using system = await startSystem();
    await using queue = openQueue(system);
    const gateway = await system.startGateway();
    const draft = queuedDraft({ kind: "persona-generation", enqueuedAt: Date.now() });
    const { jobId, kind, org, title, enqueuedAt } = draft;
    const { snapshot } = await system.progress.create(draft);
    const lost = { code: "lost", message: "It is in no queue.", retryable: true };
    await system.progress.write(toFailed(snapshot, { error: lost, finishedAt: Date.now() }), { run: 0 });
    const payload = toPersonaRequest({ template: "saas-trial", count: 5 }, () => "s");
    await queue.add(kind, { org, title, payload }, { jobId, timestamp: enqueuedAt, attempts: 3 });
    await runOnce(system, queue, jobId, completing);
    expect((await queue.getJob(jobId))?.failedReason).toContain("[ended!]");
    await eventually("the gateway knows", async () => (await system.progress.read(jobId))?.isInQueue);

    await (await queue.getJob(jobId))?.retry();
    await runOnce(system, queue, jobId, completing);
    await eventually(
      "it has completed",
      async () => (await system.progress.read(jobId))?.snapshot.state === "completed",
    );
    await gateway.close();
  });
});
