import { computed, getCurrentScope, inject, onScopeDispose, shallowRef, toValue, watch } from "vue";
import type { ComputedRef, MaybeRefOrGetter, Plugin } from "vue";
import { jobStore, listStore } from "./core/stores.ts";
import type { Client, JobView, ListView, Store } from "./core/types.ts";

export type * from "./core/types.ts";
export { describeJob, ENGLISH } from "./words.ts";
export type { Description, Translate, WordKey } from "./words.ts";

/** Each field of a view as a ref of its own. */
type Refs<View> = { readonly [Field in keyof View]-?: ComputedRef<View[Field]> };

const CLIENT = Symbol.for("headway.client");

/** Gives the composables of an application the client: `app.use(headway(client))`. The client stays the caller's to close. */
export function headway(client: Client): Plugin {
  return (app) => {
    app.provide(CLIENT, client);
  };
}

/** The application's client, as for `cancel`. @throws Error in an application without the plugin */
export function useHeadway(): Client {
  const client = inject<Client>(CLIENT);
  if (client === undefined)
    throw new Error("Headway: expected app.use(headway(createClient(…))) before this component, got none");
  return client;
}

/** Watches a job until the component, or the scope, ends. On a server it watches nothing. */
export function useJob(
  address: MaybeRefOrGetter<string | undefined | null>,
  client: Client = useHeadway(),
): Refs<JobView> {
  const store = jobStore(client, () => toValue(address));
  const { view, update } = follow(store);
  watch(() => toValue(address), update, { flush: "sync" });
  return {
    job: computed(() => view.value.job),
    status: computed(() => view.value.status),
    connection: computed(() => view.value.connection),
    error: computed(() => view.value.error),
  };
}

/** Watches the person's own jobs. */
export function useJobs(client: Client = useHeadway()): Refs<ListView> {
  const { view } = follow(listStore(client));
  return {
    jobs: computed(() => view.value.jobs),
    status: computed(() => view.value.status),
    connection: computed(() => view.value.connection),
    error: computed(() => view.value.error),
  };
}

function follow<View>(store: Store<View>): { view: { value: View }; update: () => void } {
  const view = shallowRef(store.get());
  const update = (): void => {
    view.value = store.get();
  };
  if (typeof document !== "undefined") {
    const stop = store.subscribe(update);
    if (getCurrentScope()) onScopeDispose(stop);
    update();
  }
  return { view, update };
}
