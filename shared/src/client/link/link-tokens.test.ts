import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DETAILS, end, EXPIRED, LINK_EVENTS, machineIn, run } from "../../testing/link-runs.ts";
import { advance, startLink, toPublicState } from "./connection-state.ts";
import type { LinkEventName } from "./link-machine.ts";

describe("the connection's token", () => {
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

  it.each(["tokenFailed", "timerFired"] as const)(
    "goes on asking for another token, with back-off, after %s, and says both reasons meanwhile",
    (trouble) => {
      const round: LinkEventName[] = [trouble, "timerFired"];
      const steps = run("tokenFetched", "tokenRefused", ...round, ...round, ...round, ...round);
      const waits = steps.filter(({ machine }) => machine.state === "waiting");
      expect(waits.map(({ timerMs }) => timerMs)).toEqual([375, 750, 1500, 3000]);
      expect(waits.map(({ machine }) => machine.reason?.code)).toEqual(waits.map(() => "no-token"));
      expect(waits.at(-1)?.machine.reason?.message).toMatch(
        /^the token expired Asking for another one failed: /,
      );
      const machine = steps.at(-1)?.machine;
      expect(machine?.state).toBe("refetching-token");
      // The refusal is not forgotten: the same token would be no news.
      expect(machine && advance(machine, "tokenFetched", { token: "token-2" }, 0.5)?.machine.state).toBe(
        "refused",
      );
      expect(machine && advance(machine, "tokenFetched", { token: "token-3" }, 0.5)?.machine.state).toBe(
        "opening",
      );
    },
  );

  it.each(["fetching-token", "refetching-token", "waiting"] as const)(
    "in %s asks for a token anew when there is a network again",
    (state) => {
      const step = advance({ ...machineIn(state), failures: 5 }, "online", {}, 0.5);
      expect(step?.effects).toEqual([{ do: "fetch-token" }]);
      expect(step?.machine.failures).toBe(0);
    },
  );

  it("closes after the token source has said three times in a row that there is no token", () => {
    const refusal: [LinkEventName, object] = ["tokenFailed", { message: "signed out", isRefusal: true }];
    const first = run(refusal, "timerFired", refusal, "timerFired", refusal).at(-1);
    expect(first?.machine).toMatchObject({
      state: "refused",
      reason: { code: "unauthenticated", message: "No token to connect with: signed out" },
    });
    const another = end(
      "tokenFetched",
      "tokenRefused",
      refusal,
      "timerFired",
      refusal,
      "timerFired",
      refusal,
    );
    expect(another).toMatchObject({
      state: "refused",
      reason: {
        code: "unauthenticated",
        message: "the token expired Asking for another one failed: signed out",
      },
    });
    const interrupted = end(
      refusal,
      "timerFired",
      refusal,
      "timerFired",
      "tokenFailed",
      "timerFired",
      refusal,
    );
    expect(interrupted?.state).toBe("waiting");
    expect(end(refusal, "timerFired", refusal, "timerFired", refusal, "retryNow", refusal)?.state).toBe(
      "waiting",
    );
  });

  it("is never refused for good by anything but refusals", () => {
    const troubles = LINK_EVENTS.filter((name) => name !== "close" && name !== "tokenRefused");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...troubles), { maxLength: 60 }),
        fc.nat(59),
        (names, refusedAt) => {
          let { machine } = startLink();
          for (const [index, name] of names.entries()) {
            // Once the gateway refuses the token that it is offered; whatever is offered after that is another one.
            const refused = index >= refusedAt && machine.state === "opening" && machine.refusals === 0;
            const [event, detail] = refused
              ? (["tokenRefused", DETAILS.tokenRefused] as const)
              : ([name, name === "tokenFetched" ? { token: `token ${index}` } : DETAILS[name]] as const);
            machine = advance(machine, event, detail as never, 0)?.machine ?? machine;
            expect(toPublicState(machine)).not.toBe("closed");
          }
        },
      ),
    );
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
});
