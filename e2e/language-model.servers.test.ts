import { describe, expect, it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import type { PersonaKind } from "@headway/personas/kinds";
import type { HandlersOf } from "@headway/worker/job-context";
import { createPersonaGeneration } from "@headway/personas/generate/handle";
import { createLlmGenerator } from "@headway/personas/generate/llm/generator";
import { asTold, startLlmServer } from "@headway/personas/generate/llm/testing/start-llm-server";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import { startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

const KEY = "sk-system-77aa-nobody-may-see-this";

/** Handlers whose personas are described by the language model at this address. */
function describedBy(
  system: TestSystem,
  baseUrl: string,
  logged: string[],
): Pick<HandlersOf<PersonaKind>, "persona-generation"> {
  const generator = createLlmGenerator({
    server: { baseUrl, apiKey: KEY, model: "test-model" },
    offline: createOfflineGenerator(),
    log: createLogger("test", { LOG_LEVEL: "trace" }, { write: (line) => logged.push(line) }),
    patience: { backoffMs: 10 },
  });
  return { "persona-generation": createPersonaGeneration({ personas: system.personas, generator }) };
}

async function enqueue(gateway: TestGateway): Promise<string> {
  const body = { template: "support-desk", seed: "seven" };
  const response = await gateway.call("POST", "/admin/dev/personas/preset", { body });
  return ((await response.json()) as { jobId: string }).jobId;
}

async function detail(gateway: TestGateway, jobId: string) {
  const response = await gateway.call("GET", `/admin/jobs/${jobId}`);
  return (await response.json()) as { job: JobSnapshot; attempts: unknown[] };
}

describe("a job whose personas a language model describes", () => {
  it("fails at once when the key is refused, and shows the key to nobody", async () => {
    const error = { message: `Incorrect API key provided: ${KEY}` };
    await using llm = await startLlmServer(() => ({ kind: "status", status: 401, error }));
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const frames: string[] = [];
    client.socket.onAny((...frame: unknown[]) => frames.push(JSON.stringify(frame)));
    const jobId = await enqueue(gateway);
    await client.watch(jobId);
    const logged: string[] = [];
    await system.startWorker({ handlers: describedBy(system, llm.baseUrl, logged) });
    await eventually("the job has failed", () => client.last(jobId)?.state === "failed");

    expect(client.last(jobId)).toMatchObject({
      attempt: 1,
      error: {
        code: "llm-unauthorized",
        message: expect.stringContaining("OPENAI_API_KEY"),
        retryable: false,
      },
    });
    const shown = await eventually("its record is closed", async () => {
      const found = await detail(gateway, jobId);
      return found.job.state === "failed" && found;
    });
    expect(shown.attempts).toHaveLength(1);
    // Three questions were under way when the first was refused; none was asked again.
    expect(llm.asked.length).toBeLessThanOrEqual(3);
    expect(llm.asked.every(({ authorization }) => authorization === `Bearer ${KEY}`)).toBe(true);
    expect(frames.length).toBeGreaterThan(0);
    const all = [...frames, ...logged, JSON.stringify([...client.seen]), JSON.stringify(shown)].join("\n");
    expect(all).not.toContain(KEY);
    expect(logged.join()).toContain("[redacted]");
    await gateway.close();
  });

  it("survives an outage by the queue's own retry, and asks again for nothing that it has", async () => {
    let refusals = 0;
    await using llm = await startLlmServer((asked) => {
      // The three tries of one attempt, wherever they come among the other questions.
      const isRefused = asked.indexes.includes(20) && refusals < 3;
      if (isRefused) refusals += 1;
      return isRefused ? { kind: "status", status: 503 } : asTold(asked);
    });
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await enqueue(gateway);
    await client.watch(jobId);
    await system.startWorker({ handlers: describedBy(system, llm.baseUrl, []) });
    await eventually("the job has ended", () => client.last(jobId)?.state === "completed");

    expect(client.last(jobId)).toMatchObject({
      attempt: 2,
      result: { created: 25, requested: 25, failed: 0, fromFallback: 0 },
    });
    const indexes = llm.asked.map((asked) => asked.indexes.join());
    expect(indexes.toSorted()).toEqual([
      "0,1,2,3,4",
      "10,11,12,13,14",
      "15,16,17,18,19",
      "20,21,22,23,24",
      "20,21,22,23,24",
      "20,21,22,23,24",
      "20,21,22,23,24",
      "5,6,7,8,9",
    ]);
    const steps = (client.seen.get(jobId) ?? []).flatMap(({ counts }) => (counts ? [counts.done] : []));
    expect([...new Set(steps)]).toEqual(expect.arrayContaining([20]));
    await gateway.close();
  });

  it("gives up its questions when it is cancelled", async () => {
    await using llm = await startLlmServer(() => ({ kind: "hang" }));
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await enqueue(gateway);
    await client.watch(jobId);
    await system.startWorker({ handlers: describedBy(system, llm.baseUrl, []) });
    await eventually("three questions are under way", () => llm.asked.length === 3);
    await gateway.call("POST", `/admin/jobs/${jobId}/cancel`);
    await eventually("the job is cancelled", () => client.last(jobId)?.state === "cancelled");
    await eventually("the questions are given up", () => llm.abandoned.length === 3);
    expect(llm.asked).toHaveLength(3);
    expect(await system.personas.countPublished(jobId)).toBe(0);
    await gateway.close();
  });
});
