import { backOffMs } from "./back-off.ts";
import type { Connection, ConnectionState } from "./job-client-types.ts";

/**
 * What the client does about its one connection, as a table: for every inner state and every event, what comes next. It
 * holds no timer, no socket and no clock; the driver (connection.ts) carries out the effects a step asks for and feeds back
 * what happened.
 *
 *   fetching-token ─► opening ─► live ◄─► paused
 *        ▲              │ │        │ lost      │
 *        │   token refused│        ▼           │
 *        │              │ └────► waiting ◄─────┘
 *        └──────────────│──────────┘
 *                       ▼
 *               refetching-token ─► refused (same token again)          closed: by us, from anywhere
 *
 * Two rules keep it honest. Each state has at most one timer, and every step out of a state replaces it. A connection
 * counts as good only after STABLE_MS: a gateway that accepts and drops at once is met with back-off, not with a loop.
 */
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
  tokenFailed: { message: string };
  connected: object;
  /** The gateway refused the token itself. */
  tokenRefused: { reason: Reason };
  /** No connection for any other cause: gateway away, network, too many sockets. `reason` is the gateway's, if it said one. */
  connectFailed: { reason?: Reason };
  disconnected: { cause: string };
  serverPaused: { message?: string };
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
  /** Attempts in a row that led to no stable connection. */
  failures: number;
  /** Refusals in a row, each of another token. */
  refusals: number;
  /** The token last used. */
  token?: string;
  /** Set while the last thing the gateway said was that it does not accept this token. */
  refused?: { token: string; reason: Reason };
  reason?: Reason;
}

export type LinkEffect = { do: "fetch-token" } | { do: "open"; token: string } | { do: "close-link" };

export interface LinkStep {
  machine: LinkMachine;
  effects: LinkEffect[];
  /** The new state's timer in ms; it replaces the one before. Without it the state has none. */
  timerMs?: number;
}

/** undefined: the event changes nothing here, and a running timer runs on. */
type Transition<Name extends LinkEventName> = (
  machine: LinkMachine,
  detail: LinkEvents[Name],
  chance: number,
) => LinkStep | undefined;

/** getToken() and the handshake each have this long. */
export const ANSWER_DUE_MS = 10_000;
export const STABLE_MS = 5_000;
const MAX_REFUSALS = 3;

export function startLink(): LinkStep {
  return fetchToken({ state: "fetching-token", everLive: false, failures: 0, refusals: 0 });
}

/** One step. `chance`, 0 to 1, decides the jitter. */
export function advance<Name extends LinkEventName>(
  machine: LinkMachine,
  name: Name,
  detail: LinkEvents[Name],
  chance: number,
): LinkStep | undefined {
  return TRANSITIONS[machine.state][name](machine, detail, chance);
}

/** What a view is told of it. */
export function toPublicState(machine: LinkMachine): ConnectionState {
  return PUBLIC_STATES[machine.state] ?? (machine.everLive ? "reconnecting" : "connecting");
}

const PUBLIC_STATES: Record<LinkState, ConnectionState | undefined> = {
  "fetching-token": undefined,
  "refetching-token": undefined,
  opening: undefined,
  waiting: undefined,
  live: "live",
  paused: "paused",
  refused: "closed",
  closed: "closed",
};

function stay(): undefined {
  return undefined;
}

/** The machine in another state; a reason does not outlive the state it explains unless it is given again. */
function at(machine: LinkMachine, state: LinkState, reason?: Reason): LinkMachine {
  const { reason: _outdated, ...rest } = machine;
  return { ...rest, state, ...(reason && { reason }) };
}

function fetchToken(machine: LinkMachine): LinkStep {
  const state = machine.refused ? "refetching-token" : "fetching-token";
  return {
    machine: at(machine, state, machine.reason),
    effects: [{ do: "fetch-token" }],
    timerMs: ANSWER_DUE_MS,
  };
}

function open(machine: LinkMachine, { token }: { token: string }): LinkStep {
  const { refused: _another, ...rest } = at(machine, "opening", machine.reason);
  return { machine: { ...rest, token }, effects: [{ do: "open", token }], timerMs: ANSWER_DUE_MS };
}

function goLive(machine: LinkMachine): LinkStep {
  const live = { ...at(machine, "live"), everLive: true, refusals: 0 };
  return { machine: live, effects: [], timerMs: STABLE_MS };
}

function pause(machine: LinkMachine, { message }: { message?: string }): LinkStep {
  const reason = {
    code: "unavailable",
    message: message ?? "The gateway cannot hear updates at the moment.",
  };
  return { machine: at(machine, "paused", reason), effects: [], timerMs: STABLE_MS };
}

function markStable(machine: LinkMachine): LinkStep {
  return { machine: { ...machine, failures: 0 }, effects: [] };
}

function waitAndRetry(machine: LinkMachine, chance: number, reason?: Reason): LinkStep {
  return {
    machine: { ...at(machine, "waiting", reason), failures: machine.failures + 1 },
    effects: [{ do: "close-link" }],
    timerMs: backOffMs(machine.failures, chance),
  };
}

function lose(machine: LinkMachine, _detail: object, chance: number): LinkStep {
  return waitAndRetry(machine, chance);
}

function failToConnect(machine: LinkMachine, { reason }: { reason?: Reason }, chance: number): LinkStep {
  return waitAndRetry(machine, chance, reason);
}

function failToGetToken(machine: LinkMachine, { message }: { message: string }, chance: number): LinkStep {
  return waitAndRetry(machine, chance, { code: "no-token", message: `No token to connect with: ${message}` });
}

/** The first refusal is usually an expired token: ask for another at once. Then slower, and in the end not at all. */
function beRefused(machine: LinkMachine, { reason }: { reason: Reason }, chance: number): LinkStep {
  const refused: LinkMachine = {
    ...machine,
    refusals: machine.refusals + 1,
    refused: { token: machine.token ?? "", reason },
  };
  if (refused.refusals >= MAX_REFUSALS) return giveUp(refused, reason);
  if (refused.refusals > 1) return waitAndRetry(refused, chance, reason);
  const step = fetchToken(refused);
  return { ...step, effects: [{ do: "close-link" }, ...step.effects] };
}

function giveUp(machine: LinkMachine, reason: Reason): LinkStep {
  return { machine: at(machine, "refused", reason), effects: [{ do: "close-link" }] };
}

function openUnlessRefusedBefore(machine: LinkMachine, { token }: { token: string }): LinkStep {
  const { refused } = machine;
  return refused?.token === token ? giveUp(machine, refused.reason) : open(machine, { token });
}

function giveUpWithoutToken(machine: LinkMachine, { message }: { message: string }): LinkStep {
  const code = machine.refused?.reason.code ?? "unauthenticated";
  const refusal = machine.refused?.reason.message ?? "The token was refused.";
  return giveUp(machine, { code, message: `${refusal} Asking for another one failed: ${message}` });
}

function resume(machine: LinkMachine): LinkStep {
  return fetchToken(machine);
}

function resumeAfresh(machine: LinkMachine): LinkStep {
  return fetchToken({ ...machine, failures: 0 });
}

/** What was begun over the old network may never be answered. */
function reopen(machine: LinkMachine): LinkStep {
  const step = resumeAfresh(machine);
  return { ...step, effects: [{ do: "close-link" }, ...step.effects] };
}

/** After a final refusal somebody asks again: the same token gets one more chance. */
function forgive(machine: LinkMachine): LinkStep {
  const { refused: _forgiven, ...rest } = machine;
  return fetchToken({ ...rest, failures: 0, refusals: 0 });
}

function shut(machine: LinkMachine): LinkStep {
  return { machine: at(machine, "closed"), effects: [{ do: "close-link" }] };
}

const OVERDUE = { message: `getToken() gave no answer within ${ANSWER_DUE_MS / 1000} s` };

const TRANSITIONS: { [S in LinkState]: { [Name in LinkEventName]: Transition<Name> } } = {
  "fetching-token": {
    tokenFetched: open,
    tokenFailed: failToGetToken,
    connected: stay,
    tokenRefused: stay,
    connectFailed: stay,
    disconnected: stay,
    serverPaused: stay,
    serverLive: stay,
    timerFired: (machine, _detail, chance) => failToGetToken(machine, OVERDUE, chance),
    retryNow: stay,
    online: stay,
    offline: stay,
    close: shut,
  },
  "refetching-token": {
    tokenFetched: openUnlessRefusedBefore,
    tokenFailed: giveUpWithoutToken,
    connected: stay,
    tokenRefused: stay,
    connectFailed: stay,
    disconnected: stay,
    serverPaused: stay,
    serverLive: stay,
    timerFired: (machine) => giveUpWithoutToken(machine, OVERDUE),
    retryNow: stay,
    online: stay,
    offline: stay,
    close: shut,
  },
  opening: {
    tokenFetched: stay,
    tokenFailed: stay,
    connected: goLive,
    tokenRefused: beRefused,
    connectFailed: failToConnect,
    disconnected: lose,
    serverPaused: stay,
    serverLive: stay,
    timerFired: lose,
    retryNow: stay,
    online: reopen,
    offline: stay,
    close: shut,
  },
  live: {
    tokenFetched: stay,
    tokenFailed: stay,
    connected: stay,
    tokenRefused: stay,
    connectFailed: stay,
    disconnected: lose,
    serverPaused: pause,
    serverLive: stay,
    timerFired: markStable,
    retryNow: stay,
    online: stay,
    offline: lose,
    close: shut,
  },
  paused: {
    tokenFetched: stay,
    tokenFailed: stay,
    connected: stay,
    tokenRefused: stay,
    connectFailed: stay,
    disconnected: lose,
    serverPaused: stay,
    serverLive: goLive,
    timerFired: markStable,
    retryNow: stay,
    online: stay,
    offline: lose,
    close: shut,
  },
  waiting: {
    tokenFetched: stay,
    tokenFailed: stay,
    connected: stay,
    tokenRefused: stay,
    connectFailed: stay,
    disconnected: stay,
    serverPaused: stay,
    serverLive: stay,
    timerFired: resume,
    retryNow: resumeAfresh,
    online: resumeAfresh,
    offline: stay,
    close: shut,
  },
  refused: {
    tokenFetched: stay,
    tokenFailed: stay,
    connected: stay,
    tokenRefused: stay,
    connectFailed: stay,
    disconnected: stay,
    serverPaused: stay,
    serverLive: stay,
    timerFired: stay,
    retryNow: forgive,
    online: stay,
    offline: stay,
    close: shut,
  },
  closed: {
    tokenFetched: stay,
    tokenFailed: stay,
    connected: stay,
    tokenRefused: stay,
    connectFailed: stay,
    disconnected: stay,
    serverPaused: stay,
    serverLive: stay,
    timerFired: stay,
    retryNow: stay,
    online: stay,
    offline: stay,
    close: stay,
  },
};

export const LINK_EVENTS = Object.keys(TRANSITIONS.closed) as LinkEventName[];
