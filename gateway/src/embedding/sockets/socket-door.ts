import { createServer } from "node:http";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import type { Socket } from "socket.io";
import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import { boundedParser } from "../../sockets/bounded-decoder.ts";
import { assertUnambiguous } from "../../http/bounds/request-bounds.ts";
import type { HeadwayServer } from "../../sockets/admit-sockets.ts";
import { guardFromFloods, hasRoomForStranger } from "../../sockets/flood-guard.ts";
import { handleOneMessageATurn } from "../../sockets/one-message-a-turn.ts";
import { toSessionId } from "../../sockets/session-id.ts";
import { TokenBucket } from "../../auth/token-bucket.ts";
import { toWireError } from "../../http/answers.ts";
import type { Caller, Callers } from "../rules/callers.ts";
import type { Connections } from "../connections.ts";
import type { Identities } from "../rules/identities.ts";
import { watchFor } from "../jobs/job-session.ts";
import type { JobSession } from "../jobs/job-session.ts";
import { openFeed } from "../lists/open-feed.ts";
import type { FeedDoorDeps } from "../lists/open-feed.ts";
import { readFeedReference, readJobReference } from "../calls/references.ts";
import type { HeadwayLimits } from "../options.ts";
import { SocketOutlet } from "./socket-outlet.ts";

export interface SocketDoorDeps<User> extends FeedDoorDeps<User> {
  callers: Callers<User>;
  identities: Identities;
  limits: HeadwayLimits;
  connections: Pick<Connections, "trouble" | "listeners">;
  /** Pages of other origins that may connect. */
  origins: readonly string[];
}

const PING_MS = 10_000;
const AUTHENTICATE_WITHIN_MS = 15_000;
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Socket.IO below a path of somebody else's server. It listens on a server of its own that no port leads to: what comes for it
 * is handed over, so that the host's server, its sockets and its shutdown stay the host's.
 */
export class SocketDoor<User> {
  readonly inner: HttpServer;
  readonly #io: Server;
  readonly #deps: SocketDoorDeps<User>;
  readonly #tellStatus = (): void => {
    this.#io.local.emit("server:status", this.#status());
  };

  constructor(path: string, deps: SocketDoorDeps<User>) {
    this.#deps = deps;
    const { limits, log } = deps;
    this.inner = createServer();
    this.#io = new Server(this.inner, {
      path: `${path}/socket.io`,
      serveClient: false,
      pingInterval: PING_MS,
      pingTimeout: PING_MS,
      connectTimeout: AUTHENTICATE_WITHIN_MS,
      maxHttpBufferSize: 2 * limits.payloadBytes,
      parser: boundedParser(limits.payloadBytes),
      perMessageDeflate: false,
      httpCompression: false,
      ...(deps.origins.length > 0 && { cors: { origin: [...deps.origins], credentials: true } }),
    });
    const io = this.#io as unknown as HeadwayServer;
    this.#io.engine.use((request: IncomingMessage, _response: unknown, next: (error?: unknown) => void) => {
      assertUnambiguous(request);
      next(hasRoomForStranger(io) ? undefined : new Error("too many connections wait to be let in"));
    });
    handleOneMessageATurn(io);
    guardFromFloods(io, { httpServer: this.inner, limits, log });
    this.#io.engine.generateId = toSessionId;
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        () => {
          next();
        },
        (thrown: unknown) => {
          const { code, message } = toWireError(thrown, deps.log);
          next(Object.assign(new Error(message), { data: { code, message } }));
        },
      );
    });
    this.#io.on("connection", (socket) => {
      this.#serve(socket);
    });
    deps.connections.listeners.add(this.#tellStatus);
  }

  #status(): { live: boolean; reason?: string; at: number } {
    const { trouble } = this.#deps.connections;
    return { live: trouble === undefined, ...(trouble !== undefined && { reason: trouble }), at: Date.now() };
  }

  get sockets(): number {
    return this.#io.of("/").sockets.size;
  }

  async close(): Promise<void> {
    this.#deps.connections.listeners.delete(this.#tellStatus);
    this.#io.local.emit("server:status", { live: false, reason: "This server is stopping.", at: Date.now() });
    this.#io.engine.close();
    await this.#io.close().catch(() => undefined);
  }

  async #admit(socket: Socket): Promise<void> {
    const { auth, headers } = socket.handshake;
    const given: unknown = auth["token"];
    const token = typeof given === "string" && given !== "" ? given : undefined;
    const caller = await this.#deps.callers.identify({ headers: toHeaders(headers), token, isGuarded: true });
    if (socket.conn.readyState !== "open") throw new WireError("conflict", "The socket has been closed.");
    // It stays in memory for as long as the socket, and shows up where sockets are inspected.
    socket.handshake.auth = {};
    const leave = this.#deps.identities.enter(caller.identity, () => {
      socket.disconnect(true);
    });
    socket.conn.once("close", leave);
    socket.once("disconnect", () => {
      socket.conn.off("close", leave);
      leave();
    });
    (socket.data as { caller: Caller<User> }).caller = caller;
  }

  #serve(socket: Socket): void {
    const { caller } = socket.data as { caller: Caller<User> };
    socket.emit("server:status", this.#status());
    if (caller.expiresAt < Infinity) {
      const leftMs = Math.min(Math.max(0, caller.expiresAt - Date.now()), LONGEST_TIMEOUT_MS);
      const timer = setTimeout(() => socket.disconnect(true), leftMs);
      socket.once("disconnect", () => {
        clearTimeout(timer);
      });
    }
    const commands = new SocketCommands(socket, caller, this.#deps);
    socket.once("disconnect", () => {
      commands.close();
    });
  }
}

function toHeaders(headers: IncomingMessage["headers"]): Headers {
  const made = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) made.append(name, one);
  }
  return made;
}

/** The commands of one socket. */
class SocketCommands<User> {
  readonly #caller: Caller<User>;
  readonly #deps: SocketDoorDeps<User>;
  readonly #outlet: SocketOutlet;
  readonly #sessions = new Map<string, Promise<JobSession>>();
  #feed: Promise<{ stop: () => void }> | undefined;
  readonly #rate: TokenBucket;
  #isClosed = false;

  constructor(socket: Socket, caller: Caller<User>, deps: SocketDoorDeps<User>) {
    this.#caller = caller;
    this.#deps = deps;
    this.#outlet = new SocketOutlet(socket);
    this.#rate = new TokenBucket(deps.limits.commandsPerSecond, Date.now());
    this.#on(socket, "job:watch", (payload) => this.#watchJob(payload));
    this.#on(socket, "job:unwatch", (payload) => this.#unwatchJob(payload));
    this.#on(socket, "feed:watch", (payload) => this.#watchFeed(payload));
    this.#on(socket, "feed:unwatch", () => this.#unwatchFeed());
  }

  close(): void {
    this.#isClosed = true;
    this.#outlet.close();
    for (const session of this.#sessions.values()) stopWhenBegun(session);
    this.#sessions.clear();
    if (this.#feed) stopWhenBegun(this.#feed);
  }

  #on(socket: Socket, command: string, run: (payload: unknown) => Promise<object>): void {
    socket.on(command, (payload: unknown, acknowledge: unknown) => {
      const answer = (body: object): void => {
        if (typeof acknowledge === "function") (acknowledge as (body: object) => void)(body);
      };
      const work = async (): Promise<object> => {
        if (!this.#rate.take(Date.now())) {
          const message = `More than ${this.#deps.limits.commandsPerSecond} commands a second came from this socket.`;
          throw new WireError("rate-limited", message, { retryAfterSeconds: 1 });
        }
        return run(payload);
      };
      work().then(
        (body) => {
          answer({ ok: true, ...body });
        },
        (thrown: unknown) => {
          answer({ ok: false, error: toWireError(thrown, this.#deps.log).toBody() });
        },
      );
    });
  }

  async #watchJob(payload: unknown): Promise<{ job: JobSnapshot }> {
    const { queue = OWN_QUEUE, jobId } = readJobReference(payload);
    const address = { queue, jobId };
    const key = formatAddress(address);
    const known = this.#sessions.get(key);
    if (known === undefined && this.#sessions.size >= this.#deps.limits.watchedJobsPerSocket) {
      const message = `This socket watches ${this.#sessions.size} jobs, which is the most it may. Unwatch some first.`;
      throw new WireError("rate-limited", message, { retryAfterSeconds: 1 });
    }
    // Watched anew, so that the answer is as new as the question.
    if (known) stopWhenBegun(known);
    const outlet = this.#outlet;
    const session = watchFor(
      this.#caller,
      address,
      {
        onJob: (job) => {
          outlet.sendJob(key, job);
        },
        onEnd: (why) => {
          this.#sessions.delete(key);
          outlet.sendEnd(key, { ...address, why });
        },
      },
      this.#deps,
    );
    this.#sessions.set(key, session);
    try {
      const { job, isGone } = await session;
      if (this.#sessions.get(key) !== session || this.#isClosed) stopWhenBegun(session);
      // After the answer, which is the last state: a client takes what comes later for newer.
      if (isGone)
        setImmediate(() => {
          if (this.#sessions.get(key) === session) outlet.sendEnd(key, { ...address, why: "gone" });
        });
      return { job };
    } catch (thrown) {
      if (this.#sessions.get(key) === session) this.#sessions.delete(key);
      throw thrown;
    }
  }

  #unwatchJob(payload: unknown): Promise<object> {
    const { queue = OWN_QUEUE, jobId } = readJobReference(payload);
    const key = formatAddress({ queue, jobId });
    const session = this.#sessions.get(key);
    this.#sessions.delete(key);
    this.#outlet.forget(key);
    if (session) stopWhenBegun(session);
    return Promise.resolve({});
  }

  async #watchFeed(payload: unknown): Promise<object> {
    const { queue } = readFeedReference(payload);
    if (this.#feed) stopWhenBegun(this.#feed);
    const tell = (jobs: JobSnapshot[]): void => {
      this.#outlet.sendFeed(jobs);
    };
    const feed = openFeed({ caller: this.#caller, queue, tell }, this.#deps);
    this.#feed = feed;
    const { jobs, omitted } = await feed;
    if (this.#feed !== feed || this.#isClosed) stopWhenBegun(feed);
    return { jobs, omitted };
  }

  #unwatchFeed(): Promise<object> {
    if (this.#feed) stopWhenBegun(this.#feed);
    this.#feed = undefined;
    return Promise.resolve({});
  }
}

function stopWhenBegun(session: Promise<{ stop: () => void }>): void {
  session.then(
    ({ stop }) => {
      stop();
    },
    // It never began.
    () => undefined,
  );
}
