import { readPlugins } from "@headway/shared/node/read-plugins";
import { findRedis } from "@headway/shared/node/find-redis";
import { runProgram } from "@headway/shared/node/run-program";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { readGatewayConfig } from "./program/config.ts";
import { startGateway } from "./gateway.ts";
import { loadGatewayParts } from "./plugin-parts.ts";

/** At the root of the repository, for `src` and `dist` alike. */
const CONFIG = new URL("../../headway.config.js", import.meta.url);

await runProgram({
  name: "gateway",
  graceMs: 9_500,
  start: async (log, releasers) => {
    const config = await readGatewayConfig(process.env);
    const plugins = await loadGatewayParts(await readPlugins(process.env, CONFIG));
    const redis = await findRedis(config.redisUrl);
    const mongo = await connectMongo(config.mongoUrl);
    releasers.add("MongoDB", () => mongo.close());
    const { url } = await startGateway(config, { redis, mongo, plugins }, log, releasers);
    // A launcher that started this program with an IPC channel waits for this.
    process.send?.({ ready: true, url });
  },
});
