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
 * A token that cannot be had for the moment is waited for, however long; only refusals end it: of the same token again, of
 * three tokens in a row, or by the token source itself, three times in a row.
 *
 * Two rules keep it honest. Each state has at most one timer, and every step out of a state replaces it. A connection
 * counts as good only after STABLE_MS: a gateway that accepts and drops at once is met with back-off, not with a loop.
 */

import type { ConnectionState } from "../job-client-types.ts";
import type { LinkEventName, LinkEvents, LinkMachine, LinkState, LinkStep } from "./link-machine.ts";
import {
  ANSWER_DUE_MS,
  beRefused,
  confirmWebSocket,
  failToConnect,
  failToGetToken,
  fetchToken,
  forgive,
  goLive,
  hearNothing,
  lose,
  markStable,
  open,
  openUnlessRefusedBefore,
  pause,
  reopen,
  resumeAfresh,
  shut,
} from "./link-steps.ts";

/** undefined: the event changes nothing here, and a running timer runs on. */
type Transition<Name extends LinkEventName> = (
  machine: LinkMachine,
  detail: LinkEvents[Name],
  chance: number,
) => LinkStep | undefined;

export function startLink(): LinkStep {
  return fetchToken({
    state: "fetching-token",
    everLive: false,
    pollsFirst: false,
    failures: 0,
    refusals: 0,
    sourceRefusals: 0,
  });
}

/** One step. `chance`, 0 to 1, decides the jitter. */
export function advance<Name extends LinkEventName>(
  machine: LinkMachine,
  name: Name,
  detail: LinkEvents[Name],
  chance: number,
): LinkStep | undefined {
  return TRANSITIONS[machine.state][name]?.(machine, detail, chance);
}

/** What a view is told of it. */
export function toPublicState(machine: LinkMachine): ConnectionState {
  return PUBLIC_STATES[machine.state] ?? (machine.everLive ? "reconnecting" : "connecting");
}

const PUBLIC_STATES: Partial<Record<LinkState, ConnectionState>> = {
  live: "live",
  paused: "paused",
  refused: "closed",
  closed: "closed",
};

const OVERDUE = { message: `getToken() gave no answer within ${ANSWER_DUE_MS / 1000} s` };

/** What is not named changes nothing. */
type Transitions = { [Name in LinkEventName]?: Transition<Name> };

const FETCHING: Transitions = {
  tokenFailed: failToGetToken,
  timerFired: (machine, _detail, chance) => failToGetToken(machine, OVERDUE, chance),
  online: resumeAfresh,
  close: shut,
};

const CONNECTED: Transitions = {
  upgraded: confirmWebSocket,
  disconnected: lose,
  timerFired: markStable,
  offline: lose,
  close: shut,
};

const TRANSITIONS: Record<LinkState, Transitions> = {
  "fetching-token": { ...FETCHING, tokenFetched: open },
  "refetching-token": { ...FETCHING, tokenFetched: openUnlessRefusedBefore },
  opening: {
    connected: goLive,
    tokenRefused: beRefused,
    connectFailed: failToConnect,
    disconnected: lose,
    timerFired: hearNothing,
    online: reopen,
    close: shut,
  },
  live: { ...CONNECTED, serverPaused: pause },
  paused: { ...CONNECTED, serverLive: goLive },
  waiting: { timerFired: fetchToken, retryNow: resumeAfresh, online: resumeAfresh, close: shut },
  refused: { retryNow: forgive, close: shut },
  closed: {},
};
