import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";

const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(
  2,
);
const claims = { org: "media" };
let dashboards: Dashboards;
let jobId: string;
const directed = new DirectedJobs();

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker({ handlers: { "persona-generation": directed.handler } });
  const body = { count: 25, intensityLevel: 3, categories: ["support"], title: LONG_WORD.slice(0, 80) };
  const started = await dashboards.gateway.call("POST", "/admin/dev/personas/custom", { claims, body });
  jobId = ((await started.json()) as { jobId: string }).jobId;
  const attempt = await directed.attempt(jobId);
  attempt.context.stage("generating");
  for (let line = 0; line < 6; line += 1) attempt.context.log(LONG_WORD);
  attempt.context.report(10, 25);
});

afterAll(async () => {
  directed.stop();
  await dashboards[Symbol.asyncDispose]();
});

async function openJob(options: Parameters<Dashboards["open"]>[0] = {}): Promise<Page> {
  const page = await dashboards.open({ claims, hash: `#/jobs/${jobId}`, ...options });
  await waitForWords(page, /40%|38%/);
  return page;
}

/** How each of these looks: what it is filled with and what surrounds it. */
const paint = (page: Page, selector: string): Promise<string[][]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { backgroundColor, borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(element);
      const border = borderTopStyle === "none" ? "none" : borderTopWidth;
      return [backgroundColor, border, outlineStyle];
    }),
  );

describe("in colours that the person has chosen", () => {
  it("a bar's length, a dot and what is chosen can be seen", async () => {
    const page = await openJob({ forcedColors: "active" });
    const ground = (await paint(page, "html"))[0]?.[0];
    const [track = []] = await paint(page, '[data-testid="job-bar"]');
    const [fill = []] = await paint(page, '[data-testid="job-bar"] > div');
    expect(track[1]).toBe("1px");
    expect(fill[0]).not.toBe(track[0]);
    expect(track[0]).toBe(ground);
    const [dot = []] = await paint(page, '[data-testid="connection"] > span');
    expect(dot[0]).not.toBe(ground);

    await page.goto(`${dashboards.gateway.url}/#/`);
    await page.getByTestId("preset-support-desk").waitFor();
    const chosen = await paint(page, "fieldset label:has(input:checked)");
    const others = await paint(page, "fieldset label:has(input[type=radio]:not(:checked))");
    expect(chosen.map(([, , outline]) => outline)).toEqual(chosen.map(() => "solid"));
    expect(new Set(others.map(([, , outline]) => outline))).toEqual(new Set(["none"]));
    const marks = await paint(page, "label:has(input:checked) [data-chosen-mark]");
    expect(marks.length).toBeGreaterThan(0);
    for (const [mark] of marks) expect(mark).not.toBe(ground);
    await page.context().close();
  });
});

const VIEWS = ["#/", "#/jobs", "#/personas", "#/queues"];

describe("at 400% zoom, which leaves 320 by 256 px", () => {
  it("nothing stays over the content while it is read, and nothing goes beyond the side", async () => {
    const page = await openJob({ viewport: { width: 320, height: 256 } });
    for (const hash of [`#/jobs/${jobId}`, ...VIEWS]) {
      await page.goto(`${dashboards.gateway.url}/${hash}`);
      await page.locator("main h1").first().waitFor({ state: "attached" });
      const { covered, width } = await page.evaluate(() => {
        window.scrollTo(0, 200);
        const bars = [...document.querySelectorAll("body *")].filter((element) => {
          const { position } = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          return (position === "fixed" || position === "sticky") && width > 200 && height > 4;
        });
        const covered = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
        return { covered, width: document.documentElement.scrollWidth };
      });
      expect({ hash, covered, width }).toEqual({ hash, covered: 0, width: 320 });
    }
    await page.context().close();
  });

  it("an 80-letter word is broken in a title, a row and the log, and six equal lines are one", async () => {
    const page = await openJob({ viewport: { width: 320, height: 800 } });
    const section = page.locator("section[aria-labelledby=log]");
    await section.getByText(LONG_WORD).first().waitFor();
    const [log = ""] = await section.allInnerTexts();
    expect(log.split(LONG_WORD).length).toBe(2);
    expect(log).toContain("×6");
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll("main h1, main li, main p, main span")]
        .filter((element) => !element.closest(".sr-only") && !element.classList.contains("sr-only"))
        .filter((element) => element.getBoundingClientRect().right > 320.5)
        .map((element) => element.textContent.slice(0, 40)),
    );
    expect(beyond).toEqual([]);
    await page.context().close();
  });
});

describe("on paper", () => {
  it("there are no bars, no buttons and no dark ground, and the log is all there", async () => {
    const page = await openJob({ colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const { fixed, buttons, ground, width } = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("body *")].filter(
        (element) => element.getBoundingClientRect().height > 0,
      );
      const isFixed = (element: Element): boolean =>
        ["fixed", "sticky"].includes(getComputedStyle(element).position) && element.clientHeight > 4;
      return {
        fixed: shown.filter(isFixed).map((element) => element.className),
        buttons: shown.filter((element) => element.matches("button, nav a")).length,
        ground: getComputedStyle(document.documentElement).backgroundColor,
        width: document.querySelector("main")?.clientWidth,
      };
    });
    expect({ fixed, buttons, ground, width }).toEqual({
      fixed: [],
      buttons: 0,
      ground: "rgb(255, 255, 255)",
      width: 1_280,
    });
    expect(await page.locator("section[aria-labelledby=log]").innerText()).toContain("×6");
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.byteLength).toBeGreaterThan(1_000);
    await page.context().close();
  });
});

describe("a job's page", () => {
  it("is called by the job's name", async () => {
    const page = await openJob();
    expect(await page.title()).toMatch(/^\(\d+%\) Donaudampf/);
    await page.context().close();
  });
});
