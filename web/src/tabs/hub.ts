import type { Connection, JobClient, JobClientOptions } from "@headway/shared/client/job-client-types";
import { ServerClock } from "@headway/shared/client/server-clock";
import {
  hear,
  isTokenOf,
  type Handlers,
  type HubMessage,
  type HubTask,
  type NetworkChange,
  type Port,
  type TabMessages,
} from "./contract.ts";
import { FeedRelay } from "./feed-relay.ts";
import { RowsRelay } from "./rows-relay.ts";
import { TokenDesk } from "./token-desk.ts";

export interface HubDeps extends HubTask {
  createClient: (options: JobClientOptions) => JobClient;
  /** Resolves once whoever holds this lock has let it go or is gone. */
  untilReleased: (lock: string) => Promise<void>;
  /** A tab was told of the network. */
  onNetwork: (change: NetworkChange) => void;
  /** How long what a vanished tab watched is still watched, in ms, because it may only be reloading. */
  lingerMs: number;
  now?: () => number;
}

/** The other end of a port, and what it watches while it is a member. */
interface Tab {
  tell: (message: HubMessage) => void;
  jobs: Map<string, () => void>;
  unwatchFeed?: (() => void) | undefined;
  rows?: RowsRelay | undefined;
  lockDue?: ReturnType<typeof setTimeout>;
}

/** The one connection and those who share it; it is there while there is anyone. */
interface Shared {
  client: JobClient;
  feed: FeedRelay;
  tokens: TokenDesk;
}

/** A tab that does not say within this time that it holds its lock has died on its way in. */
const LOCK_DUE_MS = 10_000;

/**
 * Holds one connection for all tabs of one person. A tab that joins is told at once what is known; what several tabs watch
 * is watched once; what nobody watches any more is let go.
 */
export class Hub {
  readonly #deps: HubDeps;
  readonly #now: () => number;
  /** Joined last, last. */
  readonly #members = new Set<Tab>();
  /** Tabs that vanished, and may come back. */
  readonly #vanished = new Map<Tab, ReturnType<typeof setTimeout>>();
  #shared: Shared | undefined;
  #network: NetworkChange | undefined;

  constructor(deps: HubDeps) {
    this.#deps = deps;
    this.#now = deps.now ?? Date.now;
  }

  /** Serves the tab at the other end, whenever it says hello. */
  connect(port: Port<HubMessage>): void {
    const tab: Tab = {
      tell: (message) => {
        port.postMessage(message);
      },
      jobs: new Map(),
    };
    const hello = ({ token }: TabMessages["hello"]): void => {
      this.#join(tab, token);
    };
    port.addEventListener("message", ({ data }) => {
      const shared = this.#members.has(tab) ? this.#shared : undefined;
      hear<TabMessages>(shared ? this.#handlersFor(tab, shared) : { hello }, data);
    });
    port.start();
  }

  #join(tab: Tab, token: string): void {
    if (!isTokenOf(this.#deps.identity, token)) {
      tab.tell({ is: "ended" });
      return;
    }
    const isFirst = this.#shared === undefined;
    const { client, tokens } = (this.#shared ??= this.#open(token));
    if (!isFirst) tokens.accept(token);
    this.#members.add(tab);
    // What ended the connection before may not be so for whoever comes now.
    if (client.connection.state === "closed") client.retryNow();
    tab.tell(this.#toConnectionMessage(client.connection));
    tab.lockDue = setTimeout(() => {
      this.#vanish(tab);
    }, LOCK_DUE_MS);
  }

  #handlersFor(tab: Tab, { client, feed, tokens }: Shared): Handlers<TabMessages> {
    return {
      // It is one of us already.
      hello: () => {},
      held: ({ lock }) => {
        clearTimeout(tab.lockDue);
        void this.#deps.untilReleased(lock).then(() => {
          this.#vanish(tab);
        });
      },
      watchJob: ({ jobId }) => {
        if (tab.jobs.has(jobId)) return;
        const unwatch = client.watchJob(jobId, (view) => {
          tab.tell({ is: "job", jobId, view, at: this.#now() });
        });
        tab.jobs.set(jobId, unwatch);
      },
      unwatchJob: ({ jobId }) => {
        tab.jobs.get(jobId)?.();
        tab.jobs.delete(jobId);
      },
      watchFeed: () => {
        tab.unwatchFeed ??= feed.add(tab.tell);
      },
      unwatchFeed: () => {
        tab.unwatchFeed?.();
        tab.unwatchFeed = undefined;
      },
      watchRows: ({ count }) => {
        tab.rows ??= new RowsRelay(client, tab.tell);
        tab.rows.watch(count);
      },
      unwatchRows: () => {
        tab.rows?.unwatch();
      },
      token: ({ token }) => void tokens.accept(token),
      network: ({ change }) => {
        this.#hearNetwork(change);
      },
      retryNow: () => {
        client.retryNow();
      },
      leave: ({ signedOut }) => {
        this.#members.delete(tab);
        release(tab);
        if (signedOut) this.#end();
        else this.#endIfAlone();
      },
    };
  }

  #open(token: string): Shared {
    const { identity, createClient } = this.#deps;
    const clock = new ServerClock(this.#now);
    const tokens = new TokenDesk(identity, clock);
    tokens.accept(token);
    const client = createClient({
      url: this.#deps.gatewayUrl,
      getToken: () => tokens.get(this.#askers()),
      now: this.#now,
      clock,
    });
    client.onConnection((connection) => {
      for (const tab of this.#members) tab.tell(this.#toConnectionMessage(connection));
    });
    return { client, feed: new FeedRelay(client), tokens };
  }

  #toConnectionMessage(connection: Connection): HubMessage {
    return { is: "connection", connection, at: this.#now() };
  }

  #askers(): (() => void)[] {
    return [...this.#members].reverse().map(({ tell }) => {
      return () => {
        tell({ is: "tokenWanted" });
      };
    });
  }

  /** All tabs of a browser are told of the same network: the first to say so is enough. */
  #hearNetwork(change: NetworkChange): void {
    if (this.#network === change) return;
    this.#network = change;
    this.#deps.onNetwork(change);
  }

  #vanish(tab: Tab): void {
    if (!this.#members.delete(tab)) return;
    const timer = setTimeout(() => {
      this.#vanished.delete(tab);
      release(tab);
      this.#endIfAlone();
    }, this.#deps.lingerMs);
    this.#vanished.set(tab, timer);
  }

  #endIfAlone(): void {
    if (this.#members.size === 0 && this.#vanished.size === 0) this.#end();
  }

  /** Nobody is left, or somebody signed out: the connection goes, and with it the token. */
  #end(): void {
    for (const timer of this.#vanished.values()) clearTimeout(timer);
    for (const tab of this.#members) tab.tell({ is: "ended" });
    for (const tab of [...this.#members, ...this.#vanished.keys()]) release(tab);
    this.#vanished.clear();
    this.#members.clear();
    void this.#shared?.client.close();
    this.#shared = undefined;
    this.#network = undefined;
  }
}

/** Lets go of everything that was held for a tab. */
function release(tab: Tab): void {
  clearTimeout(tab.lockDue);
  for (const unwatch of tab.jobs.values()) unwatch();
  tab.jobs.clear();
  tab.unwatchFeed?.();
  tab.unwatchFeed = undefined;
  tab.rows?.unwatch();
  tab.rows = undefined;
}
