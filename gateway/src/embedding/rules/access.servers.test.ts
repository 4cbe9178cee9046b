import { describe, expect, it } from "@jest/globals";
import { io } from "socket.io-client";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

describe("who sees what of an application's jobs", () => {
  const bench = useEmbeddedApp();

  it("does not tell an unknown job from a forbidden one, by any of its ways in", async () => {
    bench.start();
    await bench.add("j42", "bob");
    const ask = async (jobId: string): Promise<string[]> => {
      const socket = bench.connect("ada");
      const answers = [
        await (await bench.call(`/queues/video/jobs/${jobId}`, "ada")).text(),
        await (await bench.call(`/queues/video/jobs/${jobId}/events`, "ada")).text(),
        await (await bench.call(`/queues/video/jobs/${jobId}/cancel`, "ada", { method: "POST" })).text(),
        JSON.stringify(await bench.send(socket, "job:watch", { queue: "video", jobId })),
      ];
      return answers.map((answer) => answer.replaceAll(jobId, "…"));
    };
    const forbidden = await ask("j42");
    expect(forbidden).toEqual(await ask("j43"));
    expect(forbidden[0]).toContain("not-found");
  });

  it("follows and notes nothing for who may not watch, and asks before anything else", async () => {
    const asked: number[] = [];
    bench.start({
      authorize: () => {
        asked.push(bench.headway.metrics().followedQueues);
        return false;
      },
    });
    await bench.add("j42");
    await bench.call("/queues/video/jobs/j42/events", "ada");
    await bench.call("/events?job=video/j42", "ada");
    await bench.send(bench.connect("ada"), "job:watch", { queue: "video", jobId: "j42" });
    expect(asked).toEqual([0, 0, 0]);
    expect(await bench.app.redis.keys(`${bench.prefix}:*`)).toEqual([]);
  });

  it("names no parent that lies in a queue which is not served", async () => {
    const name = `hidden-${bench.prefix}`;
    bench.start();
    await bench.app.flow.add({
      name: "film",
      queueName: name,
      children: [
        { name: "part", queueName: bench.app.place.name, data: { userId: "ada" }, opts: { jobId: "c1" } },
      ],
    });
    try {
      for (const as of ["ada", "reader"]) {
        const told = (await (await bench.call("/queues/video/jobs/c1", as)).json()) as { job: object };
        expect(told.job).not.toHaveProperty("parent");
      }
    } finally {
      const keys = await bench.app.redis.keys(`bull:${name}:*`);
      await bench.app.redis.del(...keys);
    }
  });

  it("is closed by default: without rules only a token that names the job opens it", async () => {
    bench.start({ authorize: () => false });
    await bench.add("j42");
    await bench.add("j43");
    const token = await bench.headway.token({ jobs: ["video/j42"], ttlSeconds: 60 });
    expect((await bench.call("/queues/video/jobs/j42", "ada")).status).toBe(404);
    expect((await bench.call("/queues/video/jobs/j42")).status).toBe(401);
    expect((await bench.call("/queues/video/jobs/j42", token)).status).toBe(200);
    expect((await bench.call("/queues/video/jobs/j43", token)).status).toBe(404);
    expect((await bench.call("/queues/video/jobs/j42/cancel", token, { method: "POST" })).status).toBe(403);
    expect((await bench.call("/queues", token)).status).toBe(403);
    // In an address: of a stream alone, and of a job token alone.
    expect((await bench.call(`/queues/video/jobs/j42?token=${token}`)).status).toBe(401);
    const { response } = await bench.stream(`/queues/video/jobs/j42/events?token=${token}`, undefined);
    expect(response.status).toBe(200);
    expect((await bench.call("/queues/video/jobs/j42/events?token=ada")).status).toBe(401);
  });

  it("makes no token of jobs or a time that are none, and says what is expected", async () => {
    bench.start();
    const make = (request: unknown): Promise<string> => bench.headway.token(request as { jobs: string[] });
    await expect(make({ jobs: "video/j42" })).rejects.toThrow(
      'jobs: expected an array such as ["video/42"], got a text',
    );
    await expect(make(undefined)).rejects.toThrow("jobs: expected 1 to 200 addresses, got 0");
    await expect(make({ jobs: [42] })).rejects.toThrow('jobs: expected "queue/jobId", got 42');
    await expect(make({ jobs: ["video/j42"], ttlSeconds: "60" })).rejects.toThrow("got a text");
  });

  it("tells nothing of a job's data, value or failure that is not exposed", async () => {
    bench.start({
      expose: (job) =>
        job.id === "j43" ? { title: "A film", result: { ok: job.returnvalue as unknown } } : {},
    });
    await bench.add("j42");
    await (await bench.app.take()).fail("password=hunter2");
    const failed = await (await bench.call("/queues/video/jobs/j42", "ada")).text();
    expect(failed).not.toContain("hunter2");
    expect(failed).not.toContain("internal");
    expect(JSON.parse(failed)).toMatchObject({
      job: { title: "encode", error: { message: "The job failed." } },
    });
    const seen = (await (await bench.call("/queues/video/jobs/j42", "reader")).json()) as object;
    expect(seen).toMatchObject({
      job: { error: { message: "password=hidden" } },
      data: { userId: "ada", secret: "hidden" },
    });
    await bench.add("j43");
    await (await bench.app.take()).complete(7);
    expect(await (await bench.call("/queues/video/jobs/j43", "ada")).json()).toMatchObject({
      job: { title: "A film", result: { ok: 7 } },
    });
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
    ["answers nonsense", () => "yes" as unknown as boolean],
  ])("takes a rule that %s for a refusal, and goes on", async (_how, authorize) => {
    bench.start({ authorize });
    await bench.add("j42");
    expect((await bench.call("/queues/video/jobs/j42", "ada")).status).toBe(404);
    expect((await bench.call("/queues/video/jobs/j42", "reader")).status).toBe(200);
  });

  it("says in lists and feeds, too, whose each job is by the application's tenant", async () => {
    bench.start({ tenant: (job) => (job.data as { userId: string }).userId });
    await bench.add("j42", "bob");
    await bench.app.take();
    const listed = await bench.call("/queues/video/jobs", "reader");
    expect(await listed.json()).toMatchObject({ jobs: [{ jobId: "j42", org: "bob" }] });
    const feed = await bench.send(bench.connect("reader"), "feed:watch", {});
    expect(feed).toMatchObject({ jobs: [{ jobId: "j42", org: "bob" }] });
    const all = await bench.call("/operating/jobs", "reader");
    expect(await all.json()).toMatchObject({ jobs: [{ jobId: "j42", org: "bob" }] });
  });

  it("takes a rule that never answers for a refusal within seconds, and serves others meanwhile", async () => {
    const broken = (): never => {
      throw new Error("broken");
    };
    const never = (): Promise<never> => new Promise(() => undefined);
    const authorize = (user: { id: string }) => (user.id === "ada" ? never() : true);
    bench.start({ authorize, expose: broken, tenant: broken, mapProgress: broken });
    await bench.add("j42");
    await (await bench.app.take()).job.updateProgress([1, 2]);
    const slow = bench.call("/queues/video/jobs/j42", "ada");
    const told = await bench.call("/queues/video/jobs/j42", "bob");
    expect(await told.json()).toMatchObject({ job: { title: "encode", state: "active", org: "" } });
    expect((await bench.call("/queues/video/jobs", "reader")).status).toBe(200);
    expect((await slow).status).toBe(404);
  });

  it("loads no data of 5 MB, and says so to the rules", async () => {
    const told: unknown[] = [];
    bench.start({
      authorize: (_user, job) => {
        told.push([job.data, job.dataTooLarge]);
        return true;
      },
    });
    await bench.app.queue.add("encode", { text: "x".repeat(5_000_000) }, { jobId: "j42" });
    expect((await bench.call("/queues/video/jobs/j42", "ada")).status).toBe(200);
    expect(told).toEqual([[undefined, true]]);
  });

  it("hands no cookie of a foreign page to the application, whatever the page sends as its token", async () => {
    bench.start({
      authenticate: ({ headers }) => (headers.get("cookie") === "user=ada" ? { id: "ada" } : undefined),
    });
    await bench.add("j42");
    const watch = (origin: string): Promise<unknown> =>
      new Promise((resolve) => {
        const extraHeaders = { cookie: "user=ada", origin };
        const socket = io(bench.url, {
          path: "/headway/socket.io",
          transports: ["websocket"],
          auth: { token: "x" },
          extraHeaders,
          reconnection: false,
        });
        bench.open.push(socket);
        socket.once("connect", () => {
          resolve("let in");
        });
        socket.once("connect_error", (error) => {
          resolve((error as { data?: { code?: string } }).data?.code);
        });
      });
    expect(await watch("https://evil.example")).toBe("unauthenticated");
    expect(await watch(bench.url)).toBe("let in");
    const asImage = { cookie: "user=ada", "sec-fetch-site": "cross-site" };
    expect((await bench.call("/queues/video/jobs/j42/events", undefined, { headers: asImage })).status).toBe(
      403,
    );
  });

  it("takes an id that names another key of the queue for an unknown job", async () => {
    bench.start();
    await bench.add("j42");
    await bench.app.take();
    for (const id of ["j42:lock", "j42:logs", "active", "completed"]) {
      expect([id, (await bench.call(`/queues/video/jobs/${id}`, "ada")).status]).toEqual([id, 404]);
      expect([id, (await bench.call(`/queues/video/jobs/${id}`, "reader")).status]).toEqual([id, 404]);
    }
  });

  it("takes an application that exposes nothing at its word", async () => {
    bench.start({ expose: () => null as unknown as object });
    await bench.add("j42");
    expect((await bench.call("/queues/video/jobs/j42", "ada")).status).toBe(200);
  });

  it("refuses pages of other origins that come with a cookie alone", async () => {
    bench.start({ origins: ["https://friend.example"] });
    await bench.add("j42");
    const from = (origin: string | undefined, path: string, method = "GET", token?: string) =>
      bench.call(path, token, { method, headers: { cookie: "user=ada", ...(origin && { origin }) } });
    const events = "/queues/video/jobs/j42/events";
    expect((await from("https://evil.example", events)).status).toBe(403);
    expect((await from("https://evil.example", "/queues/video/jobs/j42/cancel", "POST")).status).toBe(403);
    expect((await from("https://evil.example", "/queues/video/jobs/j42/cancel", "POST", "ada")).status).toBe(
      202,
    );
    const preflight = await from("https://friend.example", "/queues/video/jobs/j42/cancel", "OPTIONS");
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([
      204,
      expect.stringContaining("authorization"),
    ]);
    expect(
      (await from("https://evil.example", events, "OPTIONS")).headers.has("access-control-allow-origin"),
    ).toBe(false);
    await bench.add("j44");
    for (const origin of [undefined, bench.url, "https://friend.example"]) {
      const { response } = await bench.stream("/queues/video/jobs/j44/events", undefined, {
        headers: { cookie: "user=ada", ...(origin && { origin }) },
      });
      expect(response.status).toBe(200);
      expect(response.headers.get("access-control-allow-origin")).toBe(
        origin === "https://friend.example" ? origin : null,
      );
    }
    await bench.add("j45");
    const empty = {
      method: "POST",
      body: "",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    };
    expect((await bench.call("/queues/video/jobs/j45/cancel", "ada", empty)).status).toBe(202);
    const form = await bench.call("/queues/video/jobs/j44/cancel", "ada", {
      method: "POST",
      body: new URLSearchParams({ a: "1" }),
    });
    expect(form.status).toBe(400);
  });
});
