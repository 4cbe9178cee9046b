import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { connect as connectTcp } from "node:net";
import { LIMITS } from "@headway/shared/protocol/limits";
import { PERSONAS_PER_JOB } from "@headway/personas/limits";
import { toProgressed } from "@headway/shared/jobs/snapshot-transitions";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { BAD_BODIES, CUSTOM_REQUEST } from "./support/bad-bodies.ts";
import { runningJob, writeEnd } from "./support/jobs.ts";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";
import { connect } from "./support/watching-client.ts";

let system: TestSystem;
let gateway: TestGateway;

beforeAll(async () => {
  system = await startSystem();
  gateway = await system.startGateway();
});

afterAll(async () => {
  await gateway.close();
  await system[Symbol.asyncDispose]();
});

async function errorOf(response: Response): Promise<WireErrorBody> {
  return ((await response.json()) as { error: WireErrorBody }).error;
}

describe("a body that cannot be used", () => {
  it.each(BAD_BODIES)("answers 400 to %s and names each bad field", async (_what, route, body, paths) => {
    const response = await gateway.call("POST", `/admin/dev/personas/${route}`, { body });
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error.code).toBe("invalid-request");
    expect(error.details?.map(({ path }) => path)).toEqual(paths);
    for (const detail of error.details ?? []) {
      expect(detail).toEqual({
        path: expect.any(String),
        expected: expect.stringMatching(/./),
        got: expect.stringMatching(/./),
      });
    }
  });

  it("answers 413 to 65 KiB, and takes 10,000 personas, the bound", async () => {
    const large = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: JSON.stringify({ template: "x".repeat(65 * 1024) }),
    });
    expect([large.status, (await errorOf(large)).code]).toEqual([413, "too-large"]);
    const bound = await gateway.call("POST", "/admin/dev/personas/custom", {
      body: { ...CUSTOM_REQUEST, count: PERSONAS_PER_JOB },
    });
    expect(bound.status).toBe(202);
  });

  it("answers 400 to a query that cannot be used", async () => {
    for (const path of [
      "/admin/jobs?state=sleeping",
      "/admin/jobs?limit=0",
      "/admin/jobs?cursor=abc",
      "/admin/jobs?q=%00",
      "/admin/jobs?q=%E2%80%8B",
      "/admin/dev/personas?q=a%00b",
      "/admin/dev/personas/export?q=%1B",
      "/admin/dev/personas?cursor=abc",
    ]) {
      const response = await gateway.call("GET", path);
      expect([path, response.status]).toEqual([path, 400]);
    }
  });
});

describe("a caller who may not", () => {
  const expired = Math.floor(Date.now() / 1_000) - 1;

  it("is refused by the socket without a good token", async () => {
    const forged = await mintToken({}, "another secret, with at least 32 bytes in it");
    for (const token of ["", "nonsense", forged, await mintToken({ exp: expired })]) {
      await expect(connect(gateway.url, token)).rejects.toMatchObject({
        data: { code: "unauthenticated", message: expect.any(String) },
      });
    }
  });

  it("cannot tell another organisation's job from one that does not exist, on HTTP and on the socket alike", async () => {
    const response = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "saas-trial" },
      claims: { org: "acme" },
    });
    const { jobId } = (await response.json()) as { jobId: string };
    const stranger = { org: "other", sub: "eve" };
    const client = await gateway.watch(stranger);
    const ask = async (id: string) => {
      const answers = await Promise.all([
        gateway.call("GET", `/admin/dev/personas/jobs/${id}`, { claims: stranger }),
        gateway.call("GET", `/admin/jobs/${id}`, { claims: stranger }),
      ]);
      return [
        ...(await Promise.all(
          answers.map(async (answer) => [answer.status, (await answer.json()) as unknown]),
        )),
        await client.watch(id),
      ];
    };
    const [foreign, unknown] = [await ask(jobId), await ask("junknown")];
    expect(JSON.parse(JSON.stringify(foreign).replaceAll(jobId, "ID"))).toEqual(
      JSON.parse(JSON.stringify(unknown).replaceAll("junknown", "ID")),
    );
    expect(foreign[0]).toEqual([
      404,
      { status: "not_found", progress: 0, error: expect.objectContaining({ code: "not-found" }) },
    ]);
    expect(foreign[2]).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  it("is sent not a single update of another organisation's job, however often it asks while the job moves", async () => {
    const job = await runningJob(system, { org: "acme" });
    const stranger = await gateway.watch({ org: "other", sub: "eve" });
    const heard: unknown[] = [];
    stranger.socket.onAny((name: string, payload: unknown) => {
      if (name !== "server:status") heard.push([name, payload]);
    });
    // Half of the time with a member that may be there.
    const member = await gateway.watch({ org: "acme" });
    for (let round = 0; round < 40; round += 1) {
      if (round === 20) expect((await member.watch(job.jobId)).ok).toBe(true);
      const update = toProgressed(TEST_KIND, job, { done: round, total: 40, etaMs: null });
      const [, answer] = await Promise.all([
        system.progress.write(update, { run: 1 }),
        stranger.watch(job.jobId),
        system.progress.write(update, { run: 1 }),
      ]);
      expect(answer).toMatchObject({ ok: false, error: { code: "not-found" } });
    }
    const end = await writeEnd(system, job);
    await eventually("the member hears it all", () => member.last(job.jobId)?.seq === end.seq);
    expect(heard).toEqual([]);
  });
});

describe("a socket event that cannot be served", () => {
  it.each([
    ["no payload", "job:watch", undefined, "invalid-request"],
    ["a payload of another type", "job:watch", 7, "invalid-request"],
    ["an operator where an id belongs", "job:watch", { jobId: { $gt: "" } }, "invalid-request"],
    ["an unknown field", "job:unwatch", { jobId: "j1", also: 1 }, "invalid-request"],
    ["an unknown job", "job:watch", { jobId: "j1" }, "not-found"],
    ["an unknown name", "job:delete", { jobId: "j1" }, "invalid-request"],
    ["the name of a method", "constructor", {}, "invalid-request"],
    ["65 KiB", "job:watch", { jobId: "x".repeat(65 * 1024) }, "too-large"],
    ["100 KiB", "job:watch", { jobId: "x".repeat(100 * 1024) }, "too-large"],
    ["binary data", "job:watch", { jobId: Buffer.alloc(1_024) }, "invalid-request"],
    ["a name of 60 kB", "x".repeat(60_000), {}, "invalid-request"],
    ["30,000 numbers", "job:watch", Array.from({ length: 30_000 }, () => 1), "invalid-request"],
  ])("is answered with an error for %s", async (_what, event, payload, code) => {
    const client = await gateway.watch({ sub: "careless" });
    expect(await client.send(event, payload)).toMatchObject({
      ok: false,
      error: { code, message: expect.any(String) },
    });
    client.close();
  });

  it("is answered when its payload is nested without end", async () => {
    const client = await gateway.watch({ sub: "deep" });
    let payload: unknown = {};
    for (let depth = 0; depth < 2_000; depth += 1) payload = [payload];
    expect(await client.send("job:watch", payload)).toMatchObject({
      ok: false,
      error: { code: "invalid-request" },
    });
  });

  it("is refused beyond the limit of watched jobs, however many come at once", async () => {
    const jobs = await Promise.all(
      Array.from({ length: 15 }, async () => {
        const draft = queuedDraft({ enqueuedAt: Date.now() });
        await system.progress.create(draft);
        return draft.jobId;
      }),
    );
    const few = await system.startGateway({ limits: { ...LIMITS, watchedJobsPerSocket: 10 } });
    const client = await few.watch({ sub: "watchful" });
    const answers = await Promise.all(jobs.map((jobId) => client.watch(jobId)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: "rate-limited" } });
    await few.close();
  });

  it("is ignored without an acknowledgement, and the gateway goes on", async () => {
    const client = await gateway.watch({ sub: "hasty" });
    client.socket.emit("job:watch", { jobId: "j1" });
    client.socket.emit("job:watch");
    client.socket.emit("nothing:known", 1, "two", null);
    expect(await client.send("feed:watch", {})).toMatchObject({ ok: true });
  });

  it("is refused beyond 20 sockets of an identity and 50 commands a second", async () => {
    const client = await gateway.watch({ sub: "greedy" });
    const sentAt = Date.now();
    const burst = await Promise.all(Array.from({ length: 500 }, () => client.send("feed:watch", {})));
    // At once, and as many again in each second that the gateway took for them; a slow one takes its time for 500.
    const allowed = 50 + 50 * Math.ceil((Date.now() - sentAt) / 1_000);
    expect(burst.filter(({ ok }) => ok).length).toBeLessThanOrEqual(allowed);
    expect(burst.find(({ ok }) => !ok)).toMatchObject({ error: { code: "rate-limited" } });

    const others = await Promise.all(Array.from({ length: 19 }, () => gateway.watch({ sub: "greedy" })));
    await expect(gateway.watch({ sub: "greedy" })).rejects.toMatchObject({ data: { code: "rate-limited" } });
    others[0]?.close();
  });

  it("leaves its identity free when it goes while its token is checked, 25 times", async () => {
    const token = await mintToken({ sub: "fleeting" });
    for (let round = 0; round < 25; round += 1) {
      const polling = `${gateway.url}/socket.io/?EIO=4&transport=polling`;
      const opened = await (await fetch(polling)).text();
      const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
      // Engine.IO's own packets: the token, and the end right behind it. The end may take the reply along.
      await fetch(`${polling}&sid=${sid}`, {
        method: "POST",
        body: `40${JSON.stringify({ token })}\u001e1`,
      }).catch(() => undefined);
    }
    expect((await gateway.watch({ sub: "fleeting" })).socket.connected).toBe(true);
  });
});

describe("what is no HTTP at all", () => {
  it("is answered in our own words, as is an address that cannot be decoded", async () => {
    const odd = await fetch(`${gateway.url}/admin/jobs/%zz`);
    expect([odd.status, (await errorOf(odd)).code]).toEqual([400, "invalid-request"]);
    const long = await fetch(`${gateway.url}/healthz`, { headers: { "x-long": "x".repeat(20_000) } });
    expect([long.status, (await errorOf(long)).code]).toEqual([400, "invalid-request"]);
  });

  it("does not end the gateway", async () => {
    const { port } = new URL(gateway.url);
    await new Promise<void>((resolve) => {
      const socket = connectTcp(Number(port), "127.0.0.1", () => socket.end("\u0000\u0001 nonsense\r\n\r\n"));
      socket.on("error", () => {
        resolve();
      });
      socket.on("close", () => {
        resolve();
      });
      socket.resume();
    });
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  });
});
