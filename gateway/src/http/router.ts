import { WireError } from "@headway/shared/protocol/wire-error";

export interface RouteCall {
  request: Request;
  url: URL;
  /** Decoded parts of the path, in order. */
  params: string[];
}

type Handle = (call: RouteCall) => Promise<Response>;

/** A part of the path that begins with `:` stands for any one part. */
export interface Route {
  method: "GET" | "POST";
  path: string;
  handle: Handle;
}

/** Whatever the method. */
export function isRouteOf({ path }: Route, given: string): boolean {
  const parts = given.split("/").filter((part) => part !== "");
  const pattern = path.split("/").filter((part) => part !== "");
  return pattern.length === parts.length && pattern.every((part, at) => isOpen(part) || part === parts[at]);
}

/** Finds the route of a path below wherever Headway is mounted. Undefined where there is none. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: string[] } | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  const found = routes.flatMap((route) => {
    if (!isRouteOf(route, path)) return [];
    const pattern = route.path.split("/").filter((part) => part !== "");
    const params = parts.filter((_, at) => isOpen(pattern[at])).map(decodePart);
    return [{ route, params }];
  });
  const wanted = method === "HEAD" ? "GET" : method;
  const match = found.find(({ route }) => route.method === wanted);
  if (match === undefined && found.length > 0)
    throw new WireError("not-found", `${method} is nothing that can be done here.`);
  return match;
}

/** Takes any part of an address. */
function isOpen(part: string | undefined): boolean {
  return part?.startsWith(":") === true;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new WireError("invalid-request", "The address has a percent sign that encodes nothing.", { cause });
  }
}
