import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createJobClient } from "@headway/shared/client/job-client";
import { eventually } from "@headway/shared/testing/eventually";
import { MiniGateway } from "@headway/shared/testing/mini-gateway";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import type { HubMessage, TabMessage } from "./contract.ts";
import { Hub, type HubDeps } from "./hub.ts";
import { isEnded, isJob, isLive } from "./testing/hub-messages.ts";
import { mintFor } from "./testing/mint-for.ts";

const ANN = { org: "acme", sub: "ann", role: "admin" } as const;
const IN_AN_HOUR = Date.now() / 1_000 + 3_600;
const TOKEN = mintFor({ ...ANN, exp: IN_AN_HOUR });
const LATER_TOKEN = mintFor({ ...ANN, exp: IN_AN_HOUR + 1 });
const FOREIGN_TOKEN = mintFor({ ...ANN, sub: "bob", exp: IN_AN_HOUR });

/** Timers of this machine may fire that much before their time, by the clock. */
const EARLY_MS = 5;

let gateway: MiniGateway;
const ports: MessagePort[] = [];
/** Sign out whoever is left, so that no timer outlives its test. */
const hubs: Hub[] = [];

beforeEach(async () => {
  gateway = await MiniGateway.start();
  for (const jobId of ["job-a", "job-b"]) gateway.jobs.set(jobId, snapshotOf({ jobId }));
});

afterEach(async () => {
  for (const hub of hubs.splice(0)) {
    openTab(hub).tell({ is: "leave", signedOut: true });
    await hasSockets(0);
  }
  for (const port of ports.splice(0)) port.close();
  await gateway.stop();
});

/** A hub of Ann's with a real connection, and the locks of its tabs, which the test lets go of. */
function startHub(given: Partial<HubDeps> = {}) {
  const locks = new Map<string, () => void>();
  const hub = new Hub({
    identity: ANN,
    gatewayUrl: gateway.url,
    createClient: (options) => createJobClient({ ...options, random: () => 0 }),
    untilReleased: (lock) => new Promise((resolve) => locks.set(lock, resolve)),
    onNetwork: () => undefined,
    lingerMs: 60_000,
    ...given,
  });
  hubs.push(hub);
  return { hub, locks };
}

interface Tab {
  heard: HubMessage[];
  tell: (message: TabMessage) => void;
  /** Waits until the tab has been told something of which `isIt` is true. */
  hears: (what: string, isIt: (message: HubMessage) => boolean) => Promise<void>;
}

/** A tab that has said hello, and that it holds `lock` if there is one. What is said on one port arrives in order. */
function openTab(hub: Hub, { token = TOKEN, lock = "", onAsked = () => {} } = {}): Tab {
  const { port1, port2 } = new MessageChannel();
  const heard: HubMessage[] = [];
  port1.addEventListener("message", ({ data }: MessageEvent<HubMessage>) => {
    heard.push(data);
    if (data.is === "tokenWanted") onAsked();
  });
  port1.start();
  hub.connect(port2);
  const tell = (message: TabMessage): void => {
    port1.postMessage(message);
  };
  tell({ is: "hello", token });
  if (lock !== "") tell({ is: "held", lock });
  ports.push(port1);
  return {
    heard,
    tell,
    hears: async (what, isIt) => {
      await eventually(`the tab hears ${what}`, () => heard.some(isIt));
    },
  };
}

const commandsFor = (name: string, wanted?: string) =>
  gateway.commands.filter((command) => command.name === name && command.jobId === wanted);

async function hasSockets(count: number): Promise<void> {
  await eventually(`the gateway has ${count} sockets`, () => gateway.sockets.length === count);
}

describe("what several tabs watch", () => {
  it("is watched once over one connection, and let go of with the last of them", async () => {
    const { hub } = startHub();
    const [one, two] = [openTab(hub), openTab(hub)];
    for (const tab of [one, two]) {
      tab.tell({ is: "watchJob", jobId: "job-a" });
      tab.tell({ is: "watchFeed" });
      tab.tell({ is: "watchRows", count: 50 });
      await tab.hears("the job", isJob("job-a"));
      await tab.hears("the feed", ({ is }) => is === "feed");
      await tab.hears("the rows", ({ is }) => is === "rows");
    }
    gateway.publish(snapshotOf({ jobId: "job-a", seq: 2 }));
    for (const tab of [one, two]) await tab.hears("that it moved", isJob("job-a", 2));
    expect(gateway.sockets).toHaveLength(1);
    expect(commandsFor("job:watch", "job-a")).toHaveLength(1);
    expect(commandsFor("feed:watch")).toHaveLength(1);
    expect(commandsFor("rows:watch")).toHaveLength(1);

    one.tell({ is: "unwatchJob", jobId: "job-a" });
    one.tell({ is: "unwatchFeed" });
    one.tell({ is: "unwatchRows" });
    // Once this has arrived, so has whatever was sent before it.
    one.tell({ is: "watchJob", jobId: "job-b" });
    await one.hears("the other job", isJob("job-b"));
    expect(commandsFor("job:unwatch", "job-a")).toEqual([]);
    expect([...commandsFor("feed:unwatch"), ...commandsFor("rows:unwatch")]).toEqual([]);

    two.tell({ is: "unwatchJob", jobId: "job-a" });
    two.tell({ is: "unwatchFeed" });
    two.tell({ is: "unwatchRows" });
    await eventually("the job is let go of", () => commandsFor("job:unwatch", "job-a").length === 1);
    await eventually("the feed is let go of", () => commandsFor("feed:unwatch").length === 1);
    await eventually("the rows are let go of", () => commandsFor("rows:unwatch").length === 1);
  });

  it("is one watch, however often one tab asks for it", async () => {
    const { hub } = startHub();
    const tab = openTab(hub);
    for (const _time of [1, 2]) tab.tell({ is: "watchJob", jobId: "job-a" });
    tab.tell({ is: "unwatchJob", jobId: "job-a" });
    await tab.hears("that it is connected", isLive);
    tab.tell({ is: "watchJob", jobId: "job-b" });
    await tab.hears("the other job", isJob("job-b"));
    const before = tab.heard.length;
    gateway.publish(snapshotOf({ jobId: "job-a", seq: 2 }));
    gateway.publish(snapshotOf({ jobId: "job-b", seq: 2 }));
    await tab.hears("that the other moved", isJob("job-b", 2));
    expect(tab.heard.slice(before).some(isJob("job-a"))).toBe(false);
  });

  it("is told at once to a tab that joins", async () => {
    const { hub } = startHub();
    const one = openTab(hub);
    one.tell({ is: "watchJob", jobId: "job-a" });
    await one.hears("the job", isJob("job-a"));
    const two = openTab(hub);
    two.tell({ is: "watchJob", jobId: "job-a" });
    await two.hears("the job", isJob("job-a"));
    expect(two.heard.map(({ is }) => is)).toEqual(["connection", "job"]);
    expect(two.heard.every((message) => isLive(message) || isJob("job-a")(message))).toBe(true);
  });
});

describe("a tab that vanishes", () => {
  it("is watched for a little longer, and what it alone watched is then let go of", async () => {
    const lingerMs = 200;
    const { hub, locks } = startHub({ lingerMs });
    const one = openTab(hub, { lock: "of one" });
    const two = openTab(hub, { lock: "of two" });
    one.tell({ is: "watchJob", jobId: "job-a" });
    two.tell({ is: "watchJob", jobId: "job-b" });
    await one.hears("its job", isJob("job-a"));
    await two.hears("its job", isJob("job-b"));
    const goneAt = Date.now();
    locks.get("of one")?.();
    const released = await eventually("its job is let go of", () => commandsFor("job:unwatch", "job-a")[0]);
    expect(released.at - goneAt).toBeGreaterThanOrEqual(lingerMs - EARLY_MS);
    expect(commandsFor("job:unwatch", "job-b")).toEqual([]);
    expect(gateway.sockets).toHaveLength(1);

    const lastGoneAt = Date.now();
    locks.get("of two")?.();
    await hasSockets(0);
    expect(Date.now() - lastGoneAt).toBeGreaterThanOrEqual(lingerMs - EARLY_MS);
  });

  it("finds the connection and its jobs as they were when it is back in time", async () => {
    const { hub, locks } = startHub();
    const before = openTab(hub, { lock: "before" });
    before.tell({ is: "watchJob", jobId: "job-a" });
    await before.hears("the job", isJob("job-a"));
    locks.get("before")?.();
    const after = openTab(hub);
    after.tell({ is: "watchJob", jobId: "job-a" });
    await after.hears("the job", isJob("job-a"));
    expect(gateway.handshakes).toHaveLength(1);
    expect(gateway.commands.map(({ name }) => name)).toEqual(["job:watch"]);
  });
});

describe("the connection", () => {
  it("ends with the last tab that says it leaves, and begins again with the next one", async () => {
    const { hub } = startHub();
    const [one, two] = [openTab(hub), openTab(hub)];
    await two.hears("that it is connected", isLive);
    one.tell({ is: "leave", signedOut: false });
    two.tell({ is: "watchJob", jobId: "job-a" });
    await two.hears("the job", isJob("job-a"));
    expect(gateway.sockets).toHaveLength(1);
    two.tell({ is: "leave", signedOut: false });
    await hasSockets(0);
    await openTab(hub).hears("that it is connected", isLive);
  });

  it("ends for all tabs when somebody signs out in one, also for those that may come back", async () => {
    const { hub, locks } = startHub();
    const [one, two, gone] = [openTab(hub), openTab(hub), openTab(hub, { lock: "of the third" })];
    gone.tell({ is: "watchJob", jobId: "job-a" });
    await gone.hears("the job", isJob("job-a"));
    locks.get("of the third")?.();
    one.tell({ is: "leave", signedOut: true });
    await two.hears("that it is over", isEnded);
    await hasSockets(0);
    // And with it the token: whoever comes next connects with their own.
    await openTab(hub, { token: LATER_TOKEN }).hears("that it is connected", isLive);
    expect(gateway.handshakes).toEqual([TOKEN, LATER_TOKEN]);
  });

  it("is not shared with a tab of somebody else, nor opened for one", async () => {
    const { hub } = startHub();
    const foreign = openTab(hub, { token: FOREIGN_TOKEN });
    foreign.tell({ is: "watchJob", jobId: "job-a" });
    await foreign.hears("that it is not served", isEnded);
    const own = openTab(hub);
    await own.hears("that it is connected", isLive);
    const another = openTab(hub, { token: FOREIGN_TOKEN });
    another.tell({ is: "watchJob", jobId: "job-a" });
    await another.hears("that it is not served", isEnded);
    own.tell({ is: "watchJob", jobId: "job-b" });
    await own.hears("the job", isJob("job-b"));
    expect(gateway.handshakes).toEqual([TOKEN]);
    expect(commandsFor("job:watch", "job-a")).toEqual([]);
    for (const { heard } of [foreign, another]) expect(heard).toEqual([{ is: "ended" }]);
  });

  it("is opened anew with a token that a tab renewed: the one that came last is asked first", async () => {
    const { hub } = startHub();
    const asked: string[] = [];
    const one = openTab(hub, { onAsked: () => asked.push("one") });
    const two = openTab(hub, { onAsked: () => asked.push("two") });
    await one.hears("that it is connected", isLive);
    await two.hears("that it is connected", isLive);
    // The second tab's token has not been used yet, and is, before anybody is asked.
    gateway.io.disconnectSockets(true);
    await eventually("it has connected again", () => gateway.handshakes.length === 2);
    await hasSockets(1);
    expect(asked).toEqual([]);
    gateway.io.disconnectSockets(true);
    await eventually("a tab is asked for a token", () => asked.length > 0);
    expect(asked[0]).toBe("two");
    two.tell({ is: "token", token: LATER_TOKEN });
    await eventually("it connects with that", () => gateway.handshakes.includes(LATER_TOKEN));
    await hasSockets(1);
  });

  it("that was refused is tried again for whoever comes then", async () => {
    gateway.acceptsToken = () => false;
    const { hub } = startHub();
    const one = openTab(hub);
    await one.hears("that a token is wanted", ({ is }) => is === "tokenWanted");
    one.tell({ is: "token", token: TOKEN });
    await one.hears("that it is closed", (message) => {
      return message.is === "connection" && message.connection.state === "closed";
    });
    gateway.acceptsToken = () => true;
    await openTab(hub, { token: LATER_TOKEN }).hears("that it is connected", isLive);
    expect(gateway.handshakes.at(-1)).toBe(LATER_TOKEN);
  });

  it("is told once of each change of the network, however many tabs say so", async () => {
    const changes: string[] = [];
    const { hub } = startHub({ onNetwork: (change) => changes.push(change) });
    const [one, two] = [openTab(hub), openTab(hub)];
    await one.hears("that it is connected", isLive);
    for (const change of ["offline", "online"] as const) {
      for (const tab of [one, two]) tab.tell({ is: "network", change });
      for (const tab of [one, two]) {
        tab.tell({ is: "watchJob", jobId: change === "offline" ? "job-a" : "job-b" });
        await tab.hears("the job", isJob(change === "offline" ? "job-a" : "job-b"));
      }
    }
    expect(changes).toEqual(["offline", "online"]);
  });
});
