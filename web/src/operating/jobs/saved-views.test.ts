import { describe, expect, it } from "@jest/globals";
import { SavedViews } from "./saved-views.ts";

describe("saved views", () => {
  const open = (kept = new Map<string, string>()) => {
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    return { kept, views: new SavedViews(storage, "ana") };
  };

  it("are there at the next visit, the last of one name alone, and go when they are removed", () => {
    const { kept, views } = open();
    views.save({ name: " Pay ", hash: "#/jobs?queue=pay" });
    views.save({ name: "Pay", hash: "#/jobs?queue=pay&state=failed" });
    views.save({ name: "", hash: "#/jobs" });
    expect(open(kept).views.state.value).toEqual([{ name: "Pay", hash: "#/jobs?queue=pay&state=failed" }]);
    views.remove("Pay");
    expect(open(kept).views.state.value).toEqual([]);
  });

  it("are thirty at most, and nothing that leads elsewhere", () => {
    const kept = new Map([
      ["headway.views.ana", JSON.stringify([{ name: "bad", hash: "javascript:alert(1)" }, 7])],
    ]);
    const { views } = open(kept);
    expect(views.state.value).toEqual([]);
    for (let at = 0; at < 40; at += 1) views.save({ name: `v${at}`, hash: "#/jobs" });
    expect(views.state.value.map(({ name }) => name)).toEqual(
      Array.from({ length: 30 }, (_, at) => `v${at + 10}`),
    );
    expect(open(new Map([["headway.views.ana", "{"]])).views.state.value).toEqual([]);
  });
});
