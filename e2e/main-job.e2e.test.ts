import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { complaintsOf, picture, startBrowser } from "./support/browser.ts";
import { startPrograms } from "./support/programs.ts";
import type { Programs, StartedProgram } from "./support/programs.ts";

/** Slow enough for each stage to be seen. */
const PACED = { OFFLINE_PACE_MS: "200" };
/** Slow enough for the worker to be stopped in the middle, also where stopping it takes its time. */
const SLOW = { OFFLINE_PACE_MS: "500" };

let browser: Browser;
let programs: Programs;
const restartable: StartedProgram[] = [];
const workers: StartedProgram[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  programs = await startPrograms();
  restartable.push(await programs.startGateway());
});

afterAll(async () => {
  await browser.close();
  await programs[Symbol.asyncDispose]();
});

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});

async function startWorker(env: NodeJS.ProcessEnv): Promise<StartedProgram> {
  const worker = await programs.startWorker(env);
  workers.push(worker);
  return worker;
}

async function openDashboard(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(await programs.link());
  await page.getByTestId("generate").waitFor();
  return page;
}

interface Noted {
  /** Every text that the words of the newest job passed through, with the moment of each in ms since the click. */
  lines: { words: string; atMs: number }[];
  titles: string[];
}

/** From now on notes what the page says, because a stage may be over before anybody can look. */
async function noteWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Noted = { lines: [], titles: [] };
    const { lines, titles } = noted;
    let clickedAt = 0;
    Object.assign(window, { noted });
    document.addEventListener("click", () => (clickedAt = performance.now()), { capture: true });
    const note = (): void => {
      const words = document
        .querySelector('[data-testid="job-words"]')
        ?.textContent.replace(/\s+/g, " ")
        .trim();
      if (words && lines.at(-1)?.words !== words) lines.push({ words, atMs: performance.now() - clickedAt });
      if (titles.at(-1) !== document.title) titles.push(document.title);
    };
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

async function notedWords(page: Page): Promise<Noted> {
  return page.evaluate(() => (window as unknown as { noted: Noted }).noted);
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

/** Its worker has put the newest job back, and there is no other. */
async function waitForRest(page: Page): Promise<void> {
  await page
    .getByTestId("job-words")
    .getByText(/^(Waiting|Queuing)/)
    .first()
    .waitFor();
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
    await startWorker(PACED);
    await page.getByTestId("job-words").getByText("Generating personas…").waitFor();
    await waitForPercent(page, 40);
    await picture(page, "3-generating");
    await page
      .getByText(/25 personas generated/)
      .first()
      .waitFor();
    await page.getByTestId("persona-card").first().waitFor();
    await page.waitForFunction(() => document.title.includes("✓ 25 ready"));
    await picture(page, "4-completed");

    const { lines, titles } = await notedWords(page);
    const [first] = lines;
    process.stdout.write(`from click to "${first?.words}": ${first?.atMs.toFixed(1)} ms\n`);
    expect(first?.words).toBe("Queuing job…");
    // Generous, because a build machine is slow at times; the figure above is to be read.
    expect(first?.atMs).toBeLessThan(2_000);
    expect(titles).toContainEqual(expect.stringMatching(/^\(\d+%\) /));
    const words = lines.map((line) => line.words);
    for (const stage of [
      /^Starting generation…/,
      /^Generating personas… \d+% · \d+ of 25$/,
      /^Saving to database…/,
    ]) {
      expect(words).toContainEqual(expect.stringMatching(stage));
    }
    const percents = words.flatMap((line) => /Generating personas… (\d+)%/.exec(line)?.[1] ?? []).map(Number);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(percents.length).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("shows the same job at the same percentage in a second tab, and where it is after a reload", async () => {
    const page = await openDashboard();
    const second = await page.context().newPage();
    await second.goto(programs.url);
    await second.getByTestId("generate").waitFor();
    const worker = await startWorker(SLOW);
    await page.getByTestId("preset-ecommerce-shoppers").click();
    await page.getByTestId("generate").click();
    await Promise.all([waitForPercent(page, 25), waitForPercent(second, 25)]);

    // Two readings are never at the same instant: the job has to rest for them.
    await worker.stop();
    await Promise.all([page, second].map(waitForRest));
    const held = await percentOf(page);
    expect(held).toBeGreaterThanOrEqual(25);
    expect(held).toBeLessThan(100);
    expect(await percentOf(second)).toBe(held);
    await page.reload();
    await waitForRest(page);
    expect(await percentOf(page)).toBe(held);
    await picture(page, "5-after-reload");
    await startWorker(PACED);

    await Promise.all(
      [page, second].map((tab) =>
        tab
          .getByText(/40 personas generated/)
          .first()
          .waitFor(),
      ),
    );
    await page.context().close();
  });

  it("comes through a restart of the worker and of the gateway with the bar never falling", async () => {
    const page = await openDashboard();
    const worker = await startWorker(SLOW);
    await page.getByTestId("preset-saas-trial").click();
    await page.getByTestId("generate").click();
    await waitForPercent(page, 25);
    await noteBar(page);

    await worker.stop();
    await waitForRest(page);
    await picture(page, "6-worker-gone");
    await startWorker(SLOW);
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
    await page.context().close();
  });
});
