import { describe, expect, it } from "@jest/globals";
import { readGatewayConfig } from "./config.ts";

const env = { REDIS_URL: "redis://127.0.0.1:6379", MONGO_URL: "mongodb://127.0.0.1/headway" };
const jwks = {
  AUTH_JWKS_URL: "https://idp.example.org/keys",
  AUTH_ISSUER: "https://idp.example.org",
  AUTH_AUDIENCE: "headway",
};

describe("a gateway that knows where traces are shown", () => {
  it("takes an address with a place for the id, and stops at another one", async () => {
    const read = (TRACE_URL_TEMPLATE: string) =>
      readGatewayConfig({ ...env, AUTH_SECRET: "s".repeat(32), TRACE_URL_TEMPLATE });
    const template = "https://traces.example/trace/{traceId}";
    expect((await read(template)).traceUrlTemplate).toBe(template);
    expect(await read("")).not.toHaveProperty("traceUrlTemplate");
    await expect(read("https://user:pass@traces.example/{traceId}")).rejects.toThrow(
      /^TRACE_URL_TEMPLATE: expected an http or https address .* without user and password, got "https:\/\/\*\*\*@/,
    );
  });
});

describe("a gateway that takes an identity provider's tokens", () => {
  it("knows for whom they must be made, and takes a secret beside it only where one is set", async () => {
    const keySet = { url: jwks.AUTH_JWKS_URL, issuer: jwks.AUTH_ISSUER, audience: "headway" };
    expect((await readGatewayConfig({ ...env, ...jwks })).tokens).toEqual({ keySet });
    const secret = "s".repeat(32);
    expect((await readGatewayConfig({ ...env, ...jwks, AUTH_SECRET: secret })).tokens).toEqual({
      keySet,
      secret,
    });
  });

  it.each([
    ["AUTH_ISSUER", { AUTH_ISSUER: undefined }, "got nothing"],
    ["AUTH_AUDIENCE", { AUTH_AUDIENCE: "" }, "got nothing"],
    ["AUTH_AUDIENCE", { AUTH_AUDIENCE: "  " }, "got nothing"],
    ["AUTH_JWKS_URL", { AUTH_JWKS_URL: "idp.example.org" }, 'got "idp.example.org"'],
    ["AUTH_JWKS_URL", { AUTH_JWKS_URL: "https://me:pass@idp.example.org/keys" }, "***@idp.example.org"],
  ])("does not start without a usable %s", async (variable, change, got) => {
    const reading = readGatewayConfig({ ...env, ...jwks, ...change });
    await expect(reading).rejects.toThrow(`${variable}: expected`);
    await expect(reading).rejects.toThrow(got);
    await expect(reading).rejects.not.toThrow("pass@");
  });
});

describe("METRICS_TOKEN", () => {
  it("is taken when it can be sent as a Bearer token, and none where it is empty", async () => {
    const auth = { AUTH_SECRET: "s".repeat(32) };
    const token = "abc-DEF.0_1~2+3/4==";
    expect((await readGatewayConfig({ ...env, ...auth, METRICS_TOKEN: token })).metricsToken).toBe(token);
    expect((await readGatewayConfig({ ...env, ...auth, METRICS_TOKEN: "" })).metricsToken).toBeUndefined();
  });

  it.each([
    ["short", "at least 16 bytes"],
    ["with a space in the middle", "Bearer token"],
    ["s".repeat(32), "a value of its own"],
  ])("stops the gateway at start when it is %j, without telling it", async (token, expected) => {
    const reading = readGatewayConfig({ ...env, AUTH_SECRET: "s".repeat(32), METRICS_TOKEN: token });
    await expect(reading).rejects.toThrow(expected);
    await expect(reading).rejects.not.toThrow(token);
  });
});

describe("BASE_PATH", () => {
  it.each(["headway", "/a//b", "/a b", "/a/../b", "/a?b", "/:a", "/*", "//a", "https://a.example/b"])(
    "is refused where it is no path of plain names: %s",
    async (path) => {
      const reading = readGatewayConfig({ ...env, AUTH_SECRET: "s".repeat(32), BASE_PATH: path });
      await expect(reading).rejects.toThrow(`BASE_PATH: expected a path such as /headway, `);
      await expect(reading).rejects.toThrow(`got "${path}"`);
    },
  );
});

describe("a setting of the gateway that cannot be used", () => {
  const auth = { AUTH_SECRET: "s".repeat(32) };

  it.each([
    ["PORT", "eighty", 'PORT: expected an integer from 0 to 65535, got "eighty"'],
    ["PORT", "70000", 'PORT: expected an integer from 0 to 65535, got "70000"'],
    [
      "REDIS_URL",
      "localhost:6379",
      'REDIS_URL: expected an address beginning with redis://… or rediss://…, got "localhost:6379"',
    ],
    [
      "REDIS_URL",
      "redis://:50%off@127.0.0.1:1",
      'REDIS_URL: expected a user and password that are percent-encoded (% is written %25), got "redis://***@127.0.0.1:1"',
    ],
  ])("is named with what was expected and what was given: %s=%s", async (variable, value, line) => {
    await expect(readGatewayConfig({ ...env, ...auth, [variable]: value })).rejects.toThrow(line);
  });
});
