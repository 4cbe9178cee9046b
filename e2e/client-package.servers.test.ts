import { describe, expect, it } from "@jest/globals";
import { createClient } from "@headway/client";
import { eventually } from "@headway/shared/testing/eventually";
import { startJob } from "./support/jobs.ts";
import { mintToken, startSystem } from "./support/system.ts";

describe("the package's client, with Headway's own gateway", () => {
  it("follows a job by its id alone and by its address, and the organisation's list", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = createClient({ url: gateway.url, getToken: () => mintToken() });
    try {
      const jobId = await startJob(gateway);
      const states = new Set<string | undefined>();
      client.watch(jobId, ({ job }) => states.add(job?.state));
      client.watch(`jobs/${jobId}`, () => undefined);
      client.watchList(() => undefined);
      await eventually("it is known", () => client.view(jobId).job?.state === "queued");
      await eventually("it is listed", () => client.listView().jobs[0]?.jobId === jobId);
      await system.startWorker();
      await eventually("it has ended", () => client.view(jobId).job?.state === "completed");
      expect([...states]).toEqual(expect.arrayContaining([undefined, "queued", "active", "completed"]));
      expect(client.view(jobId)).toBe(client.view(`jobs/${jobId}`));
      await eventually("the list has its end", () => client.listView().jobs[0]?.state === "completed");
    } finally {
      client.close();
    }
  });
});
