import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { useEmbeddedApp } from "@headway/gateway/testing/embedded-app";
import { eventually } from "@headway/shared/testing/eventually";
import { createClient } from "@headway/client/sse";
import { HeadwayProvider, JobProgress } from "@headway/client/react";
import { bundle } from "../client/src/testing/bundle.ts";
import { violationsOn } from "./support/axe.ts";
import { startBrowser } from "./support/browser.ts";
import { openPage, openVisitor, sees } from "./support/host-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const bench = useEmbeddedApp();

describe("a ready progress bar of React", () => {
  it("is rendered by a server, and taken over by the page without a warning", async () => {
    bench.start();
    await bench.add("j1");
    const client = createClient({ url: "/headway" });
    const html = renderToString(
      createElement(HeadwayProvider, { client }, createElement(JobProgress, { address: "video/j1" })),
    );
    expect(html).toContain("Connecting…");
    const visitor = await openVisitor(
      browser,
      bench,
      await bundle("testing/pages/react-page.ts"),
      `<div id="root" data-address="video/j1">${html}</div>`,
    );
    const page = await openPage(visitor);
    await sees(page, "[role=status]", "Queuing job…");
    const run = await bench.app.take();
    await run.job.updateProgress({ stage: "encode", label: "Encoding… 25%", done: 1, total: 4 });
    await sees(page, "[role=status]", "Encoding…");
    const bar = page.getByRole("progressbar", { name: "encode" });
    await eventually("the bar has a length", async () => (await bar.getAttribute("aria-valuenow")) === "25");
    expect(await bar.getAttribute("aria-valuetext")).toBe("25% · 1 of 4");
    expect(await violationsOn(page)).toEqual([]);
    await run.complete(1);
    await sees(page, "[role=status]", "Done.");
    expect(await bar.getAttribute("value")).toBe("100");
    expect(visitor.problems).toEqual([]);
  });
});
