import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { eventually } from "@headway/shared/testing/eventually";
import { startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

const PRESET = "/admin/dev/personas/preset";
const CUSTOM = "/admin/dev/personas/custom";
const ANY = "/admin/jobs";

let system: TestSystem;
let gateway: TestGateway;
let other: TestGateway;

beforeAll(async () => {
  system = await startSystem();
  [gateway, other] = [await system.startGateway(), await system.startGateway()];
});

afterAll(async () => {
  await system[Symbol.asyncDispose]();
});

interface Started {
  status: number;
  jobId?: string;
  error?: WireErrorBody;
}

async function start(
  path: string,
  body: unknown,
  key: string,
  { at = gateway, org = "acme" }: { at?: TestGateway; org?: string } = {},
): Promise<Started> {
  const response = await at.call("POST", path, {
    body,
    headers: { "idempotency-key": key },
    claims: { org },
  });
  return { ...((await response.json()) as object), status: response.status };
}

const conflict = { status: 409, error: { code: "conflict" } };
const body = { template: "saas-trial", count: 3, seed: "a" };

describe("an Idempotency-Key that comes again", () => {
  it("answers with the first job however the same body is written, through every gateway", async () => {
    const first = await start(PRESET, body, "same");
    expect(first.status).toBe(202);
    for (const written of [
      body,
      { seed: "a", count: 3, template: "saas-trial" },
      '\n{ "seed": "\\u0061",\t"count": 3.0, "template": "saas-trial" }\n',
    ]) {
      for (const at of [gateway, other]) {
        expect(await start(PRESET, written, "same", { at })).toMatchObject({
          status: 202,
          jobId: first.jobId,
        });
      }
    }
    expect((await start(`${PRESET}/`, body, "same")).jobId).toBe(first.jobId);
  });

  it("is 409 with another body or another route, through every gateway, and starts nothing", async () => {
    const first = await start(PRESET, body, "changed");
    const personas = { count: 3, intensityLevel: 3, categories: ["support"] };
    const others: [string, unknown][] = [
      [PRESET, { ...body, count: 4 }],
      [PRESET, { ...body, seed: "b" }],
      [PRESET, { template: body.template, count: body.count }],
      [PRESET, { ...body, intensityLevel: 1 }],
      [CUSTOM, personas],
      [ANY, { kind: "persona-export", payload: { jobId: first.jobId, format: "csv" } }],
    ];
    const jobs = async (): Promise<number> =>
      ((await (await gateway.call("GET", "/admin/jobs")).json()) as { jobs: unknown[] }).jobs.length;
    const before = await jobs();
    for (const [path, changed] of others) {
      for (const at of [gateway, other]) {
        const answer = await start(path, changed, "changed", { at });
        expect([path, changed, answer]).toEqual([path, changed, expect.objectContaining({ status: 409 })]);
        expect(answer.error?.message).toContain('"changed"');
        expect(answer.error?.message).toContain(first.jobId);
      }
    }
    expect(await jobs()).toBe(before);
    expect((await start(PRESET, body, "changed")).jobId).toBe(first.jobId);
  });

  it("belongs to one organisation", async () => {
    const first = await start(PRESET, body, "shared");
    const foreign = await start(PRESET, { ...body, count: 1 }, "shared", { org: "other" });
    expect(foreign.status).toBe(202);
    expect(foreign.jobId).not.toBe(first.jobId);
  });

  it("lets one of two requests through that come at once with different bodies, and the same one again and again", async () => {
    for (let round = 0; round < 10; round += 1) {
      const key = `at-once-${round}`;
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          start(PRESET, { ...body, count: 1 + (index % 2) }, key, { at: index % 3 === 0 ? other : gateway }),
        ),
      );
      const taken = answers.filter(({ status }) => status === 202);
      expect(taken).toHaveLength(3);
      expect(new Set(taken.map(({ jobId }) => jobId)).size).toBe(1);
      for (const refused of answers.filter(({ status }) => status !== 202))
        expect(refused).toMatchObject(conflict);
    }
  });

  it("is held to its first request also when that job has ended, was cancelled or is running again", async () => {
    const { jobId = "" } = await start(PRESET, body, "ended");
    const again = { ...body, count: 9 };
    expect((await gateway.call("POST", `/admin/jobs/${jobId}/cancel`)).status).toBe(202);
    expect(await start(PRESET, again, "ended")).toMatchObject(conflict);
    expect(await start(PRESET, body, "ended")).toMatchObject({ status: 202, jobId });
    expect((await gateway.call("POST", `/admin/jobs/${jobId}/retry`)).status).toBe(202);
    expect(await start(PRESET, again, "ended", { at: other })).toMatchObject(conflict);
    const worker = await system.startWorker();
    await eventually("it is completed", async () => {
      const polled = await gateway.call("GET", `/admin/dev/personas/jobs/${jobId}`);
      return ((await polled.json()) as { status: string }).status === "completed";
    });
    expect(await start(PRESET, again, "ended")).toMatchObject(conflict);
    expect(await start(PRESET, body, "ended", { at: other })).toMatchObject({ status: 202, jobId });
    await worker.close();
  });
});
