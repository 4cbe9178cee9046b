import type { StorageEvents, StorageLike } from "@headway/shared/client/remembered-jobs";
import { readTokenClaims, type TokenClaims } from "@headway/shared/client/token-claims";
import { Observable } from "./observable.ts";

export type SessionState =
  { status: "signed-out"; reason?: string } | { status: "signed-in"; token: string; claims: TokenClaims };

/** What asking for a fresh token came to. `unreachable`: nobody answered; the present token stays. */
export type Renewal = { token: string } | { refused: string } | "unreachable";

export interface SessionDeps {
  storage: StorageLike & { removeItem(key: string): void };
  /** Tells when another tab has signed in, renewed or signed out. */
  events: StorageEvents;
  renew: (token: string) => Promise<Renewal>;
  now?: () => number;
}

interface Kept {
  token: string;
  /** ms since epoch: when it was received, for knowing when half of its life is over. */
  since: number;
}

const KEY = "headway.session";
/** How often it is checked whether half of the token's life is over, at least: a machine may have slept over the moment. */
const CHECK_EVERY_MS = 30_000;
/** And at most. */
const CHECK_AFTER_MS = 1_000;

/** Who is signed in, shared by all tabs of the browser: signing out in one signs out all. */
export class Session {
  readonly state: Observable<SessionState>;
  readonly #deps: SessionDeps;
  readonly #now: () => number;
  #renewing: Promise<void> | undefined;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#now = deps.now ?? Date.now;
    this.state = new Observable(toState(this.#read()));
  }

  /** Takes a token as pasted or from a link. False when it is not a token of this service. */
  adopt(token: string): boolean {
    const trimmed = token.trim();
    if (readTokenClaims(trimmed) === undefined) return false;
    this.#keep({ token: trimmed, since: this.#now() });
    return true;
  }

  /** The present token, renewed first when less than half of its life is left. Empty when signed out. */
  async getToken(): Promise<string> {
    if (this.#isDue()) await this.#renewOnce();
    const { value } = this.state;
    return value.status === "signed-in" ? value.token : "";
  }

  /** The server does not take this token (any more). */
  refuse(reason: string): void {
    this.#forget(reason);
  }

  signOut(): void {
    this.#forget();
  }

  /** Follows the other tabs and renews in time. Returns the undo. */
  start(): () => void {
    const onStorage = ({ key }: { key: string | null }): void => {
      if (key === KEY || key === null) this.state.set(toState(this.#read()));
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
    // Another token has another half.
    const undo = this.state.subscribe(lookAgain);
    return () => {
      undo();
      clearTimeout(timer);
      this.#deps.events.removeEventListener("storage", onStorage);
    };
  }

  #isDue(): boolean {
    const dueAt = this.#dueAt();
    return dueAt !== undefined && this.#now() > dueAt;
  }

  /** When half of the token's life is over, in ms since epoch. */
  #dueAt(): number | undefined {
    const kept = this.#read();
    const claims = kept && readTokenClaims(kept.token);
    return claims && (claims.exp * 1_000 + kept.since) / 2;
  }

  /** How long until the next look, in ms. Once it is due, renewing is under way or failed: no hurry then. */
  #untilDueMs(): number {
    const leftMs = (this.#dueAt() ?? Infinity) - this.#now();
    return leftMs < 0 ? CHECK_EVERY_MS : Math.min(Math.max(leftMs + 1, CHECK_AFTER_MS), CHECK_EVERY_MS);
  }

  #renewOnce(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renew(): Promise<void> {
    const { value } = this.state;
    if (value.status !== "signed-in") return;
    const renewal = await this.#deps.renew(value.token);
    if (renewal === "unreachable") return;
    if ("refused" in renewal) this.#forget(renewal.refused);
    else this.adopt(renewal.token);
  }

  #keep(kept: Kept): void {
    try {
      this.#deps.storage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Storage is full or forbidden: signed in for as long as the page lives.
    }
    this.state.set(toState(kept));
  }

  #forget(reason?: string): void {
    try {
      this.#deps.storage.removeItem(KEY);
    } catch {
      // What could not be written need not be removed.
    }
    this.state.set({ status: "signed-out", ...(reason !== undefined && { reason }) });
  }

  #read(): Kept | undefined {
    try {
      const kept: unknown = JSON.parse(this.#deps.storage.getItem(KEY) ?? "null");
      return isKept(kept) ? kept : undefined;
    } catch {
      // Storage is forbidden, or holds something else: nobody is signed in.
      return undefined;
    }
  }
}

/** Takes `#token=…` out of the address, so that it is neither bookmarked nor left in the history. */
export function takeTokenFromAddress(location: Location, history: History): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token === null || token === "") return undefined;
  history.replaceState(null, "", location.pathname + location.search);
  return token;
}

function toState(kept: Kept | undefined): SessionState {
  const claims = kept && readTokenClaims(kept.token);
  return claims ? { status: "signed-in", token: kept.token, claims } : { status: "signed-out" };
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { token, since } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof token === "string" && typeof since === "number";
}
