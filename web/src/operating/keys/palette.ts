import { parseAddress } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toHash, toJobHash, toQueueHash } from "../../lib/browser/router.ts";

export interface Place {
  kind: "View" | "Queue" | "Job";
  name: string;
  detail: string;
  hash: string;
}

const VIEWS: readonly Place[] = (
  [
    ["Overview", "queues"],
    ["Jobs", "jobs"],
    ["Failures", "failures"],
    ["Audit", "audit"],
  ] as const
).map(([name, view]) => ({ kind: "View", name, detail: "", hash: toHash(view) }));

const MOST_SHOWN = 12;

/** Views, queues and recent jobs with this text, those that begin with it first. */
export function findPlaces(text: string, queues: readonly string[], jobs: readonly JobSnapshot[]): Place[] {
  const wanted = text.trim().toLowerCase();
  const all = [
    ...VIEWS,
    ...queues.map((queue): Place => ({ kind: "Queue", name: queue, detail: "", hash: toQueueHash(queue) })),
    ...jobs.map((job): Place => ({
      kind: "Job",
      name: job.title,
      detail: `${parseAddress(job.jobId)?.jobId ?? job.jobId} in ${job.queue ?? ""}`,
      hash: toJobHash(job.jobId),
    })),
  ];
  const rank = ({ name, detail }: Place): number => {
    if (name.toLowerCase().startsWith(wanted)) return 0;
    return `${name} ${detail}`.toLowerCase().includes(wanted) ? 1 : 2;
  };
  return all
    .map((place) => ({ place, rank: rank(place) }))
    .filter((one) => one.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SHOWN)
    .map(({ place }) => place);
}
