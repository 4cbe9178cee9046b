import { RedisAdapter } from "@socket.io/redis-adapter";
import type { Namespace, ServerOptions } from "socket.io";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { isProgressRoom } from "@headway/shared/protocol/rooms";
import { ANSWER_WITHIN_MS } from "../delivery/ask-gateways.ts";
import type { RoomSubscriptions } from "./rooms/room-subscriptions.ts";

interface ProgressAdapterDeps {
  /** For Socket.IO's own traffic between gateways. */
  publisher: RedisConnection;
  subscriber: RedisConnection;
  /** For the progress of jobs. */
  subscriptions: RoomSubscriptions;
  keyPrefix: string;
}

/**
 * Socket.IO's Redis adapter, with one difference: `await socket.join("job:…")` means that this gateway hears every update
 * published from then on. The stock adapters return before Redis has subscribed, and lose what is published in between.
 */
class ProgressAdapter extends RedisAdapter {
  readonly #subscriptions: RoomSubscriptions;

  constructor(nsp: Namespace, deps: ProgressAdapterDeps) {
    super(nsp, deps.publisher, deps.subscriber, { key: deps.keyPrefix, requestsTimeout: ANSWER_WITHIN_MS });
    this.#subscriptions = deps.subscriptions;
    this.on("delete-room", (room: string) => {
      if (isProgressRoom(room)) this.#subscriptions.leave(room);
    });
  }

  /** Socket.IO hands what is returned on to whoever awaits `socket.join`. */
  override addAll(id: string, rooms: Set<string>): Promise<void> | void {
    // Into the room first: an update may come in the same read as the acknowledgement of the subscription.
    void super.addAll(id, rooms);
    let entering: Promise<unknown> | undefined;
    for (const room of rooms) {
      const entered = isProgressRoom(room) ? this.#subscriptions.enter(room) : undefined;
      if (entered) entering = entering === undefined ? entered : Promise.all([entering, entered]);
    }
    return entering?.then(() => undefined);
  }
}

/** The adapter's class as Socket.IO wants it: constructed with a namespace alone, for each namespace. */
export function progressAdapter(deps: ProgressAdapterDeps): ServerOptions["adapter"] {
  return class extends ProgressAdapter {
    constructor(nsp: Namespace) {
      super(nsp, deps);
    }
  };
}

/** The commands that RedisAdapter sends without holding their promises. */
const UNHELD = ["publish", "subscribe", "unsubscribe", "psubscribe", "punsubscribe"] as const;

/**
 * Makes a connection safe for RedisAdapter, which holds none of the promises of its commands: each rejection of one would be
 * an unhandled one, and a long outage the end of the process.
 */
export function withHandledCommands(
  redis: RedisConnection,
  onError: (error: unknown) => void,
): RedisConnection {
  for (const name of UNHELD) {
    const send = redis[name].bind(redis) as (...args: unknown[]) => Promise<unknown>;
    const handled = async (...args: unknown[]): Promise<unknown> => {
      try {
        return await send(...args);
      } catch (thrown) {
        onError(thrown);
        return 0;
      }
    };
    Object.assign(redis, { [name]: handled });
  }
  return redis;
}
