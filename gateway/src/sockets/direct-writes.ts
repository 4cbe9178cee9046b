import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import type { HeadwaySocket } from "./admit-sockets.ts";
import { JoinedFrames } from "./joined-frames.ts";

/** The parts of Engine.IO 6.6 and ws 8 that are used here and that neither promises. */
interface Connection {
  readonly readyState: string;
  readonly upgrading: boolean;
  readonly writeBuffer: readonly unknown[];
  readonly transport: Transport;
}

interface Transport {
  readonly name: string;
  writable: boolean;
  readonly perMessageDeflate: unknown;
  readonly socket?: { readonly readyState: number; readonly _socket?: unknown };
  /** Says that all has been written, and that the transport can take more. */
  readonly _onSentLast: (error?: Error | null) => void;
}

const OPEN = 1;

/**
 * Writes frames to the TCP connection of a WebSocket that keeps up, past Engine.IO's packets, buffers and callbacks, which cost
 * more than the write. A connection that is busy, upgrades, polls or is encrypted is left to Engine.IO.
 *
 * The parts that this reaches into are looked at on the first WebSocket: where they are not as Engine.IO 6.6 and ws 8 have
 * them, all frames go the public way from then on.
 */
export class DirectWrites {
  #isUsable: boolean | undefined;
  /** Of the turns of the event loop in which something was written, the number of this one. */
  #turn = 0;
  #isTurnCounted = false;
  readonly #joined = new JoinedFrames();

  constructor(isAllowed: boolean) {
    if (!isAllowed) this.#isUsable = false;
  }

  /** Whether frames go past Engine.IO; undefined before there has been a WebSocket. */
  get isUsable(): boolean | undefined {
    return this.#isUsable;
  }

  /**
   * Whether the socket has been written to in this turn of the event loop. As with Engine.IO, it takes more at the next, so that of
   * many updates in one turn it is sent the latest.
   */
  hasWritten({ data }: HeadwaySocket): boolean {
    return data.writtenIn === this.#turn;
  }

  /** Returns whether the frame was written; if not, it is to be sent by Engine.IO. */
  write(socket: HeadwaySocket, frame: Buffer): boolean {
    return this.#write(socket, frame) !== undefined;
  }

  /** As `write`, of all frames in one piece. */
  writeAll(socket: HeadwaySocket, frames: readonly Buffer[]): boolean {
    const stream = this.#write(socket, this.#joined.join(frames));
    // The connection holds on to what the kernel has not taken.
    if (stream !== undefined && stream.writableLength > 0) this.#joined.giveAway();
    return stream !== undefined;
  }

  #write(socket: HeadwaySocket, bytes: Buffer): Socket | undefined {
    const { transport } = connectionOf(socket);
    const stream = transport.writable && !this.hasWritten(socket) ? this.#streamOf(socket) : undefined;
    if (stream === undefined) return undefined;
    stream.write(bytes);
    this.#countTurn();
    socket.data.writtenIn = this.#turn;
    if (stream.writableLength > 0) {
      transport.writable = false;
      // Called when what is before it has gone: this is a connection of Engine.IO's that has just sent something.
      stream.write("", transport._onSentLast);
    }
    return stream;
  }

  /**
   * As `write`, of a frame that goes right behind what Engine.IO has just written: between a call of `gather` and the end of this
   * turn of the event loop, both are one packet.
   */
  writeBehind(socket: HeadwaySocket, frame: Buffer): boolean {
    const stream = this.#streamOf(socket);
    stream?.write(frame);
    return stream !== undefined;
  }

  /** Has all that is written to the connection in this turn of the event loop go out in one packet. */
  gather(socket: HeadwaySocket): void {
    const stream = this.#streamOf(socket);
    if (stream) gatherWrites(stream);
  }

  /** The TCP connection, where it may be written to. */
  #streamOf(socket: HeadwaySocket): Socket | undefined {
    const conn = connectionOf(socket);
    const { transport, readyState, upgrading, writeBuffer } = conn;
    if (transport.name !== "websocket") return undefined;
    this.#isUsable ??= isKnown(conn);
    if (!this.#isUsable || writeBuffer.length > 0 || readyState !== "open" || upgrading) return undefined;
    const stream = transport.socket?._socket;
    return isPlain(stream) && transport.socket?.readyState === OPEN ? stream : undefined;
  }

  #countTurn(): void {
    if (this.#isTurnCounted) return;
    this.#isTurnCounted = true;
    setImmediate(() => {
      this.#isTurnCounted = false;
      this.#turn += 1;
    });
  }
}

/** Has all that is written to the stream in this turn of the event loop go out in one packet. */
export function gatherWrites(stream: Duplex): void {
  stream.cork();
  setImmediate(() => {
    stream.uncork();
  });
}

function connectionOf({ conn }: HeadwaySocket): Connection {
  return conn as unknown as Connection;
}

/** TLS writes later than it is told to, so that `writableLength` never says that all has gone. */
function isPlain(stream: unknown): stream is Socket {
  return stream instanceof Socket && !(stream instanceof TLSSocket) && stream.writable;
}

function isKnown({ transport, writeBuffer, upgrading, readyState }: Connection): boolean {
  return (
    typeof transport.writable === "boolean" &&
    typeof transport._onSentLast === "function" &&
    !transport.perMessageDeflate &&
    transport.socket?._socket instanceof Socket &&
    Array.isArray(writeBuffer) &&
    typeof upgrading === "boolean" &&
    typeof readyState === "string"
  );
}
