import type { Redis } from "ioredis";

/**
 * Reads a connection in batches: what has come is read, and what comes in the next `batchMs` waits in the kernel, and behind
 * it in Redis, to be read in one go. A message read alone costs a turn of the event loop, which is several times what it
 * costs among a hundred. The first one after a quiet time is read at once.
 *
 * The connection must be made by `BatchedConnector`.
 */
export class BatchedReader {
  readonly #redis: Redis;
  readonly #batchMs: number;
  /** Callers who wait for an answer on the connection. */
  #callersWaiting = 0;
  #resting: NodeJS.Timeout | undefined;

  constructor(redis: Redis, batchMs: number) {
    this.#redis = redis;
    this.#batchMs = batchMs;
    redis.on("connect", () => {
      this.#follow(redis.stream);
    });
  }

  /** Reads without pauses until `work`, whose answer comes on the connection, has ended. */
  async readNow<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.#callersWaiting += 1;
    this.#readOn();
    try {
      return await work();
    } finally {
      this.#callersWaiting -= 1;
    }
  }

  #follow(stream: Redis["stream"]): void {
    let isReading = false;
    stream.on("data", () => {
      if (isReading) return;
      isReading = true;
      // By then, all that had come is read.
      setImmediate(() => {
        isReading = false;
        this.#rest(stream);
      });
    });
    const readOn = (): void => {
      if (stream === this.#redis.stream) this.#readOn();
    };
    // Whoever closes it waits for the other side's end, which is read like all else.
    stream.once("finish", readOn).once("close", readOn);
  }

  #rest(stream: Redis["stream"]): void {
    const isOver = stream !== this.#redis.stream || stream.writableEnded;
    // What is asked while the connection is being set up must be answered in time.
    if (this.#callersWaiting > 0 || this.#redis.status !== "ready" || isOver) return;
    stream.pause();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#readOn();
    }, this.#batchMs);
  }

  #readOn(): void {
    if (this.#resting === undefined) return;
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#redis.stream.resume();
  }
}
