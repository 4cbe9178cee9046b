import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const PACKAGES = ["shared", "client", "gateway", "worker", "cli", "embedded", "web", "personas"];

/** Each module of a package's source by the name that its path would give it. */
function modulesOf(folder: string): string[] {
  const paths = readdirSync(join(ROOT, folder, "src"), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => `@headway/${folder}/${path.slice(0, -".ts".length)}`);
}

/** Those of the names that Node finds, with the condition under which tests and the page's build read sources. */
function resolvable(names: readonly string[]): string[] {
  const program = `
    const found = JSON.parse(process.argv[1]).filter((name) => {
      try { import.meta.resolve(name); return true; } catch { return false; }
    });
    process.stdout.write(JSON.stringify(found));`;
  const { stdout } = spawnSync(
    process.execPath,
    ["--conditions=source", "--input-type=module", "--eval", program, JSON.stringify(names)],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 16 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as string[];
}

function exportsOf(folder: string): Record<string, unknown> {
  const text = readFileSync(join(ROOT, folder, "package.json"), "utf8");
  return (JSON.parse(text) as { exports: Record<string, unknown> }).exports;
}

describe("the doors of the packages", () => {
  it("are named: none opens a whole package, and only those of shared a folder", () => {
    const wide = PACKAGES.flatMap((folder) =>
      Object.keys(exportsOf(folder))
        .filter((door) => door.includes("*"))
        .map((door) => `${folder} ${door}`),
    );
    expect(wide.filter((door) => !/^shared \.\/\w+\/(lua\/)?\*$/.test(door))).toEqual([]);
  });

  it.each(PACKAGES)("let no inner file of %s be imported", (folder) => {
    const doors = Object.entries(exportsOf(folder)).filter(([, target]) => target !== null);
    const isNamed = (name: string): boolean =>
      doors.some(([door]) => {
        const [start = "", end] = `@headway/${folder}${door.slice(1)}`.split("*");
        return end === undefined ? name === start : name.startsWith(start) && !name.includes("/lua/");
      });
    const found = resolvable(modulesOf(folder));
    expect(found.filter((name) => !isNamed(name))).toEqual([]);
    expect(modulesOf(folder).length).toBeGreaterThan(found.length);
  });
});
