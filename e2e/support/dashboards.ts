import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { startBrowser } from "./browser.ts";
import { mintToken, startSystem } from "./system.ts";
import type { Claims, TestGateway, TestSystem } from "./system.ts";

/** A gateway with its dashboard, and a browser to open it in. Each organisation sees its own jobs, and so does each test. */
export interface Dashboards extends AsyncDisposable {
  browser: Browser;
  system: TestSystem;
  gateway: TestGateway;
  /** Opens the dashboard as a signed-in person, in a browser profile of its own. `hash` is the view: "#/jobs". */
  open(options?: OpenOptions): Promise<Page>;
  /** Queues a job and tells its id. */
  enqueue(claims: Claims, body?: Record<string, unknown>): Promise<string>;
  /** Waits until the job's stored state is one of these, and gives the job. */
  settled(claims: Claims, jobId: string, ...states: JobSnapshot["state"][]): Promise<JobSnapshot>;
}

interface OpenOptions extends BrowserContextOptions {
  claims?: Claims;
  hash?: string;
  /** Another gateway of the system than the first. */
  at?: TestGateway;
}

/** @param browserArgs more arguments for the browser */
export async function startDashboards(browserArgs: readonly string[] = []): Promise<Dashboards> {
  const [browser, system] = await Promise.all([startBrowser(undefined, browserArgs), startSystem()]);
  const gateway = await system.startGateway();
  return {
    browser,
    system,
    gateway,
    open: async ({ claims, hash = "", at = gateway, ...options } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      await context.addInitScript(offerNotifications);
      const page = await context.newPage();
      await signIn(page, at.url, claims);
      if (hash !== "") await page.goto(`${at.url}/${hash}`);
      return page;
    },
    enqueue: async (claims, body = {}) => {
      const response = await gateway.call("POST", "/admin/dev/personas/preset", {
        claims,
        body: { template: "support-desk", ...body },
      });
      return ((await response.json()) as { jobId: string }).jobId;
    },
    settled: (claims, jobId, ...states) =>
      eventually(`the job is ${states.join(" or ")}`, async () => {
        const response = await gateway.call("GET", `/admin/jobs/${jobId}`, { claims });
        const { job } = (await response.json()) as { job: JobSnapshot };
        return states.includes(job.state) && job;
      }),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await gateway.close();
      await system[Symbol.asyncDispose]();
    },
  };
}

/** By the link, as the terminal prints it; resolves when the page is signed in. */
export async function signIn(page: Page, url: string, claims?: Claims): Promise<void> {
  await page.goto(`${url}/#token=${await mintToken(claims)}`);
  await page.getByTestId("connection").first().waitFor({ state: "attached" });
}

/** Waits until the first job's card or page says this. */
export async function waitForWords(page: Page, words: RegExp): Promise<void> {
  await eventually(`it says ${String(words)}`, async () => {
    const [said = "nothing"] = await page.getByTestId("job-words").allInnerTexts();
    if (words.test(said.replace(/\s+/g, " ").trim())) return true;
    throw new Error(`it says "${said}"`);
  });
}

/** The first bar's percentage, or null while it is indeterminate. */
export async function percentOn(page: Page): Promise<number | null> {
  const value = await page.getByTestId("job-bar").first().getAttribute("aria-valuenow");
  return value === null ? null : Number(value);
}

/** From now on, notes each value that the first bar passes through; "none" while it is indeterminate or not there. */
export async function noteBars(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bars: string[] = [];
    Object.assign(window, { bars });
    const note = (): void => {
      const bar = document.querySelector('[data-testid="job-bar"]')?.getAttribute("aria-valuenow") ?? "none";
      if (bars.at(-1) !== bar) bars.push(bar);
    };
    note();
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

export async function notedBars(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { bars: string[] }).bars);
}

/** A browser without windows refuses notifications from the start; here it stands as one that nobody has asked yet. */
function offerNotifications(): void {
  if (!isSecureContext || typeof Notification === "undefined" || Notification.permission !== "denied") return;
  Object.defineProperty(Notification, "permission", { get: () => "default" });
}
