import { WireError } from "@headway/shared/protocol/wire-error";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { SessionDeps } from "../jobs/job-session.ts";
import type { Caller } from "../rules/callers.ts";
import type { Feed, FeedAnswer } from "./feed.ts";
import { openOwnList } from "./own-list.ts";

export interface FeedDoorDeps<User> extends SessionDeps<User> {
  feed: Feed;
}

export type OpenedFeed = FeedAnswer & { stop: () => void };

/**
 * Begins to tell a caller of the jobs of all queues or of one: an operator of each, others of their own. What moves while the
 * answer is read is told, too.
 * @throws WireError `forbidden` for who has no list, `not-found` for an unknown queue
 */
export async function openFeed<User>(
  asked: { caller: Caller<User>; queue: string | undefined; tell: (jobs: JobSnapshot[]) => void },
  deps: FeedDoorDeps<User>,
): Promise<OpenedFeed> {
  const { caller, queue, tell } = asked;
  const scope = caller.operator === undefined ? await openOwnList(caller, deps) : undefined;
  if (queue !== undefined && (await deps.directory.find(queue)) === undefined)
    throw new WireError("not-found", `There is no queue ${JSON.stringify(queue.slice(0, 200))} here.`);
  return deps.feed.watch({ queue, scope, tell });
}
