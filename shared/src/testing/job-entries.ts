import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import { toEntry } from "../words/job-entry.ts";
import type { JobEntry } from "../words/job-entry.ts";
import type { WordsByKind } from "../words/kind-words.ts";

/** A moment that tests agree on, in ms since epoch. */
export const NOON = Date.UTC(2026, 2, 3, 12, 0, 0);

const STAGES = [
  ["queued", "Queuing job…"],
  ["starting", "Starting generation…"],
  ["generating", "Generating personas…"],
  ["saving", "Saving to database…"],
  ["done", "Done"],
] as const;

/** A job of 50 personas; `stage` by its key, the rest as given. */
export function job(given: Partial<Omit<JobSnapshot, "stage">> & { stage?: string } = {}): JobSnapshot {
  const { stage = "queued", ...rest } = given;
  const index = STAGES.findIndex(([key]) => key === stage);
  const label = STAGES[index]?.[1] ?? stage;
  const showsPercent = stage === "generating" ? ` ${rest.progress ?? 0}%` : "";
  return {
    jobId: "job-a",
    kind: "persona-generation",
    org: "acme",
    title: "50 support-desk customers",
    state: "queued",
    progress: 0,
    stages: STAGES.map(([key, name]) => ({ key, label: name })),
    attempt: 0,
    maxAttempts: 3,
    etaMs: null,
    seq: 1,
    at: NOON,
    enqueuedAt: NOON,
    ...rest,
    stage: { key: stage, label: label + showsPercent, index, count: STAGES.length },
  };
}

/** What a plugin says of the kind of these jobs. */
export const WORDS: WordsByKind = {
  "persona-generation": {
    work: "Generation",
    heading: "Personas",
    created: { one: "persona", many: "personas", verb: "generated" },
    keptMs: 24 * 3_600_000,
    note: ({ fromFallback }) =>
      typeof fromFallback === "number" && fromFallback > 0
        ? `${fromFallback} come from the fallback generator.`
        : undefined,
  },
};

export function entryOf(given: Parameters<typeof job>[0] = {}, previous?: JobEntry): JobEntry {
  return toEntry(previous, job({ seq: (previous?.job.seq ?? 0) + 1, ...given }), NOON, undefined, WORDS);
}
