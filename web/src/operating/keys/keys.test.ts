import { describe, expect, it } from "@jest/globals";
import { KeyReader } from "./keys.ts";

describe("the keys of the operator's page", () => {
  const press = (key: string, given = {}) => ({ key, hasModifier: false, isTyping: false, ...given });

  it("are read alone and in pairs, and a pair only within a moment", () => {
    const keys = new KeyReader();
    expect(keys.read(press("j"), 0)).toBe("next");
    expect(keys.read(press("g"), 0)).toBeUndefined();
    expect(keys.read(press("q"), 500)).toBe("go:#/queues");
    expect(keys.read(press("q"), 600)).toBeUndefined();
    keys.read(press("g"), 1_000);
    expect(keys.read(press("j"), 9_000)).toBe("next");
  });

  it("do nothing while somebody types, but for the one that opens the palette", () => {
    const keys = new KeyReader();
    for (const key of ["j", "x", "r", "/", "?", "g"])
      expect(keys.read(press(key, { isTyping: true }), 0)).toBeUndefined();
    expect(keys.read(press("q", { isTyping: true }), 1)).toBeUndefined();
    expect(keys.read(press("k", { isTyping: true, hasModifier: true }), 0)).toBe("palette");
    expect(keys.read(press("r", { hasModifier: true }), 0)).toBeUndefined();
  });
});
