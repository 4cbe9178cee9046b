import { describe, expect, it } from "@jest/globals";
import type { FeedListener, JobClient } from "@headway/shared/client/job-client-types";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { job } from "@headway/shared/testing/job-entries";
import type { HubMessage } from "./contract.ts";
import { FeedRelay } from "./feed-relay.ts";

const NONE = { running: 0 };

function createRelay() {
  const listeners = new Set<FeedListener>();
  const watches = { begun: 0 };
  const client = {
    watchFeed: (listener: FeedListener) => {
      watches.begun += 1;
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as Partial<JobClient> as JobClient;
  const tell = (...jobs: JobSnapshot[]): void => {
    for (const listener of listeners) listener(jobs, false, NONE);
  };
  const renew = (...jobs: JobSnapshot[]): void => {
    for (const listener of listeners) listener(jobs, true, NONE);
  };
  return { relay: new FeedRelay(client), listeners, watches, tell, renew };
}

function createTab() {
  const heard: HubMessage[] = [];
  return { heard, tell: (message: HubMessage) => void heard.push(message) };
}

const [a, b] = [job({ jobId: "job-a", seq: 1 }), job({ jobId: "job-b", seq: 1 })];
const moved = job({ jobId: "job-b", seq: 2 });

describe("the feed for all tabs", () => {
  it("is watched once, until the last of them lets go", () => {
    const { relay, listeners, watches } = createRelay();
    const [one, two] = [createTab(), createTab()];
    const [undoOne, undoTwo] = [relay.add(one.tell), relay.add(two.tell)];
    expect([listeners.size, watches.begun]).toEqual([1, 1]);
    undoOne();
    expect(listeners.size).toBe(1);
    undoTwo();
    expect(listeners.size).toBe(0);
    relay.add(one.tell);
    expect([listeners.size, watches.begun]).toEqual([1, 2]);
  });

  it("brings the whole list first, and then what changed and what is gone", () => {
    const { relay, tell } = createRelay();
    const { heard, tell: hear } = createTab();
    relay.add(hear);
    tell(a, b);
    tell(a, moved);
    tell(moved);
    expect(heard).toEqual([
      { is: "feed", isWhole: true, isRenewed: true, changed: [a, b], gone: [], omitted: NONE },
      { is: "feed", isWhole: false, isRenewed: false, changed: [moved], gone: [], omitted: NONE },
      { is: "feed", isWhole: false, isRenewed: false, changed: [], gone: ["job-a"], omitted: NONE },
    ]);
  });

  it("says that nothing has changed, which after an outage is news", () => {
    const { relay, tell, renew } = createRelay();
    const { heard, tell: hear } = createTab();
    relay.add(hear);
    tell(a);
    renew(a);
    expect(heard[1]).toEqual({
      is: "feed",
      isWhole: false,
      isRenewed: true,
      changed: [],
      gone: [],
      omitted: NONE,
    });
  });

  it("tells a tab that joins all that is known at once, and those that were there nothing", () => {
    const { relay, tell } = createRelay();
    const [early, late] = [createTab(), createTab()];
    relay.add(early.tell);
    tell(a, b);
    tell(a, moved);
    relay.add(late.tell);
    expect(late.heard).toEqual([
      { is: "feed", isWhole: true, isRenewed: true, changed: [a, moved], gone: [], omitted: NONE },
    ]);
    expect(early.heard).toHaveLength(2);
  });

  it("waits with a tab that joins before anything is known", () => {
    const { relay, tell } = createRelay();
    const [one, two] = [createTab(), createTab()];
    relay.add(one.tell);
    relay.add(two.tell);
    expect(two.heard).toEqual([]);
    tell(a);
    expect(two.heard).toEqual([
      { is: "feed", isWhole: true, isRenewed: true, changed: [a], gone: [], omitted: NONE },
    ]);
    expect(one.heard).toEqual(two.heard);
  });

  it("forgets what it knew once nobody looks, so that whoever comes then gets the state of then", () => {
    const { relay, tell } = createRelay();
    const [one, two] = [createTab(), createTab()];
    const undo = relay.add(one.tell);
    tell(a, b);
    undo();
    tell(moved);
    expect(one.heard).toHaveLength(1);
    relay.add(two.tell);
    expect(two.heard).toEqual([]);
    tell(moved);
    expect(two.heard).toEqual([
      { is: "feed", isWhole: true, isRenewed: true, changed: [moved], gone: [], omitted: NONE },
    ]);
  });
});
