import { it } from "@jest/globals";
import { startBrowser } from "./support/browser.ts";
import { startPrograms } from "./support/programs.ts";
import { replayFeed } from "./support/replayed-feed.ts";
it("x", async () => {
  const browser = await startBrowser();
  const programs = await startPrograms();
  await programs.startGateway();
  const page = await (await browser.newContext()).newPage();
  page.on("console", (m) => console.log(m.text())); page.on("pageerror", (m) => console.log(m.message));
  await replayFeed(page, 200);
  await page.goto(await programs.link());
  await page.goto(`${programs.url}/#/jobs`);
  await page.getByTestId("job-row").nth(199).waitFor({state:"attached"});
  for (let i = 0; i < 60; i++) { const r = await Promise.race([page.evaluate(() => (window as any).replay.run(20)), new Promise((r) => setTimeout(r, 6000))]); if (!r) { console.log(i, await page.evaluate(() => { const d = (window as any).dbg; return [d.at, d.wanted, d.text?.(), d.same?.(), d.connected?.()]; })); break; } }
  await browser.close(); await programs[Symbol.asyncDispose]();
});
