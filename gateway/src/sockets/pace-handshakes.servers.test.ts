import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { Server } from "socket.io";
import { openSocketLink } from "@headway/shared/client/link/socket-link";
import { eventually } from "@headway/shared/testing/eventually";
import { paceHandshakes } from "./pace-handshakes.ts";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server which says by `room.isThere` whether there is room for one more stranger. */
async function serve(bounds?: Parameters<typeof paceHandshakes>[1]) {
  const room = { isThere: true };
  const http = createServer();
  const asked: string[] = [];
  const allow = paceHandshakes(() => room.isThere, bounds);
  const io = new Server(http, {
    serveClient: false,
    allowRequest: (request, answer) => {
      asked.push(String(request.headers["x-name"] ?? ""));
      allow(request, answer);
    },
  });
  await once(http.listen(0, "127.0.0.1"), "listening");
  closing.push(() => io.close());
  const { port } = http.address() as AddressInfo;
  return { room, asked, io, http, port, url: `http://127.0.0.1:${port}` };
}

/** Asks for a WebSocket, and gathers what it is answered. */
function upgrade(port: number, name = ""): { stream: Socket; got: () => string } {
  const stream = connect(port, "127.0.0.1");
  closing.push(() => void stream.destroy());
  let text = "";
  stream.on("error", () => undefined).on("data", (bytes) => (text += bytes.toString("latin1")));
  stream.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: test\r\nX-Name: ${name}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  return { stream, got: () => text };
}

const poll = (url: string) => fetch(`${url}/socket.io/?EIO=4&transport=polling`);

describe("handshakes", () => {
  it("wait while there is no room, and are begun in their order when there is", async () => {
    const { room, asked, io, port } = await serve();
    room.isThere = false;
    const begun: string[] = [];
    io.engine.on("connection", ({ request }: { request: { headers: Record<string, string> } }) =>
      begun.push(request.headers["x-name"] ?? ""),
    );
    const [first, second] = [upgrade(port, "first"), upgrade(port, "second")];
    await eventually("both have asked", () => asked.length === 2);
    expect([first.got(), second.got()]).toEqual(["", ""]);
    room.isThere = true;
    await eventually("both are open", () => [first, second].every(({ got }) => got().includes('0{"sid"')));
    expect(begun).toEqual(asked);
  });

  it("are turned away with 503 and a time to come back where too many wait, or one has waited for too long", async () => {
    const { room, asked, port, url } = await serve({ waiting: 1, waitMs: 200 });
    room.isThere = false;
    const waiting = upgrade(port);
    await eventually("the first has asked", () => asked.length === 1);
    const tooMany = upgrade(port);
    const polled = await poll(url);
    expect(polled.status).toBe(503);
    expect(polled.headers.get("retry-after")).toBe("1");
    expect(await polled.json()).toMatchObject({ code: "unavailable", retryAfterSeconds: 1 });
    for (const { got } of [tooMany, waiting]) {
      await eventually("it is turned away", () => got().includes("\r\n\r\n{"));
      expect(got()).toMatch(/^HTTP\/1\.1 503 .+\r\n[\s\S]*retry-after: 1\r\n[\s\S]+"retryAfterSeconds":1\}$/);
    }
  });

  it("that poll are turned away while WebSockets just were, which are let in again at once", async () => {
    const { room, asked, port, url } = await serve({ waiting: 1, waitMs: 60_000 });
    room.isThere = false;
    const waiting = upgrade(port);
    await eventually("the first has asked", () => asked.length === 1);
    const turnedAway = upgrade(port);
    await eventually("one is turned away", () => turnedAway.got().includes("503"));
    room.isThere = true;
    await eventually("the first is open", () => waiting.got().includes('0{"sid"'));
    const again = upgrade(port);
    expect((await poll(url)).status).toBe(503);
    await eventually("it is open", () => again.got().includes('0{"sid"'));
    await eventually("polling is taken again", async () => (await poll(url)).status === 200);
  });

  it("that are given up while they wait cost nothing and nobody else's turn", async () => {
    const { room, asked, io, port } = await serve();
    room.isThere = false;
    const given = upgrade(port);
    await eventually("it has asked", () => asked.length === 1);
    given.stream.resetAndDestroy();
    const stays = upgrade(port);
    await eventually("the other has asked", () => asked.length === 2);
    room.isThere = true;
    await eventually("the other is open", () => stays.got().includes('0{"sid"'));
    await eventually("the one that was given up is not", () => io.engine.clientsCount === 1);
  });

  it("go on at their pace when many wait: some in each turn of the event loop", async () => {
    const { room, asked, port, io } = await serve();
    room.isThere = false;
    const all = Array.from({ length: 100 }, () => upgrade(port));
    await eventually("all have asked", () => asked.length === all.length);
    let turn = 0;
    const begunIn = new Map<number, number>();
    io.engine.on("connection", () => begunIn.set(turn, (begunIn.get(turn) ?? 0) + 1));
    room.isThere = true;
    let isOver = false;
    const count = (): void => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    count();
    await eventually("all are open", () => all.every(({ got }) => got().includes('0{"sid"')));
    isOver = true;
    expect([...begunIn.values()].reduce((sum, begun) => sum + begun, 0)).toBe(all.length);
    expect(Math.max(...begunIn.values())).toBeLessThanOrEqual(20);
  });

  it("of WebSockets are answered in one write, with the first frame", async () => {
    const { port, http } = await serve();
    const writes: string[] = [];
    http.once("connection", (stream: Socket) => {
      const note = (name: "_write" | "_writev"): void => {
        const method = Reflect.get(stream, name) as (...args: unknown[]) => unknown;
        Object.assign(stream, {
          [name]: (...args: unknown[]) => (writes.push(name), method.apply(stream, args)),
        });
      };
      note("_write");
      note("_writev");
    });
    const opened = upgrade(port);
    await eventually("it is open", () => opened.got().includes('0{"sid"'));
    expect(writes).toEqual(["_writev"]);
  });
});

describe("a client that is turned away", () => {
  it("learns when to come back, from a poll where its WebSocket was not told", async () => {
    const { url } = await serve({ waiting: 0, waitMs: 0 });
    const failed = new Promise<unknown[]>((resolve) => {
      const link = openSocketLink(
        { url, token: "t", transports: ["websocket", "polling"], pollsFirst: false },
        {
          connected: () => undefined,
          upgraded: () => undefined,
          connectFailed: (...said) => {
            resolve(said);
          },
          disconnected: () => undefined,
          heard: {},
        },
      );
      closing.push(() => {
        link.close();
      });
    });
    const message = "Too many connections wait to be let in. Try again in 1 s.";
    expect(await failed).toEqual([{ code: "unavailable", message }, 1_000]);
  });
});
