import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { coerceError } from "@headway/shared/node/coerce-error";
import { findRedis, toPermissionError } from "@headway/shared/node/find-redis";
import { eventually } from "@headway/shared/testing/eventually";
import { startJob } from "./support/jobs.ts";
import { startOwnRedis } from "./support/own-redis.ts";
import type { OwnRedis } from "./support/own-redis.ts";
import { startSystem } from "./support/system.ts";

const PAGE = readFileSync(new URL("../docs/OPERATIONS.md", import.meta.url), "utf8");

/** The rules that the page gives, for another prefix. */
function documentedRules(prefix: string): string[] {
  const [, rules] = /^ACL SETUSER headway ([^`]*)```/m.exec(PAGE) ?? [];
  if (rules === undefined) throw new Error("expected docs/OPERATIONS.md to name a user's permissions");
  return rules.trim().replaceAll("headway:", `${prefix}:`).split(/\s+/);
}

/** The address of a user that has what the page says, and then these rules. */
async function addressOfUser({ redis, url }: OwnRedis, prefix: string, ...more: string[]): Promise<string> {
  await redis.acl("SETUSER", "headway", ...documentedRules(prefix), ...more);
  return Object.assign(new URL(url), { username: "headway", password: "a-password" }).href;
}

/** What a gateway says whose user lacks what the rule takes. */
async function refusalAtStart(own: OwnRedis, rule: string): Promise<Error> {
  await using system = await startSystem({ redisUrl: own.url });
  const redisUrl = await addressOfUser(own, system.prefix, rule);
  return await system.startGateway({ redisUrl }).then(() => new Error("it has started"), coerceError);
}

describe("a Redis user", () => {
  it("with the permissions that docs/OPERATIONS.md lists and no others can run a gateway and a worker", async () => {
    await using own = await startOwnRedis();
    await using system = await startSystem({ redisUrl: own.url });
    const redisUrl = await addressOfUser(own, system.prefix);
    const gateway = await system.startGateway({ redisUrl });
    const client = await gateway.watch();
    expect((await client.send("feed:watch", {})).ok).toBe(true);
    const jobId = await startJob(gateway);
    const cancelled = await startJob(gateway);
    await client.watch(jobId);
    expect((await gateway.call("POST", `/admin/jobs/${cancelled}/cancel`)).status).toBe(202);
    await system.startWorker({ redisUrl });
    await eventually("the job has ended", () => client.last(jobId)?.state === "completed");
    expect((await gateway.call("POST", `/admin/jobs/${cancelled}/retry`)).status).toBe(202);
    expect((await gateway.call("GET", "/admin/queues")).status).toBe(200);
    const delivery = await gateway.call("GET", "/admin/delivery", { claims: { operator: "read" } });
    expect(await delivery.json()).toMatchObject({ reached: true, silent: [], unnamed: 0 });
    expect((await gateway.call("POST", "/admin/session/end", { claims: { sub: "bob" } })).status).toBe(200);
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
    const refused = (await own.redis.acl("LOG")) as unknown[];
    expect(refused).toEqual([]);
    await gateway.close();
  });

  it.each([
    ["-info", "the permission +info"],
    ["-subscribe", "the permission +subscribe"],
    ["resetchannels", "its channels"],
  ])(
    "that lacks one (%s) is told which at start, and not that Redis cannot be reached",
    async (rule, missing) => {
      await using own = await startOwnRedis();
      const refusal = await refusalAtStart(own, rule);
      const { message } = toPermissionError(refusal) ?? refusal;
      expect(message).toContain(`REDIS_URL: expected a user that Redis has given ${missing}`);
      expect(message).not.toContain("a-password");
      await eventually("no connection of it is left", async () => {
        const clients = String(await own.redis.client("LIST"));
        return !clients.includes("user=headway");
      });
    },
  );

  it("that loses a permission while the gateway runs is 503, and /readyz names it", async () => {
    await using own = await startOwnRedis();
    await using system = await startSystem({ redisUrl: own.url });
    const redisUrl = await addressOfUser(own, system.prefix);
    const gateway = await system.startGateway({ redisUrl });
    await own.redis.acl("SETUSER", "headway", "-@write");
    const { status, headers } = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "saas-trial" },
    });
    expect([status, headers.has("retry-after")]).toEqual([503, true]);
    const unready = (await (await fetch(`${gateway.url}/readyz`)).json()) as { reasons: { redis: string } };
    expect(unready.reasons.redis).toMatch(/^NOPERM .*'set'/);
    await gateway.close();
  });
});

describe("Redis at start", () => {
  it("that answers, but not now, is not called out of reach", async () => {
    await using own = await startOwnRedis();
    await own.redis.config("SET", "busy-reply-threshold", "10");
    own.redis.eval("while true do end", 0).catch(() => undefined);
    await eventually("it is busy", () =>
      own.another.ping().then(
        () => false,
        () => true,
      ),
    );
    const { message } = await findRedis(own.url).then(
      () => new Error("it was found"),
      (thrown: unknown) => coerceError(thrown),
    );
    expect(message).toMatch(/^Redis at redis:\S+ does not serve at present \(BUSY /);
    await own.another.script("KILL");
  });
});
