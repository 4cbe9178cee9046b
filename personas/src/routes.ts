import type { PluginRoutes } from "@headway/gateway/plugin-parts";
import { personaExportRoutes } from "./routes/persona-export-routes.ts";
import { personaRoutes } from "./routes/persona-routes.ts";
import { createPersonaStore } from "./store/personas.ts";

const addRoutes: PluginRoutes = (app, { mongo, jobs, enqueueDeps, log }) => {
  const personas = createPersonaStore(mongo);
  personaRoutes(app, { enqueueDeps, jobs, personas });
  personaExportRoutes(app, { jobs, personas, log });
};

export default addRoutes;
