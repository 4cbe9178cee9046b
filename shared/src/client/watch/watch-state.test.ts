import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  nextAction,
  nextPhase,
  WATCH_EVENTS,
  WATCH_PHASES,
  type WatchEvent,
  type WatchPhase,
} from "./watch-state.ts";

describe("a watch", () => {
  it("is forgotten from every phase once the connection is lost", () => {
    for (const phase of WATCH_PHASES) expect(nextPhase(phase, "linkDown")).toBe("detached");
    expect(nextAction("detached", false)).toBe("remove");
  });

  it("is asked for again on every new connection", () => {
    for (const phase of WATCH_PHASES) {
      const onNewLink = nextPhase(nextPhase(phase, "linkDown"), "linkUp");
      expect(nextAction(onNewLink, true)).toBe("watch");
    }
  });

  it("sends nothing while an answer is outstanding", () => {
    for (const wanted of [true, false]) {
      expect(nextAction("asking", wanted)).toBe("wait");
      expect(nextAction("dropping", wanted)).toBe("wait");
    }
  });

  it("is taken back when nobody knows whether the gateway holds it", () => {
    const unsure = nextPhase(nextPhase("asking", "failed"), "rested");
    expect(nextAction(unsure, false)).toBe("unwatch");
    expect(nextAction(unsure, true)).toBe("watch");
  });

  it("ends where it is wanted to be, whatever the gateway answers in between", () => {
    const answers = fc.array(fc.constantFrom<WatchEvent>(...WATCH_EVENTS), { maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...WATCH_PHASES), answers, fc.boolean(), (start, events, wanted) => {
        let phase: WatchPhase = events.reduce(nextPhase, start);
        phase = nextPhase(phase, "linkUp");
        // From here on the gateway grants everything and timers fire.
        for (let turn = 0; turn < 10; turn += 1) {
          const action = nextAction(phase, wanted);
          if (action === "watch") phase = nextPhase(phase, "watchSent");
          if (action === "unwatch") phase = nextPhase(phase, "unwatchSent");
          if (action === "remove") break;
          if (phase === "refused" && wanted) phase = nextPhase(phase, "rested");
          phase = nextPhase(phase, phase === "resting" ? "rested" : "granted");
        }
        expect([phase, nextAction(phase, wanted)]).toEqual(
          wanted ? ["held", "wait"] : [expect.any(String), "remove"],
        );
      }),
    );
  });
});
