import { describe, expect, it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft } from "@headway/shared/testing/job-drafts";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { JobLog } from "@headway/worker/job-log";
import { startTcpProxy } from "./support/tcp-proxy.ts";

describe("the log of a job", () => {
  it("is kept whole when the connection is cut while it is being written", async () => {
    await using direct = await openTestMongo();
    await using way = await startTcpProxy({
      target: direct.url,
      // It never gets there, nor does a second try.
      delayUpstreamMs: (chunk) => {
        if (!chunk.includes("the first line") || isBack) return 0;
        onSent();
        way.refuse(true);
        setImmediate(() => {
          way.cut();
        });
        return 1_000;
      },
    });
    let onSent: () => void = () => undefined;
    let isBack = false;
    const records = createJobRecords(direct.mongo);
    const draft = queuedDraft();
    const { jobId, org, kind, title, enqueuedAt } = draft;
    await records.create({
      ...{ jobId, org, kind, title, enqueuedAt, payload: {}, state: "queued", open: true },
      ...{ attempts: [], log: [], snapshot: { ...draft, seq: 0, at: enqueuedAt } },
    });
    const mongo = await connectMongo(way.url);
    const log = new JobLog(
      createJobRecords(mongo),
      { jobId, attempt: 1 },
      createLogger("test", { LOG_LEVEL: "silent" }),
    );

    const second = new Promise<void>((resolve) => {
      onSent = () => {
        onSent = () => undefined;
        log.add("the second line");
        resolve(log.flush());
      };
    });
    log.add("the first line");
    await log.flush();
    isBack = true;
    way.refuse(false);
    await second;
    // The driver may need a while to find MongoDB again; lines that come too early for it go with the next flush.
    const kept = await eventually("lines are kept", async () => {
      await log.flush();
      const lines = (await records.find(jobId))?.log.map(({ message }) => message) ?? [];
      return lines.length > 0 && lines;
    });
    expect(kept).toEqual(["the first line", "the second line"]);
    await mongo.close();
  });
});
