import { findRedis } from "@headway/shared/node/find-redis";
import { runProgram } from "@headway/shared/node/run-program";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { readGatewayConfig } from "./config.ts";
import { startGateway } from "./gateway.ts";

await runProgram({
  name: "gateway",
  graceMs: 9_500,
  start: async (log, releasers) => {
    const config = await readGatewayConfig(process.env);
    const redis = await findRedis(config.redisUrl);
    const mongo = await connectMongo(config.mongoUrl);
    releasers.add("MongoDB", () => mongo.close());
    const { url } = await startGateway(config, { redis, mongo }, log, releasers);
    // A launcher that started this program with an IPC channel waits for this.
    process.send?.({ ready: true, url });
  },
});
