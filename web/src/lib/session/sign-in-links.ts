import type { ServerClock } from "@headway/shared/client/server-clock";
import { readTokenClaims } from "@headway/shared/client/token-claims";
import { Observable } from "../observable.ts";
import type { KeyValueStorage } from "../browser/page-storage.ts";
import type { Session } from "./session.ts";

/** What the gateway says of a token. `unreachable`: nobody could say. */
export type Proof = "good" | "refused" | "unreachable";

export interface SignInLinksDeps {
  session: Session;
  clock: Pick<ServerClock, "now">;
  /** This tab's own storage: a link that could not be proven yet outlives a reload. */
  storage: KeyValueStorage;
  prove: (token: string) => Promise<Proof>;
  /** Tells when there is a network again; a window. */
  network: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

const KEY = "headway.link";
/** A gateway that cannot be reached is asked again after these waits, in ms; the last one is repeated. */
const ASK_AGAIN_AFTER_MS = [1_000, 2_000, 5_000, 15_000];

/**
 * Signs in by links. Where somebody is signed in already, a link's token takes the place of theirs only once the gateway has
 * taken it; until then, and when it does not, they stay signed in, in every tab.
 */
export class SignInLinks {
  /** What there is to say of the last link to somebody who is signed in. */
  readonly notice = new Observable<string | undefined>(undefined);
  readonly #deps: SignInLinksDeps;
  /** The token that is being proven. */
  #pending: string | undefined;
  /** Taken before the gateway has said anything of it, because nobody was signed in. */
  #unproven: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(deps: SignInLinksDeps) {
    this.#deps = deps;
  }

  /** Takes a link's token. False when it is no token of this service. */
  open(token: string): boolean {
    const { session } = this.#deps;
    const trimmed = token.trim();
    this.#settle();
    if (readTokenClaims(trimmed) === undefined) {
      this.#refuse("This link holds no token of Headway.");
      return false;
    }
    const { value } = session.state;
    if (value.status === "signed-out") {
      this.#unproven = trimmed;
      session.adopt(trimmed);
      void this.#confirm(trimmed);
    } else if (value.token !== trimmed) {
      this.#pending = trimmed;
      this.#deps.storage.setItem(KEY, trimmed);
      void this.#prove(trimmed);
    }
    return true;
  }

  /** Goes on with a link from before a reload. Returns the undo. */
  start(): () => void {
    const { session, storage, network } = this.#deps;
    const kept = storage.getItem(KEY);
    if (kept !== null && this.#pending === undefined) this.open(kept);
    const undo = session.state.subscribe((state) => {
      if (state.status === "signed-in") {
        // Renewed, or another one: the gateway has taken what was unproven, or it is not used any more.
        if (state.token !== this.#unproven) this.#unproven = undefined;
        return;
      }
      // Who signs out asks for nobody to be signed in.
      if (state.reason === undefined) this.#settle();
      // The token at hand is worth nothing any more: the link's may be.
      else if (this.#pending !== undefined) this.open(this.#pending);
      else if (this.#unproven !== undefined) this.#explainRefusal(this.#unproven);
    });
    const askNow = (): void => {
      if (this.#pending !== undefined) void this.#prove(this.#pending);
    };
    network.addEventListener("online", askNow);
    return () => {
      undo();
      network.removeEventListener("online", askNow);
      clearTimeout(this.#timer);
    };
  }

  /** From when the gateway has taken it, what ends is the session, and no longer the link. */
  async #confirm(token: string): Promise<void> {
    const proof = await this.#deps.prove(token);
    if (proof === "good" && this.#unproven === token) this.#unproven = undefined;
  }

  async #prove(token: string): Promise<void> {
    clearTimeout(this.#timer);
    const proof = await this.#deps.prove(token);
    if (this.#pending !== token) return;
    if (proof === "unreachable") {
      this.notice.set(
        "The link cannot be checked at the moment, because Headway cannot be reached. It is tried again; until then you stay signed in as before.",
      );
      this.#askAgain(token);
      return;
    }
    this.#settle();
    if (proof === "good") this.#deps.session.adopt(token);
    else this.#refuse(this.#sayRefused(token));
  }

  #askAgain(token: string): void {
    clearTimeout(this.#timer);
    const waitMs = ASK_AGAIN_AFTER_MS[Math.min(this.#tries, ASK_AGAIN_AFTER_MS.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => {
      if (this.#pending === token) void this.#prove(token);
    }, waitMs);
  }

  /** Nothing is being proven any more. */
  #settle(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.#unproven = undefined;
    this.#tries = 0;
    this.notice.set(undefined);
    this.#deps.storage.removeItem(KEY);
  }

  #refuse(why: string): void {
    const { session } = this.#deps;
    if (session.state.value.status === "signed-in") this.notice.set(`${why} You are still signed in.`);
    else session.explain(`${why} Get a fresh one where you got it.`);
  }

  #explainRefusal(token: string): void {
    this.#unproven = undefined;
    this.#refuse(this.#sayRefused(token));
  }

  #sayRefused(token: string): string {
    const claims = readTokenClaims(token);
    const hasExpired = claims !== undefined && claims.exp * 1_000 <= this.#deps.clock.now();
    return hasExpired ? "This link has expired." : "This link is not valid here.";
  }
}

/** Takes `#token=…` out of the address, so that it is neither bookmarked nor left in the history. */
export function takeTokenFromAddress(location: Location, history: History): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token === null || token === "") return undefined;
  history.replaceState(null, "", location.pathname + location.search);
  return token;
}
