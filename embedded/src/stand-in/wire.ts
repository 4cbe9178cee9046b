import type { Doc } from "./doc.ts";
import { decode, encode } from "./doc.ts";

/**
 * MongoDB's wire protocol as far as its drivers use it: OP_MSG, and OP_QUERY with OP_REPLY for the first greeting.
 * https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const MAX_MESSAGE_BYTES = 48_000_000;
const FLAG_MORE_TO_COME = 1 << 1;
/** A receiver must know flags 0 to 15. Drivers send no checksums (flag 0), so the stand-in knows one of them. */
const REQUIRED_FLAGS = 0xffff;

export interface Request {
  readonly requestId: number;
  /** The command with document sequences put in as lists. Its first field is the command's name. */
  readonly body: Doc;
  /** False where the client waits for no answer (write concern `w: 0`). */
  readonly wantsReply: boolean;
  readonly opCode: number;
}

/** The bytes do not follow the protocol; the connection is of no further use. */
export class MalformedMessageError extends Error {
  override readonly name = "MalformedMessageError";
}

/** Cuts a stream of bytes into messages. Joins chunks once a whole message is there. */
export class MessageSplitter {
  #chunks: Buffer[] = [];
  #bytes = 0;

  /** @throws MalformedMessageError for a length below 16 or above 48,000,000 bytes */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    const messages: Buffer[] = [];
    while (this.#bytes >= 4) {
      if ((this.#chunks[0]?.length ?? 0) < 4) this.#chunks = [Buffer.concat(this.#chunks)];
      const length = this.#chunks[0]?.readInt32LE(0) ?? 0;
      if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES)
        throw new MalformedMessageError(
          `a message of ${length} bytes; expected ${HEADER_BYTES} to ${MAX_MESSAGE_BYTES}`,
        );
      if (this.#bytes < length) break;
      const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
      messages.push(all.subarray(0, length));
      this.#chunks = [all.subarray(length)];
      this.#bytes -= length;
    }
    return messages;
  }
}

/** @throws MalformedMessageError */
export function parseMessage(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  try {
    if (opCode === OP_MSG) return { requestId, opCode, ...parseMsg(message) };
    if (opCode === OP_QUERY) return { requestId, opCode, wantsReply: true, body: parseQuery(message) };
  } catch (thrown) {
    if (thrown instanceof MalformedMessageError) throw thrown;
    throw new MalformedMessageError("a message that could not be decoded", { cause: thrown });
  }
  throw new MalformedMessageError(`operation code ${opCode}; expected OP_MSG (${OP_MSG})`);
}

function parseMsg(message: Buffer): Pick<Request, "body" | "wantsReply"> {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & REQUIRED_FLAGS & ~FLAG_MORE_TO_COME) !== 0)
    throw new MalformedMessageError(`unknown required flags in ${flags.toString(2)}`);
  let body: Doc | undefined;
  const sequences: [name: string, docs: Doc[]][] = [];
  let offset = HEADER_BYTES + 4;
  while (offset < message.length) {
    const kind = message.readUInt8(offset);
    const size = message.readInt32LE(offset + 1);
    if (size < 5 || offset + 1 + size > message.length)
      throw new MalformedMessageError(`a section of ${size} bytes`);
    const section = message.subarray(offset + 1, offset + 1 + size);
    if (kind === 0 && body === undefined) body = decode(section);
    else if (kind === 1) sequences.push(parseSequence(section));
    else throw new MalformedMessageError(`an unexpected section of kind ${kind}`);
    offset += 1 + size;
  }
  if (body === undefined) throw new MalformedMessageError("a message without a body section");
  for (const [name, docs] of sequences) {
    if (Object.hasOwn(body, name)) throw new MalformedMessageError(`two values for ${name}`);
    body[name] = docs;
  }
  return { body, wantsReply: (flags & FLAG_MORE_TO_COME) === 0 };
}

/** Its size, the name of the field that it stands for, then documents one after the other. */
function parseSequence(section: Buffer): [string, Doc[]] {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new MalformedMessageError("a document sequence without a name");
  const docs: Doc[] = [];
  let offset = nameEnd + 1;
  while (offset < section.length) {
    const size = section.readInt32LE(offset);
    if (size < 5) throw new MalformedMessageError(`a document of ${size} bytes`);
    docs.push(decode(section.subarray(offset, offset + size)));
    offset += size;
  }
  return [section.toString("utf8", 4, nameEnd), docs];
}

function parseQuery(message: Buffer): Doc {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  const namespace = message.toString("utf8", HEADER_BYTES + 4, nameEnd);
  if (!namespace.endsWith(".$cmd"))
    throw new MalformedMessageError(`OP_QUERY on ${namespace}; expected OP_MSG`);
  const start = nameEnd + 1 + 8;
  const body = decode(message.subarray(start, start + message.readInt32LE(start)));
  return { ...body, $db: namespace.slice(0, -".$cmd".length) };
}

export function encodeReply(replyId: number, { requestId, opCode }: Request, reply: Doc): Buffer {
  if (opCode === OP_MSG) return frame(replyId, requestId, OP_MSG, Buffer.alloc(5), reply);
  // Flag "await capable", no cursor, starting from 0, one document.
  const prefix = Buffer.alloc(20);
  prefix.writeInt32LE(8, 0);
  prefix.writeInt32LE(1, 16);
  return frame(replyId, requestId, OP_REPLY, prefix, reply);
}

function frame(id: number, responseTo: number, opCode: number, prefix: Buffer, reply: Doc): Buffer {
  const body = encode(reply);
  const head = Buffer.alloc(HEADER_BYTES);
  head.writeInt32LE(HEADER_BYTES + prefix.length + body.length, 0);
  head.writeInt32LE(id, 4);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(opCode, 12);
  return Buffer.concat([head, prefix, body]);
}
