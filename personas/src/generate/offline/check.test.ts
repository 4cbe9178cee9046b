import { describe, expect, it } from "@jest/globals";
import type { Persona } from "../../persona/schema.ts";
import { samplePersona } from "../../testing/sample-persona.ts";
import { findContradictions } from "./check.ts";
import { TODAY } from "./prose/case-of.ts";
import { parseSituations } from "./tables/situations/parse-situations.ts";

type Change = Partial<Persona>;

describe("the check of a persona", () => {
  const fact = (key: string, value: string) => ({ key, value });
  const today = fact(TODAY, "Friday, 14 May");
  const found = (change: Change) => findContradictions(samplePersona("job", 0, change));

  it.each([
    ["a deadline that has passed", { facts: [today, fact("Deadline", "12 May")] }, "is over already"],
    ["a delivery that is still to come", { facts: [today, fact("Delivered on", "16 May")] }, "still to come"],
    [
      "charges of one double press on two days",
      {
        facts: [today, fact("Dates of the charges", "3 May and 8 May")],
        hiddenFact: "The page froze, and she pressed the button a second time",
      },
      "of one moment are days apart",
    ],
    [
      "days ago that are not those of the facts",
      { scenario: "She sent it back four days ago.", facts: [today, fact("Sent back on", "2 May")] },
      "on none of the days",
    ],
    [
      "a reference in the first message that is none of the facts",
      { firstMessage: "Where is my order F30674?", facts: [today, fact("Order number", "F30675")] },
      'names "F30674"',
    ],
    [
      "a booking code in the first message that is none of the facts",
      { firstMessage: "We are booked, KM8213", facts: [today, fact("Booking", "KM8214")] },
      'names "KM8213"',
    ],
    [
      "a date in the first message that is none of the facts",
      { firstMessage: "i sent it back on 2 may", facts: [today, fact("Sent back on", "3 May")] },
      'names "2 may"',
    ],
  ] as [string, Change, string][])("finds %s", (_, change, says) => {
    expect(found(change)).toEqual(expect.arrayContaining([expect.stringContaining(says)]));
  });

  it("has nothing against dates that agree, across the end of a year as well", () => {
    const facts = [
      fact(TODAY, "Monday, 2 January"),
      fact("Sent back on", "29 December"),
      fact("Deadline", "6 January"),
    ];
    expect(found({ facts, scenario: "She sent it back four days ago." })).toEqual(found({ facts: [] }));
  });

  it("finds work that is not done with a lasting need, and leaves a passing one alone", () => {
    const driver = (permanence: "permanent" | "temporary") => {
      const { demographics } = samplePersona("job", 0);
      return found({
        demographics: { ...demographics, employment: "full-time", occupation: "bus driver" },
        accessibility: [{ need: "screen-reader", permanence }],
      });
    };
    expect(driver("permanent")).toContain("bus driver with screen-reader");
    expect(driver("temporary")).not.toContain("bus driver with screen-reader");
  });
});

describe("a table of situations", () => {
  it("ties numbered lines to one telling and takes further lines from later blocks", () => {
    const [situation] = parseSituations(
      "== late | order\n- Mon\n- Tue\nq1 It was Monday.\nq2 It was Tuesday.\nq Late.",
      "== late\nq Later.",
    );
    expect(situation?.tellings.map(({ text, quotes }) => [text, ...quotes])).toEqual([
      ["Mon", "It was Monday.", "Late.", "Later."],
      ["Tue", "It was Tuesday.", "Late.", "Later."],
    ]);
  });

  it("says which situation goes on before it has begun", () => {
    expect(() => parseSituations("== late\nq Later.")).toThrow('situation "late" goes on before it begins');
  });
});
