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
    // What it has nothing against it need not list, which is half of the work.
    { resultTypes: ["violations"] as ["violations"], ...(rules && { runOnly: rules }) },
  );
  if (results === undefined) throw new Error("axe was not there after it had been loaded");
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}

/** Of each bar that has a length: its colour against the track it runs on. axe looks at text alone. WCAG 1.4.11 asks for 3. */
export async function faintBarsOn(page: Page): Promise<string[]> {
  const ratios = await page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    /** WCAG's relative luminance of a colour, however it is written. */
    const luminance = (colour: string): number => {
      if (!context) return NaN;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [...document.querySelectorAll('[role="progressbar"][aria-valuenow]')].map((bar) => {
      const [track = NaN, fill = NaN] = [bar, bar.firstElementChild ?? bar].map((part) =>
        luminance(getComputedStyle(part).backgroundColor),
      );
      const ratio = (Math.max(track, fill) + 0.05) / (Math.min(track, fill) + 0.05);
      return { words: bar.getAttribute("aria-valuetext"), ratio };
    });
  });
  // So written that no figure is a fault, too.
  return ratios
    .filter(({ ratio }) => !(ratio >= 3))
    .map(({ words, ratio }) => `the bar of "${words}" has ${ratio.toFixed(2)}:1 against its track`);
}
