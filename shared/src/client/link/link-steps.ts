import { backOffMs, LAST_CEILING_MS } from "./back-off.ts";
import type { LinkEvents, LinkMachine, LinkState, LinkStep, Reason } from "./link-machine.ts";

/** getToken() and the handshake each have this long. */
export const ANSWER_DUE_MS = 10_000;
export const STABLE_MS = 5_000;
/** In a row, by the gateway of one token after the other, or by the token source. */
const MAX_REFUSALS = 3;

const NO_ANSWER = { code: "unavailable", message: "The server does not answer." };

/** The machine in another state; a reason does not outlive the state it explains unless it is given again. */
function at(machine: LinkMachine, state: LinkState, reason?: Reason): LinkMachine {
  return { ...machine, state, reason };
}

export function fetchToken(machine: LinkMachine): LinkStep {
  const state = machine.refused ? "refetching-token" : "fetching-token";
  return {
    machine: { ...machine, state },
    effects: [{ do: "fetch-token" }],
    timerMs: ANSWER_DUE_MS,
  };
}

export function open(machine: LinkMachine, { token }: { token: string }): LinkStep {
  return {
    machine: { ...machine, state: "opening", token, refused: undefined, sourceRefusals: 0 },
    effects: [{ do: "open", token, pollsFirst: machine.pollsFirst }],
    timerMs: ANSWER_DUE_MS,
  };
}

export function goLive(machine: LinkMachine): LinkStep {
  const live = { ...at(machine, "live"), everLive: true, refusals: 0 };
  return { machine: live, effects: [], timerMs: STABLE_MS };
}

export function pause(machine: LinkMachine, { message }: { message: string }): LinkStep {
  return {
    machine: at(machine, "paused", { code: "unavailable", message }),
    effects: [],
    timerMs: STABLE_MS,
  };
}

export function markStable(machine: LinkMachine): LinkStep {
  return { machine: { ...machine, failures: 0 }, effects: [] };
}

/** @param askedMs how long the gateway has asked to be left alone, which comes on top of the back-off */
function waitAndRetry(machine: LinkMachine, chance: number, reason?: Reason, askedMs = 0): LinkStep {
  return {
    machine: { ...at(machine, "waiting", reason), failures: machine.failures + 1 },
    effects: [{ do: "close-link" }],
    timerMs: Math.min(LAST_CEILING_MS, askedMs + backOffMs(machine.failures, chance)),
  };
}

export function lose(machine: LinkMachine, _detail: object, chance: number): LinkStep {
  return waitAndRetry(machine, chance);
}

/**
 * Some networks swallow a WebSocket's upgrade instead of refusing it, and no error ever leads to polling. So after silence the
 * other order is tried, turn and turn about, because it may also have been the gateway that was silent.
 */
export function hearNothing(machine: LinkMachine, _detail: object, chance: number): LinkStep {
  return waitAndRetry({ ...machine, pollsFirst: !machine.pollsFirst }, chance, NO_ANSWER);
}

/** Where one gets through, WebSockets are the first choice again. */
export function confirmWebSocket(machine: LinkMachine): LinkStep | undefined {
  if (!machine.pollsFirst) return undefined;
  return { machine: { ...machine, pollsFirst: false }, effects: [], timerMs: STABLE_MS };
}

export function failToConnect(
  machine: LinkMachine,
  { reason = NO_ANSWER, retryAfterMs }: LinkEvents["connectFailed"],
  chance: number,
): LinkStep {
  return waitAndRetry(machine, chance, reason, retryAfterMs);
}

/** There may be no network yet, as on a machine that has just woken up. Only the source's own refusals are final. */
export function failToGetToken(
  machine: LinkMachine,
  { message, isRefusal = false }: LinkEvents["tokenFailed"],
  chance: number,
): LinkStep {
  const failed = { ...machine, sourceRefusals: isRefusal ? machine.sourceRefusals + 1 : 0 };
  const reason = machine.refused?.reason.message;
  const words = reason === undefined ? "No token to connect with" : `${reason} Asking for another one failed`;
  if (failed.sourceRefusals >= MAX_REFUSALS)
    return giveUp(failed, { code: "unauthenticated", message: `${words}: ${message}` });
  return waitAndRetry(failed, chance, { code: "no-token", message: `${words}: ${message}` });
}

/** The first refusal is usually an expired token: ask for another at once. Then slower, and in the end not at all. */
export function beRefused(machine: LinkMachine, { reason }: { reason: Reason }, chance: number): LinkStep {
  const refused: LinkMachine = {
    ...machine,
    refusals: machine.refusals + 1,
    refused: { token: machine.token ?? "", reason },
  };
  if (refused.refusals >= MAX_REFUSALS) return giveUp(refused, reason);
  if (refused.refusals > 1) return waitAndRetry(refused, chance, reason);
  return closeFirst(fetchToken(refused));
}

function closeFirst(step: LinkStep): LinkStep {
  return { ...step, effects: [{ do: "close-link" }, ...step.effects] };
}

function giveUp(machine: LinkMachine, reason: Reason): LinkStep {
  return { machine: at(machine, "refused", reason), effects: [{ do: "close-link" }] };
}

export function openUnlessRefusedBefore(machine: LinkMachine, { token }: { token: string }): LinkStep {
  const { refused } = machine;
  return refused?.token === token ? giveUp(machine, refused.reason) : open(machine, { token });
}

export function resumeAfresh(machine: LinkMachine): LinkStep {
  return fetchToken({ ...machine, failures: 0 });
}

/** What was begun over the old network may never be answered. */
export function reopen(machine: LinkMachine): LinkStep {
  return closeFirst(resumeAfresh(machine));
}

/** After a final refusal somebody asks again: the same token gets one more chance. */
export function forgive(machine: LinkMachine): LinkStep {
  return fetchToken({ ...machine, refused: undefined, failures: 0, refusals: 0, sourceRefusals: 0 });
}

export function shut(machine: LinkMachine): LinkStep {
  return { machine: at(machine, "closed"), effects: [{ do: "close-link" }] };
}
