import { Observable } from "../observable.ts";

export const VIEWS = ["jobs", "queues", "delivery"] as const;
/** The page of an operator of any queues. */
export const OPERATOR_VIEWS = ["queues", "jobs", "failures", "audit"] as const;

/**
 * Where one is. Addresses are `#/`, `#/jobs`, `#/jobs/<id>`, `#/queues`, `#/delivery`, `#/<name>` of a plugin's view; an
 * operator's also `#/queues/<name>`, `#/failures`, `#/audit`, `#/bulks/<id>`.
 */
export type Route =
  | { view: "home" | "queues" | "delivery" }
  | { view: "jobs"; query: Record<string, string> }
  | { view: "plugin"; name: string; query: Record<string, string> }
  | { view: "job"; jobId: string }
  | { view: "queue"; queue: string }
  | { view: "audit"; query: Record<string, string> }
  | { view: "failures"; query: Record<string, string> }
  | { view: "bulk"; id: string }
  | { view: "unknown"; path: string };

/** The view an address names. Total: what is no view is `unknown`. `pluginViews`: the names of the plugins' views. */
export function parseRoute(hash: string, pluginViews: readonly string[] = []): Route {
  const [path = "", search = ""] = hash.replace(/^#/, "").split("?");
  const query = Object.fromEntries(new URLSearchParams(search));
  const [view, jobId, ...more] = path.split("/").filter((part) => part !== "");
  if (view === undefined) return { view: "home" };
  if (more.length > 0) return { view: "unknown", path };
  if (view === "jobs" && jobId !== undefined) return { view: "job", jobId: safeDecode(jobId) };
  if (view === "queues" && jobId !== undefined) return { view: "queue", queue: safeDecode(jobId) };
  if (view === "bulks" && jobId !== undefined) return { view: "bulk", id: safeDecode(jobId) };
  if (jobId !== undefined) return { view: "unknown", path };
  if (view === "failures" || view === "audit") return { view, query };
  if (view === "jobs") return { view, query };
  if (view === "queues" || view === "delivery") return { view };
  if (pluginViews.includes(view)) return { view: "plugin", name: view, query };
  return { view: "unknown", path };
}

/** The address of a view by its name; `home` is where the page opens. */
export function toHash(view: string, query: Record<string, string> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== "");
  const search = given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
  return view === "home" ? "#/" : `#/${view}${search}`;
}

export function toJobHash(jobId: string): string {
  return `#/jobs/${encodeURIComponent(jobId)}`;
}

export function toQueueHash(queue: string): string {
  return `#/queues/${encodeURIComponent(queue)}`;
}

const NAMES: Record<Route["view"], string> = {
  home: "Jobs",
  jobs: "Jobs",
  job: "Job",
  plugin: "View",
  queues: "Queues",
  queue: "Queue",
  failures: "Failures",
  audit: "Audit",
  bulk: "Action on many jobs",
  delivery: "Delivery",
  unknown: "Not found",
};

export function nameView(route: Route): string {
  return NAMES[route.view];
}

export class Router {
  readonly route: Observable<Route>;
  readonly #window: Window;
  readonly #pluginViews: readonly string[];

  constructor(window: Window, pluginViews: readonly string[]) {
    this.#window = window;
    this.#pluginViews = pluginViews;
    this.route = new Observable(parseRoute(window.location.hash, pluginViews));
  }

  /** Follows the address. Returns the undo. */
  start(): () => void {
    const follow = (): void => {
      this.route.set(parseRoute(this.#window.location.hash, this.#pluginViews));
    };
    this.#window.addEventListener("hashchange", follow);
    return () => {
      this.#window.removeEventListener("hashchange", follow);
    };
  }

  /** Writes a filter into the address without a new entry in the history. */
  replace(hash: string): void {
    this.#window.history.replaceState(null, "", hash);
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A half-typed escape: looked up as it stands, and not found.
    return text;
  }
}
