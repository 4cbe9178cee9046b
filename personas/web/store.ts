import { getDashboard, Loader, type Api } from "@headway/web";
import type { PresetCatalogue } from "./api-types.ts";
import { PersonasApi } from "./personas-api.ts";

/** What the plugin's components share for as long as one person is signed in. */
export interface PersonasStore {
  api: PersonasApi;
  presets: Loader<PresetCatalogue>;
}

const stores = new WeakMap<Api, PersonasStore>();

export function storeOf(calls: Api): PersonasStore {
  const known = stores.get(calls);
  if (known) return known;
  const api = new PersonasApi(calls);
  const store = { api, presets: new Loader(() => api.presets()) };
  stores.set(calls, store);
  return store;
}

/** For components. */
export function getPersonas(): PersonasStore {
  return storeOf(getDashboard().api);
}
