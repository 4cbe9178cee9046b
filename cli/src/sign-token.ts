import { SignJWT } from "jose";

export interface TokenRequest {
  sub: string;
  org: string;
  role: "admin" | "viewer";
  /** What the token's holder may do to what belongs to no organisation. */
  operator?: "read" | "control";
  ttlSeconds: number;
}

/** Signs a token with the installation's secret (HS256). `now` is ms since epoch. */
export async function signToken(secret: string, request: TokenRequest, now: number): Promise<string> {
  const { sub, org, role, operator, ttlSeconds } = request;
  const issuedAt = Math.floor(now / 1_000);
  return new SignJWT({ sub, org, role, ...(operator && { operator }) })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ttlSeconds)
    .sign(new TextEncoder().encode(secret));
}
