import { describe, expect, it } from "@jest/globals";
import { ServerClock } from "@headway/shared/client/server-clock";
import { eventually } from "@headway/shared/testing/eventually";
import { NOON } from "@headway/shared/testing/job-entries";
import { Session, type Renewal } from "./session.ts";

const HOUR_MS = 3_600_000;

function tokenFor(org: string, expiresAtMs: number, issuedAtMs?: number): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    sub: "me",
    org,
    role: "admin",
    exp: expiresAtMs / 1_000,
    ...(issuedAtMs !== undefined && { iat: issuedAtMs / 1_000 }),
  };
  return `${encode({ alg: "HS256" })}.${encode(claims)}.signature`;
}

/** A browser's storage with its tabs: what one writes, the others are told of. */
function createBrowser() {
  const kept = new Map<string, string>();
  const listeners = new Set<(event: { key: string | null }) => void>();
  return {
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    events: {
      addEventListener: (_: "storage", listener: (event: { key: string | null }) => void) =>
        void listeners.add(listener),
      removeEventListener: (_: "storage", listener: (event: { key: string | null }) => void) =>
        void listeners.delete(listener),
    },
    /** null: everything was cleared. */
    tell: (key: string | null = "headway.session") => {
      for (const listener of listeners) listener({ key });
    },
  };
}

function createSession(given: { renewal?: Renewal; browser?: ReturnType<typeof createBrowser> } = {}) {
  const clock = { now: NOON };
  const browser = given.browser ?? createBrowser();
  let renewals = 0;
  const session = new Session({
    storage: browser.storage,
    events: browser.events,
    clock: new ServerClock(() => clock.now),
    renew: () => {
      renewals += 1;
      return Promise.resolve(given.renewal ?? "unreachable");
    },
  });
  return { session, clock, browser, renewals: () => renewals };
}

describe("the session", () => {
  it("takes a token, knows who it speaks for, and finds it again after a reload", () => {
    const { session, browser } = createSession();
    expect(session.adopt(` ${tokenFor("acme", NOON + HOUR_MS)}\n`)).toBe(true);
    expect(session.state.value).toMatchObject({
      status: "signed-in",
      claims: { org: "acme", role: "admin" },
    });
    expect(createSession({ browser }).session.state.value.status).toBe("signed-in");
  });

  it("refuses what is no token", () => {
    const { session } = createSession();
    expect(session.adopt("hello")).toBe(false);
    expect(session.state.value.status).toBe("signed-out");
  });

  it("renews once less than half of the token's life is left, once for all who ask", async () => {
    const fresh = tokenFor("acme", NOON + 3 * HOUR_MS);
    const { session, clock, renewals } = createSession({ renewal: { token: fresh } });
    const old = tokenFor("acme", NOON + HOUR_MS);
    session.adopt(old);
    clock.now += HOUR_MS / 2;
    expect(await session.getToken()).toBe(old);
    clock.now += 1;
    expect(await Promise.all([session.getToken(), session.getToken()])).toEqual([fresh, fresh]);
    expect(renewals()).toBe(1);
  });

  it("keeps its token while nobody answers, and signs out with the reason when it is refused", async () => {
    const old = tokenFor("acme", NOON + HOUR_MS);
    const waiting = createSession();
    waiting.session.adopt(old);
    waiting.clock.now += HOUR_MS - 1_000;
    expect(await waiting.session.getToken()).toBe(old);

    const refused = createSession({ renewal: { refused: "The token has expired." } });
    refused.session.adopt(old);
    refused.clock.now += 2 * HOUR_MS;
    expect(await refused.session.getToken()).toBe("");
    expect(refused.session.state.value).toEqual({ status: "signed-out", reason: "The token has expired." });
  });

  it("tells the other tabs why it has ended, and says nothing of that after the next sign-in", () => {
    const browser = createBrowser();
    const [one, other] = [createSession({ browser }).session, createSession({ browser }).session];
    const undo = other.start();
    const token = tokenFor("acme", NOON + HOUR_MS);
    one.adopt(token);
    browser.tell();
    one.signOut("You have signed out everywhere.");
    browser.tell();
    expect(other.state.value).toEqual({ status: "signed-out", reason: "You have signed out everywhere." });
    one.adopt(token);
    browser.tell();
    expect(other.state.value.status).toBe("signed-in");
    one.signOut();
    browser.tell();
    expect(other.state.value).toEqual({ status: "signed-out" });
    undo();
  });

  it("renews by itself in time, also a token that does not last long", async () => {
    const beganAt = Date.now();
    const session = new Session({
      ...createBrowser(),
      renew: () => Promise.resolve({ token: tokenFor("acme", beganAt + HOUR_MS) }),
    });
    const undo = session.start();
    session.adopt(tokenFor("acme", beganAt + 2_400));
    await eventually("it has another token", () => {
      const { value } = session.state;
      return value.status === "signed-in" && value.claims.exp > beganAt / 1_000 + 60;
    });
    undo();
    // Half of its life is over, and not yet the time after which it is looked at in any case.
    expect(Date.now() - beganAt).toBeGreaterThanOrEqual(1_200);
    expect(Date.now() - beganAt).toBeLessThan(25_000);
  });

  it("ends in every tab when it ends in one", () => {
    const browser = createBrowser();
    const first = createSession({ browser }).session;
    first.adopt(tokenFor("acme", NOON + HOUR_MS));
    const second = createSession({ browser }).session;
    const undo = second.start();
    first.signOut();
    browser.tell();
    undo();
    expect(second.state.value).toEqual({ status: "signed-out" });
  });

  it("outlives the refusal of a token that another one has taken the place of, and a late answer to its renewal", async () => {
    const [old, other] = [tokenFor("acme", NOON + HOUR_MS), tokenFor("globex", NOON + HOUR_MS)];
    for (const renewal of [
      { refused: "The token has expired." },
      { token: tokenFor("acme", NOON + 9 * HOUR_MS) },
    ]) {
      const { session, clock } = createSession({ renewal });
      session.adopt(old);
      clock.now += HOUR_MS - 1_000;
      const renewed = session.getToken();
      session.adopt(other);
      session.refuse(old, "The token has expired.");
      expect(await renewed).toBe(other);
      expect(session.state.value).toMatchObject({ status: "signed-in", token: other });
    }
  });

  it("outlives the clearing of the whole storage", () => {
    const { session, browser } = createSession();
    session.adopt(tokenFor("acme", NOON + HOUR_MS));
    const undo = session.start();
    browser.storage.removeItem("headway.session");
    browser.tell(null);
    undo();
    expect(session.state.value.status).toBe("signed-in");
  });

  it("renews at half of a token's life by the server's clock, whatever this machine's says", async () => {
    for (const wrongMs of [-5 * 60_000, 5 * 60_000, -2 * HOUR_MS, 2 * HOUR_MS]) {
      const server = { now: NOON };
      const clock = new ServerClock(() => server.now + wrongMs);
      const fresh = tokenFor("acme", NOON + 4 * 60_000, NOON + 2 * 60_000);
      const session = new Session({
        ...createBrowser(),
        clock,
        renew: () => Promise.resolve({ token: fresh }),
      });
      const old = tokenFor("acme", NOON + 2 * 60_000, NOON);
      session.adopt(old);
      clock.learn({ at: server.now, sentAt: clock.local(), receivedAt: clock.local() });
      server.now += 59_000;
      expect(await session.getToken()).toBe(old);
      server.now += 2_000;
      expect(await session.getToken()).toBe(fresh);
    }
  });
});
