import { describe, expect, it } from "@jest/globals";
import { sayRhythm } from "./queue-detail.ts";

describe("a scheduler's rhythm", () => {
  const scheduler = { id: "s", name: "poll", nextAt: 0 };

  it("is said without units that are nought", () => {
    expect(sayRhythm({ ...scheduler, everyMs: 15 * 60_000 })).toBe("every 15 min");
    expect(sayRhythm({ ...scheduler, everyMs: 90_000 })).toBe("every 1 min 30 s");
    expect(sayRhythm({ ...scheduler, everyMs: 2 * 3_600_000 })).toBe("every 2 h");
  });

  it("is its pattern, with the zone where there is one", () => {
    expect(sayRhythm({ ...scheduler, pattern: "0 3 * * *" })).toBe("0 3 * * *");
    expect(sayRhythm({ ...scheduler, pattern: "0 6 * * *", tz: "Europe/Lisbon" })).toBe(
      "0 6 * * * Europe/Lisbon",
    );
  });
});
