/** What a caught value says of itself, whichever part of the runtime made it. */
export interface ErrorFacts {
  message: string;
  /** Node's code, such as ENOENT. */
  code: string | undefined;
}

/** The facts of the innermost cause that says anything: fetch says "fetch failed" and keeps what happened in `cause`. */
export function readErrorFacts(thrown: unknown): ErrorFacts {
  if (typeof thrown !== "object" || thrown === null) return { message: String(thrown), code: undefined };
  const { message, code, cause } = thrown as { message?: unknown; code?: unknown; cause?: unknown };
  const inner = cause === undefined ? undefined : readErrorFacts(cause);
  return {
    message: inner?.message || (typeof message === "string" ? message : ""),
    code: inner?.code ?? (typeof code === "string" ? code : undefined),
  };
}
