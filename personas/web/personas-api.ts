import type { Api, Query } from "@headway/web";
import type { PersonaPage, PresetCatalogue } from "./api-types.ts";

/** The plugin's routes, called as the page calls the engine's. */
export class PersonasApi {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  presets(): Promise<PresetCatalogue> {
    return this.#api.get("/admin/dev/personas/presets");
  }

  find(query: Query): Promise<PersonaPage> {
    return this.#api.get("/admin/dev/personas", query);
  }

  /** The personas that `find` finds by the same query, all of them, as a file. */
  export(format: string, query: Query): Promise<Blob> {
    return this.#api.getFile("/admin/dev/personas/export", { format, ...query });
  }
}
