import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { goOffline } from "./support/offline.ts";

const CLAIMS = { org: "absent" };
/** More than the feed lists of those that have ended. */
const NEWER = 25;

let dashboards: Dashboards;

beforeAll(async () => {
  dashboards = await startDashboards();
});

afterAll(async () => {
  await dashboards[Symbol.asyncDispose]();
});

async function change(jobId: string, to: "cancel" | "retry"): Promise<void> {
  const answer = await dashboards.gateway.call("POST", `/admin/jobs/${jobId}/${to}`, { claims: CLAIMS });
  expect(answer.status).toBe(202);
}

describe("a dashboard that was away while many jobs came and ended", () => {
  it("shows the end of one that ran before, and the second end of one that was done again", async () => {
    const [waiting, givenUp] = [await dashboards.enqueue(CLAIMS), await dashboards.enqueue(CLAIMS)];
    await change(givenUp, "cancel");
    const page = await dashboards.open({ claims: CLAIMS, hash: "#/jobs" });
    const stateOf = (jobId: string): Promise<string | null> =>
      page.locator(`[data-testid="job-row"][data-job-id="${jobId}"]`).getAttribute("data-state");
    expect([await stateOf(waiting), await stateOf(givenUp)]).toEqual(["queued", "cancelled"]);

    const goOnline = await goOffline(page);
    await change(givenUp, "retry");
    const newer: string[] = [];
    while (newer.length < NEWER) newer.push(await dashboards.enqueue(CLAIMS, { count: 1 }));
    await dashboards.system.startWorker();
    for (const jobId of [waiting, givenUp, ...newer]) await dashboards.settled(CLAIMS, jobId, "completed");
    expect([await stateOf(waiting), await stateOf(givenUp)]).toEqual(["queued", "cancelled"]);

    await goOnline();
    for (const jobId of [waiting, givenUp, ...newer]) {
      await eventually("its end is shown", async () => (await stateOf(jobId)) === "completed");
    }
  });
});
