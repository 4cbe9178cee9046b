import { describe, expect, it } from "@jest/globals";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import type { JobSnapshot, JobView } from "./core/types.ts";
import { describeJob, type Translate } from "./words.ts";

const view = (job: Partial<JobSnapshot> | undefined, rest: Partial<JobView> = {}): JobView => ({
  job: job && snapshotOf(job),
  status: "live",
  connection: "live",
  ...rest,
});
const counts = { done: 20, total: 50, unit: "files" };
const say = (job: Partial<JobSnapshot>): string => describeJob(view(job)).words;

describe("the words of a job in somebody else's page", () => {
  it("say each state for itself", () => {
    expect(describeJob(view(undefined, { status: "connecting" })).words).toBe("Connecting…");
    expect(describeJob(view(undefined, { status: "refused" })).words).toBe("This job cannot be shown here");
    expect(describeJob(view({}, { status: "gone" })).words).toBe("This job is no longer known");
    expect(say({ state: "queued", progress: 0 })).toBe("Queuing job…");
    expect(say({ state: "queued", queuePosition: 1 })).toBe("Waiting: 1 job ahead");
    expect(say({ state: "queued", queuePosition: 7 })).toBe("Waiting: 7 jobs ahead");
    expect(say({ state: "queued", workersOnline: 0, queuePosition: 7 })).toBe("Waiting: no worker is online");
    expect(say({ state: "queued", paused: true })).toBe("The queue is paused");
    expect(say({ state: "queued", children: { total: 3, done: 1, failed: 0 } })).toBe(
      "Waiting for its parts: 1 of 3 done",
    );
    expect(say({ state: "delayed", attempt: 0 })).toBe("Starts later");
    const error = { code: "failed", message: "Disk full", retryable: true };
    expect(say({ state: "delayed", attempt: 1, error })).toBe("Disk full. Trying again (attempt 2 of 3)");
    expect(say({ state: "failed", error })).toBe("Failed: Disk full.");
    expect(say({ state: "stalled" })).toBe("Worker lost. Waiting for another one");
    expect(say({ state: "completed" })).toBe("Done.");
    expect(say({ state: "cancelled" })).toBe("Cancelled.");
  });

  it("say of a job that its queue has lost that it was removed, not that it was cancelled", () => {
    const error = { code: "removed", message: "The job was removed from its queue.", retryable: false };
    expect(say({ state: "cancelled", error })).toBe("Removed from its queue before it had ended.");
  });

  it("keep the percentage out of what is read aloud, and measure beside it", () => {
    const at = (progress: number) =>
      describeJob(
        view({ progress, counts, stage: { key: "g", label: `Encoding… ${progress}%`, index: 0, count: 1 } }),
      );
    expect(at(40)).toMatchObject({
      words: "Encoding…",
      measure: "40% · 20 of 50 files",
      percent: 40,
      note: "",
    });
    expect(at(41).words).toBe(at(40).words);
    expect(describeJob(view({ progress: 0, state: "queued" }))).toMatchObject({
      percent: undefined,
      measure: "",
    });
  });

  it("say that updates do not come while a job runs, and not once it has ended", () => {
    const lost = { connection: "reconnecting" } as const;
    expect(describeJob(view({}, lost)).note).toBe("Live updates paused. Reconnecting…");
    expect(describeJob(view({ state: "completed", progress: 100 }, lost)).note).toBe("");
  });

  it("say why there is nothing to show, and what to do, in the place of connecting for ever", () => {
    const unknown = (rest: Partial<JobView>) => {
      const { words, note } = describeJob(view(undefined, { status: "connecting", ...rest }));
      return [words, note];
    };
    const error = { code: "unavailable", message: "https://x/events answered 404." };
    expect(unknown({ connection: "connecting", error })).toEqual([
      "Cannot connect. Trying again…",
      error.message,
    ]);
    expect(unknown({ connection: "paused", error })[0]).toBe("Live updates paused");
    expect(unknown({ connection: "closed" })[0]).toBe("Live updates have ended");
    const message = "Sign in again.";
    const signedOut = { connection: "closed", error: { code: "unauthenticated", message } } as const;
    expect(unknown({ status: "refused", ...signedOut })).toEqual(["Sign in to see this job", message]);
    expect(describeJob(view({}, signedOut)).note).toBe("Live updates have ended: Sign in again.");
    expect(describeJob(view({ state: "completed", progress: 100 }, signedOut)).note).toBe("");
  });

  it("measure what was done of a job that was cancelled, however little, because nothing moves any more", () => {
    expect(describeJob(view({ state: "cancelled", progress: 0 }))).toMatchObject({
      percent: 0,
      measure: "0%",
    });
  });

  it("are replaced one by one", () => {
    const german: Translate = (key, { ahead }) =>
      key === "queued.ahead" ? `Noch ${ahead ?? ""} vorher` : undefined;
    const queued = view({ state: "queued", queuePosition: 7 });
    expect(describeJob(queued, german).words).toBe("Noch 7 vorher");
    expect(describeJob(view({ state: "completed" }), german).words).toBe("Done.");
  });
});
