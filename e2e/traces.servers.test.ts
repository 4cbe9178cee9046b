import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { traceIdOf } from "@headway/shared/protocol/trace-context";
import { startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

const ID = "0af7651916cd43dd8448eb211c80319c";
const TRACED = { traceparent: `00-${ID}-b7ad6b7169203331-01`, tracestate: "vendor=1" };
const PAYLOAD = { template: "saas-trial", count: 1, seed: "a" };

let system: TestSystem;
let gateway: TestGateway;
beforeAll(async () => {
  system = await startSystem();
  gateway = await system.startGateway({ traceUrlTemplate: "https://traces.example/{traceId}" });
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
});

const start = async (headers: Record<string, string>): Promise<string> => {
  const response = await gateway.call("POST", "/admin/dev/personas/preset", { body: PAYLOAD, headers });
  return ((await response.json()) as { jobId: string }).jobId;
};
const optsOf = async (jobId: string): Promise<Record<string, unknown>> => {
  const opts = await system.redis.hget(`{${system.prefix}:queue}:jobs:${jobId}`, "opts");
  return JSON.parse(opts ?? "{}") as Record<string, unknown>;
};
const show = async (jobId: string): Promise<object> =>
  (await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()) as object;

describe("a job that is started in a trace", () => {
  it("carries it to the worker's telemetry, and its page has where the trace is shown", async () => {
    const jobId = await start(TRACED);
    const opts = await optsOf(jobId);
    expect(traceIdOf(opts)).toBe(ID);
    expect(JSON.parse(String(opts["tm"]))).toEqual(TRACED);
    expect(await show(jobId)).toMatchObject({ traceUrl: `https://traces.example/${ID}` });
  });

  it("has none where the request names none, or nothing that is one", async () => {
    for (const headers of [{}, { traceparent: "00-nonsense" }]) {
      const jobId = await start(headers);
      expect(await optsOf(jobId)).not.toHaveProperty("tm");
      expect(await show(jobId)).not.toHaveProperty("traceUrl");
    }
  });
});
