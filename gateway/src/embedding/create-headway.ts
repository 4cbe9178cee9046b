import type { IncomingMessage, ServerResponse } from "node:http";
import { coerceError } from "@headway/shared/node/coerce-error";
import { isRedisAway, toRedisTrouble } from "@headway/shared/node/redis-trouble";
import { toNodePair } from "../http/fastify-pair.ts";
import type { FastifyReplyLike, FastifyRequestLike } from "../http/fastify-pair.ts";
import { beforeClose, mount } from "../http/mount.ts";
import type { HostServer } from "../http/mount.ts";
import type { NodeRequest } from "../http/node-bridge.ts";
import { createRoutes } from "./calls/routes.ts";
import { checkOptions, describeRules } from "./check-options.ts";
import { checkPath, checkServer } from "./check-server.ts";
import { HttpDoor } from "./http-door.ts";
import { openEngine } from "./open-engine.ts";
import type { Engine } from "./open-engine.ts";
import type { HeadwayOptions } from "./options.ts";
import type { TokenRequest } from "./rules/callers.ts";
import { OverdueError, withinTime } from "./rules/within-time.ts";
import { SocketDoor } from "./sockets/socket-door.ts";

const DEFAULT_PATH = "/headway";
const HEALTH_WITHIN_MS = 2_000;

/** What an application has of Headway. */
export interface Headway {
  /** Serves HTTP, SSE and Socket.IO (at `<path>/socket.io`) below `path` of the host's server: `/headway`, or `/` for all of it. */
  attach(server: HostServer, options?: { path?: string }): void;
  /** HTTP and SSE for Express, Connect and Nest, and as the handler of a Fastify route `/headway/*`. */
  handler: (
    request: IncomingMessage | FastifyRequestLike,
    response: ServerResponse | FastifyReplyLike,
    next?: (error?: unknown) => void,
  ) => void;
  /** HTTP and SSE for what speaks `Request` and `Response`; SvelteKit passes its request in an event. */
  fetch: (request: Request | { request: Request }) => Promise<Response>;
  /** A token for these jobs only, for one browser. */
  token(request: TokenRequest): Promise<string>;
  /** Ends all sockets and streams of an identity, on every server of this installation. */
  disconnect(identity: string): Promise<void>;
  health(): Promise<{ ok: boolean; reason?: string }>;
  metrics(): { sockets: number; streams: number; watchedJobs: number; followedQueues: number };
  close(): Promise<void>;
}

/** Puts live jobs of BullMQ queues into an application, for whoever the application lets see them. */
export function createHeadway<User = unknown>(options: HeadwayOptions<User>): Headway {
  checkOptions(options);
  const host = new HeadwayHost(options);
  return {
    attach: (server, { path = DEFAULT_PATH } = {}) => {
      checkServer(server);
      host.attach(server, checkPath(path));
    },
    handler: (request, response) => {
      const given = toNodePair(request, response);
      host.handle(given.request, given.response);
    },
    fetch: (given) => {
      const request = "request" in given ? given.request : given;
      return host.http.serveBelow(request, new URL(request.url).pathname);
    },
    token: (request) => host.token(request),
    disconnect: (identity) => host.disconnect(identity),
    health: () => host.health(),
    metrics: () => host.metrics(),
    close: () => host.close(),
  };
}

class HeadwayHost<User> {
  readonly http: HttpDoor;
  readonly #engine: Engine<User>;
  readonly #doors: SocketDoor<User>[] = [];
  readonly #undos: (() => void)[] = [];
  readonly #hosts = new WeakSet<HostServer>();
  readonly #disconnectChannel: string;

  constructor(options: HeadwayOptions<User>) {
    this.#engine = openEngine(options);
    const { plugins, origins, log, prefix } = this.#engine;
    const routes = createRoutes(this.#engine);
    this.http = new HttpDoor({ routes, pluginRoutes: plugins.routes(this.#engine), origins, log });
    this.#disconnectChannel = `${prefix}:disconnect`;
    this.#hearDisconnects();
    log.info({}, describeRules(options));
    if (options.authorize !== undefined && options.authenticate === undefined)
      log.warn({}, "`authorize` is never asked: without `authenticate` there is no user to ask it about");
  }

  token(request: TokenRequest): Promise<string> {
    return this.#engine.callers.token(request);
  }

  attach(server: HostServer, path: string): void {
    const door = new SocketDoor(path, this.#engine);
    this.#doors.push(door);
    const undo = mount(server, {
      path,
      onRequest: (request, response) => {
        const url = request.url ?? "/";
        if (url.startsWith(`${path}/socket.io/`)) door.inner.emit("request", request, response);
        else this.http.serveNode(request, response, url.slice(path.length), url);
      },
      onUpgrade: (request, socket, head) => {
        door.inner.emit("upgrade", request, socket, head);
      },
      onClose: () => {
        this.#engine.identities.endAll();
        void door.close();
      },
    });
    this.#undos.push(undo);
  }

  handle(request: NodeRequest, response: ServerResponse): void {
    this.#endWithHost(request);
    const url = request.url ?? "/";
    this.http.serveNode(request, response, url, request.originalUrl ?? url);
  }

  async disconnect(identity: string): Promise<void> {
    this.#engine.identities.disconnect(`user:${identity}`);
    await this.#engine.connections.requests
      .publish(this.#disconnectChannel, identity)
      .catch((thrown: unknown) => {
        // Under a rule that allows no messages this is the only server.
        if (!coerceError(thrown).message.startsWith("NOPERM")) throw thrown;
      });
  }

  async health(): Promise<{ ok: boolean; reason?: string }> {
    try {
      await withinTime(HEALTH_WITHIN_MS, () => this.#engine.connections.requests.ping());
      return { ok: true };
    } catch (thrown) {
      return { ok: false, reason: sayTrouble(thrown) };
    }
  }

  metrics(): ReturnType<Headway["metrics"]> {
    const { identities, observer } = this.#engine;
    const sockets = this.#doors.reduce((sum, door) => sum + door.sockets, 0);
    return {
      sockets,
      streams: Math.max(0, identities.size - sockets),
      watchedJobs: observer.watched,
      followedQueues: observer.events.followed,
    };
  }

  async close(): Promise<void> {
    for (const undo of this.#undos.splice(0)) undo();
    this.#engine.identities.endAll();
    await Promise.all(this.#doors.splice(0).map((door) => door.close()));
    await this.#engine.close();
  }

  /** Streams would keep a host's server from closing. */
  #endWithHost({ socket }: NodeRequest): void {
    const { server } = socket as { server?: HostServer };
    if (server === undefined || this.#hosts.has(server)) return;
    this.#hosts.add(server);
    this.#undos.push(
      beforeClose(server, () => {
        this.#engine.identities.endAll();
      }),
    );
  }

  #hearDisconnects(): void {
    const { subscriber } = this.#engine.connections;
    subscriber.on("message", (channel: string, identity: string) => {
      if (channel === this.#disconnectChannel) this.#engine.identities.disconnect(`user:${identity}`);
    });
    subscriber.subscribe(this.#disconnectChannel).catch((thrown: unknown) => {
      const cause = coerceError(thrown).message;
      this.#engine.log.debug({ cause }, "other servers cannot tell this one whom to disconnect");
    });
  }
}

function sayTrouble(thrown: unknown): string {
  if (!isRedisAway(thrown) && !(thrown instanceof OverdueError))
    return `Redis: ${coerceError(thrown).message}`;
  const said = toRedisTrouble(thrown)?.said;
  return `Redis cannot be reached at the moment${said === undefined ? "" : `: ${said}`}. Headway goes on trying.`;
}
