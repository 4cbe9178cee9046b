import { Decoder, Encoder, PacketType } from "socket.io-parser";
import { WireError } from "@headway/shared/protocol/wire-error";
import { holdsMany, tooMany } from "../http/input/bounded-json.ts";

/** What an event has around its payload: its name and the number of its acknowledgement. */
const ENVELOPE_BYTES = 1_024;
/** A token is at most as long as an HTTP header may be. */
const CONNECT_BYTES = 16 * 1024;
/** An event of the default namespace, with attachments or without, and the number that its acknowledgement is to have. */
const EVENT = /^(2|5\d{1,9}-)(\d{0,15})\[/;
const LONGEST_HEADER = 32;

/** Stands in the place of a payload that was refused before it was parsed. */
export class UnreadPayload {
  readonly error: WireError;

  constructor(error: WireError) {
    this.error = error;
  }
}

/** Socket.IO's own parser, with a decoder that looks at a packet's kind and size before it parses it. */
export function boundedParser(payloadBytes: number): { Encoder: typeof Encoder; Decoder: new () => Decoder } {
  return {
    Encoder,
    Decoder: class extends BoundedDecoder {
      constructor() {
        super(payloadBytes);
      }
    },
  };
}

/**
 * Socket.IO's decoder puts an attachment in the place of each placeholder, and one attachment may have thousands of them.
 * Nothing here takes binary data, so an event with attachments is passed on unread, to be answered with an error, and so is one
 * that is too large. What no client of this server has a reason to send is an error, for which Socket.IO closes the connection.
 */
export class BoundedDecoder extends Decoder {
  readonly #payloadBytes: number;

  constructor(payloadBytes: number) {
    super();
    this.#payloadBytes = payloadBytes;
  }

  /** Throws for what is no packet that a client may send. */
  override add(packet: unknown): void {
    // An attachment: its event has been refused.
    if (typeof packet !== "string") return;
    const event = EVENT.exec(packet.slice(0, LONGEST_HEADER));
    if (event !== null) this.#addEvent(packet, event);
    else if (isControl(packet)) super.add(packet);
    else throw new Error("expected an event, or a small packet that connects or disconnects");
  }

  #addEvent(packet: string, [, kind, id]: RegExpExecArray): void {
    const error = kind === "2" ? this.#refuse(packet) : refuseBinary();
    if (error === undefined) super.add(packet);
    else
      this.emitReserved("decoded", {
        type: PacketType.EVENT,
        nsp: "/",
        data: ["unread", new UnreadPayload(error)],
        ...(id !== "" && { id: Number(id) }),
      });
  }

  #refuse(packet: string): WireError | undefined {
    const bytes = Buffer.byteLength(packet);
    if (bytes > this.#payloadBytes + ENVELOPE_BYTES) return tooLarge(bytes, this.#payloadBytes);
    return holdsMany(packet) ? tooMany([]) : undefined;
  }
}

function isControl(packet: string): boolean {
  return (packet.startsWith("0") || packet.startsWith("1")) && packet.length <= CONNECT_BYTES;
}

export function tooLarge(bytes: number, payloadBytes: number): WireError {
  return new WireError("too-large", `The payload has ${bytes} bytes; at most ${payloadBytes} are taken.`);
}

function refuseBinary(): WireError {
  const details = [{ path: "", expected: "JSON", got: "binary data" }];
  return new WireError("invalid-request", "Binary data is not taken here. Send JSON.", { details });
}
