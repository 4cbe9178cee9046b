// `npm run dev`: the product, with the page reloaded and the programs restarted when a source changes.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { exitWith, prepare, ROOT } from "./lib/prepare.js";

const COMPILED = ["shared", "gateway", "worker"];
const PORT = process.env.PORT || "3000";
const PAGE_PORT = process.env.PAGE_PORT || "5173";

const children = [];
/** Starts one of the installed tools in a workspace; it ends with this process. Resolves once it has printed that it is ready. */
async function startTool(workspace, tool, args, ready) {
  const child = spawn(join(ROOT, "node_modules", ".bin", tool), args, {
    cwd: join(ROOT, workspace),
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, HEADWAY_URL: `http://127.0.0.1:${PORT}` },
  });
  children.push(child);
  child.stdout.pipe(process.stdout);
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => ready.test(chunk) && resolve());
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${tool} in ${workspace} ended (exit code ${code})`)));
  });
}

/** At once: Vite would wait for the connections of each open page, and none of the tools has anything to lose. */
function endTools() {
  for (const child of children) child.kill("SIGKILL");
}

process.on("exit", endTools);
let launched = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    // From then on the launcher stops its programs in order, and this process ends behind it.
    if (!launched) process.exit(1);
  });
}

try {
  await prepare();
  const compile = ["-p", "tsconfig.build.json", "--watch", "--preserveWatchOutput"];
  await Promise.all([
    ...COMPILED.map((workspace) => startTool(workspace, "tsc", compile, /Watching for file changes/)),
    startTool("web", "vite", ["--port", PAGE_PORT, "--strictPort", "--clearScreen", "false"], /Local:/),
  ]);
  const { launch } = await import("../embedded/dist/launch.js");
  launched = true;
  await launch({
    ...process.env,
    PORT,
    HEADWAY_DEV: "1",
    HEADWAY_PAGE_URL: `http://127.0.0.1:${PAGE_PORT}`,
  });
} catch (error) {
  exitWith(error);
}
process.exit();
