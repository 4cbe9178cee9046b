import { describe, expect, it } from "@jest/globals";
import { readGatewayConfig } from "./config.ts";

const env = { REDIS_URL: "redis://127.0.0.1:6379", MONGO_URL: "mongodb://127.0.0.1/headway" };
const jwks = {
  AUTH_JWKS_URL: "https://idp.example.org/keys",
  AUTH_ISSUER: "https://idp.example.org",
  AUTH_AUDIENCE: "headway",
};

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
