import type { Fetch } from "../api/api.ts";

/** The path below which the gateway serves, as its `BASE_PATH` has it: that of the page, without the slash at its end. */
export function basePathOf({ pathname }: Pick<Location, "pathname">): string {
  return pathname.slice(0, pathname.lastIndexOf("/"));
}

/** `fetch` for the paths of the API, which lie below `basePath`. */
export function fetchBelow(basePath: string): Fetch {
  return (path, init) => window.fetch(basePath + path, init);
}
