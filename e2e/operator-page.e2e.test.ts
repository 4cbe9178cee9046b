import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { COLOURS, violationsOn } from "./support/axe.ts";
import { complaintsOf } from "./support/browser.ts";
import { useOperatorPage } from "./support/operator-page.ts";

const PLANTED = "planted-77ab";

describe("the operator's page", () => {
  const bench = useOperatorPage();
  const { open, fail } = bench;
  const names = (page: Page): Promise<(string | null)[]> =>
    page.getByTestId("queue-row").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-queue")));

  it("leads with the queues that need attention and pauses one with an undo", async () => {
    // Its helper's connections stand for workers.
    await bench.queues.paused.queue.pause();
    await bench.queues.paused.queue.add("wait", {});
    await fail("j1", "Card 1 was declined");
    const page = await open("#/");
    await page.getByTestId("attention").first().waitFor();
    expect((await names(page)).slice(0, 2)).toEqual(["failing", "paused"]);
    expect(await page.getByTestId("attention").allInnerTexts()).toEqual([
      "Failing: 1 of the last 1",
      "Paused, 1 waiting",
    ]);

    await page.getByRole("link", { name: "quiet", exact: true }).click();
    await page.getByTestId("pause").click();
    await eventually("it is paused", () => bench.queues.quiet.queue.isPaused());
    await page.getByTestId("undo-pause").click();
    await eventually("it goes on", async () => !(await bench.queues.quiet.queue.isPaused()));
    await page.context().close();
  });

  it("keeps each row under the pointer while others come and end, and counts those", async () => {
    for (let index = 0; index < 40; index += 1)
      await bench.queues.quiet.queue.add("order", {}, { jobId: `o${index}` });
    await bench.queues.quiet.take();
    const page = await open("#/jobs?state=queued");
    const row = page.getByTestId("job-row").nth(5);
    await row.hover();
    const before = await row.getAttribute("data-job-id");
    for (let index = 0; index < 20; index += 1) {
      if (index % 2 === 0) await bench.queues.quiet.queue.add("order", {}, { jobId: `n${index}` });
      else await (await bench.queues.quiet.take()).complete(1);
      expect(await row.getAttribute("data-job-id")).toBe(before);
    }
    const news = page.getByTestId("show-news");
    await eventually(
      "both are counted",
      async () => /new/.test(await news.innerText()) && /ended/.test(await news.innerText()),
    );
    await page.keyboard.press(".");
    await eventually("the list is of now", async () => (await row.getAttribute("data-job-id")) !== before);
    expect(await page.getByTestId("job-row").count()).toBeLessThanOrEqual(80);
    await page.context().close();
  });

  it("retries all failures of one kind, on a page of its own that outlives a reload", async () => {
    for (let index = 0; index < 12; index += 1) await fail(`c${index}`, `Card ${index} was declined`);
    await fail("t1", "read ECONNRESET");
    const page = await open("#/failures");
    await page.getByText("Card … was declined", { exact: true }).waitFor();
    expect(await page.getByTestId("failure-group").count()).toBe(2);
    await page.getByTestId("retry-group").first().click();
    // The safe choice has the focus: Enter changes nothing.
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Enter");
    expect(await bench.queues.failing.queue.getFailedCount()).toBe(13);
    await page.getByTestId("retry-group").first().click();
    await page.getByTestId("confirm").click();
    const done = page.getByTestId("bulk-done").getByText("12", { exact: true });
    await done.waitFor();
    await page.reload();
    await done.waitFor();
    expect(await bench.queues.failing.queue.getFailedCount()).toBe(1);
    await page.context().close();
  });

  it("says in its row why an action is refused when the job has changed since it was seen", async () => {
    await fail("c1", "Card 1 was declined");
    const page = await open("#/jobs?state=failed");
    const retry = page.getByTestId("do-retry");
    await retry.hover();
    const job = await bench.queues.failing.queue.getJob("c1");
    // Between the look and the press, faster than the page can be told.
    await page.route("**/jobs/c1/retry", async (route) => {
      await job?.remove();
      await route.continue();
    });
    await retry.click();
    await page.getByTestId("refusal").waitFor();
    await page.context().close();
  });

  it("shows a job without its secrets, and a log that stays where it was scrolled to", async () => {
    await fail("c1", "Card 1 was declined", {
      order: "77",
      user: { password: PLANTED, deep: [{ token: PLANTED }] },
    });
    await bench.queues.quiet.queue.add("encode", {}, { jobId: "film" });
    const run = await bench.queues.quiet.take();
    for (let line = 0; line < 100; line += 1) await run.job.log(`line ${line}`);
    const page = await open(`#/jobs/${encodeURIComponent("failing/c1")}`);
    await page.getByTestId("data").getByText("hidden").first().waitFor();
    await page.getByTestId("failed-attempt").getByText("Card 1 was declined").waitFor();
    expect(await page.content()).not.toContain(PLANTED);

    await page.goto(`${bench.url}/#/jobs/${encodeURIComponent("quiet/film")}`);
    const log = page.getByTestId("log");
    await log.getByText("line 99", { exact: true }).waitFor();
    await log.evaluate((box) => {
      box.scrollTo(0, 40);
    });
    await run.job.log("one more");
    await page.getByTestId("log-news").getByText("1 new line").waitFor();
    expect(await log.evaluate((box) => box.scrollTop)).toBe(40);
    await page.getByTestId("log-news").click();
    await run.job.log("and another");
    await log.getByText("and another").waitFor();
    await eventually("it follows", () =>
      log.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight < 8),
    );
    await page.context().close();
  });

  it("has no fault that axe finds, no sideways scroll on a phone, and no button for who may only look", async () => {
    await fail("c1", "Card 1 was declined");
    await bench.queues.quiet.queue.add("encode", {}, { jobId: "film" });
    const page = await open("#/", "read");
    const complaints = complaintsOf(page);
    const job = `#/jobs/${encodeURIComponent("failing/c1")}`;
    for (const hash of ["#/", "#/queues/failing", "#/jobs?state=failed", job, "#/failures", "#/audit"]) {
      await page.goto(`${bench.url}/${hash}`);
      await page.locator("main h1:not(.sr-only)").waitFor();
      await eventually("it is drawn", async () => (await page.locator("main .pulse").count()) === 0);
      expect([hash, await violationsOn(page)]).toEqual([hash, []]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect([hash, await violationsOn(page, COLOURS)]).toEqual([hash, []]);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 360, height: 800 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([hash, Math.max(0, wider)]).toEqual([hash, 0]);
      await page.setViewportSize({ width: 1280, height: 900 });
      const actions = page.locator("main").getByRole("button", { name: /Retry|Pause|Remove|Cancel|Run now/ });
      expect([hash, await actions.count()]).toEqual([hash, 0]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
