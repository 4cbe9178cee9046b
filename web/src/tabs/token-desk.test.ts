import { describe, expect, it } from "@jest/globals";
import type { TokenClaims } from "@headway/shared/client/token-claims";
import { mintFor } from "./testing/mint-for.ts";
import { TokenDesk } from "./token-desk.ts";

const ANN = { org: "acme", sub: "ann", role: "admin" } as const;
const IN_AN_HOUR = Date.now() / 1_000 + 3_600;

/** A machine whose clock has been found right. */
const HERE = { now: Date.now, isKnown: true };

const tokenOf = (given: Partial<TokenClaims> = {}): string => mintFor({ ...ANN, exp: IN_AN_HOUR, ...given });

/** Stands for a tab: notes when it was asked, in ms since `begin`. */
function createAsked(begin: number) {
  const asked: number[] = [];
  return { asked, ask: () => void asked.push(Date.now() - begin) };
}

/** Timers of this machine may fire that much before their time, by the clock. */
const EARLY_MS = 5;

describe("the desk that has a token for each attempt to connect", () => {
  it("hands out one that has not been used, once, and asks nobody for it", async () => {
    const desk = new TokenDesk(ANN, HERE);
    const { ask, asked } = createAsked(Date.now());
    desk.accept(tokenOf());
    expect(await desk.get([ask])).toBe(tokenOf());
    expect(asked).toEqual([]);

    const another = tokenOf({ exp: IN_AN_HOUR + 1 });
    const wanted = desk.get([ask]);
    expect(asked).toHaveLength(1);
    desk.accept(another);
    expect(await wanted).toBe(another);
  });

  it("takes the newest of those that it was given", async () => {
    const desk = new TokenDesk(ANN, HERE);
    desk.accept(tokenOf());
    desk.accept(tokenOf({ exp: IN_AN_HOUR + 1 }));
    expect(await desk.get([])).toBe(tokenOf({ exp: IN_AN_HOUR + 1 }));
  });

  it("gives what a tab answers to everyone who waits, and to nobody after them", async () => {
    const desk = new TokenDesk(ANN, HERE);
    const waiting = [desk.get([]), desk.get([])];
    desk.accept(tokenOf());
    expect(await Promise.all(waiting)).toEqual([tokenOf(), tokenOf()]);
    const { ask, asked } = createAsked(Date.now());
    const later = desk.get([ask]);
    expect(asked).toHaveLength(1);
    desk.accept(tokenOf());
    await later;
  });

  it.each([
    ["organisation", { org: "globex" }],
    ["person", { sub: "bob" }],
    ["role", { role: "viewer" }],
  ] as const)("keeps nothing of another %s", async (_name, foreign) => {
    const desk = new TokenDesk(ANN, HERE);
    const wanted = desk.get([]);
    expect(desk.accept(tokenOf(foreign))).toBe(false);
    expect(desk.accept("no token")).toBe(false);
    expect(desk.accept(tokenOf())).toBe(true);
    expect(await wanted).toBe(tokenOf());
  });

  it("asks the first tab at once, the others after a second, and after three uses the last one that is valid", async () => {
    const begin = Date.now();
    const [first, second, third] = [createAsked(begin), createAsked(begin), createAsked(begin)];
    const silent = new TokenDesk(ANN, HERE);
    silent.accept(tokenOf());
    await silent.get([]);
    const again = silent.get([first.ask, second.ask, third.ask]);
    expect([first.asked.length, second.asked.length, third.asked.length]).toEqual([1, 0, 0]);

    // Beside it: the last one has expired since, so that only a tab can help.
    let now = Date.now();
    const outlived = new TokenDesk(ANN, { now: () => now, isKnown: true });
    outlived.accept(tokenOf());
    await outlived.get([]);
    now = IN_AN_HOUR * 1_000;
    let given: string | undefined;
    const renewed = outlived.get([]).then((token) => (given = token));

    expect(await again).toBe(tokenOf());
    expect(Date.now() - begin).toBeGreaterThanOrEqual(3_000 - EARLY_MS);
    expect([first.asked.length, second.asked.length, third.asked.length]).toEqual([1, 1, 1]);
    expect(Math.min(...second.asked, ...third.asked)).toBeGreaterThanOrEqual(1_000 - EARLY_MS);
    // Its own three seconds may end a moment later: one more round of timers, begun after them, is after theirs.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given).toBeUndefined();
    const fresh = tokenOf({ exp: IN_AN_HOUR + 60 });
    outlived.accept(fresh);
    expect(await renewed).toBe(fresh);
  });

  it("does not hand out one that has expired before it was used", async () => {
    let now = Date.now();
    const desk = new TokenDesk(ANN, { now: () => now, isKnown: true });
    desk.accept(tokenOf());
    now = IN_AN_HOUR * 1_000;
    const { ask, asked } = createAsked(now);
    const wanted = desk.get([ask]);
    expect(asked).toHaveLength(1);
    const fresh = tokenOf({ exp: IN_AN_HOUR + 60 });
    desk.accept(fresh);
    expect(await wanted).toBe(fresh);
  });

  it("hands out a token that has expired by this machine's clock alone, as long as the gateway has not told its time", async () => {
    const desk = new TokenDesk(ANN, { now: () => (IN_AN_HOUR + 7_200) * 1_000, isKnown: false });
    const { ask, asked } = createAsked(Date.now());
    desk.accept(tokenOf());
    expect(await desk.get([ask])).toBe(tokenOf());
    expect(asked).toEqual([]);
  });
});
