import fastify from "fastify";
import { describe, expect, it } from "@jest/globals";
import { Server as HostSockets } from "socket.io";
import { io } from "socket.io-client";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../testing/embedded-app.ts";

describe("Headway in an application's own server", () => {
  const bench = useEmbeddedApp();

  it("streams a job from its present state to its end, and answers 204 to who has seen that", async () => {
    bench.start();
    await bench.add("j42");
    const { response, events, ended } = await bench.stream("/queues/video/jobs/j42/events", "ada");
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    await eventually("it has begun", () => events.length === 1);
    expect(events[0]?.data).toMatchObject({ jobId: "j42", queue: "video", state: "queued" });
    const run = await bench.app.take();
    await eventually("it runs", () => events.at(-1)?.data.state === "active");
    await run.complete({ url: "/a.mp4" });
    await ended;
    expect(events.at(-1)?.data).toMatchObject({ state: "completed", progress: 100 });
    expect(events.every(({ id, data }) => id === String(data.seq))).toBe(true);
    const again = await bench.call("/queues/video/jobs/j42/events", "ada", {
      headers: { "last-event-id": events.at(-1)?.id ?? "" },
    });
    expect(again.status).toBe(204);
  });

  it("streams many jobs in one, says which it refuses, and ends when all have ended", async () => {
    bench.start();
    await bench.add("j1");
    await bench.add("j2", "bob");
    const run = await bench.app.take();
    const { events, ended } = await bench.stream("/events?job=video/j1&job=video/j2&job=video/none", "ada");
    await eventually("all are told", () => events.length === 3);
    await run.complete(1);
    await ended;
    const said = events.map(({ event, data }) => [event, data.jobId, data.state]);
    expect(said).toContainEqual(["job:refused", "j2", undefined]);
    expect(said).toContainEqual(["job:refused", "none", undefined]);
    expect(said.at(-1)).toEqual(["job:update", "j1", "completed"]);
  });

  it("lets a person watch over a socket, and leaves the host's own routes and sockets alone", async () => {
    const hostSockets = new HostSockets(bench.server);
    hostSockets.on("connection", (socket) => socket.emit("hello", "from the host"));
    bench.start();
    await bench.add("j42");
    const socket = bench.connect("ada");
    const updates: JobSnapshot[] = [];
    socket.on("job:update", (job: JobSnapshot) => updates.push(job));
    expect(await bench.send(socket, "job:watch", { queue: "video", jobId: "j42" })).toMatchObject({
      ok: true,
      job: { state: "queued", title: "encode" },
    });
    await (await bench.app.take()).complete(1);
    await eventually("it has ended", () => updates.at(-1)?.state === "completed");
    const own = io(bench.url, { forceNew: true });
    bench.open.push(own);
    const [hello] = await new Promise<[string]>((resolve) =>
      own.once("hello", (...args) => {
        resolve(args as [string]);
      }),
    );
    expect(hello).toBe("from the host");
    expect(await (await fetch(`${bench.url}/other`)).text()).toBe("the host's own");
    await bench.headway.close();
    expect(own.connected).toBe(true);
    expect(await (await fetch(`${bench.url}/headway/queues`)).text()).toBe("the host's own");
    await hostSockets.close();
  });

  it("tells the page of an operator who comes by a cookie what they may do", async () => {
    bench.start();
    const ask = (user: string): Promise<Response> =>
      bench.call("/queues", undefined, { headers: { cookie: `user=${user}` } });
    expect(await (await ask("reader")).json()).toMatchObject({ operator: "read" });
    expect(await (await ask("chief")).json()).toMatchObject({ operator: "control" });
    expect((await ask("ada")).status).toBe(403);
  });

  it("lists and counts queues for operators, and changes them for those who may", async () => {
    bench.start();
    await bench.add("j1");
    await bench.add("j2");
    expect(await (await bench.call("/queues", "reader")).json()).toMatchObject({
      queues: [
        { queue: "video", name: bench.app.place.name, prefix: "bull", counts: { waiting: 2 }, paused: false },
      ],
    });
    const list = (await (await bench.call("/queues/video/jobs?limit=1", "reader")).json()) as {
      jobs: JobSnapshot[];
      nextCursor: string;
    };
    expect(list.jobs.map(({ jobId }) => jobId)).toEqual(["j1"]);
    const rest = await bench.call(`/queues/video/jobs?limit=5&cursor=${list.nextCursor}`, "reader");
    expect(((await rest.json()) as typeof list).jobs.map(({ jobId }) => jobId)).toEqual(["j2"]);
    const post = async (path: string, as: string, headers = {}): Promise<number> =>
      (await bench.call(path, as, { method: "POST", headers })).status;
    expect(await post("/queues/video/pause", "reader")).toBe(403);
    expect(await post("/queues/video/pause", "chief")).toBe(202);
    expect(await bench.app.queue.isPaused()).toBe(true);
    expect(await post("/queues/video/resume", "chief")).toBe(202);
    expect(await post("/queues/video/jobs/j2/cancel", "ada", { "if-match": "7" })).toBe(409);
    expect(await post("/queues/video/jobs/j2/cancel", "ada")).toBe(202);
    expect(await bench.app.queue.getJob("j2")).toBeUndefined();
    await (await bench.app.take()).fail("no");
    expect(await post("/queues/video/jobs/j1/retry", "ada")).toBe(202);
    expect(await post("/queues/video/jobs/j1/retry", "ada")).toBe(409);
    expect(await post("/queues/video/jobs/j1/remove", "ada")).toBe(403);
    expect(await post("/queues/video/jobs/j1/remove", "chief")).toBe(202);
  });

  it("pushes what moves in all queues to operators, and to nobody else", async () => {
    bench.start();
    await bench.add("j1");
    const socket = bench.connect("reader");
    const moved: JobSnapshot[] = [];
    socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => moved.push(...jobs));
    expect(await bench.send(socket, "feed:watch", {})).toMatchObject({
      ok: true,
      jobs: [{ jobId: "j1", state: "queued" }],
    });
    await (await bench.app.take()).complete(1);
    await eventually("it is told", () => moved.some(({ state }) => state === "completed"));
    expect(await bench.send(bench.connect("ada"), "feed:watch", {})).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
  });

  it("ends an identity's sockets and streams at once, and all when the host closes", async () => {
    bench.start();
    await bench.add("j42");
    const socket = bench.connect("ada");
    await bench.send(socket, "job:watch", { queue: "video", jobId: "j42" });
    const first = await bench.stream("/queues/video/jobs/j42/events", "ada");
    await bench.headway.disconnect("ada");
    await first.ended;
    await eventually("the socket is closed", () => !socket.connected);
    const second = await bench.stream("/queues/video/jobs/j42/events", "ada");
    const closed = new Promise((resolve) => bench.server.close(resolve));
    await second.ended;
    bench.server.closeIdleConnections();
    await closed;
  });

  it("refuses more than 20 streams of one identity, and takes them again when they have gone", async () => {
    bench.start();
    await bench.add("j42");
    const streams = [];
    for (let at = 0; at < 20; at += 1)
      streams.push(await bench.stream("/queues/video/jobs/j42/events", "ada"));
    expect((await bench.call("/queues/video/jobs/j42/events", "ada")).status).toBe(429);
    await bench.headway.disconnect("ada");
    await Promise.all(streams.map(({ ended }) => ended));
    expect(bench.headway.metrics().streams).toBe(0);
    expect((await bench.stream("/queues/video/jobs/j42/events", "ada")).response.status).toBe(200);
  });

  it("serves frameworks by Request and Response, below wherever they have mounted it", async () => {
    bench.start();
    await bench.add("a/b 🎬");
    const request = new Request(
      `https://x.example/api/hw/queues/video/jobs/${encodeURIComponent("a/b 🎬")}`,
      {
        headers: { authorization: "Bearer ada" },
      },
    );
    expect(await (await bench.headway.fetch({ request })).json()).toMatchObject({ job: { jobId: "a/b 🎬" } });
    expect((await bench.headway.fetch(new Request("https://x.example/none"))).status).toBe(404);
  });

  it("serves a host by its handler alone, and holds no closing server open", async () => {
    bench.start();
    await bench.add("j1");
    await bench.add("j2");
    const host = fastify();
    host.addHook("onRequest", (request, reply, done) => {
      if (!request.url.startsWith("/hw")) {
        done();
        return;
      }
      reply.hijack();
      // As Express and Connect hand it on: cut, with the whole beside it.
      const below = request.raw.url?.slice("/hw".length) || "/";
      const handed = Object.assign(request.raw, { originalUrl: request.raw.url, url: below });
      bench.headway.handler(handed, reply.raw);
    });
    host.get("/own", () => "the host's own");
    const url = await host.listen({ host: "127.0.0.1", port: 0 });
    const headers = { authorization: "Bearer ada" };
    expect(await (await fetch(`${url}/own`)).text()).toBe("the host's own");
    const moved = await fetch(`${url}/hw?a=1`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/hw/?a=1"]);
    const cancel = await fetch(`${url}/hw/queues/video/jobs/j1/cancel`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: "{}",
    });
    expect(cancel.status).toBe(202);
    const stream = await fetch(`${url}/hw/queues/video/jobs/j2/events`, { headers });
    const reading = stream.text();
    await eventually("it is watched", () => bench.headway.metrics().streams === 1);
    await host.close();
    expect(await reading).toContain('"state":"queued"');
  });
});
