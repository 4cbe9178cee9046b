import type { Identity } from "../auth/authenticate.ts";
import type { RouteCall } from "./router.ts";

/** A call of a plugin's route. `request.signal` fires when its caller has gone. */
export interface PluginCall extends RouteCall {
  /** Who has signed in. */
  identity: Identity;
  /** The JSON of the body. @throws WireError `invalid-request` or `too-large` */
  readBody: () => Promise<unknown>;
}

/**
 * A route of a plugin, below wherever Headway is mounted, for people who have signed in. A part of `path` that begins with `:`
 * stands for any one part, which `params` holds decoded. Answer refusals with a `Response`; whatever else is thrown is a 500,
 * with its cause in the log.
 */
export interface PluginRoute {
  method: "GET" | "POST";
  path: string;
  handle: (call: PluginCall) => Response | Promise<Response>;
}
