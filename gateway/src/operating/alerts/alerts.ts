import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { findTrouble, sumLate, TROUBLE_BOUNDS } from "@headway/shared/words/queue-trouble";
import type { Trouble, TroubleBounds } from "@headway/shared/words/queue-trouble";
import { countOf } from "@headway/shared/words/numbers";
import { toDuration } from "@headway/shared/words/durations";
import type { AlertOptions } from "./alert-options.ts";
import type { QueueRow } from "../queues/overview.ts";
import { NO_INCIDENTS, observe } from "./incidents.ts";
import type { Incident, IncidentSettings, IncidentState } from "./incidents.ts";
import type { Webhook } from "./webhook.ts";

export interface AlertsDeps {
  /** Undefined where nothing may be written: this server then tells by itself. */
  redis: RedisConnection | undefined;
  rows: () => Promise<QueueRow[]>;
  /** Undefined: only the page tells. */
  webhook: Webhook | undefined;
  prefix: string;
  log: Logger;
}

const EVERY_MS = 5_000;
/** The server that looks for all keeps the lease for so long after its last look, in looks. */
const TURN_LOOKS = 3;

/** Looks at the queues for what operators should know, one server for all, and tells each incident once. */
export class Alerts {
  readonly #deps: AlertsDeps;
  readonly #key: string;
  readonly #bounds: TroubleBounds;
  readonly #settings: IncidentSettings;
  readonly #everyMs: number;
  readonly #webhook: Webhook | undefined;
  readonly #self = crypto.randomUUID();
  #state = NO_INCIDENTS;
  #isOurTurn = false;
  #lookedAt = 0;
  #looking: Promise<void> | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(deps: AlertsDeps, options: AlertOptions = {}) {
    const { everyMs = EVERY_MS, forMs = 120_000, keepMs = 300_000 } = options;
    this.#deps = deps;
    this.#key = `${deps.prefix}:alerts`;
    this.#bounds = {
      slowMs: options.slowMs ?? TROUBLE_BOUNDS.slowMs,
      failingShare: options.failingShare ?? TROUBLE_BOUNDS.failingShare,
    };
    this.#settings = { forMs, keepMs };
    this.#everyMs = everyMs;
    this.#webhook = deps.webhook;
  }

  /** With a webhook it is looked without any page, too. */
  start(): void {
    if (this.#webhook === undefined) return;
    this.#timer = setInterval(() => void this.look(), this.#everyMs);
    this.#timer.unref();
  }

  /** What is wrong now, looked at as often as is set however many ask. */
  async open(): Promise<Incident[]> {
    await this.look();
    return this.#state.open;
  }

  look(): Promise<void> {
    if (this.#looking !== undefined) return this.#looking;
    if (Date.now() - this.#lookedAt < this.#everyMs / 2) return Promise.resolve();
    this.#looking = this.#look().finally(() => {
      this.#lookedAt = Date.now();
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** @param until ms since epoch */
  async snooze(queue: string, until: number): Promise<void> {
    await this.#load();
    const { open, snoozed } = this.#state;
    this.#state = {
      ...this.#state,
      open: open.filter(({ queues }) => queues.length !== 1 || queues[0]?.queue !== queue),
      snoozed: { ...snoozed, [queue]: until },
    };
    await this.#save();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking?.catch(() => undefined);
  }

  async #look(): Promise<void> {
    try {
      await this.#takeLease();
      await this.#load();
    } catch {
      // Redis is away: who looked before goes on, so that one server alone tells of it.
    }
    if (!this.#isOurTurn) return;
    const troubles = await this.#deps.rows().then(
      (rows) => this.#toTroubles(rows),
      () => undefined,
    );
    const { state, started, ended } = observe(this.#state, troubles, Date.now(), this.#settings);
    this.#state = state;
    // Before it is told: a server that ends in between tells nothing, rather than twice.
    await this.#save();
    for (const incident of started) void this.#webhook?.send("incident.started", incident);
    for (const incident of ended) void this.#webhook?.send("incident.ended", incident);
  }

  #toTroubles(rows: readonly QueueRow[]): Map<string, string> {
    return new Map(
      rows.flatMap((row) => {
        const [ended, failed] = [sumLate(row.lastHour.ended), sumLate(row.lastHour.failed)];
        const waiting = row.counts.waiting + row.counts.prioritized;
        const { paused, workers, perMinute, oldestWaitMs, counts } = row;
        const facts = {
          paused,
          workers,
          perMinute,
          oldestWaitMs,
          active: counts.active,
          waiting,
          ended,
          failed,
        };
        const trouble = findTrouble(facts, this.#bounds);
        return trouble === undefined ? [] : [[row.queue, sayTrouble(trouble, facts)]];
      }),
    );
  }

  async #takeLease(): Promise<void> {
    const { redis } = this.#deps;
    const key = `${this.#key}:turn`;
    const ms = this.#everyMs * TURN_LOOKS;
    if (redis === undefined) this.#isOurTurn = true;
    else if ((await redis.set(key, this.#self, "PX", ms, "NX")) === "OK") this.#isOurTurn = true;
    else {
      this.#isOurTurn = (await redis.get(key)) === this.#self;
      if (this.#isOurTurn) await redis.pexpire(key, ms);
    }
  }

  async #load(): Promise<void> {
    const json = await this.#deps.redis?.get(this.#key);
    if (json) this.#state = JSON.parse(json) as IncidentState;
  }

  async #save(): Promise<void> {
    try {
      await this.#deps.redis?.set(this.#key, JSON.stringify(this.#state), "EX", 7 * 24 * 60 * 60);
    } catch (thrown) {
      this.#deps.log.debug({ cause: coerceError(thrown).message }, "incidents could not be written down");
    }
  }
}

interface SaidFacts {
  waiting: number;
  active: number;
  ended: number;
  failed: number;
  oldestWaitMs: number | undefined;
}

function sayTrouble(trouble: Trouble, { waiting, active, ended, failed, oldestWaitMs }: SaidFacts): string {
  switch (trouble) {
    case "no-workers":
      return `No workers, ${countOf(waiting, "job", "jobs")} waiting`;
    case "worker-lost":
      return `No workers, ${countOf(active, "job", "jobs")} left running`;
    case "failing":
      return `Failing: ${failed} of the last ${ended}`;
    case "paused":
      return `Paused, ${countOf(waiting, "job", "jobs")} waiting`;
    case "slow":
      return `Waiting for ${toDuration(oldestWaitMs ?? 0)}`;
  }
}
