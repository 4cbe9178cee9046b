import { describe, expect, it } from "@jest/globals";
import { sayAlert, toNotices, type Alert } from "./alerts.ts";

describe("alerts", () => {
  const alert = (id: string, ...names: string[]): Alert => ({
    id,
    kind: "queues",
    queues: names.map((queue) => ({ queue, words: "Failing: 9 of the last 9" })),
    startedAt: 0,
  });
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };

  it("are told once in all tabs, with their end", () => {
    const titles = (alerts: Alert[]): string[] =>
      toNotices(alerts, storage).map(({ title, body }) => `${title} ${body}`);
    expect(titles([alert("1", "pay")])).toEqual(["Needs you pay: Failing: 9 of the last 9"]);
    expect(titles([alert("1", "pay")])).toEqual([]);
    expect(titles([])).toEqual(["Over pay: Failing: 9 of the last 9"]);
    expect(titles([])).toEqual([]);
  });

  it("name a few of many queues, and say when nothing is known", () => {
    expect(sayAlert(alert("2", "a", "b", "c", "d", "e", "f"))).toBe("6 queues: a, b, c …");
    expect(sayAlert({ ...alert("3"), kind: "no-data" })).toBe("The queues cannot be counted");
  });
});
