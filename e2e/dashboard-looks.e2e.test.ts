import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { goOffline } from "./support/offline.ts";

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

/** A job's page, with its job at so much. */
async function openJob(org: string, options: { count?: number; reducedMotion?: "no-preference" } = {}) {
  const { count = 25, ...context } = options;
  const jobId = await dashboards.enqueue({ org }, { count });
  const attempt = await directed.attempt(jobId);
  attempt.context.stage("generating");
  const page = await dashboards.open({ claims: { org }, hash: `#/jobs/${jobId}`, ...context });
  return { page, attempt };
}

/** How wide the first bar's fill is drawn at this moment, in per cent of the bar. */
const drawnPercent = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const bar = document.querySelector('[data-testid="job-bar"]');
    const [whole, fill] = [bar, bar?.firstElementChild].map((part) => part?.getBoundingClientRect().width);
    return whole && fill !== undefined ? (fill / whole) * 100 : NaN;
  });

describe("the bar", () => {
  it("glides to its new length in 300 ms at an even pace, and comes to rest at what was reported", async () => {
    const { page, attempt } = await openJob("glides", { reducedMotion: "no-preference" });
    attempt.context.report(10, 25);
    await waitForWords(page, /38% · 10 of 25$/);
    const fill = page.getByTestId("job-bar").locator("> div");
    const motion = await fill.evaluate((element) => {
      const { transitionProperty, transitionDuration, transitionTimingFunction } = getComputedStyle(element);
      return [transitionProperty, transitionDuration, transitionTimingFunction];
    });
    expect(motion).toEqual(["transform", "0.3s", "linear"]);
    // Where it is drawn in each frame from now on, and when.
    await page.evaluate(() => {
      const frames: [number, number][] = [];
      Object.assign(window, { frames });
      const [bar] = document.querySelectorAll('[data-testid="job-bar"]');
      const note = (at: number): void => {
        const [whole, part] = [bar, bar?.firstElementChild].map(
          (each) => each?.getBoundingClientRect().width,
        );
        frames.push([at, ((part ?? 0) / (whole ?? 1)) * 100]);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    });
    attempt.context.report(12, 25);
    await waitForWords(page, /43% · 12 of 25$/);
    await eventually("it is drawn at 43%", async () => Math.abs((await drawnPercent(page)) - 43) < 0.1);
    const drawn = await page.evaluate(() =>
      (window as unknown as { frames: [number, number][] }).frames.map(([, percent]) => percent),
    );
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(Math.max(...drawn)).toBeLessThan(43.1);
    expect(drawn.some((percent) => percent > 38.2 && percent < 42.8)).toBe(true);
    await page.context().close();
  });
});

describe("the stages beside the bar", () => {
  it("say which is done and how long it took, which is now and which is ahead, until all are done", async () => {
    const { page, attempt } = await openJob("stages");
    attempt.context.report(10, 25);
    await waitForWords(page, /38% · 10 of 25$/);
    const stages = async (): Promise<string[]> => {
      const shown = await page.getByTestId("job-card").locator("[data-status]").all();
      return Promise.all(
        shown.map(async (stage) => {
          const words = (await stage.innerText()).replace(/\s+/g, " ").trim();
          return `${await stage.getAttribute("data-status")}: ${words}`;
        }),
      );
    };
    expect(await page.locator('[aria-current="step"]').getAttribute("data-testid")).toBe("stage-generating");
    // In its first second the present one says "under 1 s".
    await eventually("it is timed", async () => /personas \d+ s$/.test((await stages())[2] ?? ""));
    expect(await stages()).toEqual([
      expect.stringMatching(/^done: Queuing job \(finished\) (< )?\d+(\.\d)? s$/),
      expect.stringMatching(/^done: Starting generation \(finished\) (< )?\d+(\.\d)? s$/),
      expect.stringMatching(/^current: Generating personas \d+ s$/),
      "ahead: Saving to database (not begun)",
      "ahead: Done (not begun)",
    ]);
    attempt.context.stage("saving");
    await waitForWords(page, /^Saving to database…$/);
    attempt.complete({});
    await waitForWords(page, /^25 personas generated\.$/);
    const ended = await stages();
    expect(ended.every((stage) => /^done: .* \(finished\) (< )?\d+(\.\d)? s( in all)?$/.test(stage))).toBe(
      true,
    );
    expect(ended).toHaveLength(5);
    await page.context().close();
  });
});

describe("the time left", () => {
  it("is said of a long job once three batches tell it, and not while the connection is lost", async () => {
    const { page, attempt } = await openJob("patient", { count: 10_000 });
    const left = page.getByTestId("time-left");
    attempt.context.report(2_000, 10_000);
    await waitForWords(page, /24% · 2,000 of 10,000$/);
    expect(await left.innerText()).toBe("");
    let done = 2_000;
    await eventually("the time left is said", async () => {
      attempt.context.report((done += 5), 10_000);
      return /^(About|Less than) .* left$/.test(await left.innerText());
    });
    const goOnline = await goOffline(page);
    await page.getByTestId("freshness").getByText("Paused").waitFor();
    expect(await left.innerText()).toBe("");
    await goOnline();
    await page.getByTestId("freshness").getByText("Live").waitFor();
    await page.context().close();
  });
});

describe("the theme", () => {
  it("is the system's until one is chosen, and then that one, also after a reload and in the next tab", async () => {
    const page = await dashboards.open({ claims: { org: "themes" }, colorScheme: "light" });
    const ground = (on = page) =>
      on.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.getByTestId("theme-light").click();
    expect(await ground()).toBe(light);
    // Of each frame from the first one on: what was chosen holds before the page's own code runs.
    await page.addInitScript(() => {
      const grounds: string[] = [];
      Object.assign(window, { grounds });
      const note = (): void => {
        grounds.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    });
    await page.reload();
    await page.getByTestId("theme-light").and(page.locator('[aria-pressed="true"]')).waitFor();
    expect(await ground()).toBe(light);
    const grounds = await page.evaluate(() => (window as unknown as { grounds: string[] }).grounds);
    expect(new Set(grounds)).toEqual(new Set([light]));
    const next = await page.context().newPage();
    await next.emulateMedia({ colorScheme: "dark" });
    await next.goto(dashboards.gateway.url);
    await next.getByTestId("generate").waitFor();
    expect(await ground(next)).toBe(light);
    await page.getByTestId("theme-system").click();
    expect(await ground()).toBe(dark);
    await page.context().close();
  });
});
