import { describe, expect, it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { openConnections } from "./connections.ts";

const log = createLogger("test", { LOG_LEVEL: "silent" });

describe("a connection to a server that says it is a replica", () => {
  it("is given up once for a new one, which may lead to the new master, and then kept: a replica may be meant", async () => {
    const connections = openConnections(testRedisUrl(), log);
    const { requests } = connections;
    const isOnAnother = async (id: unknown): Promise<boolean> => (await requests.call("CLIENT", "ID")) !== id;
    const refuse = (): Promise<unknown> =>
      requests.eval("return redis.error_reply('READONLY You can not write against a replica.')", 0);
    try {
      const first = await requests.call("CLIENT", "ID");
      await expect(refuse()).rejects.toThrow("READONLY");
      await eventually("it is another connection", () => isOnAnother(first).catch(() => false));
      const second = await requests.call("CLIENT", "ID");
      for (let times = 0; times < 3; times += 1) await expect(refuse()).rejects.toThrow("READONLY");
      expect(await isOnAnother(second)).toBe(false);
    } finally {
      connections.close();
    }
  });
});
