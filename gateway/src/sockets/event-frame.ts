import type { ServerEvents } from "@headway/shared/protocol/server-events";
import type { HeadwaySocket } from "./admit-sockets.ts";
import type { DirectWrites } from "./direct-writes.ts";

const FINAL_TEXT = 0x81;
const MESSAGE = "4";
const EVENT = "2";

/** An event as it goes onto the wire, made once however many sockets it goes to. */
export interface EventFrame {
  packet: string;
  /** What Engine.IO writes to a WebSocket in place of the packet. */
  options: { compress: false; wsPreEncodedFrame: [Buffer] };
}

/**
 * Encodes an event of the default namespace. Socket.IO's own broadcast makes header and payload two buffers, which Node then
 * corks and gathers anew for each socket; as one they are one plain write.
 */
export function toEventFrame<Name extends keyof ServerEvents>(
  name: Name,
  payload: Parameters<ServerEvents[Name]>[0],
): EventFrame {
  return toFrame(EVENT + JSON.stringify([name, payload]));
}

/** A `feed:update` of snapshots that are JSON already. */
export function toFeedFrame(jobs: readonly string[]): EventFrame {
  const name: keyof ServerEvents = "feed:update";
  return toFrame(`${EVENT}["${name}",{"jobs":[${jobs.join(",")}]}]`);
}

/** A `rows:update` that is JSON already. */
export function toRowsFrame(update: string): EventFrame {
  const name: keyof ServerEvents = "rows:update";
  return toFrame(`${EVENT}["${name}",${update}]`);
}

function toFrame(packet: string): EventFrame {
  return { packet, options: { compress: false, wsPreEncodedFrame: [toWebSocketFrame(MESSAGE + packet)] } };
}

/** Sends a frame past Engine.IO where the connection keeps up, or by it. */
export function sendFrame(
  socket: HeadwaySocket,
  { packet, options }: EventFrame,
  direct: DirectWrites,
): void {
  if (!direct.write(socket, options.wsPreEncodedFrame[0])) socket.conn.write(packet, options);
}

/** As `sendFrame`, of several in one write where the connection keeps up. */
export function sendFrames(socket: HeadwaySocket, frames: readonly EventFrame[], direct: DirectWrites): void {
  const bytes = frames.map(({ options }) => options.wsPreEncodedFrame[0]);
  if (direct.writeAll(socket, bytes)) return;
  for (const { packet, options } of frames) socket.conn.write(packet, options);
}

/** As `sendFrame`, of the first frame after the packet that connects the socket, with which it goes in one packet of TCP. */
export function sendFirstFrame(
  socket: HeadwaySocket,
  { packet, options }: EventFrame,
  direct: DirectWrites,
): void {
  if (!direct.writeBehind(socket, options.wsPreEncodedFrame[0])) socket.conn.write(packet, options);
}

/** A whole text message in one frame, unmasked as servers send it (RFC 6455, section 5.2). */
function toWebSocketFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafe(2 + lengthBytes + length);
  frame[0] = FINAL_TEXT;
  frame[1] = lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127;
  if (lengthBytes === 2) frame.writeUInt16BE(length, 2);
  if (lengthBytes === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, 2 + lengthBytes);
  return frame;
}
