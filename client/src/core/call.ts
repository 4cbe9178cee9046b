import type { Problem } from "./types.ts";

/** Calls Headway over HTTP, with a token or else by cookies. @throws Error with the answer's `code`, where that is a refusal */
export async function call(url: string, token: string | undefined, init: RequestInit): Promise<Response> {
  const response = await fetch(url, {
    ...init,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    credentials: token ? "same-origin" : "include",
    cache: "no-store",
  });
  const { ok, status, headers } = response;
  const type = headers.get("content-type") ?? "no type";
  // Applications with routes in the page answer an address that they do not know with that page.
  if (ok && /json|event-stream/.test(type)) return response;
  const code = status === 401 ? "unauthenticated" : "unavailable";
  const body = (await response.json().catch(() => undefined)) as { error?: unknown } | undefined;
  throw toError(toProblem(body?.error) ?? { code, message: `${url} answered ${status} (${type}).` });
}

export function toError(problem: Problem): Error {
  return Object.assign(new Error(problem.message), problem);
}

/** The error of an answer, or one that was thrown, as far as it tells a code. */
export function toProblem(error: unknown): Problem | undefined {
  const { code, message } = (error ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return typeof code === "string"
    ? { code, message: typeof message === "string" ? message : code }
    : undefined;
}
