import { createHash } from "node:crypto";
import { decodeJwt, jwtVerify, SignJWT } from "jose";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import { formatAddress, parseAddress } from "@headway/shared/protocol/job-address";
import { LIMITS } from "@headway/shared/protocol/limits";
import { WireError } from "@headway/shared/protocol/wire-error";
import { RequestRates } from "../../http/bounds/request-rates.ts";
import { kindOf } from "../check-options.ts";
import type { HeadwayOptions } from "../options.ts";
import { withinTime } from "./within-time.ts";

/** Who is calling. */
export interface Caller<User> {
  user: User | undefined;
  operator: "read" | "control" | undefined;
  /** Of a job token: the addresses of the jobs that it opens. */
  jobs: ReadonlySet<string> | undefined;
  /** Who counts as one for limits; undefined where nothing tells. */
  identity: string | undefined;
  /** ms since epoch; nothing is served after it. */
  expiresAt: number;
  /** Where an HTTP call came from, for the record. */
  from?: string | undefined;
}

export interface Call {
  headers: Headers;
  /** From the header or the handshake. */
  token: string | undefined;
  /** From the address of an SSE stream: a job token, or nothing. */
  addressToken?: string | undefined;
  /** Whether the call may change or watch something, so that a foreign page must not make it by a visitor's cookie. */
  isGuarded: boolean;
}

export interface TokenRequest {
  /** `queue/jobId` each. */
  jobs: readonly string[];
  ttlSeconds?: number;
}

const AUDIENCE = "headway:jobs";
const LEAST_SECRET_BYTES = 32;
const LONGEST_TOKEN = 16 * 1024;
const DEFAULT_TTL_SECONDS = 900;
const LONGEST_TTL_SECONDS = 24 * 60 * 60;
const MOST_JOBS = 200;
const AUTHENTICATE_WITHIN_MS = 10_000;

/** Finds out who is calling: by a job token, or by the application's own `authenticate`. */
export class Callers<User> {
  readonly #options: HeadwayOptions<User>;
  readonly #log: Logger;
  readonly #secrets: Uint8Array[];
  readonly #rates: RequestRates;

  constructor(options: HeadwayOptions<User>, log: Logger) {
    this.#options = options;
    this.#log = log;
    this.#rates = new RequestRates(options.limits?.requestsPerSecond ?? LIMITS.requestsPerSecond);
    this.#secrets = [options.secret ?? []].flat().map(toSecret);
  }

  /** A token for these jobs only. */
  async token(request: TokenRequest): Promise<string> {
    const { jobs, ttlSeconds = DEFAULT_TTL_SECONDS } = (request as TokenRequest | undefined) ?? { jobs: [] };
    const [secret] = this.#secrets;
    if (secret === undefined)
      throw new TypeError("token(): createHeadway was given no `secret` to sign with");
    // A text would be joined to the time of day.
    if (!(typeof ttlSeconds === "number" && ttlSeconds > 0 && ttlSeconds <= LONGEST_TTL_SECONDS)) {
      throw new RangeError(
        `ttlSeconds: expected more than 0 and ${LONGEST_TTL_SECONDS} at most, got ${kindOf(ttlSeconds)}`,
      );
    }
    if (!Array.isArray(jobs))
      throw new TypeError(`jobs: expected an array such as ["video/42"], got ${kindOf(jobs)}`);
    if (jobs.length === 0 || jobs.length > MOST_JOBS)
      throw new RangeError(`jobs: expected 1 to ${MOST_JOBS} addresses, got ${jobs.length}`);
    const addresses = jobs.map((text: unknown) => {
      const address = typeof text === "string" ? parseAddress(text) : undefined;
      if (address === undefined)
        throw new TypeError(`jobs: expected "queue/jobId", got ${JSON.stringify(text)}`);
      return formatAddress(address);
    });
    return new SignJWT({ jobs: addresses })
      .setProtectedHeader({ alg: "HS256" })
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1_000 + ttlSeconds))
      .sign(secret);
  }

  /** @throws WireError `unauthenticated` or `forbidden` */
  async identify(call: Call): Promise<Caller<User>> {
    const token = call.token ?? call.addressToken;
    if (token !== undefined && token.length > LONGEST_TOKEN)
      throw new WireError("unauthenticated", `The token has more than ${LONGEST_TOKEN} characters.`);
    if (token !== undefined && (call.token === undefined || isJobToken(token)))
      return this.#counted(await this.#readJobToken(token));
    const isOurs = this.#isOurOrigin(call.headers);
    if (token === undefined && call.isGuarded && !isOurs) {
      const message =
        "This page's origin may not use a visitor's cookies here. Send a token, or name it in `origins`.";
      throw new WireError("forbidden", message);
    }
    // Any text is a token to its sender: a foreign page must not add one and come by the visitor's cookies all the same.
    const user = await this.#authenticate(isOurs ? call.headers : withoutCookies(call.headers), token);
    if (user === undefined)
      throw new WireError(
        "unauthenticated",
        "Nobody is signed in, or the token is not valid here. Sign in again.",
      );
    return this.#counted({ ...this.#describe(user), user, jobs: undefined, expiresAt: Infinity });
  }

  /** @throws WireError `rate-limited` */
  #counted(caller: Caller<User>): Caller<User> {
    if (caller.identity !== undefined) this.#rates.take({ org: "", sub: caller.identity }, Date.now());
    return caller;
  }

  async #authenticate(headers: Headers, token: string | undefined): Promise<User | undefined> {
    const { authenticate } = this.#options;
    if (authenticate === undefined) return undefined;
    try {
      const user = await withinTime(AUTHENTICATE_WITHIN_MS, () => authenticate({ headers, token }));
      if (user !== undefined && user !== null && user !== false) return user;
      const had = { cookie: headers.has("cookie"), token: token !== undefined };
      this.#log.debug(had, "a caller is refused: `authenticate` gave no user");
      return undefined;
    } catch (thrown) {
      this.#log.warn({ cause: coerceError(thrown).message }, "authenticate failed: the caller is refused");
      return undefined;
    }
  }

  #describe(user: User): Pick<Caller<User>, "operator" | "identity"> {
    const { operator, id } = (typeof user === "object" ? user : {}) as { operator?: unknown; id?: unknown };
    const own = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
    const { identity } = this.#options;
    const told = identity === undefined ? own : this.#name(user, identity);
    return {
      operator: operator === "read" || operator === "control" ? operator : undefined,
      identity: told === undefined ? undefined : `user:${told}`,
    };
  }

  /** @throws WireError `unauthenticated` where the application's own function throws */
  #name(user: User, identity: (user: User) => string | undefined): string | undefined {
    try {
      return identity(user);
    } catch (thrown) {
      this.#log.warn({ cause: coerceError(thrown).message }, "identity failed: the caller is refused");
      throw new WireError("unauthenticated", "It cannot be told who is calling. Sign in again.");
    }
  }

  async #readJobToken(token: string): Promise<Caller<User>> {
    for (const secret of this.#secrets) {
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ["HS256"], audience: AUDIENCE });
        const jobs = Array.isArray(payload["jobs"])
          ? payload["jobs"].filter((one) => typeof one === "string")
          : [];
        const identity = `token:${createHash("sha256").update(signedPart(token)).digest("base64url")}`;
        const expiresAt = (payload.exp ?? 0) * 1_000;
        return { user: undefined, operator: undefined, jobs: new Set(jobs), identity, expiresAt };
      } catch {
        // Signed with another of the secrets, forged or expired.
      }
    }
    throw new WireError(
      "unauthenticated",
      "The token is not valid here, or has expired. Ask for a fresh one.",
    );
  }

  #isOurOrigin(headers: Headers): boolean {
    const origin = headers.get("origin");
    // No browser, a page that asks its own server by GET, or a foreign page's image, of which browsers say that it is.
    if (origin === null) return headers.get("sec-fetch-site") !== "cross-site";
    if (this.#options.origins?.includes(origin) === true) return true;
    return URL.canParse(origin) && new URL(origin).host === headers.get("host");
  }
}

function withoutCookies(given: Headers): Headers {
  const headers = new Headers(given);
  headers.delete("cookie");
  return headers;
}

/** One signature can be written in several ways, which decode alike: a bearer has one identity. */
function signedPart(token: string): string {
  return token.slice(0, token.lastIndexOf("."));
}

function isJobToken(token: string): boolean {
  try {
    return decodeJwt(token).aud === AUDIENCE;
  } catch {
    // No JWT: a token of the application's own.
    return false;
  }
}

function toSecret(secret: string): Uint8Array {
  const bytes = new TextEncoder().encode(secret);
  if (bytes.length >= LEAST_SECRET_BYTES) return bytes;
  throw new TypeError(`secret: expected at least ${LEAST_SECRET_BYTES} bytes, got ${bytes.length}`);
}
