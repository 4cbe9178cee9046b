// `npm run test:engine [-- --quick]`: the engine without its plugins. Copies the tree without the plugins' folders and their lines of
// headway.config.js, checks the types, builds the packages, starts gateway and worker, asks them and opens the page. Without --quick,
// runs the packages' tests there.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./lib/chromium.js";
import { pluginFolders, withoutPlugins } from "./lib/plugins.js";
import { exitWith, prepare, ROOT, run, StepFailedError } from "./lib/prepare.js";

/** In the order in which they are built: those of a row side by side. */
const ROWS = [["shared"], ["client", "gateway", "worker", "embedded"], ["cli", "web"]];
const PACKAGES = ROWS.flat();
const PLUGINS = pluginFolders(ROOT);
/** What is no part of the engine: its plugins, and what stands on the whole with them. */
const LEFT_OUT = [...PLUGINS, "e2e", "bench", "docs"].map((folder) => `${folder}/`);
const SECRET = "the engine's own test, of 32 bytes or more";

const log = (line) => process.stderr.write(`${line}\n`);

/** The tree as it is here, without what is left out; dependencies are shared, the workspaces are the copy's own. */
function copyTree(target) {
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
  });
  for (const path of stdout.toString().split("\0")) {
    if (path === "" || LEFT_OUT.some((folder) => path.startsWith(folder))) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(ROOT, path), join(target, path));
  }
  const change = (path, toText) =>
    writeFileSync(join(target, path), toText(readFileSync(join(ROOT, path), "utf8")));
  change("headway.config.js", withoutPlugins);
  change("package.json", (text) => {
    const { workspaces, ...rest } = JSON.parse(text);
    return JSON.stringify({ ...rest, workspaces: workspaces.filter((name) => !PLUGINS.includes(name)) });
  });
  const modules = join(target, "node_modules");
  mkdirSync(join(modules, "@headway"), { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (name !== "@headway") symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  for (const name of PACKAGES) symlinkSync(join(target, name), join(modules, "@headway", name));
}

async function build(target) {
  const env = { PATH: `${join(target, "node_modules", ".bin")}:${process.env.PATH}` };
  const buildOne = (name) =>
    run("npm", ["run", "build", "--silent", "--prefix", join(target, name)], { env });
  for (const row of ROWS) await Promise.all(row.map(buildOne));
}

/** The packages' own tests, in the copy. */
async function runTests(target, servers) {
  const jest = join(target, "node_modules", ".bin", "jest");
  const paths = `/(${PACKAGES.join("|")})/src/`;
  await run(
    process.execPath,
    ["--experimental-vm-modules", "--no-warnings", jest, "--config", join(target, "jest.config.js"), paths],
    {
      stdout: "inherit",
      env: { REDIS_URL: servers.redisUrl, MONGO_URL: servers.mongoUrl, NODE_ENV: "test" },
    },
  );
}

/** Signs in by a link: the page opens on the jobs, and leads to the queues. */
async function openPage(url, token) {
  const browser = await chromium.launch({
    executablePath: await findChromium(log),
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${url}/#token=${token}`);
    await page.getByRole("heading", { name: "Jobs", level: 1 }).waitFor();
    await page.getByText("No jobs yet").waitFor();
    const places = await page.locator("nav a").allInnerTexts();
    if (places.map((place) => place.trim()).join() !== "Jobs,Queues")
      throw new StepFailedError(`The page: expected the places Jobs and Queues, got ${places.join(", ")}`);
    await page.getByTestId("nav-queues").click();
    await page.getByRole("heading", { name: "Queues", level: 1 }).waitFor();
    if (errors.length > 0) throw new StepFailedError(`The page: ${errors.join("; ")}`);
  } finally {
    await browser.close();
  }
}

/** Starts the copy's programs, asks what an engine without plugins must answer, and stops them. */
async function ask(target) {
  const { startServers } = await import(join(target, "embedded/dist/start.js"));
  const { Program } = await import(join(target, "embedded/dist/program.js"));
  const dataDir = join(target, ".data");
  mkdirSync(dataDir);
  const servers = await startServers({ dataDir, log });
  const started = [];
  const start = async (name) => {
    const env = {
      ...process.env,
      REDIS_URL: servers.redisUrl,
      MONGO_URL: servers.mongoUrl,
      AUTH_SECRET: SECRET,
      PORT: "0",
    };
    const path = join(target, name, "dist/main.js");
    const program = new Program({ name, path, env, logDir: dataDir, onRestart: () => undefined });
    started.push(program);
    return program.start();
  };
  try {
    const [{ url }] = await Promise.all([start("gateway"), start("worker")]);
    const token = spawnSync(
      process.execPath,
      [join(target, "cli/dist/main.js"), "token", "--org", "engine", "--role", "admin"],
      { env: { ...process.env, AUTH_SECRET: SECRET } },
    ).stdout.toString();
    const call = async (path, body) => {
      const response = await fetch(url + path, {
        headers: { authorization: `Bearer ${token.trim()}` },
        ...(body && { method: "POST", body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    };
    const expectations = [
      ["/readyz", undefined, 200, (answer) => answer.failing.length === 0],
      ["/admin/jobs", undefined, 200, (answer) => answer.jobs.length === 0],
      ["/admin/queues", undefined, 200, (answer) => answer.queues[0].workersOnline === 1],
      [
        "/admin/jobs",
        { kind: "of-no-plugin", payload: {} },
        400,
        (answer) => answer.error.code === "invalid-request",
      ],
    ];
    for (const [path, body, status, holds] of expectations) {
      const answer = await call(path, body);
      if (answer.status === status && holds(answer.body)) continue;
      throw new StepFailedError(
        `${body ? "POST" : "GET"} ${path}: expected ${status}, got ${JSON.stringify(answer)}`,
      );
    }
    log("Gateway, worker and terminal run without their plugins");
    await openPage(url, token.trim());
    log("The page opens without its plugins: Jobs, Queues");
    if (!process.argv.includes("--quick")) await runTests(target, servers);
  } finally {
    for (const program of started) await program.stop();
    await servers.stop();
  }
}

const startedAt = Date.now();
const target = mkdtempSync(join(tmpdir(), "headway-engine-"));
try {
  await prepare({ build: false });
  copyTree(target);
  await run(join(target, "node_modules/.bin/tsc"), ["-p", join(target, "tsconfig.json")]);
  log("The engine's types hold without its plugins");
  await build(target);
  log("The engine builds without its plugins");
  await ask(target);
  log(`The engine stands by itself (${((Date.now() - startedAt) / 1_000).toFixed(1)} s)`);
} catch (error) {
  exitWith(error);
} finally {
  rmSync(target, { recursive: true, force: true });
}
