import { mount } from "svelte";
import "./styles/app.css";
import { ServerClock } from "@headway/shared/client/server-clock";
import { loadParts } from "@headway/shared/plugins/define-plugin";
import config from "virtual:headway-config";
import App from "./App.svelte";
import { askForWelcome, learnTime, proveToken, renewToken } from "./lib/api/api.ts";
import { basePathOf, fetchBelow } from "./lib/browser/base-path.ts";
import { nextTurn } from "./lib/browser/next-turn.ts";
import { PageStorage } from "./lib/browser/page-storage.ts";
import { PagePlugins, type PluginViews } from "./lib/plugin-views.ts";
import { Press } from "./lib/browser/press.ts";
import { Router } from "./lib/browser/router.ts";
import { Session } from "./lib/session/session.ts";
import { SignInLinks, takeTokenFromAddress } from "./lib/session/sign-in-links.ts";
import { ThemeChoice } from "./lib/browser/theme.ts";

const target = document.getElementById("app");
if (target === null) throw new Error('the page has no element with the id "app"');
// Set by `browser-check.js`, which has said so. The link's token stays in the address, for the browser that it is opened in next.
if (!("tooOld" in document.documentElement.dataset))
  void loadPlugins().then((plugins) => start(target, plugins));

async function loadPlugins(): Promise<PagePlugins> {
  const [views, words] = await Promise.all([loadParts(config, "views"), loadParts(config, "words")]);
  return new PagePlugins(views as PluginViews[], words);
}

function start(target: HTMLElement, plugins: PagePlugins): void {
  const clock = new ServerClock();
  const fetch = learnTime(fetchBelow(basePathOf(window.location)), clock);
  const storage = new PageStorage(() => window.localStorage, window);
  const session = new Session({ storage, events: window, clock, renew: (token) => renewToken(fetch, token) });
  const links = new SignInLinks({
    session,
    clock,
    storage: new PageStorage(() => window.sessionStorage),
    prove: (token) => proveToken(fetch, token),
    network: window,
  });
  const signInByLink = (): void => {
    const token = takeTokenFromAddress(window.location, window.history);
    if (token !== undefined) links.open(token);
  };
  signInByLink();
  // A link that is opened in the very tab that asks for it is no new page. Before the router, which knows no such address.
  window.addEventListener("hashchange", signInByLink);

  const router = new Router(
    window,
    plugins.views.map(({ name }) => name),
  );
  const theme = new ThemeChoice(document.documentElement, storage);
  const browser = { storage, clock, fetch, press: new Press(window) };
  const enter = async (): Promise<void> => {
    const welcome = await askForWelcome(fetch);
    if (typeof welcome === "object" && session.state.value.status === "signed-out")
      session.adoptCookies(welcome.operator);
  };
  // All modules have just been run.
  const entered = session.state.value.status === "signed-out" ? enter() : nextTurn();
  void entered.then(() => {
    target.replaceChildren();
    mount(App, { target, props: { session, links, browser, router, theme, plugins } });
  });
}
