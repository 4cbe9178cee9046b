import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { openWithoutStorage } from "./support/browser.ts";
import { percentOn, signIn, startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { mintToken } from "./support/system.ts";

/** Another host's name for this machine: what is served there over plain http is no secure context. */
const ELSEWHERE = "other.example";

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards([`--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`]);
  await dashboards.system.startWorker({ handlers: { "persona-generation": directed.handler } });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

const elsewhere = () => dashboards.gateway.url.replace("127.0.0.1", ELSEWHERE);

/** What scripts of the page threw, also in promises that nobody waited for. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

/** Starts a job in the page, sees it move and end. */
async function runJob(page: Page): Promise<void> {
  await page.getByTestId("generate").click();
  const card = page.locator('[data-testid="job-card"][data-state="active"]').first();
  await card.waitFor();
  const attempt = await directed.attempt((await card.getAttribute("data-job-id")) ?? "");
  attempt.context.stage("generating");
  attempt.context.report(20, 25);
  await eventually("its bar has moved", async () => ((await percentOn(page)) ?? 0) > 60);
  attempt.complete({});
  await page.locator('[data-testid="job-card"][data-state="completed"]').first().waitFor();
}

const shortToken = () => ({ exp: Math.floor(Date.now() / 1_000) + 14 });

async function outlive({ exp }: { exp: number }): Promise<void> {
  await eventually("the first token has expired", () => Date.now() > (exp + 1) * 1_000, 45_000);
}

describe("a page over plain http, under another host's name", () => {
  it("starts a job, follows it to its end and shows every view, as any other does", async () => {
    const claims = { org: "insecure" };
    const page = await dashboards.open({ claims, at: { ...dashboards.gateway, url: elsewhere() } });
    const errors = errorsOf(page);
    expect(
      await page.evaluate(() => [window.isSecureContext, "randomUUID" in crypto, "locks" in navigator]),
    ).toEqual([false, false, false]);
    await runJob(page);
    expect(await page.getByTestId("tell-me").count()).toBe(0);
    expect(await page.getByTestId("tell-me-blocked").count()).toBe(0);
    for (const view of ["jobs", "personas", "queues"]) {
      await page.goto(`${elsewhere()}/#/${view}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.reload();
    await page.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Ways in which a browser keeps nothing. Each runs before the page's own scripts. */
const KEEPS_NOTHING: [string, () => void][] = [
  [
    "forbids all storage",
    () => {
      const forbid = (): never => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, { get: forbid });
    },
  ],
  [
    "has no room left",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    },
  ],
  [
    "has its storage cleared all the time",
    () => {
      // The empty page that a tab begins with has none.
      if (location.protocol === "about:") return;
      setInterval(() => {
        localStorage.clear();
        sessionStorage.clear();
      }, 50);
    },
  ],
];

describe.each(KEEPS_NOTHING)("a page in a browser that %s", (_name, install) => {
  it("runs jobs, keeps its theme, and stays signed in beyond its token's end", async () => {
    const claims = { org: "forgetful", ...shortToken() };
    const context = await dashboards.browser.newContext();
    await context.addInitScript(install);
    const page = await context.newPage();
    const errors = errorsOf(page);
    await signIn(page, dashboards.gateway.url, claims);
    await page.getByTestId("theme-dark").click();
    await runJob(page);
    await outlive(claims);
    await runJob(page);
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("a page in a browser whose settings forbid sites to store anything", () => {
  it("runs jobs, also beyond its token's end", async () => {
    const { page, close } = await openWithoutStorage();
    // Once the browser is open: to start one may take as long as the token lasts.
    const claims = { org: "no-cookies", ...shortToken() };
    const errors = errorsOf(page);
    await signIn(page, dashboards.gateway.url, claims);
    const isForbidden = await page.evaluate(() => {
      try {
        return window.localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(isForbidden).toBe(true);
    await runJob(page);
    await outlive(claims);
    await runJob(page);
    expect(errors).toEqual([]);
    await close();
  });
});

/** Lacks that old browsers have. */
const TOO_OLD: [string, () => void][] = [
  ["light-dark() colours", () => void (CSS.supports = () => false)],
  ["light-dark() colours", () => Reflect.deleteProperty(window, "CSS")],
  ["@property rules", () => Reflect.deleteProperty(window, "CSSPropertyRule")],
  ["Object.hasOwn", () => Reflect.deleteProperty(Object, "hasOwn")],
  ["the dialog element", () => Reflect.deleteProperty(window, "HTMLDialogElement")],
];

describe("a browser that is too old", () => {
  it.each(TOO_OLD)("is told so, and what it lacks: %s", async (lack, takeAway) => {
    const page = await (await dashboards.browser.newContext()).newPage();
    await page.addInitScript(takeAway);
    await page.goto(`${dashboards.gateway.url}/#token=${await mintToken()}`);
    const said = await page.getByTestId("cannot-run").innerText();
    expect(said).toContain("This browser is too old for Headway");
    expect(said).toContain(lack);
    expect(said).toContain("Chrome or Edge 123, Firefox 128, Safari 17.5");
    // For the other browser that the link is to be opened in.
    expect(new URL(page.url()).hash).toContain("token=");
    expect(await page.locator("#app > *").count()).toBe(1);
    await page.context().close();
  });

  it("is told that the page could not start where its script does not arrive, and nothing else", async () => {
    const page = await (await dashboards.browser.newContext()).newPage();
    await page.route("**/assets/*.js", (route) => route.abort());
    await page.goto(dashboards.gateway.url);
    expect(await page.getByTestId("cannot-run").innerText()).toContain("Headway could not start");
    await page.context().close();
  });
});
