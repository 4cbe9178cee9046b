import { WatchingClient } from "./core/create-client.ts";
import { shareAmongTabs } from "./core/share.ts";
import type { Client, ClientOptions } from "./core/types.ts";
import { openSocketTransport } from "./transport/socket.ts";

export { jobStore, listStore } from "./core/stores.ts";
export type * from "./core/types.ts";

/** A client over Socket.IO, with long polling where a network lets no WebSocket through. */
export function createClient(options: ClientOptions = {}): Client {
  return new WatchingClient(shareAmongTabs(openSocketTransport, options, "index"), options);
}
