import type { IncomingMessage, Server as HttpServer, ServerResponse } from "node:http";
import { Server } from "socket.io";
import { coerceError } from "@headway/shared/node/coerce-error";
import { openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { RedisAddress } from "@headway/shared/node/find-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { GatewayDelivery } from "@headway/shared/protocol/delivery";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { admitSockets } from "./admit-sockets.ts";
import type { HeadwayServer } from "./admit-sockets.ts";
import type { Authenticator } from "../auth/authenticate.ts";
import { boundedParser } from "./bounded-decoder.ts";
import type { GatewayLimits } from "../program/config.ts";
import { DeliveryStats } from "../delivery/delivery-stats.ts";
import { joinGateways } from "../delivery/join-gateways.ts";
import type { OtherGateways } from "../delivery/join-gateways.ts";
import { FEED_INTERVAL_MS, FeedRooms } from "./rooms/feed-rooms.ts";
import { guardFromFloods, hasRoomForStranger } from "./flood-guard.ts";
import { hearUpdate } from "./rooms/hear-update.ts";
import { assertUnambiguous } from "../http/request-bounds.ts";
import type { JobLookup } from "../jobs/job-lookup.ts";
import { openSubscriber } from "../subscriber/open-subscriber.ts";
import type { Subscriber } from "../subscriber/subscriber.ts";
import { JobRooms } from "./rooms/job-rooms.ts";
import type { JobRoomsDeps } from "./rooms/job-rooms.ts";
import type { Metrics } from "../metrics.ts";
import { progressAdapter, withHandledCommands } from "./progress-adapter.ts";
import type { QueuePlaces } from "../jobs/queue-places.ts";
import { lookBack, resync } from "./rooms/resync.ts";
import { RoomSubscriptions } from "./rooms/room-subscriptions.ts";
import { toSessionId } from "./session-id.ts";
import type { EndedSessions } from "../auth/ended-sessions.ts";
import { SlowSockets } from "./slow-sockets.ts";
import { SubscriptionWatch } from "../subscriber/subscription-watch.ts";
import { KeyedMutex } from "./commands/keyed-mutex.ts";
import { serveCommands } from "./commands/serve-commands.ts";

/** In payloads: frames larger than this end the connection. Between this and the payload limit, the sender gets an answer. */
const FRAME_PAYLOADS = 2;
const PING_MS = 10_000;
const AUTHENTICATE_WITHIN_MS = 5_000;
/** How long requests under way may take to end when the gateway stops. */
const UNFINISHED_REQUESTS_MS = 2_500;

export interface SocketsDeps {
  ended: EndedSessions;
  httpServer: HttpServer;
  /** See `BASE_PATH`. */
  basePath: string;
  /** Where connections are opened to; they are closed with the sockets. */
  redis: RedisAddress;
  progress: ProgressStore;
  jobs: JobLookup;
  places: QueuePlaces;
  authenticator: Authenticator;
  limits: GatewayLimits;
  prefix: string;
  metrics: Metrics;
  log: Logger;
}

export interface Sockets extends Omit<OtherGateways, "close"> {
  /** Whether updates are heard. */
  readonly status: ServerStatus;
  close(): Promise<void>;
}

/** Serves everyone who watches: admits them, puts them into rooms, and sends each room what its channel says. */
export async function serveSockets(deps: SocketsDeps): Promise<Sockets> {
  const { log, prefix, jobs } = deps;
  const io = createSocketServer(deps);
  const stats = new DeliveryStats();
  const slow = new SlowSockets(io, log, stats);
  const { heard, publisher, others, disconnect } = openConnections(deps);
  const { jobRooms, feedRooms } = createRooms(slow, {
    ...deps,
    hasHeardAll: () => subscription.hasHeardAll(),
    era: () => subscription.era,
  });
  const subscriptions = new RoomSubscriptions(heard, deps.progress.keys, (room, message) => {
    deps.metrics.updatesHeard.inc();
    hearUpdate(room, message, { jobRooms, feedRooms, stats, log });
  });
  io.adapter(
    progressAdapter({ publisher, subscriber: others, subscriptions, keyPrefix: `${prefix}:cluster` }),
  );
  followRooms(io, { slow, jobRooms, feedRooms });

  const subscription = new SubscriptionWatch({
    subscriber: heard,
    log,
    onStatus: (status) => {
      stats.onStatus(status);
      io.local.emit("server:status", withTime(status));
    },
    resync: () => resync({ progress: deps.progress, jobRooms, feedRooms }),
    lookBack: (deafSince) => lookBack({ jobs, feedRooms }, deafSince),
  });
  serveWatchers(io, deps, { slow, jobRooms, feedRooms, subscription });
  deps.metrics.observeSockets(() => ({
    sockets: io.of("/").sockets.size,
    rooms: [...subscriptions.rooms].length,
  }));
  const own = (): GatewayDelivery => stats.read(countNow(io, { slow, jobRooms, feedRooms }));
  const join = (): Promise<OtherGateways> => joinGateways({ ...deps, io, publisher, others, stats, own });
  const gateways = await startHearing(subscription, { disconnect, join });
  deps.places.start({ watched: () => jobRooms.waiting, listed: () => feedRooms.allRunning() });

  return {
    get status() {
      return subscription.status;
    },
    askDelivery: gateways.askDelivery,
    endSessions: gateways.endSessions,
    close: async () => {
      io.local.emit("server:status", withTime({ live: false, reason: "This gateway is restarting." }));
      subscription.close();
      await deps.places.close();
      feedRooms.close();
      slow.close();
      await closeDoors(io, deps.httpServer);
      await gateways.close();
      disconnect();
    },
  };
}

interface Rooms {
  slow: SlowSockets;
  jobRooms: JobRooms;
  feedRooms: FeedRooms;
}

function followRooms(io: HeadwayServer, { slow, jobRooms, feedRooms }: Rooms): void {
  io.of("/")
    .adapter.on("create-room", (room: string) => {
      openRoom(room, jobRooms, feedRooms);
    })
    .on("leave-room", (room: string, id: string) => {
      slow.settleLeft(id, room);
    })
    .on("delete-room", (room: string) => {
      forgetRoom(room, jobRooms, feedRooms);
    });
}

function countNow(
  io: HeadwayServer,
  { slow, jobRooms, feedRooms }: Rooms,
): Parameters<DeliveryStats["read"]>[0] {
  return {
    sockets: io.of("/").sockets.size,
    watchedJobs: jobRooms.jobIds.length,
    watchedFeeds: feedRooms.orgs.length,
    slowSockets: slow.count,
  };
}

/** What progress is heard on, and two connections for Socket.IO's own traffic with the other gateways. */
function openConnections({ redis, prefix, progress, log }: SocketsDeps): {
  heard: Subscriber;
  publisher: RedisConnection;
  others: RedisConnection;
  disconnect: () => void;
} {
  const onUntold = (thrown: unknown): void => {
    log.debug({ cause: coerceError(thrown).message }, "the other gateways could not be told");
  };
  const publisher = withHandledCommands(openRedis(redis, "requests", log), onUntold);
  const others = withHandledCommands(openRedis(redis, "subscriber", log), onUntold);
  const heard = openSubscriber(redis, {
    publisher,
    prefix,
    keys: progress.keys,
    feedBatchMs: FEED_INTERVAL_MS,
    log,
  });
  const disconnect = (): void => {
    heard.close();
    for (const connection of [publisher, others]) connection.disconnect();
  };
  return { heard, publisher, others, disconnect };
}

function serveWatchers(
  io: HeadwayServer,
  { authenticator, limits, jobs, log }: SocketsDeps,
  {
    slow,
    jobRooms,
    feedRooms,
    subscription,
  }: { slow: SlowSockets; jobRooms: JobRooms; feedRooms: FeedRooms; subscription: SubscriptionWatch },
): void {
  admitSockets(io, { authenticator, socketsPerIdentity: limits.socketsPerIdentity, log });
  io.on("connection", (socket) => {
    socket.emit("server:status", withTime(subscription.status));
    const entering = new Set<string>();
    const context = {
      identity: socket.data.identity,
      watcher: socket,
      jobs,
      slow,
      jobRooms,
      feedRooms,
      era: () => subscription.era,
      limits,
      entering,
      mutex: new KeyedMutex(),
    };
    serveCommands(socket, context, log);
  });
}

/** Ends every connection, in a way that makes clients come back. */
async function closeDoors(io: HeadwayServer, httpServer: HttpServer): Promise<void> {
  // The transports are closed rather than the sockets: a client takes `io server disconnect` for final, and comes back by
  // itself from this.
  io.engine.close();
  httpServer.closeIdleConnections();
  // A request that never ends must not hold up the end.
  const overdue = setTimeout(() => {
    httpServer.closeAllConnections();
  }, UNFINISHED_REQUESTS_MS);
  await io.close();
  clearTimeout(overdue);
}

function createSocketServer({ httpServer, basePath, limits, log }: SocketsDeps): HeadwayServer {
  const io: HeadwayServer = new Server(httpServer, {
    path: `${basePath}/socket.io`,
    serveClient: false,
    pingInterval: PING_MS,
    pingTimeout: PING_MS,
    connectTimeout: AUTHENTICATE_WITHIN_MS,
    maxHttpBufferSize: FRAME_PAYLOADS * limits.payloadBytes,
    parser: boundedParser(limits.payloadBytes),
    allowRequest: (_request, answer) => {
      answer("Too many connections wait to be let in. Try again in a moment.", hasRoomForStranger(io));
    },
    // Costs four fifths of the throughput and a quarter of a megabyte a connection, for frames of a kilobyte.
    perMessageDeflate: false,
    httpCompression: false,
  });
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    response.setHeader("x-content-type-options", "nosniff");
    assertUnambiguous(request);
    next();
  });
  io.engine.generateId = toSessionId;
  guardFromFloods(io, { httpServer, limits, log });
  return io;
}

function createRooms(
  slow: SlowSockets,
  { progress, metrics, hasHeardAll, era }: SocketsDeps & Pick<JobRoomsDeps, "hasHeardAll" | "era">,
): { jobRooms: JobRooms; feedRooms: FeedRooms } {
  return {
    jobRooms: new JobRooms({
      progress,
      hasHeardAll,
      era,
      broadcast: (snapshot, isUrgent, spared) => {
        metrics.updatesSent.inc();
        slow.broadcastJob(snapshot, isUrgent, spared);
      },
    }),
    feedRooms: new FeedRooms({
      broadcast: (org, changes) => {
        slow.broadcastFeed(org, changes);
      },
    }),
  };
}

/** Clients learn from it how far their own clocks are off. */
function withTime(status: ServerStatus): ServerStatus {
  return { ...status, at: Date.now() };
}

/** Its first member enters. */
function openRoom(room: string, jobRooms: JobRooms, feedRooms: FeedRooms): void {
  if (room.startsWith("job:")) jobRooms.enter(room.slice("job:".length));
  if (room.startsWith("feed:")) feedRooms.enter(room.slice("feed:".length));
}

/** Its last member has left. */
function forgetRoom(room: string, jobRooms: JobRooms, feedRooms: FeedRooms): void {
  if (room.startsWith("job:")) jobRooms.forget(room.slice("job:".length));
  if (room.startsWith("feed:")) feedRooms.forget(room.slice("feed:".length));
}

/** Of a start that fails, no connection stays: those that go on reconnecting keep the process from its end. */
async function startHearing(
  subscription: SubscriptionWatch,
  { disconnect, join }: { disconnect: () => void; join: () => Promise<OtherGateways> },
): Promise<OtherGateways> {
  try {
    await subscription.start();
    return await join();
  } catch (thrown) {
    subscription.close();
    disconnect();
    throw thrown;
  }
}
