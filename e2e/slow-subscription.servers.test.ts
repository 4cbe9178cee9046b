import { describe, expect, it } from "@jest/globals";
import { toAttemptStarted, toCompleted } from "@headway/shared/jobs/snapshot-transitions";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { seededRandom } from "./support/seeded-random.ts";
import { startSystem } from "./support/system.ts";
import { startTcpProxy } from "./support/tcp-proxy.ts";
import { risesStrictly } from "./support/watching-client.ts";

const WATCHERS = 300;
const SUBSCRIBE_DELAY_MS = 50;
const BETWEEN_WATCHES_MS = 5;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("watching while Redis is slow to subscribe", () => {
  it("reaches the final state in all of 300 watchers whose job ends before the subscription is there", async () => {
    const { hostname, port } = new URL(testRedisUrl());
    const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
    const random = seededRandom(seed);
    process.stdout.write(`seed ${seed}\n`);
    await using proxy = await startTcpProxy({
      target: { host: hostname, port: Number(port) },
      delayUpstreamMs: (chunk) =>
        /\r\nsubscribe\r\n/i.test(chunk.toString("latin1")) ? SUBSCRIBE_DELAY_MS : 0,
    });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: `redis://127.0.0.1:${proxy.port}` });

    const watchers = await Promise.all(
      Array.from({ length: WATCHERS }, async (_, index) => {
        const draft = queuedDraft({ enqueuedAt: Date.now() });
        await system.progress.create(draft);
        const active = toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() });
        await system.progress.write(active, { run: 1 });
        return { draft: active, client: await gateway.watch({ sub: `watcher-${index}` }) };
      }),
    );
    await Promise.all(
      watchers.map(async ({ draft, client }, index) => {
        // One after the other, so that the gateway is not what they wait for.
        await after(index * BETWEEN_WATCHES_MS);
        const answered = eventually("it may watch", async () => (await client.watch(draft.jobId)).ok);
        await after(random() * SUBSCRIBE_DELAY_MS);
        const end = toCompleted(draft, { result: { created: 1 }, finishedAt: Date.now() });
        await system.progress.write(end, { run: 1 });
        await answered;
      }),
    );

    await eventually("all hold the final state", () =>
      watchers.every(({ draft, client }) => client.last(draft.jobId)?.state === "completed"),
    ).catch(() => undefined);
    const holding = watchers.filter(({ draft, client }) => client.last(draft.jobId)?.state === "completed");
    const rising = watchers.filter(({ draft, client }) => risesStrictly(client.seen.get(draft.jobId) ?? []));
    process.stdout.write(
      `final state held by ${holding.length} of ${WATCHERS}, seq only rose in ${rising.length}\n`,
    );
    expect(holding).toHaveLength(WATCHERS);
    expect(rising).toHaveLength(WATCHERS);
    await gateway.close();
  });
});
