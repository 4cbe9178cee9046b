import type { RowsAnswer, RowWindow } from "./job-row.ts";
import type { JobSnapshot } from "./job-snapshot.ts";
import type { WireErrorBody } from "./wire-error.ts";

/** Every command is answered: `{ok: true, …}` or `{ok: false, error}`. */
export type Acknowledgement<Answer> = ({ ok: true } & Answer) | { ok: false; error: WireErrorBody };

/** How many jobs of the organisation an answer leaves out, because there are more than it may hold. */
export interface OmittedJobs {
  running: number;
}

/** What each command takes and what its acknowledgement adds to `ok`. The handler tables and event maps follow this one. */
export interface Commands {
  "job:watch": { payload: { queue?: string; jobId: string }; answer: { job: JobSnapshot } };
  "job:unwatch": { payload: { queue?: string; jobId: string }; answer: object };
  "feed:watch": { payload: object; answer: { jobs: JobSnapshot[]; omitted: OmittedJobs } };
  "feed:unwatch": { payload: object; answer: object };
  "rows:watch": { payload: RowWindow; answer: RowsAnswer };
  "rows:unwatch": { payload: object; answer: object };
}

export type CommandName = keyof Commands;

/** Socket.IO's event map for the client → server direction. */
export type ClientEvents = {
  [Name in CommandName]: (
    payload: Commands[Name]["payload"],
    acknowledge: (answer: Acknowledgement<Commands[Name]["answer"]>) => void,
  ) => void;
};
