import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";

const TEXT = 0x81;
const BINARY = 0x82;

/** One WebSocket message of a client, masked with zeros: nothing has to be computed for each byte. */
export function frame(data: string | Buffer, opcode = typeof data === "string" ? TEXT : BINARY): Buffer {
  const body = Buffer.from(data);
  const header =
    body.length < 126
      ? Buffer.from([opcode, 0x80 | body.length])
      : body.length < 65_536
        ? Buffer.from([opcode, 0x80 | 126, body.length >> 8, body.length & 255])
        : Buffer.concat([Buffer.from([opcode, 0x80 | 127, 0, 0, 0, 0]), Buffer.alloc(4)]);
  if (body.length >= 65_536) header.writeUInt32BE(body.length, 6);
  return Buffer.concat([header, Buffer.alloc(4), body]);
}

/** A WebSocket that sends whatever bytes it is given, as no client library would, and reads nothing of what comes. */
export interface RawSocket {
  readonly isOpen: boolean;
  /** Resolves when the bytes are on their way, or the connection has ended. */
  send(bytes: Buffer): Promise<void>;
  close(): void;
}

export async function openRawSocket(url: string, token?: string): Promise<RawSocket> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  socket.resume();
  await Promise.race([once(socket, "connect"), once(socket, "close")]);
  const raw: RawSocket = {
    get isOpen() {
      return !socket.destroyed && socket.writable;
    },
    send: async (bytes) => {
      if (!raw.isOpen) return;
      if (!socket.write(bytes))
        await Promise.race([once(socket, "drain"), once(socket, "close")]).catch(() => undefined);
      await setImmediate();
    },
    close: () => socket.destroy(),
  };
  const lines = [
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
    `Host: ${hostname}:${port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
  ];
  await raw.send(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`));
  if (raw.isOpen) await Promise.race([once(socket, "data"), once(socket, "close")]);
  if (token !== undefined) {
    await raw.send(frame(`40${JSON.stringify({ token })}`));
    if (raw.isOpen) await Promise.race([once(socket, "data"), once(socket, "close")]);
  }
  return raw;
}
