import { choiceSetting, integerSetting, requiredUrlSetting, textSetting } from "@headway/shared/node/env";
import type { Env } from "@headway/shared/node/env";

export interface WorkerConfig {
  redisUrl: string;
  mongoUrl: string;
  prefix: string;
  /** Jobs at once. */
  concurrency: number;
  /** How long running jobs may go on after SIGTERM, in ms. */
  graceMs: number;
  generator: "offline";
  /** Minimum time the offline generator takes over each persona, in ms, so that its stages can be read; 0 = none. */
  offlinePaceMs: number;
}

export function readWorkerConfig(env: Env): WorkerConfig {
  return {
    redisUrl: requiredUrlSetting(env, "REDIS_URL", ["redis:", "rediss:"]),
    mongoUrl: requiredUrlSetting(env, "MONGO_URL", ["mongodb:", "mongodb+srv:"]),
    prefix: textSetting(env, "HEADWAY_PREFIX", "headway"),
    concurrency: integerSetting(env, "WORKER_CONCURRENCY", { default: 2, min: 1, max: 100 }),
    graceMs: integerSetting(env, "WORKER_GRACE_MS", { default: 5_000, min: 0, max: 600_000 }),
    generator: choiceSetting(env, "GENERATOR", ["offline"]),
    offlinePaceMs: integerSetting(env, "OFFLINE_PACE_MS", { default: 0, min: 0, max: 10_000 }),
  };
}
