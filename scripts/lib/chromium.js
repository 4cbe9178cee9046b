import { existsSync } from "node:fs";
import { installPackage, isCommand, pathOf } from "./debian.js";
import { StepFailedError } from "./prepare.js";

const SHELL = "chromium-headless-shell";
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];
const MACOS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium: CHROMIUM in the environment, the system's, or Debian's package, which root may install. */
export async function findChromium(log) {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen))
      throw new StepFailedError(`CHROMIUM: expected the path of a browser, got ${JSON.stringify(chosen)}`);
    return chosen;
  }
  const found = onSystem();
  if (found) return found;
  await installPackage("chromium", log);
  const installed = onSystem();
  if (installed) return installed;
  throw new StepFailedError(
    "The browser tests need a Chromium. Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), " +
      "or set CHROMIUM to the path of one.",
  );
}

/**
 * The path of Debian's headless shell, which root may install: the same browser without windows around its pages, which cost
 * Chromium 156 five times as much as the pages themselves. Where there is none, the Chromium that was found.
 */
export async function findHeadlessShell(chromium, log) {
  if (process.env.CHROMIUM) return chromium;
  if (!isCommand(SHELL))
    await installPackage(SHELL, log).catch(() => {
      log(`${SHELL} could not be installed; ${chromium} takes longer.`);
    });
  return isCommand(SHELL) ? pathOf(SHELL) : chromium;
}

function onSystem() {
  const named = NAMES.find(isCommand);
  if (named) return pathOf(named);
  return MACOS.find((path) => existsSync(path));
}
