import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eventually } from "@headway/shared/testing/eventually";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";

/** Three compilers at once. */
const COMPILED_WITHIN_MS = 150_000;
const ROOT = resolve(import.meta.dirname, "../..");

/** A data folder and a place in the test's servers, for one start of `npm start` after the other. */
export interface Home extends AsyncDisposable {
  start(env?: NodeJS.ProcessEnv, script?: "start" | "dev"): Promise<Started>;
}

/** `npm start` or `npm run dev`, as a person runs it, with its link printed. */
export interface Started extends AsyncDisposable {
  /** The link without the token. */
  readonly url: string;
  readonly token: string;
  /** All that was printed so far. */
  output(): string;
}

export async function openHome(): Promise<Home> {
  const redis = await openTestRedis();
  const mongo = await openTestMongo();
  const dataDir = mkdtempSync(join(tmpdir(), "headway-home-"));
  const settings = {
    PATH: process.env["PATH"],
    REDIS_URL: testRedisUrl(),
    MONGO_URL: mongo.url,
    HEADWAY_PREFIX: redis.prefix,
    HEADWAY_DATA_DIR: dataDir,
    PORT: "0",
  };
  return {
    start: (env, script = "start") => start(script, { ...settings, ...env }),
    [Symbol.asyncDispose]: async () => {
      await mongo[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function start(script: string, env: NodeJS.ProcessEnv): Promise<Started> {
  const child = spawn(process.execPath, [join(ROOT, `scripts/${script}.js`)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
  };
  try {
    const [, url = "", token = ""] = await Promise.race([
      eventually(
        "the link is printed",
        () => /^Open (\S+)\/#token=(\S+)$/m.exec(output) ?? undefined,
        script === "dev" ? COMPILED_WITHIN_MS : undefined,
      ),
      exited.then(() => {
        throw new Error(`scripts/${script}.js ended: ${output}`);
      }),
    ]);
    return { url, token, output: () => output, [Symbol.asyncDispose]: stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}
