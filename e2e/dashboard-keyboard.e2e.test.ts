import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { createPersonaGeneration } from "@headway/personas/generate/handle";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { mintToken } from "./support/system.ts";

const ORG = { org: "keys" };

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  const { system } = dashboards;
  const generate = createPersonaGeneration({
    personas: system.personas,
    generator: createOfflineGenerator(),
  });
  let isFirst = true;
  await system.startWorker({
    handlers: {
      // The first attempt is the test's, so that there is time to cancel it; the next one does the work.
      "persona-generation": (context) => {
        const handler = isFirst ? directed.handler : generate;
        isFirst = false;
        return handler(context);
      },
    },
  });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

interface Focus {
  testId: string | null;
  name: string;
  isVisible: boolean;
}

/** What has the focus, and whether one can see that it has: the element's ring or that of the frame that stands for it. */
async function focusOn(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const frame = element.closest("label") ?? element;
    const hasRing = (one: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    return {
      testId: frame.getAttribute("data-testid") ?? element.getAttribute("data-testid"),
      name: (element.getAttribute("aria-label") ?? frame.textContent).trim().slice(0, 60),
      isVisible: hasRing(element) || hasRing(frame),
    };
  });
}

/** Presses Tab until the element has the focus, which must be visible at each stop. */
async function tabTo(page: Page, testId: string, key = "Tab"): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const focus = await focusOn(page);
    stops.push(focus.testId ?? focus.name);
    // The page's end: the browser's own controls come next, then the page begins again.
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    expect([focus.name, focus.isVisible]).toEqual([focus.name, true]);
    if (focus.testId === testId) return;
  }
  throw new Error(`${testId} cannot be reached by ${key}; the stops were: ${stops.join(", ")}`);
}

describe("the main job, from signing in to the file, by keyboard alone", () => {
  it("can be done, with the focus always visible and never moved by an update", async () => {
    const { browser, gateway } = dashboards;
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await page.goto(gateway.url);
    await page.getByTestId("sign-in").waitFor();
    await tabTo(page, "token");
    await page.keyboard.insertText(await mintToken(ORG));
    await page.keyboard.press("Enter");
    await page.getByTestId("preset-support-desk").waitFor();

    await tabTo(page, "preset-support-desk");
    await page.keyboard.press("ArrowDown");
    expect((await focusOn(page)).testId).toBe("preset-difficult-customers");
    await tabTo(page, "count");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("12");
    await tabTo(page, "generate");
    await page.keyboard.press("Enter");
    await waitForWords(page, /^Starting generation…$/);
    expect((await focusOn(page)).testId).toBe("generate");

    const jobId = (await page.getByTestId("job-card").getAttribute("data-job-id")) ?? "";
    const attempt = await directed.attempt(jobId);
    attempt.context.stage("generating");
    await tabTo(page, "cancel");
    for (const done of [3, 6]) {
      attempt.context.report(done, 12);
      await waitForWords(page, new RegExp(`${done} of 12$`));
      expect(await focusOn(page)).toMatchObject({ testId: "cancel", isVisible: true });
    }
    await page.keyboard.press("Enter");
    await page.getByTestId("confirm").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("confirm").waitFor({ state: "hidden" });
    expect(await focusOn(page)).toMatchObject({ testId: "cancel", isVisible: true });
    await page.keyboard.press("Enter");
    await page.getByTestId("confirm").waitFor();
    await tabTo(page, "confirm");
    await page.keyboard.press("Enter");
    await waitForWords(page, /^Cancelled while generating\.( Nothing was saved\.)?$/);
    // The button that had the focus is gone with the job; the next one is within reach.
    await tabTo(page, "retry");
    await page.keyboard.press("Enter");
    await waitForWords(page, /^12 personas generated\.$/);

    await page.getByTestId("nav-personas").focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("persona-card").nth(11).waitFor();
    await tabTo(page, "export-json");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toBe("personas.json");
    const opener = page.getByTestId("persona-card").first().getByRole("button");
    await eventually("a persona has the focus", async () => {
      await page.keyboard.press("Tab");
      return opener.evaluate((element) => element === document.activeElement);
    });
    await page.keyboard.press("Enter");
    await page.getByTestId("persona-detail").getByText("Frustrations").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("persona-detail").waitFor({ state: "hidden" });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });
});
