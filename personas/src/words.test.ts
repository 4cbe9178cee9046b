import { describe, expect, it } from "@jest/globals";
import { entryOf, job, NOON } from "@headway/shared/testing/job-entries";
import { describeJob } from "@headway/shared/words/describe-job";
import { toEntry } from "@headway/shared/words/job-entry";
import { personaGeneration } from "./kinds/generation.ts";
import WORDS from "./words.ts";

const kind = personaGeneration.kind;

function say(given: Parameters<typeof entryOf>[0]): (string | undefined)[] {
  const entry = toEntry(undefined, job({ kind, ...given }), NOON, undefined, WORDS);
  const { words, note } = describeJob(entry, NOON, { state: "live" });
  return [words, note];
}

describe("the words for a generation", () => {
  it("count the personas, and tell which come from the fallback", () => {
    const done = { state: "completed", stage: "done", progress: 100 } as const;
    expect(say({ ...done, result: { created: 1, requested: 1, failed: 0, fromFallback: 0 } })).toEqual([
      "1 persona generated.",
      undefined,
    ]);
    expect(say({ ...done, result: { created: 50, requested: 50, failed: 0, fromFallback: 2 } })).toEqual([
      "50 personas generated.",
      "2 come from the fallback generator.",
    ]);
  });

  it("say that drafts are kept for as long as the worker keeps a checkpoint", () => {
    expect(WORDS[kind]?.keptMs).toBe(personaGeneration.checkpointMs);
  });
});
