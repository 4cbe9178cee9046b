import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { eventually } from "@headway/shared/testing/eventually";
import { parseCsv } from "@headway/shared/testing/parse-csv";
import { createHandlers } from "@headway/personas/create-handlers";
import { startSystem } from "./support/system.ts";
import type { Claims, TestGateway, TestSystem } from "./support/system.ts";
import { risesStrictly } from "./support/watching-client.ts";

const COUNT = 300;

let system: TestSystem;
let gateway: TestGateway;
let exportDir: string;
let source: string;

beforeAll(async () => {
  exportDir = mkdtempSync(join(tmpdir(), "headway-exports-"));
  system = await startSystem();
  gateway = await system.startGateway();
  const { personas } = system;
  await system.startWorker({ handlers: createHandlers({ personas, offlinePacing: { ms: 0 }, exportDir }) });
  const response = await gateway.call("POST", "/admin/dev/personas/preset", {
    body: { template: "support-desk", count: COUNT, seed: "file" },
  });
  source = ((await response.json()) as { jobId: string }).jobId;
  await ended(source);
});

afterAll(async () => {
  await gateway.close();
  await system[Symbol.asyncDispose]();
  rmSync(exportDir, { recursive: true, force: true });
});

interface Started {
  jobId: string;
  job: JobSnapshot;
}

async function start(body: unknown, claims?: Claims, headers?: Record<string, string>): Promise<Started> {
  const response = await gateway.call("POST", "/admin/jobs", {
    body,
    ...(claims && { claims }),
    ...(headers && { headers }),
  });
  expect(response.status).toBe(202);
  return (await response.json()) as Started;
}

async function ended(jobId: string, claims?: Claims): Promise<JobSnapshot> {
  return eventually(`${jobId} has ended`, async () => {
    const response = await gateway.call("GET", `/admin/jobs/${jobId}`, claims ? { claims } : {});
    const { job } = (await response.json()) as { job: JobSnapshot };
    return ["completed", "failed", "cancelled"].includes(job.state) && job;
  });
}

function exportOf(jobId: string, format = "csv") {
  return { kind: "persona-export", payload: { jobId, format } };
}

describe("exporting personas as a job", () => {
  it("shows its own stages and counts, and ends with the whole file in its place", async () => {
    const client = await gateway.watch();
    const { jobId, job } = await start(exportOf(source));
    expect(job).toMatchObject({ jobId, kind: "persona-export", org: "acme", state: "queued" });
    await client.watch(jobId);
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");

    const seen = client.seen.get(jobId) ?? [];
    expect(risesStrictly(seen)).toBe(true);
    expect(seen.at(-1)?.stages.map(({ key }) => key)).toEqual([
      "queued",
      "starting",
      "collecting",
      "writing",
      "done",
    ]);
    const file = `personas-${source}.csv`;
    const text = readFileSync(join(exportDir, file));
    expect(seen.at(-1)).toMatchObject({
      progress: 100,
      counts: { done: COUNT, total: COUNT, unit: "personas" },
      result: { file, bytes: text.length, personas: COUNT, format: "csv" },
    });
    expect(parseCsv(text.toString())).toHaveLength(COUNT + 1);
  });

  it.each(["json", "jsonl", "csv"])("writes what the download holds (%s)", async (format) => {
    const { jobId } = await start(exportOf(source, format));
    expect(await ended(jobId)).toMatchObject({ state: "completed" });
    const downloaded = await gateway.call(
      "GET",
      `/admin/dev/personas/export?jobId=${source}&format=${format}`,
    );
    const written = readFileSync(join(exportDir, `personas-${source}.${format}`));
    expect(written.equals(Buffer.from(await downloaded.arrayBuffer()))).toBe(true);
    expect(readdirSync(exportDir).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is refused for another organisation's job and for one that is unknown, in the same words and at once", async () => {
    const rival = { org: "rival" };
    const foreign = await ended((await start(exportOf(source), rival)).jobId, rival);
    const unknown = await ended((await start(exportOf("j-unknown"), rival)).jobId, rival);
    for (const job of [foreign, unknown]) {
      expect(job).toMatchObject({ state: "failed", attempt: 1, error: { code: "no-personas" } });
    }
    expect(foreign.error?.message.replace(source, "?")).toBe(
      unknown.error?.message.replace("j-unknown", "?"),
    );
  });

  it("says what is the matter with the folder, and leaves no part of a file", async () => {
    const blocked = join(exportDir, "blocked");
    writeFileSync(blocked, "a file where a folder belongs");
    await using other = await startSystem();
    const { personas } = other;
    const ownGateway = await other.startGateway();
    await other.startWorker({
      handlers: createHandlers({ personas, offlinePacing: { ms: 0 }, exportDir: join(blocked, "exports") }),
    });
    const made = await ownGateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "support-desk", count: 3 },
    });
    const { jobId: few } = (await made.json()) as Started;
    const client = await ownGateway.watch();
    await client.watch(few);
    await eventually("there are personas", () => client.last(few)?.state === "completed");
    const response = await ownGateway.call("POST", "/admin/jobs", { body: exportOf(few) });
    const { jobId } = (await response.json()) as Started;
    await client.watch(jobId);
    await eventually("it waits for its next attempt", () => client.last(jobId)?.state === "delayed");
    expect(client.last(jobId)?.error).toMatchObject({
      code: "export-not-written",
      message: expect.stringContaining("it is no folder"),
    });
    await ownGateway.close();
  });
});

describe("starting a job of any kind", () => {
  it("starts persona-generation too, and a repeat with the same key answers with the same job", async () => {
    const body = {
      kind: "persona-generation",
      payload: {
        preset: null,
        count: 2,
        intensityLevel: 3,
        categories: ["saas"],
        locales: [],
        seed: "any",
      },
    };
    const headers = { "idempotency-key": "any-kind" };
    const { jobId } = await start(body, {}, headers);
    expect((await start(body, {}, headers)).jobId).toBe(jobId);
    expect(await ended(jobId)).toMatchObject({ state: "completed", result: { created: 2 } });
  });

  it.each([
    ["an unknown kind", { kind: "coffee", payload: {} }, ["kind"]],
    ["the name of a method", { kind: "constructor", payload: {} }, ["kind"]],
    ["no kind", { payload: {} }, ["kind"]],
    ["no payload", { kind: "persona-export" }, ["payload"]],
    [
      "a payload of another kind",
      { kind: "persona-export", payload: { count: 1 } },
      ["payload.jobId", "payload.format", "payload.count"],
    ],
    ["a path for a job", exportOf("../../etc/passwd"), ["payload.jobId"]],
    ["an unknown format", exportOf("j1", "xml"), ["payload.format"]],
    ["unknown fields", { ...exportOf("j1"), org: "rival" }, ["org"]],
  ])("is refused with 400 for %s", async (_what, body, paths) => {
    const response = await gateway.call("POST", "/admin/jobs", { body });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: WireErrorBody };
    expect(error.code).toBe("invalid-request");
    expect(error.details?.map(({ path }) => path)).toEqual(paths);
  });

  it("is for admins only", async () => {
    const response = await gateway.call("POST", "/admin/jobs", {
      body: exportOf(source),
      claims: { role: "viewer" },
    });
    expect(response.status).toBe(403);
  });
});
