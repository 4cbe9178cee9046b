import { afterEach, describe, expect, it } from "@jest/globals";
import { createJobClient } from "./job-client.ts";
import { createClientBench } from "../testing/client-bench.ts";
import { FreezingProxy } from "../testing/freezing-proxy.ts";
import type { MiniGateway } from "../testing/mini-gateway.ts";
import { ownPort } from "../testing/own-port.ts";
import { recordConnection, recordJob } from "../testing/recording.ts";
import { snapshotOf } from "../testing/snapshots.ts";
import { eventually } from "../testing/eventually.ts";

const { startGateway, startClient, releases, releaseAll } = createClientBench();

afterEach(releaseAll);

describe("coming back after a lost connection", () => {
  const losses: [string, (gateway: MiniGateway, proxy: FreezingProxy) => Promise<MiniGateway> | undefined][] =
    [
      [
        "the transport closed",
        (gateway) => {
          for (const socket of gateway.sockets) socket.conn.close();
          return undefined;
        },
      ],
      [
        "the gateway disconnected it",
        (gateway) => {
          gateway.io.disconnectSockets(true);
          return undefined;
        },
      ],
      [
        "the gateway disconnected it from the namespace alone",
        (gateway) => {
          gateway.io.disconnectSockets(false);
          return undefined;
        },
      ],
      [
        "the network swallowed everything in silence",
        (_gateway, proxy) => {
          proxy.freeze();
          return undefined;
        },
      ],
      [
        "the gateway was restarted on the same port",
        async (gateway) => {
          await gateway.stop();
          return startGateway({ port: gateway.port, jobs: gateway.jobs });
        },
      ],
    ];

  it.each(losses)("shows what happened meanwhile when %s", async (_name, lose) => {
    // On a port of its own, because one of them comes back on it. Pings tell only of the silence; the answer to one may be
    // seconds late on a slow machine.
    const first = await startGateway({ port: await ownPort(), pingInterval: 500, pingTimeout: 4_000 });
    const proxy = await FreezingProxy.start(first.port);
    releases.push(() => proxy.stop());
    first.publish(snapshotOf({ seq: 1, progress: 10 }));
    const client = startClient({ url: proxy.url });
    const connections = recordConnection(client);
    const recording = recordJob(client, "job-a");
    await eventually("the job is known", () => recording.seqs.includes(1));

    const gateway = (await lose(first, proxy)) ?? first;
    gateway.jobs.set("job-a", snapshotOf({ seq: 5, state: "completed", progress: 100 }));
    await eventually("the end is known", () => recording.seqs.includes(5));
    gateway.publish(snapshotOf({ seq: 6, state: "queued", attempt: 1, progress: 0 }));
    await eventually("updates arrive again", () => recording.seqs.includes(6));

    expect(recording.seqs).toEqual([1, 5, 6]);
    expect(connections.map(({ state }) => state)).toEqual(["connecting", "live", "reconnecting", "live"]);
  });

  it("restores every watch and the feed, and asks for a token each time", async () => {
    const gateway = await startGateway();
    for (const jobId of ["a", "b", "c"]) gateway.publish(snapshotOf({ jobId }));
    let asked = 0;
    const client = startClient({
      url: gateway.url,
      getToken: () => Promise.resolve(`token-${(asked += 1)}`),
    });
    const recordings = ["a", "b", "c"].map((jobId) => recordJob(client, jobId));
    client.watchFeed(() => {});
    await eventually("all are watched", () => recordings.every(({ seqs }) => seqs.length > 0));
    gateway.io.disconnectSockets(true);
    await eventually("all are watched again", () => gateway.countOf("job:watch") === 6);
    await eventually("the feed is, too", () => gateway.countOf("feed:watch") === 2);
    expect(gateway.handshakes).toEqual(["token-1", "token-2"]);
  });

  it("connects at once when a person asks for it, without waiting for the back-off", async () => {
    const gateway = await startGateway();
    let asked = 0;
    // So much chance that the first wait is the longest that a first wait can be.
    const client = startClient({
      url: gateway.url,
      getToken: () => `token-${(asked += 1)}`,
      random: () => 0.999,
    });
    await eventually("it is live", () => client.connection.state === "live");
    gateway.io.disconnectSockets(true);
    await eventually("it waits", () => client.connection.state === "reconnecting");
    const askedBefore = asked;
    client.retryNow();
    // An attempt to connect begins with asking for a token.
    await new Promise(setImmediate);
    expect(asked).toBe(askedBefore + 1);
    await eventually("it is live again", () => client.connection.state === "live");
  });
});

describe("the gateway's own trouble", () => {
  it("shows as paused with its reason, and ends as live", async () => {
    const gateway = await startGateway();
    const client = startClient({ url: gateway.url });
    const connections = recordConnection(client);
    await eventually("it is live", () => client.connection.state === "live");
    gateway.io.emit("server:status", { live: false, reason: "Redis is away" });
    await eventually("it is paused", () => client.connection.state === "paused");
    expect(client.connection.reason?.message).toBe("Redis is away");
    gateway.io.emit("server:status", { live: true });
    await eventually("it is live again", () => client.connection.state === "live");
    expect(connections.map(({ state }) => state)).toEqual(["connecting", "live", "paused", "live"]);
  });

  it("does not disturb anyone by messages that make no sense", async () => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf());
    const client = startClient({ url: gateway.url });
    const recording = recordJob(client, "job-a");
    const feeds: number[] = [];
    client.watchFeed((jobs) => feeds.push(jobs.length));
    await eventually("job and feed are known", () => recording.seqs.length === 1 && feeds.length === 1);
    for (const nonsense of [undefined, null, 7, "x", {}, { jobId: "job-a" }, { jobId: "job-a", seq: "9" }]) {
      for (const event of ["job:update", "feed:update", "server:status"] as const) {
        gateway.io.emit(event, nonsense as never);
      }
      gateway.io.emit("feed:update", { jobs: [nonsense] } as never);
    }
    gateway.publish(snapshotOf({ seq: 2 }));
    await eventually("the next update came", () => recording.seqs.includes(2));
    expect(recording.seqs).toEqual([1, 2]);
    expect(client.connection.state).toBe("live");
  });
});

describe("closing", () => {
  it("releases everything, tells nobody anything more and may be done twice", async () => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf());
    const handles = () =>
      process.getActiveResourcesInfo().filter((name) => /TCPSocket|Timeout/.test(name)).length;
    const before = handles();
    const client = createJobClient({ url: gateway.url, getToken: () => "token" });
    const recording = recordJob(client, "job-a");
    const connections = recordConnection(client);
    await eventually("the job is known", () => recording.seqs.length === 1);
    await client.close();
    await client[Symbol.asyncDispose]();
    expect(connections.at(-1)?.state).toBe("closed");
    gateway.publish(snapshotOf({ seq: 2 }));
    await eventually("the gateway has no socket left", () => gateway.sockets.length === 0);
    await eventually("no connection or timer is left", () => handles() <= before);
    client.watchJob("job-a", () => {
      throw new Error("a closed client must call nobody");
    });
    client.retryNow();
    expect(client.connection.state).toBe("closed");
    expect(recording.seqs).toEqual([1]);
  });

  it("is possible at every moment of connecting", async () => {
    const gateway = await startGateway();
    for (const turns of [0, 1, 2, 5, 10, 20]) {
      const client = createJobClient({ url: gateway.url, getToken: () => "token" });
      client.watchJob("job-a", () => {});
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      await client.close();
      expect(client.connection.state).toBe("closed");
    }
    await eventually("the gateway has no socket left", () => gateway.sockets.length === 0);
    await eventually("no engine connection is left", () => gateway.io.engine.clientsCount === 0);
  });

  it("needs no gateway", async () => {
    const client = createJobClient({
      url: `http://127.0.0.1:${await ownPort()}`,
      getToken: () => "token",
    });
    await client.close();
    expect(client.connection.state).toBe("closed");
  });
});
