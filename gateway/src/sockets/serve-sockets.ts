import { coerceError } from "@headway/shared/node/coerce-error";
import { openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { RedisAddress } from "@headway/shared/node/find-redis";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { GatewayDelivery } from "@headway/shared/protocol/delivery";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { admitSockets } from "./admit-sockets.ts";
import type { HeadwayServer } from "./admit-sockets.ts";
import type { Authenticator } from "../auth/authenticate.ts";
import { DeliveryStats } from "../delivery/delivery-stats.ts";
import { joinGateways } from "../delivery/join-gateways.ts";
import type { OtherGateways } from "../delivery/join-gateways.ts";
import { DirectWrites } from "./direct-writes.ts";
import { sendFirstFrame, toEventFrame } from "./event-frame.ts";
import { FeedRooms } from "./rooms/feed-rooms.ts";
import { LISTS_READ_EVERY_MS, RowLists } from "./rooms/row-lists.ts";
import { hearUpdate } from "./rooms/hear-update.ts";
import type { JobLookup } from "../jobs/job-lookup.ts";
import { openSubscriber } from "../subscriber/open-subscriber.ts";
import type { Subscriber } from "../subscriber/subscriber.ts";
import { JobRooms } from "./rooms/job-rooms.ts";
import type { JobRoomsDeps } from "./rooms/job-rooms.ts";
import type { Metrics } from "../metrics.ts";
import { progressAdapter, withHandledCommands } from "./progress-adapter.ts";
import type { QueuePlaces } from "../jobs/queue-places.ts";
import { catchUp, resync } from "./rooms/resync.ts";
import { followRooms } from "./rooms/follow-rooms.ts";
import type { Rooms } from "./rooms/follow-rooms.ts";
import { RoomSubscriptions } from "./rooms/room-subscriptions.ts";
import type { EndedSessions } from "../auth/ended-sessions.ts";
import { SlowSockets } from "./slow-sockets.ts";
import { closeSocketServer, createSocketServer, withTime } from "./socket-server.ts";
import type { SocketServerDeps } from "./socket-server.ts";
import { SubscriptionWatch } from "../subscriber/subscription-watch.ts";
import { KeyedMutex } from "./commands/keyed-mutex.ts";
import { commandServer } from "./commands/serve-commands.ts";

export interface SocketsDeps extends SocketServerDeps {
  ended: EndedSessions;
  /** Where connections are opened to; they are closed with the sockets. */
  redis: RedisAddress;
  progress: ProgressStore;
  jobs: JobLookup;
  places: QueuePlaces;
  authenticator: Authenticator;
  prefix: string;
  metrics: Metrics;
  /** See `DIRECT_WRITES`. */
  directWrites: boolean;
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
  const direct = new DirectWrites(deps.directWrites);
  const slow = new SlowSockets(io, log, stats, direct);
  const { heard, publisher, others, disconnect } = openConnections(deps);
  const rooms = createRooms(slow, {
    ...deps,
    hasHeardAll: () => subscription.hasHeardAll(),
    epoch: () => subscription.epoch,
  });
  const subscriptions = new RoomSubscriptions(heard, deps.progress.keys, (room, message) => {
    hearUpdate(room, message, { ...rooms, stats, log });
  });
  io.adapter(
    progressAdapter({ publisher, subscriber: others, subscriptions, keyPrefix: `${prefix}:cluster` }),
  );
  followRooms(io, { slow, ...rooms });

  const subscription = new SubscriptionWatch({
    subscriber: heard,
    log,
    onStatus: (status) => {
      stats.onStatus(status);
      io.local.emit("server:status", withTime(status));
    },
    resync: () => resync({ progress: deps.progress, ...rooms }),
    catchUp: (deafSince) => catchUp({ jobs, ...rooms }, deafSince),
  });
  serveWatchers(io, deps, { slow, ...rooms, subscription, direct });
  deps.metrics.observeSockets(() => ({
    sockets: io.of("/").sockets.size,
    rooms: [...subscriptions.rooms].length,
    heard: stats.heard,
    broadcasts: stats.broadcasts,
  }));
  const own = (): GatewayDelivery => stats.read(countNow(io, { slow, ...rooms }));
  const join = (): Promise<OtherGateways> => joinGateways({ ...deps, io, publisher, others, stats, own });
  const gateways = await startHearing(subscription, { disconnect, join });
  deps.places.start({ watched: () => rooms.jobRooms.waiting, listed: () => listed(rooms) });

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
      rooms.feedRooms.close();
      rooms.rowLists.close();
      slow.close();
      await closeSocketServer(io, deps.httpServer);
      await gateways.close();
      disconnect();
    },
  };
}

function* listed({ feedRooms, rowLists }: Pick<Rooms, "feedRooms" | "rowLists">): Generator<string> {
  yield* feedRooms.allRunning();
  yield* rowLists.allShown();
}

function countNow(
  io: HeadwayServer,
  { slow, jobRooms, feedRooms, rowLists }: Rooms,
): Parameters<DeliveryStats["read"]>[0] {
  return {
    sockets: io.of("/").sockets.size,
    watchedJobs: jobRooms.jobIds.length,
    watchedFeeds: new Set([...feedRooms.orgs, ...rowLists.orgs]).size,
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
    feedBatchMs: LISTS_READ_EVERY_MS,
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
  { subscription, direct, ...rooms }: Rooms & { subscription: SubscriptionWatch; direct: DirectWrites },
): void {
  admitSockets(io, {
    authenticator,
    socketsPerIdentity: limits.socketsPerIdentity,
    log,
    onAdmitted: (socket) => {
      direct.gather(socket);
    },
  });
  const serveCommands = commandServer(limits, log);
  io.on("connection", (socket) => {
    sendFirstFrame(socket, toEventFrame("server:status", withTime(subscription.status)), direct);
    const entering = new Set<string>();
    const context = {
      identity: socket.data.identity,
      watcher: socket,
      jobs,
      ...rooms,
      epoch: () => subscription.epoch,
      limits,
      entering,
      mutex: new KeyedMutex(),
    };
    serveCommands(socket, context);
  });
}

function createRooms(
  slow: SlowSockets,
  { progress, jobs, hasHeardAll, epoch }: SocketsDeps & Pick<JobRoomsDeps, "hasHeardAll" | "epoch">,
): Omit<Rooms, "slow"> {
  return {
    jobRooms: new JobRooms({
      progress,
      hasHeardAll,
      epoch,
      broadcast: (snapshot, isUrgent, except) => {
        slow.broadcastJob(snapshot, isUrgent, except);
      },
    }),
    feedRooms: new FeedRooms({
      broadcast: (org, changes) => {
        slow.broadcastFeed(org, changes);
      },
    }),
    rowLists: new RowLists({
      readAll: (org) => jobs.listAll(org),
      broadcast: (_org, rows) => {
        slow.broadcastRows(rows);
      },
    }),
  };
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
