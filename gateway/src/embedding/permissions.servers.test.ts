import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { useEmbeddedApp } from "../testing/embedded-app.ts";

const READS =
  "+scan +hget +hmget +hstrlen +zscore +zrange +zrevrange +zcard +zcount +llen +lrange +lpos +exists +xread +xrange +xrevrange +scard +sscan +hlen +hexists +select +info +multi +exec +ping +client|list".split(
    " ",
  );

describe("a user of Redis", () => {
  const bench = useEmbeddedApp();
  let other: ForeignQueue;
  let user: string;
  let connection: string;
  const allow = (...rules: string[]) =>
    bench.app.redis.acl("SETUSER", user, "reset", "on", ">word", "resetchannels", ...rules);

  beforeEach(async () => {
    other = await openForeignQueue(bullmq, testRedisUrl());
    user = `user-${crypto.randomUUID().slice(0, 8)}`;
    connection = Object.assign(new URL(testRedisUrl()), { username: user, password: "word" }).href;
  });
  afterEach(async () => {
    await other.redis.acl("DELUSER", user);
    await other.close();
  });

  it("who may write nothing is enough for a server that has been told nothing of it, which says so once", async () => {
    const said: string[] = [];
    const log = {
      debug: () => undefined,
      info: () => undefined,
      error: () => undefined,
      warn: (_fields: object, message: string) => said.push(message),
    };
    await allow("%R~bull:*", ...READS);
    bench.start({ connection, log });
    await bench.add("j1");
    const { events, ended } = await bench.stream("/queues/video/jobs/j1/events", "ada");
    await eventually("it has begun", () => events.length === 1);
    await bench.headway.disconnect("nobody");
    await (await bench.app.take()).complete(1);
    await ended;
    expect(events.at(-1)?.data).toMatchObject({ state: "completed" });
    expect(said.filter((message) => message.includes("serves alone"))).toHaveLength(1);
  });

  it("who loses one of two queues while both are watched keeps the other, and has the lost one back when he may", async () => {
    const all = ["+@all", "%R~bull:*", `~${bench.prefix}:*`, "&*"];
    await allow(...all);
    bench.start({
      connection,
      queues: [
        { name: bench.app.place.name, as: "video" },
        { name: other.place.name, as: "other" },
      ],
      authorize: () => true,
    });
    await bench.add("j1");
    await other.queue.add("x", {}, { jobId: "k1" });
    const kept = await bench.stream("/queues/video/jobs/j1/events", "ada");
    const lost = await bench.stream("/queues/other/jobs/k1/events", "ada");
    await eventually("both have begun", () => kept.events.length + lost.events.length === 2);

    await allow("+@all", `%R~bull:${bench.app.place.name}:*`, `~${bench.prefix}:*`, "&*");
    const run = await other.take();
    await (await bench.app.take()).complete(1);
    await kept.ended;
    expect(kept.events.at(-1)?.data).toMatchObject({ state: "completed" });
    expect(lost.events).toHaveLength(1);
    const { queues } = (await (await bench.call("/queues", "reader")).json()) as {
      queues: { queue: string }[];
    };
    expect(queues.map(({ queue }) => queue)).toEqual(["video"]);
    const refused = await bench.call("/queues/other/jobs/k1", "reader");
    expect([refused.status, await refused.text()]).toEqual([
      503,
      expect.stringContaining("does not let this server"),
    ]);
    await allow(...all);
    await run.complete(1);
    await lost.ended;
    expect(lost.events.at(-1)?.data).toMatchObject({ jobId: "k1", state: "completed" });
  });
});
