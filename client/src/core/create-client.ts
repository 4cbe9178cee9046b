import { callListener, createListeners, type Listeners } from "@headway/shared/client/listeners";
import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { parseAddress } from "@headway/shared/protocol/job-address";
import { toAbsolute, toKey, toText } from "./addresses.ts";
import { call, toError } from "./call.ts";
import { LIST, type Connection, type News, type OpenTransport, type Transport } from "./transport.ts";
import type { Address, Client, ClientOptions, JobView, ListView, Problem, WatchStatus } from "./types.ts";

/** How long a watch outlasts its last listener, in ms: a page that mounts anew, or twice, keeps it. */
const LINGER_MS = 1_000;

/** What a transport has told of a target. A job's has `job`, the list's has `jobs`. */
interface Known {
  job?: JobSnapshot | undefined;
  jobs?: readonly JobSnapshot[];
  status: WatchStatus;
  error?: Problem | undefined;
}

type AnyView = JobView & ListView;

/** One target: what is known of it, and who is told. */
interface Entry {
  known: Known;
  view: AnyView;
  listeners: Listeners<AnyView>;
  leaving?: ReturnType<typeof setTimeout> | undefined;
}

const NO_JOB: Known = { job: undefined, status: "connecting" };
const NO_LIST: Known = { jobs: [], status: "connecting" };
const NO_ADDRESS: Problem = { code: "invalid-request", message: 'expected a job as "queue/jobId"' };
const MISNAMED: Known = { job: undefined, status: "refused", error: NO_ADDRESS };
const UNCONNECTED: Connection = { state: "connecting", since: 0 };
const undoNothing = (): void => {};

/** A client on a transport, which is opened with the first watch: a client that is only made, as on a server, connects nowhere. */
export class WatchingClient implements Client {
  readonly #open: OpenTransport;
  readonly #options: ClientOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #onConnection = createListeners<Connection>();
  /** The views of what nobody watches: each the same object until the connection changes. */
  #unwatched = new Map<Known, AnyView>();
  #connection = UNCONNECTED;
  #transport: Transport | undefined;
  /** Counts the transports: what one says after it was closed concerns no one. */
  #opened = 0;
  #isClosed = false;

  constructor(open: OpenTransport, options: ClientOptions) {
    this.#open = open;
    this.#options = options;
  }

  get connection(): Connection["state"] {
    return this.#connection.state;
  }

  onConnection(listener: (connection: Connection["state"], error?: Problem) => void): () => void {
    const tell = ({ state, reason }: Connection): void => {
      listener(state, reason);
    };
    const undo = this.#isClosed ? undoNothing : this.#onConnection.add(tell);
    callListener(tell, this.#connection);
    return undo;
  }

  watch(address: Address, listener: (view: JobView) => void): () => void {
    const text = toText(address);
    return this.#watch(text === undefined ? undefined : toKey(text), this.view(text), listener, NO_JOB);
  }

  watchList(listener: (view: ListView) => void): () => void {
    return this.#watch(LIST, this.listView(), listener, NO_LIST);
  }

  view(address: Address): JobView {
    const text = toText(address);
    const key = text === undefined ? "" : toKey(text);
    return key === undefined
      ? this.#imagine(MISNAMED)
      : (this.#entries.get(key)?.view ?? this.#imagine(NO_JOB));
  }

  listView(): ListView {
    return this.#entries.get(LIST)?.view ?? this.#imagine(NO_LIST);
  }

  cancel(address: Address): Promise<JobSnapshot> {
    return this.#act(address, "cancel");
  }

  retry(address: Address): Promise<JobSnapshot> {
    return this.#act(address, "retry");
  }

  retryNow(): void {
    this.#transport?.retryNow();
  }

  close(): void {
    this.#isClosed = true;
    this.#onConnection.clear();
    for (const { listeners, leaving } of this.#entries.values()) {
      listeners.clear();
      clearTimeout(leaving);
    }
    this.#disconnect({ state: "closed", since: 0 });
  }

  async #act(address: Address, action: string): Promise<JobSnapshot> {
    const { url, getToken } = this.#options;
    const target = parseAddress(toText(address) ?? "");
    if (!target) throw toError(NO_ADDRESS);
    const [queue, jobId] = [target.queue, target.jobId].map(encodeURIComponent);
    const path = `${toAbsolute(url)}/queues/${queue}/jobs/${jobId}/${action}`;
    const answer = await call(path, await getToken?.(), { method: "POST" });
    // A stream ends with its jobs, of which one may run again.
    this.retryNow();
    return ((await answer.json()) as { job: JobSnapshot }).job;
  }

  #watch<View>(
    key: string | undefined,
    present: View,
    listener: (view: View) => void,
    known: Known,
  ): () => void {
    if (key === undefined || this.#isClosed) {
      callListener(listener, present);
      return undoNothing;
    }
    const entry = this.#entries.get(key) ?? {
      known,
      view: this.#imagine(known),
      listeners: createListeners(),
    };
    const undo = entry.listeners.add(listener as (view: unknown) => void);
    clearTimeout(entry.leaving);
    entry.leaving = undefined;
    if (!this.#entries.has(key)) {
      this.#entries.set(key, entry);
      this.#connect().want(key);
    }
    callListener(listener, entry.view as View);
    return () => {
      undo();
      if (entry.listeners.size > 0 || this.#isClosed) return;
      entry.leaving ??= setTimeout(() => {
        this.#leave(key);
      }, LINGER_MS);
    };
  }

  #leave(key: string): void {
    this.#entries.delete(key);
    this.#transport?.unwant(key);
    if (this.#entries.size === 0) this.#disconnect(UNCONNECTED);
  }

  #disconnect(connection: Connection): void {
    const closing = this.#transport;
    this.#transport = undefined;
    this.#opened += 1;
    closing?.close();
    this.#follow(connection);
  }

  #connect(): Transport {
    if (this.#transport) return this.#transport;
    const own = (this.#opened += 1);
    this.#transport = this.#open(this.#options, {
      onNews: (key, news) => {
        const entry = this.#entries.get(key);
        if (entry && own === this.#opened) this.#hear(entry, news);
      },
      onConnection: (connection) => {
        if (own === this.#opened) this.#follow(connection);
      },
    });
    return this.#transport;
  }

  #hear(entry: Entry, news: News): void {
    const { known } = entry;
    const { job, status } = known;
    if ("jobs" in news) entry.known = { jobs: news.jobs, status: "live" };
    else if ("job" in news) {
      const isNewer = news.job.seq > (job?.seq ?? -1);
      if (!isNewer && status === "live") return;
      entry.known = { job: isNewer ? news.job : job, status: "live" };
    } else {
      // What has been seen to end stays as it ended, though its record be cleaned away.
      if (job && isTerminal(job.state)) return;
      entry.known = { ...known, status: status === "gone" ? status : news.end, error: news.error };
    }
    this.#show(entry);
  }

  #show(entry: Entry): void {
    entry.view = this.#toView(entry.known);
    entry.listeners.tell(entry.view);
  }

  #follow(connection: Connection): void {
    this.#connection = connection;
    this.#unwatched.clear();
    this.#onConnection.tell(connection);
    for (const entry of [...this.#entries.values()]) this.#show(entry);
  }

  #imagine(known: Known): AnyView {
    const view = this.#unwatched.get(known) ?? this.#toView(known);
    this.#unwatched.set(known, view);
    return view;
  }

  #toView(known: Known): AnyView {
    const { state, reason } = this.#connection;
    const isRefused = state === "closed" && reason && known.status === "connecting";
    return {
      ...known,
      status: isRefused ? "refused" : known.status,
      connection: state,
      error: known.error ?? reason,
    } as AnyView;
  }
}
