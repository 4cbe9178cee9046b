import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { mintToken } from "./support/system.ts";

let dashboards: Dashboards;

beforeAll(async () => {
  dashboards = await startDashboards();
});

afterAll(async () => {
  await dashboards[Symbol.asyncDispose]();
});

const expired = () => mintToken({ org: "acme", exp: Math.floor(Date.now() / 1_000) - 120 });
const forged = () => mintToken({ org: "acme" }, "another secret, which is not that of this gateway");

const linkTo = (token: string): string => `${dashboards.gateway.url}/#token=${token}`;

/** Another tab of the same browser, opened by the link. */
async function openLink(first: Page, token: string): Promise<Page> {
  const tab = await first.context().newPage();
  await tab.goto(linkTo(token));
  return tab;
}

async function isSignedInTo(page: Page, org: string): Promise<void> {
  await page.getByText(org, { exact: true }).first().waitFor();
  await page.locator('[data-testid="connection"][data-state="live"]').first().waitFor();
  expect(await page.getByTestId("sign-in").count()).toBe(0);
}

describe("a link that is opened in a browser where somebody is signed in", () => {
  it.each([
    ["has expired", expired, "This link has expired. You are still signed in."],
    ["was signed by somebody else", forged, "This link is not valid here. You are still signed in."],
    [
      "is no token",
      () => Promise.resolve("nonsense"),
      "This link holds no token of Headway. You are still signed in.",
    ],
  ])("changes nothing in any tab when its token %s, and says so", async (_name, mint, words) => {
    const first = await dashboards.open({ claims: { org: "acme" } });
    const tab = await openLink(first, await mint());
    await tab.getByTestId("link-notice").getByText(words).waitFor();
    for (const page of [first, tab]) await isSignedInTo(page, "acme");
    expect(tab.url()).not.toContain("token");
    await first.reload();
    await isSignedInTo(first, "acme");
    await tab.getByTestId("link-notice").getByRole("button").click();
    await tab.getByTestId("link-notice").waitFor({ state: "detached" });
    await first.context().close();
  });

  it("is opened in the very tab that is signed in, too, and stays neither in the address nor in the history", async () => {
    const page = await dashboards.open({ claims: { org: "acme" }, hash: "#/jobs" });
    const token = await expired();
    await page.evaluate((hash) => void (location.hash = hash), `#token=${token}`);
    await page.getByTestId("link-notice").getByText("This link has expired.").waitFor();
    await isSignedInTo(page, "acme");
    for (const step of ["goBack", "goForward", "goForward"] as const) {
      await page[step]();
      expect(page.url()).not.toContain("token");
    }
    await page.context().close();
  });

  it("signs every tab in to its organisation when the gateway takes it", async () => {
    const first = await dashboards.open({ claims: { org: "acme" } });
    const tab = await openLink(first, await mintToken({ org: "globex" }));
    for (const page of [tab, first]) await isSignedInTo(page, "globex");
    await first.context().close();
  });

  it("is kept beside the token at hand while the gateway cannot prove it, also over a reload, and is proven then", async () => {
    const first = await dashboards.open({ claims: { org: "acme" } });
    const context = first.context();
    await context.route("**/admin/queues", (route) => route.fulfill({ status: 503, body: "" }));
    const tab = await openLink(first, await mintToken({ org: "globex" }));
    await tab.getByTestId("link-notice").getByText("cannot be checked").waitFor();
    for (const page of [first, tab]) await isSignedInTo(page, "acme");
    await tab.reload();
    await tab.getByTestId("link-notice").getByText("cannot be checked").waitFor();
    await context.unroute("**/admin/queues");
    for (const page of [tab, first]) await isSignedInTo(page, "globex");
    await context.close();
  });
});

describe("a link that is opened where nobody is signed in", () => {
  it("says on the page to sign in that it has expired", async () => {
    const page = await (await dashboards.browser.newContext()).newPage();
    await page.goto(linkTo(await expired()));
    await eventually("it is said", async () =>
      (await page.getByTestId("sign-in").innerText()).includes("This link has expired."),
    );
    expect(page.url()).not.toContain("token");
    await page.context().close();
  });
});
