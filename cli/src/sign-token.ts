import { SignJWT } from "jose";

export interface TokenRequest {
  sub: string;
  org: string;
  role: "admin" | "viewer";
  ttlSeconds: number;
}

/** Signs a token with the installation's secret (HS256). `now` is ms since epoch. */
export async function signToken(secret: string, request: TokenRequest, now: number): Promise<string> {
  const { sub, org, role, ttlSeconds } = request;
  const issuedAt = Math.floor(now / 1_000);
  return new SignJWT({ sub, org, role })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ttlSeconds)
    .sign(new TextEncoder().encode(secret));
}
