import type { ServerResponse } from "node:http";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { useEmbeddedApp } from "@headway/gateway/testing/embedded-app";
import { eventually } from "@headway/shared/testing/eventually";

/** A browser of one person's, in which the host's pages carry this script. */
export async function openVisitor(
  browser: Browser,
  bench: ReturnType<typeof useEmbeddedApp>,
  script: string,
  root = '<div id="root"></div>',
  host?: string,
): Promise<Visitor> {
  const url = new URL(bench.url);
  url.hostname = host ?? url.hostname;
  const context = await browser.newContext();
  bench.open.push(context);
  await context.addCookies([{ name: "user", value: "ada", url: url.origin }]);
  const html = `<!doctype html><html lang="en"><title>Videos</title><link rel="icon" href="data:,"><body><main><h1>Videos</h1>${root}</main><script type="module">${script.replaceAll("</script", "<\\/script")}</script>`;
  bench.server.removeAllListeners("request");
  bench.server.on("request", (_request, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  return { context, problems: [], origin: url.origin };
}

export interface Visitor {
  context: BrowserContext;
  /** What pages complained of. */
  problems: string[];
  origin: string;
}

export async function openPage({ context, problems, origin }: Visitor, query = ""): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  await page.goto(`${origin}/page${query}`);
  return page;
}

export const sees = (page: Page, selector: string, text: string): Promise<true> =>
  eventually(`${selector} says "${text}"`, async () =>
    ((await page.locator(selector).first().textContent({ timeout: 1_000 })) ?? "").includes(text)
      ? true
      : undefined,
  );
