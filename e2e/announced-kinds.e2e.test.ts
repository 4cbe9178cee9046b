import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { checkLinks, linkCheck } from "./support/link-check.ts";

const ORG = { org: "links" };
const PAYLOAD = { title: "Links of the handbook", urls: ["http://a.example/", "http://b.example/"] };

let dashboards: Dashboards;

beforeAll(async () => {
  dashboards = await startDashboards();
});

afterAll(async () => {
  await dashboards[Symbol.asyncDispose]();
});

describe("a kind that comes with a worker, after gateway and page", () => {
  it("is refused before, then taken, and the page that was open shows its stages in words to its end", async () => {
    const { gateway, system } = dashboards;
    const page = await dashboards.open({ claims: ORG, hash: "#/jobs" });
    const body = { kind: "link-check", payload: PAYLOAD };
    const early = await gateway.call("POST", "/admin/jobs", { claims: ORG, body });
    expect(early.status).toBe(400);

    const waiting: (() => void)[] = [];
    const handler = checkLinks(() => new Promise((resolve) => waiting.push(resolve)));
    await system.startWorker({ plugin: { kinds: [linkCheck], handlers: { "link-check": handler } } });
    const answer = await gateway.call("POST", "/admin/jobs", { claims: ORG, body });
    expect(answer.status).toBe(202);
    const { jobId } = (await answer.json()) as { jobId: string };

    const list = page.getByTestId("job-list");
    await list.getByText(PAYLOAD.title).first().waitFor();
    await list.getByText("Checking links…").first().waitFor();
    await page.goto(`${gateway.url}/#/jobs/${jobId}`);
    await waitForWords(page, /^Checking links…/);
    waiting[0]?.();
    await waitForWords(page, /^Checking links… 50%/);
    await page
      .getByText(/^Opening the list/)
      .first()
      .waitFor({ state: "attached" });
    waiting[1]?.();
    await waitForWords(page, /^Done/);
  });

  it("has its payload checked by the worker, whose words say what does not fit", async () => {
    const { gateway } = dashboards;
    const body = { kind: "link-check", payload: { title: "No links at all" } };
    const answer = await gateway.call("POST", "/admin/jobs", { claims: ORG, body });
    const { jobId } = (await answer.json()) as { jobId: string };
    const { error } = await dashboards.settled(ORG, jobId, "failed");
    expect(error).toMatchObject({ code: "invalid-payload" });
    expect(error?.message).toContain("urls");
  });
});
