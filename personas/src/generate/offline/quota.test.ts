import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { quotas, spread } from "./quota.ts";
import { streamsOf } from "./random.ts";

const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });
const count = fc.integer({ min: 0, max: 500 });

describe("quotas by largest remainder", () => {
  it("give away exactly the count, each share within one of its ideal", () => {
    fc.assert(
      fc.property(shares, count, fc.string(), (weights, total, seed) => {
        const given = quotas(
          weights.map((weight, value) => ({ value, weight })),
          total,
          streamsOf(seed, -1)("test"),
        );
        const sum = weights.reduce((a, b) => a + b, 0);
        expect([...given.values()].reduce((a, b) => a + b, 0)).toBe(total);
        weights.forEach((weight, value) => {
          expect(Math.abs((given.get(value) ?? 0) - (weight / sum) * total)).toBeLessThan(1);
        });
      }),
    );
  });

  it("fall out the same for the same seed, and in another order for another", () => {
    const equal = Array.from({ length: 10 }, (_, value) => ({ value, weight: 1 }));
    const order = (seed: string) => spread(equal, 10, streamsOf(seed, -1)("test"));
    expect(order("a")).toEqual(order("a"));
    expect(order("a")).not.toEqual(order("b"));
    expect(order("a").toSorted((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("a random stream", () => {
  it("depends on seed, index and purpose, and tells apart origins that read alike when joined", () => {
    const first = (seed: string, index: number, purpose: string) => streamsOf(seed, index)(purpose).next();
    const origins = [
      first("a", 1, "x"),
      first("a", 11, "x"),
      first("a1", 1, "x"),
      first("a", 1, "y"),
      first('a",1', 1, "x"),
    ];
    expect(new Set(origins).size).toBe(origins.length);
    expect(first("a", 1, "x")).toBe(origins[0]);
  });

  it("draws normal numbers with mean 0 and deviation 1", () => {
    const random = streamsOf("normal", 0)("test");
    const drawn = Array.from({ length: 20_000 }, () => random.normal());
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    const deviation = Math.sqrt(drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(deviation - 1)).toBeLessThan(0.03);
  });
});
