import { kindOf } from "./check-options.ts";

/** @throws TypeError for what is no HTTP server, such as the application that a framework makes */
export function checkServer(server: unknown): void {
  const { emit, on, closeAllConnections, updateSettings } = (server ?? {}) as Record<string, unknown>;
  // The last is HTTP/2's.
  const isHttp = [closeAllConnections, updateSettings].some((one) => typeof one === "function");
  if (typeof server === "object" && typeof emit === "function" && typeof on === "function" && isHttp) return;
  throw new TypeError(
    `attach(): expected the HTTP server, such as \`createServer(app)\` of node:http gives, got ${nameApplication(server)}`,
  );
}

function nameApplication(given: unknown): string {
  const { handle, use, getHttpServer, server } = (given ?? {}) as Record<string, unknown>;
  if (typeof given === "function" && typeof use === "function" && handle !== undefined)
    return "an application of Express or Connect. Write `const server = createServer(app); headway.attach(server); server.listen(port)`";
  if (typeof getHttpServer === "function") return "an application of Nest: give `app.getHttpServer()`";
  if (typeof given === "object" && server !== undefined)
    return `${kindOf(given)}, which has a server: give its \`.server\``;
  return kindOf(given);
}

/**
 * Without its last slash: `""` is all of a server.
 * @throws TypeError where it does not begin with a slash
 */
export function checkPath(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/") || /[?#]/.test(path))
    throw new TypeError(
      `attach(): \`path\`: expected a path that begins with a slash, such as "/headway", got ${typeof path === "string" ? JSON.stringify(path) : kindOf(path)}`,
    );
  return path.replace(/\/+$/, "");
}
