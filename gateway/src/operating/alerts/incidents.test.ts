import { describe, expect, it } from "@jest/globals";
import { NO_INCIDENTS, observe } from "./incidents.ts";
import type { Incident, IncidentState } from "./incidents.ts";

const SETTINGS = { forMs: 120_000, keepMs: 300_000 };
const STEP = 5_000;

describe("incidents of queues", () => {
  /** Looks every 5 s for so many minutes; answers what was told. */
  const play = (
    minutes: number,
    troublesAt: (minute: number) => ReadonlyMap<string, string> | undefined,
    from: IncidentState = NO_INCIDENTS,
  ): { started: Incident[]; ended: Incident[]; state: IncidentState } => {
    const told = { started: [] as Incident[], ended: [] as Incident[], state: from };
    for (let now = 0; now <= minutes * 60_000; now += STEP) {
      const { state, started, ended } = observe(told.state, troublesAt(now / 60_000), now, SETTINGS);
      told.state = JSON.parse(JSON.stringify(state)) as IncidentState;
      told.started.push(...started);
      told.ended.push(...ended);
    }
    return told;
  };
  const BAD = new Map([["pay", "Failing"]]);
  const WELL = new Map<string, string>();

  it("are one start and one end of a queue that flaps ten times", () => {
    const { started, ended } = play(60, (minute) => (minute < 40 && minute % 4 < 3 ? BAD : WELL));
    expect(started.map(({ queues }) => queues)).toEqual([[{ queue: "pay", words: "Failing" }]]);
    expect(ended.map(({ id }) => id)).toEqual(started.map(({ id }) => id));
  });

  it("are none of what lasts under two minutes, and end five minutes after all is well", () => {
    expect(play(20, (minute) => (minute < 1.9 ? BAD : WELL)).started).toEqual([]);
    const { started, ended } = play(20, (minute) => (minute < 10 ? BAD : WELL));
    expect(started[0]?.startedAt).toBe(120_000);
    expect(ended[0]?.endedAt).toBeGreaterThanOrEqual(15 * 60_000 - STEP);
    expect(ended[0]?.endedAt).toBeLessThan(15 * 60_000 + STEP);
  });

  it("are one of more than five queues at once, and of each for itself otherwise", () => {
    const queues = (count: number): Map<string, string> =>
      new Map(Array.from({ length: count }, (_, at) => [`q${at}`, "Failing"]));
    expect(play(10, () => queues(5)).started).toHaveLength(5);
    const storm = play(30, (minute) => (minute < 5 ? queues(6) : minute < 10 ? queues(40) : WELL));
    expect(storm.started.map((one) => one.queues.length)).toEqual([6]);
    expect(storm.ended.map((one) => one.queues.length)).toEqual([40]);
  });

  it("have one of their own while the queues cannot be counted, and end nothing meanwhile", () => {
    const { started, ended, state } = play(30, (minute) =>
      minute < 5 ? BAD : minute < 20 ? undefined : BAD,
    );
    expect(started.map(({ kind }) => kind)).toEqual(["queues", "no-data"]);
    expect(ended.map(({ kind }) => kind)).toEqual(["no-data"]);
    expect(state.open.map(({ kind }) => kind)).toEqual(["queues"]);
  });

  it("are none of a queue that is snoozed, until its time is over", () => {
    const snoozed = { ...NO_INCIDENTS, snoozed: { pay: 10 * 60_000 } };
    expect(play(9, () => BAD, snoozed).started).toEqual([]);
    expect(play(11, () => BAD, snoozed).started).toHaveLength(1);
  });
});
