import { WireError } from "@headway/shared/protocol/wire-error";

const IN_ALL = 10_000;

/** Counts the sockets and streams of each identity, and ends them when an identity is to be disconnected. */
export class Identities {
  readonly #open = new Map<string, Set<() => void>>();
  readonly #perIdentity: number;
  #count = 0;

  constructor(perIdentity: number) {
    this.#perIdentity = perIdentity;
  }

  /**
   * @param end ends what enters
   * @returns to be called when it has gone
   * @throws WireError `rate-limited`
   */
  enter(identity: string | undefined, end: () => void): () => void {
    const name = identity ?? "";
    const open = this.#open.get(name) ?? new Set();
    if ((identity !== undefined && open.size >= this.#perIdentity) || this.#count >= IN_ALL) {
      const message = `${open.size} sockets and streams of this identity are open, which is the most there may be. Close some first.`;
      throw new WireError("rate-limited", message, { retryAfterSeconds: 5 });
    }
    this.#open.set(name, open.add(end));
    this.#count += 1;
    return () => {
      if (!open.delete(end)) return;
      this.#count -= 1;
      if (open.size === 0 && this.#open.get(name) === open) this.#open.delete(name);
    };
  }

  disconnect(identity: string): void {
    for (const end of [...(this.#open.get(identity) ?? [])]) end();
  }

  endAll(): void {
    for (const open of [...this.#open.values()]) for (const end of [...open]) end();
  }

  get size(): number {
    return this.#count;
  }
}
