import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { startBrowser } from "./support/browser.ts";
import { notedBars, noteBars, percentOn, signIn, waitForWords } from "./support/dashboards.ts";
import { faultsOn } from "./support/faults.ts";
import { goOffline } from "./support/offline.ts";
import { startPrograms } from "./support/programs.ts";
import type { Programs, StartedProgram } from "./support/programs.ts";
import { mintToken } from "./support/system.ts";
import type { Claims } from "./support/system.ts";

/** Half a minute of work, the longest there is, so that the worker's loss falls into the middle of it. */
const SLOW = { OFFLINE_PACE_MS: "2000", WORKER_CONCURRENCY: "5" };
const LOST = { org: "lost" };
const AWAY = { org: "away" };

let browser: Browser;
let programs: Programs;
let gateway: StartedProgram;

beforeAll(async () => {
  [browser, programs] = await Promise.all([startBrowser(), startPrograms()]);
  gateway = await programs.startGateway();
});

afterAll(async () => {
  await browser.close();
  await programs[Symbol.asyncDispose]();
});

async function open(claims: Claims, hash = ""): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await signIn(page, programs.url, claims);
  if (hash !== "") await page.goto(`${programs.url}/${hash}`);
  return page;
}

async function enqueue(claims: Claims): Promise<string> {
  const response = await fetch(`${programs.url}/admin/dev/personas/preset`, {
    method: "POST",
    headers: { authorization: `Bearer ${await mintToken(claims)}` },
    body: JSON.stringify({ template: "saas-trial", count: 30 }),
  });
  return ((await response.json()) as { jobId: string }).jobId;
}

const faults = (page: Page, name: string): Promise<string[]> => faultsOn(page, `outage-${name}`);

const banner = (page: Page, words: RegExp) =>
  page.getByTestId("connection-banner").filter({ hasText: words });

/** From now on, notes what the job's words are whenever the banner has changed. */
async function noteReturns(page: Page): Promise<void> {
  await page.evaluate(() => {
    const returns: [banner: string, words: string][] = [];
    Object.assign(window, { returns });
    const textOf = (testId: string): string =>
      document.querySelector(`[data-testid="${testId}"]`)?.textContent.replace(/\s+/g, " ").trim() ?? "";
    const note = (): void => {
      const banner = textOf("connection-banner");
      if (returns.at(-1)?.[0] !== banner) returns.push([banner, textOf("job-words")]);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

const returnsTo = (page: Page, banner: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { returns: [string, string][] }).returns
        .filter(([shown]) => shown === wanted)
        .map(([, words]) => words),
    banner,
  );

async function isUnderWay(page: Page): Promise<void> {
  await eventually("the bar has moved", async () => ((await percentOn(page)) ?? 0) > 10, 40_000);
}

describe("what goes wrong around a job", () => {
  it("is told while the worker is lost, the browser offline or the gateway restarting, and the bar stays", async () => {
    const worker = await programs.startWorker(SLOW);
    const lost = await open(LOST, `#/jobs/${await enqueue(LOST)}`);
    const away = await open(AWAY, `#/jobs/${await enqueue(AWAY)}`);
    await Promise.all([isUnderWay(lost), isUnderWay(away)]);
    await Promise.all([noteBars(lost), noteBars(away)]);

    // Offline for as long as the rest takes: the words change after half a minute.
    const goOnline = await goOffline(away);
    worker.signal("SIGKILL");
    await banner(away, /Live updates paused\. Reconnecting… The job is still running\./).waitFor();
    const heldAway = await percentOn(away);
    expect(await faults(away, "offline")).toEqual([]);
    await away.getByTestId("freshness").getByText("Paused").waitFor();

    await waitForWords(lost, /^Worker lost\. Waiting for another one; nothing is lost$/);
    const heldLost = await percentOn(lost);
    expect(heldLost).toBeGreaterThan(10);
    expect(await lost.title()).toBe(`(${heldLost}%) 30 SaaS trial users`);
    expect(await faults(lost, "worker-lost")).toEqual([]);

    await gateway.stop();
    await banner(lost, /Live updates paused\. Reconnecting…/).waitFor();
    expect(await percentOn(lost)).toBe(heldLost);
    expect(await faults(lost, "gateway-restarting")).toEqual([]);
    gateway = await programs.startGateway();
    await banner(lost, /Up to date/).waitFor();
    await waitForWords(lost, /^Worker lost\. Waiting for another one; nothing is lost$/);

    await banner(away, /Offline since \d\d:\d\d\. The job is still running\.\s*Retry now/).waitFor({
      timeout: 40_000,
    });
    expect(await percentOn(away)).toBe(heldAway);
    expect(await faults(away, "offline-for-long")).toEqual([]);
    // In vain for now, and no harm done.
    await away.getByRole("button", { name: "Retry now" }).click();
    await banner(away, /Offline since/).waitFor();
    await noteReturns(away);
    await goOnline();
    await banner(away, /Up to date/).waitFor();
    expect(await returnsTo(away, "Up to date")).toEqual([
      "Worker lost. Waiting for another one; nothing is lost",
    ]);
    expect(await faults(away, "up-to-date")).toEqual([]);

    const next = await programs.startWorker();
    await Promise.all([lost, away].map((page) => waitForWords(page, /^30 personas generated\.$/)));
    for (const page of [lost, away]) {
      const bars = (await notedBars(page)).map(Number);
      expect(bars).toEqual([...bars].sort((a, b) => a - b));
      expect(bars.at(-1)).toBe(100);
      await page.context().close();
    }
    await next.stop();
  });

  it("ends at the door when the token has expired, which opens again to where one was", async () => {
    const brief = { org: "brief" };
    const job = `#/jobs/${await enqueue(brief)}`;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    // A page that can renew its token never meets its end: here nobody answers until it has come.
    const isRenewal = "**/admin/session/renew";
    await page.route(isRenewal, (route) => route.abort());
    // Long enough for the page to sign in by the link first, also on a busy machine.
    const exp = Math.ceil(Date.now() / 1_000) + 20;
    await page.goto(`${programs.url}/#token=${await mintToken({ ...brief, exp })}`);
    await page.goto(`${programs.url}/${job}`);
    await waitForWords(page, /^Waiting: no worker is online$/);
    await eventually("the token has expired", () => Date.now() > exp * 1_000);
    await page.unroute(isRenewal);

    const door = page.getByTestId("sign-in");
    await door.getByText("The token has expired. Sign in again.").waitFor();
    expect(await page.title()).toBe("Sign in · Headway");
    expect(await faults(page, "token-expired")).toEqual([]);
    await page.getByTestId("token").fill(await mintToken(brief));
    await page.getByTestId("sign-in-button").click();
    await waitForWords(page, /^Waiting: no worker is online$/);
    await context.close();
  });

  it("cannot tell another organisation's job from one that does not exist", async () => {
    const foreign = await enqueue({ org: "others" });
    const page = await open({ org: "curious" });
    for (const jobId of [foreign, "never-existed-at-all-000"]) {
      await page.goto(`${programs.url}/#/jobs/${jobId}`);
      await page.getByText("There is no such job").waitFor();
      expect(await page.title()).toBe("Job · Headway");
      expect(await page.locator("main").innerText()).not.toContain("others");
    }
    expect(await faults(page, "foreign-job")).toEqual([]);
    await page.context().close();
  });
});
