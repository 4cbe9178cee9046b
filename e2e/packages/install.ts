import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const TARBALLS = join(import.meta.dirname, "../../.pack");

export interface Installation extends AsyncDisposable {
  folder: string;
  /** Runs a program of the folder, and answers its standard output. */
  run: (command: string, ...args: string[]) => Promise<string>;
}

/** Where a package's tarball is, which `npm run pack:all` wrote. */
async function findTarball(name: string): Promise<string> {
  const file = (await readdir(TARBALLS)).find((one) => one.startsWith(`headway-${name}-`));
  if (file === undefined) throw new Error(`.pack holds no tarball of ${name}: run \`npm run pack:all\``);
  return join(TARBALLS, file);
}

/** Installs tarballs, and packages of the registry, into a folder outside the repository: no link leads back into it. */
export async function install(
  tarballs: readonly string[],
  packages: readonly string[],
): Promise<Installation> {
  return installInto(tarballs, packages, async (folder) => {
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "somebodys-app", private: true }));
    await cp(import.meta.dirname, folder, { recursive: true, filter: (path) => !path.endsWith(".ts") });
  });
}

/** Installs one of examples/, whose own package.json names what it needs; ours come from the tarballs. */
export async function installExample(name: string, tarballs: readonly string[]): Promise<Installation> {
  return installInto(tarballs, [], async (folder) => {
    await cp(join(import.meta.dirname, "../../examples", name), folder, {
      recursive: true,
      filter: (path) => !/node_modules|\/dist$/.test(path),
    });
  });
}

async function installInto(
  tarballs: readonly string[],
  packages: readonly string[],
  fill: (folder: string) => Promise<void>,
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), "headway-installed-"));
  await fill(folder);
  const files = await Promise.all(tarballs.map(findTarball));
  const runHere = async (command: string, ...args: string[]): Promise<string> => {
    try {
      return (await run(command, args, { cwd: folder, env: outside(), maxBuffer: 1e8 })).stdout;
    } catch (thrown) {
      const { stdout, stderr } = thrown as { stdout: string; stderr: string };
      throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`, { cause: thrown });
    }
  };
  await runHere("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", ...files, ...packages);
  return {
    folder,
    run: runHere,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Without what `npm run` hands over of the repository's own settings. */
export function outside(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_OPTIONS)/.test(name)),
  );
}
