import { expect, it } from "@jest/globals";
import { RequestRates } from "./request-rates.ts";

const ann = { org: "acme", sub: "ann" };

/** How many of 100 requests at `now` are taken. */
function taken(rates: RequestRates, now: number, identity = ann): number {
  return Array.from({ length: 100 }, () => {
    try {
      rates.take(identity, now);
      return 1;
    } catch {
      return 0;
    }
  }).reduce<number>((sum, one) => sum + one, 0);
}

it("takes the limit at once and then as many as time has passed, for each identity by itself", () => {
  const rates = new RequestRates(50);
  expect(taken(rates, 0)).toBe(50);
  expect(taken(rates, 100)).toBe(5);
  expect(taken(rates, 100, { org: "other", sub: "ann" })).toBe(50);
  expect(taken(rates, 100, { org: "acme", sub: "bob" })).toBe(50);
  expect(taken(rates, 1_100)).toBe(50);
});

it("forgets nobody too early, whenever its turns fall", () => {
  for (let first = 0; first < 2_000; first += 100) {
    const rates = new RequestRates(50);
    taken(rates, 0, { org: "acme", sub: "bob" });
    expect(taken(rates, first)).toBe(50);
    for (let now = first + 100; now < first + 3_000; now += 100)
      expect([first, now, taken(rates, now)]).toEqual([first, now, 5]);
  }
});

it("goes on when the clock is set back", () => {
  const rates = new RequestRates(50);
  expect(taken(rates, 10_000_000)).toBe(50);
  expect(taken(rates, 5_000)).toBeLessThanOrEqual(50);
  expect(taken(rates, 6_000)).toBe(50);
});
