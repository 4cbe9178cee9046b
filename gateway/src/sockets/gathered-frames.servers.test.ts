import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { Server } from "socket.io";
import { io as connect } from "socket.io-client";
import type { Socket as Client } from "socket.io-client";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { jobRoom } from "@headway/shared/protocol/rooms";
import { eventually } from "@headway/shared/testing/eventually";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { DeliveryStats } from "../delivery/delivery-stats.ts";
import type { HeadwayServer, HeadwaySocket } from "./admit-sockets.ts";
import { DirectWrites } from "./direct-writes.ts";
import { SlowSockets } from "./slow-sockets.ts";

const NOBODY = new Set<string>();
const JOBS = Array.from({ length: 12 }, (_, at) => `j${at}`);

let io: HeadwayServer;
let slow: SlowSockets;
let stats: DeliveryStats;
let client: Client;
let socket: HeadwaySocket;
let written: jest.SpiedFunction<DirectWrites["write"]>;
let writtenInOne: jest.SpiedFunction<DirectWrites["writeAll"]>;
/** What the client was sent, in order. */
let got: string[];

beforeEach(async () => {
  const http = createServer();
  io = new Server(http, { serveClient: false, perMessageDeflate: false });
  await once(http.listen(0, "127.0.0.1"), "listening");
  stats = new DeliveryStats();
  const direct = new DirectWrites(true);
  slow = new SlowSockets(io, createLogger("test", { LOG_LEVEL: "silent" }), stats, direct);
  written = jest.spyOn(direct, "write");
  writtenInOne = jest.spyOn(direct, "writeAll");
  const admitted = once(io, "connection") as Promise<[HeadwaySocket]>;
  client = connect(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  });
  got = [];
  client.on("job:update", ({ jobId, seq }: JobSnapshot) => got.push(`${jobId} ${seq}`));
  [socket] = await admitted;
  await eventually("the client is connected", () => client.connected);
});

afterEach(async () => {
  client.close();
  slow.close();
  await io.close();
});

const watch = (jobs: readonly string[]): void => void socket.join(jobs.map(jobRoom));
const tell = (jobId: string, seq: number, isUrgent = false): void => {
  slow.broadcastJob(snapshotOf({ jobId, seq, state: "active" }), isUrgent, NOBODY);
};

describe("the updates of a socket that watches many jobs", () => {
  it("go out in one write for those of 20 ms, of each job the latest", async () => {
    watch(JOBS);
    for (const jobId of JOBS) tell(jobId, 1);
    tell("j0", 2);
    expect(writtenInOne).not.toHaveBeenCalled();
    await eventually("all have come", () => got.length === JOBS.length);
    expect(got).toEqual(["j0 2", ...JOBS.slice(1).map((jobId) => `${jobId} 1`)]);
    expect([written.mock.calls.length, writtenInOne.mock.calls.length]).toEqual([0, 1]);
    expect(stats).toMatchObject({ sent: JOBS.length, conflated: 1 });
  });

  it("that change a state go out at once, and what was gathered of the job before is not sent after them", async () => {
    watch(JOBS);
    tell("j0", 1);
    tell("j1", 1);
    tell("j0", 2, true);
    expect(written).toHaveBeenCalledTimes(1);
    await eventually("the other one has come", () => got.includes("j1 1"));
    expect(got).toEqual(["j0 2", "j1 1"]);
  });

  it("are not sent of a job that it has left, or that it was answered with", async () => {
    watch(JOBS);
    tell("j0", 1);
    tell("j1", 1);
    tell("j2", 1);
    slow.settleLeft(socket.id, jobRoom("j0"));
    slow.settleJob(socket.id, snapshotOf({ jobId: "j1", seq: 2 }));
    await eventually("the third has come", () => got.includes("j2 1"));
    expect(got).toEqual(["j2 1"]);
  });

  it("are owed like all others where the connection has become busy meanwhile", async () => {
    watch(JOBS);
    tell("j0", 1);
    const { transport } = socket.conn as unknown as {
      transport: { writable: boolean; emit(name: string): void };
    };
    transport.writable = false;
    await eventually("it is owed", () => slow.count === 1);
    expect(writtenInOne).not.toHaveBeenCalled();
    transport.writable = true;
    transport.emit("ready");
    await eventually("it has come", () => got.includes("j0 1"));
    expect(stats).toMatchObject({ sent: 1, replayed: 1 });
  });
});

describe("the updates of a socket that watches few jobs", () => {
  it("go out at once", () => {
    watch(JOBS.slice(0, 3));
    tell("j0", 1);
    expect(written).toHaveBeenCalledTimes(1);
  });

  it("go out in the next turn of the event loop where it has been written to in this one, of each job the latest", async () => {
    watch(JOBS.slice(0, 3));
    for (const seq of [1, 2, 3]) tell("j0", seq);
    expect(written).toHaveBeenCalledTimes(1);
    await setImmediate();
    expect(written).toHaveBeenCalledTimes(2);
    await eventually("the latest has come", () => got.includes("j0 3"));
    expect(got).toEqual(["j0 1", "j0 3"]);
    expect(stats).toMatchObject({ sent: 2, conflated: 1, replayed: 1 });
  });
});
