import { afterEach, describe, expect, it } from "@jest/globals";
import { fromInput, openZone, switchZone, toBoth, toInput, toMoment, toWhen, zone } from "./zone.ts";

const AT = Date.UTC(2026, 2, 3, 14, 2, 9);

describe("the zone of the operator's page", () => {
  afterEach(() => {
    zone.set("local");
  });

  it("stands with each date, in UTC as in the browser's own", () => {
    expect(toMoment(AT)).toMatch(/ UTC([+−]\d+(:\d\d)?)?$/);
    zone.set("utc");
    expect(toMoment(AT)).toBe("3 Mar 2026, 14:02:09 UTC");
  });

  it("is kept for the next visit", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    switchZone(storage);
    zone.set("local");
    openZone(storage);
    expect(zone.value).toBe("utc");
  });

  it("says a time as an age for a day and then as a date, and both to who points at it", () => {
    zone.set("utc");
    expect(toWhen(AT, AT + 240_000)).toBe("4 min ago");
    expect(toWhen(AT, AT + 25 * 3_600_000)).toBe("3 Mar 2026, 14:02:09 UTC");
    expect(toBoth(AT, AT + 240_000)).toBe("4 min ago · 3 Mar 2026, 14:02:09 UTC");
  });

  it.each(["utc", "local"] as const)("is that of a time that is typed (%s)", (name) => {
    zone.set(name);
    const minute = Math.floor(AT / 60_000) * 60_000;
    expect(fromInput(toInput(AT))).toBe(minute);
    expect(fromInput("")).toBeUndefined();
  });
});
