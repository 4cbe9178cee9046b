import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { startTcpProxy } from "./support/tcp-proxy.ts";

const WORKER = resolve(import.meta.dirname, "../worker/dist/main.js");
/** Less than the minute after which a worker that hangs gives up. */
const STOPS_WITHIN_MS = 40_000;

describe("a worker", () => {
  it("stops in order when it is told to while Redis is away, once Redis is back", async () => {
    await using redis = await openTestRedis();
    await using mongo = await openTestMongo();
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    const worker = spawn(process.execPath, [WORKER], {
      env: {
        ...process.env,
        REDIS_URL: proxy.url,
        MONGO_URL: mongo.url,
        HEADWAY_PREFIX: redis.prefix,
        WORKER_GRACE_MS: "0",
      },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    let log = "";
    worker.stdout?.on("data", (chunk: Buffer) => (log += chunk.toString()));
    await once(worker, "message");

    proxy.refuse(true);
    proxy.cut();
    await eventually("it has noticed", () => log.includes('"purpose":"blocking"'));
    worker.kill("SIGTERM");
    await eventually("it is closing", () => log.includes("putting unfinished jobs back"));
    proxy.refuse(false);

    await eventually("it has ended", () => worker.exitCode !== null, STOPS_WITHIN_MS).finally(() =>
      worker.kill("SIGKILL"),
    );
    expect(worker.exitCode).toBe(0);
  });
});
