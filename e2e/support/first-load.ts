import { once } from "node:events";
import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Page } from "playwright-core";

/** What fits into one packet is sent as it is. */
const SENT_AS_IT_IS = 1_024;

/**
 * Bytes of the scripts and styles that a page has fetched, as a browser is sent them that takes gzip. The worker that holds the
 * connection is not among them: it is fetched beside the page.
 */
export async function firstLoadOf(page: Page): Promise<{ scripts: number; styles: number }> {
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name.split("?")[0] ?? ""),
  );
  const sum = async (extension: string): Promise<number> => {
    const files = [...new Set(fetched)].filter((name) => name.endsWith(extension) && !/\/worker-/.test(name));
    const sizes = await Promise.all(files.map(gzippedSize));
    return sizes.reduce((total, size) => total + size, 0);
  };
  return { scripts: await sum(".js"), styles: await sum(".css") };
}

/** Counted as they come: fetch would unpack them. */
async function gzippedSize(url: string): Promise<number> {
  const request = get(url, { headers: { "accept-encoding": "gzip" } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  let size = 0;
  for await (const chunk of response) size += (chunk as Buffer).length;
  if (response.headers["content-encoding"] !== "gzip" && size > SENT_AS_IT_IS)
    throw new Error(`${url} is sent with ${size} bytes, and not gzipped`);
  return size;
}
