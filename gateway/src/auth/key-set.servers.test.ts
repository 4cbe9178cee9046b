import { afterEach, beforeEach, expect, it, jest } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import { eventually } from "@headway/shared/testing/eventually";
import { signWith, startIdentityProvider } from "@headway/shared/testing/identity-provider";
import type { IdentityProvider, ProviderKey } from "@headway/shared/testing/identity-provider";
import { KeySet } from "./key-set.ts";

const MINUTE_MS = 60_000;

let provider: IdentityProvider;
let key: ProviderKey;
let keySet: KeySet;
let laterMs = 0;

beforeEach(async () => {
  const { now } = Date;
  jest.spyOn(Date, "now").mockImplementation(() => now() + laterMs);
  laterMs = 0;
  provider = await startIdentityProvider();
  key = await provider.createKey("first");
  provider.keys = [key];
  keySet = new KeySet(provider.url, createLogger("test", { LOG_LEVEL: "silent" }));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await provider[Symbol.asyncDispose]();
});

async function isTaken(): Promise<boolean> {
  const token = await signWith(key, {}, { expiresIn: 86_400 });
  return keySet.verify(token, { algorithms: ["ES256"] }).then(
    () => true,
    () => false,
  );
}

it("refuses a key that was taken out of the set five minutes later at the latest, also when nobody has asked meanwhile", async () => {
  expect(await isTaken()).toBe(true);
  provider.keys = [];
  laterMs = 3 * MINUTE_MS;
  expect(await isTaken()).toBe(true);
  expect(provider.fetches).toBe(1);
  laterMs = 6 * MINUTE_MS;
  expect(await isTaken()).toBe(false);
});

it("fetches the set anew behind its callers' backs before its time is over", async () => {
  expect(await isTaken()).toBe(true);
  laterMs = 4.5 * MINUTE_MS;
  expect(await isTaken()).toBe(true);
  await eventually("it is fetched anew", () => provider.fetches === 2);
});

it("goes on with the keys that it knows for as long as the set is away", async () => {
  expect(await isTaken()).toBe(true);
  provider.answer = (_request, response) => response.writeHead(503).end();
  for (const minutes of [4.5, 6, 60, 600]) {
    laterMs = minutes * MINUTE_MS;
    expect([minutes, await isTaken()]).toEqual([minutes, true]);
  }
  expect(provider.fetches).toBeGreaterThan(1);
});
