import { createListeners } from "@headway/shared/client/listeners";
import { toText } from "./addresses.ts";
import type { Address, Client, JobView, ListView, Store } from "./types.ts";

/**
 * One job, as frameworks like it. With a getter, each `get` follows the address that it gives by then, and so does the watch of
 * those who are subscribed.
 */
export function jobStore(client: Client, address: Address): Store<JobView> {
  const listeners = createListeners<undefined>();
  const tell = (): void => {
    listeners.tell(undefined);
  };
  let watched: string | undefined;
  let stop: (() => void) | undefined;

  function follow(text: string | undefined): void {
    if (stop && text === watched) return;
    const before = stop;
    watched = text;
    stop = watchChanges((listener) => client.watch(text, listener), tell);
    before?.();
  }

  return {
    get() {
      const text = toText(address);
      if (listeners.size > 0) follow(text);
      return client.view(text);
    },
    subscribe(listener) {
      const undo = listeners.add(listener);
      follow(toText(address));
      return () => {
        undo();
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}

/** The person's own jobs, as frameworks like them. */
export function listStore(client: Client): Store<ListView> {
  return {
    get: () => client.listView(),
    subscribe: (listener) => watchChanges((changed) => client.watchList(changed), listener),
  };
}

/** Leaves out the first call, which tells what is known already. */
function watchChanges(watch: (listener: () => void) => () => void, tell: () => void): () => void {
  let hasBegun = false;
  const stop = watch(() => {
    if (hasBegun) tell();
  });
  hasBegun = true;
  return stop;
}
