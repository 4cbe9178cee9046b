import { describe, expect, it } from "@jest/globals";
import { TellMe } from "./tell-me.ts";
import { job, NOON } from "@headway/shared/testing/job-entries";

interface Browser {
  permission?: NotificationPermission | "unsupported";
  answer?: NotificationPermission;
  /** For each tab, whether nobody looks at it. */
  hidden?: boolean[];
}

/** Tabs of one browser, which share storage, locks and notifications. */
function openTabs({ permission = "granted", answer = "granted", hidden = [true] }: Browser) {
  const kept = new Map<string, string>();
  const shown: string[] = [];
  let asked = 0;
  let queue = Promise.resolve();
  const tabs = hidden.map(
    (isHidden) =>
      new TellMe({
        org: "acme",
        storage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, value) => void kept.set(key, value),
        },
        notices: {
          permission: () => permission,
          ask: () => {
            asked += 1;
            permission = answer;
            return Promise.resolve(answer);
          },
          show: ({ title, body }) => void shown.push(`${title} ${body}`),
        },
        isHidden: () => isHidden,
        withLock: (_name, task) => (queue = queue.then(task)),
        // Long enough for the tabs that wait for nothing.
        wait: () => new Promise((resolve) => setImmediate(resolve)),
      }),
  );
  return { tabs, shown, kept, askedTimes: () => asked };
}

const ENDED = job({ state: "completed", stage: "done", finishedAt: NOON + 10_001 });
const WORDS = "50 personas generated.";

async function endIn(tabs: readonly TellMe[], ended = ENDED): Promise<void> {
  await Promise.all(tabs.map((tab) => tab.hear(ended, WORDS)));
}

describe("telling of a job's end", () => {
  it("is done once, however many tabs are open and hidden", async () => {
    const { tabs, shown } = openTabs({ hidden: [true, true, true] });
    await tabs[0]?.want("job-a");
    await endIn(tabs);
    await endIn(tabs);
    expect(shown).toEqual(["50 personas generated. 50 support-desk customers"]);
  });

  it("is not done when nobody asked for it, when a tab is looked at, or when it took 10 s or less", async () => {
    const nobody = openTabs({});
    await endIn(nobody.tabs);
    const looking = openTabs({ hidden: [true, false, true] });
    await looking.tabs[0]?.want("job-a");
    await endIn(looking.tabs);
    const short = openTabs({});
    await short.tabs[0]?.want("job-a");
    await endIn(short.tabs, { ...ENDED, finishedAt: NOON + 10_000 });
    expect([...nobody.shown, ...looking.shown, ...short.shown]).toEqual([]);
    expect(looking.kept.get("headway.tell-me.acme")).toBe("[]");
  });

  it("is not done while the job goes on, or when the wish was taken back", async () => {
    const { tabs, shown } = openTabs({});
    await tabs[0]?.want("job-a");
    await endIn(tabs, job({ state: "active" }));
    expect(tabs[0]?.wanted.value.has("job-a")).toBe(true);
    tabs[0]?.unwant("job-a");
    await endIn(tabs);
    expect(shown).toEqual([]);
  });

  it("asks for the permission once, and says no where it was refused", async () => {
    const asking = openTabs({ permission: "default", answer: "denied" });
    expect(await asking.tabs[0]?.want("job-a")).toBe(false);
    expect(await asking.tabs[0]?.want("job-a")).toBe(false);
    expect(asking.askedTimes()).toBe(1);
    const without = openTabs({ permission: "unsupported" });
    expect(await without.tabs[0]?.want("job-a")).toBe(false);
    await endIn([...asking.tabs, ...without.tabs]);
    expect([...asking.shown, ...without.shown]).toEqual([]);
  });

  it("takes what another tab wrote, and holds nothing against somebody else's text", async () => {
    const { tabs, kept } = openTabs({ hidden: [true, true] });
    let tell: ((event: { key: string | null }) => void) | undefined;
    const undo = tabs[1]?.start({
      addEventListener: (_type, listener) => (tell = listener),
      removeEventListener: () => (tell = undefined),
    });
    await tabs[0]?.want("job-a");
    tell?.({ key: "headway.tell-me.acme" });
    expect(tabs[1]?.wanted.value.has("job-a")).toBe(true);
    kept.set("headway.tell-me.acme", "{nonsense");
    tell?.({ key: null });
    expect(tabs[1]?.wanted.value.has("job-a")).toBe(true);
    undo?.();
    expect(tell).toBeUndefined();
  });
});
