import { describe, expect, it } from "@jest/globals";
import { generate } from "./generate.ts";

const readers = {
  readInteger: (_name: string, text: string) => Number(text),
  wrong: (message: string) => new Error(message),
};

describe("headway generate", () => {
  it("reads what to generate", () => {
    const given = { preset: "support-desk", count: "25", intensity: "4", seed: "s1" };
    expect(generate.read(given, readers)).toMatchObject({
      path: "/admin/dev/personas/preset",
      body: { template: "support-desk", count: 25, intensityLevel: 4, seed: "s1" },
    });
    expect(generate.read({ preset: "p" }, readers).body).toEqual({ template: "p" });
  });

  it("asks for a preset by name where none is given", () => {
    expect(() => generate.read({}, readers)).toThrow("expected --preset, for example --preset support-desk");
  });

  it("holds count and intensity to what the gateway takes", () => {
    const bounds: unknown[] = [];
    const readInteger = (name: string, text: string, min: number, max: number) => {
      bounds.push([name, text, min, max]);
      return 1;
    };
    generate.read({ preset: "p", count: "0", intensity: "6" }, { ...readers, readInteger });
    expect(bounds).toEqual([
      ["--count", "0", 1, 10_000],
      ["--intensity", "6", 1, 5],
    ]);
  });
});
