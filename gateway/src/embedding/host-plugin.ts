import type { Logger } from "@headway/shared/node/logger";
import type { PluginRoute } from "../http/plugin-route.ts";

/** A kind of job as far as it describes jobs; one that `defineJobKind` made is such a kind. */
export interface HostKind {
  /** The name of its jobs. */
  kind: string;
  /** A schema of the job's data, zod's or another with this method. */
  payload: { safeParse: (data: unknown) => { success: boolean; data?: unknown } };
  title: (payload: never) => string;
  /** What is counted: "links". */
  unit: string;
  stages: readonly { key: string; label: string }[];
}

/** A plugin as far as `createHeadway` serves it. Each part is a module's default export. */
export interface HostPlugin {
  name: string;
  kinds?: () => Promise<{ default: readonly HostKind[] }>;
  routes?: () => Promise<{ default: (deps: { log: Logger }) => readonly PluginRoute[] }>;
}

/** Gives a plugin its type. */
export function definePlugin<Plugin extends HostPlugin>(plugin: Plugin): Plugin {
  return plugin;
}
