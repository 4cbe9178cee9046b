import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import type { DeliveryAnswer } from "@headway/shared/protocol/delivery";
import { eventually } from "@headway/shared/testing/eventually";
import { COLOURS, violationsOn } from "./support/axe.ts";
import { picture } from "./support/browser.ts";
import { signIn, startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { runningJob } from "./support/jobs.ts";
import type { TestGateway } from "./support/system.ts";

/** Of an organisation of its own: what its page hears is no part of the figures. */
const OPERATOR = { sub: "olga", org: "operations", role: "viewer", operator: "read" } as const;

let dashboards: Dashboards;
let second: TestGateway;

beforeAll(async () => {
  dashboards = await startDashboards();
  second = await dashboards.system.startGateway();
});

afterAll(async () => {
  await second.close();
  await dashboards[Symbol.asyncDispose]();
});

async function idOf(gateway: TestGateway): Promise<string> {
  const response = await gateway.call("GET", "/admin/delivery", { claims: OPERATOR });
  return ((await response.json()) as DeliveryAnswer).answeredBy;
}

/** What the page shows of a gateway. */
async function figuresOn(page: Page, id: string): Promise<Record<string, string>> {
  const row = page.locator(`[data-testid="delivery-row"][data-gateway="${id}"]`);
  const shown = await row
    .locator("[data-figure]")
    .evaluateAll((cells) =>
      cells.map((cell) => [cell.getAttribute("data-figure") ?? "", cell.textContent.trim()]),
    );
  return Object.fromEntries(shown) as Record<string, string>;
}

async function waitForFigures(page: Page, id: string, expected: Record<string, string>): Promise<void> {
  await eventually(`the page shows ${JSON.stringify(expected)}`, async () => {
    const shown = await figuresOn(page, id);
    if (Object.entries(expected).every(([key, words]) => shown[key] === words)) return true;
    throw new Error(`it shows ${JSON.stringify(shown)}`);
  });
}

const wayThere = (page: Page) => page.getByTestId("nav-delivery");
const figure = (page: Page, id: string, key: string) =>
  page.locator(`[data-gateway="${id}"] [data-figure="${key}"]`);

describe("the view of the gateways' delivery", () => {
  it("shows an operator what each gateway did, refreshed while it is looked at, in rows that stay", async () => {
    const [first, other] = [await idOf(dashboards.gateway), await idOf(second)];
    const page = await dashboards.open({ claims: OPERATOR });
    await wayThere(page).click();
    await waitForFigures(page, other, { sockets: "0", watchedJobs: "0", sent: "0", p99: "no updates" });
    const order = () =>
      page.getByTestId("delivery-row").evaluateAll((rows) => rows.map((row) => row.dataset["gateway"]));
    const before = await order();

    const draft = await runningJob(dashboards.system);
    const unwatched = await runningJob(dashboards.system);
    const watchers = [await dashboards.gateway.watch(), await second.watch(), await second.watch()];
    for (const watcher of watchers) await watcher.watch(draft.jobId);
    await watchers[2]?.watch(unwatched.jobId);
    for (const done of [1, 2, 3, 4]) {
      const { snapshot } = await dashboards.system.progress.write(
        { ...draft, progress: 10 + done },
        { run: 1 },
      );
      await eventually("all have it", () =>
        watchers.every((watcher) => watcher.last(draft.jobId)?.seq === snapshot.seq),
      );
    }
    const rest = { conflated: "0", replayed: "0", slowSockets: "0", resyncs: "0", lastOutage: "none" };
    // The page's own socket is the first gateway's other one.
    await waitForFigures(page, first, { sockets: "2", watchedJobs: "1", heard: "4", sent: "4", ...rest });
    await waitForFigures(page, other, { sockets: "2", watchedJobs: "2", heard: "4", sent: "8", ...rest });
    expect(await figure(page, other, "p99").innerText()).toMatch(/^(\d+ ms|\d\.\d s)$/);
    expect(await page.getByTestId("delivery-sum").innerText()).toMatch(/^2 gateways, 4 sockets, none/);
    expect(await order()).toEqual(before);
    for (const watcher of watchers) watcher.close();
    await waitForFigures(page, other, { sockets: "0", watchedJobs: "0", heard: "4" });
    await page.context().close();
  });

  it("names a gateway that does not answer, fits into a phone, and axe objects to nothing", async () => {
    const { redis, prefix } = dashboards.system;
    const gone = JSON.stringify({ id: "gone", host: "a-host-that-burned", pid: 4711 });
    await redis.zadd(`${prefix}:gateways`, Date.now(), gone);
    const page = await dashboards.open({ claims: OPERATOR, hash: "#/delivery" });
    const row = page.locator('[data-gateway="gone"]');
    await row.getByText(/has not answered, last seen just now/).waitFor();
    for (const width of [1440, 1280, 1024, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await row.waitFor();
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect({ width, scrollWidth }).toEqual({ width, scrollWidth: clientWidth });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await picture(page, `delivery-${width}-${colorScheme}`);
        expect(await violationsOn(page, colorScheme === "dark" ? COLOURS : undefined)).toEqual([]);
      }
    }
    await redis.zrem(`${prefix}:gateways`, gone);
    await row.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("asks for nothing while nobody looks at it, and keeps its figures, with words, while it gets no answer", async () => {
    const page = await dashboards.open({ claims: OPERATOR });
    await page.clock.install();
    await page.goto(`${dashboards.gateway.url}/#/delivery`);
    await page.reload();
    await page.getByTestId("delivery-table").waitFor();
    const calls: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/admin/delivery")) calls.push(request.url());
    });
    await eventually("it asks again", async () => {
      await page.clock.runFor(1_000);
      return calls.length > 0;
    });
    await show(page, "hidden");
    await page.clock.runFor(10_000);
    calls.length = 0;
    await page.clock.runFor(600_000);
    expect(calls).toEqual([]);
    await show(page, "visible");
    await eventually("it asks at once", () => calls.length > 0);
    let answers = false;
    await page.route("**/admin/delivery", (route) => (answers ? route.continue() : route.abort()));
    const alert = page.getByRole("alert").getByText(/could not be refreshed: they are from/);
    await eventually("it says so", async () => {
      await page.clock.runFor(1_000);
      return alert.isVisible();
    });
    expect(await page.getByTestId("delivery-row").count()).toBe(2);
    // The page asks again by itself, too: its time stands still, so that the click alone can ask, and is refused once more.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    calls.length = 0;
    await eventually("a click asks again", async () => {
      await page.getByRole("button", { name: "Try again" }).click();
      return calls.length > 0;
    });
    answers = true;
    await eventually("what could not be refreshed is refreshed", async () => {
      await page.clock.runFor(1_000);
      return alert.isHidden();
    });
    await page.context().close();
  });

  it("is not offered to others, and its address says why", async () => {
    const page = await dashboards.open({ claims: { org: "operations", role: "viewer" } });
    await page.getByTestId("nav-queues").waitFor();
    expect(await wayThere(page).count()).toBe(0);
    await page.goto(`${dashboards.gateway.url}/#/delivery`);
    await page.getByRole("alert").getByText("takes a token with the claim operator").waitFor();
    await page.context().close();
  });
});

describe("signing out everywhere, in the page", () => {
  it("is asked about first, and shows the other tab and the page at another gateway why they are signed out", async () => {
    const claims = { sub: "ann", org: "everywhere" };
    const page = await dashboards.open({ claims });
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    const elsewhere = await dashboards.open({ claims, at: second });
    const bystander = await dashboards.open({ claims: { ...claims, sub: "bob" }, at: second });
    for (const one of [tab, elsewhere, bystander]) {
      await one.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
    }
    await page.getByTestId("sign-out-everywhere").click();
    const dialog = page.getByRole("dialog", { name: "Sign out everywhere?" });
    await dialog
      .getByText(/each tab, browser and terminal .* link that was printed in the terminal/)
      .waitFor();
    await picture(page, "sign-out-everywhere");
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByTestId("sign-in").count()).toBe(0);

    await page.getByTestId("sign-out-everywhere").click();
    await page.getByTestId("confirm-sign-out").click();
    for (const one of [page, tab, elsewhere]) {
      await one
        .getByTestId("sign-in")
        .getByText(/You have (been )?signed out everywhere\./)
        .waitFor();
    }
    expect(await bystander.getByTestId("sign-in").count()).toBe(0);
    for (const one of [page, elsewhere, bystander]) await one.context().close();
  });

  it("says in the dialog that it did not come about, and leaves one signed in", async () => {
    const page = await dashboards.open({ claims: { org: "stays" } });
    await page.route("**/admin/session/end", (route) => route.abort());
    await page.getByTestId("sign-out-everywhere").click();
    await page.getByTestId("confirm-sign-out").click();
    await page
      .getByRole("dialog")
      .getByText(/^You are still signed in\. Headway cannot be reached/)
      .waitFor();
    await page.unroute("**/admin/session/end");
    await page.getByTestId("confirm-sign-out").click();
    await page.getByTestId("sign-in").waitFor();
    // A token of a later second opens it again.
    await eventually("a fresh link is good", async () => {
      await signIn(page, dashboards.gateway.url, { org: "stays" });
      await page.getByTestId("nav-jobs").waitFor({ timeout: 2_000 });
      return true;
    });
    await page.context().close();
  });
});

/** As the browser does for a tab that another one covers. */
async function show(page: Page, state: "visible" | "hidden"): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
