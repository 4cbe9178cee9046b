import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askRedis } from "../net/ask-redis.ts";
import { findProgram } from "../processes/child.ts";
import { waitFor } from "../processes/deadline.ts";
import { findFreePort } from "../processes/free-port.ts";
import { identify } from "../processes/identity.ts";
import type { StartedServer } from "../started-server.ts";
import { startRedis } from "./redis.ts";

let dataDir = "";
const started: StartedServer[] = [];
const lines: string[] = [];
const log = (line: string): void => {
  lines.push(line);
};
const start = async (port?: number): Promise<StartedServer> => {
  const server = await startRedis({ dataDir, log, ...(port === undefined ? {} : { port }) });
  started.push(server);
  return server;
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "headway-redis-"));
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs commands on a connection of their own. */
async function on<T>(url: string, use: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { retryStrategy: null });
  try {
    return await use(redis);
  } finally {
    redis.disconnect();
  }
}

/** Far more than a server takes that is up; one that is gone refuses at once. */
const ANSWER_MS = 15_000;

const portOf = (server: StartedServer): number => Number(new URL(server.url).port);
const answers = (port: number): Promise<boolean> =>
  askRedis({ host: "127.0.0.1", port, timeoutMs: ANSWER_MS }, "PING").then(
    () => true,
    () => false,
  );

describe("startRedis", () => {
  it("starts one that keeps everything, and ends it with all data on disk", async () => {
    const first = await start();
    expect(first.describe).toContain(dataDir);
    await on(first.url, async (redis) => {
      expect(await redis.config("GET", "maxmemory-policy")).toEqual(["maxmemory-policy", "noeviction"]);
      expect(await redis.config("GET", "appendonly")).toEqual(["appendonly", "yes"]);
      expect(await redis.config("GET", "bind")).toEqual(["bind", "127.0.0.1"]);
      await redis.set("kept", "yes");
    });
    await first.stop();
    expect(await answers(portOf(first))).toBe(false);
    const second = await start();
    expect(await on(second.url, (redis) => redis.get("kept"))).toBe("yes");
  });

  it("says so when the wanted port is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const { port } = blocker.address() as AddressInfo;
    await expect(start(port)).rejects.toThrow(new RegExp(`127.0.0.1:${port}`));
    blocker.close();
  });

  it("refuses a data folder that a running launcher has a Redis on", async () => {
    const first = await start();
    await expect(startRedis({ dataDir, log })).rejects.toMatchObject({ code: "data-folder-in-use" });
    expect(await answers(portOf(first))).toBe(true);
  });

  it("ends the Redis that a killed launcher left on the same data, and takes over its data", async () => {
    const folder = join(dataDir, "redis");
    const port = await leaveRunning(folder, folder);
    const server = await start();
    expect(lines.join()).toContain(String(port));
    expect(await on(server.url, (redis) => redis.get("left"))).toBe("yes");
    expect(await answers(port)).toBe(false);
  });

  it("leaves alone a Redis on other data that has got the port by now", async () => {
    const elsewhere = join(dataDir, "elsewhere");
    const port = await leaveRunning(elsewhere, join(dataDir, "redis"));
    await start();
    expect(await answers(port)).toBe(true);
    await askRedis({ host: "127.0.0.1", port, timeoutMs: ANSWER_MS }, "SHUTDOWN").catch(() => undefined);
  });
});

/** A Redis on `folder`, and in `recordFolder` the record that a launcher which is no more would have left. */
async function leaveRunning(folder: string, recordFolder: string): Promise<number> {
  for (const path of [folder, recordFolder]) mkdirSync(path, { recursive: true });
  const port = await findFreePort();
  const options = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    realpathSync(folder),
    "--appendonly",
    "yes",
    "--save",
    "",
  ];
  const child = spawn(findProgram("redis-server", "valkey-server") ?? "", options, { stdio: "ignore" });
  await once(child, "spawn");
  expect(await waitFor(async () => (await answers(port)) || undefined, 60_000)).toBe(true);
  await askRedis({ host: "127.0.0.1", port, timeoutMs: ANSWER_MS }, "SET", "left", "yes");
  const gone = { pid: 1, startedAt: "long ago" };
  const server = folder === recordFolder ? identify(child.pid ?? -1) : gone;
  const record = { port, server, launcher: gone };
  writeFileSync(join(recordFolder, "run.json"), JSON.stringify(record));
  return port;
}
