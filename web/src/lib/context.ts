import { createContext } from "svelte";
import type { BrowserParts } from "./browser/browser-parts.ts";
import type { Dashboard } from "./dashboard.ts";
import type { PagePlugins } from "./plugin-views.ts";
import type { Router } from "./browser/router.ts";
import type { Session } from "./session/session.ts";
import type { SignInLinks } from "./session/sign-in-links.ts";
import type { ThemeChoice } from "./browser/theme.ts";

/** What every component may ask for. */
export interface AppContext {
  session: Session;
  links: SignInLinks;
  browser: BrowserParts;
  router: Router;
  theme: ThemeChoice;
  plugins: PagePlugins;
}

export const [getApp, setApp] = createContext<AppContext>();
export const [getDashboard, setDashboard] = createContext<Dashboard>();
