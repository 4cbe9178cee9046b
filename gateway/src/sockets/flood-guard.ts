import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "@headway/shared/node/logger";
import type { HeadwayServer } from "./admit-sockets.ts";
import type { GatewayLimits } from "../program/config.ts";
import { TokenBucket } from "../auth/token-bucket.ts";

/** Of the commands that a socket may send in a second: packets of all kinds that it may send at once, and in each second. */
const PACKETS_AT_ONCE = 20;
const PACKETS_PER_SECOND = 4;
/** The same in payloads of the largest size. */
const PAYLOADS_AT_ONCE = 8;
const PAYLOADS_PER_SECOND = 2;
/** A packet that connects has a signature verified, which costs about as much as so many others. */
const CONNECT_COST = 100;
/** Connections that have shown no token yet, on this gateway. Each is closed after 5 s without one. */
const STRANGERS = 2_000;

/** The parts of Engine.IO's connections and transports that are used here. */
interface Connection {
  readonly id: string;
  readonly transport: Transport;
  on(event: "upgrading" | "upgrade", listener: (transport: Transport) => void): void;
  close(discard: boolean): void;
}

/** Marks on the transports themselves: two weak sets for each connection would be dearer. */
const IS_FOLLOWED = Symbol("is followed");
const IS_CUT = Symbol("is cut");

interface Transport {
  [IS_FOLLOWED]?: true;
  [IS_CUT]?: true;
  readonly name: string;
  /** A WebSocket's own. */
  readonly socket?: { on(event: "ping" | "pong", listener: () => void): void; terminate(): void };
  onData(data: string | Buffer): void;
  prependListener(event: "packet", listener: (packet: { data?: unknown }) => void): void;
}

export interface FloodGuardDeps {
  httpServer: HttpServer;
  limits: Pick<GatewayLimits, "commandsPerSecond" | "payloadBytes">;
  log: Logger;
}

/**
 * Cuts off who sends more than a client has any reason to, with a token or without: by packets, of which each costs something
 * however small it is, and by bytes, of which a WebSocket may take many for what never becomes a packet. Sockets that merely
 * exceed the rate of commands are answered; here ends what would keep this process from serving the others.
 */
export function guardFromFloods(io: HeadwayServer, { httpServer, limits, log }: FloodGuardDeps): void {
  const { commandsPerSecond, payloadBytes } = limits;
  const packetsAtOnce = PACKETS_AT_ONCE * commandsPerSecond;
  const bucketOf = (perSecond: number, burst: number): TokenBucket =>
    new TokenBucket(perSecond, Date.now(), burst);
  const engine = io.engine as unknown as {
    on(event: "connection", listener: (connection: Connection) => void): void;
  };
  engine.on("connection", (connection) => {
    const bucket = bucketOf(PACKETS_PER_SECOND * commandsPerSecond, packetsAtOnce);
    guardPackets(connection, bucket, packetsAtOnce, log);
  });
  httpServer.on("upgrade", (_request: IncomingMessage, stream: Duplex) => {
    guardBytes(stream, bucketOf(PAYLOADS_PER_SECOND * payloadBytes, PAYLOADS_AT_ONCE * payloadBytes), log);
  });
}

/** Whether one more connection that has shown no token may be opened. */
export function hasRoomForStranger(io: HeadwayServer): boolean {
  return io.engine.clientsCount - io.of("/").sockets.size < STRANGERS;
}

function guardPackets(connection: Connection, bucket: TokenBucket, atOnce: number, log: Logger): void {
  const cutOff = (transport: Transport): void => {
    // Engine.IO hands on the rest of a body, packet by packet, of a connection that is closed.
    if (transport[IS_CUT]) return;
    transport[IS_CUT] = true;
    log.info({ connectionId: connection.id }, "cutting off a connection that floods");
    connection.close(true);
    // Closing a WebSocket waits up to 30 s for the other end, which may go on sending meanwhile.
    transport.socket?.terminate();
  };
  const follow = (transport: Transport): void => {
    const spend = (amount: number): void => {
      if (!bucket.take(Date.now(), amount)) cutOff(transport);
    };
    // A client that wants to upgrade says so as often as it likes.
    spend(1);
    if (transport[IS_FOLLOWED]) return;
    transport[IS_FOLLOWED] = true;
    transport.prependListener("packet", ({ data }) => {
      spend(typeof data === "string" && data.startsWith("0") ? CONNECT_COST : 1);
    });
    for (const event of ["ping", "pong"] as const) {
      transport.socket?.on(event, () => {
        spend(1);
      });
    }
    if (transport.name === "polling") guardBody(transport, atOnce, cutOff);
  };
  follow(connection.transport);
  connection.on("upgrading", follow);
  connection.on("upgrade", follow);
}

const SEPARATOR = "\u001e";

/** Engine.IO splits the body of a request into all of its packets before the first is looked at. */
function guardBody(transport: Transport, atOnce: number, cutOff: (transport: Transport) => void): void {
  const onData = transport.onData.bind(transport);
  transport.onData = (data) => {
    let at = -1;
    for (let packets = 1; packets <= atOnce; packets += 1) {
      at = data.indexOf(SEPARATOR, at + 1);
      if (at === -1) {
        onData(data);
        return;
      }
    }
    cutOff(transport);
  };
}

/**
 * Counts the bytes of a WebSocket from when `ws` begins to read them, by one more listener, which takes nothing from it. Engine.IO
 * may let `ws` begin only after the event `upgrade`, and a listener added before would set bytes flowing that nothing reads yet.
 */
function guardBytes(stream: Duplex, bucket: TokenBucket, log: Logger): void {
  const count = (chunk: Buffer): void => {
    if (stream.destroyed || bucket.take(Date.now(), chunk.length)) return;
    log.info({}, "cutting off a WebSocket that floods");
    stream.destroy();
  };
  const onNewListener = (event: string | symbol): void => {
    if (event !== "data") return;
    stream.off("newListener", onNewListener);
    stream.on("data", count);
  };
  stream.on("newListener", onNewListener);
}
