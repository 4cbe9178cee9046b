import { createServer } from "node:http";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { Socket } from "socket.io";
import { WireError } from "@headway/shared/protocol/wire-error";
import { boundedParser } from "../../sockets/bounded-decoder.ts";
import { assertUnambiguous } from "../../http/bounds/request-bounds.ts";
import type { HeadwayServer } from "../../sockets/admit-sockets.ts";
import { guardFromFloods, hasRoomForStranger } from "../../sockets/flood-guard.ts";
import { handleOneMessageATurn } from "../../sockets/one-message-a-turn.ts";
import { paceHandshakes } from "../../sockets/pace-handshakes.ts";
import { toSessionId } from "../../sockets/session-id.ts";
import { toWireError } from "../../http/answers.ts";
import type { Caller, Callers } from "../rules/callers.ts";
import type { Connections } from "../connections.ts";
import type { Identities } from "../rules/identities.ts";
import { SocketCommands } from "./socket-commands.ts";
import type { SocketCommandsDeps } from "./socket-commands.ts";

export interface SocketDoorDeps<User> extends SocketCommandsDeps<User> {
  callers: Callers<User>;
  identities: Identities;
  connections: Pick<Connections, "trouble" | "listeners">;
  /** Pages of other origins that may connect. */
  origins: readonly string[];
}

const PING_MS = 10_000;
const AUTHENTICATE_WITHIN_MS = 15_000;
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Socket.IO below a path of somebody else's server. It listens on a server of its own that no port leads to: what comes for it
 * is handed over, so that the host's server, its sockets and its shutdown stay the host's.
 */
export class SocketDoor<User> {
  readonly inner: HttpServer;
  readonly #io: Server;
  readonly #deps: SocketDoorDeps<User>;
  readonly #tellStatus = (): void => {
    this.#io.local.emit("server:status", this.#status());
  };

  constructor(path: string, deps: SocketDoorDeps<User>) {
    this.#deps = deps;
    const { limits, log } = deps;
    this.inner = createServer();
    this.#io = new Server(this.inner, {
      path: `${path}/socket.io`,
      serveClient: false,
      pingInterval: PING_MS,
      pingTimeout: PING_MS,
      connectTimeout: AUTHENTICATE_WITHIN_MS,
      maxHttpBufferSize: 2 * limits.payloadBytes,
      parser: boundedParser(limits.payloadBytes),
      allowRequest: paceHandshakes(() => hasRoomForStranger(io)),
      perMessageDeflate: false,
      httpCompression: false,
      ...(deps.origins.length > 0 && { cors: { origin: [...deps.origins], credentials: true } }),
    });
    const io = this.#io as unknown as HeadwayServer;
    this.#io.engine.use((request: IncomingMessage, _response: unknown, next: (error?: unknown) => void) => {
      assertUnambiguous(request);
      next();
    });
    handleOneMessageATurn(io);
    guardFromFloods(io, { httpServer: this.inner, limits, log });
    this.#io.engine.generateId = toSessionId;
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        () => {
          next();
        },
        (thrown: unknown) => {
          const { code, message } = toWireError(thrown, deps.log);
          next(Object.assign(new Error(message), { data: { code, message } }));
        },
      );
    });
    this.#io.on("connection", (socket) => {
      this.#serve(socket);
    });
    deps.connections.listeners.add(this.#tellStatus);
  }

  #status(): { live: boolean; reason?: string; at: number } {
    const { trouble } = this.#deps.connections;
    return { live: trouble === undefined, ...(trouble !== undefined && { reason: trouble }), at: Date.now() };
  }

  get sockets(): number {
    return this.#io.of("/").sockets.size;
  }

  async close(): Promise<void> {
    this.#deps.connections.listeners.delete(this.#tellStatus);
    this.#io.local.emit("server:status", { live: false, reason: "This server is stopping.", at: Date.now() });
    this.#io.engine.close();
    await this.#io.close().catch(() => undefined);
  }

  async #admit(socket: Socket): Promise<void> {
    const { auth, headers } = socket.handshake;
    const given: unknown = auth["token"];
    const token = typeof given === "string" && given !== "" ? given : undefined;
    const caller = await this.#deps.callers.identify({ headers: toHeaders(headers), token, isGuarded: true });
    if (socket.conn.readyState !== "open") throw new WireError("conflict", "The socket has been closed.");
    // It stays in memory for as long as the socket, and shows up where sockets are inspected.
    socket.handshake.auth = {};
    const leave = this.#deps.identities.enter(caller.identity, () => {
      socket.disconnect(true);
    });
    socket.conn.once("close", leave);
    socket.once("disconnect", () => {
      socket.conn.off("close", leave);
      leave();
    });
    (socket.data as { caller: Caller<User> }).caller = caller;
  }

  #serve(socket: Socket): void {
    const { caller } = socket.data as { caller: Caller<User> };
    socket.emit("server:status", this.#status());
    if (caller.expiresAt < Infinity) {
      const leftMs = Math.min(Math.max(0, caller.expiresAt - Date.now()), LONGEST_TIMEOUT_MS);
      const timer = setTimeout(() => socket.disconnect(true), leftMs);
      socket.once("disconnect", () => {
        clearTimeout(timer);
      });
    }
    const commands = new SocketCommands(socket, caller, this.#deps);
    socket.once("disconnect", () => {
      commands.close();
    });
  }
}

function toHeaders(headers: IncomingMessage["headers"]): Headers {
  const made = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) made.append(name, one);
  }
  return made;
}
