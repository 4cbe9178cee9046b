import type { OmittedJobs } from "../../protocol/client-commands.ts";
import type { JobSnapshot } from "../../protocol/job-snapshot.ts";
import { createFeedList } from "./feed-list.ts";
import type { FeedListener } from "../job-client-types.ts";
import { callListener, createListeners } from "../listeners.ts";
import { isPositive, readJobs, readOmitted } from "../read-wire.ts";
import type { CommandOutcome, WatchDesk, WatchTarget } from "./watch-desk.ts";

/** The organisation's feed: one watch, however many listeners. */
export interface FeedWatch {
  add(listener: FeedListener): () => void;
  hear(jobs: JobSnapshot[]): void;
  clear(): void;
}

const KEY = "feed";
interface FeedNews {
  jobs: JobSnapshot[];
  isRenewed: boolean;
  omitted: OmittedJobs;
}

const AGAIN: CommandOutcome = { is: "failed" };

export function createFeedWatch(desk: WatchDesk): FeedWatch {
  const listeners = createListeners<FeedNews>();
  let list = createFeedList();
  let isKnown = false;
  const toNews = (isRenewed: boolean): FeedNews => ({
    jobs: list.jobs(),
    isRenewed,
    omitted: list.omitted(),
  });

  const target: WatchTarget = {
    urgent: true,
    async watch(link) {
      list.beginResync();
      const answer = await link.send("feed:watch", {});
      const jobs = isPositive(answer) ? readJobs(answer) : undefined;
      // There is no feed that a valid token may not watch, so any other answer is about the moment.
      if (!jobs) return AGAIN;
      list.endResync(jobs, readOmitted(answer));
      isKnown = true;
      listeners.tell(toNews(true));
      return { is: "granted" };
    },
    async unwatch(link) {
      const answer = await link.send("feed:unwatch", {});
      return isPositive(answer) ? { is: "granted" } : AGAIN;
    },
    onRefused() {},
    onRemoved() {
      list = createFeedList();
      isKnown = false;
    },
  };

  return {
    add(listener) {
      const tell = ({ jobs, isRenewed, omitted }: FeedNews): void => {
        listener(jobs, isRenewed, omitted);
      };
      const undo = listeners.add(tell);
      desk.want(KEY, target);
      if (isKnown) callListener(tell, toNews(true));
      return () => {
        undo();
        if (listeners.size === 0) desk.unwant(KEY);
      };
    },
    hear(jobs) {
      if (!desk.has(KEY)) return;
      if (list.merge(jobs) && isKnown) listeners.tell(toNews(false));
    },
    clear() {
      listeners.clear();
    },
  };
}
