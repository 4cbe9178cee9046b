import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { JobError } from "@headway/shared/jobs/job-error";
import { violationsOn } from "./support/axe.ts";
import { picture } from "./support/browser.ts";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";

const ORG = { org: "plots" };
/** Of the token, too: none is renewed while the test looks on. */
const LONG = Math.floor(Date.now() / 1_000) + 86_400;

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker({
    concurrency: 4,
    handlers: { "persona-generation": directed.handler },
  });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

/** The rows of the table that a plot has for those who do not see it. */
async function tableOf(page: Page, title: string): Promise<string[][]> {
  const plot = page.getByRole("figure", { name: title });
  await plot.getByText("As a table").click();
  const rows = await plot.getByRole("row").all();
  return Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
}

describe("the plots of the last hour", () => {
  it("say in a table what the bars say, and tell done from failed without colour", async () => {
    for (const outcome of ["completed", "completed", "failed"] as const) {
      const jobId = await dashboards.enqueue(ORG);
      const attempt = await directed.attempt(jobId);
      if (outcome === "completed") attempt.complete({});
      else attempt.fail(new JobError("no-credit", "No credit left.", { retryable: false }));
      await dashboards.settled(ORG, jobId, outcome);
    }
    const page = await dashboards.open({ claims: ORG, hash: "#/queues" });
    const ended = page.getByRole("figure", { name: "Jobs ended" });
    await ended.getByText("peak 3").or(ended.getByText("peak 2")).waitFor();
    const [head, ...rows] = await tableOf(page, "Jobs ended");
    expect(head).toEqual(["From", "Done", "Failed"]);
    // The jobs may lie on both sides of a slot's edge.
    const sums = [1, 2].map((column) => rows.reduce((total, row) => total + Number(row[column]), 0));
    expect(sums).toEqual([2, 1]);
    expect(rows.every(([from]) => /^\d\d:\d\d$/.test(from ?? ""))).toBe(true);
    const outlined = await ended
      .locator("svg rect")
      .evaluateAll((bars) => new Set(bars.map((bar) => getComputedStyle(bar).stroke !== "none")).size);
    expect(outlined).toBe(2);
    expect((await tableOf(page, "Longest wait"))[0]).toEqual(["From", "Wait"]);
    expect(await tableOf(page, "Jobs waiting")).toContainEqual(["Nothing in the last hour."]);
    await picture(page, "plots-as-tables");
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  it("have a time for each stage of each attempt on the job's page, as a table with bars in it", async () => {
    const jobId = await dashboards.enqueue(ORG);
    const page = await dashboards.open({ claims: ORG, hash: `#/jobs/${jobId}` });
    const first = await directed.attempt(jobId);
    first.context.stage("generating");
    first.fail(new JobError("provider-busy", "Provider is busy."));
    const second = await directed.attempt(jobId, 2);
    second.context.stage("generating");
    second.context.stage("saving");
    second.complete({});
    await waitForWords(page, /^25 personas generated\.$/);
    const table = page.getByRole("table", { name: "Attempt 2: time spent in each stage" });
    await table.getByRole("row", { name: /Saving/ }).waitFor();
    const tables = page.getByRole("table");
    expect(await tables.count()).toBe(2);
    for (const one of await tables.all()) {
      const [, ...rows] = await one.getByRole("row").all();
      expect(rows.length).toBeGreaterThanOrEqual(2);
      for (const row of rows) {
        expect(await row.getByRole("rowheader").innerText()).not.toBe("");
        expect(await row.getByRole("cell").last().innerText()).toMatch(/\d s$/);
      }
    }
    await page.getByText("Provider is busy. (provider-busy)").waitFor();
    await page.context().close();
  });
});

describe("no view asks again and again", () => {
  it.each([
    ["generate", "#/", "generate"],
    ["jobs", "#/jobs", "job-list"],
    ["job", "#/jobs/", "cancel"],
    ["personas", "#/personas", "search"],
    ["queues", "#/queues", "queue-waiting"],
  ])("in ten minutes in which nothing happens: %s", async (view, hash, testId) => {
    const page = await dashboards.open({ claims: { ...ORG, exp: LONG } });
    await page.clock.install();
    // One that runs: an ended job gives a page less reason to ask.
    const jobId = view === "job" ? await dashboards.enqueue(ORG) : "";
    const attempt = view === "job" ? await directed.attempt(jobId) : undefined;
    attempt?.context.stage("generating");
    await page.goto(`${dashboards.gateway.url}/${hash}${jobId}`);
    await page.reload();
    await page.getByTestId(testId).waitFor();
    await page
      .locator('[data-testid="connection"][data-state="live"]')
      .first()
      .waitFor({ state: "attached" });
    const calls: string[] = [];
    page.on("request", (request) => calls.push(request.url()));
    await eventually("what it asks for once it is live has come", async () => {
      const before = calls.length;
      await page.clock.runFor(5_000);
      await page.evaluate(() => undefined);
      return calls.length === before;
    });
    calls.length = 0;
    await page.clock.runFor(600_000);
    expect(calls).toEqual([]);
    attempt?.complete({});
    await page.context().close();
  });
});
