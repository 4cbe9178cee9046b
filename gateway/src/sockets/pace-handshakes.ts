import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { ServerOptions } from "socket.io";
import { gatherWrites } from "./direct-writes.ts";

/** Handshakes that are begun in one turn of the event loop: what is open already has its turn between them. */
const A_TURN = 20;
/** What may wait for its turn. A client sees nothing but a slow connection, and after 10 s of it begins anew. */
const BOUNDS: HandshakeBounds = { waiting: 4_000, waitMs: 3_000 };
/** How soon it is looked again whether there is room, in ms. */
const LOOK_AGAIN_MS = 20;
/** For so long after a handshake was turned away, polling is, too: a client whose WebSocket was turned away tries that next. */
const POLLING_LATER_MS = 1_000;
/** As clients hear it, in seconds. */
const RETRY_AFTER = { least: 1, most: 10 };
/** Handshakes a second, before any have been counted. */
const FIRST_GUESS = 1_000;

type AllowRequest = NonNullable<ServerOptions["allowRequest"]>;

interface HandshakeBounds {
  /** Handshakes. */
  waiting: number;
  /** How long one may wait. */
  waitMs: number;
}

interface Handshake {
  request: IncomingMessage;
  begin: () => void;
  /** ms since the process began. */
  since: number;
}

/**
 * Begins handshakes at the pace that the event loop keeps, in the order in which they came, and turns away with 503 and a
 * `Retry-After` what would wait for long: after a restart all clients come at once.
 *
 * @param hasRoom whether one more connection may be opened that has shown no token
 */
export function paceHandshakes(hasRoom: () => boolean, bounds = BOUNDS): AllowRequest {
  const pacer = new HandshakePacer(hasRoom, bounds);
  return (request, answer) => {
    pacer.take(request, () => {
      // The answer to an upgrade, and Engine.IO's first frame.
      gatherWrites(request.socket);
      answer(null, true);
    });
  };
}

class HandshakePacer {
  readonly #hasRoom: () => boolean;
  readonly #bounds: HandshakeBounds;
  /** In the order in which they came. */
  readonly #waiting = new Set<Handshake>();
  #begunThisTurn = 0;
  #isPlanned = false;
  #turnedAwayAt = -Infinity;
  #pace = FIRST_GUESS;
  #counted = 0;
  #countedSince = performance.now();

  constructor(hasRoom: () => boolean, bounds: HandshakeBounds) {
    this.#hasRoom = hasRoom;
    this.#bounds = bounds;
  }

  take(request: IncomingMessage, begin: () => void): void {
    const since = performance.now();
    const isFull = this.#waiting.size >= this.#bounds.waiting;
    const isLater = request.headers.upgrade === undefined && since < this.#turnedAwayAt + POLLING_LATER_MS;
    if (isFull) this.#turnedAwayAt = since;
    if (isFull || isLater) {
      this.#turnAway(request);
      return;
    }
    this.#waiting.add({ request, begin, since });
    // Of an upgrade, nobody else listens until it is begun, and an error that nobody hears would end the process.
    request.socket.on("error", ignore);
    if (!this.#isPlanned) this.#goOn();
  }

  readonly #nextTurn = (): void => {
    this.#isPlanned = false;
    this.#begunThisTurn = 0;
    this.#goOn();
  };

  #goOn(): void {
    const overdue = performance.now() - this.#bounds.waitMs;
    let isFull = false;
    for (const handshake of this.#waiting) {
      const { request, begin, since } = handshake;
      isFull = !this.#hasRoom();
      if (since >= overdue && (isFull || this.#begunThisTurn >= A_TURN)) break;
      this.#waiting.delete(handshake);
      if (request.socket.destroyed) continue;
      if (since < overdue) {
        this.#turnedAwayAt = performance.now();
        this.#turnAway(request);
        continue;
      }
      request.socket.off("error", ignore);
      this.#begunThisTurn += 1;
      this.#count();
      begin();
    }
    if (this.#waiting.size === 0 && this.#begunThisTurn === 0) return;
    this.#isPlanned = true;
    if (isFull) setTimeout(this.#nextTurn, LOOK_AGAIN_MS).unref();
    else setImmediate(this.#nextTurn);
  }

  #count(): void {
    this.#counted += 1;
    const passed = performance.now() - this.#countedSince;
    if (passed < 1_000) return;
    // Those of a quiet second say nothing of how fast it could go.
    if (this.#counted > A_TURN) this.#pace = (1_000 * this.#counted) / passed;
    this.#counted = 0;
    this.#countedSince = performance.now();
  }

  #turnAway(request: IncomingMessage): void {
    const seconds = Math.ceil(this.#waiting.size / this.#pace);
    turnAway(request, Math.min(RETRY_AFTER.most, Math.max(RETRY_AFTER.least, seconds)));
  }
}

const ignore = (): void => undefined;

/** Answers in place of Engine.IO, whose refusals have neither the status nor the header. */
function turnAway(request: IncomingMessage, retryAfterSeconds: number): void {
  const message = `Too many connections wait to be let in. Try again in ${retryAfterSeconds} s.`;
  const body = JSON.stringify({ code: "unavailable", message, retryAfterSeconds });
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "retry-after": String(retryAfterSeconds),
    connection: "close",
  };
  // Engine.IO hands the response of a request that polls on in this place; of an upgrade there is none.
  const { res } = request as { res?: ServerResponse };
  if (request.headers.upgrade === undefined && res) res.writeHead(503, headers).end(body);
  else endWith(request.socket, headers, body);
}

function endWith(stream: Socket, headers: Record<string, string | number>, body: string): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  stream.end(`HTTP/1.1 503 Service Unavailable\r\n${lines.join("")}\r\n${body}`);
}
