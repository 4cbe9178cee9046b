/**
 * The least that a WebSocket can cost: each publication is made a frame once and written to every TCP connection, with no room, no
 * sign-in, no bound and no care for clients that do not read. It speaks as much of Engine.IO as lets the same clients connect.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { Redis } from "ioredis";
import { offer } from "../lib/child.js";

const WEBSOCKET_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
/** Longer than a measurement: nothing is pinged here. */
const PING_MS = 3_600_000;

offer({
  /** @returns {Promise<string>} the address it serves on */
  async serve({ redisUrl, prefix }) {
    const streams = new Set();
    const http = createServer();
    http.on("upgrade", (request, stream) => {
      const accept = createHash("sha1")
        .update(request.headers["sec-websocket-key"] + WEBSOCKET_GUID)
        .digest("base64");
      stream.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      const open = {
        sid: "raw",
        upgrades: [],
        pingInterval: PING_MS,
        pingTimeout: PING_MS,
        maxPayload: 65_536,
      };
      stream.write(toFrame(`0${JSON.stringify(open)}`));
      stream.on("error", () => streams.delete(stream)).on("close", () => streams.delete(stream));
      stream.on("data", (bytes) => {
        for (const text of readMasked(bytes)) {
          const [, id] = /^42(\d+)\[/.exec(text) ?? [];
          if (text.startsWith("40")) stream.write(toFrame(`40{"sid":"raw"}`));
          if (id === undefined) continue;
          stream.write(toFrame(`43${id}[{"ok":true}]`));
          streams.add(stream);
        }
      });
    });
    const subscriber = new Redis(redisUrl);
    await subscriber.subscribe(`${prefix}:raw`);
    subscriber.on("message", (_channel, message) => {
      const frame = toFrame(`42["job:update",${message}]`);
      for (const stream of streams) stream.write(frame);
    });
    await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${http.address().port}`;
  },
});

function toFrame(text) {
  const payload = Buffer.from(text);
  const header = payload.length < 126 ? Buffer.from([0x81, payload.length]) : Buffer.from([0x81, 126, 0, 0]);
  if (payload.length >= 126) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}

/** The text frames of a client, each shorter than 64 KiB and none cut by the network, as is so of what is sent here. */
function* readMasked(bytes) {
  for (let at = 0; at + 6 <= bytes.length;) {
    const isLong = (bytes[at + 1] & 0x7f) === 126;
    const length = isLong ? bytes.readUInt16BE(at + 2) : bytes[at + 1] & 0x7f;
    const mask = at + (isLong ? 4 : 2);
    const payload = bytes
      .subarray(mask + 4, mask + 4 + length)
      .map((byte, place) => byte ^ bytes[mask + (place % 4)]);
    yield payload.toString();
    at = mask + 4 + length;
  }
}
