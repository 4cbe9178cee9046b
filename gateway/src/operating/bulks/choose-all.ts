import type { NamedQueue } from "../../observing/queue-directory.ts";
import type { ChosenJob } from "./bulks.ts";
import type { JobLists } from "../job-list/job-list.ts";
import type { JobListQuery } from "../job-list/list-request.ts";

/** More are not chosen at once; the answer says so. */
const MOST_CHOSEN = 20_000;
const PAGE = 200;
/** A search through many jobs that finds few ends after so many ms, and the answer says so, too. */
const WITHIN_MS = 10_000;

/** All jobs that a filter finds now. */
export async function chooseAll(
  lists: JobLists,
  query: JobListQuery,
  findPlace: (queue: string) => Promise<NamedQueue>,
): Promise<{ jobs: ChosenJob[]; total: number; isCut: boolean }> {
  const endBy = Date.now() + WITHIN_MS;
  const chosen = new Map<string, ChosenJob>();
  let from: JobListQuery["from"];
  for (;;) {
    const page = await lists.page({ ...query, from, limit: PAGE });
    for (const { queue = "", jobId, state } of page.jobs)
      chosen.set(JSON.stringify([queue, jobId]), { place: await findPlace(queue), jobId, seen: state });
    from = page.next;
    if (from !== undefined && chosen.size < MOST_CHOSEN && Date.now() < endBy) continue;
    const jobs = [...chosen.values()].slice(0, MOST_CHOSEN);
    return { jobs, total: page.total, isCut: from !== undefined };
  }
}
