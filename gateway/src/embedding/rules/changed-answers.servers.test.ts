import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import type { Permission } from "../options.ts";

describe("a rule of the application that answers differently later", () => {
  const bench = useEmbeddedApp();
  const watch = (as = "ada") => bench.send(bench.connect(as), "job:watch", { queue: "video", jobId: "j1" });
  const cancel = () => bench.call("/queues/video/jobs/j1/cancel", "ada", { method: "POST" });

  it("lets nobody begin to watch or control from then on, and keeps each refusal as that of an unknown job", async () => {
    let answer: Permission | boolean = "control";
    bench.start({ authorize: () => answer });
    await bench.add("j1");
    const running = await bench.stream("/queues/video/jobs/j1/events", "ada");
    await eventually("it is watched", () => running.events.length === 1);
    expect(await watch()).toMatchObject({ ok: true });

    answer = "watch";
    expect(await watch()).toMatchObject({ ok: true });
    expect((await cancel()).status).toBe(403);
    answer = false;
    expect(await watch()).toMatchObject({ ok: false, error: { code: "not-found" } });
    expect((await cancel()).status).toBe(404);
    expect((await bench.call("/queues/video/jobs/j1", "ada")).status).toBe(404);
    const refused = await bench.stream("/queues/video/jobs/j1/events", "ada");
    expect(refused.response.status).toBe(404);
    expect((await bench.app.queue.getJob("j1"))?.id).toBe("j1");

    // What runs is asked about every 5 minutes, and at once where the application says so.
    await bench.headway.disconnect("ada");
    await running.ended;
    answer = "control";
    expect(await watch()).toMatchObject({ ok: true });
    expect((await cancel()).status).toBe(202);
  });

  it("exposes in each state what it says by then", async () => {
    let title = "A draft";
    bench.start({ expose: () => ({ title }) });
    await bench.add("j1");
    const { events, ended } = await bench.stream("/queues/video/jobs/j1/events", "ada");
    await eventually("it has begun", () => events.length === 1);
    title = "A film";
    await (await bench.app.take()).complete(1);
    await ended;
    const titles = events.map(({ data }: { data: JobSnapshot }) => data.title);
    expect([titles[0], titles.at(-1)]).toEqual(["A draft", "A film"]);
  });
});
