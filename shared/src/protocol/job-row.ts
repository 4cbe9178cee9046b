import type { JobSnapshot, JobState } from "./job-snapshot.ts";

/** A job as a line of a list shows it: its snapshot without the timeline, which is half of the text. */
export type JobRow = Omit<JobSnapshot, "stages">;

/** Which part of the sorted list is shown: `count` rows from the one with the number `from`, counted from 0. */
export interface RowWindow {
  from: number;
  count: number;
}

/** About the whole list, however little of it is shown. */
export interface RowCounts {
  /** How many rows there are to be shown. */
  total: number;
  /** Of the jobs that have not ended, how many are in each state; none is left out. */
  counts: Partial<Record<JobState, number>>;
  /** Grows with each job that ends, also outside the window; each gateway counts from a number of its own. */
  ends: number;
}

/** `rows` in the order of the list. */
export interface RowsAnswer extends RowCounts {
  rows: JobRow[];
}

export interface RowsUpdate extends RowCounts {
  /** Rows that have changed or come into the window, and those that have left it and changed, in any order. */
  rows: JobRow[];
  /** The ids of all that are in the window now; left out while they and their order stay. */
  order?: string[];
}

export const ROW_LIMITS = {
  /** Rows of one window. */
  windowRows: 200,
  /** Jobs that have not ended, of each list: the first. */
  listed: 20_000,
} as const;
