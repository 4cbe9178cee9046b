import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { JobError } from "@headway/shared/jobs/job-error";
import { createPersonaGeneration } from "@headway/personas/generate/handle";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { countFrames, toAnimatedPng, type Frame } from "./support/animated-png.ts";
import { goOffline } from "./support/offline.ts";
import { wordsIn, wordsOn, withWords } from "./support/tour-pictures.ts";

const ROOT = resolve(import.meta.dirname, "..");
const PICTURES = join(ROOT, "docs/pictures");
/** Set by `npm run screenshots`: the pictures are made anew instead of compared. */
const IS_MAKING = process.env["HEADWAY_SCREENSHOTS"] === "1";
const LARGEST_BYTES = 160 * 1024;
const LARGEST_MOVING_BYTES = 1_000 * 1024;
/** The job's title, bar and stages. */
const CARD = { x: 248, y: 66, width: 848, height: 420 };
/** The first one has room for all that one begins with, down to the button. */
const FIRST = { width: 1280, height: 720 };
const OTHERS = { width: 1120, height: 600 };
const ORG = { org: "local" };

let dashboards: Dashboards;
let page: Page;
const directed = new DirectedJobs();
const jobs = { done: "", failed: "", running: "" };

beforeAll(async () => {
  dashboards = await startDashboards();
  const { system } = dashboards;
  const generate = createPersonaGeneration({
    personas: system.personas,
    generator: createOfflineGenerator(),
  });
  await system.startWorker({
    handlers: {
      "persona-generation": (context) =>
        (context.payload.seed === "tour" ? generate : directed.handler)(context),
    },
  });
  jobs.done = await dashboards.enqueue(ORG, { template: "support-desk", seed: "tour" });
  await dashboards.settled(ORG, jobs.done, "completed");
  jobs.failed = await dashboards.enqueue(ORG, { template: "multilingual" });
  const failing = await directed.attempt(jobs.failed);
  failing.fail(new JobError("provider-down", "The provider does not answer.", { retryable: false }));
  await dashboards.settled(ORG, jobs.failed, "failed");
  jobs.running = await dashboards.enqueue(ORG, { template: "ecommerce-shoppers" });
  const { context } = await directed.attempt(jobs.running);
  context.stage("generating");
  context.report(18, 40);
  page = await dashboards.open({ claims: ORG, colorScheme: "light", viewport: OTHERS });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

const goTo = (hash: string) => page.goto(`${dashboards.gateway.url}/${hash}`);
const isHalfDone = () => waitForWords(page, /^Generating personas… 41% · 18 of 40$/);

function keep(name: string, made: Buffer): void {
  const folders = [join(ROOT, ".artefacts/tour"), ...(IS_MAKING ? [PICTURES] : [])];
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), made);
  }
}

/** Each picture of the tour, and how the view comes about that it shows. */
const TOUR: Record<string, () => Promise<unknown>> = {
  generate: async () => {
    await goTo("#/");
    await page.getByTestId("preset-support-desk").waitFor();
    await isHalfDone();
  },
  job: async () => {
    await goTo(`#/jobs/${jobs.running}`);
    await page.getByRole("table").first().waitFor();
    await isHalfDone();
  },
  jobs: async () => {
    await goTo("#/jobs");
    await page.getByTestId("job-row").nth(2).waitFor();
  },
  personas: async () => {
    await goTo("#/personas");
    await page.getByTestId("persona-card").nth(11).waitFor();
  },
  queues: async () => {
    await goTo("#/queues");
    await page.getByTestId("queue-active").getByText("1").waitFor();
  },
  paused: async () => {
    await goTo(`#/jobs/${jobs.running}`);
    await page.getByRole("table").first().waitFor();
    await isHalfDone();
    await goOffline(page);
    await page.getByTestId("connection-banner").getByText("Live updates paused").waitFor();
  },
};

describe("the tour's pictures", () => {
  it.each(Object.keys(TOUR))("show what the dashboard shows: %s", async (name) => {
    await page.setViewportSize(name === "generate" ? FIRST : OTHERS);
    await TOUR[name]?.();
    const shown = await wordsOn(page);
    const made = withWords(await page.screenshot(), shown);
    keep(name, made);
    const kept = readFileSync(join(PICTURES, `${name}.png`));
    expect(kept.length).toBeLessThanOrEqual(LARGEST_BYTES);
    // Not the same to the byte, which fonts and clocks forbid; but with the same words. `npm run screenshots` makes them anew.
    expect(wordsIn(kept)).toBe(shown);
  });

  it("show a job from its begin to its end, in one that moves", async () => {
    await using visitor = await dashboards.open({ claims: ORG, colorScheme: "light", viewport: OTHERS });
    const jobId = await dashboards.enqueue(ORG, { template: "ecommerce-shoppers" });
    const attempt = await directed.attempt(jobId);
    await visitor.goto(`${dashboards.gateway.url}/#/jobs/${jobId}`);
    const banner = visitor.getByTestId("connection-banner");
    const frames: Frame[] = [];
    const take = async (words: RegExp, ms: number): Promise<void> => {
      await waitForWords(visitor, words);
      // A machine that is slow to connect shows it at first, and it moves the card.
      await banner.waitFor({ state: "hidden" });
      frames.push({ png: await visitor.screenshot({ clip: CARD, animations: "disabled" }), ms });
    };
    attempt.context.stage("generating");
    const step = IS_MAKING ? 2 : 20;
    for (let done = step; done <= 40; done += step) {
      attempt.context.report(done, 40);
      await take(new RegExp(`^Generating personas… \\d+% · ${done} of 40$`), 250);
    }
    attempt.context.stage("saving");
    await take(/^Saving to database/, 600);
    attempt.complete({});
    await take(/^40 personas generated/, 3_000);
    const shown = await wordsOn(visitor);
    keep("moving", withWords(toAnimatedPng(frames), shown));
    const kept = readFileSync(join(PICTURES, "moving.png"));
    expect(kept.length).toBeLessThanOrEqual(LARGEST_MOVING_BYTES);
    expect(countFrames(kept)).toBeGreaterThan(20);
    expect(wordsIn(kept)).toBe(shown);
  });

  it("are all the documents name, and all of them are named", () => {
    const named = ["README.md", "docs/TOUR.md"].flatMap((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return [...text.matchAll(/pictures\/([\w-]+\.png)/g)].map(([, name]) => name ?? "");
    });
    const made = [...Object.keys(TOUR), "moving"].map((name) => `${name}.png`);
    expect([...new Set(named)].sort()).toEqual([...made].sort());
    expect(readdirSync(PICTURES).sort()).toEqual([...made].sort());
  });
});
