import { describe, expect, it } from "@jest/globals";
import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "bson";
import fc from "fast-check";
import { compareStrings, compareValues, valueKey } from "./compare.ts";

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, new MinKey(), new MaxKey()),
  fc.integer({ min: -5, max: 5 }).map((n) => new Int32(n)),
  fc.double().map((n) => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
  fc
    .tuple(fc.integer(), fc.integer({ min: -40, max: 40 }))
    .map(([c, e]) => Decimal128.fromString(`${c}E${e}`)),
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 3 }).map((bytes) => new Binary(bytes)),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("a", "b"), scalar, { maxKeys: 2 }).map((doc) => ({ ...doc })),
);

describe("compareValues", () => {
  it("orders the types as the server does", () => {
    const ordered = [
      new MinKey(), null, new Int32(3), "a", { a: 1 }, [1], new Binary(new Uint8Array([1])),
      new ObjectId(), false, true, new Date(0), new Timestamp({ t: 1, i: 1 }), new BSONRegExp("a"), new MaxKey(),
    ]; // prettier-ignore
    for (const [index, left] of ordered.entries()) {
      for (const right of ordered.slice(index + 1)) {
        expect(compareValues(left, right)).toBeLessThan(0);
        expect(compareValues(right, left)).toBeGreaterThan(0);
      }
    }
  });

  it("is an order: reversed by swapping, and transitive", () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) || 0);
        const [x, y, z] = [a, b, c].sort(compareValues);
        expect(compareValues(x, z)).toBeLessThanOrEqual(0);
        expect(compareValues(x, y)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it("calls two values equal exactly when they have the same key", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(valueKey(a) === valueKey(b)).toBe(compareValues(a, b) === 0);
        expect(valueKey(a)).toBe(valueKey(structuredCopy(a)));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[unknown, unknown, number]>([
    [new Int32(1), new Double(1), 0],
    [new Int32(1), Long.fromNumber(1), 0],
    [new Double(0.5), Decimal128.fromString("0.50"), 0],
    [new Double(0.1), Decimal128.fromString("0.1"), 1],
    [Long.fromString("9007199254740993"), new Double(9007199254740992), 1],
    [new Double(NaN), new Double(-Infinity), -1],
    [new Double(-0), new Int32(0), 0],
    ["\u{1F600}", "\uFFFD", 1],
    [[1, 2], [1, 2, 3], -1],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, -1],
    [null, undefined, 0],
  ])("compares %p with %p exactly", (a, b, order) => {
    expect(Math.sign(compareValues(a, b))).toBe(order);
  });

  it("orders strings as their UTF-8 bytes are ordered", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(Math.sign(compareStrings(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});

function structuredCopy(given: unknown): unknown {
  if (Array.isArray(given)) return [...(given as unknown[])];
  return given instanceof Int32 ? new Double(given.value) : given;
}
