import type { IncomingMessage, ServerResponse } from "node:http";
import { coerceError } from "@headway/shared/node/coerce-error";
import { createConsoleLogger } from "@headway/shared/node/console-logger";
import type { Logger } from "@headway/shared/node/logger";
import { LIMITS } from "@headway/shared/protocol/limits";
import { WireError } from "@headway/shared/protocol/wire-error";
import { createBook, createMemoryBook } from "../observing/observation-book.ts";
import { Observer } from "../observing/observer.ts";
import { QueueDirectory } from "../observing/queue-directory.ts";
import { createOperating } from "../operating/create-operating.ts";
import type { OperatingParts } from "../operating/create-operating.ts";
import { createWebhook } from "../operating/alerts/webhook.ts";
import { Actions } from "./jobs/actions.ts";
import { errorResponse } from "../http/answers.ts";
import { Callers } from "./rules/callers.ts";
import type { TokenRequest } from "./rules/callers.ts";
import { openConnections } from "./connections.ts";
import type { Connections } from "./connections.ts";
import { Feed } from "./lists/feed.ts";
import { HistoryKeeper } from "./history/history-keeper.ts";
import { Identities } from "./rules/identities.ts";
import { JobRules } from "./rules/job-rules.ts";
import { Lists } from "./lists/lists.ts";
import { beforeClose, mount } from "../http/mount.ts";
import type { HostServer } from "../http/mount.ts";
import { respond, toRequest } from "../http/node-bridge.ts";
import type { NodeRequest } from "../http/node-bridge.ts";
import { toNodePair } from "../http/fastify-pair.ts";
import type { FastifyReplyLike, FastifyRequestLike } from "../http/fastify-pair.ts";
import type { HeadwayOptions } from "./options.ts";
import { allowOrigin, preflight } from "../http/bounds/cross-origin.ts";
import { pageFile } from "../http/pages/page-files.ts";
import { findRoute, isRouteOf } from "../http/router.ts";
import type { Route } from "../http/router.ts";
import { safeMapProgress } from "./rules/safe-map-progress.ts";
import { createRoutes } from "./calls/routes.ts";
import { SocketDoor } from "./sockets/socket-door.ts";
import { withinTime } from "./rules/within-time.ts";

const DEFAULT_PREFIX = "headway";
const DEFAULT_PATH = "/headway";
const HEALTH_WITHIN_MS = 2_000;
/** Of a path; ours have six at most. */
const MOST_PARTS = 50;

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
  const host = new HeadwayHost(options);
  return {
    attach: (server, { path = DEFAULT_PATH } = {}) => {
      host.attach(server, path.replace(/\/+$/, ""));
    },
    handler: (request, response) => {
      const given = toNodePair(request, response);
      host.handle(given.request, given.response);
    },
    fetch: (given) => {
      const request = "request" in given ? given.request : given;
      return host.serveBelow(request, new URL(request.url).pathname);
    },
    token: (request) => host.callers.token(request),
    disconnect: (identity) => host.disconnect(identity),
    health: () => host.health(),
    metrics: () => host.metrics(),
    close: () => host.close(),
  };
}

class HeadwayHost<User> {
  readonly callers: Callers<User>;
  readonly #log: Logger;
  readonly #connections: Connections;
  readonly #observer: Observer;
  readonly #feed: Feed;
  readonly #actions: Actions;
  readonly #operating: OperatingParts;
  readonly #identities: Identities;
  readonly #keeper: HistoryKeeper | undefined;
  readonly #origins: readonly string[];
  readonly #routes: Route[];
  readonly #openDoor: (path: string) => SocketDoor<User>;
  readonly #doors: SocketDoor<User>[] = [];
  readonly #undos: (() => void)[] = [];
  readonly #hosts = new WeakSet<HostServer>();
  readonly #disconnectChannel: string;

  constructor(options: HeadwayOptions<User>) {
    const log = options.log ?? createConsoleLogger("headway");
    const { prefix = DEFAULT_PREFIX, queues, queuePrefix } = options;
    const mapProgress = safeMapProgress(options.mapProgress, log);
    const limits = { ...LIMITS, ...options.limits };
    this.#identities = new Identities(limits.socketsPerIdentity);
    this.callers = new Callers(options, log);
    this.#log = log;
    this.#origins = options.origins ?? [];
    // Before anything is open that would have to be closed.
    const webhook = createWebhook(options.alerts, log);
    this.#connections = openConnections(options.connection, log);
    const { requests: redis, blocking, subscriber } = this.#connections;
    const directory = new QueueDirectory({ redis, queues, prefix: queuePrefix, log });
    const book = options.readOnly ? createMemoryBook() : createBook(redis, prefix, log);
    this.#observer = new Observer({ redis, blocking, subscriber, directory, book, prefix, mapProgress, log });
    const { history } = options;
    const rules = new JobRules(options, redis, log);
    const lists = new Lists({ redis, directory, mapProgress, prefix, history, rules });
    this.#feed = new Feed({ observer: this.#observer, directory, lists, log });
    this.#actions = new Actions(redis, prefix);
    this.#operating = createOperating(options, {
      redis,
      observer: this.#observer,
      lists,
      actions: this.#actions,
      webhook,
      prefix,
      log,
    });
    const deps = {
      origins: this.#origins,
      observer: this.#observer,
      directory,
      rules,
      history,
      lists,
      feed: this.#feed,
      actions: this.#actions,
      ...this.#operating,
      identities: this.#identities,
      callers: this.callers,
      limits,
      connections: this.#connections,
      redis,
      log,
    };
    this.#keeper = history && new HistoryKeeper({ ...deps, history });
    this.#routes = createRoutes(deps);
    this.#openDoor = (path) => new SocketDoor(path, deps);
    this.#disconnectChannel = `${prefix}:disconnect`;
    this.#hearDisconnects();
  }

  attach(server: HostServer, path: string): void {
    const door = this.#openDoor(path);
    this.#doors.push(door);
    const undo = mount(server, {
      path,
      onRequest: (request, response) => {
        const url = request.url ?? "/";
        if (url.startsWith(`${path}/socket.io/`)) door.inner.emit("request", request, response);
        else this.#serveLater(request, response, url.slice(path.length), url);
      },
      onUpgrade: (request, socket, head) => {
        door.inner.emit("upgrade", request, socket, head);
      },
      onClose: () => {
        this.#identities.endAll();
        void door.close();
      },
    });
    this.#undos.push(undo);
  }

  handle(request: NodeRequest, response: ServerResponse): void {
    this.#endWithHost(request);
    const url = request.url ?? "/";
    this.#serveLater(request, response, url, request.originalUrl ?? url);
  }

  async serve(request: Request, path: string): Promise<Response> {
    const origin = request.headers.get("origin");
    if (origin === null || !this.#origins.includes(origin)) return this.#serveOwn(request, path);
    const answer = request.method === "OPTIONS" ? preflight() : await this.#serveOwn(request, path);
    return allowOrigin(answer, origin);
  }

  async #serveOwn(request: Request, path: string): Promise<Response> {
    try {
      const found = findRoute(this.#routes, request.method, path);
      if (found) {
        return await found.route.handle({ request, url: new URL(request.url), params: found.params });
      }
      const isPage = request.method === "GET" || request.method === "HEAD";
      const file = isPage ? await pageFile(path, request.headers.get("accept-encoding") ?? "") : undefined;
      if (file) return file;
      throw new WireError("not-found", "There is nothing at this address.");
    } catch (thrown) {
      return errorResponse(thrown, this.#log);
    }
  }

  /** `path` begins with wherever a framework has mounted us, which nothing tells: what follows is the first that is ours. */
  async serveBelow(request: Request, path: string): Promise<Response> {
    const slashes = [...path.matchAll(/\//g)];
    if (slashes.length > MOST_PARTS) return this.serve(request, "");
    const ends = slashes.map(({ index }) => path.slice(index));
    const isOurs = (end: string): boolean => this.#routes.some((route) => isRouteOf(route, end));
    const own = ends.find(isOurs) ?? ends.find((end) => /^\/(assets\/.*)?$/.test(end));
    if (own === undefined && isNavigation(request)) return redirect(`${path}/${new URL(request.url).search}`);
    return this.serve(request, own ?? path);
  }

  async disconnect(identity: string): Promise<void> {
    this.#identities.disconnect(`user:${identity}`);
    await this.#connections.requests.publish(this.#disconnectChannel, identity).catch((thrown: unknown) => {
      // Under a rule that allows no messages this is the only server.
      if (!coerceError(thrown).message.startsWith("NOPERM")) throw thrown;
    });
  }

  async health(): Promise<{ ok: boolean; reason?: string }> {
    try {
      await withinTime(HEALTH_WITHIN_MS, () => this.#connections.requests.ping());
      return { ok: true };
    } catch (thrown) {
      return { ok: false, reason: `Redis: ${coerceError(thrown).message}` };
    }
  }

  metrics(): ReturnType<Headway["metrics"]> {
    const sockets = this.#doors.reduce((sum, door) => sum + door.sockets, 0);
    return {
      sockets,
      streams: Math.max(0, this.#identities.size - sockets),
      watchedJobs: this.#observer.watched,
      followedQueues: this.#observer.events.followed,
    };
  }

  async close(): Promise<void> {
    for (const undo of this.#undos.splice(0)) undo();
    this.#identities.endAll();
    await Promise.all(this.#doors.splice(0).map((door) => door.close()));
    this.#feed.close();
    await this.#keeper?.close();
    await this.#observer.close();
    await this.#operating.alerts.close();
    await this.#operating.bulks.close();
    await this.#actions.close();
    this.#connections.close();
  }

  /** Streams would keep a host's server from closing. */
  #endWithHost({ socket }: NodeRequest): void {
    const { server } = socket as { server?: HostServer };
    if (server === undefined || this.#hosts.has(server)) return;
    this.#hosts.add(server);
    this.#undos.push(
      beforeClose(server, () => {
        this.#identities.endAll();
      }),
    );
  }

  #serveLater(request: NodeRequest, response: ServerResponse, path: string, whole: string): void {
    const [before = "", ...search] = whole.split("?");
    // The page's own addresses are relative: without the slash they would miss the last part of its path.
    if (/^\/?(\?|$)/.test(path) && !before.endsWith("/")) {
      response.writeHead(308, { location: [`${before}/`, ...search].join("?") });
      response.end();
      return;
    }
    this.#serveNode(request, response, path).catch((thrown: unknown) => {
      this.#log.warn({ cause: coerceError(thrown).message }, "a request could not be answered");
      response.destroy();
    });
  }

  async #serveNode(request: NodeRequest, response: ServerResponse, path: string): Promise<void> {
    const method = request.method ?? "GET";
    let answer: Response;
    try {
      const made = await toRequest(request, response, path);
      answer = await this.serve(made, new URL(made.url).pathname);
    } catch (thrown) {
      answer = errorResponse(thrown, this.#log);
    }
    await respond(answer, response, method);
  }

  #hearDisconnects(): void {
    const { subscriber } = this.#connections;
    subscriber.on("message", (channel: string, identity: string) => {
      if (channel === this.#disconnectChannel) this.#identities.disconnect(`user:${identity}`);
    });
    subscriber.subscribe(this.#disconnectChannel).catch((thrown: unknown) => {
      const cause = coerceError(thrown).message;
      this.#log.debug({ cause }, "other servers cannot tell this one whom to disconnect");
    });
  }
}

/** A browser that opens an address, perhaps that of the page without its last slash. */
function isNavigation({ method, headers }: Request): boolean {
  return method === "GET" && (headers.get("accept") ?? "").includes("text/html");
}

function redirect(location: string): Response {
  // Two slashes at its beginning would name a host.
  return new Response(null, { status: 308, headers: { location: location.replace(/^\/+/, "/") } });
}
