import { deferred } from "./deferred.ts";
import type { Deferred } from "./deferred.ts";

interface Channel {
  isWanted: boolean;
  /** Whether Redis has acknowledged its subscription. */
  isHeard: boolean;
  /** Whether a command about it is under way. */
  isBusy: boolean;
  /** Of those who wait until it is heard. */
  waiting: Deferred | undefined;
}

export interface WantedChannelsDeps {
  /** Whether a command would go out now. One that is held back until there is a connection again cannot be taken back. */
  isOpen: () => boolean;
  subscribe: (channel: string) => Promise<unknown>;
  unsubscribe: (channel: string) => Promise<unknown>;
}

/**
 * Brings what a connection is subscribed to in line with what is wanted: with one command at most under way for each channel,
 * and none that waits for a connection. So an outage leaves behind what is wanted at its end, however often channels are entered
 * and left while it lasts.
 */
export class WantedChannels {
  readonly #deps: WantedChannelsDeps;
  readonly #channels = new Map<string, Channel>();

  constructor(deps: WantedChannelsDeps) {
    this.#deps = deps;
  }

  /** Resolves when the channel is heard; rejects when it is let go of before, or when Redis refuses. */
  want(name: string): Promise<void> {
    const channel = this.#channels.get(name) ?? {
      isWanted: true,
      isHeard: false,
      isBusy: false,
      waiting: undefined,
    };
    this.#channels.set(name, channel);
    channel.isWanted = true;
    channel.waiting ??= deferred();
    const { promise } = channel.waiting;
    this.#step(name, channel);
    return promise;
  }

  letGo(name: string): void {
    const channel = this.#channels.get(name);
    if (channel === undefined) return;
    channel.isWanted = false;
    channel.waiting?.reject(new Error(`${name} was let go of before it was heard`));
    channel.waiting = undefined;
    this.#step(name, channel);
  }

  /** To be called when the connection has opened. */
  stepAll(): void {
    for (const [name, channel] of this.#channels) this.#step(name, channel);
  }

  #step(name: string, channel: Channel): void {
    const { isWanted } = channel;
    if (channel.isBusy) return;
    if (isWanted === channel.isHeard) {
      if (!isWanted) this.#channels.delete(name);
      channel.waiting?.resolve();
      channel.waiting = undefined;
      return;
    }
    if (!this.#deps.isOpen()) return;
    channel.isBusy = true;
    const { waiting } = channel;
    (isWanted ? this.#deps.subscribe(name) : this.#deps.unsubscribe(name)).then(
      () => {
        channel.isBusy = false;
        channel.isHeard = isWanted;
        this.#step(name, channel);
      },
      (thrown: unknown) => {
        channel.isBusy = false;
        channel.isHeard = false;
        // Who wants it since then has asked for nothing that failed.
        if (channel.waiting === waiting) {
          channel.isWanted = false;
          waiting?.reject(thrown);
          channel.waiting = undefined;
        }
        this.#step(name, channel);
      },
    );
  }
}
