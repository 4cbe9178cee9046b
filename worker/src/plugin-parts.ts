import type { Connection } from "mongoose";
import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import type { Env } from "@headway/shared/node/env";
import type { Logger } from "@headway/shared/node/logger";
import { loadParts } from "@headway/shared/plugins/define-plugin";
import type { HeadwayConfig } from "@headway/shared/plugins/define-plugin";
import type { Handlers } from "./attempt/job-context.ts";

/** Opens handlers on the worker's connection to MongoDB. */
export type OpenHandlers = (deps: { mongo: Connection; log: Logger }) => Handlers | Promise<Handlers>;

/** Reads a plugin's own settings, before anything is connected to. Throws `SettingInvalidError`. */
export type PluginHandlers = (env: Env) => OpenHandlers;

declare module "@headway/shared/plugins/define-plugin" {
  interface PluginParts {
    handlers: PluginHandlers;
  }
}

/** What the plugins of a configuration bring to a worker. */
export interface WorkerParts {
  kinds: readonly JobKind[];
  openHandlers: OpenHandlers;
}

export async function loadWorkerParts(config: HeadwayConfig, env: Env): Promise<WorkerParts> {
  const [kinds, handlers] = await Promise.all([loadParts(config, "kinds"), loadParts(config, "handlers")]);
  const opened = handlers.map((configure) => configure(env));
  return {
    kinds: kinds.flat(),
    openHandlers: async (deps) =>
      Object.assign({}, ...(await Promise.all(opened.map(async (open) => open(deps))))) as Handlers,
  };
}
