import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../support/browser.ts";
import { describeJourneys, type Journey } from "./report.ts";
import { startExample } from "./start-example.ts";

const run = promisify(execFile);
const FOLLOW = join(import.meta.dirname, "../../examples/python/follow.py");

describe("an application made from the packages' tarballs", () => {
  const journeys: Journey[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    process.stdout.write(await describeJourneys(journeys));
  });

  it("with Express and React shows a visitor the video that they start, also after a reload, and to nobody else", async () => {
    const tarballs = ["client", "gateway", "worker"];
    await using app = await startExample("express-react", { tarballs, build: true, start: "server.js" });
    const page = await startJob(browser, app.base);
    journeys.push(app.journey());
    await page.reload();
    await page.getByText(/^Ready: \/videos\/\d+\.mp4$/).waitFor();
    expect(await page.getByRole("progressbar").getAttribute("value")).toBe("100");
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(app.base);
    await stranger.goto(page.url());
    await stranger.reload();
    await stranger.getByText("There is no such video.").waitFor();
    await page.context().close();
    await stranger.context().close();
  });

  it("with Hono shows a report over Server-Sent Events in a page without a framework", async () => {
    await using app = await startExample("hono", { tarballs: ["gateway", "worker"], start: "server.js" });
    const page = await startJob(browser, app.base);
    journeys.push(app.journey());
    await page.getByText("Ready: 20 pages").waitFor();
    await page.context().close();
  });

  it("with Fastify and Vue shows all imports that a visitor has started, also after a reload, and to nobody else", async () => {
    const tarballs = ["client", "gateway", "worker"];
    await using app = await startExample("fastify-vue", { tarballs, build: true, start: "server.js" });
    const page = await startJob(browser, app.base);
    journeys.push(app.journey());
    await page.getByRole("button").click();
    await page.getByRole("heading", { name: "products-2.csv" }).waitFor();
    await page.reload();
    await page.getByText("Imported: 100 products").nth(1).waitFor();
    expect(await page.getByRole("heading").allTextContents()).toEqual(["products-2.csv", "products-1.csv"]);
    // The addresses alone open nothing.
    await page.context().clearCookies();
    await page.reload();
    await page.getByText("There is no such import.").nth(1).waitFor();
    await page.context().close();
  });

  it("with Svelte shows an album to the bearer of its token, also after a reload, without any sign-in", async () => {
    const tarballs = ["client", "gateway", "worker"];
    await using app = await startExample("svelte", { tarballs, build: true, start: "server.js" });
    const page = await startJob(browser, app.base);
    journeys.push(app.journey());
    await page.reload();
    await page.getByText("Ready: 30 photos").waitFor();
    await page.evaluate(() => {
      const { token } = JSON.parse(String(sessionStorage.getItem("album"))) as { token: string };
      sessionStorage.setItem("album", JSON.stringify({ address: "albums/another", token }));
    });
    await page.reload();
    await page.getByText("There is no such album.").waitFor();
    await page.context().close();
  });

  it("with Nest in CommonJS sends a mail behind its guard, which a Python script and curl follow to its end; its unit tests pass under Nest's Jest", async () => {
    const tarballs = ["gateway", "worker"];
    await using app = await startExample("nest", { tarballs, build: true, start: "dist/main.js" });
    const send = (authorization: string): Promise<Response> =>
      fetch(`${app.base}/mail`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ subject: "News" }),
      });
    expect((await send("Bearer nobody")).status).toBe(403);
    // The last of four waits for the others, so that both have begun when it runs.
    for (let sent = 1; sent < 4; sent += 1) await send("Bearer visitor-1");
    const { id } = (await (await send("Bearer visitor-1")).json()) as { id: string };
    const address = `${app.base}/headway/queues/mail/jobs/${id}`;
    const authorization = "authorization: Bearer visitor-1";
    const [followed, curled] = await Promise.all([
      run("python3", [FOLLOW, address, "visitor-1"]),
      run("curl", ["--no-progress-meter", "-N", "-H", authorization, `${address}/events`]),
    ]);
    journeys.push(app.journey());
    expect(followed.stdout.trim().split("\n").at(-1)).toBe('completed {"sent": 20}');
    expect(followed.stdout).toContain("Sending…");
    const events = curled.stdout.split("\n").filter((line) => line.startsWith("data: "));
    const states = events.map((line) => (JSON.parse(line.slice("data: ".length)) as { state: string }).state);
    expect(new Set(states)).toEqual(new Set(["queued", "active", "completed"]));
    expect((await fetch(address, { headers: { authorization: "Bearer visitor-2" } })).status).toBe(404);
    // Its own unit tests, which import the packages under the Jest that Nest sets up. Jest fails where one does.
    await app.run("npm", "test");
  });
});

/** Presses the page's button, and sees its bar move. */
async function startJob(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.getByRole("button").click();
  await page.waitForFunction(() => {
    const value = Number(document.querySelector("progress")?.value);
    return value > 0 && value < 100;
  });
  expect(await page.getByRole("progressbar").first().isVisible()).toBe(true);
  return page;
}
