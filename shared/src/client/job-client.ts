import { ConnectionDriver, type ConnectionDeps, type NetworkEvents } from "./link/connection.ts";
import { createFeedWatch } from "./watch/feed-watch.ts";
import { hearStatus } from "./hear-status.ts";
import type { Connection, JobClient, JobClientOptions } from "./job-client-types.ts";
import { RowsWatch } from "./watch/rows-watch.ts";
import { JobWatches } from "./watch/job-watches.ts";
import { callListener, createListeners } from "./listeners.ts";
import { readJobs, readSnapshot } from "./read-wire.ts";
import { ServerClock } from "./server-clock.ts";
import { toBearer } from "./token-claims.ts";
import { openSocketLink } from "./link/socket-link.ts";
import { WatchDesk } from "./watch/watch-desk.ts";

/**
 * Connects to a gateway and keeps the watched jobs current over every loss of the connection. It begins at once; watches may
 * be added before it is connected.
 *
 * @throws TypeError without `url` where there is no page whose origin could be used
 */
export function createJobClient(options: JobClientOptions): JobClient {
  const { url, transports, getToken, now = Date.now, random = Math.random } = options;
  const { clock = new ServerClock(now) } = options;
  if (url === undefined && !("location" in globalThis)) {
    throw new TypeError("expected `url`, the gateway's address, because there is no page to take it from");
  }
  const onConnection = createListeners<Connection>();
  const desk = new WatchDesk({ now, random });
  const watches = createWatches(desk, now);
  let openedAt = 0;
  const connection: ConnectionDriver = new ConnectionDriver({
    openLink: (link, handlers) => {
      openedAt = clock.local();
      return openSocketLink({ ...link, token: toBearer(link.token), url, transports }, handlers);
    },
    getToken,
    now,
    random,
    network: networkEvents(),
    onLink: (link) => {
      desk.setLink(link);
    },
    onChange(current) {
      if (current.state === "live") desk.retryResting();
      onConnection.tell(current);
    },
    heard: hearers(watches, (status) => {
      hearStatus(status, connection, { clock, openedAt });
    }),
  });
  let closed = false;

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    connection.close();
    onConnection.clear();
    for (const watch of Object.values(watches)) watch.clear();
    desk.close();
    // The transport says goodbye in the turns that follow.
    await Promise.resolve();
  }

  connection.start();
  return {
    get connection() {
      return connection.current;
    },
    onConnection(listener) {
      callListener(listener, connection.current);
      return closed ? () => {} : onConnection.add(listener);
    },
    watchJob: (jobId, listener) => (closed ? () => {} : watches.jobs.add(jobId, listener)),
    watchFeed: (listener) => (closed ? () => {} : watches.feed.add(listener)),
    watchRows: (count, listener) => (closed ? () => {} : watches.rows.add(count, listener)),
    retryNow() {
      connection.retryNow();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function createWatches(desk: WatchDesk, now: () => number) {
  return { jobs: new JobWatches(desk, now), feed: createFeedWatch(desk), rows: new RowsWatch(desk) };
}

/** What is pushed goes to both: a feed's update is news of a watched job, too. */
function hearers(
  { jobs, feed, rows }: ReturnType<typeof createWatches>,
  hearServer: (status: unknown) => void,
): ConnectionDeps["heard"] {
  return {
    "server:status": hearServer,
    "job:update"(payload) {
      const job = readSnapshot(payload);
      if (job) jobs.hear(job);
    },
    "job:gone"(payload) {
      jobs.hearGone(payload);
    },
    "feed:update"(payload) {
      const updated = readJobs(payload) ?? [];
      feed.hear(updated);
      for (const job of updated) jobs.hear(job);
    },
    "rows:update"(payload) {
      rows.hear(payload);
    },
  };
}

/** A browser's `window` or worker scope; elsewhere nobody tells of the network. */
function networkEvents(): NetworkEvents | undefined {
  return "addEventListener" in globalThis ? globalThis : undefined;
}
