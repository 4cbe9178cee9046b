import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { WireError } from "@headway/shared/protocol/wire-error";

/** How long a client may take, in ms. Node 20 looks at the first two once in `connectionsCheckingInterval`. */
export const REQUEST_TIMES = {
  headersTimeout: 10_000,
  /** For headers and body together. */
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_500,
  /** For a connection on which nothing moves, such as one whose client does not read its answer. Longer than any call here waits for a database. */
  stillTimeout: 45_000,
} as const;

/** How long a request may go on after its answer, in ms: a client that has sent all of it can read the answer. */
const AFTER_ANSWER_MS = 2_000;

/** Ends connections whose request is answered early, and then goes on arriving. */
export function endAnsweredRequests(server: Server): void {
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.once("finish", () => {
      if (request.complete) return;
      setTimeout(() => {
        if (!request.complete) request.socket.destroy();
      }, AFTER_ANSWER_MS).unref();
    });
  });
}

/** Headers of which Node takes the first, or joins all; a proxy before it may have taken another one. */
const SINGLE = [
  "Host",
  "Authorization",
  "Content-Type",
  "Content-Length",
  "Transfer-Encoding",
  "Idempotency-Key",
];

/** Throws `invalid-request` where a header that says what the request is comes more than once. */
export function assertUnambiguous({ rawHeaders }: Pick<IncomingMessage, "rawHeaders">): void {
  const names = rawHeaders.filter((_text, place) => place % 2 === 0).map((name) => name.toLowerCase());
  const details = SINGLE.flatMap((header) => {
    const times = names.filter((name) => name === header.toLowerCase()).length;
    return times > 1 ? [{ path: header, expected: "one such header", got: String(times) }] : [];
  });
  const [first] = details;
  if (first === undefined) return;
  throw new WireError("invalid-request", `The request has ${first.got} ${first.path} headers. Send one.`, {
    details,
  });
}
