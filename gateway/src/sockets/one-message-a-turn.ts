import type { Server } from "socket.io";

/**
 * Has each message, ping and pong of a WebSocket handled in a turn of the event loop of its own, so that others are served between
 * two of the thousands that a connection may send in one packet of TCP. It is the option `allowSynchronousEvents` of ws (8.21), and
 * Engine.IO (6.6) hands no options of ws through.
 *
 * @returns whether Engine.IO had its WebSocket server where it is looked for
 */
export function handleOneMessageATurn({ engine }: Server): boolean {
  const { ws } = engine as unknown as { ws?: { options?: { allowSynchronousEvents?: boolean } } };
  if (ws?.options === undefined) return false;
  ws.options.allowSynchronousEvents = false;
  return true;
}
