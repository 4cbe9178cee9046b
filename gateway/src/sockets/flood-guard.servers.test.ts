import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { Server } from "socket.io";
import { createLogger } from "@headway/shared/node/logger";
import type { HeadwayServer } from "./admit-sockets.ts";
import { guardFromFloods } from "./flood-guard.ts";

const SEPARATOR = "\u001e";
const httpServer = createServer();
const io: HeadwayServer = new Server(httpServer);

afterEach(async () => {
  await io.close();
});

describe("a polling connection that is cut off in the middle of a body", () => {
  it("is cut off once, however many packets of the body are left", async () => {
    const lines: string[] = [];
    guardFromFloods(io, {
      httpServer,
      limits: { commandsPerSecond: 50, payloadBytes: 65_536 },
      log: createLogger("test", {}, { write: (line) => lines.push(line) }),
    });
    httpServer.listen(0, "127.0.0.1");
    await once(httpServer, "listening");
    const polling = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(polling)).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    // Ten of them use up what a connection may send at once.
    const body = Array.from({ length: 900 }, () => "40").join(SEPARATOR);
    await (await fetch(`${polling}&sid=${sid}`, { method: "POST", body })).arrayBuffer();
    expect(lines.filter((line) => line.includes("cutting off"))).toHaveLength(1);
  });
});
