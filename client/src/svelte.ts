import { getContext, setContext } from "svelte";
import { createSubscriber } from "svelte/reactivity";
import { jobStore, listStore } from "./core/stores.ts";
import type { Address, Client, JobView, ListView, Store } from "./core/types.ts";

export type * from "./core/types.ts";
export { describeJob, ENGLISH } from "./words.ts";
export type { Description, Translate, WordKey } from "./words.ts";

const CLIENT = Symbol.for("headway.client");

/** Gives the components below this one the client, which stays the caller's to close. Called while a component begins. */
export function setHeadway(client: Client): void {
  setContext(CLIENT, client);
}

/** The client of a component above, as for `cancel`. @throws Error where none has called `setHeadway` */
export function getHeadway(): Client {
  const client = getContext<Client | undefined>(CLIENT);
  if (client === undefined)
    throw new Error("Headway: expected setHeadway(createClient(…)) in a component above, got none");
  return client;
}

/**
 * A job as a rune's state: each field is read where it is shown, and watched while it is. `jobState(() => address)` follows
 * the address.
 */
export function jobState(address: Address, client: Client = getHeadway()): JobView {
  return toState(jobStore(client, address), ["job", "status", "connection", "error"]);
}

/** The person's own jobs as a rune's state. */
export function jobsState(client: Client = getHeadway()): ListView {
  return toState(listStore(client), ["jobs", "status", "connection", "error"]);
}

function toState<View extends object>(store: Store<View>, fields: readonly (keyof View)[]): View {
  const subscribe = createSubscriber((update) => store.subscribe(update));
  const state = {};
  for (const field of fields) {
    Object.defineProperty(state, field, {
      enumerable: true,
      get: () => {
        subscribe();
        return store.get()[field];
      },
    });
  }
  return state as View;
}
