import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DETAILS, LINK_EVENTS, machineIn, run } from "../../testing/link-runs.ts";
import { advance, startLink, toPublicState } from "./connection-state.ts";
import {
  DISCONNECT_CAUSES,
  LINK_STATES,
  type LinkEventName,
  type LinkState,
  type LinkStep,
} from "./link-machine.ts";
import { ANSWER_DUE_MS, STABLE_MS } from "./link-steps.ts";

/** Where each event leads from each state; the same state means that it changes nothing. */
const EXPECTED: Record<LinkState, Record<LinkEventName, LinkState>> = {
  "fetching-token": row("fetching-token", {
    tokenFetched: "opening",
    tokenFailed: "waiting",
    timerFired: "waiting",
  }),
  "refetching-token": row("refetching-token", {
    tokenFetched: "opening",
    tokenFailed: "waiting",
    timerFired: "waiting",
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

  it("waits longer each time until a connection has lasted", () => {
    const round: LinkEventName[] = ["tokenFetched", "connected", "disconnected", "timerFired"];
    const waits = (names: LinkEventName[]) =>
      run(...names)
        .filter(({ machine }) => machine.state === "waiting")
        .map(({ timerMs }) => timerMs);
    expect(waits([...round, ...round, ...round])).toEqual([375, 750, 1500]);
    expect(waits([...round, "tokenFetched", "connected", "timerFired", "disconnected"])).toEqual([375, 375]);
  });

  it("stays away for as long as the gateway asks, and its back-off longer, but 10 s at most", () => {
    const turnedAway = (retryAfterMs: number): [LinkEventName, never] => [
      "connectFailed",
      { retryAfterMs } as never,
    ];
    const steps = run("tokenFetched", turnedAway(2_000), "timerFired", "tokenFetched", turnedAway(60_000));
    const waits = steps.filter(({ machine }) => machine.state === "waiting").map(({ timerMs }) => timerMs);
    expect(waits).toEqual([2_375, 10_000]);
  });

  it("begins with polling after an opening that nobody answered, turn and turn about, until a WebSocket gets through", () => {
    const silence: LinkEventName[] = ["tokenFetched", "timerFired", "timerFired"];
    const orders = (...names: LinkEventName[]) =>
      run(...names).flatMap(({ effects }) =>
        effects.flatMap((effect) => (effect.do === "open" ? effect.pollsFirst : [])),
      );
    expect(orders(...silence, ...silence, ...silence)).toEqual([false, true, false]);
    const again: LinkEventName[] = ["disconnected", "timerFired", "tokenFetched"];
    const live: LinkEventName[] = ["tokenFetched", "connected"];
    expect(orders(...silence, ...live, ...again)).toEqual([false, true, true]);
    expect(orders(...silence, ...live, "upgraded", ...again)).toEqual([false, true, false]);
    // An answer, even a refusal, says that something gets through.
    expect(orders("tokenFetched", "connectFailed", "timerFired", "tokenFetched")).toEqual([false, false]);
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
