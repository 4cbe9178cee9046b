import { describe, expect, it } from "@jest/globals";
import { toCancelling } from "@headway/shared/jobs/snapshot-transitions";
import { JobError } from "@headway/shared/jobs/job-error";
import { eventually } from "@headway/shared/testing/eventually";
import type { PersonaKind } from "@headway/personas/kinds";
import type { HandlersOf } from "@headway/worker/job-context";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { cancelJob, jobOf, startJob } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";

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

describe("cancelling a job", () => {
  it("ends one that waits at once, and no worker ever runs it", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await startJob(gateway, 30);
    await client.watch(jobId);

    const answer = await cancelJob(gateway, jobId);

    expect([answer.status, (await jobOf(answer)).state]).toEqual([202, "cancelled"]);
    await eventually("the watcher sees it", () => client.last(jobId)?.state === "cancelled");
    expect(client.seen.get(jobId)?.map(({ state }) => state)).toEqual(["queued", "cancelling", "cancelled"]);
    const again = await cancelJob(gateway, jobId);
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
    const jobId = await startJob(one, 30);
    await client.watch(jobId);
    await eventually("it runs", () => client.last(jobId)?.counts?.done === 1);

    const askedAt = Date.now();
    expect((await jobOf(await cancelJob(other, jobId))).state).toBe("cancelling");
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
    const jobId = await startJob(gateway, 30);
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
    const jobId = await startJob(gateway, 30);
    await client.watch(jobId);
    const { context } = await jobs.attempt(jobId);

    const closed = worker.close();
    await cancelJob(gateway, jobId);
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
    const jobId = await startJob(gateway, 30);
    await client.watch(jobId);
    await eventually("it is delayed", () => client.last(jobId)?.state === "delayed");
    expect(client.last(jobId)).toMatchObject({
      attempt: 1,
      maxAttempts: 3,
      retryAt: expect.any(Number),
      error: { code: "busy", message: "The provider is busy.", retryable: true },
    });

    await cancelJob(gateway, jobId);

    await eventually("it has ended", () => client.last(jobId)?.state === "cancelled");
    await gateway.close();
  });
});
