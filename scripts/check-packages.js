// `npm run check:packages`: whether the tarballs of `npm run pack:all` can be published, and read by every way of importing them.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { exitWith, ROOT, StepFailedError } from "./lib/prepare.js";
import { TARBALLS } from "./pack/pack-package.js";
import { PACKAGES } from "./pack/packages.js";

/** An ESM package has a `default` condition: Node requires it from 20.19 on, and TypeScript's node16 in CommonJS says that it is ESM. */
const OF_ESM = new Set(["CJSResolvesToESM"]);
const NEVER_PUBLISHED = /\.test\.|\.map$|\/testing\//;

const findPublintTrouble = async ({ target }) => {
  const { messages, pkg } = await publint({ pkgDir: target, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }));
};

const findTypeTrouble = async ({ tarball, formats, bin }) => {
  if (bin) return [];
  const { problems = [] } = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
    // Stylesheets have no types.
    excludeEntrypoints: [/\.css$/],
  });
  return problems
    .filter(({ kind }) => formats.includes("cjs") || !OF_ESM.has(kind))
    .map(({ kind, entrypoint, resolutionKind }) => `types: ${kind} at ${entrypoint} for ${resolutionKind}`);
};

const findPublishTrouble = async ({ tarball, name, mostBytes }) => {
  const publish = ["publish", tarball, "--dry-run", "--json", "--access", "public", "--tag", "latest"];
  const { stdout } = await promisify(execFile)("npm", publish, { cwd: TARBALLS });
  const said = JSON.parse(stdout);
  const { size, unpackedSize, files } = said[name] ?? said;
  const stowaways = files.filter(({ path }) => NEVER_PUBLISHED.test(path));
  return [
    ...(size > mostBytes.packed
      ? [`the tarball has ${size} bytes, at most ${mostBytes.packed} are meant`]
      : []),
    ...(unpackedSize > mostBytes.unpacked
      ? [`unpacked it has ${unpackedSize} bytes, at most ${mostBytes.unpacked} are meant`]
      : []),
    ...stowaways.map(({ path }) => `${path} is for nobody who installs it`),
  ];
};

try {
  let found = 0;
  for (const description of PACKAGES) {
    const target = join(TARBALLS, description.folder);
    if (!existsSync(join(ROOT, description.folder))) continue;
    if (!existsSync(target))
      throw new StepFailedError(`${target} is missing: run \`npm run pack:all\` before`);
    const { name, version } = JSON.parse(readFileSync(join(target, "package.json"), "utf8"));
    const tarball = join(TARBALLS, `${name.slice(1).replace("/", "-")}-${version}.tgz`);
    const made = { ...description, name, target, tarball };
    const lists = [];
    for (const check of [findPublintTrouble, findTypeTrouble, findPublishTrouble])
      lists.push(await check(made));
    const troubles = lists.flat();
    for (const trouble of troubles) process.stdout.write(`FAIL  ${name}: ${trouble}\n`);
    if (troubles.length === 0) process.stdout.write(`ok    ${name}@${version} can be published\n`);
    found += troubles.length;
  }
  if (found > 0) process.exitCode = 1;
} catch (error) {
  exitWith(error);
}
