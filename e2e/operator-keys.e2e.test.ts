import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { goOffline } from "./support/offline.ts";
import { useOperatorPage } from "./support/operator-page.ts";

const CLICKS = 60;
const CHANGES_A_SECOND = 8;

describe("the operator's page by keys and pointer", () => {
  const bench = useOperatorPage();
  const { open, fail } = bench;

  it("takes each of 60 aimed clicks on the row that was aimed at, while the list changes eight times a second", async () => {
    const { queue } = bench.queues.quiet;
    for (let at = 0; at < 30; at += 1) await queue.add("order", {}, { jobId: `o${at}` });
    const page = await open("#/jobs?state=queued");
    await page.getByTestId("job-row").nth(20).waitFor();
    // What stands above the rows is of its final height once the queues are known.
    await page.getByTestId("filter-queue").locator("option").nth(4).waitFor({ state: "attached" });
    await page.getByTestId("job-row").first().hover();
    let isOver = false;
    const change = async (): Promise<number> => {
      let changes = 0;
      for (; !isOver; changes += 1) {
        if (changes % 2 === 0) await queue.add("order", {}, { jobId: `n${changes}`, lifo: true });
        else await (await bench.queues.quiet.take()).complete(1);
        await new Promise((resolve) => setTimeout(resolve, 1_000 / CHANGES_A_SECOND));
      }
      return changes;
    };
    const changing = change();
    const misses: unknown[] = [];
    for (let click = 0; click < CLICKS; click += 1) {
      const row = page.getByTestId("job-row").nth(1 + ((click * 7) % 10));
      const box = await row.getByRole("checkbox").boundingBox();
      // As a hand does it: what is at that place is read, and pressed a moment later.
      const aimed = await row.getAttribute("data-job-id");
      await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8, { steps: 4 });
      const before = new Set(await chosen(page));
      await page.mouse.down();
      await page.mouse.up();
      const after = new Set(await chosen(page));
      const [hit] = [...before, ...after].filter((one) => before.has(one) !== after.has(one));
      if (hit !== aimed) misses.push({ click, aimed, hit });
    }
    isOver = true;
    expect(await changing).toBeGreaterThan(8);
    expect(misses).toEqual([]);
    await page.context().close();
  });

  it("goes by keys where it is told to, and nowhere while somebody types", async () => {
    await fail("c1", "Card 1 was declined");
    await fail("c2", "Card 2 was declined");
    const page = await open("#/");
    await page.getByTestId("queue-row").first().waitFor();
    await page.keyboard.press("/");
    const search = page.getByTestId("job-search");
    await eventually("the search has the focus", () =>
      search.evaluate((box) => box === document.activeElement),
    );
    await page.keyboard.type("jxr?");
    expect(await search.inputValue()).toBe("jxr?");
    expect(await page.locator("dialog[open]").count()).toBe(0);

    await search.fill("");
    await search.blur();
    await page.getByTestId("job-row").nth(1).waitFor();
    for (const key of ["j", "j", "k", "x"]) await page.keyboard.press(key);
    expect(await chosen(page)).toEqual([
      await page.getByTestId("job-row").first().getAttribute("data-job-id"),
    ]);
    await page.keyboard.press("r");
    await page.getByRole("dialog").getByText("Retry 1 job?").waitFor();
    await page.keyboard.press("Escape");
    expect(await bench.queues.failing.queue.getFailedCount()).toBe(2);

    await page.keyboard.press("g");
    await page.keyboard.press("f");
    await page.getByTestId("failure-group").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette-input").fill("orph");
    await page.keyboard.press("Enter");
    await page.getByTestId("queue-waiting").waitFor();
    expect(new URL(page.url()).hash).toBe("#/queues/orphaned");

    await page.keyboard.press("?");
    await page.getByTestId("keys-on").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("j");
    expect(new URL(page.url()).hash).toBe("#/queues/orphaned");
    await page.context().close();
  });

  it("keeps a view with its columns and fixed time under a name, and says times in the chosen zone", async () => {
    await fail("c1", "Card 1 was declined");
    const page = await open("#/jobs?state=failed&from=2026-01-01T00:00Z");
    await page.getByTestId("not-live").waitFor();
    await page.getByTestId("job-row").waitFor();
    await fail("c2", "Card 2 was declined");
    await page.getByTestId("columns").click();
    await page.getByTestId("column-queue").uncheck();
    await eventually(
      "it is gone",
      async () => (await page.getByRole("columnheader", { name: "Queue" }).count()) === 0,
    );
    expect(await page.getByTestId("job-row").count()).toBe(1);
    await page.getByTestId("columns").click();
    await page.getByTestId("views").click();
    await page.getByTestId("view-name").fill("Old failures");
    await page.getByTestId("save-view").click();
    await page.getByTestId("saved-view").waitFor();

    await page.goto(`${bench.url}/#/audit`);
    await page.getByTestId("zone").click();
    await page.goto(`${bench.url}/#/jobs`);
    await page.reload();
    await page.getByTestId("views").click();
    await page.getByTestId("saved-view").click();
    await page.getByTestId("not-live").waitFor();
    expect(await page.getByTestId("filter-from").inputValue()).toBe("2026-01-01T00:00");
    expect(await page.getByTestId("zone").textContent()).toMatch(/UTC$/);
    expect(await page.getByRole("columnheader", { name: "Queue" }).count()).toBe(0);
    await page.getByTestId("job-row").nth(1).waitFor();
    expect(await page.locator("tbody time").first().getAttribute("title")).toMatch(/ UTC$/);
    await page.context().close();
  });

  it("shows no banner during a press, and moves nothing for one afterwards", async () => {
    const page = await open("#/jobs");
    const other = await page.context().newPage();
    await other.goto(`${bench.url}/#/jobs`);
    for (const one of [page, other]) await one.locator("[data-testid=connection][data-state=live]").waitFor();
    const views = page.getByTestId("views");
    const place = await views.boundingBox();
    await views.hover();
    await page.mouse.down();
    const goOnline = await goOffline(page);
    await other.getByTestId("connection-banner").waitFor();
    expect(await page.getByTestId("connection-banner").count()).toBe(0);
    await page.mouse.up();
    await page.getByTestId("view-name").waitFor();
    await page.getByTestId("connection-banner").waitFor();
    expect(await views.boundingBox()).toEqual(place);
    const banner = await page.getByTestId("connection-banner").boundingBox();
    const heading = await page.getByRole("heading", { name: "Jobs" }).boundingBox();
    expect((banner?.y ?? 0) + (banner?.height ?? 0)).toBeLessThanOrEqual(heading?.y ?? 0);
    await goOnline();
    await page.context().close();
  });
});

function chosen(page: Page): Promise<(string | null)[]> {
  return page
    .getByTestId("job-row")
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.querySelector("input:checked") !== null)
        .map((row) => row.getAttribute("data-job-id")),
    );
}
