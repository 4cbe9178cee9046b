import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

describe("a stream of a job whose record goes", () => {
  const bench = useEmbeddedApp();
  const path = "/queues/video/jobs/j42/events";
  const forget = () => bench.app.redis.del(`bull:${bench.app.place.name}:j42`);

  it("ends with a word, frees the watch, and a client that comes back is told to stay away", async () => {
    bench.start();
    await bench.add("j42");
    const first = await bench.stream(path, "ada");
    await eventually("it has begun", () => first.events.length === 1);
    await forget();
    await first.ended;
    expect(first.events.map(({ event }) => event)).toEqual(["job:update", "job:gone"]);
    expect(bench.headway.metrics()).toMatchObject({ watchedJobs: 0, streams: 0 });
    const headers = { "last-event-id": first.events[0]?.id ?? "" };
    // Who may see it is asked of what is known of a job, and nothing is by now: an operator and a token still come by.
    const token = await bench.headway.token({ jobs: ["video/j42"] });
    expect((await bench.call(path, token, { headers })).status).toBe(204);
  });

  it("begins with the last state and its number where the record is gone already", async () => {
    bench.start();
    await bench.add("j42");
    const token = await bench.headway.token({ jobs: ["video/j42"] });
    const first = await bench.stream(path, token);
    await eventually("it has begun", () => first.events.length === 1);
    await forget();
    await first.ended;
    const late = await bench.stream(path, token);
    await late.ended;
    expect(late.events.map(({ event }) => event)).toEqual(["job:update", "job:gone"]);
    expect(late.events[0]?.id).toBe(first.events[0]?.id);
  });

  it("over a socket costs nothing any more", async () => {
    bench.start();
    await bench.add("j42");
    const socket = bench.connect("ada");
    let gone: unknown;
    socket.on("job:gone", (told: unknown) => (gone = told));
    await bench.send(socket, "job:watch", { queue: "video", jobId: "j42" });
    await forget();
    await eventually("it is told", () => gone !== undefined, 10_000);
    expect(gone).toEqual({ queue: "video", jobId: "j42", why: "gone" });
    expect(bench.headway.metrics().watchedJobs).toBe(0);
  });
});
