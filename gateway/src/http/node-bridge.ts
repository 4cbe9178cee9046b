import type { IncomingMessage, ServerResponse } from "node:http";
import { noteClientAddress } from "./bounds/client-address.ts";
import { readText } from "./input/read-text.ts";

/** A request that a body parser of the host may have read already. */
export type NodeRequest = IncomingMessage & { body?: unknown; originalUrl?: string };

/** A WHATWG request of one of Node's. Aborted when its client goes. */
export async function toRequest(
  request: NodeRequest,
  response: ServerResponse,
  path: string,
): Promise<Request> {
  const aborted = new AbortController();
  response.once("close", () => {
    aborted.abort();
  });
  const headers = new Headers();
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const [name, value] = [request.rawHeaders[at] as string, request.rawHeaders[at + 1] as string];
    if (!name.startsWith(":")) headers.append(name, value);
    // HTTP/2 has it in the place of the host.
    else if (name === ":authority" && !headers.has("host")) headers.set("host", value);
  }
  const method = request.method ?? "GET";
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? await readBody(request) : undefined;
  // Two slashes at its beginning would name a host.
  const url = new URL(path.replace(/^\/+/, "/"), "http://headway.invalid");
  const made = new Request(url, { method, headers, signal: aborted.signal, ...(body && { body }) });
  noteClientAddress(made, request);
  return made;
}

async function readBody(request: NodeRequest): Promise<string | undefined> {
  const { body } = request;
  if (typeof body === "string") return body === "" ? undefined : body;
  // Parsers leave an empty object where there is nothing to parse.
  if (body !== undefined && body !== null) return request.readableEnded ? JSON.stringify(body) : undefined;
  if (request.readableEnded) return undefined;
  try {
    return (await readText(request.iterator({ destroyOnReturn: false }))) || undefined;
  } finally {
    // Unread, the rest of the body would hold up the connection's next request until a timeout.
    request.resume();
  }
}

/** Writes an answer, chunk by chunk as the client takes it. Never throws: a client that has gone is nobody's trouble. */
export async function respond(answer: Response, response: ServerResponse, method: string): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream") === true;
  // Kept open behind its end, it would keep the host's server from closing.
  if (isStream && response.req.httpVersionMajor === 1) response.setHeader("connection", "close");
  const reader = method === "HEAD" ? undefined : answer.body?.getReader();
  if (reader === undefined) {
    await answer.body?.cancel();
    response.end();
    return;
  }
  const stop = (): void => {
    reader.cancel().catch(() => undefined);
  };
  response.once("close", stop);
  response.flushHeaders();
  const failed = new Promise<void>((resolve) => {
    reader.closed.catch(() => {
      resolve();
    });
  });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || response.destroyed) break;
      if (!response.write(value)) await Promise.race([drained(response), failed]);
      // Under `compression`, what is written stays in its buffer.
      (response as ServerResponse & { flush?: () => void }).flush?.();
    }
  } catch {
    // Cut off: what the client has not taken by now is not waited for.
    response.destroy();
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
