import { connect as connectTcp } from "node:net";
import type { NetConnectOpts } from "node:net";
import { connect as connectTls } from "node:tls";
import type { ConnectionOptions } from "node:tls";
import { AbstractConnector } from "ioredis";
import type { RedisOptions } from "ioredis";

type NetStream = Awaited<ReturnType<AbstractConnector["connect"]>>;

/** What a paused stream reads ahead at the least, in bytes: nothing at all would mean the default, which is 16 KiB or more. */
const READ_AHEAD = 1;

/**
 * Connects as ioredis does, but to a stream that stops reading when it is paused. By default a paused stream goes on until it
 * holds a good many kilobytes, and takes a turn of the event loop for each message of those.
 */
export class BatchedConnector extends AbstractConnector {
  readonly #options: RedisOptions;

  constructor(options: unknown) {
    const redisOptions = options as RedisOptions;
    super(redisOptions.disconnectTimeout ?? 2_000);
    this.#options = redisOptions;
  }

  override connect(): Promise<NetStream> {
    this.connecting = true;
    return new Promise((resolve, reject) => {
      // Not before ioredis has had its turn: it may have been told to disconnect in the same breath.
      process.nextTick(() => {
        if (!this.connecting) {
          reject(new Error("the connection was closed before it was open"));
          return;
        }
        this.stream = this.#open();
        this.stream.once("error", (error: Error) => {
          this.firstError = error;
        });
        resolve(this.stream);
      });
    });
  }

  #open(): NetStream {
    const { host, port, family, path, tls } = this.#options;
    const address = path
      ? { path }
      : { host: host ?? "127.0.0.1", port: port ?? 6379, ...(family && { family }) };
    if (tls) {
      const options: ConnectionOptions & { highWaterMark: number } = {
        ...address,
        ...tls,
        highWaterMark: READ_AHEAD,
      };
      return connectTls(options);
    }
    // Node hands all of these on to the socket's constructor, and the last one on to that of streams.
    const options: NetConnectOpts & { readableHighWaterMark: number } = {
      ...address,
      readableHighWaterMark: READ_AHEAD,
    };
    return connectTcp(options);
  }
}
