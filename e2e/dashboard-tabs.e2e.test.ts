import { afterAll, beforeAll, describe, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { percentOn, startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker({ handlers: { "persona-generation": directed.handler } });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

async function hasSockets(expected: number): Promise<void> {
  await eventually(`the gateway has ${expected} sockets`, async () => {
    const metrics = await (
      await dashboards.gateway.call("GET", "/metrics", { claims: { operator: "read" } })
    ).text();
    const [, sockets] = /^headway_sockets (\d+)/m.exec(metrics) ?? [];
    if (sockets === String(expected)) return true;
    throw new Error(`it has ${sockets}`);
  });
}

async function openTabs(first: Page, count: number): Promise<Page[]> {
  const tabs = [first];
  while (tabs.length < count) {
    const tab = await first.context().newPage();
    await tab.goto(first.url());
    tabs.push(tab);
  }
  return tabs;
}

async function showAll(tabs: Page[], percent: number): Promise<void> {
  for (const tab of tabs) {
    await eventually(`a tab shows ${percent}%`, async () => (await percentOn(tab)) === percent);
  }
}

describe("the tabs of a browser", () => {
  it("share one socket, also after one of them crashed, and let it go when they are signed out", async () => {
    const claims = { org: "five" };
    const jobId = await dashboards.enqueue(claims);
    const first = await dashboards.open({ claims, hash: `#/jobs/${jobId}` });
    const tabs = await openTabs(first, 5);
    const { context: attempt } = await directed.attempt(jobId);
    attempt.stage("generating");
    attempt.report(10, 25);
    const [, ...others] = tabs;
    await eventually("the bar has moved", async () => ((await percentOn(first)) ?? 0) > 10);
    await showAll(tabs, (await percentOn(first)) ?? NaN);
    await hasSockets(1);

    // The worker lives in the process of the tab that started it, and dies with that.
    const cdp = await first.context().newCDPSession(first);
    const crashed = first.waitForEvent("crash");
    cdp.send("Page.crash").catch(() => undefined);
    await crashed;
    attempt.report(20, 25);
    const [second] = others;
    if (!second) throw new Error("expected five tabs");
    await eventually("the bar moves on", async () => ((await percentOn(second)) ?? 0) > 60);
    await showAll(others, (await percentOn(second)) ?? NaN);
    await hasSockets(1);

    await second.getByTestId("sign-out").first().click();
    for (const tab of others) await tab.getByTestId("sign-in").waitFor();
    await hasSockets(0);
    await first.context().close();
  });

  it("show what was started in another, renew the token for all, and let the socket go when they are closed", async () => {
    const claims = { org: "renewed", exp: Math.floor(Date.now() / 1_000) + 15 };
    const list = await dashboards.open({ claims, hash: "#/jobs" });
    const other = await list.context().newPage();
    await other.goto(`${dashboards.gateway.url}/#/`);
    await other.getByTestId("generate").click();
    const row = list.getByTestId("job-row");
    await row.waitFor();
    const attempt = await directed.attempt((await row.getAttribute("data-job-id")) ?? "");
    attempt.context.stage("generating");
    attempt.context.report(10, 25);
    await list.getByTestId("row-words").getByText("10 of 25").waitFor();

    // The gateway closes a socket when its token expires.
    await eventually("the first token has expired", () => Date.now() > (claims.exp + 1) * 1_000);
    attempt.context.report(20, 25);
    await list.getByTestId("row-words").getByText("20 of 25").waitFor();
    await eventually("the other one moves, too", async () => ((await percentOn(other)) ?? 0) > 60);
    for (const tab of [list, other]) {
      await tab.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
    }
    await hasSockets(1);
    // And makes room for another job.
    attempt.complete({});
    await row.and(list.locator('[data-state="completed"]')).waitFor();

    await list.close();
    await other.close();
    await hasSockets(0);
    await list.context().close();
  });

  it("have a socket each where there are no shared workers, for as long as they are open", async () => {
    const claims = { org: "apart" };
    const jobId = await dashboards.enqueue(claims);
    const first = await dashboards.open({ claims });
    await first.context().addInitScript(() => {
      Reflect.deleteProperty(window, "SharedWorker");
    });
    await first.goto(`${dashboards.gateway.url}/#/jobs/${jobId}`);
    await first.reload();
    const tabs = await openTabs(first, 2);
    const openedAt = Date.now();
    const { context: attempt } = await directed.attempt(jobId);
    attempt.stage("generating");
    attempt.report(10, 25);
    await eventually("the bar has moved", async () => ((await percentOn(first)) ?? 0) > 10);
    await showAll(tabs, (await percentOn(first)) ?? NaN);
    await hasSockets(2);

    // By then, a worker would have given up a tab that has not said it lives.
    await eventually("the tabs are open for 12 s", () => Date.now() - openedAt > 12_000, 20_000);
    const before = (await percentOn(first)) ?? NaN;
    attempt.report(20, 25);
    await eventually("the bar moves on", async () => ((await percentOn(first)) ?? 0) > before);
    await showAll(tabs, (await percentOn(first)) ?? NaN);
    await hasSockets(2);
    await first.context().close();
    await hasSockets(0);
  });
});
