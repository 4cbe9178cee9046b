import type { CDPSession, Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";

const OFFLINE = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/**
 * Takes a page's whole browser profile offline, as far as the browser's own offline mode goes. Playwright's `setOffline`
 * knows of pages only, and the connection lives in a shared worker. Resolves with the way back.
 */
export async function goOffline(page: Page): Promise<() => Promise<void>> {
  const context = page.context();
  const browser = context.browser();
  if (!browser) throw new Error("expected a page of a launched browser, got one of a persistent profile");
  const cdp = await browser.newBrowserCDPSession();
  await Promise.all((await sharedWorkersOf(page, cdp)).map((targetId) => emulateIn(cdp, targetId)));
  // The pages are told last, so that what they pass on to their worker is true there.
  await context.setOffline(true);
  return async () => {
    // The emulation in the workers ends with the session that asked for it.
    await cdp.detach();
    await context.setOffline(false);
  };
}

async function sharedWorkersOf(page: Page, cdp: CDPSession): Promise<string[]> {
  const own = await page.context().newCDPSession(page);
  const { browserContextId } = (await own.send("Target.getTargetInfo")).targetInfo;
  await own.detach();
  const { targetInfos } = await cdp.send("Target.getTargets");
  return targetInfos
    .filter((target) => target.type === "shared_worker" && target.browserContextId === browserContextId)
    .map(({ targetId }) => targetId);
}

/** Over the session's nested, unflattened form, the one that Playwright lets through for targets it does not know. */
async function emulateIn(cdp: CDPSession, targetId: string): Promise<void> {
  const { sessionId } = await cdp.send("Target.attachToTarget", { targetId, flatten: false });
  const answers = new Set<number>();
  const send = async (id: number, method: string, params: object): Promise<void> => {
    await cdp.send("Target.sendMessageToTarget", {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    await eventually(`the worker has carried out ${method}`, () => answers.has(id));
  };
  cdp.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId === sessionId) answers.add((JSON.parse(event.message) as { id: number }).id);
  });
  await send(1, "Network.enable", {});
  await send(2, "Network.emulateNetworkConditions", OFFLINE);
}
