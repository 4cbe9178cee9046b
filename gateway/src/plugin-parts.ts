import type { Connection } from "mongoose";
import type { Logger } from "@headway/shared/node/logger";
import type { HeadwayConfig } from "@headway/shared/plugins/define-plugin";
import { loadParts } from "@headway/shared/plugins/define-plugin";
import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { EnqueueDeps } from "@headway/shared/queue/enqueue";
import type { JobRecord } from "@headway/shared/store/job-record-model";
import type { PluginRoute } from "./http/plugin-route.ts";
import type { JobLookup } from "./jobs/job-lookup.ts";

/** A plugin's routes below the base path, or below wherever `createHeadway` is mounted. */
export type PluginRoutes = (deps: PluginRoutesDeps) => readonly PluginRoute[];

export interface PluginRoutesDeps {
  log: Logger;
  /** Of the gateway program; undefined in an application that calls `createHeadway`. */
  program?: ProgramDeps;
}

export interface ProgramDeps {
  mongo: Connection;
  jobs: JobLookup;
  /** For `enqueue`. */
  enqueueDeps: EnqueueDeps;
}

/** What a plugin's jobs have made, as far as the gateway looks after it. */
export interface PluginHistory {
  ensureIndexes?(): Promise<void>;
  /** Takes back whatever a job that did not complete may have made public. Called for jobs of all kinds; may be repeated. */
  discard?(ended: JobSnapshot): Promise<void>;
  /** What the job has made, where that lies complete in the database; undefined where it does not, or where nobody can tell. */
  findResult?(record: JobRecord): Promise<Record<string, unknown> | undefined>;
}

export type OpenPluginHistory = (deps: { mongo: Connection; log: Logger }) => PluginHistory;

declare module "@headway/shared/plugins/define-plugin" {
  interface PluginParts {
    routes: PluginRoutes;
    history: OpenPluginHistory;
  }
}

/** What the plugins of a configuration bring to a gateway. */
export interface GatewayParts {
  kinds: readonly JobKind[];
  routes: readonly PluginRoutes[];
  histories: readonly OpenPluginHistory[];
}

export async function loadGatewayParts(config: HeadwayConfig): Promise<GatewayParts> {
  const [kinds, routes, histories] = await Promise.all([
    loadParts(config, "kinds"),
    loadParts(config, "routes"),
    loadParts(config, "history"),
  ]);
  return { kinds: kinds.flat(), routes, histories };
}

/** All plugins' histories as one. */
export function joinHistories(histories: readonly PluginHistory[]): Required<PluginHistory> {
  return {
    ensureIndexes: async () => {
      await Promise.all(
        histories.map(async (history) => {
          await history.ensureIndexes?.();
        }),
      );
    },
    discard: async (ended) => {
      await Promise.all(
        histories.map(async (history) => {
          await history.discard?.(ended);
        }),
      );
    },
    findResult: async (record) => {
      for (const history of histories) {
        const result = await history.findResult?.(record);
        if (result !== undefined) return result;
      }
      return undefined;
    },
  };
}
