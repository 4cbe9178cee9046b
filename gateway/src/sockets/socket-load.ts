import type { HeadwaySocket } from "./admit-sockets.ts";

/** Frames that may wait in this process for one socket before even a change of state is held back until it reads again. */
const FRAMES_WAITING = 64;
/** What a frame that waits takes besides its text, about. */
const BYTES_BESIDE_TEXT = 256;

/** Whether what is sent now goes out at once; a change of state or stage may also wait behind a few frames. */
export function canTake({ conn }: HeadwaySocket, isUrgent: boolean): boolean {
  const { writeBuffer } = conn as unknown as { writeBuffer: unknown[] };
  if (isUrgent) return writeBuffer.length < FRAMES_WAITING;
  return conn.transport.writable && writeBuffer.length === 0;
}

/** What waits for a socket in this process, about: with Engine.IO, and with the connection. */
export function unreadBytes(socket: HeadwaySocket): number {
  const { writeBuffer } = socket.conn as unknown as { writeBuffer: { data?: string }[] };
  let bytes = webSocketOf(socket)?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += BYTES_BESIDE_TEXT + (data?.length ?? 0);
  return bytes;
}

/** `socket.disconnect(true)` would leave the queued frames and the TCP connection behind: both end only with the WebSocket itself. */
export function cutOff(socket: HeadwaySocket): void {
  const webSocket = webSocketOf(socket);
  if (webSocket) webSocket.terminate();
  else socket.conn.close(true);
}

/** Undefined while the socket polls. */
function webSocketOf({
  conn,
}: HeadwaySocket): { terminate(): void; readonly bufferedAmount: number } | undefined {
  return (conn.transport as unknown as { socket?: { terminate(): void; readonly bufferedAmount: number } })
    .socket;
}
