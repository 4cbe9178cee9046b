import { once } from "node:events";
import { connect, createServer } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { ownPort } from "@headway/shared/testing/own-port";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { createHeadway } from "./create-headway.ts";

describe("an embedded Headway whose Redis is away", () => {
  it("says so in its own words, and logs one line of the outage and one of its end", async () => {
    const lines: string[] = [];
    const note = (_fields: object, message: string): void => void lines.push(message);
    const port = await ownPort();
    const headway = createHeadway({
      connection: `redis://127.0.0.1:${port}`,
      queues: ["video"],
      authenticate: () => undefined,
      log: { debug: () => undefined, info: note, warn: note, error: note },
    });
    const proxy = createServer((client) => {
      const { hostname, port: target } = new URL(testRedisUrl());
      const redis = connect(Number(target), hostname);
      client.pipe(redis).pipe(client);
      for (const [one, other] of [
        [client, redis],
        [redis, client],
      ] as const) {
        one.on("error", () => other.destroy());
        one.on("close", () => other.destroy());
      }
    });
    try {
      const { ok, reason } = await headway.health();
      expect([ok, reason]).toEqual([false, "Redis cannot be reached at the moment. Headway goes on trying."]);
      proxy.listen(port, "127.0.0.1");
      await once(proxy, "listening");
      await eventually("it is healthy", async () => (await headway.health()).ok);
      await eventually("it is told", () => lines.includes("Redis is back"));
      expect(lines.filter((line) => line.includes("Redis"))).toEqual([
        "Redis cannot be reached; reconnecting",
        "Redis is back",
      ]);
    } finally {
      await headway.close();
      proxy.close();
    }
  });
});
