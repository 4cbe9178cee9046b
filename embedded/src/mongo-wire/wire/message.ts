import { crc32c } from "./crc32c.ts";
import type { Doc } from "../documents/doc.ts";
import { decode, encode } from "../documents/doc.ts";

/**
 * The MongoDB wire protocol, as far as drivers use it: OP_MSG for everything, and OP_QUERY with OP_REPLY for the first
 * greeting of drivers that do not yet know what the server speaks.
 * https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const HEADER_BYTES = 16;
const CHECKSUM_BYTES = 4;
export const MAX_MESSAGE_BYTES = 48_000_000;

const FLAG_CHECKSUM_PRESENT = 1 << 0;
const FLAG_MORE_TO_COME = 1 << 1;
/** Flags 0 to 15 must be understood by the receiver; the others may be ignored. */
const REQUIRED_FLAGS = 0xffff;

/** A command as a client sent it. */
export interface Request {
  readonly requestId: number;
  /** The command, with document sequences put where they belong as arrays. Its first field is the command's name. */
  readonly body: Doc;
  /** False when the client said that it does not wait for an answer (write concern `w: 0`). */
  readonly wantsReply: boolean;
  readonly format: "msg" | "query";
}

/** The bytes do not follow the protocol; the connection cannot be used further. */
export class MalformedMessageError extends Error {
  override readonly name = "MalformedMessageError";
}

/** Cuts a stream of bytes into messages, whatever pieces it arrives in. */
export class MessageSplitter {
  #chunks: Buffer[] = [];
  #bytes = 0;

  /**
   * @returns the messages that are complete now.
   * @throws MalformedMessageError for a length that no message can have.
   */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    const messages: Buffer[] = [];
    while (this.#bytes >= 4) {
      const length = this.#peekLength();
      if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
        throw new MalformedMessageError(
          `a message of ${length} bytes; expected ${HEADER_BYTES} to ${MAX_MESSAGE_BYTES}`,
        );
      }
      if (this.#bytes < length) break;
      const all = this.#join();
      messages.push(all.subarray(0, length));
      this.#chunks = all.length > length ? [all.subarray(length)] : [];
      this.#bytes -= length;
    }
    return messages;
  }

  #peekLength(): number {
    const first = this.#chunks[0];
    return (first !== undefined && first.length >= 4 ? first : this.#join()).readInt32LE(0);
  }

  #join(): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
    const joined = all ?? Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}

/** @throws MalformedMessageError */
export function parseMessage(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  try {
    if (opCode === OP_MSG) return parseMsg(requestId, message);
    if (opCode === OP_QUERY) return parseQuery(requestId, message);
  } catch (error) {
    if (error instanceof MalformedMessageError) throw error;
    throw new MalformedMessageError("a message that could not be decoded", { cause: error });
  }
  throw new MalformedMessageError(`operation code ${opCode}; expected OP_MSG (${OP_MSG})`);
}

function parseMsg(requestId: number, message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & REQUIRED_FLAGS & ~(FLAG_CHECKSUM_PRESENT | FLAG_MORE_TO_COME)) !== 0) {
    throw new MalformedMessageError(`unknown required flags in ${flags.toString(2)}`);
  }
  const end = message.length - (flags & FLAG_CHECKSUM_PRESENT ? CHECKSUM_BYTES : 0);
  if (end !== message.length && crc32c(message.subarray(0, end)) !== message.readUInt32LE(end)) {
    throw new MalformedMessageError("a checksum that does not fit the message");
  }
  let body: Doc | undefined;
  const sequences: { name: string; docs: Doc[] }[] = [];
  let offset = HEADER_BYTES + 4;
  while (offset < end) {
    const kind = message.readUInt8(offset);
    const size = message.readInt32LE(offset + 1);
    const section = message.subarray(offset + 1, offset + 1 + size);
    if (size < 5 || offset + 1 + size > end) throw new MalformedMessageError(`a section of ${size} bytes`);
    if (kind === 0 && body === undefined) body = decode(section);
    else if (kind === 1) sequences.push(parseSequence(section));
    else throw new MalformedMessageError(`an unexpected section of kind ${kind}`);
    offset += 1 + size;
  }
  if (body === undefined) throw new MalformedMessageError("a message without a body section");
  for (const { name, docs } of sequences) {
    if (Object.hasOwn(body, name)) throw new MalformedMessageError(`two values for ${name}`);
    body[name] = docs;
  }
  return { requestId, body, wantsReply: (flags & FLAG_MORE_TO_COME) === 0, format: "msg" };
}

/** A sequence is its size, the name of the field it stands for, and documents one after the other. */
function parseSequence(section: Buffer): { name: string; docs: Doc[] } {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new MalformedMessageError("a document sequence without a name");
  const docs: Doc[] = [];
  let offset = nameEnd + 1;
  while (offset < section.length) {
    const size = section.readInt32LE(offset);
    if (size < 5 || offset + size > section.length)
      throw new MalformedMessageError(`a document of ${size} bytes`);
    docs.push(decode(section.subarray(offset, offset + size)));
    offset += size;
  }
  return { name: section.toString("utf8", 4, nameEnd), docs };
}

function parseQuery(requestId: number, message: Buffer): Request {
  const nameStart = HEADER_BYTES + 4;
  const nameEnd = message.indexOf(0, nameStart);
  const namespace = message.toString("utf8", nameStart, nameEnd);
  const start = nameEnd + 1 + 8;
  const size = message.readInt32LE(start);
  if (!namespace.endsWith(".$cmd"))
    throw new MalformedMessageError(`OP_QUERY on ${namespace}; expected OP_MSG`);
  const sent = decode(message.subarray(start, start + size));
  return {
    requestId,
    body: { ...sent, $db: namespace.slice(0, -".$cmd".length) },
    wantsReply: true,
    format: "query",
  };
}

/** The bytes that answer `request` with `reply`. */
export function encodeReply(replyId: number, request: Request, reply: Doc): Buffer {
  const isMsg = request.format === "msg";
  const header = { id: replyId, responseTo: request.requestId, opCode: isMsg ? OP_MSG : OP_REPLY };
  return frame(header, isMsg ? msgPrefix() : queryReplyPrefix(), encode(reply));
}

/** The bytes of a command as a driver sends it. */
export function encodeCommand(requestId: number, command: Doc): Buffer {
  return frame({ id: requestId, responseTo: 0, opCode: OP_MSG }, msgPrefix(), encode(command));
}

/** The answer in the bytes received so far, or undefined while it is not complete. @throws MalformedMessageError */
export function decodeReply(bytes: Buffer): Doc | undefined {
  const [message] = new MessageSplitter().push(bytes);
  return message === undefined ? undefined : parseMessage(message).body;
}

function frame(
  header: { id: number; responseTo: number; opCode: number },
  prefix: Buffer,
  body: Uint8Array,
): Buffer {
  const head = Buffer.alloc(HEADER_BYTES);
  head.writeInt32LE(HEADER_BYTES + prefix.length + body.length, 0);
  head.writeInt32LE(header.id, 4);
  head.writeInt32LE(header.responseTo, 8);
  head.writeInt32LE(header.opCode, 12);
  return Buffer.concat([head, prefix, body]);
}

/** No flags, then a body section. */
function msgPrefix(): Buffer {
  return Buffer.alloc(5);
}

/** "Await capable", no cursor, starting from 0, one document. */
function queryReplyPrefix(): Buffer {
  const prefix = Buffer.alloc(20);
  prefix.writeInt32LE(8, 0);
  prefix.writeInt32LE(1, 16);
  return prefix;
}
