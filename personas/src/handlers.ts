import type { PluginHandlers } from "@headway/worker/plugin-parts";
import { createGenerator, createHandlers } from "./create-handlers.ts";
import { readPersonaSettings } from "./settings.ts";
import { createPersonaStore } from "./store/personas.ts";

const openPersonaHandlers: PluginHandlers = (env) => {
  const { generator, offlinePacing, exportDir } = readPersonaSettings(env);
  return async ({ mongo, log }) => {
    const personas = createPersonaStore(mongo);
    await personas.ensureIndexes();
    log.info({ generator: generator.name }, "generating personas");
    return createHandlers({
      personas,
      offlinePacing,
      exportDir,
      generator: createGenerator(generator, log),
    });
  };
};

export default openPersonaHandlers;
