import type { JobAddress } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { Observer } from "../../observing/observer.ts";
import { notFound } from "../../observing/not-found.ts";
import { DATED_BACK_MS } from "../lists/lists.ts";

/** A list is numbered by Redis' clock in whole ms, a little back. */
const LIST_IS_EXACT_TO_MS = DATED_BACK_MS + 1;

/**
 * The job as it is, if it has not changed since the state that `If-Match` names by its `seq`.
 * @throws WireError `not-found` or `conflict`
 */
export async function lookUnchanged(
  observer: Observer,
  address: JobAddress,
  ifMatch: string | null,
): Promise<JobSnapshot> {
  const [, wanted] = /^(?:W\/)?"?(\d+)"?$/.exec(ifMatch ?? "") ?? [];
  if (ifMatch !== null && ifMatch !== "*" && wanted === undefined) {
    const details = [{ path: "If-Match", expected: "a snapshot's seq", got: ifMatch.slice(0, 100) }];
    throw new WireError("invalid-request", "If-Match: expected the seq of a snapshot", { details });
  }
  const wasKnown = wanted !== undefined && (await observer.isKnown(address));
  const job = await observer.look(address);
  if (job === undefined) throw notFound(address);
  if (wanted === undefined || !hasChanged(job, Number(wanted), wasKnown)) return job;
  throw new WireError("conflict", "The job has changed since you looked at it. Look again.");
}

/** A list is numbered by the ms at which it was read; of a job that nobody had watched by then, its dates tell. */
function hasChanged(job: JobSnapshot, seq: number, wasKnown: boolean): boolean {
  const isOfList = seq % 1_000 === 0;
  if (job.seq <= seq + (isOfList ? LIST_IS_EXACT_TO_MS * 1_000 : 0)) return false;
  const { enqueuedAt, startedAt = 0, finishedAt = 0 } = job;
  return wasKnown || Math.max(enqueuedAt, startedAt, finishedAt) * 1_000 > seq;
}
