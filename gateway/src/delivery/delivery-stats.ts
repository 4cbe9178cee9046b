import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { GatewayDelivery, GatewayName } from "@headway/shared/protocol/delivery";
import type { ServerStatus } from "@headway/shared/protocol/server-events";

import { LagHistogram } from "./lag-histogram.ts";

/** Counts what one gateway delivers. The counters are plain numbers, since they are raised for each update and each socket. */
export class DeliveryStats {
  readonly name: GatewayName = { id: randomUUID(), host: hostname().slice(0, 200), pid: process.pid };
  heard = 0;
  /** Of a job's updates to its room; `sent` counts the sockets. */
  broadcasts = 0;
  sent = 0;
  conflated = 0;
  replayed = 0;
  readonly #startedAt = Date.now();
  readonly #lags = new LagHistogram();
  #live = false;
  #resyncs = 0;
  #lastOutage: GatewayDelivery["lastOutage"];

  /** @param reportedAt when the job was reported to be so, in ms since epoch */
  broadcast(reportedAt: number): void {
    const now = Date.now();
    this.#lags.record(now - reportedAt, now);
  }

  onStatus({ live, reason = "unknown" }: ServerStatus): void {
    this.#live = live;
    if (!live) {
      this.#lastOutage = { from: Date.now(), reason: reason.slice(0, 200) };
    } else if (this.#lastOutage && this.#lastOutage.until === undefined) {
      this.#lastOutage = { ...this.#lastOutage, until: Date.now() };
      // All watched jobs are read again before a gateway is live.
      this.#resyncs += 1;
    }
  }

  read(
    present: Pick<GatewayDelivery, "sockets" | "watchedJobs" | "watchedFeeds" | "slowSockets">,
  ): GatewayDelivery {
    const { heard, sent, conflated, replayed } = this;
    const reportToSend = this.#lags.read(Date.now());
    return {
      ...this.name,
      ...present,
      startedAt: this.#startedAt,
      live: this.#live,
      heard,
      sent,
      conflated,
      replayed,
      resyncs: this.#resyncs,
      ...(reportToSend && { reportToSend }),
      ...(this.#lastOutage && { lastOutage: this.#lastOutage }),
    };
  }
}
