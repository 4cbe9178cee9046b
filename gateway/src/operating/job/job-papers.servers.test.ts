import { describe, expect, it } from "@jest/globals";
import { createJobClient } from "@headway/shared/client/job-client";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

const PLANTED = "planted-5f1c";

describe("what an operator sees of a job", () => {
  const bench = useEmbeddedApp();
  const text = async (path: string): Promise<string> => (await bench.call(path, "reader")).text();

  it("holds no secret, at any depth, in no answer and no message", async () => {
    bench.start();
    const data = {
      order: "77",
      user: { password: PLANTED, tags: [{ apiKey: PLANTED }] },
      headers: [["Authorization", `Bearer ${PLANTED}`]],
      body: JSON.stringify({ cookie: PLANTED }),
    };
    await bench.app.queue.add("encode", data, { jobId: "j1" });
    const messages: string[] = [];
    const socket = bench.connect("reader");
    socket.onAny((...given) => messages.push(JSON.stringify(given)));
    messages.push(JSON.stringify(await bench.send(socket, "feed:watch", {})));
    messages.push(JSON.stringify(await bench.send(socket, "job:watch", { queue: "video", jobId: "j1" })));
    const client = createJobClient({ url: `${bench.url}/headway`, getToken: () => "reader" });
    let state: string | undefined;
    client.watchJob("video/j1", (view) => {
      if (view.status === "known") state = view.job.state;
    });
    await (await bench.app.take()).complete({ url: "x", login: { accessToken: PLANTED } });
    await eventually(
      "its end is told",
      () => state === "completed" && messages.join("").includes("completed"),
    );
    await client.close();
    const answers = await Promise.all(
      [
        "/queues",
        "/queues/video/jobs",
        "/queues/video/jobs/j1",
        "/queues/video/detail",
        "/operating/jobs",
        `/operating/jobs?q=${PLANTED}`,
        "/operating/jobs?q=77",
      ].map(text),
    );
    const all = [...messages, ...answers].join("\n");
    expect(all).not.toContain(PLANTED);
    expect(all).toContain('"password":"hidden"');
    expect(all).toContain('"accessToken":"hidden"');
    expect(all).toContain('"order":"77"');
  });

  it("has the log from any line on, and its last lines", async () => {
    bench.start();
    const job = await bench.add("j1");
    for (let line = 0; line < 30; line += 1) await job.log(`line ${line}`);
    const read = async (from: number): Promise<object> =>
      JSON.parse(await text(`/queues/video/jobs/j1/log?from=${from}`)) as object;
    expect(await read(28)).toEqual({ from: 28, lines: ["line 28", "line 29"], count: 30 });
    expect(await read(-2)).toEqual({ from: 28, lines: ["line 28", "line 29"], count: 30 });
    expect(await read(30)).toEqual({ from: 30, lines: [], count: 30 });
    expect((await bench.call("/queues/video/jobs/j1/log", "ada")).status).toBe(403);
  });

  it("has a flow's parent and children, in an order that stays", async () => {
    bench.start();
    const { flow, place } = bench.app;
    const child = (id: string) => ({ name: `part ${id}`, queueName: place.name, opts: { jobId: id } });
    await flow.add({
      name: "whole",
      queueName: place.name,
      opts: { jobId: "whole" },
      children: [child("c10"), child("c2"), child("c1")],
    });
    await (await bench.app.take()).complete(1);
    const seen = JSON.parse(await text("/queues/video/jobs/whole/flow")) as {
      children: { jobId: string; state: string }[];
      counts: object;
    };
    expect(seen.children.map(({ jobId }) => jobId)).toEqual(["c1", "c2", "c10"]);
    expect(seen.children.filter(({ state }) => state === "completed")).toHaveLength(1);
    expect(seen.counts).toEqual({ open: 2, processed: 1, failed: 0 });
    const below = JSON.parse(await text("/queues/video/jobs/c1/flow")) as { parent: { jobId: string } };
    expect(below.parent.jobId).toBe("whole");
  });
});
