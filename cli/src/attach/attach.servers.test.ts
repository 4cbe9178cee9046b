import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { createJobClient } from "@headway/shared/client/job-client";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runCommand } from "../run-command.ts";

/** As docs/guides/attach.md has it. */
const READ_ONLY =
  "+scan +hget +hmget +hstrlen +zscore +zrange +zrevrange +zcard +zcount +llen +lrange +lpos +exists +xread +xrange +xrevrange +scard +sscan +hlen +hexists +select +info +multi +exec +ping +client|list".split(
    " ",
  );

describe("headway attach", () => {
  const id = crypto.randomUUID().slice(0, 8);
  let five: ForeignQueue;
  let six: ForeignQueue;
  let stop: () => Promise<void>;
  let said: { out: string; err: string };

  beforeEach(async () => {
    five = await openForeignQueue(bullmq5 as unknown as typeof bullmq6, testRedisUrl(), {
      prefix: "{mail}",
      name: `letters-${id}`,
    });
    six = await openForeignQueue(bullmq6, testRedisUrl(), { prefix: "bull", name: `video-${id}` });
    stop = () => Promise.resolve();
  });
  afterEach(async () => {
    await stop();
    await Promise.all([five.close(), six.close()]);
  });

  /** Starts it and resolves with the address and the token of its link. */
  const start = async (url: string, ...more: string[]): Promise<{ url: string; token: string }> => {
    const interrupted = new AbortController();
    said = { out: "", err: "" };
    const screen = (name: "out" | "err") => ({
      write: (text: string) => {
        said[name] += text;
        return true;
      },
    });
    const deps = { env: {}, signal: interrupted.signal };
    const ended = runCommand(["attach", url, "--port", "0", ...more], {
      ...deps,
      out: screen("out"),
      err: screen("err"),
    });
    stop = async () => {
      interrupted.abort();
      await ended;
    };
    const link = await eventually(
      "it prints its link",
      () => /^(http:\S+)\/#token=(\S+)\n$/.exec(said.out) ?? undefined,
    );
    return { url: String(link[1]), token: String(link[2]) };
  };

  const get = async (at: { url: string; token: string }, path: string, method = "GET"): Promise<Response> =>
    fetch(at.url + path, { method, headers: { authorization: `Bearer ${at.token}` } });
  const names = async (at: { url: string; token: string }): Promise<string[]> => {
    const { queues } = (await (await get(at, "/queues")).json()) as { queues: { queue: string }[] };
    return queues.map(({ queue }) => queue).filter((name) => name.endsWith(id));
  };

  it("shows every queue of BullMQ 5 and 6, live, and leaves their keys as they were", async () => {
    await six.queue.add("encode", {}, { jobId: "film" });
    await five.queue.add("welcome", {}, { jobId: "ada" });
    const before = [await dump(five), await dump(six)];
    const at = await start(testRedisUrl());
    expect(await names(at)).toEqual([`letters-${id}`, `video-${id}`]);
    const client = createJobClient({ url: at.url, getToken: () => at.token });
    let seen: JobSnapshot | undefined;
    client.watchJob(`video-${id}/film`, (view) => {
      if (view.status === "known") seen = view.job;
    });
    await eventually("it is watched", () => seen?.state === "queued");
    const listed = await get(at, `/queues/letters-${id}/jobs`);
    expect(await listed.json()).toMatchObject({ jobs: [{ jobId: "ada", state: "queued" }] });
    expect([await dump(five), await dump(six)]).toEqual(before);
    await (await six.take()).complete(1);
    await eventually("it has ended", () => seen?.state === "completed");
    expect(seen?.jobId).toBe(`video-${id}/film`);
    await client.close();
  });

  it("changes nothing without --control, and jobs and queues with it", async () => {
    await six.queue.add("encode", {}, { jobId: "film" });
    const reader = await start(testRedisUrl(), "--queues", `video-${id}`);
    expect(await names(reader)).toEqual([`video-${id}`]);
    expect((await get(reader, `/queues/video-${id}/pause`, "POST")).status).toBe(403);
    expect((await get(reader, `/queues/video-${id}/jobs/film/cancel`, "POST")).status).toBe(403);
    await stop();
    const chief = await start(testRedisUrl(), "--queues", `video-${id}`, "--control");
    expect((await get(chief, `/queues/video-${id}/pause`, "POST")).status).toBe(202);
    expect(await six.queue.isPaused()).toBe(true);
    expect((await get(chief, `/queues/video-${id}/jobs/film/cancel`, "POST")).status).toBe(202);
    expect(await six.queue.getJob("film")).toBeUndefined();
    expect((await get({ ...chief, token: reader.token }, "/queues")).status).toBe(401);
  });

  it("serves the queues that --queues names under whatever prefix they lie, one that comes later too", async () => {
    await five.queue.add("welcome", {}, { jobId: "ada" });
    const at = await start(testRedisUrl(), "--queues", `letters-${id},video-${id},later-${id}`);
    expect(await names(at)).toEqual([`later-${id}`, `letters-${id}`, `video-${id}`]);
    const listed = await get(at, `/queues/letters-${id}/jobs`);
    expect(await listed.json()).toMatchObject({ jobs: [{ jobId: "ada", state: "queued" }] });
  });

  it("finds queues that come while it runs", async () => {
    const at = await start(testRedisUrl());
    await names(at);
    const late = await openForeignQueue(bullmq6, testRedisUrl(), { prefix: "late", name: `late-${id}` });
    await eventually("it is found", async () => (await names(at)).includes(`late-${id}`), 20_000);
    await late.close();
  });

  it("serves a user of Redis that may only read, says so, and writes nothing", async () => {
    const user = `reader-${id}`;
    await six.redis.acl("SETUSER", user, "on", ">word", "resetchannels", "%R~bull:*", ...READ_ONLY);
    try {
      const url = new URL(testRedisUrl());
      url.username = user;
      url.password = "word";
      await six.queue.add("encode", {}, { jobId: "film" });
      const before = await dump(six);
      const at = await start(url.toString());
      expect(said.err).toContain("nothing is written");
      expect(said.out + said.err).not.toContain("word@");
      // The other queue's prefix is not this user's to read.
      expect(await names(at)).toEqual([`video-${id}`]);
      const seen = await get(at, `/queues/video-${id}/jobs/film`);
      expect(await seen.json()).toMatchObject({ job: { state: "queued" } });
      const client = createJobClient({ url: at.url, getToken: () => at.token });
      let state: string | undefined;
      client.watchJob(`video-${id}/film`, (view) => {
        if (view.status === "known") state = view.job.state;
      });
      await eventually("it is watched", () => state === "queued");
      expect(await dump(six)).toEqual(before);
      await (await six.take()).complete(1);
      await eventually("it has ended", () => state === "completed");
      await client.close();
    } finally {
      await stop();
      await six.redis.acl("DELUSER", user);
    }
  });

  it.each([
    [["attach"], "expected the address of a Redis"],
    [["attach", "localhost:6379"], "begins with redis://"],
    [["attach", "redis://localhost", "--port", "99999"], "--port: expected a whole number from 0 to 65535"],
    [["attach", "redis://127.0.0.1:1"], "Redis"],
  ])("says what is wrong with %j", async (args, words) => {
    let err = "";
    const code = await runCommand(args, {
      env: {},
      out: { write: () => true },
      err: { write: (text: string) => ((err += text), true) },
      signal: AbortSignal.abort(),
    });
    expect(err).toContain(words);
    expect(code).not.toBe(0);
  });
});

async function dump({ redis, place }: ForeignQueue): Promise<Record<string, string>> {
  const keys = (await redis.keys(`${place.prefix}:${place.name}:*`)).sort();
  const values = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
  return Object.fromEntries(keys.map((key, at) => [key, String(values[at]?.toString("hex"))]));
}
