import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import type { Client, JobSnapshot, JobView } from "../core/types.ts";
import { job, nth, startStreams } from "../testing/asked-streams.ts";

describe("one stream for all jobs", () => {
  it("asks for what one turn of a page wants in one request, and opens the next before it leaves the one before", async () => {
    const { client, asked } = await startStreams();
    for (const id of ["1", "2"]) client.watch(`video/${id}`, () => undefined);
    const first = await nth(asked, 0);
    expect(first.jobs).toEqual(["video/1", "video/2"]);
    expect(first.token).toBeUndefined();
    first.send("job:update", job("1"));
    await eventually("it is known", () => client.view("video/1").status === "live");
    client.watch("video/3", () => undefined);
    const second = await nth(asked, 1);
    expect(second.jobs).toEqual(["video/1", "video/2", "video/3"]);
    expect(first.isOpen()).toBe(true);
    second.send("job:update", job("3"));
    await eventually("the first is left", () => !first.isOpen());
    expect(client.connection).toBe("live");
    expect(client.view("video/1").status).toBe("live");
  });

  it("reads frames however the network cuts them, and drops what makes no sense", async () => {
    const { client, asked } = await startStreams();
    client.watch("video/1", () => undefined);
    const stream = await nth(asked, 0);
    const frame = `event: job:update\r\ndata: ${JSON.stringify(job("1", { title: "Zürich 🎬" }))}\r\n\r\n`;
    stream.write(
      `: headway\n\nevent: job:update\ndata: {"jobId":\n\nevent: other\ndata: {}\n\n${frame.slice(0, 40)}`,
    );
    await eventually("it is connected", () => client.connection === "live");
    stream.write(frame.slice(40));
    await eventually("it is known", () => client.view("video/1").job?.title === "Zürich 🎬");
  });

  it("rests when all jobs have ended, and asks anew when it is told to", async () => {
    const { client, asked } = await startStreams();
    client.watch("video/1", () => undefined);
    const stream = await nth(asked, 0);
    stream.send("job:update", job("1", { state: "completed", progress: 100, seq: 5 }));
    stream.end();
    await eventually("it has ended", () => client.view("video/1").job?.state === "completed");
    client.watch("video/2", () => undefined);
    const second = await nth(asked, 1);
    expect(second.jobs).toEqual(["video/1", "video/2"]);
    second.send("job:update", job("2", { state: "failed" }));
    second.send("job:gone", { queue: "video", jobId: "1", why: "gone" });
    second.end();
    await eventually("both have ended", () => client.view("video/2").job?.state === "failed");
    expect(client.view("video/1")).toMatchObject({ status: "live", job: { state: "completed" } });
    expect(client.connection).toBe("live");
    expect(asked).toHaveLength(2);
    client.retryNow();
    (await nth(asked, 2)).send("job:update", job("1", { state: "active", seq: 6 }));
    await eventually("its next life is told", () => client.view("video/1").job?.state === "active");
  });

  it("asks for a fresh token after a stream that was cut, and comes back", async () => {
    let given = 0;
    const { client, asked } = await startStreams({ getToken: () => `token ${(given += 1)}` });
    client.watch("video/1", () => undefined);
    const first = await nth(asked, 0);
    expect(first.token).toBe("Bearer token 1");
    first.send("job:update", job("1"));
    await eventually("it is known", () => client.view("video/1").status === "live");
    first.end();
    await eventually("it is told", () => client.connection === "reconnecting");
    expect(client.view("video/1")).toMatchObject({ status: "live", connection: "reconnecting" });
    const second = await nth(asked, 1);
    expect(second.token).toBe("Bearer token 2");
    second.refuse(401, "unauthenticated");
    const third = await nth(asked, 2);
    expect(third.token).toBe("Bearer token 3");
    third.send("job:update", job("1", { seq: 2 }));
    await eventually("it is live again", () => client.connection === "live");
  });

  it("asks again, by itself, about a job that the server could not look up for the moment", async () => {
    const { client, asked } = await startStreams();
    for (const id of ["1", "2"]) client.watch(`video/${id}`, () => undefined);
    const first = await nth(asked, 0);
    first.send("job:update", job("1"));
    first.send("job:refused", {
      queue: "video",
      jobId: "2",
      error: { code: "unavailable", message: "Redis is away" },
    });
    const second = await nth(asked, 1);
    expect(client.view("video/2").status).toBe("connecting");
    second.send("job:update", job("2"));
    await eventually("it is known", () => client.view("video/2").status === "live");
    expect(client.connection).toBe("live");
  });

  it("refuses what does not fit into one request, and asks for the rest", async () => {
    const { client, asked } = await startStreams();
    for (let at = 0; at < 201; at += 1) client.watch(`v/${at}`, () => undefined);
    const { jobs } = await nth(asked, 0);
    expect(jobs).toHaveLength(200);
    expect(client.view("v/200")).toMatchObject({ status: "refused", error: { code: "rate-limited" } });
    client.watch(`v/${"x".repeat(7_000)}`, () => undefined);
  });

  it("asks anew about a job that was left and is wanted again", async () => {
    const { client, asked } = await startStreams();
    client.watch("video/1", () => undefined);
    const stop = client.watch("video/2", () => undefined);
    const first = await nth(asked, 0);
    for (const id of ["1", "2"]) first.send("job:update", job(id));
    await eventually("it is known", () => client.view("video/2").status === "live");
    stop();
    await eventually("it is left", () => client.view("video/2").status === "connecting");
    client.watch("video/2", () => undefined);
    const second = await nth(asked, 1);
    expect(second.jobs).toEqual(["video/1", "video/2"]);
    second.send("job:update", job("2"));
    await eventually("it is known again", () => client.view("video/2").status === "live");
  });

  it("leaves the server after the last watch, and closes for good when it is told to", async () => {
    const { client, asked } = await startStreams();
    const stop = client.watch("video/1", () => undefined);
    const first = await nth(asked, 0);
    first.send("job:update", job("1"));
    await eventually("it is known", () => client.view("video/1").status === "live");
    stop();
    await eventually("the stream is left", () => !first.isOpen());
    expect(client.connection).toBe("connecting");
    client.close();
    const told: JobView[] = [];
    client.watch("video/1", (view) => told.push(view));
    expect(told).toMatchObject([{ job: undefined, connection: "closed" }]);
    expect(asked).toHaveLength(1);
  });
});

describe("the list in that stream", () => {
  const ids = (client: Client): string[] => client.listView().jobs.map(({ jobId }) => jobId);

  it("begins anew with each stream, and takes what moves into it by the order of each job", async () => {
    const { client, asked } = await startStreams();
    client.watchList(() => undefined);
    const first = await nth(asked, 0);
    expect(first).toMatchObject({ jobs: [], wantsList: true });
    first.send("feed:state", {
      jobs: [job("1", { seq: 5, enqueuedAt: 1 }), job("2", { seq: 5, enqueuedAt: 2 }), { jobId: 7 }],
      omitted: { running: 0 },
    });
    await eventually("it is known", () => client.listView().status === "live");
    first.send("feed:update", {
      jobs: [
        job("1", { seq: 4, enqueuedAt: 1, state: "completed" }),
        job("3", { seq: 1, enqueuedAt: 3 }),
        job("2", { seq: 6, enqueuedAt: 2, state: "failed" }),
      ],
    });
    await eventually("it has moved", () => ids(client).length === 3);
    expect(client.listView().jobs).toMatchObject([
      { jobId: "3" },
      { jobId: "2", state: "failed" },
      { jobId: "1", state: "active" },
    ]);
    client.watch("video/1", () => undefined);
    const second = await nth(asked, 1);
    expect(second).toMatchObject({ jobs: ["video/1"], wantsList: true });
    second.send("feed:state", { jobs: [job("4")], omitted: { running: 0 } });
    await eventually("it has begun anew", () => ids(client).join() === "4");
  });

  it("holds 200 jobs, and more only of those that run: the ended that moved first go", async () => {
    const { client, asked } = await startStreams();
    client.watchList(() => undefined);
    const stream = await nth(asked, 0);
    const many = (from: number, state: JobSnapshot["state"]): JobSnapshot[] =>
      Array.from({ length: 150 }, (_, at) => job(`${from + at}`, { state, enqueuedAt: from + at }));
    stream.send("feed:state", { jobs: many(0, "completed"), omitted: { running: 0 } });
    stream.send("feed:update", { jobs: many(150, "active") });
    await eventually("they are known", () => ids(client).includes("299"));
    expect(ids(client)).toHaveLength(200);
    expect(ids(client).at(-1)).toBe("100");
    stream.send("feed:update", { jobs: many(300, "active") });
    await eventually("they run", () => ids(client).includes("449"));
    expect(ids(client)).toHaveLength(300);
  });

  it("is refused with the server's words while the jobs go on, and asked for again where that may help", async () => {
    const { client, asked } = await startStreams();
    client.watchList(() => undefined);
    client.watch("video/1", () => undefined);
    const first = await nth(asked, 0);
    first.send("job:update", job("1"));
    first.send("feed:refused", { error: { code: "unavailable", message: "Redis is away" } });
    const second = await nth(asked, 1);
    expect(client.listView().status).toBe("connecting");
    second.send("job:update", job("1", { state: "active", seq: 2 }));
    second.send("feed:refused", { error: { code: "forbidden", message: "no list" } });
    await eventually("it is refused", () => client.listView().status === "refused");
    expect(client.listView()).toMatchObject({ jobs: [], error: { code: "forbidden", message: "no list" } });
    expect(client.view("video/1")).toMatchObject({ status: "live", job: { state: "active" } });
    expect(asked).toHaveLength(2);
  });
});
