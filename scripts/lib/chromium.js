import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run, StepFailedError } from "./prepare.js";

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
  if (process.getuid?.() === 0 && isCommand("apt-get")) {
    log("Installing Chromium for the browser tests (apt-get install chromium)…");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
    const installed = onSystem();
    if (installed) return installed;
  }
  throw new StepFailedError(
    "The browser tests need a Chromium. Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), " +
      "or set CHROMIUM to the path of one.",
  );
}

function onSystem() {
  const named = NAMES.find(isCommand);
  if (named) return execFileSync("sh", ["-c", `command -v ${named}`], { encoding: "utf8" }).trim();
  return MACOS.find((path) => existsSync(path));
}

function isCommand(name) {
  return spawnSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;
}
