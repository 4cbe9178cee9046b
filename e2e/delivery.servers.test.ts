import { describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import type { DeliveryAnswer, GatewayDelivery } from "@headway/shared/protocol/delivery";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runningJob } from "./support/jobs.ts";
import { startOwnRedis } from "./support/own-redis.ts";
import { startSystem } from "./support/system.ts";
import type { TestGateway } from "./support/system.ts";
import { webSocketOf } from "./support/watching-client.ts";

const OPERATOR = { sub: "olga", operator: "read" } as const;

async function deliveryOf(gateway: TestGateway): Promise<DeliveryAnswer> {
  const response = await gateway.call("GET", "/admin/delivery", { claims: OPERATOR });
  expect(response.status).toBe(200);
  return (await response.json()) as DeliveryAnswer;
}

/** By the gateways that were started, in that order. */
async function figuresOf(gateways: TestGateway[]): Promise<GatewayDelivery[]> {
  const [asked] = gateways;
  if (!asked) throw new Error("expected a gateway to ask");
  const ids = await Promise.all(gateways.map(async (gateway) => (await deliveryOf(gateway)).answeredBy));
  const answer = await deliveryOf(asked);
  return ids.map((id) => {
    const found = answer.gateways.find((gateway) => gateway.id === id);
    if (!found) throw new Error(`gateway ${id} is not in the answer: ${JSON.stringify(answer)}`);
    return found;
  });
}

describe("the delivery of all gateways, asked of one", () => {
  it("counts sockets, watched jobs, and updates that were heard and sent, as they were on each", async () => {
    await using own = await startSystem();
    const gateways = [await own.startGateway(), await own.startGateway(), await own.startGateway()];
    const [first, second] = gateways;
    if (!first || !second) throw new Error("expected gateways");
    const draft = await runningJob(own);
    const other = await runningJob(own);
    const clients = [await first.watch(), await first.watch(), await second.watch()];
    for (const client of clients) await client.watch(draft.jobId);
    await clients[2]?.watch(other.jobId);
    const updates = 5;
    for (let done = 1; done <= updates; done += 1) {
      const { snapshot } = await own.progress.write({ ...draft, progress: 10 + done }, { run: 1 });
      await eventually("all clients have it", () =>
        clients.every((client) => client.last(draft.jobId)?.seq === snapshot.seq),
      );
    }
    const figures = await figuresOf(gateways);
    const counts = figures.map(({ sockets, watchedJobs, heard, sent, slowSockets, resyncs, live }) => {
      return { sockets, watchedJobs, heard, sent, slowSockets, resyncs, live };
    });
    const rest = { slowSockets: 0, resyncs: 0, live: true };
    expect(counts).toEqual([
      { sockets: 2, watchedJobs: 1, heard: updates, sent: 2 * updates, ...rest },
      { sockets: 1, watchedJobs: 2, heard: updates, sent: updates, ...rest },
      { sockets: 0, watchedJobs: 0, heard: 0, sent: 0, ...rest },
    ]);
    expect(figures.map(({ reportToSend }) => reportToSend?.updates)).toEqual([updates, updates, undefined]);
    expect(figures[0]?.reportToSend?.p99Ms).toBeGreaterThanOrEqual(1);
    const answer = await deliveryOf(first);
    expect(answer).toMatchObject({ reached: true, silent: [], unnamed: 0, omitted: 0 });
  });

  it("counts what a slow socket missed and was sent when it read again", async () => {
    await using own = await startSystem();
    const gateway = await own.startGateway();
    const draft = await runningJob(own);
    const client = await gateway.watch();
    await client.watch(draft.jobId);
    webSocketOf(client).pause();
    const log = "x".repeat(200_000);
    let done = 0;
    await eventually("an update was replaced by a newer one", async () => {
      done += 1;
      const next = { ...draft, progress: 20, title: `${done} ${log}` };
      await own.progress.write(next, { run: 1 });
      const [figures] = await figuresOf([gateway]);
      return (figures?.conflated ?? 0) > 0 && figures?.slowSockets === 1;
    });
    const [before] = await figuresOf([gateway]);
    webSocketOf(client).resume();
    await eventually("it is not slow any more", async () => {
      const [figures] = await figuresOf([gateway]);
      return figures?.slowSockets === 0 && figures.replayed === (before?.replayed ?? 0) + 1;
    });
  });

  it("leaves out answers that are no figures, and names a gateway that is on the list and does not answer", async () => {
    await using own = await startSystem();
    const gateway = await own.startGateway();
    const gone = { id: "gone", host: "a-host-that-burned", pid: 4711 };
    await own.redis.zadd(`${own.prefix}:gateways`, Date.now(), JSON.stringify(gone), Date.now(), "{nonsense");
    expect(await deliveryOf(gateway)).toMatchObject({
      reached: true,
      silent: [{ ...gone, seenAt: expect.any(Number) }],
      gateways: [expect.anything()],
    });
  });

  it("waits 2 s at most for a gateway that knows nothing of the question, and says that it is there", async () => {
    await using own = await startSystem();
    const gateway = await own.startGateway();
    const old = new Redis(testRedisUrl());
    await old.subscribe(`${own.prefix}:cluster-request#/#`);
    const startedAt = performance.now();
    expect(await deliveryOf(gateway)).toMatchObject({ reached: true, unnamed: 1, silent: [] });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    old.disconnect();
  });

  it("is what the asked gateway knows itself while Redis is away, tells when that began, and counts the resync after it", async () => {
    await using redis = await startOwnRedis();
    await using own = await startSystem({ redisUrl: redis.url });
    const gateway = await own.startGateway();
    await redis.kill();
    const answer = await eventually("the gateway has noticed", async () => {
      const answer = await deliveryOf(gateway);
      return answer.gateways[0]?.live === false && answer;
    });
    expect(answer).toMatchObject({
      reached: false,
      gateways: [{ resyncs: 0, lastOutage: { reason: expect.any(String) } }],
    });
    await redis.startAgain();
    await eventually("it is live again", async () => {
      const [figures] = await figuresOf([gateway]);
      return figures?.live === true && figures.resyncs === 1 && figures.lastOutage?.until !== undefined;
    });
    await gateway.close();
  });
});
