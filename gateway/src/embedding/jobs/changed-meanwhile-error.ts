import type { JobState } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";

/** An action was decided on by a state that the job is not in any more. */
export class ChangedMeanwhileError extends WireError {
  constructor(seen: JobState, now: JobState) {
    super("conflict", `The job was ${seen} when you decided, and is ${now} now. Nothing was done.`);
  }
}
