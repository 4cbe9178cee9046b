import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { outside } from "./install.ts";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "../..");
const RELEASE = join(ROOT, "scripts/release.js");

describe("npm run release", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "headway-release-"));
    const listed = await run("git", ["ls-files", "*package.json", "package-lock.json", "CHANGELOG.md"], {
      cwd: ROOT,
    });
    for (const file of listed.stdout.trim().split("\n")) await cp(join(ROOT, file), join(folder, file));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const release = (wanted: string): Promise<{ stdout: string }> =>
    run(process.execPath, [RELEASE, wanted], { cwd: folder });
  const read = (file: string): Promise<string> => readFile(join(folder, file), "utf8");

  it("refuses a version that is not above the present one, and changes nothing", async () => {
    const before = await read("package-lock.json");
    await expect(release("0.0.9")).rejects.toThrow("expected a version above the present");
    await expect(release("next")).rejects.toThrow("expected patch, minor, major or a version");
    expect(await read("package-lock.json")).toBe(before);
  });

  it("gives all packages the next version, with a lock file as npm itself would write it, and names it in the changelog", async () => {
    const { version: before } = JSON.parse(await read("package.json")) as { version: string };
    const next = (await release("minor")).stdout.trim();
    expect(next).toMatch(/^\d+\.\d+\.0$/);
    for (const file of [
      "package.json",
      "gateway/package.json",
      "cli/package.json",
      "examples/hono/package.json",
    ])
      expect(await read(file)).not.toMatch(new RegExp(`"(version|@headway/\\w+)": "\\^?${before}"`));
    const lock = await read("package-lock.json");
    const relock = ["install", "--package-lock-only", "--offline", "--ignore-scripts", "--no-audit"];
    await run("npm", relock, { cwd: folder, env: outside() });
    expect(await read("package-lock.json")).toBe(lock);
    expect(await read("CHANGELOG.md")).toMatch(
      new RegExp(`^## \\[Unreleased\\]\n\n## \\[${next}\\] - \\d{4}-\\d\\d-\\d\\d\n\n### Added`, "m"),
    );
  });

  it("refuses a second version while nothing is new", async () => {
    await expect(release("patch")).rejects.toThrow('nothing under "## [Unreleased]"');
  });
});
