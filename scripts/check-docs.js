// Checks the documents: a link to a file of this repository leads to one, one to a heading leads to a heading, and each test that
// docs/INVARIANTS.md names is in the file that it names. Exits with 1 and one line for each mistake.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const LINK = /\]\(([^)\s]+)\)/g;
const NAMED_TEST = /^- `([^`]+)`: ((?:.+\n?)(?: {2}.+\n?)*)/gm;

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
const mistakes = [...pages.flatMap(findBadLinks), ...findMissingTests("docs/INVARIANTS.md")];
for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length > 0 ? 1 : 0;
