import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { complaintsOf, startBrowser } from "./support/browser.ts";
import { waitForWords } from "./support/dashboards.ts";
import { startNginx } from "./support/nginx.ts";
import type { Nginx } from "./support/nginx.ts";
import { startPrograms } from "./support/programs.ts";
import type { Programs } from "./support/programs.ts";
import { mintToken } from "./support/system.ts";

const TERMINAL = resolve(import.meta.dirname, "../cli/dist/main.js");

let programs: Programs;
let nginx: Nginx;
let browser: Browser;
/** The gateway itself, without its base path. */
let root: string;

beforeAll(async () => {
  programs = await startPrograms({ settings: { BASE_PATH: "/tools/headway/" } });
  const gateway = await programs.startGateway();
  await programs.startWorker();
  root = new URL(gateway.url).origin;
  const { host } = new URL(root);
  // Something else has the rest of the site.
  const below = (config: string): string =>
    config.replace("location / {", "location / { return 200 elsewhere; }\n  location /tools/headway/ {");
  nginx = await startNginx({ "gateway-1": host, "gateway-2": host }, below);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await nginx[Symbol.asyncDispose]();
  await programs[Symbol.asyncDispose]();
});

describe("a gateway below a path, behind nginx", () => {
  it.each(["/tools/headway/", "/tools/headway"])(
    "serves the dashboard at %s, live, with a job from start to end, to two tabs",
    async (path) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const outside: string[] = [];
      page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (!pathname.startsWith("/tools/headway")) outside.push(pathname);
      });
      await page.goto(`${nginx.url}${path}#token=${await mintToken({ org: "below" })}`);
      await page.getByTestId("preset-support-desk").click();
      await page.getByTestId("generate").click();
      await waitForWords(page, /personas generated/);
      const tab = await context.newPage();
      await tab.goto(`${nginx.url}/tools/headway/#/jobs`);
      await tab.getByTestId("job-row").first().waitFor();
      expect(context.pages()).toHaveLength(2);
      expect(
        await tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
      ).toEqual(expect.arrayContaining([expect.stringContaining("/tools/headway/assets/")]));
      expect([complaints, outside]).toEqual([[], []]);
      await context.close();
    },
  );

  it("is followed by the terminal, whose --url may end in a slash", async () => {
    const url = `${nginx.url}/tools/headway/`;
    const args = [TERMINAL, "generate", "--preset", "support-desk", "--count", "3", "--json"];
    const token = await mintToken();
    const { stdout } = await promisify(execFile)(process.execPath, [...args, "--url", url, "--token", token]);
    const last = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as { state: string };
    expect(last.state).toBe("completed");
  });

  it("answers probes and scrapers below it and at its root, and serves nothing else at its root", async () => {
    const headers = { authorization: `Bearer ${await mintToken()}` };
    const statusOf = async (url: string): Promise<number> => (await fetch(url, { headers })).status;
    for (const path of ["/healthz", "/readyz"]) {
      expect(await statusOf(`${nginx.url}/tools/headway${path}`)).toBe(200);
      expect(await statusOf(`${root}${path}`)).toBe(200);
    }
    const metrics = [await statusOf(`${root}/metrics`), await statusOf(`${root}/tools/headway/metrics`)];
    expect(metrics[0]).toBe(metrics[1]);
    for (const path of [
      "/",
      "/admin/jobs",
      "/socket.io/?EIO=4&transport=polling",
      "/tools",
      "/tools/headwayx",
    ])
      expect([path, await statusOf(root + path)]).toEqual([path, 404]);
  });

  it("leads from its path without a slash to the one with it, and keeps what was asked", async () => {
    const answer = await fetch(`${root}/tools/headway?from=mail`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/tools/headway/?from=mail"]);
    const page = await fetch(`${root}/tools/headway/`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(page.headers.get("cache-control")).toBe("no-cache");
  });

  it("tells its whole address", () => {
    expect(programs.url).toBe(`${root}/tools/headway`);
  });
});
