import { describe, expect, it } from "@jest/globals";
import { openTestMongo } from "../testing/mongo-for-tests.ts";
import { queuedDraft } from "../testing/job-drafts.ts";
import type { JobRecord } from "./job-record-model.ts";
import { createJobRecords } from "./job-records.ts";

function recordOf(idempotencyKey: string): JobRecord {
  const draft = queuedDraft();
  const { jobId, org, kind, title, enqueuedAt } = draft;
  return {
    ...{ jobId, org, kind, title, enqueuedAt, idempotencyKey },
    payload: {},
    state: "queued",
    open: true,
    attempts: [],
    log: [],
    snapshot: { ...draft, seq: 0, at: enqueuedAt },
  };
}

describe("a record that its maker takes back because the job could not be queued", () => {
  it("is gone, and its key is free; but it stays when another call was answered with it meanwhile", async () => {
    await using opened = await openTestMongo();
    const records = createJobRecords(opened.mongo);
    await records.ensureIndexes();

    const alone = recordOf("a key");
    await records.create(alone);
    await records.remove(alone.jobId);
    const shared = recordOf("a key");
    expect(await records.create(shared)).toMatchObject({ created: true });

    const repeat = await records.create(recordOf("a key"));
    expect([repeat.created, repeat.record.jobId]).toEqual([false, shared.jobId]);
    await records.remove(shared.jobId);
    expect(await records.find(shared.jobId)).toMatchObject({ jobId: shared.jobId });
    expect((await records.create(recordOf("a key"))).record.jobId).toBe(shared.jobId);
  });
});
