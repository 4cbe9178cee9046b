import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toCancelling } from "@headway/shared/jobs/snapshot-transitions";
import { JobError } from "@headway/shared/jobs/job-error";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { createPersonaGeneration } from "@headway/personas/generate/handle";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import type { personaGeneration } from "@headway/personas/kinds/generation";
import type { PersonaKind } from "@headway/personas/kinds";
import type { Handler, HandlersOf } from "@headway/worker/job-context";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { RESULT } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";
import type { TestGateway } from "./support/system.ts";
import { startTcpProxy } from "./support/tcp-proxy.ts";
import { risesStrictly } from "./support/watching-client.ts";

/** A handler that runs until it is told to stop, says when it was, and stops when the test lets it. */
function endless(): {
  handlers: Partial<HandlersOf<PersonaKind>>;
  stoppedAt: () => number | undefined;
  letStop: () => void;
} & Disposable {
  let at: number | undefined;
  let letStop = (): void => undefined;
  const mayStop = new Promise<void>((resolve) => (letStop = resolve));
  return {
    stoppedAt: () => at,
    letStop,
    // A worker that closes waits for its handlers, also after a failed test.
    [Symbol.dispose]: letStop,
    handlers: {
      "persona-generation": ({ signal, stage, report }) => {
        stage("generating");
        report(1, 10);
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            at = Date.now();
            void mayStop.then(() => {
              reject(signal.reason as Error);
            });
          });
        });
      },
    },
  };
}

/** A handler that reports without end, in every job and life, until it is told to stop. */
function chatty(): {
  handlers: Partial<HandlersOf<PersonaKind>>;
  runs: { jobId: string; signal: AbortSignal }[];
} {
  const runs: { jobId: string; signal: AbortSignal }[] = [];
  const generate: Handler<typeof personaGeneration> = async ({ jobId, signal, stage, report }) => {
    runs.push({ jobId, signal });
    stage("generating");
    const timer = setInterval(() => {
      report(1, 10);
    }, 20);
    await abortOf(signal).finally(() => {
      clearInterval(timer);
    });
    return RESULT;
  };
  return { handlers: { "persona-generation": generate }, runs };
}

type PersonaGenerator = ReturnType<typeof createOfflineGenerator>;

async function abortOf(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
  signal.throwIfAborted();
}

async function start(gateway: TestGateway, count = 30): Promise<string> {
  const body = { template: "saas-trial", count };
  const response = await gateway.call("POST", "/admin/dev/personas/preset", { body });
  return ((await response.json()) as { jobId: string }).jobId;
}

const cancel = (gateway: TestGateway, jobId: string) => gateway.call("POST", `/admin/jobs/${jobId}/cancel`);
const retry = (gateway: TestGateway, jobId: string) => gateway.call("POST", `/admin/jobs/${jobId}/retry`);
const jobOf = async (response: Response) => ((await response.json()) as { job: JobSnapshot }).job;

describe("cancelling a job", () => {
  it("ends one that waits at once, and no worker ever runs it", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await start(gateway);
    await client.watch(jobId);

    const answer = await cancel(gateway, jobId);

    expect([answer.status, (await jobOf(answer)).state]).toEqual([202, "cancelled"]);
    await eventually("the watcher sees it", () => client.last(jobId)?.state === "cancelled");
    expect(client.seen.get(jobId)?.map(({ state }) => state)).toEqual(["queued", "cancelling", "cancelled"]);
    const again = await cancel(gateway, jobId);
    expect([again.status, ((await again.json()) as { error: { code: string } }).error.code]).toEqual([
      409,
      "conflict",
    ]);
    await gateway.close();
  });

  it("stops a running one at once, asked through another gateway than the one that watches", async () => {
    await using system = await startSystem();
    const [one, other] = await Promise.all([system.startGateway(), system.startGateway()]);
    const client = await one.watch();
    using handler = endless();
    await system.startWorker({ handlers: handler.handlers });
    const jobId = await start(one);
    await client.watch(jobId);
    await eventually("it runs", () => client.last(jobId)?.counts?.done === 1);

    const askedAt = Date.now();
    expect((await jobOf(await cancel(other, jobId))).state).toBe("cancelling");
    // It reports nothing more, so that nothing but the message can have told it.
    const stoppedAt = await eventually("the handler is told", handler.stoppedAt);
    process.stdout.write(`from asking to the handler's signal: ${stoppedAt - askedAt} ms\n`);
    expect(stoppedAt - askedAt).toBeLessThan(1_000);
    handler.letStop();
    await eventually("it has ended", () => client.last(jobId)?.state === "cancelled");
    const detail = (await (await one.call("GET", `/admin/jobs/${jobId}`)).json()) as { attempts: object[] };
    expect(detail.attempts).toMatchObject([{ attempt: 1, outcome: "cancelled" }]);
    await Promise.all([one.close(), other.close()]);
  });

  it("stops a running one that reports nothing also when the gateway was gone before it told the worker", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    using handler = endless();
    await system.startWorker({ handlers: handler.handlers });
    const jobId = await start(gateway);
    await client.watch(jobId);
    await eventually("it runs", () => client.last(jobId)?.counts?.done === 1);

    // All that such a gateway has done.
    const stored = await system.progress.read(jobId);
    if (stored === undefined) throw new Error("expected a stored state");
    await system.progress.write(toCancelling(stored.snapshot), { run: stored.run });

    await eventually("the handler is told", handler.stoppedAt, 20_000);
    handler.letStop();
    await eventually("it has ended", () => client.last(jobId)?.state === "cancelled");
    await gateway.close();
  });

  it("reaches a worker that is closing, as long as it has jobs", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobs = new DirectedJobs();
    const worker = await system.startWorker({
      graceMs: 20_000,
      handlers: { "persona-generation": jobs.handler },
    });
    const jobId = await start(gateway);
    await client.watch(jobId);
    const { context } = await jobs.attempt(jobId);

    const closed = worker.close();
    await cancel(gateway, jobId);
    await closed;

    expect(context.signal.reason).toMatchObject({ code: "cancelled" });
    await eventually("it has ended", () => client.last(jobId)?.state === "cancelled");
    await gateway.close();
  });

  it("ends one that waits for its next attempt", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    await system.startWorker({
      handlers: { "persona-generation": () => Promise.reject(new JobError("busy", "The provider is busy.")) },
    });
    const jobId = await start(gateway);
    await client.watch(jobId);
    await eventually("it is delayed", () => client.last(jobId)?.state === "delayed");
    expect(client.last(jobId)).toMatchObject({
      attempt: 1,
      maxAttempts: 3,
      retryAt: expect.any(Number),
      error: { code: "busy", message: "The provider is busy.", retryable: true },
    });

    await cancel(gateway, jobId);

    await eventually("it has ended", () => client.last(jobId)?.state === "cancelled");
    await gateway.close();
  });
});

describe("running a job again", () => {
  it("goes on from the checkpoint under the same id, with every persona once", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const offline = createOfflineGenerator();
    let isFirst = true;
    const generator: PersonaGenerator = {
      ...offline,
      generate: async (request, id, indexes, signal) => {
        if (isFirst && indexes.some((index) => index >= 14)) await abortOf(signal);
        return offline.generate(request, id, indexes, signal);
      },
    };
    const handler = createPersonaGeneration({ personas: system.personas, generator });
    await system.startWorker({ handlers: { "persona-generation": handler } });
    const jobId = await start(gateway);
    await client.watch(jobId);
    await eventually("it is well under way", () => (client.last(jobId)?.counts?.done ?? 0) >= 10);
    await cancel(gateway, jobId);
    await eventually("it is cancelled", () => client.last(jobId)?.state === "cancelled");
    const reached = client.last(jobId)?.progress ?? 0;
    expect(await system.personas.countPublished(jobId)).toBe(0);

    isFirst = false;
    const answer = await retry(gateway, jobId);
    expect([answer.status, (await jobOf(answer)).state]).toEqual([202, "queued"]);
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");

    const seen = client.seen.get(jobId) ?? [];
    expect(risesStrictly(seen)).toBe(true);
    const second = seen.slice(seen.findIndex(({ state }) => state === "cancelled") + 1);
    expect(Math.min(...second.map(({ progress }) => progress))).toBeGreaterThanOrEqual(reached);
    expect(await system.personas.countPublished(jobId)).toBe(30);
    const detail = (await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()) as {
      attempts: object[];
    };
    expect(detail.attempts).toMatchObject([{ outcome: "cancelled" }, { outcome: "completed" }]);
    await gateway.close();
  });

  it("is not touched by the cancellation of the life before that arrives late", async () => {
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      delayUpstreamMs: (chunk) => (chunk.includes(":cancellations") ? 3_000 : 0),
    });
    await using system = await startSystem();
    const slow = await system.startGateway({ redisUrl: proxy.url });
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const { handlers, runs } = chatty();
    await system.startWorker({ handlers });
    const [jobId, other] = [await start(gateway), await start(gateway)];
    await client.watch(jobId);
    await eventually("both run", () => runs.length === 2);

    let isPublished = false;
    const cancelling = cancel(slow, jobId).finally(() => (isPublished = true));
    // By the refusal of its next report.
    await eventually("it is cancelled", () => client.last(jobId)?.state === "cancelled");
    expect((await retry(gateway, jobId)).status).toBe(202);
    const next = await eventually("its next life runs", () => runs[2]);
    expect([next.jobId, isPublished]).toEqual([jobId, false]);
    await cancelling;
    // What is published after it is heard after it.
    await cancel(gateway, other);
    await eventually("the other one is told", () =>
      runs.some((run) => run.jobId === other && run.signal.aborted),
    );

    expect(next.signal.aborted).toBe(false);
    expect(client.last(jobId)?.state).toBe("active");
    await Promise.all([slow.close(), gateway.close()]);
  });

  it("runs again also when the gateway that was asked is gone before it was queued", async () => {
    let isDoomed = false;
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      // The retry's first state is stored, and nothing more gets through.
      cutBeforeReplyTo: (chunk) => {
        const isFatal = isDoomed && chunk.includes('"state":"queued"');
        if (isFatal) proxy.refuse(true);
        return isFatal;
      },
    });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const other = await system.startGateway();
    const client = await other.watch();
    const jobId = await start(gateway, 5);
    await client.watch(jobId);
    expect((await cancel(gateway, jobId)).status).toBe(202);
    await eventually("it is cancelled", () => client.last(jobId)?.state === "cancelled");

    isDoomed = true;
    expect((await retry(gateway, jobId)).status).toBe(503);
    await gateway.close();
    expect(client.last(jobId)?.state).toBe("queued");
    await system.startWorker();

    await eventually("it has ended", () => client.last(jobId)?.state === "completed", 40_000);
    await other.close();
  });

  it("works on a failed job once, however many ask, and on no other", async () => {
    await using system = await startSystem();
    const [one, other] = await Promise.all([system.startGateway(), system.startGateway()]);
    const client = await one.watch();
    const failing = await system.startWorker({
      handlers: {
        "persona-generation": () =>
          Promise.reject(new JobError("broken", "It cannot be done.", { retryable: false })),
      },
    });
    const jobId = await start(one);
    await client.watch(jobId);
    await eventually("it has failed", () => client.last(jobId)?.state === "failed");
    expect(client.last(jobId)?.error).toEqual({
      code: "broken",
      message: "It cannot be done.",
      retryable: false,
    });
    await failing.close();

    const answers = await Promise.all([
      retry(one, jobId),
      retry(other, jobId),
      retry(one, jobId),
      retry(other, jobId),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409]);
    await system.startWorker();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    expect((await retry(one, jobId)).status).toBe(409);
    await Promise.all([one.close(), other.close()]);
  });
});
