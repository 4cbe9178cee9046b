import { describe, expect, it } from "@jest/globals";
import { createHmac } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { SharedSecret } from "./shared-secret.ts";

const SECRET = "a secret of this test, with more than 32 bytes";
const TOLERANCE_S = 30;
const now = Math.floor(Date.now() / 1_000);
const claims = { sub: "ann", org: "acme", exp: now + 600 };

const encode = (value: unknown): string =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** Signed by the secret whatever it says. */
function tokenOf(header: unknown, payload: unknown): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  return `${signed}.${createHmac("sha256", SECRET).update(signed).digest("base64url")}`;
}

const secret = new SharedSecret(SECRET);
const good = tokenOf({ alg: "HS256" }, claims);
const [header, body, signature] = good.split(".") as [string, string, string];

describe("a token signed by the installation's secret", () => {
  it("is taken as jose signs it, and a renewed one is as jose takes it", async () => {
    const signed = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(secret.key);
    expect(secret.verify(signed, TOLERANCE_S)).toEqual(claims);
    expect((await jwtVerify(signed, new TextEncoder().encode(SECRET))).payload).toEqual(claims);
  });

  it.each([
    ["says it has no signature", `${encode({ alg: "none" })}.${body}.`, errors.JOSEAlgNotAllowed],
    ["names another algorithm", tokenOf({ alg: "HS512" }, claims), errors.JOSEAlgNotAllowed],
    [
      "has parameters that must be understood",
      tokenOf({ alg: "HS256", crit: ["b64"], b64: false }, claims),
      errors.JOSENotSupported,
    ],
    ["lacks its signature", `${header}.${body}.`, errors.JWSSignatureVerificationFailed],
    [
      "has another payload than was signed",
      `${header}.${encode({ ...claims, org: "other" })}.${signature}`,
      errors.JWSSignatureVerificationFailed,
    ],
    [
      "has a signature of the same length by another secret",
      `${header}.${body}.${createHmac("sha256", "other").update(`${header}.${body}`).digest("base64url")}`,
      errors.JWSSignatureVerificationFailed,
    ],
    ["has a signature that goes on", `${good}A`, errors.JWSSignatureVerificationFailed],
    ["has a fourth part", `${good}.${signature}`, errors.JWSInvalid],
    ["has two parts", `${header}.${body}`, errors.JWSInvalid],
    ["holds no JSON", tokenOf({ alg: "HS256" }, "{"), errors.JWTInvalid],
    ["holds a list", tokenOf({ alg: "HS256" }, [claims]), errors.JWTInvalid],
    [
      "ends at what is no time",
      tokenOf({ alg: "HS256" }, { ...claims, exp: "never" }),
      errors.JWTClaimValidationFailed,
    ],
    ["has ended", tokenOf({ alg: "HS256" }, { ...claims, exp: now - 1 }), errors.JWTExpired],
    [
      "begins later than the tolerance",
      tokenOf({ alg: "HS256" }, { ...claims, nbf: now + TOLERANCE_S + 600 }),
      errors.JWTClaimValidationFailed,
    ],
  ])("is refused when it %s", (_what, token, ErrorClass) => {
    expect(() => secret.verify(token, TOLERANCE_S)).toThrow(ErrorClass);
  });

  it("is taken when it begins within the tolerance", () => {
    const early = { ...claims, nbf: now + TOLERANCE_S };
    expect(secret.verify(tokenOf({ alg: "HS256" }, early), TOLERANCE_S)).toEqual(early);
  });
});
