import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toPersonaRequest } from "./persona/presets.ts";
import { toFence } from "@headway/shared/store/fence-mark";
import { createPersonaStore } from "./store/personas.ts";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import type { JobContext } from "@headway/worker/job-context";
import type { personaExport } from "./kinds/export.ts";
import type { personaGeneration } from "./kinds/generation.ts";
import { createHandlers } from "./create-handlers.ts";
import { createOfflineGenerator } from "./generate/offline/generator.ts";

const PACE_MS = 10;
const SLOWED = /^Slowed down on purpose/;

let mongo: Awaited<ReturnType<typeof openTestMongo>>;
let exportDir: string;

beforeAll(async () => {
  mongo = await openTestMongo();
  exportDir = await mkdtemp(join(tmpdir(), "headway-handlers-"));
});

afterAll(async () => {
  await mongo[Symbol.asyncDispose]();
  await rm(exportDir, { recursive: true });
});

function contextOf<Kind extends JobKind>(
  jobId: string,
  payload: JobContext<Kind>["payload"],
  lines: string[] = [],
): JobContext<Kind> {
  const nothing = (): void => undefined;
  const context: Omit<JobContext<Kind>, "payload"> = {
    jobId,
    org: "acme",
    attempt: 1,
    fence: toFence(1, 1),
    signal: new AbortController().signal,
    log: (line) => void lines.push(line),
    keepReport: () => Promise.resolve(),
    report: nothing,
    stage: nothing,
    told: () => Promise.resolve(),
  };
  return { ...context, payload };
}

describe("the handlers that the settings make", () => {
  it("generate with the given generator, which is slowed down only when it is the offline one, and export to the given folder", async () => {
    const personas = createPersonaStore(mongo.mongo);
    await personas.ensureIndexes();
    const offline = createOfflineGenerator();
    const handlers = createHandlers({
      personas,
      offlinePacing: { ms: PACE_MS },
      // In a language model's place: what it makes carries that name.
      generator: {
        name: "llm",
        generate: async (...given) =>
          (await offline.generate(...given)).map((one) => ({ ...one, generator: "llm" })),
      },
      exportDir,
    });
    const request = toPersonaRequest({ template: "support-desk", count: 2, seed: "s" }, () => "");
    const told: string[] = [];
    const made = await handlers["persona-generation"](
      contextOf<typeof personaGeneration>("j1", request, told),
    );
    expect(made).toMatchObject({ created: 2, requested: 2 });
    expect(told.filter((line) => SLOWED.test(line))).toEqual([]);
    const slowed = createHandlers({
      personas,
      offlinePacing: { ms: PACE_MS },
      generator: offline,
      exportDir,
    });
    await slowed["persona-generation"](contextOf<typeof personaGeneration>("j3", request, told));
    expect(told.filter((line) => SLOWED.test(line))).toHaveLength(1);

    const written = await handlers["persona-export"](
      contextOf<typeof personaExport>("j2", { jobId: "j1", format: "jsonl" }),
    );
    const lines = (await readFile(join(exportDir, written.file), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { generator: string }).generator)).toEqual([
      "llm",
      "llm",
    ]);
  });
});
