import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { SignJWT } from "jose";
import { readTokenClaims } from "./token-claims.ts";

async function sign(claims: Record<string, unknown>): Promise<string> {
  const key = new TextEncoder().encode("a secret that is long enough for it");
  return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(key);
}

describe("a token's claims", () => {
  const claims = { sub: "søren@例え.jp ✓", org: "acme", role: "viewer", exp: 1_900_000_000 };

  it("are read from a real token, in any language", async () => {
    expect(readTokenClaims(await sign({ ...claims, more: 1 }))).toEqual(claims);
  });

  it.each([
    ["without an organisation", { org: undefined }],
    ["with an unknown role", { role: "owner" }],
    ["with an expiry that is no number", { exp: "tomorrow" }],
  ])("are refused %s", async (_name, change) => {
    const { exp, ...rest } = { ...claims, ...change };
    const payload = btoa(JSON.stringify({ ...rest, exp, sub: "s" })).replaceAll("=", "");
    expect(readTokenClaims(`e30.${payload}.c2ln`)).toBeUndefined();
    await expect(sign(claims).then(readTokenClaims)).resolves.toBeDefined();
  });

  it("are undefined for anything that is no token", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.base64String()).map((parts) => parts.join(".")),
        ),
        (text) => {
          expect(readTokenClaims(text)).toBeUndefined();
        },
      ),
    );
  });
});
