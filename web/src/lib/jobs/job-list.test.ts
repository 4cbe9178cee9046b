import { describe, expect, it } from "@jest/globals";
import type { JobClient, JobView, RowsListener } from "@headway/shared/client/job-client-types";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { job, NOON } from "@headway/shared/testing/job-entries";
import { JobBoard } from "./job-board.ts";
import { JobList } from "./job-list.ts";
import { WatchedJobs } from "./watched-jobs.ts";

function createList() {
  const listeners = new Set<RowsListener>();
  const watches = new Map<string, (view: JobView) => void>();
  const client = {
    connection: { state: "live", since: NOON },
    watchRows: (_count: number, listener: RowsListener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watchJob: (jobId: string, listener: (view: JobView) => void) => {
      watches.set(jobId, listener);
      return () => void watches.delete(jobId);
    },
  } as Partial<JobClient> as JobClient;
  const board = new JobBoard(() => NOON);
  const watched = new WatchedJobs(client, board, () => {
    list.settle();
  });
  const list = new JobList({
    client,
    board,
    isWatched: (jobId) => watched.has(jobId),
    onNews: () => undefined,
  });
  list.start(false);
  /** As of a list of `open` running jobs. `left`: what has left the window as it changed. */
  const tell = (open: number, shown: JobSnapshot[], left: JobSnapshot[] = []): void => {
    const toRow = ({ stages: _stages, ...row }: JobSnapshot) => row;
    const [rows, changed] = [shown.map(toRow), [...shown, ...left].map(toRow)];
    const counts = { total: open, counts: { active: open }, ends: 0 };
    for (const listener of listeners) listener({ rows, changed, isRenewed: false, ...counts });
  };
  const known = (): string[] => board.entries.value.map((entry) => entry.job.jobId).sort();
  return { board, watched, list, watches, tell, known };
}

const running = (jobId: string, seq = 1): JobSnapshot => job({ jobId, seq, state: "active" });
const [a, b, c] = [running("job-a"), running("job-b"), running("job-c")];
const STAGES = [{ key: "saving", label: "Saving" }];

describe("the list of an organisation's jobs", () => {
  it("lets go of a running job that leaves the window, since no change of it is told any more, and counts it with the rest", () => {
    const { tell, known, list } = createList();
    tell(2, [a, b]);
    expect([known(), list.omittedRunning.value]).toEqual([["job-a", "job-b"], 0]);
    tell(3, [c, b]);
    expect([known(), list.omittedRunning.value]).toEqual([["job-b", "job-c"], 1]);
  });

  it("keeps the end of a job that leaves the window with it", () => {
    const { tell, board } = createList();
    tell(2, [a, b]);
    tell(1, [b], [job({ jobId: "job-a", seq: 2, state: "completed" })]);
    expect(board.find("job-a")?.job.state).toBe("completed");
  });

  it("keeps a job that is watched by itself for as long as that, wherever it stands", () => {
    const { tell, known, watched, watches, list } = createList();
    const unwatch = watched.watch("job-a");
    const unwatchTwice = watched.watch("job-a");
    watches.get("job-a")?.({ status: "known", job: a, heardAt: NOON });
    tell(40, [b]);
    expect([known(), list.omittedRunning.value]).toEqual([["job-a", "job-b"], 38]);
    unwatch();
    expect(known()).toEqual(["job-a", "job-b"]);
    unwatchTwice();
    expect([known(), list.omittedRunning.value]).toEqual([["job-b"], 39]);
  });

  it("takes in of what is fetched what has ended and what it has, not a running job of which it would hear no more", () => {
    const { tell, known, list } = createList();
    // Before it has told anything, what is fetched is all there is.
    list.acceptFetched([a, b]);
    expect(known()).toEqual(["job-a", "job-b"]);
    tell(40, [b]);
    list.acceptFetched([a, b, job({ jobId: "job-c", state: "failed" })]);
    expect(known()).toEqual(["job-b", "job-c"]);
  });
});

describe("a job of which the list and a watch tell", () => {
  it("has the timeline of its newest whole state, whichever comes first", () => {
    const { tell, board } = createList();
    const stages = (): string[] | undefined => board.find("job-a")?.job.stages.map(({ key }) => key);
    tell(1, [a]);
    expect(stages()).toEqual([]);
    board.accept([{ ...a, stages: STAGES }]);
    expect(stages()).toEqual(["saving"]);
    tell(1, [running("job-a", 2)]);
    expect([stages(), board.find("job-a")?.job.seq]).toEqual([["saving"], 2]);
    board.accept([{ ...running("job-a", 2), stages: [...STAGES, ...STAGES] }]);
    tell(1, [running("job-a", 2)]);
    expect([stages()?.length, board.find("job-a")?.job.seq]).toEqual([2, 2]);
  });
});
