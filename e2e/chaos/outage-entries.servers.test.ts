import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { openSubscriber } from "@headway/gateway/subscriber/open-subscriber";
import type { Subscriber } from "@headway/gateway/subscriber/subscriber";
import { createJobClient } from "@headway/shared/client/job-client";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { openRedis } from "@headway/shared/node/connect-redis";
import { findRedis } from "@headway/shared/node/find-redis";
import { createLogger } from "@headway/shared/node/logger";
import { createProgressKeys } from "@headway/shared/progress/keys";
import { jobRoom } from "@headway/shared/protocol/rooms";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runningJob, writeEnd } from "../support/jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import type { OwnRedis } from "../support/own-redis.ts";
import { mintToken, startSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import type { TcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

const TRIES = 500;
const CHANNELS = 5;
const log = createLogger("test", { LOG_LEVEL: "silent" });
const keys = createProgressKeys("entries");
const channels = Array.from({ length: CHANNELS }, (_, index) => keys.channel(jobRoom(`j${index}`)));

/** How many of a command a server has been given. */
async function countCalls({ redis }: OwnRedis, command: string): Promise<number> {
  const stats = await redis.info("commandstats");
  return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(stats)?.[1] ?? 0);
}

/** What a gateway hears on, by way of a proxy. */
async function openHearing(proxy: TcpProxy): Promise<{ subscriber: Subscriber } & AsyncDisposable> {
  const address = await findRedis(proxy.url);
  const publisher = openRedis(address, "requests", log);
  const subscriber = openSubscriber(address, { publisher, prefix: "entries", keys, feedBatchMs: 250, log });
  await subscriber.confirm();
  return {
    subscriber,
    [Symbol.asyncDispose]: () => {
      subscriber.close();
      publisher.disconnect();
      return Promise.resolve();
    },
  };
}

/** As watches do that time out and are repeated. */
function tryAndTry(subscriber: Subscriber): void {
  for (let tries = 0; tries < TRIES; tries += 1) {
    for (const channel of channels) {
      subscriber.subscribe(channel).catch(() => undefined);
      subscriber.unsubscribe(channel);
    }
  }
}

describe("channels that are entered and left again and again", () => {
  it.each([
    ["cannot be reached", false],
    ["answers nothing", true],
  ])("cost a command each, not one for each try, while Redis %s", async (_what, isFrozen) => {
    await using own = await startOwnRedis();
    await using proxy = await startTcpProxy({ target: own.url });
    await using hearing = await openHearing(proxy);
    const { subscriber } = hearing;
    const lost = once(subscriber, "lost");
    if (isFrozen) proxy.freeze(true);
    else {
      proxy.refuse(true);
      proxy.cut();
      await lost;
    }
    const before = (await countCalls(own, "subscribe")) + (await countCalls(own, "unsubscribe"));
    tryAndTry(subscriber);
    const [stays = ""] = channels;
    const heard = subscriber.subscribe(stays);
    proxy.refuse(false);
    proxy.freeze(false);
    await heard;
    await subscriber.confirm();
    const calls = (await countCalls(own, "subscribe")) + (await countCalls(own, "unsubscribe")) - before;
    process.stdout.write(`${TRIES} tries of ${CHANNELS} channels: ${calls} commands\n`);
    // Two for each, at most, and the sentinels' own, which a reconnection repeats.
    expect(calls).toBeLessThanOrEqual(2 * CHANNELS + 8);
    const message = once(subscriber, "message");
    await own.redis.publish(stays, "it is heard");
    expect(await message).toEqual([stays, "it is heard"]);
  });
});

describe("sockets that reconnect while Redis is away", () => {
  it("are let in and told to try again, and all are current when it is back", async () => {
    const CLIENTS = 40;
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const jobs = await Promise.all(Array.from({ length: 4 }, () => runningJob(system)));
    const seen: JobSnapshot[][] = [];
    const clients = Array.from({ length: CLIENTS }, (_, index) => {
      const client = createJobClient({
        url: gateway.url,
        getToken: () => mintToken({ sub: `back-${index}` }),
        transports: ["websocket"],
      });
      const own: JobSnapshot[] = [];
      seen.push(own);
      client.watchJob(jobs[index % jobs.length]?.jobId ?? "", (view) => {
        if (view.status === "known" && view.job.seq !== own.at(-1)?.seq) own.push(view.job);
      });
      return client;
    });
    await eventually("all watch", () => seen.every((own) => own.length > 0));
    proxy.refuse(true);
    proxy.cut();
    await eventually("it is noticed", async () => (await fetch(`${gateway.url}/readyz`)).status === 503);
    const strangers = await Promise.all(
      Array.from({ length: CLIENTS }, (_, index) => gateway.watch({ sub: `stranger-${index}` })),
    );
    const answers = strangers.map((client, index) => client.watch(jobs[index % jobs.length]?.jobId ?? ""));
    expect(await Promise.all(answers)).toEqual(
      strangers.map(() =>
        expect.objectContaining({ ok: false, error: expect.objectContaining({ code: "unavailable" }) }),
      ),
    );
    const ends = await Promise.all(jobs.map((job) => writeEnd(system, job)));
    proxy.refuse(false);
    await eventually("all who watched are current", () =>
      seen.every((own, index) => own.at(-1)?.seq === ends[index % ends.length]?.seq),
    );
    expect(seen.every(risesStrictly)).toBe(true);
    for (const [index, client] of strangers.entries()) {
      const { jobId = "" } = jobs[index % jobs.length] ?? {};
      await eventually("who came in the outage is current", async () => (await client.watch(jobId)).ok);
      expect(client.last(jobId)?.state).toBe("completed");
    }
    await Promise.all(clients.map((client) => client.close()));
    await gateway.close();
  });
});
