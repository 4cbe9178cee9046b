import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { JobError } from "@headway/shared/jobs/job-error";
import { eventually } from "@headway/shared/testing/eventually";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import type { DirectedAttempt } from "./support/directed-jobs.ts";

const ORG = { org: "senses" };
const TITLE = "25 support-desk customers";

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker({ handlers: { "persona-generation": directed.handler } });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

type Spoken = [role: string, words: string];

/** From now on, notes what each live region of the page says. */
async function noteSpoken(page: Page): Promise<void> {
  await page.evaluate(() => {
    const spoken: [string, string][] = [];
    const last = new Map<Element, string>();
    Object.assign(window, { spoken });
    const note = (): void => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
        const words = region.textContent.trim();
        if (last.get(region) === words) continue;
        last.set(region, words);
        if (words !== "") spoken.push([region.getAttribute("role") ?? "live", words]);
      }
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

async function spokenOn(page: Page): Promise<Spoken[]> {
  return page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken);
}

async function start(page: Page): Promise<DirectedAttempt> {
  await page.getByTestId("preset-support-desk").click();
  await page.getByTestId("generate").click();
  await waitForWords(page, /^Starting generation…$/);
  const jobId = (await page.getByTestId("job-card").first().getAttribute("data-job-id")) ?? "";
  return directed.attempt(jobId);
}

describe("who listens to the page", () => {
  it("hears at most ten things of a whole run, in order: stages and quarters as far as there is time to say them, and the end", async () => {
    const page = await dashboards.open({ claims: ORG });
    await page.getByTestId("preset-support-desk").waitFor();
    await page.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
    await noteSpoken(page);
    const attempt = await start(page);
    const { context } = attempt;
    context.stage("generating");
    for (let done = 1; done <= 25; done += 1) {
      context.report(done, 25);
      await waitForWords(page, new RegExp(`· ${done} of 25$`));
    }
    context.stage("saving");
    await waitForWords(page, /^Saving to database…$/);
    attempt.complete({});
    await waitForWords(page, /^25 personas generated\.$/);
    await eventually("the end is spoken", async () =>
      (await spokenOn(page)).some(([, words]) => words.endsWith("25 personas generated.")),
    );

    const spoken = await spokenOn(page);
    expect(spoken.length).toBeLessThanOrEqual(10);
    expect(spoken.every(([role]) => role === "status")).toBe(true);
    const said = spoken.map(([, words]) => words.replace(`${TITLE}: `, ""));
    // Of what came faster than it can be read out, only what was still so; the end in any case, once.
    expect(said.filter((words) => words === "25 personas generated.")).toHaveLength(1);
    const marks = said.flatMap((words) => /^(\d+)%$/.exec(words)?.[1] ?? []);
    expect(marks).toEqual(["25", "50", "75"].filter((mark) => marks.includes(mark)));
    await page.context().close();
  });

  it("is interrupted for a failure alone", async () => {
    const page = await dashboards.open({ claims: { org: "alarm" } });
    await page.getByTestId("preset-support-desk").waitFor();
    await noteSpoken(page);
    const attempt = await start(page);
    attempt.fail(new JobError("no-credit", "The account has no credit left.", { retryable: false }));
    await waitForWords(page, /^Generation failed: The account has no credit left\.( Nothing was saved\.)?$/);
    const alarms = await eventually("the failure is spoken", async () => {
      const heard = (await spokenOn(page)).filter(([role]) => role === "alert");
      return heard.length > 0 && heard;
    });
    expect(alarms).toEqual([
      ["alert", `${TITLE}: Generation failed: The account has no credit left. Nothing was saved.`],
    ]);
    await page.context().close();
  });
});

describe("who asked for less motion", () => {
  it("sees nothing move, and the words and the bar change all the same", async () => {
    const page = await dashboards.open({ claims: { org: "still" }, reducedMotion: "reduce" });
    const { context } = await start(page);
    const moving = () => page.evaluate(() => document.getAnimations().length);
    expect(await moving()).toBe(0);
    context.stage("generating");
    for (const [done, percent] of [
      [5, 24],
      [15, 52],
    ] as const) {
      context.report(done, 25);
      await waitForWords(page, new RegExp(`^Generating personas… ${percent}% · ${done} of 25$`));
      expect(await moving()).toBe(0);
    }
    const moved = await dashboards.open({
      claims: { org: "still" },
      reducedMotion: "no-preference",
    });
    await waitForWords(moved, /^Generating personas… 52%/);
    // What has been stilled above is there to be stilled: the bar glides to its next length.
    await moved.evaluate(() => {
      document.addEventListener("transitionrun", () => Object.assign(window, { hasMoved: true }));
    });
    context.report(20, 25);
    await waitForWords(moved, /^Generating personas… 66%/);
    await moved.waitForFunction(() => "hasMoved" in window);
    await page.context().close();
    await moved.context().close();
  });
});
