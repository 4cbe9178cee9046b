import { isSnapshot, readList } from "@headway/shared/client/read-wire";
import { readKey } from "../core/addresses.ts";
import { toProblem } from "../core/call.ts";
import { LIST, type News } from "../core/transport.ts";

/** What a frame of a stream (WHATWG HTML, 9.2.6) tells of a job; undefined for a comment, and for what makes no sense. */
export function readFrame(
  frame: string,
):
  | { key: string; news: News; /** Of a list: all of it, not what has moved. */ isWhole?: boolean }
  | undefined {
  const [event, data] = ["event", "data"].map((name) => new RegExp(`^${name}: ?(.+)$`, "m").exec(frame)?.[1]);
  const payload = parseJson(data ?? "null");
  const [of, what] = event?.split(":") ?? [];
  const key = of === "feed" ? LIST : readKey(payload);
  if (key === undefined || !payload) return undefined;
  if (what === "state" || what === "update") {
    if (key === LIST) return { key, news: { jobs: readList(payload) }, isWhole: what === "state" };
    return isSnapshot(payload) ? { key, news: { job: payload } } : undefined;
  }
  const { why, error } = payload as { why?: unknown; error?: unknown };
  const isRefused = what === "refused" || why === "refused";
  if (!isRefused && what !== "gone") return undefined;
  const problem = toProblem(error);
  return { key, news: { end: isRefused ? "refused" : "gone", ...(problem && { error: problem }) } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The next frame is whole again.
    return undefined;
  }
}
