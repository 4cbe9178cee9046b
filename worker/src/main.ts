import { hostname } from "node:os";
import { coerceError } from "@headway/shared/node/coerce-error";
import { openRedis } from "@headway/shared/node/connect-redis";
import { findRedis } from "@headway/shared/node/find-redis";
import { runProgram } from "@headway/shared/node/run-program";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { announceWorker } from "@headway/shared/progress/worker-presence";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import { createPersonaStore } from "@headway/shared/store/personas";
import { readWorkerConfig } from "./config.ts";
import { createGenerator, createHandlers } from "./handlers/create-handlers.ts";
import { createWorker } from "./worker.ts";

await runProgram({
  name: "worker",
  graceMs: 60_000,
  start: async (log, releasers) => {
    const config = readWorkerConfig(process.env);
    const address = await findRedis(config.redisUrl);
    const mongo = await connectMongo(config.mongoUrl);
    releasers.add("MongoDB", () => mongo.close());
    const redis = openRedis(address, "requests", log);
    releasers.add("Redis", () => {
      redis.disconnect();
    });
    const progress = createProgressStore(redis, config.prefix);
    const records = createJobRecords(mongo);
    const personas = createPersonaStore(mongo);
    await Promise.all([records.ensureIndexes(), personas.ensureIndexes()]);

    const blocking = openRedis(address, "blocking", log);
    const subscriber = openRedis(address, "subscriber", log);
    releasers.add("the queue's connections", () => {
      blocking.disconnect();
      subscriber.disconnect();
    });
    const handlers = createHandlers({
      personas,
      offlinePacing: config.offlinePacing,
      exportDir: config.exportDir,
      generator: createGenerator(config.generator, log),
    });
    const worker = await createWorker(
      { redis: blocking, subscriber, progress, records, handlers, log },
      config,
    );
    releasers.add("the running jobs", () => worker.close());

    const workerId = `${hostname()}:${process.pid}:${crypto.randomUUID()}`;
    const leave = await announceWorker(redis, progress.keys, workerId, (thrown) => {
      log.debug({ cause: coerceError(thrown).message }, "a heartbeat could not be sent");
    });
    releasers.add("the heartbeat", leave);
    log.info({ concurrency: config.concurrency, generator: config.generator.name }, "taking jobs");
    process.send?.({ ready: true });
  },
});
