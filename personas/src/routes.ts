import type { PluginRoutes } from "@headway/gateway/plugin-parts";
import { personaExportRoutes } from "./routes/persona-export-routes.ts";
import { personaRoutes } from "./routes/persona-routes.ts";
import { createPersonaStore } from "./store/personas.ts";

const createRoutes: PluginRoutes = ({ program, log }) => {
  if (program === undefined)
    throw new TypeError("The plugin personas needs the gateway program, with its MongoDB and its queue.");
  const { mongo, jobs, enqueueDeps } = program;
  const personas = createPersonaStore(mongo);
  return [...personaRoutes({ enqueueDeps, jobs, personas }), ...personaExportRoutes({ jobs, personas, log })];
};

export default createRoutes;
