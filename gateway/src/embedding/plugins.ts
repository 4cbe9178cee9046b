import type { Logger } from "@headway/shared/node/logger";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { Identity } from "../auth/authenticate.ts";
import type { PluginRoute } from "../http/plugin-route.ts";
import type { Route, RouteCall } from "../http/router.ts";
import { identify, readBody } from "./calls/call-guards.ts";
import type { GuardDeps } from "./calls/call-guards.ts";
import type { HostKind, HostPlugin } from "./host-plugin.ts";
import type { JobRules } from "./rules/job-rules.ts";

/** What an application's plugins bring, imported at once. A part that cannot be loaded is logged and left out. */
export class Plugins {
  /** By kind, which is the name of its jobs. */
  readonly kinds: Promise<ReadonlyMap<string, HostKind>>;
  readonly #routes: Promise<readonly PluginRoute[]>;

  constructor(plugins: readonly HostPlugin[], log: Logger) {
    const load = async <Part>(part: string, parts: Promise<readonly Part[]>): Promise<readonly Part[]> => {
      try {
        return await parts;
      } catch (err) {
        log.error({ err, part }, `the plugins' ${part} cannot be loaded; Headway serves without them`);
        return [];
      }
    };
    const kinds = Promise.all(plugins.map(async (plugin) => (await plugin.kinds?.())?.default ?? []));
    this.kinds = load("kinds", kinds).then((all) => new Map(all.flat().map((kind) => [kind.kind, kind])));
    const routes = Promise.all(
      plugins.map(async (plugin) => (await plugin.routes?.())?.default({ log }) ?? []),
    );
    this.#routes = load("routes", routes).then((all) => all.flat());
  }

  /** The plugins' routes, for people whom the application's `authenticate` lets in. */
  async routes<User>(deps: PluginRouteDeps<User>): Promise<Route[]> {
    return (await this.#routes).map(({ handle, ...route }) => ({
      ...route,
      handle: async (call) => {
        const identity = await toIdentity(call, deps);
        return handle({ ...call, identity, readBody: () => readBody(call) });
      },
    }));
  }
}

export interface PluginRouteDeps<User> extends GuardDeps<User> {
  rules: JobRules<User>;
}

/** Who may change queues is `admin`; what `feedOf` says stands for the organisation. */
async function toIdentity<User>(call: RouteCall, deps: PluginRouteDeps<User>): Promise<Identity> {
  const caller = await identify(call, deps, { isGuarded: true });
  if (caller.user === undefined) throw new WireError("forbidden", "This token opens jobs, and nothing else.");
  return {
    sub: caller.identity?.replace(/^user:/, "") ?? "",
    org: (await deps.rules.feedOf(caller)) ?? "",
    role: caller.operator === "control" ? "admin" : "viewer",
    ...(caller.operator && { operator: caller.operator }),
    expiresAt: caller.expiresAt,
  };
}
