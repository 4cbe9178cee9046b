import { createLocalJWKSet, errors, jwtVerify } from "jose";
import type { JSONWebKeySet, JWTPayload, JWTVerifyOptions, LocalJWKSet } from "jose";
import { coerceError } from "@headway/shared/node/coerce-error";
import { redactUrl } from "@headway/shared/node/env";
import type { Logger } from "@headway/shared/node/logger";
import { TokenBucket } from "./token-bucket.ts";

/** A set that is older is fetched anew while it goes on being used, in ms. */
const REFRESH_AFTER_MS = 4 * 60_000;
/** A set that is older is fetched anew before it is used, unless that has been tried since: a key that was taken out goes. */
const TRUSTED_FOR_MS = 5 * 60_000;
/** A fetch takes no longer than this, the answer's body included, in ms. */
const FETCH_WITHIN_MS = 3_000;
const MOST_BYTES = 1024 * 1024;
/** How often the set is fetched at most, whatever tokens name: three times at once, then once in this time, in ms. */
const FETCH_EVERY_MS = 3_000;
const FETCH_BURST = 3;

/** The key set cannot be had, and no earlier one is known. */
export class KeySetUnavailableError extends Error {
  override readonly name = "KeySetUnavailableError";
  readonly code = "key-set-unavailable";
}

/**
 * Verifies tokens with the keys that an identity provider publishes (RFC 7517).
 *
 * A key that is not in the set is looked for at once, within a budget that all callers share: made-up key ids cost the
 * provider a fetch every three seconds and no more. While the set cannot be had, the keys that are known go on being used.
 */
export class KeySet {
  readonly #url: string;
  readonly #log: Logger;
  readonly #budget = new TokenBucket(1_000 / FETCH_EVERY_MS, Date.now(), FETCH_BURST);
  #known: { keys: LocalJWKSet; fetchedAt: number } | undefined;
  #triedAt = 0;
  /** Why the last fetch failed, if it did. */
  #failure: Error | undefined;
  #fetching: Promise<boolean> | undefined;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  /** Throws jose's errors for a token that is not good, and KeySetUnavailableError where that cannot be told at present. */
  async verify(token: string, options: JWTVerifyOptions): Promise<JWTPayload> {
    await this.#refresh();
    try {
      return await verifyWith(this.#keys(), token, options);
    } catch (thrown) {
      const isUnknownKey = thrown instanceof errors.JWKSNoMatchingKey;
      // A provider whose keys have no ids, or that gives an id to another key, is looked at again as well.
      if (!isUnknownKey && !(thrown instanceof errors.JWSSignatureVerificationFailed)) throw thrown;
      if (await this.#fetch()) return verifyWith(this.#keys(), token, options);
      if (isUnknownKey && this.#failure)
        throw new KeySetUnavailableError(UNAVAILABLE, { cause: this.#failure });
      throw thrown;
    }
  }

  #keys(): LocalJWKSet {
    if (this.#known !== undefined) return this.#known.keys;
    throw new KeySetUnavailableError(UNAVAILABLE, { cause: this.#failure });
  }

  async #refresh(): Promise<void> {
    const fetchedAt = this.#known?.fetchedAt;
    const ageMs = fetchedAt === undefined ? Infinity : Date.now() - fetchedAt;
    const hasFailedSince = fetchedAt !== undefined && this.#triedAt > fetchedAt;
    if (ageMs > TRUSTED_FOR_MS && !hasFailedSince) await this.#fetch();
    else if (ageMs > REFRESH_AFTER_MS) void this.#fetch();
  }

  /** One fetch for all who ask meanwhile; none where the budget is used up. Answers whether there is a new set; never rejects. */
  async #fetch(): Promise<boolean> {
    if (this.#fetching === undefined) {
      if (!this.#budget.take(Date.now())) return false;
      this.#fetching = this.#fetchOnce().finally(() => {
        this.#fetching = undefined;
      });
    }
    return this.#fetching;
  }

  async #fetchOnce(): Promise<boolean> {
    try {
      const keys = createLocalJWKSet(await fetchKeySet(this.#url));
      this.#triedAt = Date.now();
      this.#known = { keys, fetchedAt: this.#triedAt };
      this.#failure = undefined;
      return true;
    } catch (thrown) {
      this.#triedAt = Date.now();
      this.#failure = coerceError(thrown);
      const cause = toReason(this.#failure);
      this.#log.warn({ url: redactUrl(this.#url), cause }, "the key set for tokens cannot be fetched");
      return false;
    }
  }
}

const UNAVAILABLE = "the key set for tokens cannot be fetched";

/** With the one key that the token can mean; where it names none, with each that its algorithm fits. */
async function verifyWith(keys: LocalJWKSet, token: string, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, options)).payload;
  } catch (thrown) {
    if (!(thrown instanceof errors.JWKSMultipleMatchingKeys)) throw thrown;
    for await (const key of thrown) {
      try {
        return (await jwtVerify(token, key, options)).payload;
      } catch (refused) {
        if (!(refused instanceof errors.JWSSignatureVerificationFailed)) throw refused;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

/** fetch says "fetch failed" and keeps what failed as the cause. */
function toReason(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

async function fetchKeySet(url: string): Promise<JSONWebKeySet> {
  const response = await fetch(url, {
    headers: { accept: "application/jwk-set+json, application/json" },
    // Who is to be believed stands in the setting, and in no answer.
    redirect: "manual",
    signal: AbortSignal.timeout(FETCH_WITHIN_MS),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`expected the status 200 from the key set, got ${response.status}`);
  }
  return JSON.parse(await readText(response)) as JSONWebKeySet;
}

async function readText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the body.
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) throw new Error(`expected a key set of at most ${MOST_BYTES} bytes, got more`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
