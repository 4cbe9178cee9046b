import { createClientOn } from "./core/create-client.ts";
import type { Client, ClientOptions } from "./core/types.ts";
import { openSseTransport } from "./transport/sse.ts";

export { jobStore, listStore } from "./core/stores.ts";
export type * from "./core/types.ts";

/** A client over Server-Sent Events: one request, however many jobs, and no Socket.IO in the build. Lists come over Socket.IO. */
export function createClient(options: ClientOptions = {}): Client {
  return createClientOn(openSseTransport, options);
}
