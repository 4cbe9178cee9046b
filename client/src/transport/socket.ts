import { createFeedList, FEED_LENGTH } from "@headway/shared/client/watch/feed-list";
import { hearStatus } from "@headway/shared/client/hear-status";
import {
  isPositive,
  isSnapshot,
  readList,
  readOmitted,
  readWireError,
} from "@headway/shared/client/read-wire";
import { openSocketLink, type Link } from "@headway/shared/client/link/socket-link";
import { toOutcome } from "@headway/shared/client/to-outcome";
import { WatchDesk, type WatchTarget } from "@headway/shared/client/watch/watch-desk";
import { toJobReference } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { keyOf, readKey, toAbsolute } from "../core/addresses.ts";
import { LIST, type OpenTransport, type TransportHandlers } from "../core/transport.ts";
import type { ConnectionDriver } from "@headway/shared/client/link/connection";
import { connect } from "./connect.ts";

/** Watches over one Socket.IO connection. */
export const openSocketTransport: OpenTransport = (options, handlers) => {
  const desk = new WatchDesk({ now: Date.now, random: Math.random });
  const list = createListTarget(handlers);
  const driver: ConnectionDriver = connect<Link>(options, handlers, {
    openLink: (link, heard) =>
      openSocketLink({ ...link, url: toAbsolute(options.url), transports: undefined }, heard),
    onLink(link) {
      desk.setLink(link);
    },
    onLive() {
      desk.retryResting();
    },
    heard: {
      "server:status": (status) => {
        hearStatus(status, driver);
      },
      "job:update": (payload) => {
        hear(payload, handlers);
      },
      "job:gone": (payload) => {
        const key = readKey(payload);
        const isRefused = (payload as { why?: unknown }).why === "refused";
        if (key !== undefined) handlers.onNews(key, { end: isRefused ? "refused" : "gone" });
      },
      "feed:update": (payload) => {
        const jobs = readList(payload);
        list.hear(jobs);
        for (const job of jobs) hear(job, handlers);
      },
    },
  });
  driver.start();
  return {
    want(key) {
      desk.want(key, key === LIST ? list.target : toTarget(key, handlers));
    },
    unwant(key) {
      desk.unwant(key);
    },
    retryNow() {
      driver.retryNow();
    },
    close() {
      driver.close();
      desk.close();
    },
  };
};

function hear(payload: unknown, handlers: TransportHandlers): void {
  if (isSnapshot(payload)) handlers.onNews(keyOf(payload), { job: payload });
}

function toTarget(key: string, handlers: TransportHandlers): WatchTarget {
  const reference = toJobReference(key);
  return {
    urgent: false,
    async watch(link, tries) {
      const answer = await link.send("job:watch", reference);
      if (!isPositive(answer) || !isSnapshot(answer["job"])) return toOutcome(answer, tries);
      handlers.onNews(key, { job: answer["job"] });
      return { is: "granted" };
    },
    async unwatch(link) {
      const answer = await link.send("job:unwatch", reference);
      return isPositive(answer) ? { is: "granted" } : toOutcome(answer, 0);
    },
    onRefused(error) {
      handlers.onNews(key, { end: "refused", error });
    },
    onRemoved() {},
  };
}

function createListTarget({ onNews }: TransportHandlers): {
  target: WatchTarget;
  hear: (jobs: JobSnapshot[]) => void;
} {
  let list = createFeedList(FEED_LENGTH, keyOf);
  let isKnown = false;
  const tell = (): void => {
    onNews(LIST, { jobs: list.jobs() });
  };
  return {
    hear(jobs) {
      if (list.merge(jobs) && isKnown) tell();
    },
    target: {
      urgent: true,
      async watch(link, tries) {
        list.beginResync();
        const answer = await link.send("feed:watch", {});
        if (!isPositive(answer)) return toOutcome(answer, tries);
        list.endResync(readList(answer), readOmitted(answer));
        isKnown = true;
        tell();
        return { is: "granted" };
      },
      async unwatch(link) {
        const answer = await link.send("feed:unwatch", {});
        return readWireError(answer) ? toOutcome(answer, 0) : { is: "granted" };
      },
      onRefused(error) {
        onNews(LIST, { end: "refused", error });
      },
      onRemoved() {
        list = createFeedList(FEED_LENGTH, keyOf);
        isKnown = false;
      },
    },
  };
}
