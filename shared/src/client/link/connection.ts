import { advance, startLink, toPublicState } from "./connection-state.ts";
import type { Connection } from "../job-client-types.ts";
import type { LinkEffect, LinkEventName, LinkEvents, LinkMachine, LinkStep, Reason } from "./link-machine.ts";
import type { Link, LinkHandlers, LinkOptions } from "./socket-link.ts";

/** The part of `window` (or of a worker's global scope) that tells whether there is a network. */
export interface NetworkEvents {
  addEventListener(type: "online" | "offline", listener: (event: { type: string }) => void): void;
  removeEventListener(type: "online" | "offline", listener: (event: { type: string }) => void): void;
}

/** `Opened`: what a transport gives for a connection. */
export interface ConnectionDeps<Opened extends Closable = Link> {
  openLink: (options: Pick<LinkOptions, "token" | "pollsFirst">, handlers: LinkHandlers) => Opened;
  /** Undefined where cookies tell who is watching: the token is then empty. */
  getToken: (() => string | Promise<string>) | undefined;
  now: () => number;
  random: () => number;
  network: NetworkEvents | undefined;
  /** The link that commands can be sent on, or undefined once there is none. */
  onLink: (link: Opened | undefined) => void;
  onChange: (connection: Connection) => void;
  heard: LinkHandlers["heard"];
}

interface Closable {
  close(): void;
}

/** Refusals that are about the token, so that another token may help; every other one is about the moment. */
const TOKEN_REFUSALS = ["unauthenticated", "forbidden"];

const NETWORK_EVENTS = ["online", "offline"] as const;

/** Runs the state machine of connection-state.ts with a real clock, real timers and real links. */
export class ConnectionDriver<Opened extends Closable = Link> {
  readonly #deps: ConnectionDeps<Opened>;
  #machine: LinkMachine = startLink().machine;
  #current: Connection;
  #link: Opened | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tokenRequest = 0;

  constructor(deps: ConnectionDeps<Opened>) {
    this.#deps = deps;
    this.#current = { state: toPublicState(this.#machine), since: deps.now() };
  }

  get current(): Connection {
    return this.#current;
  }

  start(): void {
    for (const type of NETWORK_EVENTS) this.#deps.network?.addEventListener(type, this.#hearNetwork);
    this.#take(startLink());
  }

  retryNow(): void {
    this.dispatch("retryNow", {});
  }

  close(): void {
    for (const type of NETWORK_EVENTS) this.#deps.network?.removeEventListener(type, this.#hearNetwork);
    this.#tokenRequest += 1;
    this.dispatch("close", {});
  }

  readonly #hearNetwork = ({ type }: { type: string }): void => {
    this.dispatch(type as (typeof NETWORK_EVENTS)[number], {});
  };

  /** Something has happened, of which a link may tell, too. */
  readonly dispatch = <Name extends LinkEventName>(name: Name, detail: LinkEvents[Name]): void => {
    const step = advance(this.#machine, name, detail, this.#deps.random());
    if (step) this.#take(step);
  };

  #take(step: LinkStep): void {
    this.#machine = step.machine;
    clearTimeout(this.#timer);
    if (step.timerMs !== undefined) {
      this.#timer = setTimeout(() => {
        this.dispatch("timerFired", {});
      }, step.timerMs);
    }
    for (const effect of step.effects) this.#carryOut(effect);
    this.#announce();
  }

  #carryOut(effect: LinkEffect): void {
    if (effect.do === "fetch-token") void this.#fetchToken();
    if (effect.do === "open") this.#open(effect);
    if (effect.do === "close-link") this.#closeLink();
  }

  async #fetchToken(): Promise<void> {
    this.#tokenRequest += 1;
    const request = this.#tokenRequest;
    const outcome = await askForToken(this.#deps.getToken);
    if (request !== this.#tokenRequest) return;
    if ("token" in outcome) this.dispatch("tokenFetched", outcome);
    else this.dispatch("tokenFailed", outcome);
  }

  #open({ token, pollsFirst }: Pick<LinkOptions, "token" | "pollsFirst">): void {
    this.#closeLink();
    /** What a link says after it was given up concerns nobody. */
    const only =
      <Said extends unknown[]>(handle: (...said: Said) => void) =>
      (...said: Said): void => {
        if (this.#link === opened) handle(...said);
      };
    const heard = Object.entries(this.#deps.heard).map(([event, hear]) => [event, only(hear)]);
    const opened: Opened = this.#deps.openLink(
      { token, pollsFirst },
      {
        connected: only(() => {
          this.#connect(opened);
        }),
        upgraded: only(() => {
          this.dispatch("upgraded", {});
        }),
        connectFailed: only((reason, retryAfterMs) => {
          this.#failToConnect(reason, retryAfterMs);
        }),
        disconnected: only((cause) => {
          this.dispatch("disconnected", { cause });
        }),
        heard: Object.fromEntries(heard) as LinkHandlers["heard"],
      },
    );
    this.#link = opened;
  }

  #connect(opened: Opened): void {
    this.dispatch("connected", {});
    // Whoever was just told of it may have closed it.
    if (this.#link === opened) this.#deps.onLink(opened);
  }

  #failToConnect(reason: Reason | undefined, retryAfterMs?: number): void {
    if (reason && TOKEN_REFUSALS.includes(reason.code)) this.dispatch("tokenRefused", { reason });
    else this.dispatch("connectFailed", { reason, retryAfterMs });
  }

  #closeLink(): void {
    const closing = this.#link;
    if (!closing) return;
    this.#link = undefined;
    this.#deps.onLink(undefined);
    closing.close();
  }

  #announce(): void {
    const state = toPublicState(this.#machine);
    const { reason } = this.#machine;
    const before = this.#current;
    const isSame = state === before.state;
    if (isSame && reason?.code === before.reason?.code && reason?.message === before.reason?.message) return;
    const since = isSame ? before.since : this.#deps.now();
    this.#current = { state, since, ...(reason && { reason }) };
    this.#deps.onChange(this.#current);
  }
}

async function askForToken(
  getToken: ConnectionDeps["getToken"],
): Promise<LinkEvents["tokenFetched"] | LinkEvents["tokenFailed"]> {
  if (getToken === undefined) return { token: "" };
  try {
    const token: unknown = await getToken();
    if (typeof token === "string" && token !== "") return { token };
    return { message: `expected getToken() to give a token, got ${token === "" ? '""' : typeof token}` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, isRefusal: (error as { code?: unknown } | null)?.code === "unauthenticated" };
  }
}
