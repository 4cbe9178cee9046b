import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import type { Caller } from "../rules/callers.ts";
import type { FeedScope } from "./feed.ts";
import type { JobHistory } from "../history/history.ts";
import type { JobRules } from "../rules/job-rules.ts";
import type { RuleJob } from "../rules/rule-job.ts";

/** A job's data is not changed often: whose it is is remembered for a while, and what decides on it where that is small. */
const REMEMBERED = 2_000;
/** Characters of its data and return value as JSON. */
const LARGEST_REMEMBERED = 16 * 1024;
/** Read by who builds the page: the person it is built for can do nothing about it. */
const NO_LIST =
  "There is no list of jobs for this user. The server's createHeadway gives one where it has `tenant` (whose a job is) and `feedOf` returns the same text for the user; without them, watch the jobs one by one.";

/** A rule may answer otherwise later, as for a watch. */
const ASK_AGAIN_MS = 5 * 60_000;

/**
 * The list of a person who is no operator: the jobs of which `tenant` says what `feedOf` says of the person, and which
 * `authorize`, where there is one, lets the person watch.
 * @throws WireError `forbidden` where the person has none
 */
export async function openOwnList<User>(
  caller: Caller<User>,
  { rules, history }: { rules: JobRules<User>; history: JobHistory | undefined },
): Promise<FeedScope> {
  const tenant = await rules.feedOf(caller);
  if (tenant === undefined) throw new WireError("forbidden", NO_LIST);
  const known = new Map<string, Known>();
  const isOwn = async (place: NamedQueue, jobId: string, facts: RuleJob | undefined): Promise<boolean> =>
    facts !== undefined &&
    (await rules.tenantOf(facts)) === tenant &&
    (!rules.hasAuthorize || (await rules.permit(caller, place, jobId, { facts })) !== undefined);
  return {
    see: async (place, job) => {
      const key = JSON.stringify([toKey(job), job.enqueuedAt]);
      let one = known.get(key);
      if (one === undefined || one.askAgainAt < Date.now()) {
        const facts = (await rules.read(place, job.jobId)) ?? one?.facts;
        const isSmall = facts !== undefined && sizeOf(facts) <= LARGEST_REMEMBERED;
        one = {
          ...(isSmall && { facts }),
          isOwn: await isOwn(place, job.jobId, facts),
          askAgainAt: Date.now() + ASK_AGAIN_MS,
        };
        known.delete(key);
        known.set(key, one);
        for (const oldest of known.keys()) {
          if (known.size <= REMEMBERED) break;
          known.delete(oldest);
        }
      }
      if (!one.isOwn) return undefined;
      return rules.present(caller, place, job, { remembered: one.facts ? { facts: one.facts } : {} });
    },
    kept: async (limit) => {
      const states = ["completed", "failed", "cancelled"];
      const page = await history?.list({ tenant, states, limit });
      const shown = await Promise.all(
        (page?.jobs ?? []).map(async ({ job, facts }) =>
          (await rules.permitsKept(caller, facts)) ? [await rules.presentKept(caller, job, facts)] : [],
        ),
      );
      return shown.flat();
    },
  };
}

interface Known {
  /** Of a job whose record may go before its end is told. */
  facts?: RuleJob;
  isOwn: boolean;
  /** ms since epoch. */
  askAgainAt: number;
}

function sizeOf({ data, returnvalue }: RuleJob): number {
  return JSON.stringify([data, returnvalue]).length;
}

function toKey({ queue = OWN_QUEUE, jobId }: JobSnapshot): string {
  return formatAddress({ queue, jobId });
}
