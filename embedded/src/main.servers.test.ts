import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askMongo } from "./net/ask-mongo.ts";
import { askRedis } from "./net/ask-redis.ts";
import { waitFor } from "./processes/deadline.ts";

const PROGRAM = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const LIMIT_MS = 60_000;
/** Far more than a server takes that is up; one that is gone refuses at once. */
const ANSWER_MS = 15_000;

interface Running {
  readonly child: ChildProcess;
  output: string;
  errors: string;
}

let dataDir = "";
const running: Running[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "headway-servers-"));
});
afterEach(async () => {
  for (const { child } of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(dataDir, { recursive: true, force: true });
});

function run(env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [PROGRAM], {
    // No search for a real server: what this is about is the same for both, and a download would take long.
    env: {
      ...process.env,
      REDIS_URL: "",
      MONGO_URL: "",
      MONGOMS_RUNTIME_DOWNLOAD: "false",
      HEADWAY_DATA_DIR: dataDir,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const started: Running = { child, output: "", errors: "" };
  child.stdout.on("data", (chunk: Buffer) => (started.output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (started.errors += chunk.toString()));
  running.push(started);
  return started;
}

async function ports(started: Running): Promise<{ redis: number; mongo: number }> {
  const line = await waitFor(
    () => /^REDIS_URL=(\S+) MONGO_URL=(\S+)\n$/.exec(started.output) ?? undefined,
    LIMIT_MS,
  );
  if (!line) throw new Error(`no line with both URLs; standard error: ${started.errors}`);
  return { redis: Number(new URL(line[1] ?? "").port), mongo: Number(new URL(line[2] ?? "").port) };
}

const isUp = (port: number, kind: "redis" | "mongo"): Promise<boolean> => {
  const where = { host: "127.0.0.1", port, timeoutMs: ANSWER_MS };
  return (kind === "redis" ? askRedis(where, "PING") : askMongo(where, { ping: 1 })).then(
    () => true,
    () => false,
  );
};

const isGone = async ({ redis, mongo }: { redis: number; mongo: number }): Promise<boolean> =>
  !(await isUp(redis, "redis")) && !(await isUp(mongo, "mongo"));

describe("the servers program", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints one line when both answer, and leaves nothing running after %s",
    async (signal) => {
      const started = run();
      const at = await ports(started);
      expect([await isUp(at.redis, "redis"), await isUp(at.mongo, "mongo")]).toEqual([true, true]);
      const exited = once(started.child, "exit");
      started.child.kill(signal);
      expect((await exited)[0]).toBe(0);
      expect(await isGone(at)).toBe(true);
      expect(started.output.trim().split("\n")).toHaveLength(1);
    },
  );

  it("leaves nothing running when it is killed, and starts again on the same data", async () => {
    const first = run();
    const at = await ports(first);
    const where = { host: "127.0.0.1", timeoutMs: ANSWER_MS };
    await askMongo({ ...where, port: at.mongo }, { insert: "kept", documents: [{ kept: "yes" }] });
    await askRedis({ ...where, port: at.redis }, "SET", "kept", "yes");
    first.child.kill("SIGKILL");
    const second = await ports(run());
    expect(await waitFor(async () => (await isGone(at)) || undefined, LIMIT_MS)).toBe(true);
    expect(await askRedis({ ...where, port: second.redis }, "GET", "kept")).toBe("yes");
    const { cursor } = (await askMongo({ ...where, port: second.mongo }, { find: "kept" })) as {
      cursor: { firstBatch: { kept: string }[] };
    };
    expect(cursor.firstBatch.map(({ kept }) => kept)).toEqual(["yes"]);
  });

  it("prints the address it was given, and starts only the other server", async () => {
    const other = await ports(run());
    const started = run({
      REDIS_URL: `redis://127.0.0.1:${other.redis}/2`,
      HEADWAY_DATA_DIR: join(dataDir, "second"),
    });
    expect(await ports(started)).toMatchObject({ redis: other.redis });
    expect(started.output).toContain("/2 ");
  });

  it.each([
    ["Redis", { REDIS_URL: "redis://user:secret@127.0.0.1:1/0" }, "127.0.0.1:1"],
    ["MongoDB", { MONGO_URL: "mongodb://user:secret@127.0.0.1:1,127.0.0.1:2/db" }, "127.0.0.1:1,127.0.0.1:2"],
    ["REDIS_URL", { REDIS_URL: "http://user:secret@127.0.0.1/" }, "redis://host:port"],
  ])(
    "ends with an error about %s that says where it looked, without the password",
    async (name, env, where) => {
      const started = run(env);
      expect((await once(started.child, "exit"))[0]).toBe(1);
      expect(started.output).toBe("");
      expect(started.errors).toContain(name);
      expect(started.errors).toContain(where);
      expect(started.errors).not.toContain("secret");
    },
  );
});
