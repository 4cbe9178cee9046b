import { advance, startLink } from "../client/link/connection-state.ts";
import type {
  LinkEventName,
  LinkEvents,
  LinkMachine,
  LinkState,
  LinkStep,
} from "../client/link/link-machine.ts";

export const EXPIRED = { code: "unauthenticated", message: "the token expired" };

/** Something that can be known of each event. */
export const DETAILS: { [Name in LinkEventName]: LinkEvents[Name] } = {
  tokenFetched: { token: "token-2" },
  tokenFailed: { message: "offline" },
  connected: {},
  upgraded: {},
  tokenRefused: { reason: EXPIRED },
  connectFailed: {},
  disconnected: { cause: "transport close" },
  serverPaused: { message: "Redis is away" },
  serverLive: {},
  timerFired: {},
  retryNow: {},
  online: {},
  offline: {},
  close: {},
};

export const LINK_EVENTS = Object.keys(DETAILS) as LinkEventName[];

export function machineIn(state: LinkState): LinkMachine {
  const machine: LinkMachine = {
    state,
    everLive: false,
    pollsFirst: false,
    failures: 0,
    refusals: 0,
    sourceRefusals: 0,
    token: "token-1",
  };
  return state === "refetching-token"
    ? { ...machine, refusals: 1, refused: { token: "token-1", reason: EXPIRED } }
    : machine;
}

/** Runs named events from the start and answers every step that was taken. */
export function run(...names: (LinkEventName | [LinkEventName, object])[]): LinkStep[] {
  const steps = [startLink()];
  for (const entry of names) {
    const [name, detail] = typeof entry === "string" ? [entry, DETAILS[entry]] : entry;
    const last = steps.at(-1);
    const step = last && advance(last.machine, name, detail as never, 0.5);
    if (step) steps.push(step);
  }
  return steps;
}

/** Where such a run ends. */
export function end(...names: (LinkEventName | [LinkEventName, object])[]): LinkMachine | undefined {
  return run(...names).at(-1)?.machine;
}
