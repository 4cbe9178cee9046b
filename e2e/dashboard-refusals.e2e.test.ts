import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { LIMITS } from "@headway/shared/protocol/limits";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { faultsOn } from "./support/faults.ts";
import { startTcpProxy } from "./support/tcp-proxy.ts";
import type { TcpProxy } from "./support/tcp-proxy.ts";

let dashboards: Dashboards;
let network: TcpProxy;

beforeAll(async () => {
  [dashboards, network] = await Promise.all([startDashboards(), startTcpProxy({ target: testRedisUrl() })]);
});

afterAll(async () => {
  await dashboards[Symbol.asyncDispose]();
  await network[Symbol.asyncDispose]();
});

const faults = (page: Page, name: string): Promise<string[]> => faultsOn(page, `refusal-${name}`);

describe("a server that refuses", () => {
  it("takes the order back when its Redis is away, says why, and says that updates are paused", async () => {
    const gateway = await dashboards.system.startGateway({ redisUrl: network.url });
    const page = await dashboards.open({ claims: { org: "without" }, at: gateway });
    await page.getByText("Nothing is running").waitFor();
    network.refuse(true);
    network.cut();
    await page
      .getByTestId("connection-banner")
      .getByText(/^Live updates paused by the server\.$/)
      .waitFor();
    await page.getByTestId("generate").click();
    await page
      .getByTestId("refusal")
      .getByText(/^Not started: /)
      .waitFor();
    expect(await page.getByTestId("job-card").count()).toBe(0);
    expect(await faults(page, "without-redis")).toEqual([]);
    await page.goto(`${gateway.url}/#/queues`);
    await page.getByText(/^The queue could not be asked\. /).waitFor();
    expect(await faults(page, "queues")).toEqual([]);

    network.refuse(false);
    await page.getByTestId("connection-banner").getByText("Up to date").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByTestId("queue-waiting").getByText("0").first().waitFor();
    await page.context().close();
    await gateway.close();
  });

  it("shows the jobs all the same when it takes no more sockets, and goes live when there is room", async () => {
    const claims = { org: "crowded" };
    const gateway = await dashboards.system.startGateway({ limits: { ...LIMITS, socketsPerIdentity: 1 } });
    const other = await gateway.watch(claims);
    await dashboards.enqueue(claims);
    const page = await dashboards.open({ claims, at: gateway, hash: "#/jobs" });
    await page.getByTestId("job-row").getByText("25 support-desk customers").waitFor();
    const mark = page.getByTestId("connection").first();
    expect(await mark.getAttribute("data-state")).not.toBe("live");
    await page
      .getByTestId("connection-banner")
      .getByText(
        /^Live updates paused: you are signed in in too many places\. Close the dashboard in one of them/,
      )
      .waitFor();
    expect(await faults(page, "no-room")).toEqual([]);
    other.close();
    await page.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
    await page.context().close();
    await gateway.close();
  });
});
