import { untrack } from "svelte";
import type { Press } from "./browser/press.ts";
import type { Readable } from "./observable.ts";

/**
 * A readable as a rune, for as long as the component lives. The one place where plain state meets Svelte: what is behind
 * it knows nothing of runes, and can be tested without a browser.
 */
export function live<T>(source: Readable<T>): { readonly current: T } {
  let current = $state.raw(source.value);
  $effect(() =>
    source.subscribe((value) => {
      current = value;
    }),
  );
  return {
    get current() {
      return current;
    },
  };
}

/** What `read` gives, but as it was when a press began until the press is over. For what stands above others and pushes them down. */
export function steady<T>(press: Press, read: () => T): { readonly current: T } {
  let current = $state.raw(untrack(read));
  $effect(() => {
    const next = read();
    return press.whenReleased(() => {
      current = next;
    });
  });
  return {
    get current() {
      return current;
    },
  };
}
