import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { createPersonaGeneration } from "@headway/personas/generate/handle";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import { COLOURS, violationsOn } from "./support/axe.ts";
import { picture } from "./support/browser.ts";
import { startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";

const ORG = { org: "acme" };
const NEWCOMERS = { org: "newcomers" };
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
  { width: 2560, height: 1440 },
];
/** On both sides of each width at which the layout changes. */
const WIDTHS_BETWEEN = [480, 639, 640, 767, 768, 1023, 1024, 1279, 1440, 1599, 1600, 1920];

let dashboards: Dashboards;
let running: string;
let done: string;

beforeAll(async () => {
  dashboards = await startDashboards();
  const { system } = dashboards;
  const directed = new DirectedJobs();
  const generate = createPersonaGeneration({
    personas: system.personas,
    generator: createOfflineGenerator(),
  });
  await system.startWorker({
    handlers: {
      "persona-generation": (context) =>
        context.payload.seed === "half-done" ? directed.handler(context) : generate(context),
    },
  });
  // With names of every length and script, which is what layouts break on.
  done = await dashboards.enqueue(ORG, { template: "edge-case-qa", seed: "a" });
  running = await dashboards.enqueue(ORG, { template: "ecommerce-shoppers", seed: "half-done" });
  await dashboards.settled(ORG, done, "completed");
  const { context } = await directed.attempt(running);
  context.stage("generating");
  context.report(26, 40);
  await dashboards.settled(ORG, running, "active");
});

afterAll(async () => {
  await dashboards[Symbol.asyncDispose]();
});

interface View {
  name: string;
  hash: () => string;
  /** Brings the view about and waits until it has all it shows. */
  ready: (page: Page) => Promise<void>;
}

const VIEWS: View[] = [
  {
    name: "generate",
    hash: () => "#/",
    ready: async (page) => {
      await page.getByTestId("preset-support-desk").waitFor();
      // Fetched when one comes near, which on a small screen is far below.
      await page.getByRole("heading", { name: "Newest personas" }).scrollIntoViewIfNeeded();
      await page.getByTestId("persona-card").first().waitFor();
      await page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      await page.getByTestId("job-words").getByText("55%").waitFor();
    },
  },
  {
    name: "own-mix",
    hash: () => "#/",
    ready: async (page) => {
      await page.getByTestId("preset-custom").click();
      await page.getByTestId("category-support").waitFor();
    },
  },
  { name: "jobs", hash: () => "#/jobs", ready: (page) => page.getByTestId("job-row").nth(1).waitFor() },
  {
    name: "job-running",
    hash: () => `#/jobs/${running}`,
    ready: (page) => page.getByRole("table").first().waitFor({ state: "attached" }),
  },
  {
    name: "job-cancelling-asked",
    hash: () => `#/jobs/${running}`,
    ready: async (page) => {
      await page.getByTestId("cancel").click();
      await page.getByTestId("confirm").waitFor();
    },
  },
  {
    name: "job-done",
    hash: () => `#/jobs/${done}`,
    ready: (page) =>
      page.getByText("Distance", { exact: false }).or(page.getByText("Payload")).first().waitFor(),
  },
  {
    name: "personas",
    hash: () => "#/personas",
    ready: (page) => page.getByTestId("persona-card").nth(11).waitFor(),
  },
  {
    name: "persona",
    hash: () => "#/personas",
    ready: async (page) => {
      await page.getByTestId("persona-card").first().getByRole("button").click();
      await page.getByTestId("persona-detail").getByText("Frustrations").waitFor();
    },
  },
  {
    name: "queues",
    hash: () => "#/queues",
    ready: (page) => page.getByTestId("queue-active").getByText("1").waitFor(),
  },
  {
    name: "not-found",
    hash: () => "#/no/such/page",
    ready: (page) => page.getByText("There is no such page").waitFor(),
  },
];

const FIRST_VIEWS: View[] = [
  { name: "generate", hash: () => "#/", ready: (page) => page.getByText("Nothing is running").waitFor() },
  { name: "jobs", hash: () => "#/jobs", ready: (page) => page.getByText("No jobs yet").waitFor() },
  {
    name: "personas",
    hash: () => "#/personas",
    ready: (page) => page.getByText("No personas yet").waitFor(),
  },
];

/** The first elements that reach beyond the page's right edge, where the page can be scrolled sideways at all. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

/** The titles of jobs that are cut off, though there is a laptop's room for them. */
async function cutOff(page: Page): Promise<string[]> {
  const titles = await page.getByTestId("job-row").getByRole("link").all();
  const cut = await Promise.all(
    titles.map((title) => title.evaluate((link) => link.scrollWidth > link.clientWidth && link.textContent)),
  );
  return cut.filter((title) => title !== false).map((title) => `"${title}" is cut off`);
}

/** In both themes: keeps a picture, and tells what is wrong. Nothing but colours changes from one to the other. */
async function faultsOf(page: Page, name: string, isForAxe = true): Promise<string[]> {
  const faults = await tooWide(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `screen-${name}-${colorScheme}`);
    if (isForAxe) faults.push(...(await violationsOn(page, colorScheme === "dark" ? COLOURS : undefined)));
  }
  return faults.map((fault) => `${name}: ${fault}`);
}

async function faultsOfViews(page: Page, views: View[], suffix: string, isForAxe = true): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, hash, ready } of views) {
    await page.goto(`${dashboards.gateway.url}/${hash()}`);
    await ready(page);
    faults.push(...(await faultsOf(page, `${name}-${suffix}`, isForAxe)));
  }
  return faults;
}

describe("every view, in the light and in the dark theme", () => {
  it.each(SIZES)(
    "fits into $width pixels; axe objects to nothing, nor to the dark colours",
    async (viewport) => {
      const page = await dashboards.open({ claims: ORG, viewport });
      // A wide window has the elements and the colours of a laptop's.
      const isForAxe = viewport.width < 2560;
      expect(await faultsOfViews(page, VIEWS, String(viewport.width), isForAxe)).toEqual([]);
      await page.context().close();
    },
  );

  it("fits into the widths between, also when the window is made wider or narrower under it", async () => {
    const page = await dashboards.open({ claims: ORG });
    const faults: string[] = [];
    for (const { name, hash, ready } of VIEWS) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${dashboards.gateway.url}/${hash()}`);
      await ready(page);
      for (const width of WIDTHS_BETWEEN) {
        await page.setViewportSize({ width, height: 900 });
        const found = [...(await tooWide(page)), ...(name === "jobs" ? await cutOff(page) : [])];
        faults.push(...found.map((fault) => `${name} at ${width}: ${fault}`));
        if (width === 768 || width === 1024) await picture(page, `screen-${name}-${width}`);
      }
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("says what to begin with where there is nothing yet", async () => {
    const page = await dashboards.open({ claims: NEWCOMERS });
    expect(await faultsOfViews(page, FIRST_VIEWS, "empty")).toEqual([]);
    await page.context().close();
  });

  it("tells a stranger how to come in", async () => {
    const viewport = { width: 360, height: 740 };
    const page = await dashboards.browser.newPage({ viewport, reducedMotion: "reduce" });
    await page.goto(dashboards.gateway.url);
    await page.getByTestId("sign-in").waitFor();
    expect(await faultsOf(page, "sign-in-360")).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await faultsOf(page, "sign-in-1280", false)).toEqual([]);
    await page.context().close();
  });
});
