import { createContext } from "svelte";
import type { Dashboard } from "./dashboard.ts";
import type { Router } from "./router.ts";
import type { Session } from "./session.ts";
import type { ThemeChoice } from "./theme.ts";

/** What every component may ask for. */
export interface AppContext {
  session: Session;
  router: Router;
  theme: ThemeChoice;
}

export const [getApp, setApp] = createContext<AppContext>();
export const [getDashboard, setDashboard] = createContext<Dashboard>();
