import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { RememberedJob } from "./job-client-types.ts";
import { createRememberedJobs, REMEMBERED_JOBS, type StorageLike } from "./remembered-jobs.ts";

const KEY = "headway.jobs.acme";

/** A browser's storage as several tabs see it: a write in one is an event in the others. */
class SharedStorage {
  readonly values = new Map<string, string>();
  readonly #tabs = new Set<Tab>();

  openTab(): Tab {
    const tab = new Tab(this, (written, key) => {
      for (const other of this.#tabs) if (other !== written) other.announce(key);
    });
    this.#tabs.add(tab);
    return tab;
  }
}

class Tab implements StorageLike {
  readonly listeners = new Set<(event: { key: string | null }) => void>();
  readonly #shared: SharedStorage;
  readonly #onWrite: (tab: Tab, key: string) => void;

  constructor(shared: SharedStorage, onWrite: (tab: Tab, key: string) => void) {
    this.#shared = shared;
    this.#onWrite = onWrite;
  }

  getItem(key: string): string | null {
    return this.#shared.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#shared.values.set(key, value);
    this.#onWrite(this, key);
  }

  addEventListener(_type: "storage", listener: (event: { key: string | null }) => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: "storage", listener: (event: { key: string | null }) => void): void {
    this.listeners.delete(listener);
  }

  announce(key: string | null): void {
    for (const listener of this.listeners) listener({ key });
  }
}

function rememberIn(tab: Tab, org = "acme") {
  let time = 0;
  return createRememberedJobs({ storage: tab, events: tab, org, now: () => (time += 1) });
}

function ids(jobs: RememberedJob[]): string[] {
  return jobs.map(({ jobId }) => jobId);
}

describe("remembered jobs", () => {
  it("are there again after a reload, newest first, each once", () => {
    const shared = new SharedStorage();
    const before = rememberIn(shared.openTab());
    for (const jobId of ["a", "b", "c", "a"]) before.remember(jobId);
    before.forget("b");
    expect(ids(rememberIn(shared.openTab()).list())).toEqual(["a", "c"]);
  });

  it("belong to one organisation", () => {
    const tab = new SharedStorage().openTab();
    rememberIn(tab).remember("a");
    expect(rememberIn(tab, "globex").list()).toEqual([]);
  });

  it("are at most fifty; the oldest are forgotten", () => {
    const jobs = rememberIn(new SharedStorage().openTab());
    for (let index = 0; index < REMEMBERED_JOBS + 5; index += 1) jobs.remember(`job-${index}`);
    expect(jobs.list()).toHaveLength(REMEMBERED_JOBS);
    expect(ids(jobs.list()).at(0)).toBe(`job-${REMEMBERED_JOBS + 4}`);
    expect(ids(jobs.list()).at(-1)).toBe("job-5");
  });

  it("are told to listeners in this tab and in the others, until they stop listening", () => {
    const shared = new SharedStorage();
    const [tabA, tabB] = [shared.openTab(), shared.openTab()];
    const [here, there] = [rememberIn(tabA), rememberIn(tabB)];
    const heard: string[][] = [];
    const undo = [here, there].map((jobs) => jobs.onChange((list) => heard.push(ids(list))));
    here.remember("a");
    expect(heard).toEqual([["a"], ["a"]]);
    for (const stop of undo) stop();
    here.remember("b");
    expect(heard).toHaveLength(2);
    expect(tabA.listeners.size + tabB.listeners.size).toBe(0);
  });

  it("are told when the whole storage is cleared, and not when another key is written", () => {
    const shared = new SharedStorage();
    const tab = shared.openTab();
    const heard: string[][] = [];
    rememberIn(tab).onChange((list) => heard.push(ids(list)));
    tab.announce("theme");
    expect(heard).toEqual([]);
    shared.values.clear();
    tab.announce(null);
    expect(heard).toEqual([[]]);
  });

  it("make the best of whatever is in the storage", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (garbage) => {
        const shared = new SharedStorage();
        shared.values.set(KEY, garbage);
        const jobs = rememberIn(shared.openTab());
        jobs.remember("mine");
        expect(ids(jobs.list())[0]).toBe("mine");
      }),
    );
    const shared = new SharedStorage();
    shared.values.set(KEY, JSON.stringify([{ jobId: 7 }, { jobId: "a", rememberedAt: 3, x: 1 }, null, "b"]));
    expect(rememberIn(shared.openTab()).list()).toEqual([{ jobId: "a", rememberedAt: 3 }]);
  });

  it.each([
    ["reading and writing", true, true],
    ["writing only", false, true],
  ])("last as long as the page where %s is forbidden", (_name, readFails, writeFails) => {
    const fail = (): never => {
      throw new Error("The operation is insecure.");
    };
    const jobs = createRememberedJobs({
      storage: { getItem: readFails ? fail : () => null, setItem: writeFails ? fail : () => {} },
      org: "acme",
    });
    const heard: string[][] = [];
    jobs.onChange((list) => heard.push(ids(list)));
    jobs.remember("a");
    jobs.remember("b");
    jobs.forget("a");
    expect(ids(jobs.list())).toEqual(["b"]);
    expect(heard).toEqual([["a"], ["b", "a"], ["b"]]);
  });
});
