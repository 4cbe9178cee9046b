import { afterEach, describe, expect, it } from "@jest/globals";
import { createClientBench } from "../testing/client-bench.ts";
import { eventually } from "../testing/eventually.ts";
import { recordConnection, recordJob } from "../testing/recording.ts";
import { snapshotOf } from "../testing/snapshots.ts";

const { startGateway, startClient, releaseAll } = createClientBench();

afterEach(releaseAll);

describe("tokens", () => {
  it("are replaced when the gateway says that one has expired", async () => {
    const gateway = await startGateway();
    gateway.acceptsToken = (token) => token === "fresh";
    gateway.publish(snapshotOf());
    const tokens = ["expired", "fresh"];
    const client = startClient({ url: gateway.url, getToken: () => tokens.shift() ?? "fresh" });
    const connections = recordConnection(client);
    const recording = recordJob(client, "job-a");
    await eventually("the job is known", () => recording.seqs.length === 1);
    expect(gateway.handshakes).toEqual(["expired", "fresh"]);
    expect(connections.map(({ state }) => state)).toEqual(["connecting", "live"]);
  });

  it("close the connection with the gateway's reason when the refused one comes again, until a person retries", async () => {
    const gateway = await startGateway();
    gateway.acceptsToken = () => false;
    const client = startClient({ url: gateway.url });
    await eventually("it is closed", () => client.connection.state === "closed");
    expect(client.connection.reason).toEqual({ code: "unauthenticated", message: "the token expired" });
    expect(gateway.handshakes).toHaveLength(1);
    gateway.acceptsToken = () => true;
    client.retryNow();
    await eventually("it is live", () => client.connection.state === "live");
    expect(client.connection.reason).toBeUndefined();
  });

  it("are asked for again, later, when they could not be had", async () => {
    const gateway = await startGateway();
    let failures = 2;
    const client = startClient({
      url: gateway.url,
      getToken() {
        if (failures-- > 0) throw new Error("the sign-in page is away");
        return "token";
      },
    });
    const connections = recordConnection(client);
    await eventually("it is live", () => client.connection.state === "live");
    expect(connections.map(({ reason }) => reason?.message)).toContain(
      "No token to connect with: the sign-in page is away",
    );
  });
});

describe("a machine that wakes up with an expired token", () => {
  /** A gateway that takes one token only, and a client that is live with it, until it has expired. */
  async function untilItWakes(getToken: (asked: number) => string) {
    const gateway = await startGateway();
    gateway.acceptsToken = (token) => token === "first";
    gateway.publish(snapshotOf());
    let asked = 0;
    const client = startClient({
      url: gateway.url,
      getToken() {
        asked += 1;
        return asked <= 2 ? "first" : getToken(asked);
      },
    });
    const recording = recordJob(client, "job-a");
    await eventually("the job is known", () => recording.seqs.length === 1);
    const connections = recordConnection(client);
    gateway.acceptsToken = (token) => token === "fresh";
    gateway.io.disconnectSockets(true);
    return { gateway, client, connections, recording };
  }

  it("comes back by itself when there is no network yet for a fresh one", async () => {
    const { gateway, connections, recording } = await untilItWakes((asked) => {
      // The first three times it asks for a fresh one.
      if (asked < 6) throw new Error("no network");
      return "fresh";
    });
    await eventually(
      "it is live again",
      () => connections.at(-1)?.state === "live" && connections.length > 1,
    );
    gateway.publish(snapshotOf({ seq: 2 }));
    await eventually("it is told what comes", () => recording.seqs.includes(2));
    expect(gateway.handshakes).toEqual(["first", "first", "fresh"]);
    expect(connections.map(({ state }) => state)).not.toContain("closed");
    expect(connections.map(({ reason }) => reason?.message)).toContain(
      "the token expired Asking for another one failed: no network",
    );
  });

  it("closes when the token source says that there is none to be had", async () => {
    const { gateway, client } = await untilItWakes(() => {
      throw Object.assign(new Error("signed out"), { code: "unauthenticated" });
    });
    await eventually("it is closed", () => client.connection.state === "closed");
    expect(client.connection.reason).toEqual({
      code: "unauthenticated",
      message: "the token expired Asking for another one failed: signed out",
    });
    expect(gateway.handshakes).toEqual(["first", "first"]);
  });
});
