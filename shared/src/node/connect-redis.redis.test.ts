import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { FreezingProxy } from "../testing/freezing-proxy.ts";
import { openTestRedis } from "../testing/redis-for-tests.ts";
import { openRedis } from "./connect-redis.ts";
import { findRedis } from "./find-redis.ts";
import { createLogger } from "./logger.ts";

describe("openRedis", () => {
  it("leaves no rejection unhandled where a connection closes while it subscribes again", async () => {
    await using test = await openTestRedis();
    const { port } = new URL(test.address.urls[0] ?? "");
    const proxy = await FreezingProxy.start(Number(port));
    const address = await findRedis(proxy.url.replace("http:", "redis:"));
    const subscriber = openRedis(address, "subscriber", createLogger("test", { LOG_LEVEL: "silent" }));
    const id = await subscriber.client("ID");
    await subscriber.subscribe(`${test.prefix}:news`);
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const ready = once(subscriber, "ready");
    await test.redis.call("CLIENT", "KILL", "ID", String(id));
    await ready;
    // ioredis has just written SUBSCRIBE, which is not answered any more.
    proxy.freeze();
    const end = once(subscriber, "end");
    subscriber.disconnect();
    await end;
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    await proxy.stop();
    expect(unhandled).toEqual([]);
  });

  it("still tells callers of a subscription that fails", async () => {
    await using test = await openTestRedis();
    const subscriber = openRedis(test.address, "subscriber", createLogger("test", { LOG_LEVEL: "silent" }));
    subscriber.disconnect();
    await expect(subscriber.subscribe("news")).rejects.toThrow("Connection is closed");
  });
});
