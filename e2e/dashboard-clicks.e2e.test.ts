import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { JobError } from "@headway/shared/jobs/job-error";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { holdCalls } from "./support/held-calls.ts";

const BUSY = { code: "unavailable", message: "Headway is busy." };

let dashboards: Dashboards;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker({
    concurrency: 4,
    handlers: { "persona-generation": directed.handler },
  });
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

/** From now on, notes what these elements say in the very first frame after a click: sooner nobody can see anything. */
async function noteFirstFrames(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const firstFrames: (string | undefined)[] = [];
    Object.assign(window, { firstFrames });
    const note = (): void => {
      firstFrames.push(document.querySelector<HTMLElement>(wanted)?.innerText.trim());
    };
    // Before the page itself hears of the click; the frame comes after all that it does at once.
    window.addEventListener("click", () => requestAnimationFrame(note), { capture: true });
  }, selector);
}

const firstFrames = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() => (window as unknown as { firstFrames: (string | undefined)[] }).firstFrames);

/** A job that has been begun, and the page that shows it running. */
async function openRunning(org: string) {
  const page = await dashboards.open({ claims: { org } });
  const jobId = await dashboards.enqueue({ org });
  const attempt = await directed.attempt(jobId);
  attempt.context.stage("generating");
  attempt.context.report(10, 25);
  await waitForWords(page, /^Generating personas… 38% · 10 of 25$/);
  return { page, jobId, attempt };
}

describe("a click is answered in the next frame, whatever the server does", () => {
  it("on Generate: with the job being queued, which is taken back with the reason when it is refused", async () => {
    const page = await dashboards.open({ claims: { org: "clicks" } });
    await page.getByTestId("preset-difficult-customers").click();
    await page.getByTestId("count").fill("7");
    const calls = await holdCalls(page, /\/admin\/dev\/personas\/preset$/);
    await noteFirstFrames(page, '[data-testid="job-words"]');
    await page.getByTestId("generate").click();
    expect(await firstFrames(page)).toEqual(["Queuing job…"]);
    const card = page.getByTestId("job-card");
    expect(await card.getAttribute("data-state")).toBe("pending");

    await calls.refuse(503, BUSY);
    await page.getByTestId("refusal").getByText("Not started: Headway is busy.").waitFor();
    await card.waitFor({ state: "detached" });
    // In place: what was typed is there to be sent again.
    expect(await page.locator("form").getByTestId("refusal").count()).toBe(1);
    expect(await page.getByTestId("count").inputValue()).toBe("7");
    await calls.release();
    await page.getByTestId("generate").click();
    await waitForWords(page, /^Starting generation…$/);
    expect(await page.getByTestId("refusal").count()).toBe(0);
    await page.context().close();
  });

  it("on Cancel: once it has been said what will happen, and with the reason when it is refused", async () => {
    const { page, attempt } = await openRunning("cancels");
    await page.getByTestId("cancel").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/10 of 25 personas are done so far\. None of them will be published\./).waitFor();
    const calls = await holdCalls(page, /\/cancel$/);
    await noteFirstFrames(page, '[data-testid="cancel"]');
    await page.getByTestId("confirm").click();
    expect(await firstFrames(page)).toEqual(["Cancelling…"]);
    await calls.refuse(503, BUSY);
    const card = page.getByTestId("job-card");
    await card.getByRole("alert").getByText("Headway is busy.").waitFor();
    expect(await page.getByTestId("cancel").innerText()).toBe("Cancel job");
    expect(await page.getByTestId("toast").count()).toBe(0);
    attempt.complete({});
    await page.context().close();
  });

  it("on Retry: on the button, beside the way to the details", async () => {
    const { page, jobId, attempt } = await openRunning("retries");
    attempt.fail(new JobError("no-credit", "The account has no credit left.", { retryable: false }));
    await waitForWords(page, /^Generation failed: The account has no credit left\.( Nothing was saved\.)?$/);
    const calls = await holdCalls(page, /\/retry$/);
    await noteFirstFrames(page, '[data-testid="retry"]');
    await page.getByTestId("retry").click();
    expect(await firstFrames(page)).toEqual(["Queuing job…"]);
    await calls.refuse(503, BUSY);
    const card = page.getByTestId("job-card");
    await card.getByRole("alert").getByText("Headway is busy.").waitFor();
    await card.getByRole("link", { name: "Details" }).click();
    await page.getByRole("heading", { level: 1, name: "25 support-desk customers" }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#/jobs/${jobId}`);
    await page.getByText("The account has no credit left. (no-credit)").waitFor();
    await page.context().close();
  });
});

describe("a row of the list", () => {
  it("offers what the job's page does: to cancel, run again, view and export it", async () => {
    const { page, jobId } = await openRunning("rows");
    await page.goto(`${dashboards.gateway.url}/#/jobs`);
    const row = page.locator(`[data-testid="job-row"][data-job-id="${jobId}"]`);
    await row.getByRole("button", { name: "Cancel job: 25 support-desk customers" }).click();
    await page.getByRole("dialog", { name: "Cancel “25 support-desk customers”?" }).waitFor();
    await page.getByRole("button", { name: "Keep it running" }).click();
    expect(await row.getAttribute("data-state")).toBe("active");
    await row.getByTestId("row-cancel").click();
    await page.getByTestId("confirm").click();
    await row.getByText(/^Cancelled while generating\./).waitFor();
    directed.forget(jobId);
    await row.getByRole("button", { name: "Run again: 25 support-desk customers" }).click();
    (await directed.attempt(jobId)).complete({});
    await row.getByText("25 personas generated.").waitFor();
    await row.getByTestId("row-export").click();
    const dialog = page.getByRole("dialog", { name: "Export “25 support-desk customers”" });
    for (const format of ["json", "csv", "jsonl"]) {
      const download = page.waitForEvent("download");
      await dialog.getByTestId(`export-${format}`).click();
      expect((await download).suggestedFilename()).toMatch(
        new RegExp(`^personas-25-support-desk-customers-[A-Za-z0-9]{1,8}\\.${format}$`),
      );
    }
    await page.keyboard.press("Escape");
    await row.getByTestId("row-view").click();
    await page.getByRole("heading", { level: 1, name: "Personas" }).waitFor();
    expect(new URL(page.url()).hash).toBe(`#/personas?job=${jobId}`);
    await page.context().close();
  });
});

describe("a viewer", () => {
  it("sees it all, and why nothing can be changed, and no click asks the server for it", async () => {
    const org = "viewed";
    const jobId = await dashboards.enqueue({ org });
    const attempt = await directed.attempt(jobId);
    attempt.context.stage("generating");
    attempt.context.report(10, 25);
    const page = await dashboards.open({ claims: { org, role: "viewer" } });
    await waitForWords(page, /^Generating personas… 38% · 10 of 25$/);
    const changes: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") changes.push(request.url());
    });
    const generate = page.getByTestId("generate");
    expect(await generate.getAttribute("aria-disabled")).toBe("true");
    // Whatever says it is disabled, Playwright would not click.
    await generate.click({ force: true });
    await page.locator("#viewer-reason").getByText("You may watch only.").waitFor();
    await page.getByTestId("cancel").click({ force: true });
    expect(await page.getByTestId("cancel").getAttribute("title")).toContain("needs the admin role");
    expect(await page.getByRole("dialog").count()).toBe(0);
    attempt.complete({});
    await waitForWords(page, /^25 personas generated\.$/);
    expect(changes).toEqual([]);
    await page.context().close();
  });
});
