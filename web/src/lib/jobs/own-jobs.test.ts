import { describe, expect, it } from "@jest/globals";
import type { JobClient, JobView } from "@headway/shared/client/job-client-types";
import { createRememberedJobs } from "@headway/shared/client/remembered-jobs";
import { JobBoard } from "./job-board.ts";
import { OwnJobs } from "./own-jobs.ts";
import { job, NOON } from "@headway/shared/testing/job-entries";

function createOwn() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const remembered = createRememberedJobs({ storage, org: "acme", now: () => NOON });
  const watches = new Map<string, (view: JobView) => void>();
  const client = {
    watchJob: (jobId: string, listener: (view: JobView) => void) => {
      watches.set(jobId, listener);
      listener({ status: "loading" });
      return () => void watches.delete(jobId);
    },
  } as Partial<JobClient> as JobClient;
  const board = new JobBoard(() => NOON);
  return { own: new OwnJobs(client, remembered, board), remembered, watches, board };
}

describe("the jobs started in this browser", () => {
  it("are watched from the moment they are remembered, and again after a reload", () => {
    const { own, remembered, watches } = createOwn();
    remembered.remember("before");
    const undo = own.start();
    own.remember({ jobId: "now", seq: 1 });
    expect([...watches.keys()].sort()).toEqual(["before", "now"]);
    undo();
    expect(watches.size).toBe(0);
  });

  it("are forgotten once their end has been seen, which stays in front", () => {
    const { own, remembered, watches, board } = createOwn();
    own.start();
    own.remember({ jobId: "job-a", seq: 1 });
    watches.get("job-a")?.({ status: "known", job: job({ state: "active", attempt: 1 }), heardAt: NOON });
    expect(remembered.list()).toHaveLength(1);
    watches.get("job-a")?.({
      status: "known",
      job: job({ seq: 2, state: "completed", stage: "done" }),
      heardAt: NOON,
    });
    expect(remembered.list()).toEqual([]);
    expect(watches.size).toBe(0);
    expect(own.lastEnded.value).toEqual({ jobId: "job-a" });
    expect(board.find("job-a")?.job.state).toBe("completed");
  });

  it("are not forgotten for the end of an earlier life, which a page may still hold when a job is run again", () => {
    const { own, remembered, watches } = createOwn();
    own.start();
    own.remember({ jobId: "job-a", seq: 8 });
    const tell = watches.get("job-a");
    tell?.({ status: "known", job: job({ seq: 7, state: "failed" }), heardAt: NOON });
    expect(remembered.list()).toHaveLength(1);
    expect(own.lastEnded.value).toBeUndefined();
    tell?.({ status: "known", job: job({ seq: 9, state: "failed" }), heardAt: NOON });
    expect(own.lastEnded.value).toEqual({ jobId: "job-a" });
  });

  it("are forgotten when there is no such job, and kept when the server is only busy", () => {
    const { own, remembered, watches } = createOwn();
    own.start();
    own.remember({ jobId: "gone", seq: 1 });
    own.remember({ jobId: "busy", seq: 1 });
    watches.get("gone")?.({ status: "refused", error: { code: "not-found", message: "" } });
    watches.get("busy")?.({ status: "refused", error: { code: "rate-limited", message: "" } });
    expect(remembered.list().map(({ jobId }) => jobId)).toEqual(["busy"]);
  });
});
