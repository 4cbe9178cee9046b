import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toFailed } from "@headway/shared/jobs/snapshot-transitions";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { runningJob } from "./support/jobs.ts";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

let system: TestSystem;
let gateway: TestGateway;

beforeAll(async () => {
  system = await startSystem();
  gateway = await system.startGateway();
});

afterAll(async () => {
  await gateway.close();
  await system[Symbol.asyncDispose]();
});

async function errorOf(response: Response): Promise<WireErrorBody> {
  return ((await response.json()) as { error: WireErrorBody }).error;
}

describe("a caller", () => {
  /** Every route that takes a token; the test below holds this list against the gateway's own. */
  const calls = [
    ["POST", "/admin/dev/personas/preset"],
    ["POST", "/admin/dev/personas/custom"],
    ["GET", "/admin/dev/personas"],
    ["GET", "/admin/dev/personas/export"],
    ["GET", "/admin/dev/personas/presets"],
    ["GET", "/admin/dev/personas/jobs/:jobId"],
    ["POST", "/admin/jobs"],
    ["GET", "/admin/jobs"],
    ["GET", "/admin/jobs/:jobId"],
    ["POST", "/admin/jobs/:jobId/cancel"],
    ["POST", "/admin/jobs/:jobId/retry"],
    ["GET", "/admin/queues"],
    ["GET", "/admin/delivery"],
    ["POST", "/admin/session/renew"],
    ["POST", "/admin/session/end"],
    ["GET", "/metrics"],
  ] as const;
  const open = ["GET /healthz", "GET /readyz"];

  it("meets no route that is in neither list", () => {
    const listed = [...open, ...calls.map(([method, path]) => `${method} ${path}`)];
    expect(gateway.routes.filter((route) => !route.includes("*")).sort()).toEqual(listed.sort());
  });

  const expired = Math.floor(Date.now() / 1_000) - 1;

  it.each(calls)("is answered 401 by %s %s without a good token", async (method, path) => {
    const forged = await mintToken({}, "another secret, with at least 32 bytes in it");
    for (const authorization of [
      undefined,
      "Bearer nonsense",
      `Bearer ${forged}`,
      `Bearer ${await mintToken({ exp: expired })}`,
    ]) {
      const response = await fetch(gateway.url + path.replace(":jobId", "j1"), {
        method,
        headers: authorization === undefined ? {} : { authorization },
      });
      expect([response.status, (await errorOf(response)).code]).toEqual([401, "unauthenticated"]);
    }
  });

  it("may watch but change nothing as a viewer, by any call that changes something", async () => {
    const claims = { role: "viewer" };
    const [running, failed] = [
      await runningJob(system, { org: "acme" }),
      await runningJob(system, { org: "acme" }),
    ];
    const error = { code: "internal", message: "It failed.", retryable: true };
    await system.progress.write(toFailed(failed, { error, finishedAt: Date.now() }), { run: 1 });
    const before = await system.progress.readMany([running.jobId, failed.jobId]);
    const changing = calls.filter(
      ([method, path]) => method === "POST" && !path.startsWith("/admin/session/"),
    );
    for (const [method, path] of changing) {
      const jobId = path.endsWith("retry") ? failed.jobId : running.jobId;
      const body = { kind: "persona-generation", template: "saas-trial" };
      const response = await gateway.call(method, path.replace(":jobId", jobId), { body, claims });
      expect([path, response.status, (await errorOf(response)).code]).toEqual([path, 403, "forbidden"]);
    }
    expect(await system.progress.readMany([running.jobId, failed.jobId])).toEqual(before);
    expect(await (await gateway.watch(claims)).send("feed:watch", {})).toMatchObject({ ok: true });
  });

  it("is forbidden the metrics of the installation without the claim of an operator, whatever the role", async () => {
    for (const role of ["viewer", "admin"]) {
      const refused = await gateway.call("GET", "/metrics", { claims: { role } });
      expect([role, refused.status, (await errorOf(refused)).code]).toEqual([role, 403, "forbidden"]);
      for (const operator of ["read", "control"] as const) {
        const answer = await gateway.call("GET", "/metrics", { claims: { role, operator } });
        expect([answer.status, await answer.text()]).toEqual([
          200,
          expect.stringContaining("headway_sockets"),
        ]);
      }
    }
  });

  it("is forbidden the delivery of the installation without the claim of an operator", async () => {
    for (const role of ["viewer", "admin"]) {
      const refused = await gateway.call("GET", "/admin/delivery", { claims: { role } });
      expect([role, refused.status, (await errorOf(refused)).code]).toEqual([role, 403, "forbidden"]);
    }
    const claims = { role: "viewer", operator: "read" } as const;
    expect((await gateway.call("GET", "/admin/delivery", { claims })).status).toBe(200);
  });

  it("may scrape the metrics, and nothing else, with their own token", async () => {
    const metricsToken = "a-token.of_the~tests+for/metrics==";
    const own = await system.startGateway({ metricsToken });
    const ask = async (token: string, path: string): Promise<number> =>
      (await fetch(own.url + path, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await ask(metricsToken, "/metrics")).toBe(200);
    expect(await ask(metricsToken, "/admin/queues")).toBe(401);
    for (const token of [metricsToken.slice(0, -1), `${metricsToken}=`, metricsToken.toUpperCase()]) {
      expect([token, await ask(token, "/metrics")]).toEqual([token, 401]);
    }
    // Where none is set, none opens.
    expect((await fetch(`${gateway.url}/metrics`, { headers: { authorization: "Bearer " } })).status).toBe(
      401,
    );
    await own.close();
  });
});
