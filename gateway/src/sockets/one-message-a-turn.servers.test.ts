import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Server } from "socket.io";
import type { Socket } from "socket.io";
import { io as connect } from "socket.io-client";
import { eventually } from "@headway/shared/testing/eventually";
import { handleOneMessageATurn } from "./one-message-a-turn.ts";

let io: Server;
let port: number;

beforeEach(async () => {
  const http = createServer();
  io = new Server(http, { serveClient: false, perMessageDeflate: false });
  await once(http.listen(0, "127.0.0.1"), "listening");
  ({ port } = http.address() as AddressInfo);
});

afterEach(async () => {
  await io.close();
});

describe("messages that a WebSocket sends all at once", () => {
  it("are handled one in a turn of the event loop, in order: Engine.IO has its WebSocket server where it had it", async () => {
    expect(handleOneMessageATurn(io)).toBe(true);
    const admitted = once(io, "connection") as Promise<[Socket]>;
    const client = connect(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true });
    const [socket] = await admitted;
    await eventually("the client is connected", () => client.connected);
    const got: { number: number; turn: number }[] = [];
    let turn = 0;
    const count = (): void => {
      turn += 1;
      turning = setImmediate(count);
    };
    let turning = setImmediate(count);
    socket.on("number", (number: number) => got.push({ number, turn }));
    const { _socket: stream } = (
      client.io.engine as unknown as {
        transport: { ws: { _socket: { cork(): void; uncork(): void } } };
      }
    ).transport.ws;
    stream.cork();
    for (let number = 0; number < 100; number += 1) client.emit("number", number);
    await eventually("Engine.IO has written all", () => client.io.engine.writeBuffer.length === 0);
    stream.uncork();
    await eventually("all are there", () => got.length === 100);
    clearImmediate(turning);
    expect(got.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, number) => number));
    expect(new Set(got.map((one) => one.turn)).size).toBe(100);
    client.close();
  });
});
