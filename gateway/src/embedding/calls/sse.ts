import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { formatAddress } from "@headway/shared/protocol/job-address";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import type { JobListener, JobSession } from "../jobs/job-session.ts";
import type { OpenedFeed } from "../lists/open-feed.ts";
import { toFrame } from "./frames.ts";
import { OwedList } from "./owed-list.ts";

/** Proxies end what is silent, some after 30 s. */
const COMMENT_EVERY_MS = 15_000;
/** What is not taken for so long is ended, in ms: an EventSource comes back. */
const STUCK_MS = 20_000;
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
  "x-content-type-options": "nosniff",
};

export interface StreamedJob {
  address: JobAddress;
  /** Or why it is not watched. */
  session: JobSession | { error: WireErrorBody };
}

export interface StreamOptions {
  /** With one job, each event has its `seq` as its id. */
  isSingle: boolean;
  /** The `seq` that the client has seen last. */
  lastSeq: number;
  signal: AbortSignal;
  onClose: () => void;
}

/**
 * A stream of the states of some jobs, which ends when all have ended, and of a list, which has no end. A client that does not
 * read costs one state a job: the latest is sent when it reads again.
 */
export class JobStream {
  readonly #options: StreamOptions;
  readonly #owed = new Map<string, string>();
  readonly #ended = new Set<string>();
  readonly #list = new OwedList();
  #sessions: { stop: () => void }[] = [];
  /** How many jobs it is of; none may end it before all are known. */
  #count = Infinity;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #comment: ReturnType<typeof setInterval> | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;
  #stuckSince: number | undefined;
  #isClosed = false;

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  listener(address: JobAddress): JobListener {
    return {
      onJob: (job) => {
        this.#send(address, job);
      },
      onEnd: (why) => {
        this.#end(address, "job:gone", { ...address, why });
      },
    };
  }

  /** Of jobs in the list that have moved. */
  readonly tellList = (jobs: readonly JobSnapshot[]): void => {
    if (this.#isClosed) return;
    this.#list.add(jobs);
    this.#flush();
    // Its client comes back, and begins with the present list.
    if (this.#list.owesTooMany) this.close();
  };

  /** Begins with the present states. */
  start(jobs: readonly StreamedJob[], list?: OpenedFeed | { error: WireErrorBody }): Response {
    const { signal } = this.#options;
    this.#sessions = [...jobs.map(({ session }) => session), ...(list ? [list] : [])].flatMap((session) =>
      "error" in session ? [] : [session],
    );
    // Ended while its jobs were looked up: those have begun to be watched all the same.
    if (this.#isClosed) {
      this.#stopAll();
      return new Response("", { status: 200, headers: HEADERS });
    }
    for (const { address, session } of jobs) this.#begin(address, session);
    if (list) this.#beginList(list);
    this.#count = list && !("error" in list) ? Infinity : jobs.length;
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          // Sent at once, so that the client knows that it is connected.
          controller.enqueue(encode(": headway\n\n"));
          this.#flush();
        },
        pull: () => {
          this.#stuckSince = undefined;
          this.#flush();
        },
        cancel: () => {
          this.close();
        },
      },
      { highWaterMark: 4 },
    );
    signal.addEventListener("abort", () => {
      this.close();
    });
    if (signal.aborted) this.close();
    else this.#beatUntilClosed();
    return new Response(body, { status: 200, headers: HEADERS });
  }

  closeIn(ms: number): void {
    if (this.#isClosed) return;
    this.#expiry = setTimeout(() => {
      this.close();
    }, ms).unref();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#comment);
    clearTimeout(this.#expiry);
    this.#stopAll();
    this.#owed.clear();
    this.#options.onClose();
    try {
      if (this.#stuckSince === undefined) this.#controller?.close();
      else this.#controller?.error(new Error("the client does not read"));
    } catch {
      // The client has cancelled it: it is closed.
    }
  }

  #beatUntilClosed(): void {
    if (this.#isClosed) return;
    this.#comment = setInterval(() => {
      this.#beat();
    }, COMMENT_EVERY_MS);
  }

  #stopAll(): void {
    for (const session of this.#sessions) session.stop();
  }

  #begin(address: JobAddress, session: StreamedJob["session"]): void {
    // What came while the other jobs were looked up is newer.
    if (this.#owed.has(formatAddress(address))) return;
    if ("error" in session) this.#end(address, "job:refused", { ...address, error: session.error });
    else if (session.job.seq > this.#options.lastSeq) this.#send(address, session.job);
    if (!("error" in session) && session.isGone) this.#end(address, "job:gone", { ...address, why: "gone" });
  }

  #beginList(list: OpenedFeed | { error: WireErrorBody }): void {
    if ("error" in list) this.#owed.set("", toFrame("feed:refused", list));
    else this.#list.begin(list);
  }

  #send(address: JobAddress, job: JobSnapshot): void {
    const id = this.#options.isSingle ? job.seq : undefined;
    this.#owe(address, toFrame("job:update", job, id), isTerminal(job.state));
  }

  /** Behind a state that the client has not read yet, which bears the id that it comes back with. */
  #end(address: JobAddress, event: string, data: object): void {
    const last = this.#owed.get(formatAddress(address)) ?? "";
    this.#owe(address, last + toFrame(event, data), true);
  }

  #owe(address: JobAddress, frame: string, isEnd: boolean): void {
    if (this.#isClosed) return;
    const key = formatAddress(address);
    this.#owed.delete(key);
    this.#owed.set(key, frame);
    if (isEnd) this.#ended.add(key);
    else this.#ended.delete(key);
    this.#flush();
  }

  #flush(): void {
    const controller = this.#controller;
    if (controller === undefined || this.#isClosed) return;
    for (let frame = this.#peek(); frame !== undefined; frame = this.#peek()) {
      if ((controller.desiredSize ?? 0) <= 0) {
        this.#stuckSince ??= Date.now();
        return;
      }
      controller.enqueue(encode(frame()));
    }
    if (this.#ended.size >= this.#count) this.close();
  }

  /** What is sent next: jobs before the list. */
  #peek(): (() => string) | undefined {
    const [next] = this.#owed;
    if (next === undefined) return this.#list.isOwing ? () => this.#list.take() : undefined;
    const [key, frame] = next;
    return () => {
      this.#owed.delete(key);
      return frame;
    };
  }

  #beat(): void {
    const isFull = (this.#controller?.desiredSize ?? 0) <= 0;
    if (!isFull) this.#controller?.enqueue(encode(": still here\n\n"));
    else if (this.#stuckSince !== undefined && Date.now() - this.#stuckSince > STUCK_MS) this.close();
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
