import { hostname } from "node:os";
import { coerceError } from "@headway/shared/node/coerce-error";
import { openRedis } from "@headway/shared/node/connect-redis";
import { readPlugins } from "@headway/shared/node/read-plugins";
import { findRedis } from "@headway/shared/node/find-redis";
import { runProgram } from "@headway/shared/node/run-program";
import { KindRegistry } from "@headway/shared/jobs/kinds";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { announceKinds } from "@headway/shared/progress/kind-announcements";
import { announceWorker } from "@headway/shared/progress/worker-presence";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import { readWorkerConfig } from "./config.ts";
import { loadWorkerParts } from "./plugin-parts.ts";
import { createWorker } from "./worker.ts";

/** At the root of the repository, for `src` and `dist` alike. */
const CONFIG = new URL("../../headway.config.js", import.meta.url);

await runProgram({
  name: "worker",
  graceMs: 60_000,
  start: async (log, releasers) => {
    const config = readWorkerConfig(process.env);
    const plugins = await loadWorkerParts(await readPlugins(process.env, CONFIG), process.env);
    const kinds = new KindRegistry(plugins.kinds);
    const address = await findRedis(config.redisUrl);
    const mongo = await connectMongo(config.mongoUrl);
    releasers.add("MongoDB", () => mongo.close());
    const redis = openRedis(address, "requests", log);
    releasers.add("Redis", () => {
      redis.disconnect();
    });
    const progress = createProgressStore(redis, config.prefix);
    const records = createJobRecords(mongo);
    await records.ensureIndexes();
    const handlers = await plugins.openHandlers({ mongo, log });

    const blocking = openRedis(address, "blocking", log);
    const subscriber = openRedis(address, "subscriber", log);
    releasers.add("the queue's connections", () => {
      blocking.disconnect();
      subscriber.disconnect();
    });
    const worker = await createWorker(
      { redis: blocking, subscriber, progress, records, kinds, handlers, log },
      config,
    );
    releasers.add("the running jobs", () => worker.close());

    const workerId = `${hostname()}:${process.pid}:${crypto.randomUUID()}`;
    const leave = await announceWorker(redis, progress.keys, workerId, (thrown) => {
      log.debug({ cause: coerceError(thrown).message }, "a heartbeat could not be sent");
    });
    releasers.add("the heartbeat", leave);
    releasers.add(
      "the announcement of kinds",
      await announceKinds(redis, progress.keys, plugins.kinds, (cause) => {
        log.warn({ cause }, "a kind of job could not be announced; gateways may not know it");
      }),
    );
    log.info({ concurrency: config.concurrency, kinds: [...kinds.declared.keys()] }, "taking jobs");
    process.send?.({ ready: true });
  },
});
