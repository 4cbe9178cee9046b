import { afterEach, describe, expect, it, jest } from "@jest/globals";
import type { JobSnapshot } from "../../protocol/job-snapshot.ts";
import { createJobClient } from "../job-client.ts";
import type { JobClient, RowsNews } from "../job-client-types.ts";
import { MiniGateway, type MiniGatewayOptions } from "../../testing/mini-gateway.ts";
import { recordJob } from "../../testing/recording.ts";
import { snapshotOf } from "../../testing/snapshots.ts";
import { eventually } from "../../testing/eventually.ts";

const releases: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const release of releases.splice(0).reverse()) await release();
});

async function start(options: MiniGatewayOptions = {}): Promise<{ gateway: MiniGateway; client: JobClient }> {
  const gateway = await MiniGateway.start(options);
  const client = createJobClient({ url: gateway.url, getToken: () => "token" });
  releases.push(
    () => gateway.stop(),
    () => client.close(),
  );
  return { gateway, client };
}

describe("watching the first rows of the list", () => {
  const titles = (news: RowsNews | undefined) => news?.rows.map(({ jobId, seq }) => [jobId, seq]);

  it("is one window, as long as the longest that is asked for, and asked for again on the next connection", async () => {
    const { gateway, client } = await start();
    for (const [index, jobId] of ["a", "b", "c"].entries())
      gateway.publish(snapshotOf({ jobId, enqueuedAt: index, seq: 5 }));
    const news: RowsNews[] = [];
    client.watchRows(1, (told) => news.push(told));
    await eventually("the first row", () => news.length === 1);
    expect([titles(news[0]), news[0]?.total, news[0]?.isRenewed]).toEqual([[["c", 5]], 3, true]);
    const undo = client.watchRows(2, () => undefined);
    await eventually("two rows", () => news.at(-1)?.rows.length === 2);
    expect([news.at(-1)?.changed.map(({ jobId }) => jobId), news.at(-1)?.isRenewed]).toEqual([["b"], false]);

    gateway.io.disconnectSockets(true);
    // Older than what has been told, as from a gateway that has not read all again.
    gateway.jobs.set("c", snapshotOf({ jobId: "c", enqueuedAt: 2, seq: 4 }));
    gateway.jobs.set("b", snapshotOf({ jobId: "b", enqueuedAt: 1, seq: 6 }));
    await eventually("it was asked for again", () => news.at(-1)?.isRenewed === true && news.length > 2);
    expect(titles(news.at(-1))).toEqual([
      ["c", 5],
      ["b", 6],
    ]);
    undo();
    await eventually("one row again", () => news.at(-1)?.rows.length === 1);
    expect(gateway.countOf("rows:watch")).toBe(4);
    expect(gateway.countOf("rows:unwatch")).toBe(0);
  });
});

describe("watching a job", () => {
  it("shows the same state to those who came early, late and twice, with one watch for all", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf({ seq: 1, state: "queued", progress: 0 }));
    const early = recordJob(client, "job-a");
    expect(early.views).toEqual([{ status: "loading" }]);
    await eventually("the first one knows", () => early.seqs.length === 1);
    gateway.publish(snapshotOf({ seq: 2 }));
    await eventually("the update came", () => early.seqs.includes(2));
    const late = recordJob(client, "job-a");
    expect(late.views).toMatchObject([{ status: "known", job: { seq: 2 } }]);
    const again = recordJob(client, "job-a");
    gateway.publish(snapshotOf({ seq: 3, state: "completed", progress: 100 }));
    await eventually("all know the end", () => [early, late, again].every(({ seqs }) => seqs.at(-1) === 3));
    expect(early.seqs).toEqual([1, 2, 3]);
    expect(gateway.countOf("job:watch")).toBe(1);
  });

  it("shows the end to those who come after it, and a retry under the same id after that", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf({ seq: 9, state: "failed" }));
    const recording = recordJob(client, "job-a");
    await eventually("the end is known", () => recording.seqs.includes(9));
    gateway.publish(snapshotOf({ seq: 10, state: "queued" }));
    await eventually("the retry is known", () => recording.seqs.includes(10));
  });

  it("drops what is old or repeated", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf({ seq: 5 }));
    const recording = recordJob(client, "job-a");
    await eventually("the job is known", () => recording.seqs.length === 1);
    for (const seq of [5, 4, 7, 7, 6, 5, 8]) gateway.publish(snapshotOf({ seq }));
    await eventually("the newest came", () => recording.seqs.includes(8));
    expect(recording.seqs).toEqual([5, 7, 8]);
  });

  it("says that a job is refused, and with what error", async () => {
    const { client } = await start();
    const recording = recordJob(client, "nowhere");
    await eventually("it is refused", () => recording.last?.status === "refused");
    expect(recording.last).toEqual({
      status: "refused",
      error: { code: "not-found", message: "there is no job nowhere" },
    });
  });

  it.each(["unavailable", "rate-limited", "internal"] as const)(
    "is tried again when the gateway answers %s for now",
    async (code) => {
      const { gateway, client } = await start();
      gateway.publish(snapshotOf());
      gateway.refusals.push(code, code);
      const recording = recordJob(client, "job-a");
      await eventually("the job is known", () => recording.seqs.length === 1);
      expect(recording.views.map(({ status }) => status)).toEqual(["loading", "known"]);
    },
  );

  it("says so when a socket's jobs are too many, and takes the place of one that is let go", async () => {
    const { gateway, client } = await start({ watchedJobsPerSocket: 2 });
    for (const jobId of ["a", "b", "c"]) gateway.publish(snapshotOf({ jobId }));
    const [first, second, third] = ["a", "b", "c"].map((jobId) => recordJob(client, jobId));
    await eventually("two are known", () => first?.seqs.length === 1 && second?.seqs.length === 1);
    await eventually("the third is refused", () => third?.last?.status === "refused");
    expect(third?.last).toMatchObject({ error: { code: "rate-limited" } });
    first?.stop();
    await eventually("the third is known", () => third?.last?.status === "known");
  });

  it("stops when the last listener goes", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf({ seq: 1 }));
    const [one, two] = [recordJob(client, "job-a"), recordJob(client, "job-a")];
    await eventually("both know", () => one.seqs.length === 1 && two.seqs.length === 1);
    one.stop();
    gateway.publish(snapshotOf({ seq: 2 }));
    await eventually("the other one is told", () => two.seqs.includes(2));
    expect(gateway.countOf("job:unwatch")).toBe(0);
    two.stop();
    await eventually("the gateway is told", () => gateway.countOf("job:unwatch") === 1);
    gateway.publish(snapshotOf({ seq: 3 }));
    const anew = recordJob(client, "job-a");
    await eventually("a new listener knows", () => anew.seqs.includes(3));
    expect([one.seqs, two.seqs]).toEqual([[1], [1, 2]]);
  });

  it("costs no command when it is taken back in the same turn, and none when it is only renewed", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf({ jobId: "kept" }));
    await eventually("it is live", () => client.connection.state === "live");
    recordJob(client, "dropped").stop();
    const kept = recordJob(client, "kept");
    await eventually("the kept one is known", () => kept.seqs.length === 1);
    kept.stop();
    const renewed = recordJob(client, "kept");
    expect(renewed.last?.status).toBe("known");
    gateway.publish(snapshotOf({ jobId: "kept", seq: 2 }));
    await eventually("updates go on", () => renewed.seqs.includes(2));
    expect(gateway.commands.map(({ name, jobId }) => [name, jobId])).toEqual([["job:watch", "kept"]]);
  });

  it("is taken back after the answer when it was still unanswered", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf());
    let letGo = (): void => {};
    gateway.hold = new Promise((resolve) => (letGo = resolve));
    const recording = recordJob(client, "job-a");
    await eventually("the gateway was asked", () => gateway.countOf("job:watch") === 1);
    recording.stop();
    client.watchFeed(() => {});
    await eventually("a later command came", () => gateway.countOf("feed:watch") === 1);
    expect(gateway.countOf("job:unwatch")).toBe(0);
    letGo();
    await eventually("the gateway was told", () => gateway.countOf("job:unwatch") === 1);
    expect(gateway.sockets[0]?.rooms.has("job:job-a")).toBe(false);
  });

  it("goes on for the others when a listener throws, and says so", async () => {
    const report = jest.spyOn(console, "error").mockImplementation(() => {});
    try {
      const { gateway, client } = await start();
      gateway.publish(snapshotOf({ seq: 1 }));
      const undo = client.onConnection(() => {
        throw new Error("no screen for that");
      });
      client.watchJob("job-a", () => {
        throw new Error("no bar for that");
      });
      const recording = recordJob(client, "job-a");
      await eventually("the job is known", () => recording.seqs.includes(1));
      gateway.publish(snapshotOf({ seq: 2 }));
      await eventually("the update came", () => recording.seqs.includes(2));
      expect(report.mock.calls.flat().map(String)).toContain("Error: no bar for that");
      undo();
    } finally {
      report.mockRestore();
    }
  });

  it("asks for a hundred jobs once each", async () => {
    const { gateway, client } = await start();
    const ids = Array.from({ length: 100 }, (_, index) => `job-${index}`);
    for (const jobId of ids) gateway.publish(snapshotOf({ jobId }));
    const recordings = ids.map((jobId) => recordJob(client, jobId));
    await eventually("all are known", () => recordings.every(({ seqs }) => seqs.length === 1));
    expect(gateway.commands.map(({ jobId }) => jobId)).toEqual(ids);
  });
});

describe("watching the feed", () => {
  it("shows the organisation's jobs newest first, as they change and as they come", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf({ jobId: "old", enqueuedAt: 1 }));
    gateway.publish(snapshotOf({ jobId: "new", enqueuedAt: 2 }));
    const lists: JobSnapshot[][] = [];
    const undo = client.watchFeed((jobs) => lists.push(jobs));
    await eventually("the list is there", () => lists.length === 1);
    gateway.publish(snapshotOf({ jobId: "old", enqueuedAt: 1, seq: 2, state: "completed" }));
    gateway.publish(snapshotOf({ jobId: "newest", enqueuedAt: 3 }));
    await eventually("both changes came", () => lists.length === 3);
    expect(lists.map((jobs) => jobs.map(({ jobId, seq }) => `${jobId}@${seq}`))).toEqual([
      ["new@1", "old@1"],
      ["new@1", "old@2"],
      ["newest@1", "new@1", "old@2"],
    ]);
    const second: JobSnapshot[][] = [];
    const undoSecond = client.watchFeed((jobs) => second.push(jobs));
    expect(second).toHaveLength(1);
    undo();
    undoSecond();
    await eventually("the gateway is told", () => gateway.countOf("feed:unwatch") === 1);
    expect(gateway.countOf("feed:watch")).toBe(1);
  });

  it("is whole again after a lost connection", async () => {
    const { gateway, client } = await start();
    gateway.publish(snapshotOf({ jobId: "vanishes" }));
    let latest: JobSnapshot[] = [];
    client.watchFeed((jobs) => (latest = jobs));
    await eventually("the list is there", () => latest.length === 1);
    gateway.io.disconnectSockets(true);
    gateway.jobs.clear();
    gateway.jobs.set("appears", snapshotOf({ jobId: "appears" }));
    await eventually("the list is the new one", () => latest.map(({ jobId }) => jobId).join() === "appears");
  });
});
