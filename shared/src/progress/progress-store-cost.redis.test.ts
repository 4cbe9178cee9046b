import { describe, expect, it } from "@jest/globals";
import type { Command } from "ioredis";
import { toAttemptStarted } from "../jobs/snapshot-transitions.ts";
import type { JobDraft } from "../protocol/job-snapshot.ts";
import { eventually } from "../testing/eventually.ts";
import { queuedDraft, TEST_KIND } from "../testing/job-drafts.ts";
import { openTestRedis } from "../testing/redis-for-tests.ts";
import { createProgressStore } from "./progress-store.ts";

const TEN_YEARS = 10 * 365 * 24 * 3_600;

const active = (draft: JobDraft): JobDraft =>
  toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: draft.enqueuedAt + 10 });

describe("what a report costs Redis", () => {
  it("is no new time to live while most of the one before is left", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix, { keepOpenSeconds: TEN_YEARS });
    const draft = active(queuedDraft());
    const key = store.keys.state(draft.jobId);
    await store.write(draft, { run: 1, step: 1 });
    expect(await test.redis.ttl(key)).toBeGreaterThan(TEN_YEARS - 60);
    await test.redis.expire(key, 3_600);
    await store.write(draft, { run: 1, step: 2 });
    expect(await test.redis.ttl(key)).toBeLessThanOrEqual(3_600);
  });

  it("is a new time to live once a 24th of it has passed", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix, { keepOpenSeconds: 24 });
    const draft = active(queuedDraft());
    const key = store.keys.state(draft.jobId);
    await store.write(draft, { run: 1 });
    await test.redis.expire(key, 3_600);
    await eventually("it is renewed", async () => {
      await store.write(draft, { run: 1 });
      return (await test.redis.ttl(key)) <= 24;
    });
  });

  it("is a reply without the state where it was taken, with the stored one where it was refused", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = active(queuedDraft());
    const replies: unknown[] = [];
    const send = test.redis.sendCommand.bind(test.redis);
    test.redis.sendCommand = (command: Command, ...rest: []) => {
      if (command.name === "evalsha" || command.name === "eval")
        command.promise.then(
          (reply) => replies.push(reply),
          () => undefined,
        );
      return send(command, ...rest);
    };
    const { snapshot } = await store.write(draft, { run: 2, step: 1 });
    const further = await store.write({ ...draft, progress: 7 }, { run: 2, step: 2 });
    const refused = await store.write(draft, { run: 1, step: 1 });
    expect(snapshot).toEqual({ ...draft, seq: expect.any(Number), at: expect.any(Number) });
    expect(further.snapshot).toEqual((await store.read(draft.jobId))?.snapshot);
    expect(refused).toEqual({ outcome: "superseded", snapshot: further.snapshot });
    expect(JSON.stringify(replies.slice(0, -1))).not.toContain(draft.jobId);
    expect(JSON.stringify(replies.at(-1))).toContain(draft.jobId);
  });

  it("leaves what every state has after reports that changed a part of it", async () => {
    await using test = await openTestRedis();
    const store = createProgressStore(test.redis, test.prefix);
    const draft = active(queuedDraft());
    for (const step of [1, 2]) await store.write(draft, { run: 3, step });
    const fields = await test.redis.hgetall(store.keys.state(draft.jobId));
    const { json: _, seq: __, ...rest } = fields;
    expect(rest).toEqual({
      life: String(draft.enqueuedAt),
      run: "3",
      phase: "open",
      step: "2",
      inQueue: "",
    });
  });
});
