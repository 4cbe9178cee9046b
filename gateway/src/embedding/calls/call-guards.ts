import type { JobAddress } from "@headway/shared/protocol/job-address";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { NamedQueue, QueueDirectory } from "../../observing/queue-directory.ts";
import { show } from "../../http/input/parse-input.ts";
import { readText } from "../../http/input/read-text.ts";
import type { Caller, Callers } from "../rules/callers.ts";
import { clientAddress } from "../../http/bounds/client-address.ts";
import type { RouteCall } from "../../http/router.ts";

const LONGEST_ID = 20_000;

/** What each call has to find out before it is served. */
export interface GuardDeps<User> {
  callers: Callers<User>;
  directory: QueueDirectory;
}

/** Who calls by HTTP. A job token may stand in the address of a stream, because an EventSource sends no headers. */
export async function identify<User>(
  { request, url }: RouteCall,
  { callers }: GuardDeps<User>,
  { isGuarded, isStream = false }: { isGuarded: boolean; isStream?: boolean },
): Promise<Caller<User>> {
  const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ");
  const isBearer = scheme?.toLowerCase() === "bearer" && token !== undefined && token !== "";
  const addressToken = isStream ? (url.searchParams.get("token") ?? undefined) : undefined;
  const caller = await callers.identify({
    headers: withHost(request.headers, url),
    token: isBearer ? token : undefined,
    ...(addressToken !== undefined && { addressToken }),
    isGuarded,
  });
  return { ...caller, from: clientAddress(request) };
}

/** A framework may make a request of an address alone, which then names the host. */
function withHost(given: Headers, { host }: URL): Headers {
  if (given.has("host")) return given;
  const headers = new Headers(given);
  headers.set("host", host);
  return headers;
}

export function assertOperator(caller: Caller<unknown>, wanted: "read" | "control"): void {
  if (caller.operator === "control" || caller.operator === wanted) return;
  throw new WireError(
    "forbidden",
    wanted === "control"
      ? 'This changes a queue, and takes an operator who may (`operator: "control"`).'
      : "This is about whole queues, and takes an operator.",
  );
}

/** @throws WireError `invalid-request` */
export function toAddress([queue = "", jobId = ""]: string[]): JobAddress {
  if (jobId.length > LONGEST_ID) throw new WireError("invalid-request", "The job's id is too long.");
  return { queue, jobId };
}

export async function findPlace<User>(queue: string, { directory }: GuardDeps<User>): Promise<NamedQueue> {
  const place = await directory.find(queue);
  if (place === undefined)
    throw new WireError("not-found", `There is no queue ${JSON.stringify(queue.slice(0, 200))} here.`);
  return place;
}

/** The text of a POST's body. @throws WireError `invalid-request` or `too-large` */
export async function readEmptyOrJson({ request }: RouteCall): Promise<string> {
  const type = request.headers.get("content-type") ?? "";
  const text = await readText((request.body ?? []) as AsyncIterable<Uint8Array>);
  if (/^application\/json\b/i.test(type)) return text;
  // Also one that calls itself a form, as `curl -d ''` does, and which a host's parser has made an object without fields.
  if (text === "" || (text === "{}" && type !== "")) return text;
  throw new WireError("invalid-request", "A POST must be JSON (content-type: application/json) or empty.");
}

/** What a POST's JSON object holds; `{}` where it has none. @throws WireError `invalid-request` or `too-large` */
export async function readBody(call: RouteCall): Promise<Record<string, unknown>> {
  const text = await readEmptyOrJson(call);
  if (text === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>;
  } catch {
    // Refused as anything else that is no object.
  }
  throw badField("", "a JSON object", text);
}

/** A part of a request that cannot be used. */
export function badField(path: string, expected: string, got: unknown): WireError {
  const shown = show(got);
  const message = `${path === "" ? "The body" : path}: expected ${expected}, got ${shown}`;
  return new WireError("invalid-request", message, { details: [{ path, expected, got: shown }] });
}

/** A text that is one of a few; undefined where it is left out. @throws WireError `invalid-request` */
export function readChoice<Choice extends string>(
  path: string,
  choices: readonly Choice[],
  value: unknown,
): Choice | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw badField(path, choices.join(", "), value);
  return found;
}
