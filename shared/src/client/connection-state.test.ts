import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { advance, LINK_EVENTS, startLink, toPublicState } from "./connection-state.ts";
import {
  DISCONNECT_CAUSES,
  LINK_STATES,
  type LinkEventName,
  type LinkEvents,
  type LinkMachine,
  type LinkState,
  type LinkStep,
} from "./link-machine.ts";
import { ANSWER_DUE_MS, STABLE_MS } from "./link-steps.ts";

const EXPIRED = { code: "unauthenticated", message: "the token expired" };

const DETAILS: { [Name in LinkEventName]: LinkEvents[Name] } = {
  tokenFetched: { token: "token-2" },
  tokenFailed: { message: "offline" },
  connected: {},
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

/** Where each event leads from each state; the same state means that it changes nothing. */
const EXPECTED: Record<LinkState, Record<LinkEventName, LinkState>> = {
  "fetching-token": row("fetching-token", {
    tokenFetched: "opening",
    tokenFailed: "waiting",
    timerFired: "waiting",
  }),
  "refetching-token": row("refetching-token", {
    tokenFetched: "opening",
    tokenFailed: "refused",
    timerFired: "refused",
  }),
  opening: row("opening", {
    connected: "live",
    tokenRefused: "refetching-token",
    connectFailed: "waiting",
    disconnected: "waiting",
    timerFired: "waiting",
    online: "fetching-token",
  }),
  live: row("live", { disconnected: "waiting", serverPaused: "paused", offline: "waiting" }),
  paused: row("paused", { disconnected: "waiting", serverLive: "live", offline: "waiting" }),
  waiting: row("waiting", {
    timerFired: "fetching-token",
    retryNow: "fetching-token",
    online: "fetching-token",
  }),
  refused: row("refused", { retryNow: "fetching-token" }),
  closed: row("closed", { close: "closed" }),
};

function row(
  state: LinkState,
  changes: Partial<Record<LinkEventName, LinkState>>,
): Record<LinkEventName, LinkState> {
  const stays = Object.fromEntries(LINK_EVENTS.map((name) => [name, state]));
  return { ...(stays as Record<LinkEventName, LinkState>), close: "closed", ...changes };
}

function machineIn(state: LinkState): LinkMachine {
  const machine: LinkMachine = { state, everLive: false, failures: 0, refusals: 0, token: "token-1" };
  return state === "refetching-token"
    ? { ...machine, refusals: 1, refused: { token: "token-1", reason: EXPIRED } }
    : machine;
}

/** Runs named events from the start and answers every step that was taken. */
function run(...names: (LinkEventName | [LinkEventName, object])[]): LinkStep[] {
  const steps = [startLink()];
  for (const entry of names) {
    const [name, detail] = typeof entry === "string" ? [entry, DETAILS[entry]] : entry;
    const last = steps.at(-1);
    const step = last && advance(last.machine, name, detail as never, 0.5);
    if (step) steps.push(step);
  }
  return steps;
}

function end(...names: (LinkEventName | [LinkEventName, object])[]): LinkMachine | undefined {
  return run(...names).at(-1)?.machine;
}

describe("the connection's states", () => {
  describe.each([...LINK_STATES])("in %s", (state) => {
    it.each(LINK_EVENTS)("knows where %s leads", (name) => {
      const machine = machineIn(state);
      const step = advance(machine, name, DETAILS[name] as never, 0.5);
      expect((step?.machine ?? machine).state).toBe(EXPECTED[state][name]);
    });
  });

  it.each(DISCONNECT_CAUSES)("comes back after %s, with a token asked for anew", (cause) => {
    const steps = run("tokenFetched", "connected", ["disconnected", { cause }], "timerFired");
    expect(steps.map(({ machine }) => machine.state).slice(-2)).toEqual(["waiting", "fetching-token"]);
    expect(steps.at(-1)?.effects).toEqual([{ do: "fetch-token" }]);
  });

  it("says connecting until it was live once, and reconnecting after that", () => {
    const publicStates = run(
      "connectFailed",
      "tokenFetched",
      "connectFailed",
      "timerFired",
      "tokenFetched",
      "connected",
      "disconnected",
      "timerFired",
    ).map(({ machine }) => toPublicState(machine));
    expect(publicStates).toEqual([
      "connecting",
      "connecting",
      "connecting",
      "connecting",
      "connecting",
      "live",
      "reconnecting",
      "reconnecting",
    ]);
  });

  it("asks for another token at once when one is refused", () => {
    const step = run("tokenFetched", "tokenRefused").at(-1);
    expect(step?.effects).toEqual([{ do: "close-link" }, { do: "fetch-token" }]);
  });

  it("closes with the gateway's reason when the same refused token comes again", () => {
    const again: [LinkEventName, object] = ["tokenFetched", { token: "token-2" }];
    const machine = end(again, "tokenRefused", again);
    expect(machine).toMatchObject({ state: "refused", reason: EXPIRED });
    expect(machine && toPublicState(machine)).toBe("closed");
  });

  it("closes with both reasons when asking for another token fails", () => {
    const machine = end("tokenFetched", "tokenRefused", "tokenFailed");
    expect(machine?.state).toBe("refused");
    expect(machine?.reason).toEqual({
      code: "unauthenticated",
      message: "the token expired Asking for another one failed: offline",
    });
  });

  it("gives up after three different tokens were refused in a row, the third try being slow", () => {
    const steps = run(
      ["tokenFetched", { token: "1" }],
      "tokenRefused",
      ["tokenFetched", { token: "2" }],
      "tokenRefused",
      "timerFired",
      ["tokenFetched", { token: "3" }],
      "tokenRefused",
    );
    expect(steps.map(({ machine }) => machine.state)).toEqual([
      "fetching-token",
      "opening",
      "refetching-token",
      "opening",
      "waiting",
      "refetching-token",
      "opening",
      "refused",
    ]);
  });

  it("outlives a token service that is away while the gateway is away, too", () => {
    const machine = end(
      "tokenFetched",
      "tokenRefused",
      ["tokenFetched", { token: "3" }],
      "connectFailed",
      "timerFired",
      "tokenFailed",
    );
    expect(machine?.state).toBe("waiting");
  });

  it("waits longer each time until a connection has lasted", () => {
    const round: LinkEventName[] = ["tokenFetched", "connected", "disconnected", "timerFired"];
    const waits = (names: LinkEventName[]) =>
      run(...names)
        .filter(({ machine }) => machine.state === "waiting")
        .map(({ timerMs }) => timerMs);
    expect(waits([...round, ...round, ...round])).toEqual([375, 750, 1500]);
    expect(waits([...round, "tokenFetched", "connected", "timerFired", "disconnected"])).toEqual([375, 375]);
  });

  it("bounds the wait for a token, a handshake and stability", () => {
    expect(run("tokenFetched", "connected").map(({ timerMs }) => timerMs)).toEqual([
      ANSWER_DUE_MS,
      ANSWER_DUE_MS,
      STABLE_MS,
    ]);
  });

  it("never waits without a timer, and never shorter than 250 ms or longer than 10 s, whatever happens", () => {
    const events = fc.array(fc.constantFrom(...LINK_EVENTS.filter((name) => name !== "close")), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(events, fc.double({ min: 0, max: 0.999, noNaN: true }), (names, chance) => {
        let step: LinkStep = startLink();
        for (const name of names) {
          step = advance(step.machine, name, DETAILS[name] as never, chance) ?? step;
          const { machine, timerMs = 0 } = step;
          if (machine.state === "waiting") {
            expect(timerMs).toBeGreaterThanOrEqual(250);
            expect(timerMs).toBeLessThanOrEqual(10_000);
          }
          // Whatever is not settled has a timer that will move it on.
          if (!["live", "paused", "refused"].includes(machine.state)) expect(timerMs).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("opens at most two connections between two waits, so that no sequence of refusals is a tight loop", () => {
    const answers = fc.array(fc.constantFrom<LinkEventName>("tokenRefused", "connectFailed", "tokenFailed"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(answers, fc.boolean(), (list, freshTokens) => {
        let machine = startLink().machine;
        let opened = 0;
        for (const [index, answer] of list.entries()) {
          const token = freshTokens ? `token-${index}` : "token";
          for (const [name, detail] of [
            ["tokenFetched", { token }] as const,
            [answer, DETAILS[answer]] as const,
          ]) {
            const step = advance(machine, name, detail as never, 0);
            if (!step) continue;
            machine = step.machine;
            opened += step.effects.filter((effect) => effect.do === "open").length;
            expect(opened).toBeLessThanOrEqual(2);
            if (machine.state === "waiting") {
              opened = 0;
              machine = advance(machine, "timerFired", {}, 0)?.machine ?? machine;
            }
          }
        }
      }),
    );
  });
});
