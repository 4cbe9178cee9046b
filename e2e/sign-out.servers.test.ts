import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SignJWT } from "jose";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { eventually } from "@headway/shared/testing/eventually";
import { startOwnRedis } from "./support/own-redis.ts";
import { SECRET, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";
import { connect } from "./support/watching-client.ts";
import type { WatchingClient } from "./support/watching-client.ts";

let system: TestSystem;
let first: TestGateway;
let second: TestGateway;

beforeAll(async () => {
  system = await startSystem();
  [first, second] = [await system.startGateway(), await system.startGateway()];
});

afterAll(async () => {
  await system[Symbol.asyncDispose]();
});

const now = (): number => Math.floor(Date.now() / 1_000);

/** @param claims seconds since epoch */
function tokenOf(sub: string, claims: { iat?: number; auth_time?: number } = { iat: now() }) {
  const all = { sub, org: "acme", role: "viewer", exp: now() + 600, ...claims };
  return new SignJWT(all).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(SECRET));
}

async function post(gateway: TestGateway, path: string, token: string): Promise<Response> {
  return fetch(gateway.url + path, { method: "POST", headers: { authorization: `Bearer ${token}` } });
}

/** The status, and of a refusal the words. */
async function ask(gateway: TestGateway, token: string): Promise<string> {
  const response = await fetch(`${gateway.url}/admin/jobs`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (response.ok) return "200";
  return `${response.status} ${((await response.json()) as { error: WireErrorBody }).error.message}`;
}

const REFUSED = "401 You have been signed out everywhere. Sign in again.";

const refusalOf = (url: string, token: string): Promise<unknown> =>
  connect(url, token).then(
    (client) => {
      client.close();
      return "it was let in";
    },
    (error: unknown) => (error as { data?: unknown }).data,
  );

function causeOf(client: WatchingClient): Promise<string> {
  return new Promise((resolve) => client.socket.once("disconnect", resolve));
}

describe("signing out everywhere", () => {
  it("closes the identity's sockets on every gateway and refuses its tokens there, and those of no other", async () => {
    const [ann, annElsewhere, bob] = await Promise.all([tokenOf("ann"), tokenOf("ann"), tokenOf("bob")]);
    const sockets = [await connect(first.url, ann), await connect(second.url, annElsewhere)];
    const bobs = await connect(second.url, bob);
    const closed = Promise.all(sockets.map(causeOf));
    const answer = await post(first, "/admin/session/end", ann);
    expect([answer.status, await answer.json()]).toEqual([200, { signedOutAt: expect.any(Number) }]);
    expect(await closed).toEqual(["io server disconnect", "io server disconnect"]);
    for (const gateway of [first, second]) {
      for (const token of [ann, annElsewhere]) expect(await ask(gateway, token)).toBe(REFUSED);
      expect(await refusalOf(gateway.url, ann)).toMatchObject({ code: "unauthenticated" });
      expect((await post(gateway, "/admin/session/renew", ann)).status).toBe(401);
      expect(await ask(gateway, bob)).toBe("200");
    }
    expect(bobs.socket.connected).toBe(true);
    bobs.close();
  });

  it("also ends a token that was renewed from an older one, or that does not say when it was issued", async () => {
    const token = await tokenOf("cleo");
    expect((await post(first, "/admin/session/end", token)).status).toBe(200);
    const later = now() + 5;
    expect(await ask(first, await tokenOf("cleo", { iat: later, auth_time: now() - 60 }))).toBe(REFUSED);
    expect(await ask(first, await tokenOf("cleo", {}))).toBe(REFUSED);
    expect(await ask(first, await tokenOf("cleo", { iat: later }))).toBe("200");
  });

  it("holds at a gateway that is started later", async () => {
    const token = await tokenOf("dora");
    expect((await post(first, "/admin/session/end", token)).status).toBe(200);
    const later = await system.startGateway();
    expect(await ask(later, token)).toBe(REFUSED);
    await later.close();
  });

  it("reaches a gateway whose subscription was away when it was said, as soon as that is back", async () => {
    await using redis = await startOwnRedis();
    await using own = await startSystem({ redisUrl: redis.url });
    const gateway = await own.startGateway();
    const token = await tokenOf("eve");
    const client = await connect(gateway.url, token);
    const closed = causeOf(client);
    await own.redis.zadd(`${own.prefix}:ended-sessions`, now(), JSON.stringify(["acme", "eve"]));
    await redis.redis.call("CLIENT", "KILL", "TYPE", "pubsub");
    expect(await closed).toBe("io server disconnect");
    expect(await ask(gateway, token)).toBe(REFUSED);
    await gateway.close();
  });

  it("is refused while Redis is away, and what is known of goes on holding", async () => {
    await using redis = await startOwnRedis();
    await using own = await startSystem({ redisUrl: redis.url });
    const gateway = await own.startGateway();
    const [fay, gus] = await Promise.all([tokenOf("fay"), tokenOf("gus")]);
    expect((await post(gateway, "/admin/session/end", fay)).status).toBe(200);
    await redis.kill();
    const refused = await eventually("it is unavailable", async () => {
      const response = await post(gateway, "/admin/session/end", gus);
      return response.status === 503 && response;
    });
    expect(refused.headers.has("retry-after")).toBe(true);
    expect(await ask(gateway, fay)).toBe(REFUSED);
    await redis.startAgain();
    await gateway.close();
  });
});
