import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { formatCount } from "@headway/shared/words/numbers";

/** What the engine offers for a job in its state, by the words on the button; plugins add theirs (`JobExtras`). */
export interface OfferedActions {
  cancel: boolean;
  retry: string | undefined;
}

/** What was asked for and is not answered yet: said on the button, where the click was. */
export const ASKED = { cancel: "Cancelling…", retry: "Queuing job…" } as const;

export const VIEWER_REASON = "You may watch only. Starting, cancelling and retrying needs the admin role.";

/** Why an operator of queues has no buttons. A token without a subject stands for the application's cookies. */
export function sayQueuesReason({ sub }: { sub: string }): string {
  return sub === ""
    ? "You may watch only. To change jobs, sign in to the application as an operator who may."
    : "You may watch only. Start `headway attach` with --control to change jobs.";
}

export function offeredActions(job: JobSnapshot): OfferedActions {
  return {
    cancel: ["queued", "delayed", "active", "stalled"].includes(job.state),
    retry: job.state === "failed" ? "Retry" : job.state === "cancelled" ? "Run again" : undefined,
  };
}

/** What will happen, before it happens. */
export function sayCancelling(job: JobSnapshot): string {
  const { done = 0, total = 0 } = job.counts ?? {};
  const soFar =
    done > 0
      ? `${formatCount(done)} of ${formatCount(total)} ${job.counts?.unit ?? "items"} are done so far. None of them will be published. `
      : "Nothing will be saved. ";
  return `${soFar}If you run the job again within a day, it goes on from where it stopped.`;
}
