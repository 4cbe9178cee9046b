import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runToItsEnd } from "./support/run-to-its-end.ts";

describe("a program that cannot start", () => {
  it.each([
    [
      "AUTH_SECRET",
      "gateway",
      "short secret",
      "AUTH_SECRET: expected at least 32 bytes, got a value of 12 bytes",
    ],
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

  it.each([
    ["/99", /: REDIS_URL: expected a database that the server has, got 99 \(ERR DB index is out of range\)$/],
    ["/two", /: REDIS_URL: expected the number of a database behind the host, got "two"$/],
  ] as const)("says in one line that Redis has no database %s", async (database, line) => {
    const url = new URL(testRedisUrl());
    url.pathname = database;
    const { code, stderr } = await runToItsEnd("worker", { REDIS_URL: url.href });
    expect([code, stderr.trim()]).toEqual([1, expect.stringMatching(line)]);
  });

  it("says in one line that one of several addresses is no cluster's", async () => {
    const url = new URL(testRedisUrl()).href;
    const { code, stderr } = await runToItsEnd("gateway", { REDIS_URL: `${url},${url}` });
    const line =
      /: REDIS_URL: expected one address, or those of nodes of a Redis Cluster, got 2 addresses, of which \S+ is no node of a cluster$/;
    expect([code, stderr.trim()]).toEqual([1, expect.stringMatching(line)]);
  });

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
