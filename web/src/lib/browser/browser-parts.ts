import type { ServerClock } from "@headway/shared/client/server-clock";
import type { Fetch } from "../api/api.ts";
import type { PageStorage } from "./page-storage.ts";
import type { Press } from "./press.ts";

/** The parts of the browser that may be missing, wrong or forbidden, each behind the one thing that copes with that. */
export interface BrowserParts {
  storage: PageStorage;
  clock: ServerClock;
  fetch: Fetch;
  press: Press;
}
