import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

const ARTEFACTS = resolve(import.meta.dirname, "../../.artefacts");

/** The system's Chromium, which the test run has found. No sandbox: build machines run as root, and no page here is foreign. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"];
  if (!executablePath)
    throw new Error("CHROMIUM is not set: run the tests with `npm test`, which finds or installs one");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Keeps a picture of the page for people to look at after the run. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`) });
}

/** Everything a page complained about: errors of its scripts, and failed calls, save those that a test expects. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}
