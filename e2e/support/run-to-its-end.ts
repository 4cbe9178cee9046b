import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { testMongoUrl } from "@headway/shared/testing/mongo-for-tests";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { SECRET } from "./system.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export interface Ended {
  code: number | null;
  stderr: string;
  stdout: string;
}

/** Runs a built program until it ends by itself. */
export async function runToItsEnd(program: "gateway" | "worker", env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, program, "dist/main.js")], {
    env: {
      PATH: process.env["PATH"],
      REDIS_URL: testRedisUrl(),
      MONGO_URL: testMongoUrl(),
      AUTH_SECRET: SECRET,
      PORT: "0",
      HEADWAY_PREFIX: `test-${crypto.randomUUID()}`,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stderr, stdout] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, stderr, stdout };
}
