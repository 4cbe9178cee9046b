import { describe, expect, it } from "@jest/globals";
import type { DeliveryAnswer, GatewayDelivery } from "@headway/shared/protocol/delivery";
import { NOON } from "@headway/shared/testing/job-entries";
import { sayMissing, sumUpDelivery, toDeliveryRows } from "./describe-delivery.ts";

function gateway(change: Partial<GatewayDelivery> = {}): GatewayDelivery {
  return {
    id: "one",
    host: "b",
    pid: 7,
    startedAt: NOON - 65_000,
    live: true,
    sockets: 1,
    watchedJobs: 2,
    watchedFeeds: 1,
    heard: 1_234,
    sent: 2_468,
    conflated: 0,
    replayed: 0,
    slowSockets: 0,
    resyncs: 0,
    ...change,
  };
}

function answer(change: Partial<DeliveryAnswer> = {}): DeliveryAnswer {
  const gateways = [gateway()];
  return {
    at: NOON,
    answeredBy: "one",
    reached: true,
    gateways,
    silent: [],
    unnamed: 0,
    omitted: 0,
    ...change,
  };
}

function wordsOf(change: Partial<GatewayDelivery>, key: string): string | undefined {
  const [row] = toDeliveryRows(answer({ gateways: [gateway(change)] }), NOON);
  return row?.figures.find((figure) => figure.key === key)?.words;
}

describe("the delivery of the gateways, in words", () => {
  it("has a row for each gateway in an order that stays, also when one falls silent", () => {
    const both = [gateway({ id: "first", host: "a" }), gateway({ id: "second" })];
    const before = toDeliveryRows(answer({ gateways: both }), NOON);
    const silent = [{ id: "first", host: "a", pid: 7, seenAt: NOON - 40_000 }];
    const after = toDeliveryRows(answer({ gateways: both.slice(1), silent }), NOON);
    expect(before.map(({ id, note }) => [id, note])).toEqual([
      ["first", "up 1 min 05 s"],
      ["second", "up 1 min 05 s"],
    ]);
    expect(after.map(({ id, note, figures }) => [id, note, figures.length])).toEqual([
      ["first", "has not answered, last seen 40 s ago", 0],
      ["second", "up 1 min 05 s", 10],
    ]);
  });

  it("gives the time from report to send in ms below a second, and says where there were no updates", () => {
    expect(wordsOf({ reportToSend: { p50Ms: 2, p99Ms: 14, updates: 9 } }, "p99")).toBe("14 ms");
    expect(wordsOf({ reportToSend: { p50Ms: 2, p99Ms: 2_640, updates: 9 } }, "p99")).toBe("2.6 s");
    expect(wordsOf({}, "p99")).toBe("no updates");
    expect(wordsOf({}, "heard")).toBe("1,234");
  });

  it("tells an outage that goes on from one that is over", () => {
    const from = NOON - 300_000;
    expect(wordsOf({}, "lastOutage")).toBe("none");
    expect(wordsOf({ lastOutage: { from, reason: "Redis is away." } }, "lastOutage")).toBe(
      "for 5 min 00 s now: Redis is away.",
    );
    expect(
      wordsOf({ lastOutage: { from, until: from + 60_000, reason: "Redis is away." } }, "lastOutage"),
    ).toBe("4 min ago, for 1 min 00 s: Redis is away.");
  });

  it("says which gateways are missing, and that none but one could be asked", () => {
    expect(sayMissing(answer())).toEqual([]);
    const words = sayMissing(answer({ reached: false, unnamed: 1, omitted: 2 })).join(" ");
    expect(words).toContain("The other gateways could not be asked, because Redis cannot be reached.");
    expect(words).toContain("1 further gateway has not answered");
    expect(words).toContain("2 further gateways are left out");
    expect(sumUpDelivery(answer({ gateways: [gateway({ sockets: 3, slowSockets: 1 })] }))).toBe(
      "1 gateway, 3 sockets, 1 slow now.",
    );
  });
});
