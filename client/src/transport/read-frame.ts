import { isSnapshot } from "@headway/shared/client/read-wire";
import { readKey } from "../core/addresses.ts";
import type { News } from "../core/transport.ts";
import type { Problem } from "../core/types.ts";

/** What a frame of a stream (WHATWG HTML, 9.2.6) tells of a job; undefined for a comment, and for what makes no sense. */
export function readFrame(text: string): { key: string; news: News } | undefined {
  let event = "";
  let data = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("event: ")) event = line.slice(7);
    if (line.startsWith("data: ")) data += line.slice(6);
  }
  const payload = parseJson(data);
  const key = readKey(payload);
  const news = key === undefined ? undefined : toNews(event, payload);
  return key !== undefined && news ? { key, news } : undefined;
}

function toNews(event: string, payload: unknown): News | undefined {
  if (event === "job:update") return isSnapshot(payload) ? { job: payload } : undefined;
  const { why, error } = payload as { why?: unknown; error?: unknown };
  if (event === "job:gone") return { end: why === "refused" ? why : "gone" };
  const problem = toProblem(error);
  return event === "job:refused" ? { end: "refused", ...(problem && { error: problem }) } : undefined;
}

/** The error of an answer, as far as it is one. */
export function toProblem(error: unknown): Problem | undefined {
  const { code, message } = (error ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return typeof code === "string"
    ? { code, message: typeof message === "string" ? message : code }
    : undefined;
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    // The next frame is whole again.
    return undefined;
  }
}
