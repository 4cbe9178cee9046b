import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { JobError } from "@headway/shared/jobs/job-error";
import { eventually } from "@headway/shared/testing/eventually";
import { signIn, startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker({
    concurrency: 8,
    handlers: { "persona-generation": directed.handler },
  });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

/** Sets the page's clock wrong. There are no shared workers then, because theirs would be right. */
function setClock(byMs: number): void {
  const Real = Date;
  window.Date = new Proxy(Real, {
    construct: (_, args) =>
      (args.length > 0 ? Reflect.construct(Real, args) : new Real(Real.now() + byMs)) as Date,
    get: (_, name) => (name === "now" ? () => Real.now() + byMs : (Reflect.get(Real, name) as unknown)),
  });
  Reflect.deleteProperty(window, "SharedWorker");
  const noted = window as { answeredAt?: number; socketAt?: number };
  window.WebSocket = new Proxy(WebSocket, {
    construct: (target, args) => {
      noted.socketAt ??= performance.now();
      return Reflect.construct(target, args) as WebSocket;
    },
  });
  const fetch = window.fetch.bind(window);
  window.fetch = async (...args) => {
    const response = await fetch(...args);
    noted.answeredAt ??= performance.now();
    return response;
  };
}

async function openAt(byMs: number, claims: { org: string; exp?: number }): Promise<Page> {
  const context = await dashboards.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(setClock, byMs);
  const page = await context.newPage();
  await signIn(page, dashboards.gateway.url, claims);
  return page;
}

/** How long after the first call to the gateway was answered its socket was opened, in ms, by the page's steady clock. */
async function connectedAfterMs(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const { answeredAt = NaN, socketAt = NaN } = window as { answeredAt?: number; socketAt?: number };
    return socketAt - answeredAt;
  });
}

/** From now on, notes what the page says of a retry: it may be a matter of a second. */
async function noteRetries(page: Page): Promise<void> {
  await page.evaluate(() => {
    const retries: string[] = [];
    Object.assign(window, { retries });
    const note = (): void => {
      const [told] = /Retrying (in \d+ s|now)/.exec(document.body.textContent) ?? [];
      if (told !== undefined) retries.push(told);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

const toldRetries = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { retries: string[] }).retries);

const textOf = async (page: Page): Promise<string> =>
  (await page.locator("main").innerText()).replace(/\s+/g, " ");

/** What nobody should read of jobs that are seconds old: hours, or thousands of seconds. */
const FAR_OFF = /\d h\b|\d{3,} s\b|[1-9]\d+ min|\bday/;

const CLOCKS: [string, number][] = [
  ["2 h ahead", 2 * HOUR_MS],
  ["2 h behind", -2 * HOUR_MS],
  ["5 min ahead", 5 * MINUTE_MS],
  ["5 min behind", -5 * MINUTE_MS],
];

describe("a browser whose clock is wrong", () => {
  it.each(CLOCKS)("by %s connects at once, and tells all times as they are", async (name, byMs) => {
    const claims = { org: name };
    const [ended, retried, running] = [
      await dashboards.enqueue(claims),
      await dashboards.enqueue(claims),
      await dashboards.enqueue(claims),
    ];
    (await directed.attempt(ended)).complete({});
    await dashboards.settled(claims, ended, "completed");
    const { context } = await directed.attempt(running);
    context.stage("generating");
    context.report(10, 25);

    const page = await openAt(byMs, claims);
    await page.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
    // A token that is thrown away for the wrong clock costs 10 s before there is another try.
    expect((await connectedAfterMs(page)) ?? NaN).toBeLessThan(8_000);

    for (const view of ["", "jobs", `jobs/${running}`, "personas", "queues"]) {
      await page.goto(`${dashboards.gateway.url}/#/${view}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      if (view === "jobs") {
        await noteRetries(page);
        (await directed.attempt(retried)).fail(
          new JobError("provider-busy", "The provider is busy.", { retryable: true }),
        );
        const [first = ""] = await eventually("the retry is told", async () => {
          const told = await toldRetries(page);
          return told.length > 0 && told;
        });
        expect(first).toMatch(/^Retrying (in \d{1,2} s|now)$/);
      }
      if (view === "queues") {
        await page.locator("figure svg rect").first().waitFor({ state: "attached" });
      }
      const text = await textOf(page);
      expect([view, FAR_OFF.exec(text.replace(/The last hour|LAST HOUR/gi, ""))?.[0]]).toEqual([
        view,
        undefined,
      ]);
      expect(text).not.toContain("Taking longer than usual");
    }
    await page.context().close();
  });

  it("stays signed in beyond its token's end, and renews no oftener than one whose clock is right", async () => {
    const exp = Math.floor(Date.now() / 1_000) + 30;
    const tabs = await Promise.all(
      CLOCKS.map(async ([name, byMs]) => {
        const page = await openAt(byMs, { org: name, exp });
        const tab = { name, page, renewals: 0 };
        page.on("request", (request) => {
          if (request.url().endsWith("/admin/session/renew")) tab.renewals += 1;
        });
        return tab;
      }),
    );
    await eventually("the tokens have expired", () => Date.now() > (exp + 2) * 1_000, 60_000);
    for (const { name, page, renewals } of tabs) {
      await page.goto(`${dashboards.gateway.url}/#/jobs`);
      await page.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
      expect([name, await page.getByTestId("sign-in").count()]).toEqual([name, 0]);
      expect([name, renewals > 0 && renewals < 6]).toEqual([name, true]);
      await page.context().close();
    }
  });
});
