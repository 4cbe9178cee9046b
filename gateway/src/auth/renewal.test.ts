import { describe, expect, it } from "@jest/globals";
import { decodeJwt, SignJWT } from "jose";
import { createLogger } from "@headway/shared/node/logger";
import { createAuthenticator } from "./authenticate.ts";

const SECRET = "a secret of this test, with more than 32 bytes";
const DAY_S = 24 * 60 * 60;
const LIFE_S = 600;

const authenticator = createAuthenticator({ secret: SECRET }, createLogger("test", { LOG_LEVEL: "silent" }));
const now = (): number => Math.floor(Date.now() / 1_000);

/** @param ages in seconds: of the token at hand, and of the first one of those that it was renewed from */
function tokenOf(ages: { token: number; signIn?: number }): Promise<string> {
  const issuedAt = now() - ages.token;
  return new SignJWT({
    sub: "ann",
    org: "acme",
    role: "viewer",
    ...(ages.signIn !== undefined && { auth_time: now() - ages.signIn }),
  })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFE_S)
    .sign(new TextEncoder().encode(SECRET));
}

describe("a renewed token", () => {
  it("lasts as long again as the one before, and remembers when the first one was issued", async () => {
    const first = await tokenOf({ token: 400 });
    const signedInAt = now() - 400;
    for (let token = first, renewals = 0; renewals < 3; renewals += 1) {
      token = await authenticator.renew(token);
      const { exp = NaN, auth_time: signedIn } = decodeJwt(token);
      expect(Math.abs(exp - now() - LIFE_S)).toBeLessThanOrEqual(2);
      expect(Math.abs(Number(signedIn) - signedInAt)).toBeLessThanOrEqual(2);
    }
  });

  it.each([
    ["a minute before", 30 * DAY_S - 60],
    ["nine minutes before", 30 * DAY_S - 540],
  ])("ends 30 days after the first one was issued, also when it is asked for %s", async (_when, signIn) => {
    const { exp = NaN } = decodeJwt(await authenticator.renew(await tokenOf({ token: LIFE_S - 30, signIn })));
    expect(exp - now() + signIn).toBeLessThanOrEqual(30 * DAY_S + 1);
    expect(exp - now()).toBeGreaterThan(30);
  });

  it("is the one at hand where the 30 days are over, or where that lasts as long as they do", async () => {
    for (const signIn of [30 * DAY_S - 10, 30 * DAY_S, 400 * DAY_S]) {
      const token = await tokenOf({ token: 300, signIn });
      expect(await authenticator.renew(token)).toBe(token);
    }
  });

  it("gains no time by a first one from a clock that is ahead", async () => {
    const { auth_time: signedIn } = decodeJwt(
      await authenticator.renew(await tokenOf({ token: 300, signIn: -DAY_S })),
    );
    expect(Number(signedIn)).toBeLessThanOrEqual(now());
  });
});
