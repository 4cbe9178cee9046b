import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT, StepFailedError } from "../lib/prepare.js";
import { buildBundles } from "./build-bundles.js";
import { makeManifest } from "./make-manifest.js";
import { publishedDoors } from "./packages.js";

/** Where the tarballs are written; below it, a folder for each with what is in it. */
export const TARBALLS = join(ROOT, ".pack");

/** Builds one package and writes its tarball. @returns what `npm pack` says of it, and the folder it was made of */
export async function packPackage(description) {
  const { folder, copies = {} } = description;
  const workspace = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
  const entries = description.entries ?? findEntries(description, workspace);
  const target = join(TARBALLS, folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const imported = await buildBundles(description, entries, join(target, "dist"));
  const manifest = makeManifest(description, workspace, Object.keys(entries));
  assertDeclared(imported, manifest);
  writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [from, to] of Object.entries({
    ...copies,
    LICENSE: "LICENSE",
    [`${folder}/README.md`]: "README.md",
  })) {
    if (!existsSync(join(ROOT, from)))
      throw new StepFailedError(`${manifest.name} needs ${from}: there is none`);
    cpSync(join(ROOT, from), join(target, to), {
      recursive: true,
      // The gateway hands out what Brotli has compressed.
      filter: (path) => !path.endsWith(".gz"),
    });
  }
  const pack = ["pack", target, "--json", "--pack-destination", TARBALLS];
  const { stdout } = await promisify(execFile)("npm", pack, { cwd: ROOT });
  const [packed] = Object.values(JSON.parse(stdout));
  return { manifest, target, packed };
}

/** The sources behind the doors are the entries. */
function findEntries(description, workspace) {
  const doors = publishedDoors(description, workspace);
  return Object.fromEntries(
    doors.map(({ door, source }) => [door === "." ? "index" : door.slice(2), source]),
  );
}

function assertDeclared(imported, { name, dependencies, peerDependencies }) {
  const undeclared = imported.filter((one) => !(one in dependencies) && !(one in peerDependencies));
  if (undeclared.length === 0) return;
  throw new StepFailedError(
    `${name} imports ${undeclared.join(", ")}, which it does not declare: name it in scripts/pack/packages.js, or import less`,
  );
}
