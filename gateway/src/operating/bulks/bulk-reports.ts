import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { BulkReport } from "./bulk-report.ts";

const KEPT_SECONDS = 7 * 24 * 60 * 60;
/** A report that says it runs is written at least once in so many ms; one that is older has lost its server. */
export const WRITTEN_EVERY_MS = 1_000;
const LOST_MS = 10 * WRITTEN_EVERY_MS;
/** Of those that were refused, so many are kept beyond the server's life. */
const REFUSALS_KEPT = 100;

/** Reports of actions on many jobs that outlive the server that runs them, for every server of this installation. */
export class BulkReports {
  readonly #redis: RedisConnection | undefined;
  readonly #prefix: string;
  readonly #log: Logger;

  /** @param redis undefined where nothing may be written */
  constructor(redis: RedisConnection | undefined, prefix: string, log: Logger) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.#log = log;
  }

  async write(report: BulkReport): Promise<void> {
    const kept = { at: Date.now(), report: { ...report, refusals: report.refusals.slice(0, REFUSALS_KEPT) } };
    try {
      await this.#redis?.set(this.#keyOf(report.id), JSON.stringify(kept), "EX", KEPT_SECONDS);
    } catch (thrown) {
      this.#log.debug({ cause: coerceError(thrown).message }, "how far a bulk is could not be written down");
    }
  }

  /** As it was last written; `lost` where its server has ended before it did. */
  async read(id: string): Promise<BulkReport | undefined> {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    const json = await this.#redis?.get(this.#keyOf(id));
    if (!json) return undefined;
    const { at, report } = JSON.parse(json) as { at: number; report: BulkReport };
    const isLost = report.state === "running" && Date.now() - at > LOST_MS;
    return isLost ? { ...report, state: "lost", endedAt: at } : report;
  }

  #keyOf(id: string): string {
    return `${this.#prefix}:bulk:${id}`;
  }
}
