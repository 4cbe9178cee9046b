import { describe, expect, it } from "@jest/globals";
import { ServerClock } from "@headway/shared/client/server-clock";
import { eventually } from "@headway/shared/testing/eventually";
import { mintFor } from "../../tabs/testing/mint-for.ts";
import { Session } from "./session.ts";
import { SignInLinks, takeTokenFromAddress, type Proof } from "./sign-in-links.ts";

const NOW_S = Math.floor(Date.now() / 1_000);

function tokenOf(org: string, livesS = 600): string {
  return mintFor({ sub: "ann", org, role: "admin", exp: NOW_S + livesS });
}

function createStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A tab; `proofs` are what asking the gateway comes to, one after the other. */
function openTab(proofs: Proof[], storage = createStorage(), signedIn = true) {
  const session = new Session({
    storage: createStorage(),
    events: { addEventListener: () => undefined, removeEventListener: () => undefined },
    renew: () => Promise.resolve("unreachable"),
  });
  if (signedIn) session.adopt(tokenOf("acme"));
  const asked: string[] = [];
  const network = new EventTarget();
  const links = new SignInLinks({
    session,
    clock: new ServerClock(),
    storage,
    prove: (token) => {
      asked.push(token);
      return Promise.resolve(proofs.shift() ?? "unreachable");
    },
    network,
  });
  const tokenNow = (): string | undefined =>
    session.state.value.status === "signed-in" ? session.state.value.token : undefined;
  return { session, links, network, asked, storage, tokenNow, undo: links.start() };
}

const said = (what: { links: SignInLinks }): string => what.links.notice.value ?? "";

describe("a link, where somebody is signed in already", () => {
  it.each([
    ["has expired", tokenOf("acme", -5), "This link has expired. You are still signed in."],
    ["is foreign", tokenOf("globex"), "This link is not valid here. You are still signed in."],
    ["holds no token", "hello", "This link holds no token of Headway. You are still signed in."],
  ])("that %s changes nothing but says so", async (_name, token, words) => {
    const tab = openTab(["refused"]);
    tab.links.open(token);
    expect(tab.tokenNow()).toBe(tokenOf("acme"));
    await eventually("it is said", () => said(tab) === words);
    expect(tab.tokenNow()).toBe(tokenOf("acme"));
    tab.undo();
  });

  it("signs in as somebody else once the gateway has taken it, and not before", async () => {
    const tab = openTab(["good"]);
    tab.links.open(tokenOf("globex"));
    expect(tab.tokenNow()).toBe(tokenOf("acme"));
    await eventually("it is taken", () => tab.tokenNow() === tokenOf("globex"));
    expect(said(tab)).toBe("");
    tab.undo();
  });

  it("is kept while the gateway is away, beside the token at hand, over a reload, and is proven when there is a network", async () => {
    const storage = createStorage();
    const before = openTab([], storage);
    before.links.open(tokenOf("globex"));
    await eventually("it is said", () => said(before).includes("cannot be reached"));
    before.undo();
    const after = openTab(["unreachable", "good"], storage);
    await eventually("it was asked", () => said(after).includes("cannot be reached"));
    expect(after.tokenNow()).toBe(tokenOf("acme"));
    after.network.dispatchEvent(new Event("online"));
    await eventually("it is taken", () => after.tokenNow() === tokenOf("globex"));
    expect(storage.getItem("headway.link")).toBeNull();
    after.undo();
  });

  it("is forgotten by a later link, and by signing out", async () => {
    const tab = openTab(["good", "good"]);
    tab.links.open(tokenOf("globex"));
    tab.links.open(tokenOf("initech"));
    await eventually("the later one is taken", () => tab.tokenNow() === tokenOf("initech"));
    tab.links.open(tokenOf("globex"));
    tab.session.signOut();
    expect(tab.storage.getItem("headway.link")).toBeNull();
    // Whatever the answer was, it has come by then.
    await new Promise((resolve) => setImmediate(resolve));
    expect(tab.tokenNow()).toBeUndefined();
    tab.undo();
  });

  it("takes the place of a token that is refused meanwhile", () => {
    const tab = openTab([]);
    tab.links.open(tokenOf("globex"));
    tab.session.refuse(tokenOf("acme"), "The token has expired.");
    expect(tab.tokenNow()).toBe(tokenOf("globex"));
    tab.undo();
  });
});

describe("a link, where nobody is signed in", () => {
  it.each(["the gateway has taken it", "it was renewed"])(
    "is not blamed for the end of its session, once %s",
    async (when) => {
      const tab = openTab(["good"], createStorage(), false);
      tab.links.open(tokenOf("acme"));
      if (when === "it was renewed") tab.session.adopt(tokenOf("acme", 900));
      else await eventually("it was asked", () => tab.asked.length === 1);
      tab.session.refuse(tab.tokenNow() ?? "", "The token has expired. Sign in again.");
      expect(tab.session.state.value).toEqual({
        status: "signed-out",
        reason: "The token has expired. Sign in again.",
      });
      tab.undo();
    },
  );

  it("signs in at once, and says what was wrong with it when it is refused", () => {
    const tab = openTab([], createStorage(), false);
    const token = tokenOf("acme", -5);
    expect(tab.links.open(token)).toBe(true);
    expect(tab.tokenNow()).toBe(token);
    tab.session.refuse(token, "The token has expired. Sign in again.");
    expect(tab.session.state.value).toEqual({
      status: "signed-out",
      reason: "This link has expired. Get a fresh one where you got it.",
    });
    tab.undo();
  });
});

describe("the address", () => {
  it("loses the token, and is left alone without one", () => {
    const replaced: string[] = [];
    const history = { replaceState: (_: unknown, __: string, url: string) => replaced.push(url) };
    const at = (hash: string) =>
      takeTokenFromAddress({ hash, pathname: "/", search: "" } as Location, history as unknown as History);
    expect(at("#token=a.b.c")).toBe("a.b.c");
    expect(at("#/jobs")).toBeUndefined();
    expect(replaced).toEqual(["/"]);
  });
});
