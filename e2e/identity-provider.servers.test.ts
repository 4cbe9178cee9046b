import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { base64url, decodeJwt, exportSPKI, importJWK, SignJWT } from "jose";
import type { CryptoKey } from "jose";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { eventually } from "@headway/shared/testing/eventually";
import { AUDIENCE, ISSUER, signWith, startIdentityProvider } from "@headway/shared/testing/identity-provider";
import type { IdentityProvider, ProviderKey } from "@headway/shared/testing/identity-provider";
import { mintToken, SECRET, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";
import { connect } from "./support/watching-client.ts";

let system: TestSystem;
let provider: IdentityProvider;
let gateway: TestGateway;
let key: ProviderKey;

beforeAll(async () => {
  system = await startSystem();
});

afterAll(async () => {
  await system[Symbol.asyncDispose]();
});

beforeEach(async () => {
  provider = await startIdentityProvider();
  key = await provider.createKey("first");
  provider.keys = [key];
  gateway = await startGateway();
});

afterEach(async () => {
  await gateway.close();
  await provider[Symbol.asyncDispose]();
});

function startGateway(secret?: string): Promise<TestGateway> {
  const keySet = { url: provider.url, issuer: ISSUER, audience: AUDIENCE };
  return system.startGateway({ tokens: { keySet, ...(secret !== undefined && { secret }) } });
}

async function ask(
  token: string,
  {
    method = "GET",
    path = "/admin/jobs",
    at = gateway,
  }: { method?: string; path?: string; at?: TestGateway } = {},
): Promise<{ status: number; error?: WireErrorBody; retryAfter: string | null; token?: string }> {
  const response = await fetch(at.url + path, { method, headers: { authorization: `Bearer ${token}` } });
  const body = (await response.json()) as { error?: WireErrorBody; token?: string };
  return { status: response.status, retryAfter: response.headers.get("retry-after"), ...body };
}

const refused = { status: 401, error: { code: "unauthenticated", message: expect.any(String) } };

describe("a token of the identity provider", () => {
  it("is taken with iss and aud of this installation, also where aud is a list, and carries its role and organisation", async () => {
    for (const aud of [AUDIENCE, [AUDIENCE], ["another", AUDIENCE]]) {
      expect([aud, (await ask(await signWith(key, { aud }))).status]).toEqual([aud, 200]);
    }
    const viewer = await signWith(key, { role: "viewer" });
    expect(await ask(viewer, { method: "POST" })).toMatchObject({ status: 403 });
    expect((await connect(gateway.url, viewer)).socket.connected).toBe(true);
  });

  it.each([
    ["another iss", { iss: "https://other.example.org" }],
    ["the same iss with a slash behind", { iss: `${ISSUER}/` }],
    ["no iss", { iss: undefined }],
    ["an iss that is a list", { iss: [ISSUER] }],
    ["another aud", { aud: "payroll" }],
    ["aud in other letters", { aud: "Headway" }],
    ["no aud", { aud: undefined }],
    ["an empty aud", { aud: [] }],
    ["a list of others' aud", { aud: ["payroll", "headway-2"] }],
    ["no exp", { exp: undefined }],
    ["no org", { org: undefined }],
    ["an unknown role", { role: "root" }],
    ["an unknown operator claim", { operator: "all" }],
  ])("is refused with %s, on HTTP and on the socket", async (_what, claims) => {
    const token = await signWith(key, claims as Record<string, unknown>);
    expect(await ask(token)).toMatchObject(refused);
    await expect(connect(gateway.url, token)).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  });

  it("says for whom it was expected when it was made for another application", async () => {
    const { error } = await ask(await signWith(key, { aud: "payroll" }));
    expect(error?.message).toContain(`aud "${AUDIENCE}"`);
  });

  it.each(["RS256", "PS512", "ES256", "ES384", "EdDSA"])("is taken when signed with %s", async (alg) => {
    const other = await provider.createKey("other", alg);
    provider.keys = [key, other];
    expect((await ask(await signWith(other))).status).toBe(200);
  });

  it("is refused when it is unsigned, or signed with a public key as a secret", async () => {
    const rsa = await provider.createKey("rsa", "RS256");
    provider.keys = [key, rsa];
    const claims = decodeJwt(await signWith(key));
    const encode = (part: object): string => base64url.encode(JSON.stringify(part));
    const unsigned = `${encode({ alg: "none", kid: "rsa" })}.${encode(claims)}.`;
    const publicKey = await exportSPKI((await importJWK(rsa.jwk, "RS256")) as CryptoKey);
    const asSecret = (secret: string): Promise<string> =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: "rsa" })
        .sign(new TextEncoder().encode(secret));
    const both = await startGateway(SECRET);
    for (const token of [unsigned, await asSecret(publicKey), await asSecret(JSON.stringify(rsa.jwk))]) {
      expect(await ask(token)).toMatchObject(refused);
      expect(await ask(token, { at: both })).toMatchObject(refused);
    }
    // With no secret set, none signs.
    expect(await ask(await mintToken())).toMatchObject(refused);
  });

  it("is refused when another's key signed it under a known key id", async () => {
    const forger = await provider.createKey("first");
    expect(await ask(await signWith(forger))).toMatchObject(refused);
  });

  it("is good for 30 s more by either clock, and no longer", async () => {
    const cases = [
      [{ notBefore: 29 }, 200],
      [{ notBefore: 35 }, 401],
      [{ expiresIn: -25 }, 200],
      [{ expiresIn: -31 }, 401],
    ] as const;
    for (const [times, status] of cases) {
      expect([times, (await ask(await signWith(key, {}, times))).status]).toEqual([times, status]);
    }
  });

  it("opens a socket within those 30 s, and the socket closes when they are over", async () => {
    const client = await connect(gateway.url, await signWith(key, {}, { expiresIn: -27 }));
    expect(client.socket.connected).toBe(true);
    expect(await client.send("feed:watch", {})).toMatchObject({ ok: true });
    await eventually("it is closed", () => client.socket.disconnected);
    expect(await ask(await signWith(key, {}, { expiresIn: -31 }))).toMatchObject(refused);
  });

  it("is not renewed, with or without a secret beside the key set, whereas what the secret signed is", async () => {
    const renew = { method: "POST", path: "/admin/session/renew" };
    const token = await signWith(key, { iat: Math.floor(Date.now() / 1_000) - 300 });
    const both = await startGateway(SECRET);
    for (const at of [gateway, both]) {
      const answer = await ask(token, { ...renew, at });
      expect(answer).toMatchObject({ status: 409, error: { code: "conflict" } });
      expect(answer.token).toBeUndefined();
    }
    const own = await ask(await mintToken(), { ...renew, at: both });
    expect(own.status).toBe(200);
    expect(await ask(own.token ?? "", { at: both })).toMatchObject({ status: 200 });
  });
});

describe("the key set", () => {
  it("is asked once for all who come first, and not again for keys that are known", async () => {
    const token = await signWith(key);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(token)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    expect(provider.fetches).toBe(1);
  });

  it("is looked at again at once for a key that is new in it, and a key that is gone from it is refused from then on", async () => {
    expect((await ask(await signWith(key))).status).toBe(200);
    const second = await provider.createKey("second");
    provider.keys = [second];
    expect((await ask(await signWith(second))).status).toBe(200);
    expect(provider.fetches).toBe(2);
    expect(await ask(await signWith(key))).toMatchObject(refused);
  });

  it("is found again where a key changes under the same id, or keys have no ids", async () => {
    expect((await ask(await signWith(key))).status).toBe(200);
    const [same, nameless] = [await provider.createKey("first"), await provider.createKey("")];
    provider.keys = [same];
    expect((await ask(await signWith(same))).status).toBe(200);
    delete nameless.jwk.kid;
    const other = await provider.createKey("other");
    provider.keys = [other, nameless];
    const token = await new SignJWT(decodeJwt(await signWith(nameless)))
      .setProtectedHeader({ alg: "ES256" })
      .sign(nameless.privateKey);
    expect((await ask(token)).status).toBe(200);
  });

  it("is spared a flood of made-up key ids, during which a new key is taken within 5 s", async () => {
    expect((await ask(await signWith(key))).status).toBe(200);
    const startedAt = Date.now();
    const tokens = await Promise.all(
      Array.from({ length: 300 }, (_, index) => signWith({ ...key, kid: `made-up-${index}` })),
    );
    const answers = await Promise.all(tokens.map((token) => ask(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const second = await provider.createKey("second");
    provider.keys = [key, second];
    const token = await signWith(second);
    const rotatedAt = Date.now();
    await eventually("the new key is taken", async () => {
      await ask(tokens[0] ?? "");
      return (await ask(token)).status === 200;
    });
    expect(Date.now() - rotatedAt).toBeLessThan(5_000);
    expect((await ask(await signWith(key))).status).toBe(200);
    expect(provider.fetches).toBeLessThanOrEqual(1 + 3 + (Date.now() - startedAt) / 3_000);
  });

  it("is not asked for what no key of it could have signed", async () => {
    for (const token of ["nonsense", "a.b.c", await mintToken(), "x".repeat(15_000)]) {
      expect(await ask(token)).toMatchObject(refused);
    }
    expect(provider.fetches).toBe(0);
  });

  const answers: [string, NonNullable<IdentityProvider["answer"]>][] = [
    ["answers nothing", () => undefined],
    ["answers 500", (_request, response) => response.writeHead(500).end()],
    ["is no JSON", (_request, response) => response.end("<html>")],
    ["is no key set", (_request, response) => response.end('{"keys":"none"}')],
    [
      "never ends",
      (_request, response) => {
        const drip = setInterval(() => response.write(" "), 100);
        response.on("close", () => {
          clearInterval(drip);
        });
      },
    ],
    ["has 2 MiB", (_request, response) => response.end(`{"keys":[],"x":"${"x".repeat(2 * 1024 * 1024)}"}`)],
    [
      "sends elsewhere",
      (request, response) => {
        if (request.url === "/elsewhere") response.end(JSON.stringify({ keys: [key.jwk] }));
        else response.writeHead(302, { location: "/elsewhere" }).end();
      },
    ],
  ];

  it.each(answers)(
    "that %s makes its tokens 503 with Retry-After, until it is back; known keys go on working meanwhile",
    async (_what, answer) => {
      provider.answer = answer;
      const token = await signWith(key);
      const unavailable = { status: 503, retryAfter: "5", error: { code: "unavailable" } };
      expect(await ask(token)).toMatchObject(unavailable);
      provider.answer = undefined;
      await eventually("its tokens are taken", async () => (await ask(token)).status === 200);

      provider.answer = answer;
      const second = await provider.createKey("second");
      provider.keys = [key, second];
      // Whether it is in the set cannot be told, so it is not refused.
      await eventually("the set has been asked for it", async () => {
        const status = (await ask(await signWith(second))).status;
        return status === 503;
      });
      expect((await ask(token)).status).toBe(200);
    },
  );
});
