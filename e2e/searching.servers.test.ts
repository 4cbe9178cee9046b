import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startSystem } from "./support/system.ts";
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

const custom = { count: 5, intensityLevel: 3, categories: ["support"] };

describe("a query that can be used", () => {
  it.each([
    "/admin/jobs?kind=%00",
    "/admin/jobs?q=%5C%24%28%5B%2A",
    "/admin/jobs?q=%ED%A0%80",
    "/admin/dev/personas?q=%5C%24%28%5B%2A",
    "/admin/dev/personas?jobId=%00",
    "/admin/dev/personas?q=%EF%BF%BF%F0%9F%8C%B1",
    `/admin/jobs?cursor=${Buffer.from('[1,"\\u0000"]').toString("base64url")}`,
  ])("is answered: %s", async (path) => {
    expect((await gateway.call("GET", path)).status).toBe(200);
  });

  it("finds a title in whichever way its letters are put together, and none has anything in it that turns dialogs around", async () => {
    const title = "\u202EPale\u0301mon \u200B\uD83D\u2067\u2069";
    const started = await gateway.call("POST", "/admin/dev/personas/custom", { body: { ...custom, title } });
    expect(started.status).toBe(202);
    for (const q of ["PALE\u0301MON", "pal\u00E9mon", "pale\u0301\u200Bmon"]) {
      const found = await gateway.call("GET", `/admin/jobs?q=${encodeURIComponent(q)}`);
      expect(await found.json()).toMatchObject({ jobs: [{ title: "Pal\u00E9mon" }], nextCursor: null });
    }
  });
});
