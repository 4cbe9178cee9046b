import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { testMongoUrl } from "@headway/shared/testing/mongo-for-tests";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { SECRET } from "./support/system.ts";

const ROOT = resolve(import.meta.dirname, "..");

interface Ended {
  code: number | null;
  stderr: string;
}

/** Runs a built program until it ends by itself. */
async function runToItsEnd(program: "gateway" | "worker", env: NodeJS.ProcessEnv): Promise<Ended> {
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
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, stderr };
}

describe("a program that cannot start", () => {
  it.each([
    ["PORT", "gateway", "eighty", 'PORT: expected an integer from 0 to 65535, got "eighty"'],
    ["PORT", "gateway", "70000", 'PORT: expected an integer from 0 to 65535, got "70000"'],
    [
      "REDIS_URL",
      "gateway",
      "localhost:6379",
      'REDIS_URL: expected an address beginning with redis://… or rediss://…, got "localhost:6379"',
    ],
    [
      "MONGO_URL",
      "worker",
      "http://x",
      'MONGO_URL: expected an address beginning with mongodb://… or mongodb+srv://…, got "http://x"',
    ],
    [
      "AUTH_SECRET",
      "gateway",
      "short secret",
      "AUTH_SECRET: expected at least 32 bytes, got a value of 12 bytes",
    ],
    ["WORKER_CONCURRENCY", "worker", "0", 'WORKER_CONCURRENCY: expected an integer from 1 to 100, got "0"'],
    [
      "LOG_LEVEL",
      "worker",
      "loud",
      'LOG_LEVEL: expected one of info, fatal, error, warn, debug, trace, silent, got "loud"',
    ],
    ["GENERATOR", "worker", "magic", "GENERATOR: expected one of offline"],
  ] as const)("says what is wrong with %s of the %s: %s", async (variable, program, value, line) => {
    const { code, stderr } = await runToItsEnd(program, { [variable]: value });
    expect(code).not.toBe(0);
    expect(stderr).toContain(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    if (variable === "AUTH_SECRET") expect(stderr).not.toContain(value);
  });

  it.each([
    ["Redis", "REDIS_URL", "redis://user:hunter2@127.0.0.1:1", "gateway"],
    ["MongoDB", "MONGO_URL", "mongodb://user:hunter2@127.0.0.1:1/headway", "gateway"],
    ["Redis", "REDIS_URL", "redis://user:hunter2@127.0.0.1:1", "worker"],
    ["MongoDB", "MONGO_URL", "mongodb://user:hunter2@127.0.0.1:1/headway", "worker"],
  ] as const)(
    "says that %s cannot be reached and where it looked, without the password (%s, %s, %s)",
    async (server, variable, url, program) => {
      const { code, stderr } = await runToItsEnd(program, { [variable]: url });
      expect(code).not.toBe(0);
      expect(stderr).toMatch(new RegExp(`^${program}: ${server} cannot be reached at .*127\\.0\\.0\\.1:1`));
      expect(stderr).not.toContain("hunter2");
      expect(stderr.trim().split("\n")).toHaveLength(1);
    },
  );

  it("says in one line that its port is in use", async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const { port } = taken.address() as AddressInfo;
    const { code, stderr } = await runToItsEnd("gateway", { PORT: String(port) });
    expect(code).not.toBe(0);
    expect(stderr.trim()).toBe(
      `gateway: port ${port} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another one.`,
    );
    await new Promise((done) => taken.close(done));
  });
});
