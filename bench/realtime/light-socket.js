/**
 * A Socket.IO client that is as little as can be, so that thousands in one process do not compete with what they measure: the
 * frames of a WebSocket over TCP, of which it reads the kind and no more.
 */
import { connect } from "node:net";

/** For the connection, and for the answers to what is sent on it. */
const ANSWER_DUE_MS = 10_000;
const NOTHING = Buffer.alloc(0);

export class LightSocket {
  #stream;
  #options;
  #bytes = NOTHING;
  #isOpen = false;
  #unanswered;
  #due;

  /**
   * `connectFrame` signs in, `watchFrames` are sent then. `onWatching` once all of them are answered, `onText` with each
   * message, `onLost` once with the reason: the connection was refused or is gone.
   *
   * @param {{ port: number, connectFrame: Buffer, watchFrames: Buffer[], onWatching: () => void, onText?: (bytes: Buffer) => void, onLost: (why: string) => void }} options
   */
  constructor(options) {
    this.#options = options;
    this.#unanswered = options.watchFrames.length;
    this.#stream = connect({ port: options.port, host: "127.0.0.1", noDelay: true });
    this.#stream.on("connect", () => this.#stream.write(HANDSHAKE));
    this.#stream.on("data", (bytes) => this.#read(bytes));
    this.#stream.on("error", (error) => this.#lose(error.code));
    this.#stream.on("close", () => this.#lose("closed"));
    this.#awaitAnswer("no connection within 10 s");
  }

  close() {
    clearTimeout(this.#due);
    this.#options = { ...this.#options, onLost: () => undefined };
    this.#stream.destroy();
  }

  #awaitAnswer(otherwise) {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#lose(otherwise), ANSWER_DUE_MS);
  }

  #lose(why) {
    const { onLost } = this.#options;
    this.close();
    onLost(why);
  }

  #read(bytes) {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
    if (!this.#isOpen) {
      const end = this.#bytes.indexOf("\r\n\r\n");
      if (end === -1) return;
      const status = this.#bytes.toString("latin1", 9, 12);
      if (status !== "101") {
        this.#lose(`HTTP ${status}`);
        return;
      }
      this.#isOpen = true;
      this.#bytes = this.#bytes.subarray(end + 4);
    }
    for (let text = this.#take(); text !== undefined; text = this.#take()) this.#hear(text);
    if (this.#bytes.length === 0) this.#bytes = NOTHING;
  }

  /** The payload of the next whole frame, if there is one. */
  #take() {
    const bytes = this.#bytes;
    if (bytes.length < 2) return undefined;
    const [, short] = bytes;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length < header) return undefined;
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    if (bytes.length < header + length) return undefined;
    this.#bytes = bytes.subarray(header + length);
    return bytes.subarray(header, header + length);
  }

  /** Engine.IO's packets, and of its messages Socket.IO's: both tell their kind by one digit. */
  #hear(text) {
    const kind = String.fromCharCode(...text.subarray(0, 2));
    if (kind[0] === "2") this.#stream.write(PONG);
    else if (kind[0] === "0") this.#stream.write(this.#options.connectFrame);
    else if (kind === "40") this.#watch();
    else if (kind === "44" || kind === "41") this.#lose(text.toString());
    else if (kind === "42") this.#options.onText?.(text);
    else if (kind === "43") this.#beAnswered(text);
  }

  #watch() {
    for (const frame of this.#options.watchFrames) this.#stream.write(frame);
    this.#awaitAnswer("no answer within 10 s");
  }

  #beAnswered(text) {
    if (!text.includes('"ok":true')) {
      this.#lose(text.toString());
      return;
    }
    this.#options.onText?.(text);
    this.#unanswered -= 1;
    if (this.#unanswered > 0) return;
    clearTimeout(this.#due);
    this.#options.onWatching();
  }
}

/** The frames that sign in and send commands, made once for all sockets that send the same. */
export function toFrames(token, commands) {
  return {
    connectFrame: toFrame(token === undefined ? "40" : `40${JSON.stringify({ token })}`),
    watchFrames: commands.map((command, id) => toFrame(`42${id}${JSON.stringify(command)}`)),
  };
}

/** A text frame of a client, whose mask of zeros leaves the text as it is; shorter than 64 KiB. */
function toFrame(text) {
  const payload = Buffer.from(text);
  const isShort = payload.length < 126;
  const header = Buffer.alloc(isShort ? 6 : 8);
  header[0] = 0x81;
  header[1] = 0x80 | (isShort ? payload.length : 126);
  if (!isShort) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}

const PONG = toFrame("3");
const HANDSHAKE = [
  "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
  "Host: 127.0.0.1",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  "\r\n",
].join("\r\n");
