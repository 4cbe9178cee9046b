// `npm run release -- patch|minor|major|1.2.3`: gives all packages the next version, together, and the changelog's "Unreleased" that name. It
// changes files of the working directory only; what is committed, tagged and published is for a person to look at first.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { exitWith, StepFailedError } from "./lib/prepare.js";

const PARTS = ["major", "minor", "patch"];
const UNPUBLISHED = "; no version has been published yet.";

const read = (path) => readFileSync(path, "utf8");
const readJson = (path) => JSON.parse(read(path));
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** @throws StepFailedError for a word that is no step, and for a version that is not above the present one */
function toNext(present, wanted) {
  const numbers = present.split(".").map(Number);
  const part = PARTS.indexOf(wanted);
  if (part >= 0)
    return numbers
      .map((number, place) => (place < part ? number : place === part ? number + 1 : 0))
      .join(".");
  const asked = /^(\d+)\.(\d+)\.(\d+)$/
    .exec(wanted ?? "")
    ?.slice(1, 4)
    .map(Number);
  if (asked === undefined)
    throw new StepFailedError(`expected patch, minor, major or a version like 1.2.3, got ${wanted}`);
  const first = asked.findIndex((number, place) => number !== numbers[place]);
  if (first < 0 || asked[first] < numbers[first])
    throw new StepFailedError(`expected a version above the present ${present}, got ${wanted}`);
  return wanted;
}

/** @throws StepFailedError where nothing stands under "Unreleased" */
function toReleased(changelog, version, day) {
  const [, notes] = /^## \[Unreleased\]\n([\s\S]*?)(?=^## \[|$(?![\s\S]))/m.exec(changelog) ?? [];
  if (!/^- /m.test(notes ?? ""))
    throw new StepFailedError('CHANGELOG.md has nothing under "## [Unreleased]": write what is new there');
  return changelog
    .replace(UNPUBLISHED, ".")
    .replace(/^## \[Unreleased\]\n/m, (heading) => `${heading}\n## [${version}] - ${day}\n`);
}

/** Sets the versions of our own packages that a manifest, or a lock's entry for one, names. */
function setRanges(manifest, version, isOurs) {
  for (const kind of ["dependencies", "devDependencies", "peerDependencies"])
    for (const [name, range] of Object.entries(manifest[kind] ?? {}))
      if (isOurs(name)) manifest[kind][name] = range.replace(/\d+\.\d+\.\d+$/, version);
}

function setAll(version) {
  const { workspaces } = readJson("package.json");
  const folders = workspaces.filter((folder) => existsSync(folder));
  const ours = new Set(folders.map((folder) => readJson(`${folder}/package.json`).name));
  const isOurs = (name) => ours.has(name);
  const lock = readJson("package-lock.json");
  lock.version = version;
  for (const folder of ["", ...folders]) {
    const path = folder === "" ? "package.json" : `${folder}/package.json`;
    const manifest = readJson(path);
    for (const one of [manifest, lock.packages[folder]]) {
      one.version = version;
      setRanges(one, version, isOurs);
    }
    writeJson(path, manifest);
  }
  writeJson("package-lock.json", lock);
  for (const example of readdirSync("examples")) {
    const path = `examples/${example}/package.json`;
    if (!existsSync(path)) continue;
    const manifest = readJson(path);
    setRanges(manifest, version, isOurs);
    writeJson(path, manifest);
  }
}

try {
  const version = toNext(readJson("package.json").version, process.argv[2]);
  const changelog = toReleased(read("CHANGELOG.md"), version, new Date().toISOString().slice(0, 10));
  setAll(version);
  writeFileSync("CHANGELOG.md", changelog);
  process.stdout.write(`${version}\n`);
} catch (error) {
  exitWith(error);
}
