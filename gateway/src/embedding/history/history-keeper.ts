import { observeJob } from "@headway/shared/bullmq/observe-job";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";
import type { QueueEvent } from "../../observing/event-reader.ts";
import type { Observer } from "../../observing/observer.ts";
import type { NamedQueue, QueueDirectory } from "../../observing/queue-directory.ts";
import type { JobHistory } from "./history.ts";
import { readJson, readPapers } from "../rules/job-facts.ts";
import type { JobRules } from "../rules/job-rules.ts";
import type { RuleJob } from "../rules/rule-job.ts";

export interface HistoryKeeperDeps {
  redis: RedisConnection;
  observer: Observer;
  directory: QueueDirectory;
  rules: Pick<JobRules<never>, "readRecord" | "tenantOf" | "maxDataBytes">;
  history: JobHistory;
  log: Logger;
}

interface Moved {
  place: NamedQueue;
  event: QueueEvent;
}

const WORK_EVERY_MS = 100;
const FIND_QUEUES_EVERY_MS = 5_000;
const AT_ONCE = 16;
/** Jobs that wait to be looked at or kept; of more, the oldest are passed over. */
const MOST_WAITING = 10_000;
/** Of jobs that run, what is remembered for the case that their queue does not keep them. */
const MOST_REMEMBERED = 5_000;
const LARGEST_REMEMBERED = 16 * 1024;
const TRIES = 5;

/** Hands every job that ends to the history, by the events of all queues. */
export class HistoryKeeper {
  readonly #deps: HistoryKeeperDeps;
  readonly #followed = new Map<string, () => void>();
  readonly #waiting = new Map<string, Moved>();
  readonly #remembered = new Map<string, RuleJob>();
  readonly #names = new Map<string, string>();
  readonly #timers: ReturnType<typeof setInterval>[];
  #isWorking = false;
  #passedOver = 0;

  constructor(deps: HistoryKeeperDeps) {
    this.#deps = deps;
    deps.observer.eventListeners.add((place, events) => {
      for (const event of events) this.#hear(place, event);
    });
    this.#timers = [
      setInterval(() => void this.#work(), WORK_EVERY_MS),
      setInterval(() => void this.#follow(), FIND_QUEUES_EVERY_MS),
    ];
    for (const timer of this.#timers) timer.unref();
    void this.#follow();
  }

  /** Keeps what has ended by now. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    for (const undo of this.#followed.values()) undo();
    await this.#work();
    await this.#deps.history.close?.();
  }

  async #follow(): Promise<void> {
    try {
      for (const place of await this.#deps.directory.all()) {
        if (this.#followed.has(place.queue)) continue;
        this.#followed.set(place.queue, await this.#deps.observer.follow(place));
      }
    } catch (thrown) {
      this.#deps.log.debug({ cause: coerceError(thrown).message }, "queues cannot be found; trying again");
    }
  }

  #hear(place: NamedQueue, event: QueueEvent): void {
    const { jobId } = event;
    if (jobId === undefined) return;
    const key = JSON.stringify([place.queue, jobId]);
    if (event.event === "added") remember(this.#names, key, event.name ?? "", MOST_REMEMBERED);
    if (!["active", "completed", "failed", "removed"].includes(event.event)) return;
    this.#waiting.delete(key);
    this.#waiting.set(key, { place, event });
    if (this.#waiting.size <= MOST_WAITING) return;
    for (const oldest of this.#waiting.keys()) {
      this.#waiting.delete(oldest);
      break;
    }
    this.#passedOver += 1;
  }

  async #work(): Promise<void> {
    if (this.#isWorking || this.#waiting.size === 0) return;
    this.#isWorking = true;
    if (this.#passedOver > 0)
      this.#deps.log.warn(
        { jobs: this.#passedOver },
        "more jobs end than the history takes: some are not kept",
      );
    this.#passedOver = 0;
    const moved = [...this.#waiting];
    this.#waiting.clear();
    await forEachConcurrently(moved, AT_ONCE, ([key, one]) => this.#lookAt(key, one));
    this.#isWorking = false;
  }

  async #lookAt(key: string, moved: Moved): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      try {
        await this.#keep(key, moved);
        return;
      } catch (thrown) {
        const cause = coerceError(thrown).message;
        if (tries === TRIES) this.#deps.log.warn({ key, cause }, "an ended job could not be kept");
      }
    }
  }

  async #keep(key: string, { place, event }: Moved): Promise<void> {
    const { redis, observer, rules, history } = this.#deps;
    const jobId = event.jobId ?? "";
    const read = await rules.readRecord(place, jobId);
    // Before anything else, because the record may go.
    if (read) remember(this.#remembered, key, toSmall(read), MOST_REMEMBERED);
    const job = (await observer.look({ queue: place.queue, jobId })) ?? this.#bare(key, place, event);
    if (job === undefined || !isTerminal(job.state)) return;
    const facts = read ?? this.#fromEvent(key, job, event);
    const papers = await readPapers(redis, place, jobId, rules.maxDataBytes);
    await history.keep({ job, facts, papers, tenant: await rules.tenantOf(facts) });
    this.#remembered.delete(key);
    this.#names.delete(key);
  }

  /** Of a record that went before anybody looked at it. */
  #fromEvent(key: string, job: JobSnapshot, { returned, failedReason }: QueueEvent): RuleJob {
    const remembered = this.#remembered.get(key);
    return {
      id: job.jobId,
      queue: job.queue ?? "",
      name: job.kind,
      data: undefined,
      opts: {},
      timestamp: job.enqueuedAt,
      attemptsMade: job.attempt,
      ...remembered,
      returnvalue: readJson(returned),
      ...(failedReason !== undefined && { failedReason }),
    };
  }

  #bare(key: string, { queue }: NamedQueue, event: QueueEvent): JobSnapshot | undefined {
    const { event: place, jobId = "", at, failedReason } = event;
    if (place !== "completed" && place !== "failed") return undefined;
    const { draft } = observeJob(
      {
        jobId,
        place,
        name: this.#names.get(key) ?? "",
        timestamp: at,
        processedOn: at,
        finishedOn: at,
        readAt: at,
        attemptsMade: 1,
        attemptsStarted: 1,
        attempts: 1,
        hasLock: false,
        isPaused: false,
        ...(failedReason !== undefined && { failedReason }),
      },
      undefined,
      { queue },
    );
    return { ...draft, seq: at * 1_000, at };
  }
}

function toSmall(facts: RuleJob): RuleJob {
  const isLarge = facts.data !== undefined && JSON.stringify(facts.data).length > LARGEST_REMEMBERED;
  return {
    ...facts,
    returnvalue: undefined,
    ...(isLarge && { data: undefined, dataTooLarge: true as const }),
  };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
