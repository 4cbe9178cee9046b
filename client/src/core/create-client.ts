import { callListener, createListeners, type Listeners } from "@headway/shared/client/listeners";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import { toKey, toText } from "./addresses.ts";
import { LIST, type Connection, type News, type OpenTransport, type Transport } from "./transport.ts";
import type { Address, Client, ClientOptions, JobView, ListView, Problem } from "./types.ts";

/** How long a watch outlasts its last listener, in ms: a page that mounts anew, or twice, keeps it. */
const LINGER_MS = 1_000;

type Known<View> = Pick<View, Exclude<keyof View, "connection" | "error">> & { error?: Problem };

/** One target: what is known of it, and who is told. */
interface Entry<View> {
  known: Known<View>;
  view: View;
  listeners: Listeners<View>;
  leaving?: ReturnType<typeof setTimeout> | undefined;
}

const MOST_MISNAMED = 500;
const NOTHING: Known<JobView> = { job: undefined, status: "connecting" };
const UNCONNECTED: Connection = { state: "connecting", since: 0 };
const NO_LIST: Known<ListView> = { jobs: [], status: "connecting" };

/** A client on a transport, which is opened with the first watch: a client that is only made, as on a server, connects nowhere. */
export function createClientOn(open: OpenTransport, options: ClientOptions): Client {
  return new WatchingClient(open, options);
}

class WatchingClient implements Client {
  readonly #open: OpenTransport;
  readonly #options: ClientOptions;
  readonly #jobs = new Map<string, Entry<JobView>>();
  readonly #list: Entry<ListView>;
  readonly #onConnection = createListeners<Connection>();
  /** Of texts that name no job, so that each has one view. */
  readonly #misnamed = new Map<string, JobView>();
  #isListed = false;
  #blank: JobView;
  #connection = UNCONNECTED;
  #transport: Transport | undefined;
  /** Counts the transports: what one says after it was closed concerns no one. */
  #opened = 0;
  #isClosed = false;

  constructor(open: OpenTransport, options: ClientOptions) {
    this.#open = open;
    this.#options = options;
    this.#blank = this.#toView(NOTHING);
    this.#list = { known: NO_LIST, view: this.#toView(NO_LIST), listeners: createListeners() };
  }

  get connection(): Connection["state"] {
    return this.#connection.state;
  }

  onConnection(listener: (connection: Connection["state"], error?: Problem) => void): () => void {
    const tell = ({ state, reason }: Connection): void => {
      listener(state, reason);
    };
    const undo = this.#isClosed ? () => {} : this.#onConnection.add(tell);
    callListener(tell, this.#connection);
    return undo;
  }

  watch(address: Address, listener: (view: JobView) => void): () => void {
    const text = toText(address);
    const key = text === undefined ? undefined : toKey(text);
    if (key === undefined || this.#isClosed) {
      callListener(listener, this.view(text));
      return () => {};
    }
    let entry = this.#jobs.get(key);
    if (entry === undefined) {
      entry = { known: NOTHING, view: this.#blank, listeners: createListeners() };
      this.#jobs.set(key, entry);
    }
    return this.#listen(key, entry, listener);
  }

  view(address: Address): JobView {
    const text = toText(address);
    const key = text === undefined ? "" : toKey(text);
    return key === undefined ? this.#refuseText(text ?? "") : (this.#jobs.get(key)?.view ?? this.#blank);
  }

  watchList(listener: (view: ListView) => void): () => void {
    if (this.#isClosed) {
      callListener(listener, this.#list.view);
      return () => {};
    }
    this.#isListed = true;
    return this.#listen(LIST, this.#list, listener);
  }

  listView(): ListView {
    return this.#list.view;
  }

  retryNow(): void {
    this.#transport?.retryNow();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onConnection.clear();
    for (const entry of [this.#list, ...this.#jobs.values()]) {
      entry.listeners.clear();
      clearTimeout(entry.leaving);
    }
    this.#disconnect({ state: "closed", since: Date.now() });
  }

  #listen<View>(target: string, entry: Entry<View>, listener: (view: View) => void): () => void {
    const undo = entry.listeners.add(listener);
    if (entry.leaving === undefined) this.#connect().want(target);
    clearTimeout(entry.leaving);
    entry.leaving = undefined;
    callListener(listener, entry.view);
    return () => {
      undo();
      if (entry.listeners.size > 0 || entry.leaving !== undefined || this.#isClosed) return;
      entry.leaving = setTimeout(() => {
        entry.leaving = undefined;
        this.#leave(target);
      }, LINGER_MS);
    };
  }

  #leave(target: string): void {
    this.#transport?.unwant(target);
    if (target === LIST) {
      this.#isListed = false;
      this.#list.known = NO_LIST;
    } else this.#jobs.delete(target);
    if (!this.#isListed && this.#jobs.size === 0) this.#disconnect(UNCONNECTED);
  }

  #disconnect(connection: Connection): void {
    const closing = this.#transport;
    this.#transport = undefined;
    this.#opened += 1;
    closing?.close();
    this.#follow(connection);
  }

  #connect(): Transport {
    const { url, getToken } = this.#options;
    if (this.#transport === undefined) this.#opened += 1;
    const own = this.#opened;
    this.#transport ??= this.#open(
      { url, getToken },
      {
        onNews: (target, news) => {
          if (own !== this.#opened) return;
          if (target === LIST) this.#hearList(news);
          else this.#hear(target, news);
        },
        onConnection: (connection) => {
          if (own === this.#opened) this.#follow(connection);
        },
      },
    );
    return this.#transport;
  }

  #hear(key: string, news: News): void {
    const entry = this.#jobs.get(key);
    if (entry === undefined) return;
    const { job } = entry.known;
    const seq = job?.seq ?? -1;
    if ("job" in news) {
      if (entry.known.status === "live" && news.job.seq <= seq) return;
      this.#show(entry, { job: news.job.seq > seq ? news.job : job, status: "live" });
    } else if ("end" in news) {
      // What has been seen to end stays as it ended, though its record be cleaned away.
      if (job !== undefined && isTerminal(job.state)) return;
      const isGone = news.end === "gone" || (entry.known.status === "gone" && job !== undefined);
      this.#show(entry, {
        job,
        status: isGone ? "gone" : "refused",
        ...(news.error && { error: news.error }),
      });
    }
  }

  #hearList(news: News): void {
    if ("jobs" in news) this.#show(this.#list, { jobs: news.jobs, status: "live" });
    else if ("end" in news)
      this.#show(this.#list, {
        ...this.#list.known,
        status: "refused",
        ...(news.error && { error: news.error }),
      });
  }

  #show<View extends JobView | ListView>(entry: Entry<View>, known: Known<View>): void {
    entry.known = known;
    entry.view = this.#toView(known);
    entry.listeners.tell(entry.view);
  }

  #follow(connection: Connection): void {
    this.#connection = connection;
    this.#blank = this.#toView(NOTHING);
    this.#onConnection.tell(connection);
    const all = [...this.#jobs.values()];
    for (const entry of all) this.#show(entry, entry.known);
    if (this.#isListed) this.#show(this.#list, this.#list.known);
    else this.#list.view = this.#toView(NO_LIST);
  }

  #toView<View extends JobView | ListView>(known: Known<View>): View {
    const { state, reason } = this.#connection;
    const isRefused = state === "closed" && reason !== undefined && known.status === "connecting";
    const error = known.error ?? reason;
    return {
      ...known,
      ...(isRefused && { status: "refused" }),
      connection: state,
      ...(error && { error }),
    } as unknown as View;
  }

  #refuseText(text: string): JobView {
    const held = this.#misnamed.get(text);
    if (held?.connection === this.connection) return held;
    const message = `expected a job as "queue/jobId", got ${JSON.stringify(text.slice(0, 100))}`;
    const error = { code: "invalid-request", message };
    const made: JobView = { job: undefined, status: "refused", connection: this.connection, error };
    if (this.#misnamed.size >= MOST_MISNAMED) this.#misnamed.clear();
    this.#misnamed.set(text, made);
    return made;
  }
}
