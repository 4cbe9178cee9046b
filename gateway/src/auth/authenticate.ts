import type { KeyObject } from "node:crypto";
import { decodeProtectedHeader, errors, SignJWT } from "jose";
import type { JWTPayload } from "jose";
import { z } from "zod";
import type { Logger } from "@headway/shared/node/logger";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { TokenSource } from "../program/config.ts";
import { KeySet, KeySetUnavailableError } from "./key-set.ts";
import type { EndedSessions } from "./ended-sessions.ts";
import { SharedSecret } from "./shared-secret.ts";

/** Who is calling, on behalf of which organisation. */
export interface Identity {
  sub: string;
  org: string;
  role: "admin" | "viewer";
  /** May look at (`read`) or also change (`control`) what belongs to no organisation. */
  operator?: "read" | "control";
  /** ms since epoch; nothing is served after it. */
  expiresAt: number;
  /** When the token was issued, or the first one of those that it was renewed from: seconds since epoch, if it says so. */
  issuedAt?: number;
}

export interface Authenticator {
  /** Throws `unauthenticated` for a token that is missing, malformed, forged or expired. */
  verify(token: unknown): Promise<Identity>;
  /**
   * A fresh token with the same claims, for as long again as the old one was made for, up to 30 days after the first one.
   * Throws `conflict` for a token that was signed elsewhere: only whoever signed it knows whether it may go on.
   */
  renew(token: string): Promise<string>;
}

const CLAIMS = z.object({
  sub: z.string().min(1),
  org: z.string().min(1).max(200),
  role: z.enum(["admin", "viewer"]),
  operator: z.enum(["read", "control"]).optional(),
  exp: z.number(),
  iat: z.number().optional(),
  auth_time: z.number().optional(),
});

/** Every asymmetric algorithm of RFC 7518 and RFC 8037 that is still advised; never HS*, with which a public key would do as a secret. */
const ASYMMETRIC = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
const SIGN_IN_LASTS_S = 30 * 24 * 60 * 60;
/** How far the clock of whoever signs may be from ours, in seconds. */
const CLOCK_TOLERANCE_S = 30;
/** Far more than any token here has; Node takes no longer headers. */
const LONGEST_TOKEN = 16 * 1024;

interface VerifiedToken {
  claims: z.output<typeof CLAIMS>;
  signedBy: "secret" | "key set";
  issuedAt: number | undefined;
}

/**
 * A renewed token counts as old as the first of its chain, so that a renewal under way survives no sign-out. The `auth_time`
 * of an identity provider says something else: it goes on for as long as the person is signed in there.
 */
function toIssuedAt(
  { iat, auth_time }: VerifiedToken["claims"],
  signedBy: VerifiedToken["signedBy"],
): number | undefined {
  return signedBy === "secret" ? (auth_time ?? iat) : iat;
}

/**
 * @param assertOpen throws for tokens that were issued before their bearer signed out everywhere
 */
export function createAuthenticator(
  source: TokenSource,
  log: Logger,
  assertOpen: EndedSessions["assertOpen"] = () => undefined,
): Authenticator {
  const secret = source.secret === undefined ? undefined : new SharedSecret(source.secret);
  const keySet = source.keySet && new KeySet(source.keySet.url, log);

  /** By the algorithm, and each with its own kind of key: a public key must never do as a shared secret. */
  const verifySignature = async (
    token: string,
  ): Promise<JWTPayload & { signedBy: VerifiedToken["signedBy"] }> => {
    const { alg } = decodeProtectedHeader(token);
    // Expired by its own second: who has the secret shares the installation's time. An early `nbf` is harmless.
    if (alg === "HS256" && secret) return { ...secret.verify(token, CLOCK_TOLERANCE_S), signedBy: "secret" };
    // Before the set is asked for: no set that there could be has a key for it.
    if (!source.keySet || !keySet || alg === undefined || !ASYMMETRIC.includes(alg)) {
      throw new errors.JWKSNoMatchingKey();
    }
    const { issuer, audience } = source.keySet;
    const options = { algorithms: ASYMMETRIC, issuer, audience, clockTolerance: CLOCK_TOLERANCE_S };
    return { ...(await keySet.verify(token, options)), signedBy: "key set" };
  };

  const verifyToken = async (token: unknown): Promise<VerifiedToken> => {
    assertTokenLength(token);
    let verified;
    try {
      verified = await verifySignature(token);
    } catch (thrown) {
      throw toWireError(thrown, source);
    }
    const { signedBy } = verified;
    const claims = readClaims(verified);
    const issuedAt = toIssuedAt(claims, signedBy);
    assertOpen(claims, issuedAt);
    return { claims, signedBy, issuedAt };
  };

  return {
    verify: async (token) => toIdentity(await verifyToken(token)),
    renew: async (token) => {
      const { claims, signedBy } = await verifyToken(token);
      if (signedBy !== "secret" || secret === undefined) {
        throw new WireError(
          "conflict",
          "Your identity provider has signed this token (AUTH_JWKS_URL); renew it there.",
        );
      }
      return (await renewed(claims, secret.key)) ?? token;
    },
  };
}

function toIdentity({ claims, issuedAt }: VerifiedToken): Identity {
  const { sub, org, role, operator, exp } = claims;
  return {
    sub,
    org,
    role,
    ...(operator && { operator }),
    expiresAt: toEnd(exp),
    ...(issuedAt !== undefined && { issuedAt }),
  };
}

function assertTokenLength(token: unknown): asserts token is string {
  if (typeof token !== "string" || token === "") {
    throw new WireError("unauthenticated", "A token is missing. Sign in, and send it as a Bearer token.");
  }
  if (token.length > LONGEST_TOKEN) {
    throw new WireError(
      "unauthenticated",
      `The token has more than ${LONGEST_TOKEN} characters. Sign in again.`,
    );
  }
}

function readClaims(verified: JWTPayload): VerifiedToken["claims"] {
  const claims = CLAIMS.safeParse(verified);
  if (claims.success) return claims.data;
  const fields = claims.error.issues.map((issue) => issue.path.join(".")).join(", ");
  throw new WireError("unauthenticated", `The token lacks claims or has bad ones: ${fields}.`);
}

/** Undefined where the token at hand lasts as long as a fresh one could. */
async function renewed(claims: VerifiedToken["claims"], key: KeyObject): Promise<string | undefined> {
  const { sub, org, role, operator, exp } = claims;
  const now = Math.floor(Date.now() / 1_000);
  // None from a clock that is ahead: the 30 days would begin when that time has come.
  const issuedAt = Math.min(claims.iat ?? now, now);
  const signedInAt = Math.min(claims.auth_time ?? issuedAt, now);
  const expiresAt = Math.min(now + exp - issuedAt, signedInAt + SIGN_IN_LASTS_S);
  if (expiresAt <= exp) return undefined;
  return new SignJWT({ sub, org, role, ...(operator && { operator }), auth_time: signedInAt })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(key);
}

/** When a token that is taken now ends, in ms since epoch: at its `exp`, or with the tolerance where that alone lets it in. */
function toEnd(exp: number): number {
  const end = exp * 1_000;
  return end > Date.now() ? end : end + CLOCK_TOLERANCE_S * 1_000;
}

function toWireError(thrown: unknown, { keySet }: TokenSource): WireError {
  if (thrown instanceof errors.JWTExpired) {
    return new WireError("unauthenticated", "The token has expired. Sign in again.", { cause: thrown });
  }
  if (thrown instanceof KeySetUnavailableError) {
    const message = "The key set for tokens (AUTH_JWKS_URL) cannot be fetched at present.";
    return new WireError("unavailable", message, { retryAfterSeconds: 5, cause: thrown });
  }
  if (thrown instanceof errors.JWTClaimValidationFailed && keySet && ["iss", "aud"].includes(thrown.claim)) {
    const expected = `iss ${JSON.stringify(keySet.issuer)} and aud ${JSON.stringify(keySet.audience)}`;
    const message = `The token was made for another application: expected ${expected}. Sign in for this one.`;
    return new WireError("unauthenticated", message, { cause: thrown });
  }
  if (thrown instanceof errors.JWTClaimValidationFailed && thrown.claim === "nbf") {
    const message = "The token is not valid yet: its nbf is more than 30 s ahead of the server's clock.";
    return new WireError("unauthenticated", message, { cause: thrown });
  }
  return new WireError("unauthenticated", "The token is not valid here. Sign in again.", { cause: thrown });
}

/** Throws `forbidden` unless the caller may change things. */
export function assertAdmin(identity: Identity): void {
  if (identity.role !== "admin") {
    throw new WireError(
      "forbidden",
      `The role ${identity.role} may watch, but changing things takes the role admin.`,
    );
  }
}

/** Throws `forbidden` unless the caller may look at what belongs to no organisation. */
export function assertOperator(identity: Identity): void {
  if (identity.operator === undefined) {
    const message =
      "This is about the whole installation, and takes a token with the claim operator (read or control).";
    throw new WireError("forbidden", message);
  }
}
