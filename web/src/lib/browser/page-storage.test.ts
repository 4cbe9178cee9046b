import { describe, expect, it } from "@jest/globals";
import { PageStorage, type KeyValueStorage } from "./page-storage.ts";

type Listener = (event: { key: string | null }) => void;

/** A browser's storage that can be full, forbidden or cleared, and the events of other tabs. */
function createBrowser() {
  const kept = new Map<string, string>();
  const listeners = new Set<Listener>();
  const mood = { isForbidden: false, isFull: false };
  const open = (): KeyValueStorage => {
    if (mood.isForbidden) throw new DOMException("denied", "SecurityError");
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => {
        if (mood.isFull) throw new DOMException("full", "QuotaExceededError");
        kept.set(key, value);
      },
      removeItem: (key) => void kept.delete(key),
    };
  };
  const events = {
    addEventListener: (_: "storage", listener: Listener) => void listeners.add(listener),
    removeEventListener: (_: "storage", listener: Listener) => void listeners.delete(listener),
  };
  /** Another tab writes or removes one key. */
  const change = (key: string, value?: string): void => {
    if (value === undefined) kept.delete(key);
    else kept.set(key, value);
    for (const listener of listeners) listener({ key });
  };
  return { kept, mood, change, storage: new PageStorage(open, events) };
}

describe("the page's storage", () => {
  it.each([["isForbidden"], ["isFull"]] as const)(
    "keeps in memory what the browser does not take (%s)",
    (is) => {
      const { mood, storage, kept } = createBrowser();
      kept.set("theme", "light");
      mood[is] = true;
      storage.setItem("theme", "dark");
      expect(storage.getItem("theme")).toBe("dark");
      storage.removeItem("theme");
      expect(storage.getItem("theme")).toBeNull();
      expect(storage.getItem("never written")).toBeNull();
    },
  );

  it("knows what was there when the browser's was cleared, or forbidden, while the page was open", () => {
    const { kept, mood, storage } = createBrowser();
    kept.set("read", "1");
    storage.getItem("read");
    storage.setItem("written", "2");
    kept.clear();
    expect([storage.getItem("read"), storage.getItem("written")]).toEqual(["1", "2"]);
    mood.isForbidden = true;
    expect([storage.getItem("read"), storage.getItem("written")]).toEqual(["1", "2"]);
  });

  it("follows what another tab writes or removes, also where its own write was not taken", () => {
    const { change, mood, storage } = createBrowser();
    storage.setItem("session", "mine");
    change("session");
    expect(storage.getItem("session")).toBeNull();
    mood.isFull = true;
    storage.setItem("session", "mine");
    mood.isFull = false;
    change("session", "theirs");
    expect(storage.getItem("session")).toBe("theirs");
  });

  it("takes a later write to the browser again once there is room", () => {
    const { kept, mood, storage } = createBrowser();
    mood.isFull = true;
    storage.setItem("jobs", "[1]");
    mood.isFull = false;
    storage.setItem("jobs", "[1,2]");
    expect(kept.get("jobs")).toBe("[1,2]");
  });
});
