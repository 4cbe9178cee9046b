import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { startBrowser } from "./support/browser.ts";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

let browser: Browser;
let system: TestSystem;
let gateway: TestGateway;
/** Ends the jobs that are running, and lets those that come after them wait for the next call. */
let endAll: () => void;

beforeAll(async () => {
  browser = await startBrowser();
  system = await startSystem();
  gateway = await system.startGateway();
  const held: (() => void)[] = [];
  endAll = () => {
    for (const end of held.splice(0)) end();
  };
  await system.startWorker({
    concurrency: 4,
    handlers: {
      "persona-generation": async ({ payload: { count }, stage, report }) => {
        stage("generating");
        report(1, count);
        await new Promise<void>((resolve) => held.push(resolve));
        return { created: count, requested: count, failed: 0, fromFallback: 0 };
      },
    },
  });
});

afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
});

async function signIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${gateway.url}/#token=${await mintToken()}`);
  await page.getByTestId("generate").waitFor();
  return page;
}

const card = (page: Page, state: string) =>
  page.locator(`[data-testid="job-card"][data-state="${state}"]`).first();

/** Starts a job in the page, and answers once its worker is at it. */
async function startJob(page: Page): Promise<void> {
  await page.getByTestId("generate").click();
  await card(page, "active").waitFor();
}

describe("a job that ends while one looks at something else", () => {
  it("is told by a toast, spoken once, which takes no focus and goes at a key", async () => {
    const context = await browser.newContext();
    const page = await signIn(context);
    await startJob(page);
    await page.goto(`${gateway.url}/#/personas`);
    await page.getByTestId("search").focus();
    endAll();
    const toast = page.getByTestId("toast");
    // With the focus in it, it stays for as long as it is looked at.
    const focusedBefore = await toast.getByRole("button").evaluate((button) => {
      const before = document.activeElement?.getAttribute("data-testid");
      button.focus();
      return before;
    });
    expect(focusedBefore).toBe("search");
    expect(await toast.textContent()).toContain("25 personas generated.");
    // Spoken one thing after another: the end may have to wait for what is being said.
    await page.getByTestId("announcer").getByText("25 personas generated.").waitFor({ state: "attached" });
    expect(await toast.locator("[role=status], [role=alert], [aria-live]").count()).toBe(0);
    await page.keyboard.press("Escape");
    await toast.waitFor({ state: "detached" });
    await context.close();
  });

  it("is told for more than 5 s, and for as long as the toast is pointed at", async () => {
    const context = await browser.newContext();
    const page = await signIn(context);
    await startJob(page);
    // From the reload on time passes at the test's command.
    await page.clock.install();
    await page.goto(`${gateway.url}/#/personas`);
    await page.reload();
    await page.waitForFunction(() => /^\(\d+%\)/.test(document.title));
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    endAll();
    const toast = page.getByTestId("toast");
    await eventually("the toast stands there", async () => {
      await page.clock.runFor(20);
      return (await toast.count()) === 1;
    });
    await page.clock.runFor(4_000);
    expect(await toast.count()).toBe(1);
    await toast.hover();
    await page.clock.runFor(60_000);
    expect(await toast.count()).toBe(1);
    await page.mouse.move(0, 0);
    await page.clock.runFor(1_000);
    expect(await toast.count()).toBe(1);
    await page.clock.runFor(6_000);
    await toast.waitFor({ state: "detached" });
    await context.close();
  });

  it("needs no toast where its end is seen", async () => {
    const context = await browser.newContext();
    const page = await signIn(context);
    await startJob(page);
    endAll();
    await card(page, "completed").waitFor();
    await page.waitForFunction(() => localStorage.getItem("headway.jobs.acme") === "[]");
    expect(await page.getByTestId("toast").count()).toBe(0);
    await context.close();
  });
});

/** The system's notifications, written down in the browser's storage; and pages that can be hidden at will. */
function installNotices(permission: string): void {
  function WrittenNotice(title: string): void {
    const told = JSON.parse(localStorage.getItem("told") ?? "[]") as string[];
    localStorage.setItem("told", JSON.stringify([...told, title]));
  }
  const requestPermission = (): Promise<string> => Promise.resolve(permission);
  Object.assign(window, { Notification: Object.assign(WrittenNotice, { permission, requestPermission }) });
  Object.defineProperty(document, "visibilityState", {
    get: () => (localStorage.getItem("hidden") === "yes" ? "hidden" : "visible"),
  });
}

const toldIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem("told") ?? "[]") as unknown);

describe("a notification of the system", () => {
  it("comes from one of two hidden tabs, for a job that took over 10 s and was asked about", async () => {
    const context = await browser.newContext();
    await context.addInitScript(installNotices, "granted");
    const page = await signIn(context);
    const other = await signIn(context);
    await startJob(page);
    const begun = Date.now();
    await card(page, "active").getByTestId("tell-me").click();
    await other.locator('[data-testid="tell-me"][aria-pressed="true"]').first().waitFor();
    await page.evaluate(() => {
      localStorage.setItem("hidden", "yes");
    });
    await eventually("the job has taken over 10 s", () => Date.now() - begun > 10_000, 30_000);
    endAll();
    await Promise.all([page, other].map((tab) => card(tab, "completed").waitFor()));
    await eventually("somebody has told of it", async () => {
      const told = await toldIn(page);
      return Array.isArray(told) && told.length > 0;
    });
    expect(await toldIn(page)).toEqual(["25 personas generated."]);
    await context.close();
  });

  it("is not promised where the browser refuses it", async () => {
    const context = await browser.newContext();
    await context.addInitScript(installNotices, "denied");
    const page = await signIn(context);
    await startJob(page);
    await card(page, "active").getByTestId("tell-me-blocked").waitFor();
    endAll();
    await card(page, "completed").waitFor();
    expect(await toldIn(page)).toEqual([]);
    await context.close();
  });
});
