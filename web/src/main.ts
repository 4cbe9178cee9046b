import { mount } from "svelte";
import "./styles/app.css";
import App from "./App.svelte";
import { renewToken } from "./lib/api.ts";
import { nextTurn } from "./lib/next-turn.ts";
import { Router } from "./lib/router.ts";
import { Session, takeTokenFromAddress } from "./lib/session.ts";
import { ThemeChoice } from "./lib/theme.ts";

const target = document.getElementById("app");
if (target === null) throw new Error('the page has no element with the id "app"');

const session = new Session({
  storage: localStorage,
  events: window,
  renew: (token) => renewToken(window.fetch.bind(window), token),
});
function signInByLink(): void {
  const token = takeTokenFromAddress(window.location, window.history);
  if (token === undefined || session.adopt(token)) return;
  session.refuse("The link you opened holds no valid token. Get a fresh link.");
}
signInByLink();
// A link that is opened in the very tab that asks for it is no new page. Before the router, which knows no such address.
window.addEventListener("hashchange", signInByLink);

const router = new Router(window);
const theme = new ThemeChoice(document.documentElement);
// All modules have just been run.
void nextTurn().then(() => mount(App, { target, props: { session, router, theme } }));
