import { describe, expect, it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { openTestRedis } from "@headway/shared/testing/redis-for-tests";
import { openSubscriber } from "./open-subscriber.ts";
import { SubscriptionWatch } from "./subscription-watch.ts";

const log = createLogger("test", { LOG_LEVEL: "silent" });

/** Longer than an answer is waited for, in ms. */
const BUSY_MS = 1_500;

async function openWatch() {
  const test = await openTestRedis();
  const { address, redis, prefix } = test;
  const subscriber = openSubscriber(address, {
    publisher: redis,
    prefix,
    keys: createProgressStore(redis, prefix).keys,
    feedBatchMs: 250,
    log,
  });
  const watch = new SubscriptionWatch({
    subscriber,
    log,
    onStatus: () => undefined,
    resync: () => Promise.resolve(),
    catchUp: () => Promise.resolve(),
  });
  await watch.start();
  return {
    watch,
    [Symbol.asyncDispose]: async () => {
      watch.close();
      subscriber.close();
      await test[Symbol.asyncDispose]();
    },
  };
}

/** As a gateway that is accepting thousands of sockets at once. */
function beBusy(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
}

describe("whether all has been heard", () => {
  it("is known to a process that was too busy to read the answer in time", async () => {
    await using opened = await openWatch();
    const heard = opened.watch.hasHeardAll();
    beBusy();
    expect(await heard).toBe(true);
  });
});
