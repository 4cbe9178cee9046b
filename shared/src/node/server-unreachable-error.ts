import { redactUrl } from "./env.ts";
import { toRedisTrouble } from "./redis-trouble.ts";

/** A server that a program cannot do without does not answer at start. */
export class ServerUnreachableError extends Error {
  override readonly name = "ServerUnreachableError";
  readonly code = "server-unreachable";

  constructor(server: "Redis" | "MongoDB", url: string, variable: string, cause: Error) {
    const where = redactUrl(url);
    const why = redactUrl(cause.message);
    super(
      toRedisTrouble(cause)?.said === undefined
        ? `${server} cannot be reached at ${where} (${why}). Start it there, or set ${variable} to where it is.`
        : `${server} at ${where} does not serve at present (${why}). Start this program again when it does.`,
      { cause },
    );
  }
}
