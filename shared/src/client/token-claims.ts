/** What a token says of its bearer. */
export interface TokenClaims {
  sub: string;
  org: string;
  role: "admin" | "viewer";
  /** When it expires: seconds since epoch (RFC 7519, 4.1.4). */
  exp: number;
  /** When it was issued: seconds since epoch (RFC 7519, 4.1.6), if it says so. */
  iat?: number;
  /** May see what belongs to no organisation, such as the delivery of all gateways. */
  operator?: "read" | "control";
  /** Of an operator of any queues, who is shown those instead of an organisation's jobs. */
  page?: "queues";
}

/**
 * Reads a token's claims without checking its signature: good for showing who is signed in and for asking for a new token
 * in time, never for deciding what somebody may do. undefined for anything that is not a token of this service.
 */
export function readTokenClaims(jwt: string): TokenClaims | undefined {
  const [, payload, signature, ...more] = jwt.split(".");
  if (payload === undefined || signature === undefined || more.length > 0) return undefined;
  const claims = decodeJson(payload);
  if (typeof claims !== "object" || claims === null) return undefined;
  const { sub, org, role, exp, iat, operator, page } = claims as Partial<Record<keyof TokenClaims, unknown>>;
  if (typeof sub !== "string" || typeof org !== "string" || typeof exp !== "number") return undefined;
  if (role !== "admin" && role !== "viewer") return undefined;
  return {
    sub,
    org,
    role,
    exp,
    ...(typeof iat === "number" && { iat }),
    ...((operator === "read" || operator === "control") && { operator }),
    ...(page === "queues" && { page }),
  };
}

/** Seconds since epoch: cookies end when the server says so. */
const NEVER = 8_640_000_000_000;

/** Stands in a page for its visitor's cookies: claims without a signature, which no server takes and none is sent. */
export function toCookieToken(operator: "read" | "control"): string {
  const role = operator === "control" ? "admin" : "viewer";
  const claims: TokenClaims = { sub: "", org: "", role, exp: NEVER, operator, page: "queues" };
  return `${encodeJson({ alg: "none" })}.${encodeJson(claims)}.`;
}

/** What of a token is sent to a server: nothing where cookies tell who is calling. */
export function toBearer(token: string): string {
  return token.endsWith(".") ? "" : token;
}

function encodeJson(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decodeJson(base64url: string): unknown {
  try {
    const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // No base64, no UTF-8 or no JSON: whatever it is, it is not a token.
    return undefined;
  }
}
