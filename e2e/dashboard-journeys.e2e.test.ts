import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { percentOn, signIn, startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import type { DirectedAttempt } from "./support/directed-jobs.ts";

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker({
    concurrency: 10,
    handlers: { "persona-generation": directed.handler },
  });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

async function another(page: Page, hash = "#/"): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(`${dashboards.gateway.url}/${hash}`);
  return tab;
}

/** Presses Generate, and gives the job's attempt once a worker is at it. */
async function start(page: Page): Promise<DirectedAttempt> {
  await page.getByTestId("preset-support-desk").click();
  await page.getByTestId("generate").click();
  await waitForWords(page, /^Starting generation…$/);
  const jobId = (await page.getByTestId("job-card").first().getAttribute("data-job-id")) ?? "";
  return directed.attempt(jobId);
}

/** Makes the tab one in the background, as far as the page can tell: it is told that it is hidden, and gets no more frames. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => true });
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    window.requestAnimationFrame = () => 0;
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

const says = (title: RegExp, ...tabs: Page[]) =>
  Promise.all(
    tabs.map((tab) =>
      eventually(`its title says ${String(title)}`, async () => title.test(await tab.title())),
    ),
  );

describe("several tabs of one person", () => {
  it("show a job that one of them starts, at the same percentage, until all are signed out by one", async () => {
    const page = await dashboards.open({ claims: { org: "tabs" } });
    const tabs = [page, await another(page), await another(page, "#/jobs")];
    const { context, ...attempt } = await start(page);
    context.stage("generating");
    for (const [done, percent] of [
      [5, 24],
      [20, 66],
    ] as const) {
      context.report(done, 25);
      for (const tab of tabs) {
        await eventually(`each bar is at ${percent}`, async () => (await percentOn(tab)) === percent);
      }
      await says(new RegExp(`^\\(${percent}%\\) Personas$`), ...tabs);
    }
    attempt.complete({});
    await says(/^✓ 25 ready$/, ...tabs);
    await page.getByTestId("sign-out").first().click();
    for (const tab of tabs) await tab.getByTestId("sign-in").waitFor();
    await page.context().close();
  });

  it("goes on in the title of a tab that is in the background", async () => {
    const page = await dashboards.open({ claims: { org: "behind" } });
    const { context, ...attempt } = await start(page);
    await hide(page);
    context.stage("generating");
    context.report(10, 25);
    await says(/^\(38%\) Personas$/, page);
    context.report(20, 25);
    await says(/^\(66%\) Personas$/, page);
    attempt.complete({});
    await says(/^✓ 25 ready$/, page);
    await page.context().close();
  });
});

describe("the link from the terminal", () => {
  it("signs in also in the tab that asks for it, and leaves no token in the address", async () => {
    const page = await dashboards.browser.newPage();
    await page.goto(dashboards.gateway.url);
    await page.getByTestId("sign-in").waitFor();
    await signIn(page, dashboards.gateway.url, { org: "linked" });
    await page.getByRole("heading", { level: 1, name: "Generate personas" }).waitFor();
    expect(page.url()).not.toContain("token");
    // And in one that is signed in as somebody else.
    await signIn(page, dashboards.gateway.url, { org: "linked-anew" });
    await page.getByText("linked-anew").waitFor();
    await page.context().close();
  });
});

describe("a browser that is closed and opened again", () => {
  it("shows the job that was started in it, as it is by then, and forgets it once its end has been seen", async () => {
    const page = await dashboards.open({ claims: { org: "restart" } });
    const { context, ...attempt } = await start(page);
    const kept = (on: Page) => on.evaluate(() => localStorage.getItem("headway.jobs.restart"));
    expect(await kept(page)).toContain(context.jobId);
    const storageState = await page.context().storageState();
    await page.context().close();
    context.stage("generating");
    context.report(10, 25);
    const restarted = await (await dashboards.browser.newContext({ storageState })).newPage();
    await restarted.goto(dashboards.gateway.url);
    await waitForWords(restarted, /^Generating personas… 38% · 10 of 25$/);
    await says(/^\(38%\) Personas$/, restarted);
    attempt.complete({});
    await waitForWords(restarted, /^25 personas generated\.$/);
    await eventually("it is forgotten", async () => (await kept(restarted)) === "[]");
    await restarted.context().close();
  });
});

describe("a tab that goes elsewhere and comes back", () => {
  it("shows the job as it is after a reload, and each view by its address and by back and forward", async () => {
    const page = await dashboards.open({ claims: { org: "goers" } });
    const { context, ...attempt } = await start(page);
    context.stage("generating");
    context.report(10, 25);
    await waitForWords(page, /^Generating personas… 38% · 10 of 25$/);
    await page.reload();
    await waitForWords(page, /^Generating personas… 38% · 10 of 25$/);
    expect(await percentOn(page)).toBe(38);

    const views: [hash: string, heading: string][] = [
      ["#/jobs", "Jobs"],
      [`#/jobs/${context.jobId}`, "25 support-desk customers"],
      ["#/personas", "Personas"],
      ["#/queues", "Queues"],
    ];
    const isAt = (heading: string) =>
      page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
    for (const [hash, heading] of views) {
      await page.goto(`${dashboards.gateway.url}/${hash}`);
      await isAt(heading);
    }
    await page.goBack();
    await isAt("Personas");
    await page.goBack();
    await isAt("25 support-desk customers");
    await waitForWords(page, /^Generating personas… 38% · 10 of 25$/);
    context.report(20, 25);
    await waitForWords(page, /^Generating personas… 66% · 20 of 25$/);
    await page.goForward();
    await isAt("Personas");
    // By its address alone, in a tab that knows nothing yet, and cut off from what it was.
    const linked = await another(page, `#/jobs/${context.jobId}`);
    await waitForWords(linked, /^Generating personas… 66% · 20 of 25$/);
    attempt.complete({});
    await waitForWords(linked, /^25 personas generated\.$/);
    await page.context().close();
  });
});
