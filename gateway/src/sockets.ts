import type { Server as HttpServer } from "node:http";
import type { Redis } from "ioredis";
import { Server } from "socket.io";
import type { Socket } from "socket.io";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { ClientEvents } from "@headway/shared/protocol/client-commands";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { feedRoom, jobRoom } from "@headway/shared/protocol/rooms";
import type { Room } from "@headway/shared/protocol/rooms";
import type { ServerEvents, ServerStatus } from "@headway/shared/protocol/server-events";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { Authenticator, Identity } from "./authenticate.ts";
import type { GatewayLimits } from "./config.ts";
import { FeedRooms } from "./feed-rooms.ts";
import type { JobLookup } from "./job-lookup.ts";
import { JobRooms } from "./job-rooms.ts";
import type { Metrics } from "./metrics.ts";
import { progressAdapter, withHandledPublish } from "./progress-adapter.ts";
import { RoomSubscriptions } from "./room-subscriptions.ts";
import { followSubscription } from "./subscription-watch.ts";
import { toWireAnswer } from "./to-wire-error.ts";
import { serveCommands } from "./watching/serve-commands.ts";

/** setTimeout's longest delay: later ends are looked at again then. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
/** Frames larger than this end the connection; between this and the payload limit, the sender gets an answer. */
const FRAME_BYTES = 1024 * 1024;
const PING_MS = 10_000;
const AUTHENTICATE_WITHIN_MS = 5_000;

export interface SocketsDeps {
  httpServer: HttpServer;
  /** Opens a connection of the given purpose; it is closed with the sockets. */
  openRedis: (purpose: "requests" | "subscriber") => Redis;
  progress: ProgressStore;
  jobs: JobLookup;
  authenticator: Authenticator;
  limits: GatewayLimits;
  prefix: string;
  metrics: Metrics;
  log: Logger;
}

type HeadwayServer = Server<ClientEvents, ServerEvents, object, { identity: Identity }>;

export interface Sockets {
  /** Whether updates are heard. */
  readonly status: ServerStatus;
  close(): Promise<void>;
}

/** Serves everyone who watches: authenticates, puts them into rooms, and sends each room what its channel says. */
export async function serveSockets(deps: SocketsDeps): Promise<Sockets> {
  const { log, progress, prefix } = deps;
  const io: HeadwayServer = new Server(deps.httpServer, {
    serveClient: false,
    pingInterval: PING_MS,
    pingTimeout: PING_MS,
    connectTimeout: AUTHENTICATE_WITHIN_MS,
    maxHttpBufferSize: FRAME_BYTES,
    // Costs four fifths of the throughput and a quarter of a megabyte a connection, for frames of a kilobyte.
    perMessageDeflate: false,
    httpCompression: false,
  });
  const jobRooms = new JobRooms({
    progress,
    broadcast: (snapshot, except) => {
      deps.metrics.updatesSent.inc();
      io.local
        .to(jobRoom(snapshot.jobId))
        .except([...except])
        .emit("job:update", snapshot);
    },
  });
  const feedRooms = new FeedRooms({
    broadcast: (org, jobs) => io.local.to(feedRoom(org)).emit("feed:update", { jobs }),
  });

  const heard = deps.openRedis("subscriber");
  const subscriptions = new RoomSubscriptions(heard, progress.keys, {
    log,
    onUpdate: (room, message) => {
      deps.metrics.updatesHeard.inc();
      const snapshot = JSON.parse(message) as JobSnapshot;
      if (room.startsWith("job:")) jobRooms.offer(snapshot);
      else feedRooms.offer(snapshot);
    },
  });
  const publisher = withHandledPublish(deps.openRedis("requests"), (thrown) => {
    log.debug({ cause: coerceError(thrown).message }, "the other gateways could not be told");
  });
  const cluster = deps.openRedis("subscriber");
  io.adapter(
    progressAdapter({ publisher, subscriber: cluster, subscriptions, keyPrefix: `${prefix}:cluster` }),
  );
  io.of("/").adapter.on("delete-room", (room: Room) => {
    if (room.startsWith("job:")) jobRooms.forget(room.slice("job:".length));
    if (room.startsWith("feed:")) feedRooms.forget(room.slice("feed:".length));
  });

  const subscription = followSubscription({
    subscriber: heard,
    publish: (channel, message) => publisher.publish(channel, message),
    prefix,
    log,
    onStatus: (status) => io.local.emit("server:status", status),
    resync: async () => {
      await jobRooms.resync();
      for (const org of feedRooms.orgs) {
        for (const job of await deps.jobs.listFeed(org)) feedRooms.offer(job);
      }
    },
  });

  admit(io, deps);
  io.on("connection", (socket) => {
    const { identity } = socket.data;
    socket.emit("server:status", subscription.status);
    closeOnExpiry(socket as unknown as Socket, identity);
    serveCommands(
      socket as unknown as Socket,
      {
        identity,
        watcher: socket as unknown as Socket,
        jobs: deps.jobs,
        jobRooms,
        feedRooms,
        limits: deps.limits,
      },
      log.child({ socketId: socket.id, org: identity.org }),
    );
  });
  deps.metrics.observeSockets(() => ({
    sockets: io.of("/").sockets.size,
    rooms: [...subscriptions.rooms].length,
  }));
  await subscription.ready;

  return {
    get status() {
      return subscription.status;
    },
    close: async () => {
      io.local.emit("server:status", { live: false, reason: "This gateway is restarting." });
      await subscription.close();
      feedRooms.close();
      // The transports are closed rather than the sockets: a client takes `io server disconnect` for final, and comes back by
      // itself from this.
      io.engine.close();
      await io.close();
      for (const redis of [heard, publisher, cluster]) redis.disconnect();
    },
  };
}

/** Lets nobody in without a valid token, nor more sockets of one identity than the limit. */
function admit(io: HeadwayServer, deps: SocketsDeps): void {
  const socketsOf = new Map<string, number>();
  io.use((socket, next) => {
    const token: unknown = socket.handshake.auth["token"];
    const enter = async (): Promise<void> => {
      const identity = await deps.authenticator.verify(token);
      const name = JSON.stringify([identity.org, identity.sub]);
      const open = socketsOf.get(name) ?? 0;
      if (open >= deps.limits.socketsPerIdentity) {
        const message = `${open} sockets of this identity are open, which is the most there may be. Close some first.`;
        throw new WireError("rate-limited", message, { retryAfterSeconds: 5 });
      }
      // The handshake stays in memory for as long as the socket, and shows up where sockets are inspected.
      socket.handshake.auth = {};
      socket.data.identity = identity;
      socketsOf.set(name, open + 1);
      socket.conn.once("close", () => {
        const left = (socketsOf.get(name) ?? 1) - 1;
        if (left > 0) socketsOf.set(name, left);
        else socketsOf.delete(name);
      });
    };
    enter().then(
      () => {
        next();
      },
      (thrown: unknown) => {
        const { body } = toWireAnswer(thrown, deps.log);
        next(Object.assign(new Error(body.message), { data: { code: body.code, message: body.message } }));
      },
    );
  });
}

function closeOnExpiry(socket: Socket, identity: Identity): void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const leftMs = identity.expiresAt - Date.now();
    if (leftMs <= 0) socket.disconnect(true);
    else timer = setTimeout(wait, Math.min(leftMs, LONGEST_TIMEOUT_MS));
  };
  wait();
  socket.once("disconnect", () => {
    clearTimeout(timer);
  });
}
