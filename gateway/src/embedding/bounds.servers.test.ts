import { request } from "node:http";
import { connect as connectTcp } from "node:net";
import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../testing/embedded-app.ts";

describe("the bounds of an embedded Headway", () => {
  const bench = useEmbeddedApp();

  it("answers an ambiguous or unfinished request for a socket, and goes on", async () => {
    bench.start();
    const status = await new Promise((resolve, reject) => {
      const headers = ["authorization", "Bearer a", "authorization", "Bearer b", "host", "x"];
      const path = "/headway/socket.io/?EIO=4&transport=polling";
      const asked = request(new URL(path, bench.url), { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on("error", reject).end();
    });
    expect(status).toBe(400);
    expect((await bench.call("/socket.io")).status).toBe(404);
    expect((await bench.call("/queues", "reader")).status).toBe(200);
  });

  it("takes as many requests a second from one identity as it was told, and says when to come back", async () => {
    bench.start({ limits: { requestsPerSecond: 5 } });
    const answers = await Promise.all(Array.from({ length: 12 }, () => bench.call("/queues", "reader")));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect((await bench.call("/queues", "chief")).status).toBe(200);
  });

  it("counts a socket and a stream alike", async () => {
    bench.start({ limits: { socketsPerIdentity: 2 } });
    await bench.add("j1");
    const socket = bench.connect("ada");
    await eventually("it is connected", () => socket.connected);
    await bench.stream("/queues/video/jobs/j1/events", "ada");
    expect((await bench.call("/queues/video/jobs/j1/events", "ada")).status).toBe(429);
  });

  it("cuts off who floods a socket, and goes on with the others", async () => {
    bench.start();
    const flooding = bench.connect("ada");
    await eventually("it is connected", () => flooding.connected);
    for (let sent = 0; sent < 3_000; sent += 1) flooding.emit("job:watch", {});
    await eventually("it is cut off", () => !flooding.connected);
    expect(await bench.send(bench.connect("reader"), "feed:watch", {})).toMatchObject({ ok: true });
  });

  it("holds one state of each job for a stream that does not read, and lets the server close", async () => {
    bench.start({ expose: () => ({ result: "x".repeat(60_000) }) });
    for (let at = 0; at < 150; at += 1) await bench.add(`j${at}`);
    const socket = connectTcp(Number(new URL(bench.url).port), "127.0.0.1");
    const query = Array.from({ length: 150 }, (_, at) => `job=video/j${at}`).join("&");
    socket.write(`GET /headway/events?${query} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ada\r\n\r\n`);
    await eventually("all are watched", () => bench.headway.metrics().watchedJobs === 150);
    socket.pause();
    for (let at = 0; at < 150; at += 1) await (await bench.app.take()).complete("y");
    const watcher = bench.connect("ada");
    await eventually("the last end is known", async () => {
      const { job } = await bench.send(watcher, "job:watch", { queue: "video", jobId: "j149" });
      return (job as JobSnapshot).state === "completed";
    });
    expect(bench.headway.metrics().streams).toBe(1);
    watcher.close();
    await new Promise((resolve) => bench.server.close(resolve));
    socket.destroy();
  });

  it.each(["throws", "rejects nothing it can read"])(
    "takes a mapProgress that %s for no change",
    async (how) => {
      bench.start({
        mapProgress: () => {
          if (how === "throws") throw new Error("broken");
          return Promise.resolve(7);
        },
      });
      await bench.add("j1");
      const run = await bench.app.take();
      await run.job.updateProgress(["odd"]);
      expect(await (await bench.call("/queues/video/jobs/j1", "ada")).json()).toMatchObject({
        job: { state: "active", progress: 0 },
      });
    },
  );

  it("refuses who cannot be named, and a list's state of a job that has changed since", async () => {
    bench.start({
      identity: (user) => {
        if (user.id === "nobody") throw new Error("broken");
        return user.id;
      },
    });
    await bench.add("j1");
    expect((await bench.call("/queues/video/jobs/j1", "nobody")).status).toBe(401);
    const list = async (): Promise<string> => {
      const { jobs } = (await (await bench.call("/queues/video/jobs", "reader")).json()) as {
        jobs: JobSnapshot[];
      };
      return String(jobs[0]?.seq);
    };
    const seen = await list();
    const run = await bench.app.take();
    const retry = (seq: string) =>
      bench.call("/queues/video/jobs/j1/retry", "ada", { method: "POST", headers: { "if-match": seq } });
    await run.fail("no");
    expect((await retry(seen)).status).toBe(409);
    expect((await retry(await list())).status).toBe(202);
  });
});
