import { integerSetting, prefixSetting, redisUrlSetting, requiredUrlSetting } from "@headway/shared/node/env";
import type { Env } from "@headway/shared/node/env";

export interface WorkerConfig {
  redisUrl: string;
  mongoUrl: string;
  prefix: string;
  /** Jobs at once. */
  concurrency: number;
  /** How long running jobs may go on after SIGTERM, in ms. */
  graceMs: number;
}

export function readWorkerConfig(env: Env): WorkerConfig {
  return {
    redisUrl: redisUrlSetting(env, "REDIS_URL"),
    mongoUrl: requiredUrlSetting(env, "MONGO_URL", ["mongodb:", "mongodb+srv:"]),
    prefix: prefixSetting(env),
    concurrency: integerSetting(env, "WORKER_CONCURRENCY", { default: 2, min: 1, max: 100 }),
    graceMs: integerSetting(env, "WORKER_GRACE_MS", { default: 5_000, min: 0, max: 600_000 }),
  };
}
