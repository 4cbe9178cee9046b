import { afterEach, describe, expect, it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import type { Logger } from "@headway/shared/node/logger";
import { toAttemptStarted } from "@headway/shared/jobs/snapshot-transitions";
import type { ProgressPhase, ProgressStore, WriteOutcome } from "@headway/shared/progress/progress-store";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { ProgressReporter } from "./progress-reporter.ts";

const SILENT = createLogger("test", { LOG_LEVEL: "silent" });
const NEVER = new AbortController().signal;
const opened: ProgressReporter[] = [];

afterEach(async () => {
  for (const reporter of opened.splice(0)) await reporter.settle(AbortSignal.abort());
});

/** A reporter on a store that notes what is written and answers as `answer` says. */
function openReporter() {
  const written: { draft: JobDraft; step: number | undefined }[] = [];
  const fenced: string[] = [];
  const warnings: string[] = [];
  const state = {
    answer: (): Promise<WriteOutcome["outcome"]> => Promise.resolve("written"),
    phase: "open" as ProgressPhase | undefined,
  };
  const store = {
    write: async (draft: JobDraft, { step }: { step?: number }) => {
      written.push({ draft, step });
      return { outcome: await state.answer(), snapshot: { ...draft, seq: 1, at: 1 } };
    },
    readPhases: () => Promise.resolve([state.phase]),
  } as unknown as ProgressStore;
  const reporter = new ProgressReporter({
    store,
    kind: TEST_KIND,
    initial: toAttemptStarted(TEST_KIND, queuedDraft(), { attempt: 1, now: Date.now() }),
    run: 1,
    log: Object.assign(Object.create(SILENT) as Logger, {
      warn: (_fields: object, message: string) => warnings.push(message),
    }),
    onFenced: (outcome) => fenced.push(outcome),
  });
  opened.push(reporter);
  return { reporter, written, fenced, warnings, state };
}

const progressOf = (written: { draft: JobDraft }[]) => written.map(({ draft }) => draft.progress);
const stagesOf = (written: { draft: JobDraft }[]) => written.map(({ draft }) => draft.stage.key);

describe("what a handler reports", () => {
  it("is written stage by stage, and of counts in between the latest alone", async () => {
    const { reporter, written } = openReporter();
    reporter.stage("generating");
    for (let done = 1; done <= 10_000; done += 1) reporter.report(done, 20_000);
    reporter.stage("saving");
    await reporter.told();
    // The count before a change of stage is overtaken by it.
    expect(stagesOf(written)).toEqual(["starting", "generating", "saving"]);
    expect(written.map(({ step }) => step)).toEqual([1, 2, 3]);
  });

  it("is written at most ten times a second, and in the end as it was last", async () => {
    const { reporter, written } = openReporter();
    reporter.stage("generating");
    await reporter.told();
    const before = written.length;
    for (let done = 1; done <= 500; done += 1) reporter.report(done, 1_000);
    await reporter.told();
    expect(written.length - before).toBe(1);
    expect(written.at(-1)?.draft.counts).toMatchObject({ done: 500, total: 1_000 });
  });

  it("never throws and never waits, whatever it is, and what says nothing changes nothing", async () => {
    const { reporter, written, warnings } = openReporter();
    reporter.stage("generating");
    reporter.report(5, 10);
    await reporter.told();
    const { progress, counts } = reporter.current;
    const before = written.length;
    for (const junk of [NaN, Infinity, undefined, null, "7", {}, Symbol("7"), Object.create(null)]) {
      reporter.report(junk, 10);
      reporter.report(5, junk);
      expect(reporter.stage(junk)).toBe(false);
    }
    for (const key of ["nowhere", "", "constructor", "__proto__", "Generating"])
      expect(reporter.stage(key)).toBe(false);
    await reporter.told();
    expect(reporter.current).toMatchObject({ progress, counts, stage: { key: "generating" } });
    expect(written).toHaveLength(before);
    expect(warnings).toEqual(["a handler entered a stage that its kind does not declare"]);
  });

  it("is sent again under its number until it is taken, unless a newer state has overtaken it", async () => {
    const { reporter, written, state, warnings } = openReporter();
    await reporter.told();
    let failures = 2;
    state.answer = () =>
      (failures -= 1) >= 0 ? Promise.reject(new Error("not now")) : Promise.resolve("written");
    reporter.stage("generating");
    await reporter.told();
    expect(stagesOf(written)).toEqual(["starting", "generating", "generating", "generating"]);
    expect(written.map(({ step }) => step)).toEqual([1, 2, 2, 2]);
    expect(warnings).toHaveLength(1);
  });

  it("is over once a write is refused: the run is told why, once, and nothing is written after it", async () => {
    const { reporter, written, fenced, state } = openReporter();
    await reporter.told();
    state.answer = () => Promise.resolve("superseded");
    reporter.stage("generating");
    await reporter.told();
    reporter.stage("saving");
    reporter.report(1, 2);
    await reporter.told();
    expect(fenced).toEqual(["superseded"]);
    expect(stagesOf(written)).toEqual(["starting", "generating"]);
  });
});

describe("a run whose state the store has lost", () => {
  it("tells it again by itself, as far as it is, and not while it is there", async () => {
    const { reporter, written, state } = openReporter();
    reporter.stage("generating");
    reporter.report(5, 10);
    await reporter.told();
    const before = written.length;
    const { progress } = reporter.current;
    state.phase = undefined;
    await eventually("it is told again", () => written.length > before);
    state.phase = "open";
    expect(written.at(-1)?.draft).toMatchObject({ state: "active", progress, counts: { done: 5 } });
    expect(progressOf(written)).toEqual(progressOf(written).toSorted((a, b) => a - b));
  });

  it("tells nothing after its end", async () => {
    const { reporter, written, state } = openReporter();
    await reporter.settle(NEVER);
    const before = written.length;
    state.phase = undefined;
    // Longer than it takes to look.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(written).toHaveLength(before);
  });
});

describe("the end of an attempt", () => {
  it("waits until all that was reported is written", async () => {
    const { reporter, written } = openReporter();
    reporter.stage("generating");
    reporter.report(9, 10);
    await reporter.settle(NEVER);
    expect(written.at(-1)?.draft.counts).toMatchObject({ done: 9, total: 10 });
    reporter.report(10, 10);
    expect(reporter.stage("saving")).toBe(false);
    await reporter.told();
    expect(written.at(-1)?.draft.counts).toMatchObject({ done: 9, total: 10 });
  });

  it("does not wait for ever for what cannot be written", async () => {
    const { reporter, state, written } = openReporter();
    await reporter.told();
    state.answer = () => Promise.reject(new Error("refused for good"));
    reporter.stage("generating");
    reporter.stage("saving");
    await reporter.settle(NEVER);
    const tries = written.length;
    expect(stagesOf(written)).not.toContain("saving");
    await reporter.told();
    expect(written).toHaveLength(tries);
  });
});
