import type { ProgressKeys } from "@headway/shared/progress/keys";
import { twinRoom } from "@headway/shared/protocol/rooms";
import type { Room } from "@headway/shared/protocol/rooms";
import type { Subscriber } from "../../subscriber/subscriber.ts";

/** Which rooms this gateway hears, one Redis channel each. */
export class RoomSubscriptions {
  readonly #subscriber: Subscriber;
  readonly #keys: ProgressKeys;
  /** A room's promise resolves when Redis has acknowledged its subscription. */
  readonly #rooms = new Map<Room, Promise<void>>();
  /** Of those, the ones for which that has happened. */
  readonly #heard = new Set<Room>();

  /** @param subscriber it stays the caller's to close */
  constructor(subscriber: Subscriber, keys: ProgressKeys, onUpdate: (room: Room, message: string) => void) {
    this.#subscriber = subscriber;
    this.#keys = keys;
    subscriber.on("message", (channel, message) => {
      const room = keys.room(channel);
      // Redis goes on sending until it has heard that the last member has left.
      if (room !== undefined && (this.#rooms.has(room) || this.#hasTwin(room))) onUpdate(room, message);
    });
  }

  get rooms(): Iterable<Room> {
    return this.#rooms.keys();
  }

  /** Resolves when every update published from now on will be heard; undefined where it is so already. */
  enter(room: Room): Promise<void> | undefined {
    if (this.#heard.has(room)) return undefined;
    const entered = this.#rooms.get(room);
    if (entered !== undefined) return entered;
    const subscribed = this.#subscriber.subscribe(this.#keys.channel(room));
    this.#rooms.set(room, subscribed);
    // Unless the room was left meanwhile and is being entered again: that entry is another one's.
    const isThis = (): boolean => this.#rooms.get(room) === subscribed;
    subscribed.then(
      () => {
        if (isThis()) this.#heard.add(room);
      },
      () => {
        if (isThis()) this.#rooms.delete(room);
      },
    );
    return subscribed;
  }

  leave(room: Room): void {
    this.#heard.delete(room);
    if (!this.#rooms.delete(room) || this.#hasTwin(room)) return;
    this.#subscriber.unsubscribe(this.#keys.channel(room));
  }

  /** Whether the room is entered that is heard on the same channel. */
  #hasTwin(room: Room): boolean {
    const twin = twinRoom(room);
    return twin !== undefined && this.#rooms.has(twin);
  }
}
