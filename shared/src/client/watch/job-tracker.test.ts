import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { JobSnapshot } from "../../protocol/job-snapshot.ts";
import { createFeedList, FEED_LENGTH } from "./feed-list.ts";
import { createJobTracker } from "./job-tracker.ts";
import { snapshotOf } from "../../testing/snapshots.ts";

/** Deliveries of a few jobs in any order, some of them twice. */
const deliveries = fc.array(
  fc
    .record({ jobId: fc.constantFrom("job-a", "job-b", "job-c"), seq: fc.integer({ min: 1, max: 50 }) })
    .map((given) => snapshotOf({ ...given, enqueuedAt: given.jobId.charCodeAt(4) })),
  { minLength: 1, maxLength: 100 },
);

function highestSeq(snapshots: JobSnapshot[], jobId: string): number | undefined {
  const seqs = snapshots.filter((job) => job.jobId === jobId).map(({ seq }) => seq);
  return seqs.length > 0 ? Math.max(...seqs) : undefined;
}

describe("the job tracker", () => {
  it("ends at each job's highest seq, and what it lets through only rises, however messages are repeated or reordered", () => {
    fc.assert(
      fc.property(deliveries, (snapshots) => {
        const tracker = createJobTracker();
        const passed = snapshots.filter((snapshot) => tracker.accept(snapshot));
        for (const jobId of ["job-a", "job-b", "job-c"]) {
          expect(tracker.get(jobId)?.seq).toBe(highestSeq(snapshots, jobId));
          const seqs = passed.filter((job) => job.jobId === jobId).map(({ seq }) => seq);
          expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("starts over with a job it was told to forget", () => {
    const tracker = createJobTracker();
    tracker.accept(snapshotOf({ seq: 7 }));
    tracker.forget("job-a");
    expect(tracker.get("job-a")).toBeUndefined();
    expect(tracker.accept(snapshotOf({ seq: 3 }))).toBe(true);
  });
});

describe("the feed's list", () => {
  it("holds each job at its highest seq, newest job first, however updates are cut and repeated", () => {
    fc.assert(
      fc.property(deliveries, fc.integer({ min: 1, max: 10 }), (snapshots, batch) => {
        const list = createFeedList();
        for (let start = 0; start < snapshots.length; start += batch) {
          list.merge(snapshots.slice(start, start + batch));
        }
        const expected = ["job-c", "job-b", "job-a"]
          .map((jobId) => [jobId, highestSeq(snapshots, jobId)])
          .filter(([, seq]) => seq !== undefined);
        expect(list.jobs().map(({ jobId, seq }) => [jobId, seq])).toEqual(expected);
      }),
    );
  });

  it("keeps what runs before what has ended when there are too many, and the newest of that", () => {
    const list = createFeedList();
    const running = snapshotOf({ jobId: "running", enqueuedAt: 1 });
    const finished = Array.from({ length: FEED_LENGTH + 50 }, (_, index) =>
      snapshotOf({ jobId: `finished-${index}`, state: "completed", enqueuedAt: 2 + index }),
    );
    list.merge([running, ...finished]);
    list.merge([]);
    expect(list.jobs()).toHaveLength(FEED_LENGTH);
    expect(list.jobs().at(0)?.jobId).toBe(`finished-${FEED_LENGTH + 49}`);
    expect(list.jobs().at(-1)?.jobId).toBe("running");
  });

  it("lists the end of each job, also of the oldest of very many", () => {
    const list = createFeedList();
    const jobs = Array.from({ length: 2 * FEED_LENGTH }, (_, index) =>
      snapshotOf({ jobId: `job-${index}`, enqueuedAt: index }),
    );
    list.merge(jobs);
    expect(list.jobs()).toHaveLength(2 * FEED_LENGTH);
    for (const job of jobs) {
      list.merge([{ ...job, seq: job.seq + 1, state: "completed" }]);
      expect(list.jobs().find(({ jobId }) => jobId === job.jobId)?.state).toBe("completed");
    }
    list.merge([]);
    expect(list.jobs().map(({ jobId }) => jobId)).toEqual(
      jobs
        .slice(FEED_LENGTH)
        .map(({ jobId }) => jobId)
        .reverse(),
    );
  });

  it("drops what nobody vouches for when updates were missed, and keeps what came while the list was on its way", () => {
    const list = createFeedList();
    list.merge([snapshotOf({ jobId: "gone" }), snapshotOf({ jobId: "done", state: "failed" })]);
    list.beginResync();
    list.merge([snapshotOf({ jobId: "new", enqueuedAt: 900 })]);
    list.endResync([snapshotOf({ jobId: "listed", enqueuedAt: 700 })]);
    expect(list.jobs().map(({ jobId }) => jobId)).toEqual(["new", "listed"]);
  });

  it("says whether an update changed anything", () => {
    const list = createFeedList();
    expect(list.merge([snapshotOf({ seq: 5 })])).toBe(true);
    expect(list.merge([snapshotOf({ seq: 5 }), snapshotOf({ seq: 4 })])).toBe(false);
  });
});
