import { WatchingClient } from "./core/create-client.ts";
import { shareAmongTabs } from "./core/share.ts";
import type { Client, ClientOptions } from "./core/types.ts";
import { openSseTransport } from "./transport/sse.ts";

export { jobStore } from "./core/stores.ts";
export type * from "./core/types.ts";

/** A client over Server-Sent Events: one request, however many jobs, and no Socket.IO in the build. */
export function createClient(options: ClientOptions = {}): Client {
  return new WatchingClient(shareAmongTabs(openSseTransport, options, "sse"), options);
}
