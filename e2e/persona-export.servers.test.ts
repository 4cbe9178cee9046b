import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createOfflineGenerator } from "@headway/worker/handlers/persona-generation/offline/generator";
import { toPersonaRequest } from "@headway/shared/personas/presets";
import type { Persona } from "@headway/shared/personas/schema";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { eventually } from "@headway/shared/testing/eventually";
import { parseCsv } from "@headway/shared/testing/parse-csv";
import { startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

const COUNT = 10_000;
const PATH = "/admin/dev/personas/export";
const MEGABYTE = 1024 * 1024;

let system: TestSystem;
let gateway: TestGateway;
let jobId: string;

beforeAll(async () => {
  system = await startSystem();
  gateway = await system.startGateway();
  const worker = await system.startWorker();
  const response = await gateway.call("POST", "/admin/dev/personas/preset", {
    body: { template: "edge-case-qa", count: COUNT, seed: "export" },
  });
  jobId = ((await response.json()) as { jobId: string }).jobId;
  await eventually(
    "all personas are saved",
    async () => {
      const polled = await gateway.call("GET", `/admin/dev/personas/jobs/${jobId}`);
      return ((await polled.json()) as { status: string }).status === "completed";
    },
    240_000,
  );
  await worker.close();
}, 300_000);

afterAll(async () => {
  await gateway.close();
  await system[Symbol.asyncDispose]();
});

async function download(query: string): Promise<Response> {
  const response = await gateway.call("GET", `${PATH}?${query}`);
  expect(response.status).toBe(200);
  return response;
}

async function expected(indexes: number[]): Promise<Persona[]> {
  const request = toPersonaRequest({ template: "edge-case-qa", count: COUNT, seed: "export" }, () => "");
  const { signal } = new AbortController();
  return await createOfflineGenerator().generate(request, jobId, indexes, signal);
}

describe("an export of 10,000 personas", () => {
  it("holds them all in order, as JSON", async () => {
    const response = await download(`jobId=${jobId}&format=json`);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="personas-${jobId}.json"`);
    const personas = (await response.json()) as Persona[];
    expect(personas.map(({ index }) => index)).toEqual(Array.from({ length: COUNT }, (_, index) => index));
    expect(personas.slice(0, 3)).toEqual(await expected([0, 1, 2]));
  });

  it("holds them all, as JSON lines", async () => {
    const response = await download(`jobId=${jobId}&format=jsonl`);
    expect(response.headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
    const lines = (await response.text()).trimEnd().split("\n");
    expect(lines).toHaveLength(COUNT);
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual(await expected([0, 1]));
  });

  it("holds them all, as CSV that a spreadsheet may open", async () => {
    const response = await download(`jobId=${jobId}&format=csv`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [header = [], ...rows] = parseCsv(bytes.toString());
    expect(rows).toHaveLength(COUNT);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const [first] = await expected([0]);
    expect(rows[0]?.[header.indexOf("demographics.city")]).toBe(first?.demographics.city);
    expect(rows[0]?.[header.indexOf("demographics.age")]).toBe(String(first?.demographics.age));
  });

  it.each(["json", "csv", "jsonl"])("never is in memory as a whole (%s)", async (format) => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const used = (): number => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const response = await download(`jobId=${jobId}&format=${format}`);
    const before = used();
    let bytes = 0;
    let looked = 0;
    let most = 0;
    for await (const chunk of response.body ?? []) {
      bytes += (chunk as Uint8Array).byteLength;
      if (bytes - looked < MEGABYTE) continue;
      looked = bytes;
      most = Math.max(most, used() - before);
    }
    process.stdout.write(
      `${format}: ${(bytes / MEGABYTE).toFixed(1)} MB written, ${(most / MEGABYTE).toFixed(1)} MB held at most\n`,
    );
    expect(bytes).toBeGreaterThan(10 * MEGABYTE);
    expect(most).toBeLessThan(8 * MEGABYTE);
  });
});

describe("an export", () => {
  it("holds what the list shows for the same filter", async () => {
    const filter = `jobId=${jobId}&category=edge-case&preset=edge-case-qa&q=teacher`;
    const exported = (await (await download(`${filter}&format=json`)).json()) as Persona[];
    const listed = await gateway.call("GET", `/admin/dev/personas?${filter}&limit=200`);
    const { personas } = (await listed.json()) as { personas: Persona[] };
    expect(personas.length).toBeGreaterThan(0);
    expect(exported.slice(0, 200)).toEqual(personas);
  });

  it("is an empty array, or a header alone, where nothing matches", async () => {
    expect(await (await download("q=nobody-is-called-this&format=json")).json()).toEqual([]);
    expect(await (await download("q=nobody-is-called-this&format=jsonl")).text()).toBe("");
    expect(parseCsv(await (await download("q=nobody-is-called-this&format=csv")).text())).toHaveLength(1);
  });

  it("holds personas of the caller's organisation only, and knows no other's job", async () => {
    const claims = { org: "rival" };
    const all = await gateway.call("GET", PATH, { claims });
    expect(await all.json()).toEqual([]);
    for (const asked of [jobId, "j-unknown"]) {
      const response = await gateway.call("GET", `${PATH}?jobId=${asked}`, { claims });
      const { error } = (await response.json()) as { error: WireErrorBody };
      expect([response.status, error.code]).toEqual([404, "not-found"]);
    }
  });

  it("may be fetched by a viewer, and by nobody without a token", async () => {
    expect((await gateway.call("GET", `${PATH}?q=nobody`, { claims: { role: "viewer" } })).status).toBe(200);
    expect((await fetch(gateway.url + PATH)).status).toBe(401);
  });

  it("in an unknown format is refused by its name", async () => {
    const response = await gateway.call("GET", `${PATH}?format=xml`);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: WireErrorBody };
    expect(error.details).toEqual([
      { path: "format", expected: expect.stringContaining("json"), got: '"xml"' },
    ]);
  });
});
