import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import { createHeadway } from "@headway/gateway";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runCommand } from "./run-command.ts";

describe("headway watch, of an application's own job", () => {
  let app: ForeignQueue;
  let url: string;
  let close: () => Promise<void>;
  let token: string;

  beforeEach(async () => {
    app = await openForeignQueue(bullmq, testRedisUrl());
    const prefix = `test-${crypto.randomUUID()}`;
    const headway = createHeadway({
      connection: testRedisUrl(),
      secret: "a secret of at least thirty-two bytes",
      queues: [{ name: app.place.name, as: "video" }],
      prefix,
    });
    const server = createServer();
    headway.attach(server, { path: "/headway" });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/headway`;
    token = await headway.token({ jobs: ["video/42x"] });
    close = async () => {
      await headway.close();
      server.closeAllConnections();
      server.close();
      const keys = await app.redis.keys(`${prefix}:*`);
      if (keys.length > 0) await app.redis.del(...keys);
      await app.close();
    };
  });
  afterEach(() => close());

  const watch = (address: string, ...more: string[]) => {
    const said = { out: "", err: "" };
    const screen = (name: "out" | "err") => ({ write: (text: string) => ((said[name] += text), true) });
    const code = runCommand(["watch", address, "--url", url, "--token", token, ...more], {
      env: {},
      out: screen("out"),
      err: screen("err"),
      signal: new AbortController().signal,
    });
    return { said, code };
  };

  it("follows it to its end, line by line or as JSON, and answers how it ended", async () => {
    await app.queue.add("encode", {}, { jobId: "42x" });
    const [plain, json] = [watch("video/42x"), watch("video/42x", "--json")];
    await eventually("it is shown", () => plain.said.out !== "" && json.said.out !== "");
    await (await app.take()).complete(1);
    expect([await plain.code, await json.code]).toEqual([0, 0]);
    const states = json.said.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as JobSnapshot);
    expect(states[0]).toMatchObject({ queue: "video", jobId: "42x", state: "queued" });
    expect(states.at(-1)).toMatchObject({ state: "completed", progress: 100 });
  });

  it("ends with a word when the record is gone and nothing tells how the job ended", async () => {
    await app.queue.add("encode", {}, { jobId: "42x" });
    const { said, code } = watch("video/42x");
    await eventually("it is shown", () => said.out !== "");
    await app.redis.del(`bull:${app.place.name}:42x`);
    expect(await code).toBe(4);
    expect(said.err).toContain("no record of this job");
  });

  it("says so where the token does not name the job", async () => {
    await app.queue.add("encode", {}, { jobId: "other" });
    const { said, code } = watch("video/other");
    expect(await code).not.toBe(0);
    expect(said.err).toContain("no job");
  });
});
