import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { sayTooFew, toFacts } from "./job-facts.ts";

const job: JobSnapshot = {
  jobId: "pay/1",
  kind: "charge",
  org: "",
  title: "charge",
  state: "completed",
  progress: 100,
  stage: { key: "done", label: "Done", index: 1, count: 2 },
  stages: [],
  attempt: 1,
  maxAttempts: 1,
  etaMs: null,
  seq: 1,
  at: 0,
  enqueuedAt: 0,
  startedAt: 2_000,
  finishedAt: 10_100,
};

describe("what a job's page says of its times", () => {
  it("compares them with what is usual for its kind", () => {
    const usual = { jobs: 20, needed: 20, wait: 1_000, run: 1_200, stages: {} };
    const facts = new Map(toFacts(job, {}, usual, 0));
    expect(facts.get("Ran")).toBe("8.1 s, usually 1.2 s");
    expect(facts.get("Waited")).toBe("2.0 s, usually 1.0 s");
    expect(sayTooFew(usual)).toBeUndefined();
  });

  it("says delays and backoffs in units of time", () => {
    const told = (opts: object) => new Map(toFacts(job, { ...opts }, undefined, 0));
    expect(told({ delay: 90_000 }).get("Delay")).toBe("1 min 30 s");
    expect(told({ backoff: 500 }).get("Backoff")).toBe("0.5 s each time");
    expect(told({ backoff: { type: "exponential", delay: 2_000 } }).get("Backoff")).toBe(
      "exponential from 2.0 s",
    );
    expect(told({ backoff: { type: "own" } }).get("Backoff")).toBe('{"type":"own"}');
  });

  it("says that there are too few of 19, and compares nothing", () => {
    const usual = { jobs: 19, needed: 20, stages: {} };
    expect(new Map(toFacts(job, {}, usual, 0)).get("Ran")).toBe("8.1 s");
    expect(sayTooFew(usual)).toMatch(/from 20 done jobs .* there are 19\./);
  });
});
