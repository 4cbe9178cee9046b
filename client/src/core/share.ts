import { toAbsolute } from "./addresses.ts";
import { type Connection, type News, type OpenTransport, type Transport } from "./transport.ts";
import type { ClientOptions } from "./types.ts";

/** What tabs say to each other: to the one that leads, and from it to all of them, or to one. */
interface Message {
  from?: string;
  want?: string[];
  unwant?: string;
  retry?: true;
  to?: string;
  leads?: true;
  connection?: Connection;
  news?: [target: string, news: News];
}

/** What a leading tab carries for itself and others. */
interface Held {
  tabs: Set<string>;
  news?: News;
}

/** The transport of a client: shared with other tabs unless its options or the browser say otherwise. */
export function shareAmongTabs(
  open: OpenTransport,
  { url, getToken, share }: ClientOptions,
  kind: string,
): OpenTransport {
  // Who sends tokens may have another one in each tab, for other jobs.
  const name = share ?? (getToken ? false : "cookies");
  // Locks take a secure context. Node has them, too, where each client is its own.
  const canShare = typeof document !== "undefined" && "locks" in navigator;
  if (name === false || !canShare) return open;
  return (options, handlers) => {
    const tab = new Tab(`headway ${kind} ${toAbsolute(url)} ${name}`, handlers, (own) => open(options, own));
    void tab.join();
    return tab;
  };
}

type Handlers = Parameters<OpenTransport>[1];

/**
 * One connection for all tabs of a browser that give the same name. The tab that has the lock of that name leads: it connects,
 * and the others ask it. When it goes, the browser gives the lock to another one, which connects and is asked anew. Each tab
 * has a lock of its own besides, by which the leading one learns that it has gone.
 */
class Tab implements Transport {
  readonly #id = crypto.randomUUID();
  readonly #name: string;
  readonly #handlers: Handlers;
  readonly #open: (handlers: Handlers) => Transport;
  readonly #channel: BroadcastChannel;
  readonly #over = new AbortController();
  readonly #ended = new Promise((resolve) => {
    this.#over.signal.addEventListener("abort", resolve);
  });
  readonly #wanted = new Set<string>();
  readonly #held = new Map<string, Held>();
  readonly #others = new Set<string>();
  #connection: Connection | undefined;
  #lead: Transport | undefined;

  constructor(name: string, handlers: Handlers, open: (handlers: Handlers) => Transport) {
    this.#name = name;
    this.#handlers = handlers;
    this.#open = open;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      this.#hear(data);
    };
    document.addEventListener("visibilitychange", this.#wake, { signal: this.#over.signal });
  }

  async join(): Promise<void> {
    // Its own lock first: who is heard of without one has gone.
    await new Promise<void>((resolve) => {
      this.#lock(this.#id, () => {
        resolve();
        return this.#ended;
      });
    });
    this.#askAll();
    this.#lock("", () => {
      this.#lead = this.#open({
        onNews: (target, news) => {
          this.#spread(target, news);
        },
        onConnection: (connection) => {
          this.#tell(connection);
          this.#say({ connection });
        },
      });
      this.#say({ leads: true });
      this.#askAll();
      return this.#ended;
    });
  }

  want(target: string): void {
    this.#wanted.add(target);
    this.#ask({ want: [target] });
  }

  unwant(target: string): void {
    this.#wanted.delete(target);
    this.#ask({ unwant: target });
  }

  retryNow(): void {
    this.#ask({ retry: true });
  }

  close(): void {
    this.#over.abort();
    this.#lead?.close();
    this.#channel.close();
  }

  /** Timers of a tab in the background are slow: one that is looked at has the leading one try again. */
  readonly #wake = (): void => {
    if (document.visibilityState === "visible" && this.#connection?.state !== "live") this.retryNow();
  };

  /** Runs once the browser gives the lock, which this tab then has for as long as the run takes. */
  #lock(suffix: string, run: () => unknown): void {
    const { signal } = this.#over;
    navigator.locks
      .request(`${this.#name} ${suffix}`, { signal }, () => (signal.aborted ? undefined : run()))
      // Over before the lock was given.
      .catch(() => undefined);
  }

  #say(message: Message): void {
    if (!this.#over.signal.aborted) this.#channel.postMessage(message);
  }

  #askAll(): void {
    this.#ask({ want: [...this.#wanted] });
  }

  /** Of the leading tab, which may be this one. */
  #ask(message: Message): void {
    const asked = { ...message, from: this.#id };
    if (this.#lead) this.#serve(asked, this.#lead);
    else this.#say(asked);
  }

  #hear(message: Message): void {
    const { from, to = this.#id, leads, connection, news } = message;
    if (from !== undefined) {
      if (this.#lead) this.#serve(message, this.#lead);
    } else if (to === this.#id) {
      if (leads) this.#askAll();
      if (connection) this.#tell(connection);
      if (news) this.#show(...news);
    }
  }

  #serve({ from = "", want = [], unwant, retry }: Message, lead: Transport): void {
    if (want.length > 0) this.#attend(from);
    for (const target of want) {
      const held = this.#held.get(target) ?? { tabs: new Set() };
      held.tabs.add(from);
      if (!this.#held.has(target)) {
        this.#held.set(target, held);
        lead.want(target);
      } else if (held.news && from === this.#id) this.#show(target, held.news);
      else if (held.news) this.#say({ to: from, news: [target, held.news] });
    }
    if (unwant !== undefined) this.#release(from, unwant);
    if (retry) lead.retryNow();
  }

  /** Another tab's first word. When its lock can be had, it has gone. */
  #attend(from: string): void {
    if (from === this.#id) return;
    if (this.#connection) this.#say({ to: from, connection: this.#connection });
    if (this.#others.has(from)) return;
    this.#others.add(from);
    this.#lock(from, () => {
      this.#others.delete(from);
      for (const target of [...this.#held.keys()]) this.#release(from, target);
    });
  }

  #release(from: string, target: string): void {
    const held = this.#held.get(target);
    if (!held?.tabs.delete(from) || held.tabs.size > 0) return;
    this.#held.delete(target);
    this.#lead?.unwant(target);
  }

  #spread(target: string, news: News): void {
    const held = this.#held.get(target);
    if (held && !isOlder(news, held.news)) held.news = news;
    this.#show(target, news);
    this.#say({ news: [target, news] });
  }

  #show(target: string, news: News): void {
    if (this.#wanted.has(target)) this.#handlers.onNews(target, news);
  }

  /** A tab that begins to lead connects anew: what was said of the connection holds until there is other news of it. */
  #tell(connection: Connection): void {
    if (connection.state === "connecting" && this.#connection) return;
    this.#connection = connection;
    this.#handlers.onConnection(connection);
  }
}

function isOlder(news: News, than: News | undefined): boolean {
  return "job" in news && than !== undefined && "job" in than && news.job.seq < than.job.seq;
}
