import type { Connection } from "../job-client-types.ts";

/** Inner states of the one connection; a view is told five, see `toPublicState`. */
export const LINK_STATES = [
  "fetching-token",
  "refetching-token",
  "opening",
  "live",
  "paused",
  "waiting",
  "refused",
  "closed",
] as const;

export type LinkState = (typeof LINK_STATES)[number];

export type Reason = NonNullable<Connection["reason"]>;

/** Why Socket.IO says a connection ended. Each leads to a new attempt, also the gateway's own "io server disconnect". */
export const DISCONNECT_CAUSES = [
  "transport close",
  "transport error",
  "ping timeout",
  "parse error",
  "io server disconnect",
  "io client disconnect",
] as const;

/** Everything that can happen, with what is known of it. */
export interface LinkEvents {
  tokenFetched: { token: string };
  /** `isRefusal`: the token source itself says that there is none to be had, as after signing out. */
  tokenFailed: { message: string; isRefusal?: boolean };
  connected: object;
  /** The connection runs on a WebSocket, from the start or since it was upgraded. */
  upgraded: object;
  /** The gateway refused the token itself. */
  tokenRefused: { reason: Reason };
  /** No connection for any other cause: gateway away, network, too many sockets. `reason` is the gateway's, if it said one, and so is when to come back. */
  connectFailed: { reason?: Reason | undefined; retryAfterMs?: number | undefined };
  disconnected: { cause: string };
  serverPaused: { message: string };
  serverLive: object;
  /** The state's own timer ran out: back-off over, answer overdue, or connection proven stable. */
  timerFired: object;
  retryNow: object;
  /** The browser has a network again. */
  online: object;
  /** The browser says that it has no network. */
  offline: object;
  close: object;
}

export type LinkEventName = keyof LinkEvents;

export interface LinkMachine {
  state: LinkState;
  everLive: boolean;
  /** The next link begins with polling, because the last one was met with silence. */
  pollsFirst: boolean;
  /** Attempts in a row that led to no stable connection. */
  failures: number;
  /** Refusals in a row, each of another token. */
  refusals: number;
  /** How often in a row the token source has said that there is no token to be had. */
  sourceRefusals: number;
  /** The token last used. */
  token?: string;
  /** Set while the last thing the gateway said was that it does not accept this token. */
  refused?: { token: string; reason: Reason } | undefined;
  reason?: Reason | undefined;
}

export type LinkEffect =
  { do: "fetch-token" } | { do: "open"; token: string; pollsFirst: boolean } | { do: "close-link" };

export interface LinkStep {
  machine: LinkMachine;
  effects: LinkEffect[];
  /** The new state's timer in ms; it replaces the one before. Without it the state has none. */
  timerMs?: number;
}
