import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../support/browser.ts";
import { startExample } from "./start-example.ts";

const run = promisify(execFile);
const FOLLOW = join(import.meta.dirname, "../../examples/python/follow.py");

describe("an application made from the packages' tarballs", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it("with Express and React shows a visitor the video that they start, also after a reload, and to nobody else", async () => {
    const tarballs = ["client", "gateway", "worker"];
    await using app = await startExample("express-react", { tarballs, build: true, start: "server.js" });
    const page = await browser.newPage();
    await page.goto(app.base);
    await page.getByRole("button").click();
    await seeBarMove(page);
    await page.reload();
    await page.getByText(/^Ready: \/videos\/\d+\.mp4$/).waitFor();
    expect(await page.getByRole("progressbar").getAttribute("value")).toBe("100");
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(app.base);
    await stranger.goto(page.url());
    await stranger.reload();
    await stranger.getByText("There is no such video.").waitFor();
    await page.close();
    await stranger.context().close();
  });

  it("with Hono shows a report over Server-Sent Events in a page without a framework", async () => {
    await using app = await startExample("hono", { tarballs: ["gateway", "worker"], start: "server.js" });
    const page = await browser.newPage();
    await page.goto(app.base);
    await page.getByRole("button").click();
    await seeBarMove(page);
    await page.getByText("Ready: 20 pages").waitFor();
    await page.close();
  });

  it("with Nest in CommonJS sends a mail behind its guard, which a Python script follows to its end", async () => {
    const tarballs = ["gateway", "worker"];
    await using app = await startExample("nest", { tarballs, build: true, start: "dist/main.js" });
    const send = (authorization: string): Promise<Response> =>
      fetch(`${app.base}/mail`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ subject: "News" }),
      });
    expect((await send("Bearer nobody")).status).toBe(403);
    // The last of four waits for the others, so that the script has begun when it runs.
    for (let sent = 1; sent < 4; sent += 1) await send("Bearer visitor-1");
    const { id } = (await (await send("Bearer visitor-1")).json()) as { id: string };
    const address = `${app.base}/headway/queues/mail/jobs/${id}`;
    const { stdout } = await run("python3", [FOLLOW, address, "visitor-1"]);
    const lines = stdout.trim().split("\n");
    expect(lines.at(-1)).toBe('completed {"sent": 20}');
    expect(stdout).toContain("Sending…");
    expect((await fetch(address, { headers: { authorization: "Bearer visitor-2" } })).status).toBe(404);
  });
});

async function seeBarMove(page: Page): Promise<void> {
  const bar = page.getByRole("progressbar");
  await page.waitForFunction(() => {
    const value = Number(document.querySelector("progress")?.value);
    return value > 0 && value < 100;
  });
  expect(await bar.isVisible()).toBe(true);
}
