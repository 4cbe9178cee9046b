import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { decodeProtectedHeader, errors } from "jose";
import type { JWTPayload } from "jose";

const DATES = ["iat", "nbf", "exp"] as const;

/**
 * Verifies tokens that are signed by HS256 (RFC 7518, section 3.2) with a secret of this installation.
 *
 * jose (6.2) verifies by WebCrypto, which hands each signature to a thread and back; a reconnect storm verifies one for each socket.
 */
export class SharedSecret {
  readonly key: KeyObject;

  constructor(secret: string) {
    this.key = createSecretKey(secret, "utf8");
  }

  /**
   * Throws jose's errors for a token that is not good.
   * @param nbfToleranceS how far `nbf` may lie ahead of this clock; `exp` ends a token by its own second
   */
  verify(token: string, nbfToleranceS: number): JWTPayload {
    const [header, body, signature, ...more] = token.split(".");
    if (header === undefined || body === undefined || signature === undefined || more.length > 0) {
      throw new errors.JWSInvalid("expected a token of three parts");
    }
    const { alg, crit } = decodeProtectedHeader(token);
    if (alg !== "HS256") throw new errors.JOSEAlgNotAllowed(`expected the algorithm HS256, got ${alg}`);
    // Names what must be understood (RFC 7515, section 4.1.11), and nothing of the kind is.
    if (crit !== undefined) throw new errors.JOSENotSupported("expected no critical header parameters");
    this.#assertSigned(`${header}.${body}`, signature);
    const payload = parsePayload(body);
    assertDates(payload, nbfToleranceS);
    return payload;
  }

  #assertSigned(signed: string, signature: string): void {
    const expected = Buffer.from(createHmac("sha256", this.key).update(signed).digest("base64url"));
    const actual = Buffer.from(signature);
    if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
      throw new errors.JWSSignatureVerificationFailed();
    }
  }
}

function parsePayload(body: string): JWTPayload {
  let payload: unknown;
  try {
    payload = JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
  } catch (thrown) {
    throw new errors.JWTInvalid("expected a payload of JSON", { cause: thrown });
  }
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) {
    throw new errors.JWTInvalid("expected a payload that is an object");
  }
  return payload as JWTPayload;
}

function assertDates(payload: JWTPayload, nbfToleranceS: number): void {
  for (const claim of DATES) {
    const value: unknown = payload[claim];
    if (value !== undefined && typeof value !== "number") {
      throw new errors.JWTClaimValidationFailed(
        `expected ${claim} to be a number`,
        payload,
        claim,
        "invalid",
      );
    }
  }
  const now = Date.now() / 1_000;
  const { nbf, exp } = payload;
  if (nbf !== undefined && nbf > Math.floor(now) + nbfToleranceS) {
    throw new errors.JWTClaimValidationFailed("the token is not valid yet", payload, "nbf", "check_failed");
  }
  if (exp !== undefined && exp <= now) throw new errors.JWTExpired("the token has expired", payload, "exp");
}
