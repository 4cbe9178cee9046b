import type { ServerResponse } from "node:http";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import { WireError } from "@headway/shared/protocol/wire-error";
import { errorResponse } from "../http/answers.ts";
import { allowOrigin, preflight } from "../http/bounds/cross-origin.ts";
import { respond, toRequest } from "../http/node-bridge.ts";
import type { NodeRequest } from "../http/node-bridge.ts";
import { pageFile } from "../http/pages/page-files.ts";
import { findRoute, isRouteOf } from "../http/router.ts";
import type { Route } from "../http/router.ts";

/** Of a path; ours have six at most. */
const MOST_PARTS = 50;

export interface HttpDoorDeps {
  routes: readonly Route[];
  /** Never rejects. Headway's own routes come before them. */
  pluginRoutes: Promise<readonly Route[]>;
  origins: readonly string[];
  log: Logger;
}

/** Serves routes and page, from a WHATWG request to a response, and the same to Node. */
export class HttpDoor {
  readonly #routes: Promise<readonly Route[]>;
  readonly #origins: readonly string[];
  readonly #log: Logger;

  constructor({ routes, pluginRoutes, origins, log }: HttpDoorDeps) {
    this.#routes = pluginRoutes.then((plugged) => [...routes, ...plugged]);
    this.#origins = origins;
    this.#log = log;
  }

  async serve(request: Request, path: string): Promise<Response> {
    const origin = request.headers.get("origin");
    if (origin === null || !this.#origins.includes(origin)) return this.#serveOwn(request, path);
    const answer = request.method === "OPTIONS" ? preflight() : await this.#serveOwn(request, path);
    return allowOrigin(answer, origin);
  }

  /** `path` begins with wherever a framework has mounted us, which nothing tells: what follows is the first that is ours. */
  async serveBelow(request: Request, path: string): Promise<Response> {
    const slashes = [...path.matchAll(/\//g)];
    if (slashes.length > MOST_PARTS) return this.serve(request, "");
    const ends = slashes.map(({ index }) => path.slice(index));
    const routes = await this.#routes;
    const isOurs = (end: string): boolean => routes.some((route) => isRouteOf(route, end));
    const own = ends.find(isOurs) ?? ends.find((end) => /^\/(assets\/.*)?$/.test(end));
    if (own === undefined && isNavigation(request)) return redirect(`${path}/${new URL(request.url).search}`);
    return this.serve(request, own ?? path);
  }

  /** @param whole the address as the browser has it, with what lies before `path` */
  serveNode(request: NodeRequest, response: ServerResponse, path: string, whole: string): void {
    const [before = "", ...search] = whole.split("?");
    // The page's own addresses are relative: without the slash they would miss the last part of its path.
    if (/^\/?(\?|$)/.test(path) && !before.endsWith("/")) {
      response.writeHead(308, { location: [`${before}/`, ...search].join("?") });
      response.end();
      return;
    }
    this.#bridge(request, response, path).catch((thrown: unknown) => {
      this.#log.warn({ cause: coerceError(thrown).message }, "a request could not be answered");
      response.destroy();
    });
  }

  async #serveOwn(request: Request, path: string): Promise<Response> {
    try {
      const found = findRoute(await this.#routes, request.method, path);
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

  async #bridge(request: NodeRequest, response: ServerResponse, path: string): Promise<void> {
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
}

/** A browser that opens an address, perhaps that of the page without its last slash. */
function isNavigation({ method, headers }: Request): boolean {
  return method === "GET" && (headers.get("accept") ?? "").includes("text/html");
}

function redirect(location: string): Response {
  // Two slashes at its beginning would name a host.
  return new Response(null, { status: 308, headers: { location: location.replace(/^\/+/, "/") } });
}
