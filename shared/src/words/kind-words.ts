import type { JobSnapshot } from "../protocol/job-snapshot.ts";

/** What page and terminal say of the jobs of one kind, where the words for any job are too general. A plugin declares them. */
export interface KindWords {
  /** The work, where it fails: "Link check". */
  work: string;
  /** The page's title while such a job runs: "Link check". */
  heading: string;
  /** What the result's number `created` counts, and the verb that follows it: "25 links checked." */
  created: { one: string; many: string; verb: string };
  /** How long the workers keep the work of a job that ended without a result, in ms. */
  keptMs: number;
  /** A second line for a completed job, from its result. */
  note?(result: NonNullable<JobSnapshot["result"]>): string | undefined;
}

/** The words of each kind that has its own, by the kind's name. */
export type WordsByKind = Readonly<Record<string, KindWords>>;
