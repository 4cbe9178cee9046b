import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { install, outside } from "./install.ts";
import type { Installation } from "./install.ts";
import { expectToServe } from "./serve.ts";

const PAIRS = [
  ["bullmq@5.64.1", "ioredis@5"],
  ["bullmq@6", "ioredis@6"],
] as const;

/** Types as a user would use them, of both packages: a wrong one does not compile. */
const CONSUMER = `
import { createHeadway } from "@headway/gateway";
import type { Headway, RuleJob } from "@headway/gateway";
import { progressOf, track } from "@headway/worker";
import { Worker } from "bullmq";
import type { Job } from "bullmq";

const connection = { host: "localhost", port: 6379, maxRetriesPerRequest: null };
async function processVideo(job: Job<{ file: string }>): Promise<{ url: string }> {
  progressOf(job).report(1, 2);
  return { url: job.data.file };
}
new Worker("video", track(processVideo, { stages: [{ key: "encode", label: "Encoding" }] }), { connection });
const headway: Headway = createHeadway({
  connection,
  queues: "*",
  authenticate: ({ headers }) => ({ id: headers.get("cookie") ?? "" }),
  authorize: (user, job: RuleJob) => job.data.userId === user.id,
});
headway.token({ jobs: ["video/42"], ttlSeconds: 900 }).then((token: string) => token.length);
// @ts-expect-error queues are not optional
createHeadway({ connection });
`;

/** Types of other packages are checked once: that takes as long as all the rest. */
const RESOLUTIONS = [
  "--module commonjs --moduleResolution node10 --ignoreDeprecations 6.0 --skipLibCheck consumer.cts",
  "--module node16 --moduleResolution node16 consumer.mts consumer.cts",
  "--module esnext --moduleResolution bundler --skipLibCheck consumer.mts",
];

describe("the packages, installed from their tarballs", () => {
  it.each(PAIRS)(
    "serve and track the jobs of %s with %s, for require as for import",
    async (bullmq, ioredis) => {
      await using app = await install(
        ["worker", "gateway"],
        [bullmq, ioredis, "socket.io", "socket.io-client"],
      );
      for (const script of ["by-require.cjs", "by-import.mjs"]) await expectToServe(app, script);
    },
  );
});

describe("the packages, installed with nothing beside them", () => {
  let app: Installation;
  beforeAll(async () => {
    app = await install(["worker", "gateway", "cli"], ["@types/node@20"]);
  });
  afterAll(async () => {
    await app[Symbol.asyncDispose]();
  });

  it("bring nothing but what the application needs anyway", () => expectToBringNothing(app));

  it.each(RESOLUTIONS)("have types for TypeScript with %s", async (settings) => {
    for (const name of ["consumer.mts", "consumer.cts"]) await writeFile(join(app.folder, name), CONSUMER);
    const tsc = join(import.meta.dirname, "../../node_modules/typescript/bin/tsc");
    const strict = ["--strict", "--noEmit", "--target", "es2023", "--types", "node"];
    await app.run(process.execPath, tsc, ...strict, ...settings.split(" "));
  });

  it("show all queues in a page that `headway attach` serves", () => expectToAttach(app));
});

async function expectToBringNothing(app: Installation): Promise<void> {
  const [worker, gateway, socketIo] = await Promise.all(
    ["@headway/worker", "@headway/gateway", "socket.io"].map((name) => readManifest(app, name)),
  );
  expect(Object.keys(worker?.dependencies ?? {})).toEqual([]);
  // Socket.IO's own parser, which comes with Socket.IO.
  expect(Object.keys(gateway?.dependencies ?? {})).toEqual(["socket.io-parser"]);
  expect(socketIo?.dependencies).toHaveProperty(["socket.io-parser"]);
  expect(existsSync(join(app.folder, "node_modules/@headway/gateway/node_modules"))).toBe(false);
}

async function expectToAttach(app: Installation): Promise<void> {
  const args = ["attach", String(process.env["REDIS_URL"]), "--port", "0"];
  const program = join(app.folder, "node_modules/.bin/headway");
  const child = spawn(program, args, {
    cwd: app.folder,
    env: outside(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  try {
    const [link] = (await Promise.race([once(createInterface(child.stdout), "line"), gone])) as [unknown];
    const [base = "", token = ""] = String(link).split("/#token=");
    const page = await fetch(`${base}/`);
    expect(await page.text()).toContain("<script");
    const queues = await fetch(`${base}/queues`, { headers: { authorization: `Bearer ${token}` } });
    expect(await queues.json()).toHaveProperty("queues");
  } finally {
    child.kill("SIGINT");
    await gone;
  }
}

async function readManifest(
  app: Installation,
  name: string,
): Promise<{ dependencies?: Record<string, string> }> {
  const text = await readFile(join(app.folder, "node_modules", name, "package.json"), "utf8");
  return JSON.parse(text) as { dependencies?: Record<string, string> };
}
