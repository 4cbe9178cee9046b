import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { useEmbeddedApp } from "@headway/gateway/testing/embedded-app";
import { eventually } from "@headway/shared/testing/eventually";
import { bundle } from "../client/src/testing/bundle.ts";
import { violationsOn } from "./support/axe.ts";
import { startBrowser } from "./support/browser.ts";
import { openPage, openVisitor, sees } from "./support/host-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(undefined, ["--host-resolver-rules=MAP app.test 127.0.0.1"]);
});
afterAll(() => browser.close());

const bench = useEmbeddedApp();

describe.each([
  ["19", []],
  ["18", ["--alias=react:react18", "--alias=react-dom:react-dom18"]],
])("a page of React %s in StrictMode", (_version, aliases) => {
  let script: string;
  beforeAll(async () => {
    script = await bundle("testing/pages/react-page.ts", ...aliases);
  });

  it("follows jobs by one stream, commits each change of one once, and leaves nothing behind", async () => {
    bench.start();
    const ids = Array.from({ length: 200 }, (_, at) => `j${at}`);
    await Promise.all(ids.map((id) => bench.add(id)));
    const visitor = await openVisitor(browser, bench, script);
    const page = await openPage(visitor);
    const addresses = ids.map((id) => `video/${id}`);
    await page.evaluate((shown) => {
      window.page.show(shown);
    }, addresses);
    await eventually(
      "all are known",
      async () => (await page.locator("li", { hasText: "live queued" }).count()) === 200,
    );
    expect(bench.headway.metrics()).toMatchObject({ streams: 1, watchedJobs: 200 });
    const commits = (): Promise<Record<string, number>> => page.evaluate(() => ({ ...window.page.commits }));
    const before = await commits();
    const run = await bench.app.take();
    await sees(page, "li", "active");
    await run.job.updateProgress({ stage: "encode", label: "Encoding…", done: 1, total: 4 });
    await sees(page, "li", "Encoding…");
    const after = await commits();
    const moved = addresses.filter((address) => after[address] !== before[address]);
    expect(moved).toEqual([`video/${run.job.id ?? ""}`]);
    expect((after[moved[0] ?? ""] ?? 0) - (before[moved[0] ?? ""] ?? 0)).toBe(2);
    await page.evaluate(() => {
      window.page.show(["video/j50"]);
    });
    await sees(page, "li", "video/j50 live queued");
    await eventually("the others are left", () => bench.headway.metrics().watchedJobs <= 1);
    await page.evaluate(() => {
      window.page.unmount();
    });
    await eventually("no stream is left", () => bench.headway.metrics().streams === 0);
    expect(visitor.problems).toEqual([]);
  });

  it("has as much memory after 1,000 mounts and unmounts as before them, and no watch", async () => {
    bench.start();
    await Promise.all(Array.from({ length: 20 }, (_, at) => bench.add(`j${at}`)));
    const visitor = await openVisitor(browser, bench, script);
    const page = await openPage(visitor);
    const devtools = await page.context().newCDPSession(page);
    const mountAndUnmount = (times: number): Promise<void> =>
      page.evaluate(async (mounts) => {
        const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
        for (let at = 0; at < mounts; at += 1) {
          window.page.show([`video/j${at % 20}`]);
          await turn();
          window.page.show([]);
          await turn();
        }
      }, times);
    const heap = async (): Promise<number> => {
      await eventually("no stream is left", () => bench.headway.metrics().streams === 0);
      await devtools.send("HeapProfiler.collectGarbage");
      return (await devtools.send("Runtime.getHeapUsage")).usedSize;
    };
    // After the first 1,000, whose code and shapes the engine keeps.
    await mountAndUnmount(1_000);
    const before = await heap();
    await mountAndUnmount(1_000);
    const grown = (await heap()) - before;
    process.stdout.write(
      `1,000 mounts and unmounts: ${Math.round(grown / 1_024)} KiB more than the ${Math.round(before / 1_024)} KiB before\n`,
    );
    // Less than a listener and its closures for each.
    expect(grown).toBeLessThan(150 * 1_024);
    expect(visitor.problems).toEqual([]);
  });

  it("lets a job be unmounted before it is known", async () => {
    bench.start();
    await bench.add("j1");
    const visitor = await openVisitor(browser, bench, script);
    const page = await openPage(visitor);
    await page.evaluate(() => {
      window.page.show(["video/j1"]);
      setTimeout(() => {
        window.page.unmount();
      });
    });
    await eventually("it was asked for, and left", () => bench.headway.metrics().streams === 0);
    expect(visitor.problems).toEqual([]);
  });
});

describe("a custom element", () => {
  it("shows a job on every page, with the page's own words", async () => {
    bench.start();
    await bench.add("j1");
    const visitor = await openVisitor(
      browser,
      bench,
      await bundle("testing/pages/element-page.ts"),
      '<headway-job address="video/none"></headway-job>',
    );
    const page = await openPage(visitor);
    await sees(page, "headway-job [role=status]", "This job cannot be shown here");
    await page.locator("headway-job").evaluate((element) => {
      element.setAttribute("address", "video/j1");
    });
    await sees(page, "headway-job [role=status]", "Queuing job…");
    expect(await violationsOn(page)).toEqual([]);
    await (await bench.app.take()).complete(1);
    await sees(page, "headway-job [role=status]", "Fertig.");
    await page.locator("headway-job").evaluate((element) => {
      element.remove();
    });
    await eventually("no stream is left", () => bench.headway.metrics().streams === 0);
    expect(visitor.problems).toEqual([]);
  });
});

describe.each([
  ["Vue", "vue-page.ts"],
  ["Svelte", "svelte-page.js"],
])("a page of %s", (_name, file) => {
  it("shows a job, and another one when its address changes", async () => {
    bench.start();
    await bench.add("j1");
    await bench.add("j2");
    const visitor = await openVisitor(browser, bench, await bundle(`testing/pages/${file}`));
    const page = await openPage(visitor);
    await sees(page, "p", "live live j1");
    await (await bench.app.take()).job.updateProgress("Encoding…");
    await sees(page, "p", "j1 Encoding…");
    await page.getByRole("button").click();
    await sees(page, "p", "live live j2");
    await eventually("the first is left", () => bench.headway.metrics().watchedJobs === 1);
    expect(visitor.problems).toEqual([]);
  });
});

describe("several tabs", () => {
  it("share one connection, which another tab takes over when the one that has it is closed", async () => {
    bench.start();
    for (const id of ["j1", "j2", "j3", "j4"]) await bench.add(id);
    const visitor = await openVisitor(browser, bench, await bundle("testing/pages/bare-page.ts"));
    const first = await openPage(visitor, "?job=video/j1&job=video/j2");
    await sees(first, "p", "live live queued");
    const second = await openPage(visitor, "?job=video/j3");
    const third = await openPage(visitor, "?job=video/j4");
    await sees(second, "p", "live live queued");
    await sees(third, "p", "live live queued");
    expect(bench.headway.metrics()).toMatchObject({ sockets: 1, watchedJobs: 4 });
    await second.close();
    await eventually("what it watched is left", () => bench.headway.metrics().watchedJobs === 3);
    const late = await openPage(visitor, "?job=video/j1");
    await sees(late, "p", "live live queued");
    await first.close();
    for (let ended = 0; ended < 4; ended += 1) await (await bench.app.take()).complete(1);
    await sees(late, "p", "live live completed");
    await sees(third, "p", "live live completed");
    await eventually("one socket, for what is still shown", () => {
      const { sockets, watchedJobs } = bench.headway.metrics();
      return sockets === 1 && watchedJobs <= 2;
    });
    expect(visitor.problems).toEqual([]);
  });

  it("have a connection each where the browser gives no locks", async () => {
    bench.start({ origins: [`http://app.test:${new URL(bench.url).port}`] });
    await bench.add("j1");
    const visitor = await openVisitor(
      browser,
      bench,
      await bundle("testing/pages/bare-page.ts"),
      "",
      "app.test",
    );
    for (let tab = 0; tab < 2; tab += 1)
      await sees(await openPage(visitor, "?job=video/j1"), "p", "live live queued");
    expect(bench.headway.metrics().sockets).toBe(2);
  });
});
