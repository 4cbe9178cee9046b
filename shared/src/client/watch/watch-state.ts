/**
 * How far the gateway knows of one watch, as a table. Whether anybody still wants the watch is kept beside it: commands
 * follow from comparing the two (`nextCommand`), so watching and unwatching in quick succession costs one command or none,
 * and no command is sent while the one before it is unanswered (a gateway may finish them in another order).
 */
export const WATCH_PHASES = [
  /** No connection. */
  "detached",
  /** Connected; the gateway knows nothing of it. */
  "none",
  /** Connected; a command was lost or refused for the moment, so the gateway may or may not hold it. */
  "unsure",
  /** `watch` sent, not answered. */
  "asking",
  "held",
  /** `unwatch` sent, not answered. */
  "dropping",
  /** Waiting before trying again. */
  "resting",
  /** The gateway's answer is no, and will be on this connection. */
  "refused",
] as const;

export type WatchPhase = (typeof WATCH_PHASES)[number];

export const WATCH_EVENTS = [
  "linkUp",
  "linkDown",
  "watchSent",
  "unwatchSent",
  "granted",
  "refused",
  /** Not now: the gateway is unavailable, the rate was too high, no answer came. */
  "failed",
  /** It is time to try again. */
  "rested",
] as const;

export type WatchEvent = (typeof WATCH_EVENTS)[number];

const AFTER: Record<WatchPhase, Record<WatchEvent, WatchPhase>> = {
  detached: {
    linkUp: "none",
    linkDown: "detached",
    watchSent: "detached",
    unwatchSent: "detached",
    granted: "detached",
    refused: "detached",
    failed: "detached",
    rested: "detached",
  },
  none: {
    linkUp: "none",
    linkDown: "detached",
    watchSent: "asking",
    unwatchSent: "none",
    granted: "none",
    refused: "none",
    failed: "none",
    rested: "none",
  },
  unsure: {
    linkUp: "unsure",
    linkDown: "detached",
    watchSent: "asking",
    unwatchSent: "dropping",
    granted: "unsure",
    refused: "unsure",
    failed: "unsure",
    rested: "unsure",
  },
  asking: {
    linkUp: "asking",
    linkDown: "detached",
    watchSent: "asking",
    unwatchSent: "asking",
    granted: "held",
    refused: "refused",
    failed: "resting",
    rested: "asking",
  },
  held: {
    linkUp: "held",
    linkDown: "detached",
    watchSent: "held",
    unwatchSent: "dropping",
    granted: "held",
    refused: "held",
    failed: "held",
    rested: "held",
  },
  dropping: {
    linkUp: "dropping",
    linkDown: "detached",
    watchSent: "dropping",
    unwatchSent: "dropping",
    granted: "none",
    refused: "none",
    failed: "resting",
    rested: "dropping",
  },
  resting: {
    linkUp: "resting",
    linkDown: "detached",
    watchSent: "resting",
    unwatchSent: "resting",
    granted: "resting",
    refused: "resting",
    failed: "resting",
    rested: "unsure",
  },
  refused: {
    linkUp: "refused",
    linkDown: "detached",
    watchSent: "refused",
    unwatchSent: "refused",
    granted: "refused",
    refused: "refused",
    failed: "refused",
    rested: "none",
  },
};

export function nextPhase(phase: WatchPhase, event: WatchEvent): WatchPhase {
  return AFTER[phase][event];
}

export type WatchAction = "watch" | "unwatch" | "remove" | "wait";

/** What to do about a watch: send a command, forget it, or wait for an answer, a timer or a connection. */
export function nextAction(phase: WatchPhase, wanted: boolean): WatchAction {
  return (wanted ? IF_WANTED : IF_UNWANTED)[phase];
}

const IF_WANTED: Record<WatchPhase, WatchAction> = {
  detached: "wait",
  none: "watch",
  unsure: "watch",
  asking: "wait",
  held: "wait",
  dropping: "wait",
  resting: "wait",
  refused: "wait",
};

const IF_UNWANTED: Record<WatchPhase, WatchAction> = {
  detached: "remove",
  none: "remove",
  unsure: "unwatch",
  asking: "wait",
  held: "unwatch",
  dropping: "wait",
  resting: "wait",
  refused: "remove",
};
