import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  toAttemptStarted,
  toCancelled,
  toCancelling,
  toCompleted,
  toQueuedAgain,
} from "../jobs/snapshot-transitions.ts";
import type { JobDraft, JobSnapshot } from "../protocol/job-snapshot.ts";
import { eventually } from "../testing/eventually.ts";
import { queuedDraft, TEST_KIND } from "../testing/job-drafts.ts";
import { mastersOf, openTestRedis } from "../testing/redis-for-tests.ts";
import type { TestRedis } from "../testing/redis-for-tests.ts";
import { parseFeedChange, toFeedChange } from "./feed-change.ts";
import type { ProgressKeys } from "./keys.ts";
import { createProgressStore } from "./progress-store.ts";

const active = (draft: JobDraft, attempt = 1): JobDraft =>
  toAttemptStarted(TEST_KIND, draft, { attempt, now: draft.enqueuedAt + 10 });
const completed = (draft: JobDraft): JobDraft =>
  toCompleted(draft, { result: { created: 1 }, finishedAt: draft.enqueuedAt + 20 });

const toProgress = (message: string): number => (JSON.parse(message) as JobSnapshot).progress;

/** Hears a channel as anybody would who knows its name alone: on a cluster at the nodes that take the subscription. */
async function subscribe(
  { redis }: TestRedis,
  keys: ProgressKeys,
  channel: string,
): Promise<{ heard: string[] } & Disposable> {
  const heard: string[] = [];
  const subscribers = mastersOf(redis).map((node) => node.duplicate());
  for (const subscriber of subscribers) {
    subscriber.on(redis.isCluster ? "smessage" : "message", (_channel: string, message: string) =>
      heard.push(message),
    );
  }
  const sharded = keys
    .clusterChannels(channel)
    .filter((name) => keys.isJobChannel(name) || keys.isFeedShard(name));
  for (const name of redis.isCluster ? sharded : [channel]) {
    await Promise.any(
      subscribers.map((subscriber) =>
        redis.isCluster ? subscriber.ssubscribe(name) : subscriber.subscribe(name),
      ),
    );
  }
  return {
    heard,
    [Symbol.dispose]: () => {
      for (const subscriber of subscribers) subscriber.disconnect();
    },
  };
}

describe("the progress store", () => {
  it("stores a state and publishes it, to the job's channel and to the organisation's feed", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    using job = await subscribe(test, store.keys, store.keys.jobChannel(draft.jobId));
    using feed = await subscribe(test, store.keys, store.keys.feedChannel(draft.org));

    const { outcome, snapshot } = await store.create(draft);

    expect(outcome).toBe("written");
    expect(snapshot).toEqual({ ...draft, seq: expect.any(Number), at: expect.any(Number) });
    expect(await store.read(draft.jobId)).toEqual({ snapshot, run: 0, isInQueue: false });
    await eventually("both channels have heard it", () => job.heard.length === 1 && feed.heard.length === 1);
    expect(job.heard.map((message): unknown => JSON.parse(message))).toEqual([snapshot]);
    expect(feed.heard.map(parseFeedChange)).toEqual([toFeedChange(snapshot)]);
  });

  it("stores a first state once for each life of a job id", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    await store.create(draft);
    await store.write(active(draft), { run: 1 });

    expect((await store.create(draft)).outcome).toBe("exists");
    expect((await store.read(draft.jobId))?.snapshot.state).toBe("active");

    const next = queuedDraft({ jobId: draft.jobId, enqueuedAt: draft.enqueuedAt + 1 });
    expect((await store.create(next)).outcome).toBe("written");
    expect((await store.write(active(draft), { run: 7 })).outcome).toBe("superseded");
  });

  it("refuses a writer that was overtaken by a later run", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    await store.create(draft);
    await store.write(active(draft), { run: 2 });

    const zombie = await store.write({ ...active(draft), progress: 79 }, { run: 1 });

    expect(zombie.outcome).toBe("superseded");
    expect(zombie.snapshot.progress).toBe(5);
  });

  it("refuses everything after the end, and takes the next life once, however many begin it", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    await store.create(draft);
    const { snapshot: end } = await store.write(completed(draft), { run: 1 });

    expect((await store.write(active(draft), { run: 1 })).outcome).toBe("ended");
    expect((await store.write(active(draft), { run: 2 })).outcome).toBe("ended");

    const [one, other] = [1, 2].map((later) =>
      toQueuedAgain(end, { enqueuedAt: end.enqueuedAt + later, queuePosition: 0, workersOnline: 1 }),
    ) as [JobDraft, JobDraft];
    expect((await store.create(one, end.seq)).outcome).toBe("written");
    expect((await store.create(other, end.seq)).outcome).toBe("changed");
    expect((await store.write(active(draft), { run: 9 })).outcome).toBe("superseded");
    expect((await store.write(active(one), { run: 1 })).outcome).toBe("written");
  });

  it("takes nothing but the end of a job that is being cancelled", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    await store.create(draft);
    await store.write(toCancelling(active(draft)), { run: 1 });

    expect((await store.write(active(draft), { run: 1 })).outcome).toBe("cancelling");
    expect((await store.write(active(draft), { run: 2 })).outcome).toBe("cancelling");
    expect((await store.write(toCancelled(active(draft), { finishedAt: 1 }), { run: 1 })).outcome).toBe(
      "written",
    );
  });

  it("refuses a writer that builds on a state which somebody has changed since", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    const { snapshot: first } = await store.create(draft);
    await store.write(active(draft), { run: 1 });

    expect((await store.write(completed(draft), { run: 1, ifSeq: first.seq })).outcome).toBe("changed");
    expect((await store.read(draft.jobId))?.snapshot.state).toBe("active");
  });

  it("takes each of a run's states once and none after a later one, however often and late they are sent", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    await store.create(draft);
    using job = await subscribe(test, store.keys, store.keys.jobChannel(draft.jobId));
    const at = (progress: number): JobDraft => ({ ...active(draft), progress });
    const send = async (progress: number, step: number, run = 1): Promise<string> =>
      (await store.write(at(progress), { run, step })).outcome;

    // A connection that is cut before its replies sends all of them again.
    const outcomes = [await send(36, 1), await send(85, 2), await send(36, 1), await send(85, 2)];
    expect(outcomes).toEqual(["written", "written", "repeated", "repeated"]);
    // What others say of the run in between does not count among its own states.
    const stored = await store.read(draft.jobId);
    await store.write(at(85), { run: 1, ifSeq: stored?.snapshot.seq ?? 0 });
    expect([await send(85, 2), await send(86, 3)]).toEqual(["repeated", "written"]);
    // The next run counts from the beginning.
    expect([await send(87, 1, 2), await send(36, 1, 2)]).toEqual(["written", "repeated"]);
    await eventually("all are heard", () => job.heard.map(toProgress).at(-1) === 87);
    expect(job.heard.map(toProgress)).toEqual([36, 85, 85, 86, 87]);
  });

  it("tells how far many lives are, and which there is nothing of", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const [open, cancelling, ended] = [queuedDraft(), queuedDraft(), queuedDraft()];
    for (const draft of [open, cancelling, ended]) await store.create(draft);
    await store.write(toCancelling(cancelling), { run: 0 });
    await store.write(toCancelled(ended, { finishedAt: 1 }), { run: 0 });
    const jobIds = [open.jobId, "jnothing", cancelling.jobId, ended.jobId];
    expect(await store.readPhases(jobIds)).toEqual(["open", undefined, "cancelling", "ended"]);
    expect(await store.readPhases([])).toEqual([]);
  });

  it("counts on when Redis has lost the state", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    const { snapshot: before } = await store.create(draft);
    await test.redis.del(store.keys.state(draft.jobId));

    const { snapshot: after } = await store.write(active(draft), { run: 1 });

    expect(after.seq).toBeGreaterThan(before.seq);
  });

  it("keeps an ended state for a day and a running one for as long as it runs", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = queuedDraft();
    await store.create(draft);
    expect(await test.redis.ttl(store.keys.state(draft.jobId))).toBe(-1);
    await store.write(completed(draft), { run: 1 });
    expect(await test.redis.ttl(store.keys.state(draft.jobId))).toBeGreaterThan(86_000);
  });

  it("raises seq by every write, whatever is written in whichever order", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const writes = fc.array(fc.record({ run: fc.integer({ min: 0, max: 4 }), ends: fc.boolean() }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(writes, async (steps) => {
        const draft = queuedDraft();
        let held = (await store.create(draft)).snapshot.seq;
        let [highestRun, ended] = [0, false];
        for (const { run, ends } of steps) {
          const { outcome, snapshot } = await store.write(ends ? completed(draft) : active(draft), { run });
          const allowed = !ended && run >= highestRun;
          expect(outcome === "written").toBe(allowed);
          expect(snapshot.seq > held).toBe(allowed);
          if (allowed) [highestRun, ended] = [run, ends];
          held = snapshot.seq;
        }
      }),
      { numRuns: 30 },
    );
  });
});
