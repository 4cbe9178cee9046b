import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { gather } from "../../lib/gather.ts";
import type { JobBoard } from "../../lib/jobs/job-board.ts";

/** Calls the listener with the jobs that have changed, gathered for `ms`. Returns the undo. */
export function followBoard(
  board: JobBoard,
  ms: number,
  listener: (jobs: JobSnapshot[]) => void,
): () => void {
  const changed = new Set<string>();
  const gathered = gather(ms, () => {
    const jobs = [...changed].flatMap((jobId) => board.find(jobId)?.job ?? []);
    changed.clear();
    listener(jobs);
  });
  const undo = board.onJob(({ job }) => {
    changed.add(job.jobId);
    gathered.call();
  });
  return () => {
    undo();
    gathered.stop();
  };
}
