// Checks the documents: a link to a file of this repository leads to one, one to a heading leads to a heading, a file that is named with
// its folder exists, and each test that docs/INVARIANTS.md and docs/CHAOS.md name is in the file that they name. Exits with 1 and one line
// for each mistake.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const LINK = /\]\(([^)\s]+)\)/g;
const NAMED_TEST = /^- `([^`]+)`: ((?:.+\n?)(?: {2}.+\n?)*)/gm;

const NAMED_FILE = /`((?:[\w@.-]+\/)*[\w-][\w.-]*\.(?:ts|js|svelte|css|sh|conf))`/g;
const SCENARIO = /^\| (\d+) \|.*\| `([\w.-]+)`/gm;
/** Where a page finds the files that it names; all others name them from the root, if with a folder. */
const FOLDERS = { "docs/DASHBOARD.md": ["", "web/src/", "web/src/lib/", "e2e/"] };
/** Files that docs/ADDING-A-JOB-KIND.md has its reader make. */
const EXAMPLE = /\/link-check(\/handle)?\.ts$/;

const read = (path) => readFileSync(join(ROOT, path), "utf8");
const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** Without code, in which brackets are no links. */
const prose = (text) => text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "code");

/** As GitHub makes them. */
const anchorsOf = (text) =>
  [...text.replace(/```[\s\S]*?```/g, "").matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

function findBadLinks(page) {
  return [...prose(read(page)).matchAll(LINK)].flatMap(([, target]) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path, anchor] = target.split("#");
    const file = path === "" ? page : relative(ROOT, join(ROOT, dirname(page), path));
    if (!existsSync(join(ROOT, file))) return [`${page}: links to ${target}, which does not exist`];
    if (anchor === undefined || !file.endsWith(".md") || anchorsOf(read(file)).includes(anchor)) return [];
    return [`${page}: links to ${target}, but ${file} has no such heading`];
  });
}

function findMissingFiles(page) {
  return [
    ...read(page)
      .replace(/```[\s\S]*?```/g, "")
      .matchAll(NAMED_FILE),
  ].flatMap(([, name]) => {
    const folders = FOLDERS[page] ?? (name.includes("/") ? ["", `${dirname(page)}/`] : []);
    if (folders.length === 0 || EXAMPLE.test(name)) return [];
    return folders.some((folder) => existsSync(join(ROOT, folder, name)))
      ? []
      : [`${page}: names ${name}, which does not exist`];
  });
}

function findMissingScenarios(page) {
  return [...read(page).matchAll(SCENARIO)].flatMap(([, number, name]) => {
    const file = ["servers", "e2e", "redis"]
      .map((needs) => `e2e/chaos/${name}.${needs}.test.ts`)
      .find((path) => existsSync(join(ROOT, path)));
    return file && read(file).includes(`scenario ${number}:`)
      ? []
      : [`${page}: scenario ${number} is not in ${name}`];
  });
}

/** Titles as they are written in code: in one string, or in several that are joined. */
const inCode = (path) => oneLine(read(path).replace(/["'`] ?\+\s*["'`]/g, ""));

function findMissingTests(page) {
  return [...read(page).matchAll(NAMED_TEST)].flatMap(([, file, title]) => {
    if (!existsSync(join(ROOT, file))) return [`${page}: names ${file}, which does not exist`];
    const code = inCode(file);
    const wanted = /^scenarios? \d/.test(title)
      ? [...title.matchAll(/\d+/g)].map(([number]) => `scenario ${number}:`)
      : oneLine(title).split(" › ");
    return wanted
      .filter((part) => !code.includes(part.replaceAll("`queued`", "queued")) && !code.includes(part))
      .map((part) => `${page}: names a test "${part}" that is not in ${file}`);
  });
}

const { stdout } = spawnSync("git", ["ls-files", "*.md"], { cwd: ROOT, encoding: "utf8" });
const pages = stdout.split("\n").filter((page) => page !== "" && existsSync(join(ROOT, page)));
const mistakes = [
  ...pages.flatMap(findBadLinks),
  ...pages.flatMap(findMissingFiles),
  ...findMissingTests("docs/INVARIANTS.md"),
  ...findMissingScenarios("docs/CHAOS.md"),
];
for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length > 0 ? 1 : 0;
