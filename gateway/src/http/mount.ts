import { ServerResponse } from "node:http";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { Server as HttpsServer } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

export type HostServer = HttpServer | HttpsServer;

export interface Mounted {
  path: string;
  /** Takes a request below the path. */
  onRequest: (request: IncomingMessage, response: ServerResponse) => void;
  onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** The host's server begins to close. */
  onClose: () => void;
}

/**
 * Puts Headway before a host's server, for its own path alone. All other requests, upgrades and listeners stay as they are,
 * those that are added later among them. Returns the undo.
 */
export function mount(server: HostServer, mounted: Mounted): () => void {
  let isOurs = true;
  const emit = server.emit.bind(server);
  const isBelow = (request: IncomingMessage | undefined): boolean => {
    const [path = ""] = (request?.url ?? "").split("?");
    return isOurs && (path === mounted.path || path.startsWith(`${mounted.path}/`));
  };
  server.emit = ((event: string, ...args: unknown[]): boolean => {
    const request = args[0] as IncomingMessage | undefined;
    if (event === "request" && isBelow(request)) {
      mounted.onRequest(request as IncomingMessage, args[1] as ServerResponse);
      return true;
    }
    if (event === "upgrade" && isBelow(request)) {
      const [, socket, head] = args as [IncomingMessage, Duplex, Buffer];
      if (isWebSocket(request as IncomingMessage))
        mounted.onUpgrade(request as IncomingMessage, socket, head);
      else serveAsIs(server, request as IncomingMessage, socket);
      return true;
    }
    return (emit as (event: string, ...args: unknown[]) => boolean)(event, ...args);
  }) as typeof server.emit;
  const undo = beforeClose(server, mounted.onClose);
  // Node tells of upgrades only where somebody listens.
  const refuse = (request: IncomingMessage, socket: Duplex): void => {
    if (server.listenerCount("upgrade") > 1) return;
    if (!isWebSocket(request)) serveAsIs(server, request, socket);
    else socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  };
  server.on("upgrade", refuse);
  return () => {
    isOurs = false;
    undo();
    server.off("upgrade", refuse);
  };
}

function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === "websocket";
}

/**
 * Answers in HTTP/1.1 what asks for another protocol besides, such as h2c: RFC 9110 (7.8) lets a server pass that over, and Node
 * does so itself as long as nobody listens for upgrades.
 */
function serveAsIs(server: HostServer, request: IncomingMessage, socket: Duplex): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as Socket);
  response.on("finish", () => {
    socket.end();
  });
  server.emit("request", request, response);
}

/** Has `onClose` called when a server begins to close: afterwards it waits for what we have open. Returns the undo. */
export function beforeClose(server: HostServer, onClose: () => void): () => void {
  let isOurs = true;
  const close = server.close.bind(server);
  server.close = (callback?: (error?: Error) => void) => {
    if (isOurs) onClose();
    return close(callback);
  };
  return () => {
    isOurs = false;
  };
}
