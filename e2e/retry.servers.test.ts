import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { JobError } from "@headway/shared/jobs/job-error";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { createPersonaGeneration } from "@headway/personas/generate/handle";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import type { personaGeneration } from "@headway/personas/kinds/generation";
import type { PersonaKind } from "@headway/personas/kinds";
import type { Handler, HandlersOf } from "@headway/worker/job-context";
import { cancelJob, jobOf, RESULT, retryJob, startJob } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";
import { startTcpProxy } from "./support/tcp-proxy.ts";
import { risesStrictly } from "./support/watching-client.ts";

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
    const jobId = await startJob(gateway, 30);
    await client.watch(jobId);
    await eventually("it is well under way", () => (client.last(jobId)?.counts?.done ?? 0) >= 10);
    await cancelJob(gateway, jobId);
    await eventually("it is cancelled", () => client.last(jobId)?.state === "cancelled");
    const reached = client.last(jobId)?.progress ?? 0;
    expect(await system.personas.countPublished(jobId)).toBe(0);

    isFirst = false;
    const answer = await retryJob(gateway, jobId);
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
    const [jobId, other] = [await startJob(gateway, 30), await startJob(gateway, 30)];
    await client.watch(jobId);
    await eventually("both run", () => runs.length === 2);

    let isPublished = false;
    const cancelling = cancelJob(slow, jobId).finally(() => (isPublished = true));
    // By the refusal of its next report.
    await eventually("it is cancelled", () => client.last(jobId)?.state === "cancelled");
    expect((await retryJob(gateway, jobId)).status).toBe(202);
    const next = await eventually("its next life runs", () => runs[2]);
    expect([next.jobId, isPublished]).toEqual([jobId, false]);
    await cancelling;
    // What is published after it is heard after it.
    await cancelJob(gateway, other);
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
    const jobId = await startJob(gateway, 5);
    await client.watch(jobId);
    expect((await cancelJob(gateway, jobId)).status).toBe(202);
    await eventually("it is cancelled", () => client.last(jobId)?.state === "cancelled");

    isDoomed = true;
    expect((await retryJob(gateway, jobId)).status).toBe(503);
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
    const jobId = await startJob(one, 30);
    await client.watch(jobId);
    await eventually("it has failed", () => client.last(jobId)?.state === "failed");
    expect(client.last(jobId)?.error).toEqual({
      code: "broken",
      message: "It cannot be done.",
      retryable: false,
    });
    await failing.close();

    const answers = await Promise.all([
      retryJob(one, jobId),
      retryJob(other, jobId),
      retryJob(one, jobId),
      retryJob(other, jobId),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409]);
    await system.startWorker();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    expect((await retryJob(one, jobId)).status).toBe(409);
    await Promise.all([one.close(), other.close()]);
  });
});
