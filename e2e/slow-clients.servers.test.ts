import type { Socket as TcpSocket } from "node:net";
import { describe, expect, it } from "@jest/globals";
import {
  toAttemptStarted,
  toCompleted,
  toProgressed,
  toStageEntered,
} from "@headway/shared/jobs/snapshot-transitions";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { startSystem } from "./support/system.ts";
import { risesStrictly } from "./support/watching-client.ts";
import type { WatchingClient } from "./support/watching-client.ts";

const STUCK = 50;
const UPDATES = 25_000;
const AT_ONCE = 50;

/** The TCP connection under a WebSocket client of this process; pausing it is what a stuck client does. */
function tcpOf(client: WatchingClient): TcpSocket {
  const { transport } = client.socket.io.engine as unknown as { transport: { ws: { _socket: TcpSocket } } };
  return transport.ws._socket;
}

describe("clients that do not read", () => {
  it("cost the gateway a bounded amount of memory, and the others no time", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const draft = queuedDraft({ enqueuedAt: Date.now() });
    await system.progress.create(draft);
    const active = toStageEntered(
      TEST_KIND,
      toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: 0 }),
      "generating",
      0,
    );
    await system.progress.write(active, { run: 1 });
    const stuck = await Promise.all(
      Array.from({ length: STUCK }, (_, index) => gateway.watch({ sub: `stuck-${index}` })),
    );
    const healthy = await gateway.watch({ sub: "healthy" });
    for (const client of [...stuck, healthy]) await client.watch(draft.jobId);
    for (const client of stuck) tcpOf(client).pause();
    const latencies: number[] = [];
    healthy.socket.on("job:update", (job: JobSnapshot) => latencies.push(Date.now() - job.at));

    global.gc?.();
    const before = process.memoryUsage();
    for (let done = 0; done < UPDATES; done += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, step) =>
          system.progress.write(
            toProgressed(TEST_KIND, active, { done: done + step, total: UPDATES, etaMs: null }),
            { run: 1 },
          ),
        ),
      );
    }
    global.gc?.();
    const after = process.memoryUsage();
    const grownMb = (after.heapUsed + after.external - before.heapUsed - before.external) / 2 ** 20;
    await system.progress.write(toCompleted(active, { result: {}, finishedAt: Date.now() }), { run: 1 });
    await eventually("the healthy client is current", () => healthy.last(draft.jobId)?.state === "completed");
    latencies.sort((a, b) => a - b);
    const p99 = latencies[Math.floor(latencies.length * 0.99)] ?? NaN;
    process.stdout.write(
      `${STUCK} stuck clients, ${UPDATES} updates: heap and buffers grew by ${grownMb.toFixed(1)} MiB; ` +
        `a healthy client got ${latencies.length} of them, p50 ${latencies[Math.floor(latencies.length / 2)]} ms, p99 ${p99} ms\n`,
    );
    // Unbounded, 50 queues of 25,000 frames of over 1 KiB would be 1.2 GiB.
    expect(grownMb).toBeLessThan(100);
    expect(p99).toBeLessThan(1_000);
    expect(risesStrictly(healthy.seen.get(draft.jobId) ?? [])).toBe(true);

    for (const client of stuck.slice(0, 10)) tcpOf(client).resume();
    await eventually("those that read again are current", () =>
      stuck.slice(0, 10).every((client) => client.last(draft.jobId)?.state === "completed"),
    );
    expect(stuck.slice(0, 10).every((client) => risesStrictly(client.seen.get(draft.jobId) ?? []))).toBe(
      true,
    );

    // The others are cut off, so that not even their connections stay.
    const open = async (): Promise<number> => {
      const metrics = await (await gateway.call("GET", "/metrics")).text();
      return Number(/^headway_sockets (\d+)$/m.exec(metrics)?.[1]);
    };
    await eventually("the stuck ones are cut off", async () => (await open()) <= 11, 40_000);
    await gateway.close();
  });
});
