import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { toPersonaRequest } from "../persona/presets.ts";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { toEndFence, toFence } from "@headway/shared/store/fence-mark";
import { createPersonaStore, type PersonaStore } from "../store/personas.ts";
import type { OfflinePacing } from "../settings.ts";
import type { personaGeneration } from "../kinds/generation.ts";
import type { JobContext } from "@headway/worker/job-context";
import type { PersonaGenerator } from "./generator.ts";
import { createPersonaGeneration } from "./handle.ts";
import { createOfflineGenerator } from "./offline/generator.ts";

type Context = JobContext<typeof personaGeneration>;

let connection: Awaited<ReturnType<typeof connectMongo>>;
let personas: PersonaStore;

beforeEach(async () => {
  const url = process.env["MONGO_URL"];
  if (!url) throw new Error("MONGO_URL is not set: expected the address of a MongoDB for tests");
  const database = new URL(url);
  database.pathname = `/generation-${randomUUID()}`;
  connection = await connectMongo(database.href);
  personas = createPersonaStore(connection);
  await personas.ensureIndexes();
});

afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

interface Attempt {
  context: Context;
  /** What was told, in order: stages by name, reports as "done/total". */
  told: string[];
  reports: Record<string, unknown>[];
}

function attempt(jobId: string, count: number, change: Partial<Context> = {}): Attempt {
  const told: string[] = [];
  const reports: Record<string, unknown>[] = [];
  const payload = toPersonaRequest({ template: "support-desk", count, seed: "s" }, () => "");
  const context: Context = {
    jobId,
    org: "acme",
    attempt: 1,
    fence: toFence(1, change.attempt ?? 1),
    payload,
    signal: new AbortController().signal,
    log: (line) => told.push(`log: ${line}`),
    keepReport: async (report) => {
      await Promise.resolve(reports.push(report));
    },
    report: (done, total) => told.push(`${done}/${total}`),
    stage: (key) => told.push(key),
    told: () => Promise.resolve(),
    ...change,
  };
  return { context, told, reports };
}

async function fingerprints(jobId: string): Promise<string[]> {
  const found: string[] = [];
  for await (const one of personas.stream({ org: "acme", jobId })) found.push(one.fingerprint);
  return found;
}

/** The offline generator, and a way to see which indexes it was asked for. */
function watched(): { generator: PersonaGenerator; asked: number[] } {
  const offline = createOfflineGenerator();
  const asked: number[] = [];
  const generator: PersonaGenerator = {
    ...offline,
    generate: (request, jobId, indexes, signal) => {
      asked.push(...indexes);
      return offline.generate(request, jobId, indexes, signal);
    },
  };
  return { generator, asked };
}

const run = (
  context: Context,
  generator: PersonaGenerator = createOfflineGenerator(),
  pacing: OfflinePacing = { ms: 0 },
) => createPersonaGeneration({ personas, generator, pacing })(context);

/** Aborts the attempt as soon as so many personas are reported. */
function stoppedAt(done: number, jobId: string, count: number): Attempt {
  const controller = new AbortController();
  const first = attempt(jobId, count, { signal: controller.signal });
  const { report } = first.context;
  first.context.report = (now, total) => {
    report(now, total);
    if (now >= done) controller.abort(new Error("stopped by the test"));
  };
  return first;
}

describe("generating personas", () => {
  it("publishes all of them at the end and tells what it is doing on the way, in small steps", async () => {
    const { context, told } = attempt("j1", 50);
    const published: number[] = [];
    const publish = personas.publish.bind(personas);
    personas.publish = async (...given) => {
      published.push(await personas.countPublished("j1"));
      return publish(...given);
    };
    expect(await run(context)).toEqual({ created: 50, requested: 50, failed: 0, fromFallback: 0 });
    const steps = Array.from({ length: 26 }, (_, step) => `${step * 2}/50`);
    expect(told).toEqual(["generating", ...steps, "saving"]);
    expect(published).toEqual([0]);
    expect(await personas.countPublished("j1")).toBe(50);
  });

  it("goes on after an interruption at 60% with what is missing, and ends with the same personas", async () => {
    const count = 200;
    const whole = attempt("whole", count);
    await run(whole.context);
    await expect(run(stoppedAt(120, "cut", count).context)).rejects.toThrow("stopped by the test");
    expect(await personas.countPublished("cut")).toBe(0);
    const kept = await personas.draftIndexes("cut");
    // The batch that was under way may have been kept too.
    expect([120, 128]).toContain(kept.length);

    const { generator, asked } = watched();
    const second = attempt("cut", count, { attempt: 2 });
    expect(await run(second.context, generator)).toMatchObject({ created: count, failed: 0 });
    const all = Array.from({ length: count }, (_, index) => index);
    expect(asked).toEqual(all.filter((index) => !kept.includes(index)));
    expect(second.told).toContain(`${kept.length}/200`);
    expect(await fingerprints("cut")).toEqual(await fingerprints("whole"));
    expect(second.reports).toEqual(whole.reports);
    expect(second.reports).toMatchObject([
      { personas: count, archetypesCovered: 10, archetypesPossible: 10, personasWithWarnings: 0 },
    ]);
    expect(new Set(await personas.draftIndexes("cut")).size).toBe(count);
  });

  it("publishes nothing when it is stopped while saving, and keeps the drafts for the next attempt", async () => {
    const controller = new AbortController();
    const { context } = attempt("j1", 20, { signal: controller.signal });
    const publish = personas.publish.bind(personas);
    personas.publish = async (...given) => {
      const published = await publish(...given);
      controller.abort(new Error("cancelled while saving"));
      return published;
    };
    await expect(run(context)).rejects.toThrow("cancelled while saving");
    expect(await personas.countPublished("j1")).toBe(0);
    expect(await personas.draftIndexes("j1")).toHaveLength(20);
  });

  it("leaves alone what a later attempt has published when an overtaken one comes to", async () => {
    const controller = new AbortController();
    const { context } = attempt("j1", 20, { signal: controller.signal });
    const count = personas.countPublished.bind(personas);
    personas.countPublished = async (jobId) => {
      personas.countPublished = count;
      await run(attempt("j1", 20, { attempt: 2 }).context);
      controller.abort(new Error("overtaken"));
      return count(jobId);
    };
    await expect(run(context)).rejects.toThrow("overtaken");
    expect(await personas.countPublished("j1")).toBe(20);
  });

  it("publishes nothing when the job was ended by others while this worker slept on the way to publishing", async () => {
    const { context } = attempt("j1", 20);
    const publish = personas.publish.bind(personas);
    personas.publish = async (...given) => {
      personas.publish = publish;
      // What a gateway does for a job that was cancelled.
      await personas.unpublish("j1", toEndFence(1));
      const published = await publish(...given);
      expect(published).toBe(0);
      return published;
    };
    await expect(run(context)).rejects.toMatchObject({ code: "personas-missing" });
    expect(await personas.countPublished("j1")).toBe(0);

    const retried = attempt("j1", 20, { fence: toFence(2, 1) });
    expect(await run(retried.context)).toMatchObject({ created: 20 });
    // Too late: the end that is cleaned up after is that of the life before.
    await personas.unpublish("j1", toEndFence(1));
    expect(await personas.countPublished("j1")).toBe(20);
  });

  it("fails and publishes nothing when personas are missing from the database at the end", async () => {
    const { context } = attempt("j1", 20);
    const publish = personas.publish.bind(personas);
    personas.publish = async (...given) => {
      await connection.collection("personas").deleteOne({ jobId: "j1", index: 7 });
      return publish(...given);
    };
    await expect(run(context)).rejects.toMatchObject({ code: "personas-missing", retryable: true });
    expect(await personas.countPublished("j1")).toBe(0);
    personas.publish = publish;
    expect(await run(attempt("j1", 20, { attempt: 2 }).context)).toMatchObject({ created: 20 });
  });

  it("leaves timers their turn all the way through a large job", async () => {
    const { context, told } = attempt("j1", 1500);
    const turns: number[] = [];
    const timer = setInterval(() => turns.push(told.length), 0);
    await run(context);
    clearInterval(timer);
    // However fast the machine: a timer that is due has its turn between a batch and the next but one.
    const gaps = turns.map((heard, index) => heard - (turns[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(4);
    expect(turns.at(-1)).toBeGreaterThan(20);
  });

  it("takes at least the pace's time, and is stopped within it", async () => {
    const started = performance.now();
    const { context, told } = attempt("j1", 25);
    await run(context, undefined, { ms: 10, jobId: "j1" });
    expect(performance.now() - started).toBeGreaterThanOrEqual(240);
    expect(told).toContain("log: Slowed down on purpose, to be watched: each persona takes at least 10 ms.");

    const controller = new AbortController();
    const slow = attempt("j2", 1, { signal: controller.signal });
    slow.context.report = (done) => {
      if (done === 1)
        setTimeout(() => {
          controller.abort(new Error("enough"));
        }, 5);
    };
    const began = performance.now();
    await expect(run(slow.context, undefined, { ms: 60_000 })).rejects.toThrow("enough");
    // The longest pacing there is would be 30 s and more.
    expect(performance.now() - began).toBeLessThan(25_000);
  });

  it("takes its time over the one job that the pace is meant for, and says nothing of it in others", async () => {
    const other = attempt("j2", 25);
    const started = performance.now();
    await run(other.context, undefined, { ms: 10_000, jobId: "j1" });
    // Pacing would take 30 s.
    expect(performance.now() - started).toBeLessThan(25_000);
    expect(other.told.filter((line) => line.startsWith("log:"))).toEqual([]);
  });
});
