import type { RowsListener } from "../job-client-types.ts";
import type { Link } from "../link/socket-link.ts";
import { isPositive, readRows } from "../read-wire.ts";
import { SharedRows } from "./shared-rows.ts";
import type { CommandOutcome, WatchDesk, WatchTarget } from "./watch-desk.ts";

const AGAIN: CommandOutcome = { is: "failed" };

/** The first rows of the organisation's list, over every loss and return of the connection. */
export class RowsWatch {
  readonly #rows: SharedRows;
  /** The connection that has answered and was not told to stop since. */
  #answeredBy: Link | undefined;

  constructor(desk: WatchDesk) {
    // The gateway keeps one window for a connection: the one that is asked for last takes the place of the one before.
    this.#rows = new SharedRows((count, before) => {
      if (count > 0) desk.want(keyOf(count), this.#toTarget(count));
      if (before > 0) desk.unwant(keyOf(before));
    });
  }

  add(count: number, listener: RowsListener): () => void {
    return this.#rows.add(count, listener);
  }

  hear(payload: unknown): void {
    const update = readRows(payload);
    if (update) this.#rows.accept(update);
  }

  clear(): void {
    this.#rows.clear();
  }

  #toTarget(count: number): WatchTarget {
    return {
      urgent: true,
      watch: async (link) => {
        const answer = await link.send("rows:watch", { from: 0, count });
        const window = isPositive(answer) ? readRows(answer) : undefined;
        // Each valid token may watch its organisation's rows, so any other answer is about the moment.
        if (!window) return AGAIN;
        const isRenewed = this.#answeredBy !== link;
        this.#answeredBy = link;
        if (this.#rows.count === count) this.#rows.accept(window, { isWhole: true, isRenewed });
        return { is: "granted" };
      },
      unwatch: async (link) => {
        if (this.#rows.count > 0) return { is: "granted" };
        this.#answeredBy = undefined;
        const answer = await link.send("rows:unwatch", {});
        return isPositive(answer) ? { is: "granted" } : AGAIN;
      },
      onRefused() {},
      onRemoved: () => {
        if (this.#rows.count === 0) this.#rows.forget();
      },
    };
  }
}

function keyOf(count: number): string {
  return `rows:${count}`;
}
