import type { Page } from "playwright-core";
import { COLOURS, faintBarsOn, violationsOn } from "./axe.ts";
import { picture } from "./browser.ts";

/** In both themes: keeps a picture of the page as it is now, and tells what is wrong with it. Empty: nothing. */
export async function faultsOn(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `${name}-${colorScheme}`);
    found.push(...(await violationsOn(page, colorScheme === "dark" ? COLOURS : undefined)));
    found.push(...(await faintBarsOn(page)));
  }
  return found;
}
