import { describe, expect, it } from "@jest/globals";
import { rate } from "./attention.ts";
import { isInTrouble, toLines } from "./queue-groups.ts";
import type { OverviewLine } from "./queue-groups.ts";
import { sumFigures } from "./queue-row.ts";
import { makeRow } from "./testing/make-row.ts";

const NAMES = [..."abcdefghij"].map((name) => `alone-${name}`);
const name = (line: OverviewLine): string =>
  line.kind === "queue" ? line.rated.row.queue : `${line.group.name} (${line.group.members.length})`;
const linesOf = (queues: string[], bad: string[] = []): OverviewLine[] =>
  toLines(
    rate(
      queues.map((queue) =>
        makeRow({ queue, ...(bad.includes(queue) && { counts: { waiting: 1 }, workers: 0 }) }),
      ),
    ),
    "name",
  );

describe("groups of queues", () => {
  it.each(["pay/charge pay/refund", "pay.charge pay.refund", "pay:charge pay:refund"])(
    "are made by the first part of a name: %s",
    (pair) => {
      const lines = linesOf([...NAMES, ...pair.split(" "), "pay", "mail.only"]);
      expect(lines.map(name)).toContain("pay (2)");
      expect(lines.map(name)).toEqual(expect.arrayContaining(["pay", "mail.only"]));
    },
  );

  it("are not made of few queues", () => {
    expect(linesOf(["pay.a", "pay.b"]).map(name)).toEqual(["pay.a", "pay.b"]);
  });

  it("stand where their worst member does, and are in trouble with it", () => {
    const lines = linesOf([...NAMES, "pay.a", "pay.b", "web.a", "web.b"], ["web.b"]);
    expect(name(lines[0] as OverviewLine)).toBe("web (2)");
    const groups = lines.flatMap((line) => (line.kind === "group" ? line.group : []));
    expect(groups.map((group) => [group.name, isInTrouble(group)])).toEqual([
      ["web", true],
      ["pay", false],
    ]);
  });

  it("sum their members, and know what one of them knows", () => {
    const known = makeRow({ counts: { waiting: 2, prioritized: 1 }, oldestWaitMs: 5, ended: 4 });
    const unknown = makeRow({ counts: { waiting: 1 }, oldestWaitMs: 9 });
    unknown.lastHour.ended = unknown.lastHour.ended.map(() => null);
    const sum = sumFigures([known, unknown]);
    expect(sum).toMatchObject({ waiting: 4, workers: 2, oldestWaitMs: 9 });
    expect(sum.lastHour.ended.at(-1)).toBe(4);
    expect(sumFigures([unknown, unknown]).lastHour.ended.at(-1)).toBeNull();
  });
});
