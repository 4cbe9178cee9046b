import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

const ARTEFACTS = resolve(import.meta.dirname, "../../.artefacts");

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The system's Chromium, which the test run has found. No sandbox: build machines run as root, and no page here is foreign. */
export async function startBrowser(
  executablePath = chromiumPath(),
  args: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [...ARGS, ...args],
  });
}

/**
 * A page in a browser whose settings forbid sites to store anything, as people set it who refuse all cookies. Its profile is
 * of its own and goes with it.
 */
export async function openWithoutStorage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), "headway-browser-"));
  mkdirSync(join(dir, "Default"));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(dir, "Default", "Preferences"), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(dir, {
    executablePath: process.env["CHROMIUM_WITH_SETTINGS"] ?? chromiumPath(),
    args: [...ARGS],
  });
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function chromiumPath(): string {
  const path = process.env["CHROMIUM"];
  if (!path)
    throw new Error("CHROMIUM is not set: run the tests with `npm test`, which finds or installs one");
  return path;
}

/**
 * A Chromium whose processes all share one processor, so that a figure is the same on a laptop as on a small machine. Where
 * processes cannot be bound to one (there is no `taskset` but on Linux), it has all of them. `cores`: how many it has.
 */
export async function startBrowserOnOneCore(): Promise<{ browser: Browser; cores: number }> {
  const core = lastAllowedCore();
  const hasTaskset = spawnSync("taskset", ["--version"], { stdio: "ignore" }).status === 0;
  if (core === undefined || !hasTaskset) {
    return { browser: await startBrowser(), cores: availableParallelism() };
  }
  const dir = mkdtempSync(join(tmpdir(), "headway-browser-"));
  const wrapper = join(dir, "chromium-on-one-core");
  writeFileSync(wrapper, `#!/bin/sh\nexec taskset -c ${core} '${chromiumPath()}' "$@"\n`);
  chmodSync(wrapper, 0o700);
  try {
    return { browser: await startBrowser(wrapper), cores: 1 };
  } finally {
    // The browser has been started through it, and needs it no more.
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Of the processors that this process may use; not every container may use the first. */
function lastAllowedCore(): number | undefined {
  try {
    const allowed = /^Cpus_allowed_list:.*?(\d+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return allowed === undefined ? undefined : Number(allowed);
  } catch {
    return undefined;
  }
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
