import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { createMetrics } from "./metrics.ts";

describe("how busy the event loop was", () => {
  it("is told of the time since the last scrape alone", async () => {
    const { registry } = createMetrics();
    const scrape = async (): Promise<number> => {
      const line = /^headway_event_loop_utilization (\S+)$/m.exec(await registry.metrics());
      return Number(line?.[1]);
    };
    await scrape();
    await setTimeout(400);
    const idle = await scrape();
    const until = performance.now() + 200;
    while (performance.now() < until);
    const busy = await scrape();
    expect(busy).toBeGreaterThan(0.5);
    expect(busy).toBeLessThanOrEqual(1);
    expect(idle).toBeGreaterThanOrEqual(0);
    expect(idle).toBeLessThan(busy);
  });
});
