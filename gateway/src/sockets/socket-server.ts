import type { IncomingMessage, Server as HttpServer, ServerResponse } from "node:http";
import { Server } from "socket.io";
import type { Logger } from "@headway/shared/node/logger";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { assertUnambiguous } from "../http/bounds/request-bounds.ts";
import { stopListening } from "../http/stop-listening.ts";
import type { GatewayLimits } from "../program/config.ts";
import type { HeadwayServer } from "./admit-sockets.ts";
import { boundedParser } from "./bounded-decoder.ts";
import { guardFromFloods, hasRoomForStranger } from "./flood-guard.ts";
import { handleOneMessageATurn } from "./one-message-a-turn.ts";
import { paceHandshakes } from "./pace-handshakes.ts";
import { toSessionId } from "./session-id.ts";

/** In payloads: frames larger than this end the connection. Between this and the payload limit, the sender gets an answer. */
const FRAME_PAYLOADS = 2;
const PING_MS = 10_000;
const AUTHENTICATE_WITHIN_MS = 5_000;
/** How long requests under way may take to end when the gateway stops. */
const UNFINISHED_REQUESTS_MS = 2_500;

export interface SocketServerDeps {
  httpServer: HttpServer;
  /** See `BASE_PATH`. */
  basePath: string;
  limits: GatewayLimits;
  log: Logger;
}

/** Socket.IO with its bounds: what a frame, a handshake and a stranger may cost. */
export function createSocketServer({ httpServer, basePath, limits, log }: SocketServerDeps): HeadwayServer {
  const io: HeadwayServer = new Server(httpServer, {
    path: `${basePath}/socket.io`,
    serveClient: false,
    pingInterval: PING_MS,
    pingTimeout: PING_MS,
    connectTimeout: AUTHENTICATE_WITHIN_MS,
    maxHttpBufferSize: FRAME_PAYLOADS * limits.payloadBytes,
    parser: boundedParser(limits.payloadBytes),
    allowRequest: paceHandshakes(() => hasRoomForStranger(io)),
    // Costs four fifths of the throughput and a quarter of a megabyte a connection, for frames of a kilobyte.
    perMessageDeflate: false,
    httpCompression: false,
  });
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    response.setHeader("x-content-type-options", "nosniff");
    assertUnambiguous(request);
    next();
  });
  io.engine.generateId = toSessionId;
  handleOneMessageATurn(io);
  guardFromFloods(io, { httpServer, limits, log });
  return io;
}

/** Ends every connection, in a way that makes clients come back; what has been asked by then is answered first. */
export async function closeSocketServer(io: HeadwayServer, httpServer: HttpServer): Promise<void> {
  const { ended } = await stopListening(httpServer);
  // The transports are closed rather than the sockets: a client takes `io server disconnect` for final, and comes back by
  // itself from this.
  io.engine.close();
  // Those that polled until now.
  httpServer.closeIdleConnections();
  // A request that never ends must not hold up the end.
  const overdue = setTimeout(() => {
    httpServer.closeAllConnections();
  }, UNFINISHED_REQUESTS_MS);
  await io.close();
  await ended;
  clearTimeout(overdue);
}

/** Clients learn from it how far their own clocks are off. */
export function withTime(status: ServerStatus): ServerStatus {
  return { ...status, at: Date.now() };
}
