import { afterEach, describe, expect, it } from "@jest/globals";
import { createClientBench } from "../testing/client-bench.ts";
import { eventually } from "../testing/eventually.ts";
import { recordConnection, recordJob } from "../testing/recording.ts";
import { snapshotOf } from "../testing/snapshots.ts";
import { SwallowingProxy } from "../testing/swallowing-proxy.ts";
import { ANSWER_DUE_MS } from "./link/link-steps.ts";

const { startGateway, startClient, releases, releaseAll } = createClientBench();

afterEach(releaseAll);

function risesStrictly(seqs: number[]): boolean {
  return seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] ?? 0));
}

describe("transports", () => {
  it("may be upgraded from polling to WebSocket in mid-job", async () => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf({ seq: 1 }));
    const client = startClient({ url: gateway.url, transports: ["polling", "websocket"] });
    const recording = recordJob(client, "job-a");
    let seq = 1;
    await eventually("some updates went over each transport", () => {
      gateway.publish(snapshotOf({ seq: (seq += 1) }));
      return seq > 20 && gateway.sockets[0]?.conn.transport.name === "websocket";
    });
    await eventually("the last one arrived", () => recording.seqs.at(-1) === seq);
    expect(risesStrictly(recording.seqs)).toBe(true);
    expect(client.connection.state).toBe("live");
  });

  it("fall back to polling where no WebSocket gets through", async () => {
    const gateway = await startGateway({ transports: ["polling"] });
    gateway.publish(snapshotOf());
    const client = startClient({ url: gateway.url });
    const connections = recordConnection(client);
    const recording = recordJob(client, "job-a");
    await eventually("the job is known", () => recording.seqs.length === 1);
    expect(gateway.sockets[0]?.conn.transport.name).toBe("polling");
    expect(connections.map(({ state }) => state)).toEqual(["connecting", "live"]);
  });

  it("are turned round where the network swallows WebSockets, and stay so until one gets through", async () => {
    const gateway = await startGateway();
    const proxy = await SwallowingProxy.start(gateway.port);
    releases.push(() => proxy.stop());
    gateway.publish(snapshotOf());
    const client = startClient({ url: proxy.url });
    const recording = recordJob(client, "job-a");
    await eventually("the job is known", () => recording.seqs.length === 1);
    const transports = () => gateway.sockets.map(({ conn }) => conn.transport.name);
    expect(transports()).toEqual(["polling"]);

    // Coming back does not begin with silence once more; this time the upgrade comes through, too.
    const connections = recordConnection(client);
    proxy.isSwallowing = false;
    const openedAt = Date.now();
    gateway.io.disconnectSockets(true);
    await eventually("it has upgraded", () => transports()[0] === "websocket");
    expect(Date.now() - openedAt).toBeLessThan(ANSWER_DUE_MS);
    gateway.publish(snapshotOf({ seq: 2 }));
    await eventually("it is told what comes", () => recording.seqs.includes(2));
    expect(connections.map(({ state }) => state)).toEqual(["live", "reconnecting", "live"]);
    expect(gateway.handshakes).toHaveLength(2);
  });
});
