import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { JobError } from "@headway/shared/jobs/job-error";
import { createLogger } from "@headway/shared/node/logger";
import { eventually } from "@headway/shared/testing/eventually";
import { createPersonaGeneration } from "@headway/personas/generate/handle";
import { createLlmGenerator } from "@headway/personas/generate/llm/generator";
import { asTold, startLlmServer } from "@headway/personas/generate/llm/testing/start-llm-server";
import type { Reaction, TestLlmServer } from "@headway/personas/generate/llm/testing/start-llm-server";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import type { personaGeneration } from "@headway/personas/kinds/generation";
import type { Handler } from "@headway/worker/job-context";
import { notedBars, noteBars, percentOn, startDashboards, waitForWords } from "./support/dashboards.ts";
import type { Dashboards } from "./support/dashboards.ts";
import { DirectedJobs } from "./support/directed-jobs.ts";
import { faultsOn } from "./support/faults.ts";
import { queueOf } from "./support/jobs.ts";
import { SHOWN_WITH_A_WORKER, WHILE_RUNNING } from "./support/shown-states.ts";
import type { Shown } from "./support/shown-states.ts";

const ORG = { org: "acme" };

type Generation = Handler<typeof personaGeneration>;

let dashboards: Dashboards;
let page: Page;
const directed = new DirectedJobs();
const llms: TestLlmServer[] = [];
const jobs = new Map<string, string>();

/** The real handler with a language model that behaves like this. */
async function describedBy(
  react: (asked: { indexes: number[] }) => Reaction | "as told",
): Promise<Generation> {
  const llm = await startLlmServer((asked) => {
    const reaction = react(asked);
    return reaction === "as told" ? asTold(asked) : reaction;
  });
  llms.push(llm);
  const generator = createLlmGenerator({
    server: { baseUrl: llm.baseUrl, apiKey: "a-key-of-the-tests", model: "test-model" },
    offline: createOfflineGenerator(),
    log: createLogger("test", { LOG_LEVEL: "silent" }),
    patience: { backoffMs: 10 },
  });
  return createPersonaGeneration({ personas: dashboards.system.personas, generator });
}

beforeAll(async () => {
  dashboards = await startDashboards();
  page = await dashboards.open({ claims: ORG, hash: "#/jobs" });
});

afterAll(async () => {
  directed.stop();
  for (const llm of llms) await llm[Symbol.asyncDispose]();
  await dashboards[Symbol.asyncDispose]();
});

const idOf = (name: string): string => jobs.get(name) ?? "";

/** Queues a job whose seed names it, so that the worker knows which handler is meant. */
async function enqueue(name: string, count = 25): Promise<string> {
  const jobId = await dashboards.enqueue(ORG, { seed: name, count });
  jobs.set(name, jobId);
  return jobId;
}

const faults = (page: Page, name: string): Promise<string[]> => faultsOn(page, `state-${name}`);

async function open(name: string): Promise<void> {
  await page.goto(`${dashboards.gateway.url}/#/jobs/${idOf(name)}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const row = (name: string) => page.locator(`[data-testid="job-row"][data-job-id="${idOf(name)}"]`);

async function expectShown({ name, words, percent, title, buttons, icon }: Shown): Promise<void> {
  await open(name);
  await waitForWords(page, words);
  const bar = page.getByTestId("job-bar").first();
  expect(await percentOn(page)).toBe(percent);
  expect(await bar.getAttribute("role")).toBe("progressbar");
  expect(await bar.getAttribute("aria-valuetext")).toMatch(words);
  await eventually("the page's title says it", async () => title.test(await page.title()));
  const said = page.getByTestId("job-words").first();
  expect(await said.locator("svg").getAttribute("class")).toMatch(new RegExp(`lucide-${icon}\\b`));
  expect(await said.evaluate((element) => getComputedStyle(element).fontVariantNumeric)).toBe("tabular-nums");
  const card = page.getByTestId("job-card");
  expect(await card.getByRole("button").or(card.getByRole("link")).allInnerTexts()).toEqual(buttons);
  expect(await faults(page, name)).toEqual([]);
}

describe("a job that waits", () => {
  it("says that no worker is online, then how many jobs are ahead of it", async () => {
    for (const name of ["starting", "first", "second"]) await enqueue(name);
    await row("starting").getByText("Waiting: no worker is online").waitFor();
    await expectShown({
      name: "first",
      words: /^Waiting: no worker is online$/,
      percent: null,
      title: /^\(…\) 25 support-desk customers$/,
      icon: "list-start",
      buttons: WHILE_RUNNING,
    });
    const only = await dashboards.system.startWorker({
      concurrency: 1,
      handlers: { "persona-generation": directed.handler },
    });
    await directed.attempt(idOf("starting"));
    await expectShown({
      name: "second",
      words: /^Waiting: 1 job ahead$/,
      percent: null,
      title: /^\(…\) 25 support-desk customers$/,
      icon: "list-start",
      buttons: WHILE_RUNNING,
    });
    await open("first");
    // With nobody ahead it says so, and after some seconds why nothing happens all the same.
    await waitForWords(page, /^Waiting for a free worker$/);
    expect(only).toBeDefined();
  });
});

/** Every job's end but the last two, and what is in between, each as the worker leaves it. */
async function bringAbout(): Promise<void> {
  const { system, gateway } = dashboards;
  const busy = { kind: "status", status: 503 } as const;
  const bySeed: Record<string, Generation> = {
    retrying: await describedBy(({ indexes }) => (indexes.includes(24) ? busy : "as told")),
    failed: await describedBy(() => ({ kind: "status", status: 401 })),
    silent: await describedBy(({ indexes }) => (indexes.includes(24) ? { kind: "hang" } : "as told")),
    completed: createPersonaGeneration({ personas: system.personas, generator: createOfflineGenerator() }),
  };
  await system.startWorker({
    concurrency: 20,
    handlers: {
      "persona-generation": (context) => (bySeed[context.payload.seed] ?? directed.handler)(context),
    },
  });
  const halfDone = async (name: string) => {
    const attempt = await directed.attempt(idOf(name));
    attempt.context.stage("generating");
    attempt.context.report(10, 25);
    await eventually(
      "its count is stored",
      async () => (await system.progress.read(idOf(name)))?.snapshot.progress === 38,
    );
    return attempt;
  };
  const cancel = (name: string) => gateway.call("POST", `/admin/jobs/${idOf(name)}/cancel`, { claims: ORG });
  for (const name of [...Object.keys(bySeed), "partial", "cancelling", "cancelled"]) await enqueue(name);
  directed.makeStubborn(idOf("cancelling"));
  await halfDone("first");
  (await halfDone("second")).context.stage("saving");
  (await halfDone("partial")).complete({ created: 21, failed: 4 });
  for (const name of ["cancelling", "cancelled"]) {
    await halfDone(name);
    await cancel(name);
  }
  const queue = queueOf(system);
  const retrying = await queue.getJob(idOf("retrying"));
  // The wait is made longer than it takes to look at it; until the attempt has failed, that is refused.
  await eventually("it waits for its next attempt", async () => {
    await retrying?.changeDelay(600_000);
    return true;
  });
}

describe("a job that a worker has", () => {
  let quiet: Page;

  beforeAll(async () => {
    await bringAbout();
    quiet = await page.context().newPage();
    await quiet.goto(`${dashboards.gateway.url}/#/jobs/${idOf("silent")}`);
  });

  it.each(SHOWN_WITH_A_WORKER)("is shown as it is on its page: $name", async (shown) => {
    await expectShown(shown);
  });

  it("is called slow when it says nothing for 15 s while the connection is up", async () => {
    await waitForWords(quiet, /^Taking longer than usual\. Last update (1[5-9]|\d\d+) s ago$/);
    expect(await percentOn(quiet)).toBe(66);
    expect(await quiet.getByTestId("job-words").locator("svg").getAttribute("class")).toContain(
      "lucide-hourglass",
    );
    await quiet
      .getByTestId("freshness")
      .getByText(/Last heard (1[5-9]|\d\d+) s ago/)
      .waitFor();
    expect(await quiet.getByTestId("connection").first().getAttribute("data-state")).toBe("live");
    expect(await faults(quiet, "silent")).toEqual([]);
  });

  it("is in the list with the same words and the same percentage, whatever its state", async () => {
    await page.goto(`${dashboards.gateway.url}/#/jobs`);
    // Heard of just now; the others that run have been silent for a while, and are called so.
    (await directed.attempt(idOf("first"))).context.report(11, 25);
    for (const [name, words] of [
      ["first", "Generating personas… 40% · 11 of 25"],
      ["retrying", "Retrying in"],
      ["partial", "21 of 25 saved. 4 failed."],
      ["failed", "Generation failed:"],
      ["cancelling", "Cancelling…"],
      ["cancelled", "Cancelled while generating."],
      ["completed", "25 personas generated."],
    ] as const) {
      await row(name).getByText(words).waitFor();
    }
    expect(await row("second").getByTestId("job-bar").getAttribute("aria-valuenow")).toBe("85");
    expect(await faults(page, "all")).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await faults(page, "all-360")).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("keeps its bar where it was while it is tried again, and says which attempt it is", async () => {
    await enqueue("again");
    const first = await directed.attempt(idOf("again"));
    first.context.stage("generating");
    first.context.report(20, 25);
    await open("again");
    await waitForWords(page, /^Generating personas… 66% · 20 of 25$/);
    await noteBars(page);
    first.fail(new JobError("provider-busy", "Provider is busy."));
    await waitForWords(page, /^Provider is busy\. Retrying (in \d s|now) \(attempt 2 of 3\)$/);
    const second = await directed.attempt(idOf("again"), 2);
    second.context.stage("generating");
    second.context.report(5, 25);
    await waitForWords(page, /^Generating personas… 66% · 5 of 25 \(attempt 2 of 3\)$/);
    second.context.report(24, 25);
    await waitForWords(page, /^Generating personas… 77% · 24 of 25 \(attempt 2 of 3\)$/);
    expect(await notedBars(page)).toEqual(["66", "77"]);
    second.complete({});
    await waitForWords(page, /^25 personas generated\.$/);
  });
});
