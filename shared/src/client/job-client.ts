import { ConnectionDriver, type ConnectionDeps, type NetworkEvents } from "./link/connection.ts";
import { createFeedWatch, type FeedWatch } from "./watch/feed-watch.ts";
import { hearStatus } from "./hear-status.ts";
import type { Connection, JobClient, JobClientOptions } from "./job-client-types.ts";
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
  const jobs = new JobWatches(desk, now);
  const feed = createFeedWatch(desk);
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
    heard: hearers(jobs, feed, (status) => {
      hearStatus(status, connection, { clock, openedAt });
    }),
  });
  let closed = false;

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    connection.close();
    onConnection.clear();
    feed.clear();
    jobs.clear();
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
    watchJob: (jobId, listener) => (closed ? () => {} : jobs.add(jobId, listener)),
    watchFeed: (listener) => (closed ? () => {} : feed.add(listener)),
    retryNow() {
      connection.retryNow();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What is pushed goes to both: a feed's update is news of a watched job, too. */
function hearers(
  jobs: JobWatches,
  feed: FeedWatch,
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
  };
}

/** A browser's `window` or worker scope; elsewhere nobody tells of the network. */
function networkEvents(): NetworkEvents | undefined {
  return "addEventListener" in globalThis ? globalThis : undefined;
}
