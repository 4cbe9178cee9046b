import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type PageWithAxe = Window & { axe?: { run: (options: RunOptions) => Promise<AxeResults> } };

/** What the other theme of a page that was looked at already can do wrong. */
export const COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What axe objects to on the page as it is now, each with the elements. Empty: nothing.
 *
 * @param rules the rules to go by; all of axe's own choice by default
 */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // Through the debugger, which the page's own policy against foreign scripts does not bind.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const results = await page.evaluate(
    (options) => (window as PageWithAxe).axe?.run(options),
    rules ? { runOnly: rules } : {},
  );
  if (results === undefined) throw new Error("axe was not there after it had been loaded");
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
