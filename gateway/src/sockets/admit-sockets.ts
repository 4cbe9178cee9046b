import type { Server, Socket } from "socket.io";
import type { Logger } from "@headway/shared/node/logger";
import type { ClientEvents } from "@headway/shared/protocol/client-commands";
import type { ServerEvents } from "@headway/shared/protocol/server-events";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { Authenticator, Identity } from "../auth/authenticate.ts";
import { toWireAnswer } from "../http/to-wire-error.ts";

/** What gateways say to each other. Each payload came over Redis, where other programs may publish, so its type is unknown. */
interface GatewayEvents {
  "delivery:ask": (answer: (delivery: unknown) => void) => void;
  "session:ended": (ended: unknown) => void;
}

interface SocketData {
  identity: Identity;
  /** See `DirectWrites`. */
  writtenIn?: number;
}

export type HeadwayServer = Server<ClientEvents, ServerEvents, GatewayEvents, SocketData>;
export type HeadwaySocket = Socket<ClientEvents, ServerEvents, GatewayEvents, SocketData>;

/** setTimeout's longest delay: later ends are looked at again then. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export interface AdmitSocketsDeps {
  authenticator: Authenticator;
  /** Per gateway. */
  socketsPerIdentity: number;
  log: Logger;
  /** Called before the socket is told that it is connected. */
  onAdmitted: (socket: HeadwaySocket) => void;
}

/** Lets nobody in without a valid token, nor more sockets of one identity than the limit, nor longer than the token lasts. */
export function admitSockets(io: HeadwayServer, deps: AdmitSocketsDeps): void {
  const socketsOf = new Map<string, number>();

  const enter = async (socket: HeadwaySocket): Promise<void> => {
    const identity = await deps.authenticator.verify(socket.handshake.auth["token"]);
    // One that has gone meanwhile will close no more, and would be counted for ever.
    if (socket.conn.readyState !== "open") throw new WireError("conflict", "The socket has been closed.");
    const name = JSON.stringify([identity.org, identity.sub]);
    const open = socketsOf.get(name) ?? 0;
    if (open >= deps.socketsPerIdentity) {
      const message = `${open} sockets of this identity are open, which is the most there may be. Close some first.`;
      throw new WireError("rate-limited", message, { retryAfterSeconds: 5 });
    }
    // The handshake stays in memory for as long as the socket, and shows up where sockets are inspected.
    socket.handshake.auth = {};
    socket.data.identity = identity;
    socketsOf.set(name, open + 1);
    socket.conn.once("close", () => {
      const left = (socketsOf.get(name) ?? 1) - 1;
      if (left > 0) socketsOf.set(name, left);
      else socketsOf.delete(name);
    });
  };

  io.use((socket, next) => {
    enter(socket).then(
      () => {
        deps.onAdmitted(socket);
        next();
      },
      (thrown: unknown) => {
        const { body } = toWireAnswer(thrown, deps.log);
        next(Object.assign(new Error(body.message), { data: { code: body.code, message: body.message } }));
      },
    );
  });
  io.on("connection", closeOnExpiry);
}

function closeOnExpiry(socket: HeadwaySocket): void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const leftMs = socket.data.identity.expiresAt - Date.now();
    if (leftMs <= 0) socket.disconnect(true);
    else timer = setTimeout(wait, Math.min(leftMs, LONGEST_TIMEOUT_MS));
  };
  wait();
  socket.once("disconnect", () => {
    clearTimeout(timer);
  });
}
