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
