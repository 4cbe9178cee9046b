import { redactUrl } from "./env.ts";

/** A server that a program cannot do without does not answer at start. */
export class ServerUnreachableError extends Error {
  override readonly name = "ServerUnreachableError";
  readonly code = "server-unreachable";

  constructor(server: "Redis" | "MongoDB", url: string, variable: string, cause: Error) {
    super(
      `${server} cannot be reached at ${redactUrl(url)} (${redactUrl(cause.message)}). ` +
        `Start it there, or set ${variable} to where it is.`,
      { cause },
    );
  }
}
