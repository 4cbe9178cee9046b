import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "./support/browser.ts";
import { startPrograms } from "./support/programs.ts";
import type { Programs } from "./support/programs.ts";
import { mintToken } from "./support/system.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const VIEWS = ["#/", "#/jobs", "#/personas", "#/queues"];
const WIDTHS = [360, 1280];

let browser: Browser;
let programs: Programs;
let jobId: string;

beforeAll(async () => {
  browser = await startBrowser();
  programs = await startPrograms();
  await programs.startGateway();
  await programs.startWorker();
  const response = await fetch(`${programs.url}/admin/dev/personas/preset`, {
    method: "POST",
    headers: { authorization: `Bearer ${await mintToken()}` },
    body: JSON.stringify({ template: "edge-case-qa" }),
  });
  ({ jobId } = (await response.json()) as { jobId: string });
});

afterAll(async () => {
  await browser.close();
  await programs[Symbol.asyncDispose]();
});

async function violationsOn(page: Page): Promise<string[]> {
  // Through the debugger, which the page's own policy against foreign scripts does not bind.
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}

describe.each(["light", "dark"] as const)("the dashboard in the %s theme", (colorScheme) => {
  it.each(WIDTHS)("has nothing that axe objects to on any view, %s px wide", async (width) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(await programs.link());
    await page.getByTestId("generate").waitFor();
    for (const view of [...VIEWS, `#/jobs/${jobId}`]) {
      await page.goto(`${programs.url}/${view}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect([view, await violationsOn(page)]).toEqual([view, []]);
    }
    const stranger = await browser.newPage();
    await stranger.goto(programs.url);
    await stranger.getByTestId("sign-in").waitFor();
    expect(await violationsOn(stranger)).toEqual([]);
    await context.close();
  });
});
