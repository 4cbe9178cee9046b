import type { StorageEvents } from "@headway/shared/client/remembered-jobs";
import { ServerClock } from "@headway/shared/client/server-clock";
import { readTokenClaims, toCookieToken, type TokenClaims } from "@headway/shared/client/token-claims";
import { Observable } from "../observable.ts";
import type { KeyValueStorage } from "../browser/page-storage.ts";

export type SessionState =
  { status: "signed-out"; reason?: string } | { status: "signed-in"; token: string; claims: TokenClaims };

/** What asking for a fresh token came to. `unreachable`: nobody answered; the present token stays. */
export type Renewal = { token: string } | { refused: string } | "unreachable";

export interface SessionDeps {
  storage: KeyValueStorage;
  /** Tells when another tab has signed in, renewed or signed out. */
  events: StorageEvents;
  renew: (token: string) => Promise<Renewal>;
  clock?: ServerClock;
}

interface Kept {
  token: string;
  /** ms since epoch: when it was received. For tokens that do not say when they were issued. */
  since: number;
}

const KEY = "headway.session";
/** Why nobody is signed in any more, for the other tabs. */
const REASON_KEY = "headway.signed-out";
/** How often it is checked whether half of the token's life is over, at least: a machine may have slept over the moment. */
const CHECK_EVERY_MS = 30_000;
/** And at most. */
const CHECK_AFTER_MS = 1_000;
/** Tokens say seconds, and the server's time may be known to the second only. */
const TOLERANCE_MS = 5_000;

/**
 * Who is signed in, shared by all tabs of the browser: signing out in one signs out all. The page holds the token itself, too:
 * it stays signed in, and renews, where the browser keeps nothing.
 */
export class Session {
  readonly state: Observable<SessionState>;
  /** Cookies that were taken and then refused are not tried again without a reload. */
  hasTriedCookies = false;
  readonly #deps: SessionDeps;
  readonly #clock: ServerClock;
  #kept: Kept | undefined;
  #renewing: Promise<void> | undefined;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#clock = deps.clock ?? new ServerClock();
    this.#kept = this.#read();
    this.state = new Observable(toState(this.#kept));
  }

  /** Takes a token. False when it is not a token of this service. */
  adopt(token: string): boolean {
    const trimmed = token.trim();
    if (readTokenClaims(trimmed) === undefined) return false;
    this.#kept = { token: trimmed, since: this.#clock.now() };
    this.#deps.storage.removeItem(REASON_KEY);
    this.#deps.storage.setItem(KEY, JSON.stringify(this.#kept));
    this.state.set(toState(this.#kept));
    return true;
  }

  /** Signs in by what the browser's cookies say. Nothing is kept: each page asks the server anew. */
  adoptCookies(operator: "read" | "control"): void {
    this.hasTriedCookies = true;
    this.#kept = { token: toCookieToken(operator), since: this.#clock.now() };
    this.state.set(toState(this.#kept));
  }

  /** The present token, renewed first when less than half of its life is left. Empty when signed out. */
  async getToken(): Promise<string> {
    if (this.#isDue()) await this.#renewOnce();
    return this.#kept?.token ?? "";
  }

  /** The server does not take this token (any more). Nothing happens when another one has taken its place. */
  refuse(token: string, reason: string): void {
    if (this.#kept?.token === token) this.#forget(reason);
  }

  /** Tells somebody who is signed out why that is so. */
  explain(reason: string): void {
    if (this.#kept === undefined) this.state.set({ status: "signed-out", reason });
  }

  /** @param reason what the signed-out screen says of it, if anything */
  signOut(reason?: string): void {
    this.#forget(reason);
  }

  /** Follows the other tabs and renews in time. Returns the undo. */
  start(): () => void {
    const onStorage = ({ key }: { key: string | null }): void => {
      // null: the whole storage was cleared, which signs nobody out who is here.
      if (key === KEY) this.#follow();
    };
    this.#deps.events.addEventListener("storage", onStorage);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookAgain = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (this.#isDue()) void this.#renewOnce();
        lookAgain();
      }, this.#untilDueMs());
    };
    // Another token has another half, and it comes at another moment when the server's time is learned.
    const undos = [this.state.subscribe(lookAgain), this.#clock.onChange(lookAgain)];
    return () => {
      for (const undo of undos) undo();
      clearTimeout(timer);
      this.#deps.events.removeEventListener("storage", onStorage);
    };
  }

  /** Another tab has written. What is no session, somebody else has written. */
  #follow(): void {
    const kept = this.#read();
    if (kept === undefined && this.#deps.storage.getItem(KEY) !== null) return;
    this.#kept = kept;
    const reason = kept === undefined ? this.#deps.storage.getItem(REASON_KEY) : null;
    this.state.set(reason === null ? toState(kept) : { status: "signed-out", reason });
  }

  #isDue(): boolean {
    const life = this.#life();
    if (!life) return false;
    const now = this.#clock.now();
    // What was received in the future was received by another clock, and nothing is known of its half.
    return life.since > now + TOLERANCE_MS || now > (life.since + life.until) / 2;
  }

  /** In ms since epoch, by the server's clock. */
  #life(): { since: number; until: number } | undefined {
    const claims = this.#kept && readTokenClaims(this.#kept.token);
    if (!claims || !this.#kept) return undefined;
    const since = claims.iat === undefined ? this.#kept.since : claims.iat * 1_000;
    return { since, until: claims.exp * 1_000 };
  }

  /** How long until the next look, in ms. Once it is due, renewing is under way or failed: no hurry then. */
  #untilDueMs(): number {
    const life = this.#life();
    if (!life || this.#isDue()) return CHECK_EVERY_MS;
    const leftMs = (life.since + life.until) / 2 - this.#clock.now();
    return Math.min(Math.max(leftMs + 1, CHECK_AFTER_MS), CHECK_EVERY_MS);
  }

  #renewOnce(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renew(): Promise<void> {
    const token = this.#kept?.token;
    if (token === undefined) return;
    const renewal = await this.#deps.renew(token);
    // Meanwhile somebody may have signed out, or in as another person.
    if (renewal === "unreachable" || this.#kept?.token !== token) return;
    if ("refused" in renewal) this.#forget(renewal.refused);
    else this.adopt(renewal.token);
  }

  #forget(reason?: string): void {
    this.#kept = undefined;
    // Before the session goes, which is what the other tabs are told of.
    if (reason === undefined) this.#deps.storage.removeItem(REASON_KEY);
    else this.#deps.storage.setItem(REASON_KEY, reason);
    this.#deps.storage.removeItem(KEY);
    this.state.set({ status: "signed-out", ...(reason !== undefined && { reason }) });
  }

  #read(): Kept | undefined {
    try {
      const kept: unknown = JSON.parse(this.#deps.storage.getItem(KEY) ?? "null");
      return isKept(kept) ? kept : undefined;
    } catch {
      // Somebody else's text under our key.
      return undefined;
    }
  }
}

function toState(kept: Kept | undefined): SessionState {
  const claims = kept && readTokenClaims(kept.token);
  return claims ? { status: "signed-in", token: kept.token, claims } : { status: "signed-out" };
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { token, since } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof token === "string" && readTokenClaims(token) !== undefined && typeof since === "number";
}
