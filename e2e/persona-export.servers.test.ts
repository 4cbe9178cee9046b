import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { get } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import { toPersonaRequest } from "@headway/personas/presets";
import type { Persona } from "@headway/personas/schema";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { eventually } from "@headway/shared/testing/eventually";
import { parseCsv } from "@headway/shared/testing/parse-csv";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";
import { usedBytes } from "./support/used-memory.ts";

const COUNT = 5_000;
const PATH = "/admin/dev/personas/export";
const MEGABYTE = 1024 * 1024;

let system: TestSystem;
let gateway: TestGateway;
let jobId: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "headway-export-"));
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
  await rm(folder, { recursive: true });
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

/** `fetch` reads on while nobody takes what it has read, and would hold most of it: by Node's own client, which waits. */
async function fetchCalmly(query: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${await mintToken()}` };
  const [response] = (await once(get(`${gateway.url}${PATH}?${query}`, { headers }), "response")) as [
    IncomingMessage,
  ];
  expect(response.statusCode).toBe(200);
  return response;
}

/** Downloads everything to a file, as people do, and sees to it that gateway and reader, which share this process, never hold it as a whole. */
async function save(format: string): Promise<{ headers: IncomingHttpHeaders; content: Buffer }> {
  const path = join(folder, format);
  // Once more after a turn, for what is let go of only when it has been collected.
  usedBytes();
  await setImmediate();
  const before = usedBytes();
  const response = await fetchCalmly(`jobId=${jobId}&format=${format}`);
  let bytes = 0;
  let looked = 0;
  let most = 0;
  const watched = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes - looked >= MEGABYTE) {
        looked = bytes;
        most = Math.max(most, usedBytes() - before);
      }
      yield chunk;
    }
  };
  await pipeline(response, watched, createWriteStream(path));
  process.stdout.write(
    `${format}: ${(bytes / MEGABYTE).toFixed(1)} MB written, ${(most / MEGABYTE).toFixed(1)} MB held at most\n`,
  );
  expect(bytes).toBeGreaterThan(5 * MEGABYTE);
  expect(most).toBeLessThan(bytes * 0.75);
  return { headers: response.headers, content: await readFile(path) };
}

describe("an export of 5,000 personas never is in memory as a whole", () => {
  it("and holds them all in order, as JSON", async () => {
    const { headers, content } = await save("json");
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="personas-[a-z0-9-]+-[A-Za-z0-9]{1,8}\.json"$/,
    );
    const personas = JSON.parse(content.toString()) as Persona[];
    expect(personas.map(({ index }) => index)).toEqual(Array.from({ length: COUNT }, (_, index) => index));
    expect(personas.slice(0, 3)).toEqual(await expected([0, 1, 2]));
  });

  it("and holds them all, as JSON lines", async () => {
    const { headers, content } = await save("jsonl");
    expect(headers["content-type"]).toBe("application/jsonl; charset=utf-8");
    const lines = content.toString().trimEnd().split("\n");
    expect(lines).toHaveLength(COUNT);
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual(await expected([0, 1]));
  });

  it("and holds them all, as CSV that a spreadsheet may open", async () => {
    const { headers, content } = await save("csv");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [header = [], ...rows] = parseCsv(content.toString());
    expect(rows).toHaveLength(COUNT);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const [first] = await expected([0]);
    expect(rows[0]?.[header.indexOf("demographics.city")]).toBe(first?.demographics.city);
    expect(rows[0]?.[header.indexOf("demographics.age")]).toBe(String(first?.demographics.age));
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
