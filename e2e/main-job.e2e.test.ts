import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { complaintsOf, picture, startBrowser } from "./support/browser.ts";
import { startPrograms } from "./support/programs.ts";
import type { Programs, StartedProgram } from "./support/programs.ts";

/** Slow enough for each stage to be seen, and for things to be broken in the middle. */
const PACED = { OFFLINE_PACE_MS: "200" };

let browser: Browser;
let programs: Programs;
const restartable: StartedProgram[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  programs = await startPrograms();
  restartable.push(await programs.startGateway());
});

afterAll(async () => {
  await browser.close();
  await programs[Symbol.asyncDispose]();
});

async function openDashboard(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(await programs.link());
  await page.getByTestId("generate").waitFor();
  return page;
}

/** Notes every text that the words of the newest job pass through, with the moment of each in ms since the click. */
async function noteWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: { words: string; atMs: number }[] = [];
    let clickedAt = 0;
    Object.assign(window, { noted });
    document.addEventListener("click", () => (clickedAt = performance.now()), { capture: true });
    const note = (): void => {
      const words = document
        .querySelector('[data-testid="job-words"]')
        ?.textContent.replace(/\s+/g, " ")
        .trim();
      if (words && noted.at(-1)?.words !== words) noted.push({ words, atMs: performance.now() - clickedAt });
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

async function notedWords(page: Page): Promise<{ words: string; atMs: number }[]> {
  return page.evaluate(() => (window as unknown as { noted: { words: string; atMs: number }[] }).noted);
}

async function percentOf(page: Page): Promise<number> {
  return Number((await page.getByTestId("job-bar").first().getAttribute("aria-valuenow")) ?? NaN);
}

async function waitForPercent(page: Page, atLeast: number): Promise<void> {
  await page.waitForFunction(
    (least) =>
      Number(document.querySelector('[data-testid="job-bar"]')?.getAttribute("aria-valuenow")) >= least,
    atLeast,
  );
}

/** Notes each percentage that the newest job's bar passes through. */
async function noteBar(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bars: number[] = [];
    Object.assign(window, { bars });
    const note = (): void => {
      const percent = document.querySelector('[data-testid="job-bar"]')?.getAttribute("aria-valuenow");
      if (percent && bars.at(-1) !== Number(percent)) bars.push(Number(percent));
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

describe("the main job in a browser", () => {
  it("says what it does at each stage, from the click to the personas, without a reload", async () => {
    const page = await openDashboard();
    const complaints = complaintsOf(page);
    await picture(page, "1-before");
    await page.getByTestId("preset-support-desk").click();
    await noteWords(page);
    await page.getByTestId("generate").click();
    await page
      .getByTestId("job-words")
      .getByText(/^(Queuing job…|Waiting)/)
      .waitFor();
    await picture(page, "2-queued");
    const worker = await programs.startWorker(PACED);
    await page.getByTestId("job-words").getByText("Generating personas…").waitFor();
    await waitForPercent(page, 40);
    await picture(page, "3-generating");
    expect(await page.title()).toMatch(/^\(\d+%\) /);
    await page
      .getByText(/25 personas generated/)
      .first()
      .waitFor();
    await page.getByTestId("persona-card").first().waitFor();
    await picture(page, "4-completed");

    const noted = await notedWords(page);
    const [first] = noted;
    process.stdout.write(`from click to "${first?.words}": ${first?.atMs.toFixed(1)} ms\n`);
    expect(first?.words).toBe("Queuing job…");
    expect(first?.atMs).toBeLessThan(100);
    const words = noted.map((note) => note.words);
    for (const stage of [
      /^Starting generation…/,
      /^Generating personas… \d+% · \d+ of 25$/,
      /^Saving to database…/,
    ]) {
      expect(words).toContainEqual(expect.stringMatching(stage));
    }
    const percents = words.flatMap((line) => /Generating personas… (\d+)%/.exec(line)?.[1] ?? []).map(Number);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(percents.length).toBeGreaterThan(10);
    expect(await page.title()).toMatch(/✓ 25 ready/);
    expect(complaints).toEqual([]);
    await worker.stop();
    await page.context().close();
  });

  it("shows the same job at the same percentage in a second tab, and where it is after a reload", async () => {
    const page = await openDashboard();
    const worker = await programs.startWorker(PACED);
    await page.getByTestId("preset-ecommerce-shoppers").click();
    await page.getByTestId("generate").click();
    await waitForPercent(page, 25);

    const second = await page.context().newPage();
    await second.goto(programs.url);
    await waitForPercent(second, 25);
    const [here, there] = await Promise.all([percentOf(page), percentOf(second)]);
    // Two readings are never at the same instant: at most one batch of 2 in 40 may lie between them.
    expect(Math.abs(here - there)).toBeLessThanOrEqual(4);

    const before = await percentOf(page);
    await page.reload();
    await waitForPercent(page, before);
    const after = await percentOf(page);
    expect(after).toBeGreaterThanOrEqual(before);
    expect(after).toBeLessThan(100);
    await picture(page, "5-after-reload");

    await Promise.all(
      [page, second].map((tab) =>
        tab
          .getByText(/40 personas generated/)
          .first()
          .waitFor(),
      ),
    );
    await worker.stop();
    await page.context().close();
  });

  it("comes through a restart of the worker and of the gateway with the bar never falling", async () => {
    const page = await openDashboard();
    let worker = await programs.startWorker(PACED);
    await page.getByTestId("preset-saas-trial").click();
    await page.getByTestId("generate").click();
    await waitForPercent(page, 25);
    await noteBar(page);

    await worker.stop();
    await page
      .getByTestId("job-words")
      .getByText(/^(Waiting|Queuing)/)
      .first()
      .waitFor();
    await picture(page, "6-worker-gone");
    worker = await programs.startWorker(PACED);
    await page.getByTestId("job-words").getByText("Generating personas…").waitFor();

    const [gateway] = restartable;
    await gateway?.stop();
    await page
      .getByTestId("connection-banner")
      .getByText(/Live updates paused/)
      .waitFor();
    await picture(page, "7-gateway-gone");
    restartable[0] = await programs.startGateway();
    await page
      .getByText(/30 personas generated/)
      .first()
      .waitFor();
    await waitForPercent(page, 100);
    await picture(page, "8-after-restarts");

    const bars = await page.evaluate(() => (window as unknown as { bars: number[] }).bars);
    expect(bars).toEqual([...bars].sort((a, b) => a - b));
    expect(bars.at(-1)).toBe(100);
    await worker.stop();
    await page.context().close();
  });
});
