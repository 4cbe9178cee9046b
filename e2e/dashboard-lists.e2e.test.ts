import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { startDashboards } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { faultsOn } from "./support/faults.ts";
import { holdCalls } from "./support/held-calls.ts";

const ORG = { org: "lists" };
/** Whose jobs list is empty: the feed would bring what the call does not. */
const NEWCOMERS = { org: "nobody" };

let dashboards: Dashboards;
let jobId: string;

beforeAll(async () => {
  dashboards = await startDashboards();
  await dashboards.system.startWorker();
  jobId = await dashboards.enqueue(ORG);
  await dashboards.settled(ORG, jobId, "completed");
});

afterAll(async () => {
  await dashboards[Symbol.asyncDispose]();
});

const faults = (page: Page, name: string): Promise<string[]> => faultsOn(page, `list-${name}`);

interface List {
  name: string;
  hash: () => string;
  /** The call that fetches it. */
  call: RegExp;
  failed: string;
  ready: (page: Page) => Locator;
  claims?: { org: string };
}

const LISTS: List[] = [
  {
    name: "presets",
    hash: () => "#/",
    call: /\/admin\/dev\/personas\/presets$/,
    failed: "The presets could not be fetched. Headway is busy.",
    ready: (page) => page.getByTestId("preset-support-desk"),
  },
  {
    name: "newest",
    hash: () => "#/",
    call: /\/admin\/dev\/personas\?limit=/,
    failed: "The personas could not be fetched. Headway is busy.",
    ready: (page) => page.getByTestId("persona-card").first(),
  },
  {
    name: "running",
    hash: () => "#/",
    call: /\/admin\/jobs\?/,
    failed: "The jobs could not be fetched. Headway is busy.",
    ready: (page) => page.getByText("Nothing is running"),
    claims: NEWCOMERS,
  },
  {
    name: "jobs",
    hash: () => "#/jobs",
    call: /\/admin\/jobs\?/,
    failed: "The history could not be fetched. Headway is busy.",
    ready: (page) => page.getByText("No jobs yet"),
    claims: NEWCOMERS,
  },
  {
    name: "job",
    hash: () => `#/jobs/${jobId}`,
    call: /\/admin\/jobs\/[\w-]+$/,
    failed: "Attempts and log could not be fetched. Headway is busy.",
    ready: (page) => page.getByRole("heading", { name: "Attempts" }),
  },
  {
    name: "personas",
    hash: () => "#/personas",
    call: /\/admin\/dev\/personas\?/,
    failed: "The personas could not be fetched. Headway is busy.",
    ready: (page) => page.getByTestId("persona-card").first(),
  },
  {
    name: "queues",
    hash: () => "#/queues",
    call: /\/admin\/queues/,
    failed: "The queue could not be asked. Headway is busy.",
    ready: (page) => page.getByTestId("queue-waiting"),
  },
];

describe("what has to be fetched", () => {
  it.each(LISTS)(
    "has a place while it is on its way, and words when it is not to be had: $name",
    async (list) => {
      const page = await dashboards.open({ claims: list.claims ?? ORG });
      const calls = await holdCalls(page, list.call);
      await page.goto(`${dashboards.gateway.url}/${list.hash()}`);
      // Some is fetched once for all views.
      await page.reload();
      await page.getByText("Loading…", { exact: true }).first().waitFor({ state: "attached" });
      expect(await list.ready(page).count()).toBe(0);
      expect(await faults(page, `${list.name}-loading`)).toEqual([]);

      await calls.refuse(503, { code: "unavailable", message: "Headway is busy." });
      const line = page.getByRole("alert").filter({ hasText: list.failed });
      await line.waitFor();
      expect(await faults(page, `${list.name}-failed`)).toEqual([]);

      await calls.release();
      await line.getByRole("button", { name: "Try again" }).click();
      await list.ready(page).waitFor();
      await line.waitFor({ state: "detached" });
      await page.context().close();
    },
  );

  it("says that a filter of a link finds nothing, and shows everything at a click", async () => {
    const page = await dashboards.open({ claims: ORG });
    for (const [hash, words, all, row] of [
      ["#/jobs?state=failed&q=unheard-of", "No job matches", "Show all jobs", "job-row"],
      ["#/personas?q=unheard-of", "Nobody matches", "Show everyone", "persona-card"],
    ] as const) {
      await page.goto(`${dashboards.gateway.url}/${hash}`);
      await page.getByText(words).waitFor();
      expect(await page.getByRole("searchbox").inputValue()).toBe("unheard-of");
      expect(await faults(page, `${row}-none`)).toEqual([]);
      await page.getByRole("button", { name: all }).click();
      await page.getByTestId(row).first().waitFor();
      expect(new URL(page.url()).hash).not.toContain("unheard-of");
    }
    await page.context().close();
  });
});
