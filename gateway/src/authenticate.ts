import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify, SignJWT } from "jose";
import type { JWTPayload, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { TokenSource } from "./config.ts";

/** Who is calling, on behalf of which organisation. */
export interface Identity {
  sub: string;
  org: string;
  role: "admin" | "viewer";
  /** ms since epoch; nothing is served after it. */
  expiresAt: number;
}

export interface Authenticator {
  /** Throws `unauthenticated` for a token that is missing, malformed, forged or expired. */
  verify(token: unknown): Promise<Identity>;
  /**
   * A fresh token with the same claims, for as long again as the old one was made for, up to 30 days after the first one.
   * Throws `conflict` where tokens are signed elsewhere.
   */
  renew(token: string): Promise<string>;
}

const CLAIMS = z.object({
  sub: z.string().min(1),
  org: z.string().min(1).max(200),
  role: z.enum(["admin", "viewer"]),
  exp: z.number(),
  iat: z.number().optional(),
  auth_time: z.number().optional(),
});

/** Every asymmetric algorithm of RFC 7518 and RFC 8037 that is still advised; never HS*, with which a public key would do as a secret. */
const ASYMMETRIC = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
const SIGN_IN_LASTS_S = 30 * 24 * 60 * 60;

export function createAuthenticator(source: TokenSource): Authenticator {
  const key = source.secret === undefined ? undefined : new TextEncoder().encode(source.secret);
  const keySet = source.jwksUrl === undefined ? undefined : createRemoteJWKSet(new URL(source.jwksUrl));

  const readClaims = async (token: unknown): Promise<z.output<typeof CLAIMS>> => {
    if (typeof token !== "string" || token === "") {
      throw new WireError("unauthenticated", "A token is missing. Sign in, and send it as a Bearer token.");
    }
    let payload: JWTPayload;
    try {
      // By the algorithm, and each with its own kind of key: a public key must never do as a shared secret.
      const isShared = decodeProtectedHeader(token).alg === "HS256";
      const verified =
        isShared && key
          ? await jwtVerify(token, key, { algorithms: ["HS256"] })
          : await jwtVerify(token, keySet ?? refuseAll, { algorithms: ASYMMETRIC });
      payload = verified.payload;
    } catch (thrown) {
      throw toWireError(thrown);
    }
    const claims = CLAIMS.safeParse(payload);
    if (claims.success) return claims.data;
    const fields = claims.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new WireError("unauthenticated", `The token lacks claims or has bad ones: ${fields}.`);
  };

  return {
    verify: async (token) => {
      const { sub, org, role, exp } = await readClaims(token);
      return { sub, org, role, expiresAt: exp * 1_000 };
    },
    renew: async (token) => {
      const claims = await readClaims(token);
      if (key === undefined) {
        throw new WireError("conflict", "Tokens are signed elsewhere (AUTH_JWKS_URL); renew this one there.");
      }
      const now = Math.floor(Date.now() / 1_000);
      const signedInAt = claims.auth_time ?? claims.iat ?? now;
      const lifetime = claims.exp - (claims.iat ?? now);
      const expiresAt = Math.min(now + lifetime, signedInAt + SIGN_IN_LASTS_S);
      if (expiresAt <= claims.exp) return token;
      const { sub, org, role } = claims;
      return new SignJWT({ sub, org, role, auth_time: signedInAt })
        .setProtectedHeader({ alg: "HS256" })
        .setIssuedAt(now)
        .setExpirationTime(expiresAt)
        .sign(key);
    },
  };
}

/** Where no key set is configured, no key fits. */
const refuseAll: JWTVerifyGetKey = () => {
  throw new errors.JWKSNoMatchingKey();
};

/** What jose says of a key set that could not be had, as opposed to a token that no key fits. */
const KEY_SET_TROUBLE = new Set(["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"]);

function toWireError(thrown: unknown): WireError {
  if (thrown instanceof errors.JWTExpired) {
    return new WireError("unauthenticated", "The token has expired. Sign in again.", { cause: thrown });
  }
  const isTrouble = thrown instanceof errors.JOSEError && KEY_SET_TROUBLE.has(thrown.code);
  if (isTrouble || (thrown instanceof TypeError && thrown.message === "fetch failed")) {
    return new WireError("unavailable", "The key set for tokens cannot be fetched at present.", {
      retryAfterSeconds: 5,
      cause: thrown,
    });
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
