import { setTimeout as delay } from "node:timers/promises";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";

/** What is taken from an event: that something has happened to a job. Its state is read from the job's own record, unless it is a mere report. */
export interface QueueEvent {
  event: string;
  /** Undefined for an event of the queue itself. */
  jobId: string | undefined;
  /** ms since epoch. */
  at: number;
  /** Of one that was added: the job's name. */
  name: string | undefined;
  failedReason: string | undefined;
  /** Of a report: what the job's record has as `progress` from then on, where it is not large. */
  progress: string | undefined;
  /** JSON, where it is not large. */
  returned: string | undefined;
}

export interface EventReaderDeps {
  /** A connection of its own: it waits on it. */
  blocking: RedisConnection;
  requests: RedisConnection;
  log: Logger;
  /** Of a followed queue, by the key of its stream. */
  onEvents: (key: string, events: QueueEvent[]) => void;
  /** Events may have been missed. */
  onGap: () => void;
  /** Whether events are to be heard at once. What is gathered instead costs one command for all that came meanwhile. */
  isUrgent: () => boolean;
}

/** A queue that is newly followed is read along with the others after this long, in ms. */
const BLOCK_MS = 250;
/** After events have come, the next ones are gathered for so long, in ms: `busy` where urgent ones are few among many. */
const GATHER_MS = { urgent: 10, busy: 50, other: 150 };
/** From so many events in one read on, queues are busy. */
const BUSY_EVENTS = 10;
/** Events carry progress and return values whole, so that few are read at once. */
const EVENTS_AT_ONCE = 100;
/** A reader that is this many full reads behind skips the rest, and everything watched is looked at. */
const FULL_READS = 50;
const AGAIN_AFTER_MS = 200;
/** In characters. */
const LONGEST_REASON = 10_000;
const LONGEST_VALUE = 64 * 1024;

interface Followed {
  from: string;
  wanted: number;
}

type Streams = [key: string, entries: [id: string, fields: string[]][]][];

/** Reads the events of all followed queues on one connection, and nothing while none is followed. */
export class EventReader {
  readonly #deps: EventReaderDeps;
  readonly #followed = new Map<string, Followed>();
  #reading: Promise<void> | undefined;
  #isClosed = false;
  #fullReads = 0;

  constructor(deps: EventReaderDeps) {
    this.#deps = deps;
  }

  /** Resolves when every event from now on is heard. Returns the undo. */
  async follow(key: string): Promise<() => void> {
    if (!this.#followed.has(key)) {
      const from = await this.#lastId(key);
      if (!this.#followed.has(key)) this.#followed.set(key, { from, wanted: 0 });
    }
    const followed = this.#followed.get(key) as Followed;
    followed.wanted += 1;
    this.#reading ??= this.#read();
    return () => {
      followed.wanted -= 1;
      if (followed.wanted === 0 && this.#followed.get(key) === followed) this.#followed.delete(key);
    };
  }

  get followed(): number {
    return this.#followed.size;
  }

  /** Stands for the time since when a queue's events are read without interruption; undefined where they are not. */
  hearing(key: string): object | undefined {
    return this.#followed.get(key);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#followed.clear();
    this.#deps.blocking.disconnect();
    await this.#reading;
  }

  async #lastId(key: string): Promise<string> {
    try {
      const [last] = await this.#deps.requests.xrevrange(key, "+", "-", "COUNT", 1);
      return last?.[0] ?? "0-0";
    } catch (error) {
      if (isRefusal(error)) return "0-0";
      throw error;
    }
  }

  async #read(): Promise<void> {
    while (!this.#isClosed && this.#followed.size > 0) {
      try {
        const streams = await this.#next();
        this.#hear(streams);
        await this.#gather(streams);
      } catch (thrown) {
        if (this.#isOver()) break;
        await this.#recover(thrown as Error);
      }
    }
    this.#reading = undefined;
    if (!this.#isOver() && this.#followed.size > 0) this.#reading = this.#read();
  }

  #isOver(): boolean {
    return this.#isClosed;
  }

  /** Without it, 400 reports a second are 400 reads. A reader that is behind goes on at once. */
  async #gather(streams: Streams): Promise<void> {
    if (streams.length === 0 || this.#fullReads > 0 || this.#isOver()) return;
    const count = streams.reduce((sum, [, entries]) => sum + entries.length, 0);
    const urgentMs = count < BUSY_EVENTS ? GATHER_MS.urgent : GATHER_MS.busy;
    await delay(this.#deps.isUrgent() ? urgentMs : GATHER_MS.other);
  }

  async #next(): Promise<Streams> {
    const { blocking } = this.#deps;
    const followed = [...this.#followed];
    const keys = followed.map(([key]) => key);
    const ids = followed.map(([, { from }]) => from);
    if (!blocking.isCluster) {
      const found = await blocking.xread(
        "COUNT",
        EVENTS_AT_ONCE,
        "BLOCK",
        BLOCK_MS,
        "STREAMS",
        ...keys,
        ...ids,
      );
      return toStreams(found);
    }
    // The streams of a cluster lie on many nodes, and one command may ask for those of one slot alone.
    await delay(BLOCK_MS);
    const found = await Promise.all(
      followed.map(([key, { from }]) => blocking.xread("COUNT", EVENTS_AT_ONCE, "STREAMS", key, from)),
    );
    return found.flatMap(toStreams);
  }

  #hear(streams: Streams): void {
    const isFull = streams.some(([, entries]) => entries.length === EVENTS_AT_ONCE);
    this.#fullReads = isFull ? this.#fullReads + 1 : 0;
    for (const [key, entries] of streams) {
      const followed = this.#followed.get(key);
      if (followed === undefined) continue;
      followed.from = entries.at(-1)?.[0] ?? followed.from;
      this.#deps.onEvents(
        key,
        entries.map(([id, fields]) => toEvent(id, fields)),
      );
    }
    if (this.#fullReads < FULL_READS) return;
    this.#fullReads = 0;
    for (const followed of this.#followed.values()) followed.from = `${Date.now()}-0`;
    this.#deps.onGap();
  }

  async #recover(error: Error): Promise<void> {
    const { log, onGap } = this.#deps;
    if (isRefusal(error)) await this.#dropRefused();
    else log.debug({ cause: error.message }, "the queues' events cannot be read; trying again");
    await delay(AGAIN_AFTER_MS);
    onGap();
  }

  /** One queue that may not be read must not cost the others their events. */
  async #dropRefused(): Promise<void> {
    for (const key of [...this.#followed.keys()]) {
      try {
        await this.#deps.requests.xread("COUNT", 1, "STREAMS", key, "$");
      } catch (error) {
        if (!isRefusal(error)) continue;
        this.#followed.delete(key);
        this.#deps.log.warn(
          { key, cause: coerceError(error).message },
          "a queue's events cannot be read; its jobs are looked at every 5 s",
        );
      }
    }
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(NOPERM|WRONGTYPE)/.test(error.message);
}

/** ioredis 6 gives an object or pairs, by the protocol it speaks. */
function toStreams(found: unknown): Streams {
  if (found == null) return [];
  return (Array.isArray(found) ? found : Object.entries(found)) as Streams;
}

function toEvent(id: string, fields: string[]): QueueEvent {
  const event: QueueEvent = {
    event: "",
    jobId: undefined,
    at: Number.parseInt(id, 10),
    name: undefined,
    failedReason: undefined,
    progress: undefined,
    returned: undefined,
  };
  let data: string | undefined;
  for (let at = 0; at < fields.length; at += 2) {
    const [field, value] = [fields[at], fields[at + 1]];
    if (field === "event") event.event = value ?? "";
    else if (field === "jobId" || field === "name") event[field] = value;
    else if (field === "failedReason") event.failedReason = value?.slice(0, LONGEST_REASON);
    else if (field === "returnvalue") event.returned = toShort(value);
    else if (field === "data") data = value;
  }
  if (event.event === "progress") event.progress = toShort(data);
  return event;
}

function toShort(value: string | undefined): string | undefined {
  return value !== undefined && value.length > LONGEST_VALUE ? undefined : value;
}
