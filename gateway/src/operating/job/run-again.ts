import { WireError } from "@headway/shared/protocol/wire-error";
import { formatAddress } from "@headway/shared/protocol/job-address";
import type { RuleJob } from "../../embedding/rules/rule-job.ts";
import { keepHidden } from "./keep-hidden.ts";

/** The option under which a job that was run again names the one that it repeats. BullMQ (5 and 6) keeps unknown options. */
const RUN_AGAIN_OF = "headwayRunAgainOf";

/** What goes on to the new job; delay, parent, scheduler and id are the old one's own. */
const KEPT_OPTIONS = [
  "attempts",
  "backoff",
  "priority",
  "removeOnComplete",
  "removeOnFail",
  "stackTraceLimit",
] as const;

/** A new job like this one, with this data in place of its own. @throws WireError */
export function toNewJob(
  facts: RuleJob,
  changed: unknown,
): { name: string; data: unknown; opts: Record<string, unknown> } {
  if (facts.dataTooLarge) {
    const message = "The job's data is too large to be loaded, so that it cannot be run again from here.";
    throw new WireError("conflict", message);
  }
  const kept = KEPT_OPTIONS.flatMap((name) =>
    facts.opts[name] === undefined ? [] : [[name, facts.opts[name]]],
  );
  return {
    name: facts.name,
    data: keepHidden(facts.data, changed),
    opts: {
      ...(Object.fromEntries(kept) as Record<string, unknown>),
      [RUN_AGAIN_OF]: formatAddress({ queue: facts.queue, jobId: facts.id }),
    },
  };
}
