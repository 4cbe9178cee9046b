import { describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { createTelemetry } from "@headway/shared/testing/tracing";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

const VERSIONS: [string, typeof bullmq6][] = [
  ["5", bullmq5 as unknown as typeof bullmq6],
  ["6", bullmq6],
];
const TEMPLATE = "https://traces.example/trace/{traceId}";
/** An application's own job, so that its user may see it, too. */
const DATA = { userId: "alice" };

describe("the trace of a job", () => {
  const bench = useEmbeddedApp();
  const read = async (id: string, as = "chief") =>
    (await (await bench.call(`/queues/video/jobs/${id}`, as)).json()) as { traceUrl?: string; job?: object };

  it.each(VERSIONS)("that BullMQ %s's telemetry wrote is linked to, for operators", async (_, library) => {
    bench.start({ traceUrlTemplate: TEMPLATE });
    const { place, queue, redis } = bench.app;
    const { hostname, port } = new URL(process.env["REDIS_URL"] ?? "");
    const traced = new library.Queue(place.name, {
      prefix: place.prefix,
      connection: { host: hostname, port: Number(port) },
      telemetry: createTelemetry().telemetry,
    });
    await traced.add("encode", DATA, { jobId: "traced" });
    await traced.close();
    await queue.add("encode", DATA, { jobId: "plain" });
    const opts = JSON.parse((await redis.hget(queue.toKey("traced"), "opts")) ?? "{}") as { tm: string };
    const [, traceId] = (JSON.parse(opts.tm) as { traceparent: string }).traceparent.split("-");
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect((await read("traced")).traceUrl).toBe(`https://traces.example/trace/${traceId}`);
    expect((await read("traced", "reader")).traceUrl).toBe(`https://traces.example/trace/${traceId}`);
    const shown = await read("traced", "alice");
    expect([shown.job === undefined, shown.traceUrl]).toEqual([false, undefined]);
    expect(await read("plain")).not.toHaveProperty("traceUrl");
  });

  it("is not linked to where no address is set, nor where the record holds something else", async () => {
    bench.start({ traceUrlTemplate: TEMPLATE });
    const { queue, redis } = bench.app;
    await queue.add("encode", DATA, { jobId: "odd" });
    await redis.hset(queue.toKey("odd"), "opts", JSON.stringify({ tm: '{"traceparent":"00-../../x-1-01"}' }));
    expect(await read("odd")).not.toHaveProperty("traceUrl");
  });

  it("has an address that is checked at the start", () => {
    expect(() => {
      bench.start({ traceUrlTemplate: "javascript:{traceId}" });
    }).toThrow(/`traceUrlTemplate`: expected an http or https address with \{traceId\} in it/);
  });
});
