import { backOffMs } from "@headway/shared/client/link/back-off";
import type { LinkHandlers } from "@headway/shared/client/link/socket-link";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import { call, toProblem } from "../core/call.ts";
import { LIST, type TransportHandlers } from "../core/transport.ts";
import type { Problem } from "../core/types.ts";
import { readFrame } from "./read-frame.ts";
import { StreamedList } from "./streamed-list.ts";

/** So that all hooks of one page are in one stream. */
const GATHER_MS = 10;
const LEAVE_MS = 1_000;
const ANSWER_DUE_MS = 10_000;
/** The gateway says something every 15 s. */
const SILENCE_MS = 35_000;
/** The gateway's limit. */
const MOST_JOBS = 200;
/** Under the 8 KiB that nginx takes, by default, for a request's first line. */
const LONGEST_QUERY = 7_000;
/** What another try may change. */
const FOR_NOW = ["unavailable", "internal", "rate-limited"];

type Handlers = Pick<LinkHandlers, "connected" | "connectFailed" | "disconnected"> &
  Pick<TransportHandlers, "onNews">;
type Told = NonNullable<ReturnType<typeof readFrame>>;

export interface SseLinkOptions extends Handlers {
  /** Where Headway is mounted, with its origin. */
  url: string;
  /** Empty where cookies tell who is watching. */
  token: string;
  /** Addresses, and LIST; told of changes by `changeSoon` and `forget`. */
  wanted: ReadonlySet<string>;
}

/** One request, from its beginning to its end. */
interface Stream {
  abort: AbortController;
  /** How many jobs it carries, and those of them that it is still asked for. */
  size: number;
  asked: Set<string>;
  /** Those that have not ended on it yet. */
  open: Set<string>;
  due?: ReturnType<typeof setTimeout>;
}

/**
 * The one stream of many jobs and the list, with one token. When other jobs are wanted, a further stream with all of them takes over from
 * the one before: each begins with the present states, so nothing is missed in between. While no job is wanted there is none,
 * and none after all have ended.
 */
export class SseLink {
  readonly #options: SseLinkOptions;
  readonly #list = new StreamedList();
  #stream: Stream | undefined;
  #next: Stream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #isConnected = false;
  #isClosed = false;

  constructor(options: SseLinkOptions) {
    this.#options = options;
    this.changeSoon();
  }

  /** Other jobs are wanted. */
  changeSoon(afterMs = GATHER_MS): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#change();
    }, afterMs);
  }

  /** Wanted no more. The stream is rid of it with the next change, and of others that are left meanwhile. */
  forget(key: string): void {
    this.#stream?.asked.delete(key);
    if (this.#timer === undefined) this.changeSoon(LEAVE_MS);
  }

  askAnew(): void {
    this.#stream?.asked.clear();
    this.changeSoon();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    stop(this.#stream);
    stop(this.#next);
  }

  #change(): void {
    // Its answer is waited for: one change at a time.
    if (this.#next) return;
    const asked = this.#fit();
    if (asked.size === 0) {
      stop(this.#stream);
      this.#stream = undefined;
      this.#connect();
    } else if (asked.size !== this.#stream?.size || [...asked].some((key) => !this.#stream?.asked.has(key))) {
      void this.#open({ abort: new AbortController(), asked, size: asked.size, open: new Set(asked) });
    }
  }

  /** As many as one request may name; the others are refused. */
  #fit(): Set<string> {
    const fitting = new Set<string>();
    let length = 0;
    for (const key of this.#options.wanted) {
      length += toParameter(key).length;
      if (fitting.size < MOST_JOBS && length <= LONGEST_QUERY) fitting.add(key);
      else this.#options.onNews(key, { end: "refused", error: TOO_MANY });
    }
    return fitting;
  }

  async #open(stream: Stream): Promise<void> {
    const { url, token } = this.#options;
    this.#next = stream;
    this.#expect(stream, ANSWER_DUE_MS);
    try {
      const query = [...stream.asked].map(toParameter).join("&");
      const { body } = await call(`${url}/events?${query}`, token, { signal: stream.abort.signal });
      this.#takeOver(stream);
      if (body) await this.#read(stream, body);
      if (stream.open.size > 0) this.#fail(stream);
      clearTimeout(stream.due);
    } catch (thrown) {
      // A refusal, the network, or the end of it by us, which `#fail` knows.
      this.#fail(stream, toProblem(thrown));
    }
  }

  #takeOver(stream: Stream): void {
    stop(this.#stream);
    this.#stream = stream;
    this.#next = undefined;
    this.#connect();
    // What has come to be wanted meanwhile.
    this.changeSoon();
  }

  #connect(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    this.#options.connected();
  }

  async #read(stream: Stream, body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      this.#expect(stream, SILENCE_MS);
      const { done, value } = await reader.read();
      if (done) return;
      const frames = (text + decoder.decode(value, { stream: true })).replaceAll("\r", "").split("\n\n");
      text = frames.pop() ?? "";
      for (const frame of frames) {
        const told = readFrame(frame);
        if (told) this.#hear(stream, told);
      }
    }
  }

  /** Silence ends a stream: a connection may be half open. */
  #expect(stream: Stream, withinMs: number): void {
    clearTimeout(stream.due);
    stream.due = setTimeout(() => {
      this.#fail(stream);
    }, withinMs);
  }

  #hear(stream: Stream, { key, news, isWhole }: Told): void {
    if (stream.abort.signal.aborted) return;
    if ("error" in news && FOR_NOW.includes(news.error.code)) {
      // The gateway could not say for the moment: asked again, slower each time, while the others stay.
      stream.asked.delete(key);
      this.changeSoon(backOffMs(this.#tries++, Math.random()));
      return;
    }
    if ("end" in news || ("job" in news && isTerminal(news.job.state))) stream.open.delete(key);
    else stream.open.add(key);
    this.#options.onNews(key, "jobs" in news ? { jobs: this.#list.hear(news.jobs, isWhole) } : news);
  }

  #fail(stream: Stream, reason?: Problem): void {
    if (stream.abort.signal.aborted || this.#isClosed) return;
    stop(stream);
    if (this.#isConnected) this.#options.disconnected("transport close");
    else this.#options.connectFailed(reason);
  }
}

const TOO_MANY = {
  code: "rate-limited",
  message: "More jobs than fit in one stream. Use Socket.IO.",
};

function stop(stream: Stream | undefined): void {
  clearTimeout(stream?.due);
  stream?.abort.abort();
}

function toParameter(key: string): string {
  return key === LIST ? "feed" : `job=${encodeURIComponent(key)}`;
}
