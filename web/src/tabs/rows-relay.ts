import type { JobClient } from "@headway/shared/client/job-client-types";
import type { HubMessage } from "./contract.ts";

/** The rows for one tab, which is told all of them first and then what changed. */
export class RowsRelay {
  readonly #client: JobClient;
  readonly #tell: (message: HubMessage) => void;
  #isTold = false;
  #unwatch: (() => void) | undefined;

  constructor(client: JobClient, tell: (message: HubMessage) => void) {
    this.#client = client;
    this.#tell = tell;
  }

  /** Also for another count than before. */
  watch(count: number): void {
    const before = this.#unwatch;
    let isAdding = true;
    this.#unwatch = this.#client.watchRows(count, ({ rows, changed, ...news }) => {
      // All listeners are told the same, so the tab has what is known.
      if (isAdding && this.#isTold) return;
      const isWhole = !this.#isTold;
      this.#isTold = true;
      const order = rows.map(({ jobId }) => jobId);
      this.#tell({ is: "rows", isWhole, rows: isWhole ? rows : changed, order, ...news });
    });
    isAdding = false;
    before?.();
  }

  unwatch(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#isTold = false;
  }
}
