import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { Server } from "socket.io";
import { io as connect } from "socket.io-client";
import type { Socket as Client } from "socket.io-client";
import { eventually } from "@headway/shared/testing/eventually";
import type { HeadwayServer, HeadwaySocket } from "./admit-sockets.ts";
import { DirectWrites } from "./direct-writes.ts";
import { sendFrame, toEventFrame } from "./event-frame.ts";

let io: HeadwayServer;
let port: number;

beforeEach(async () => {
  const http = createServer();
  io = new Server(http, { serveClient: false, perMessageDeflate: false });
  await once(http.listen(0, "127.0.0.1"), "listening");
  ({ port } = http.address() as AddressInfo);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await io.close();
});

/** A client and its socket; what the client was sent, by the reason that each `server:status` carries. */
async function open(transport: "websocket" | "polling") {
  const admitted = once(io, "connection") as Promise<[HeadwaySocket]>;
  const client = connect(`http://127.0.0.1:${port}`, {
    transports: [transport],
    forceNew: true,
    reconnection: false,
  });
  const got: string[] = [];
  client.on("server:status", ({ reason }: { reason: string }) => got.push(reason));
  const [socket] = await admitted;
  await eventually("the client is connected", () => client.connected);
  return { client, got, socket, byEngine: jest.spyOn(socket.conn, "write") };
}

async function close(client: Client, socket: HeadwaySocket): Promise<void> {
  const gone = once(socket, "disconnect");
  client.close();
  await gone;
}

const frameOf = (reason: string) => toEventFrame("server:status", { live: true, reason });
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

/** The TCP connection below a client's WebSocket. */
function streamOf(client: Client): { pause(): void; resume(): void } {
  const engine = client.io.engine as unknown as { transport: { ws: { _socket: never } } };
  return engine.transport.ws._socket;
}

describe("frames that are written past Engine.IO", () => {
  it("reach a WebSocket that keeps up, all and in order, and none goes by Engine.IO: it has its parts where it had them", async () => {
    const { client, got, socket, byEngine } = await open("websocket");
    const direct = new DirectWrites(true);
    for (const number of numbers(100)) {
      sendFrame(socket, frameOf(number), direct);
      await setImmediate();
    }
    await eventually("all are there", () => got.length === 100);
    expect(got).toEqual(numbers(100));
    expect([direct.isUsable, byEngine.mock.calls.length]).toEqual([true, 0]);
    await close(client, socket);
  });

  it("are one for each connection in a turn of the event loop, so that of many updates the latest can be sent", async () => {
    const { client, got, socket } = await open("websocket");
    const direct = new DirectWrites(true);
    const write = (reason: string) => direct.write(socket, frameOf(reason).options.wsPreEncodedFrame[0]);
    expect([write("a"), direct.hasWritten(socket), write("b")]).toEqual([true, true, false]);
    await setImmediate();
    expect([direct.hasWritten(socket), write("c")]).toEqual([false, true]);
    await eventually("two are there", () => got.length === 2);
    expect(got).toEqual(["a", "c"]);
    await close(client, socket);
  });

  it("go in one piece, and what a connection has not taken of it stays as it is while others are written to", async () => {
    const [slow, quick] = [await open("websocket"), await open("websocket")];
    const direct = new DirectWrites(true);
    const sendTwo = ({ socket }: typeof slow, from: number): string[] => {
      const reasons = [from, from + 1].map((at) => String(at).repeat(10_000));
      const frames = reasons.map((reason) => frameOf(reason).options.wsPreEncodedFrame[0]);
      expect(direct.writeAll(socket, frames)).toBe(true);
      return reasons;
    };
    const expected: string[] = [];
    streamOf(slow.client).pause();
    for (let at = 10_000; slow.socket.conn.transport.writable; at += 2) {
      expected.push(...sendTwo(slow, at));
      await setImmediate();
    }
    const others = sendTwo(quick, 90_000);
    streamOf(slow.client).resume();
    await eventually("all are there", () => slow.got.length === expected.length && quick.got.length === 2);
    // Not by toEqual, which would print megabytes.
    expect(slow.got.map((reason, at) => reason === expected[at])).toEqual(expected.map(() => true));
    expect(quick.got.map((reason, at) => reason === others[at])).toEqual([true, true]);
    for (const { client, socket } of [slow, quick]) await close(client, socket);
  });

  it("wait with Engine.IO's own while the connection is busy, and are told of when it is ready again", async () => {
    const { client, got, socket } = await open("websocket");
    const direct = new DirectWrites(true);
    const ready = jest.fn();
    socket.conn.transport.on("ready", ready);
    streamOf(client).pause();
    let sent = 0;
    while (socket.conn.transport.writable) {
      sendFrame(socket, frameOf(`${sent++}${"x".repeat(100_000)}`), direct);
      await setImmediate();
    }
    expect(sent).toBeGreaterThan(1);
    const readyBefore = ready.mock.calls.length;
    // These go by Engine.IO, behind what is under way.
    for (const number of numbers(10)) sendFrame(socket, frameOf(number), direct);
    streamOf(client).resume();
    await eventually("all are there", () => got.length === sent + 10);
    expect(got.map((reason) => Number.parseInt(reason, 10))).toEqual([
      ...numbers(sent).map(Number),
      ...numbers(10).map(Number),
    ]);
    await eventually("it says that it is ready", () => ready.mock.calls.length > readyBefore);
    sendFrame(socket, frameOf("last"), direct);
    await eventually("the next is there", () => got.at(-1) === "last");
    await close(client, socket);
  });

  it.each([
    ["a client that polls", "polling", true],
    ["everybody where they are switched off", "websocket", false],
  ] as const)("leave %s to Engine.IO", async (_who, transport, isAllowed) => {
    const { client, got, socket, byEngine } = await open(transport);
    const direct = new DirectWrites(isAllowed);
    for (const number of numbers(20)) sendFrame(socket, frameOf(number), direct);
    await eventually("all are there", () => got.length === 20);
    expect([got, byEngine.mock.calls.length]).toEqual([numbers(20), 20]);
    await close(client, socket);
  });

  it("are none where Engine.IO has its parts elsewhere", async () => {
    const { client, got, socket, byEngine } = await open("websocket");
    const direct = new DirectWrites(true);
    Object.defineProperty(socket.conn.transport, "_onSentLast", { value: undefined });
    expect(direct.write(socket, frameOf("a").options.wsPreEncodedFrame[0])).toBe(false);
    expect([direct.isUsable, got, byEngine.mock.calls.length]).toEqual([false, [], 0]);
    await close(client, socket);
  });
});
