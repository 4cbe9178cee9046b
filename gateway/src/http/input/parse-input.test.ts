import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { WireError } from "@headway/shared/protocol/wire-error";
import { parseInput } from "./parse-input.ts";

const schema = z.strictObject({ jobId: z.string(), tags: z.array(z.enum(["a", "b"])).optional() });

/** What is answered to an input that cannot be used. */
function refusalOf(input: unknown): WireError {
  try {
    parseInput(schema, input);
  } catch (thrown) {
    if (thrown instanceof WireError) return thrown;
    throw thrown;
  }
  throw new Error("it was taken");
}

const keys = (count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 1]));

describe("what came from outside", () => {
  it.each([
    ["a Buffer", Buffer.alloc(256 * 1024)],
    ["an ArrayBuffer", new ArrayBuffer(8)],
    ["a list of numbers", new Float64Array(8)],
  ])("is refused where it is binary, without a look at its bytes: %s", (_what, jobId) => {
    for (const [input, path] of [
      [{ jobId }, "jobId"],
      [jobId, ""],
    ] as const) {
      const { details } = refusalOf(input);
      expect(details).toEqual([{ path, expected: "JSON", got: "binary data" }]);
    }
  });

  it("is refused where it is binary though a schema would take anything", () => {
    expect(() => parseInput(z.looseObject({}), { file: Buffer.from("x") })).toThrow("file is binary data");
  });

  it.each([
    ["10,000 unknown fields", { jobId: "j", ...keys(10_000) }],
    ["400 unknown fields", { jobId: "j", ...keys(400) }],
    ["a list of 30,000 numbers", { jobId: "j", tags: Array.from({ length: 30_000 }, () => 1) }],
    ["a list of 400 numbers", { jobId: "j", tags: Array.from({ length: 400 }, () => 1) }],
    ["many small lists", { jobId: "j", tags: Array.from({ length: 400 }, () => [1, 2, 3]) }],
    ["a field with a long name", { ["x".repeat(60_000)]: 1 }],
    ["a long text where none belongs", { jobId: "j", tags: "x".repeat(60_000) }],
    [
      "a long name of a field that is never there",
      { jobId: "j", ["y".repeat(60_000)]: { ["__proto__"]: 1 } },
    ],
    ["30,000 nested lists", JSON.parse("[".repeat(30_000) + "]".repeat(30_000))],
  ])("is refused in few words where it is %s", (_what, input) => {
    const { code, message, details = [] } = refusalOf(input);
    expect(code).toBe("invalid-request");
    expect(details.length).toBeGreaterThan(0);
    expect(details.length).toBeLessThanOrEqual(20);
    expect(JSON.stringify({ message, details }).length).toBeLessThan(12_000);
  });

  it("is refused by how much it holds before more than that is looked at", () => {
    let looks = 0;
    const wide = new Proxy(
      Array.from({ length: 100_000 }, () => ({})),
      {
        get: (list, key) => {
          if (key !== "length" && typeof key === "string") looks += 1;
          return Reflect.get(list, key) as unknown;
        },
      },
    );
    expect(refusalOf({ jobId: "j", tags: wide }).message).toBe("The request holds too much.");
    expect(looks).toBe(0);
  });

  it("says how many bad fields it does not name", () => {
    const { message } = refusalOf({ jobId: "j", ...keys(100) });
    expect(message).toMatch(/^Cannot use this request: look at key0, .*key19, and 80 more\.$/);
  });
});
