import type { Fetch } from "./api.ts";
import { createContext } from "svelte";
import type { ServerClock } from "@headway/shared/client/server-clock";
import type { Dashboard } from "./dashboard.ts";
import type { PageStorage } from "./page-storage.ts";
import type { Router } from "./router.ts";
import type { Session } from "./session.ts";
import type { SignInLinks } from "./sign-in-links.ts";
import type { ThemeChoice } from "./theme.ts";

/** The parts of the browser that may be missing, wrong or forbidden, each behind the one thing that copes with that. */
export interface BrowserParts {
  storage: PageStorage;
  clock: ServerClock;
  fetch: Fetch;
}

/** What every component may ask for. */
export interface AppContext {
  session: Session;
  links: SignInLinks;
  browser: BrowserParts;
  router: Router;
  theme: ThemeChoice;
}

export const [getApp, setApp] = createContext<AppContext>();
export const [getDashboard, setDashboard] = createContext<Dashboard>();
