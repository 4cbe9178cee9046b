import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { progressOf, track } from "../index.ts";
import { bundleDoor } from "./testing/bundle-door.ts";
import type { Bundle } from "./testing/bundle-door.ts";
import { openTrackedQueue } from "./testing/tracked-queue.ts";
import type { TrackedQueue } from "./testing/tracked-queue.ts";

const VERSIONS: [string, string, typeof bullmq6][] = [
  ["5", "bullmq5", bullmq5 as unknown as typeof bullmq6],
  ["6", "bullmq", bullmq6],
];

let door: Bundle;
beforeAll(async () => {
  door = await bundleDoor("esm");
});
afterAll(async () => {
  await door[Symbol.asyncDispose]();
});

describe.each(VERSIONS)(
  "a tracked processor of BullMQ %s in a process of its own",
  (_version, packageName, library) => {
    let app: TrackedQueue;
    beforeEach(async () => {
      app = await openTrackedQueue(library, testRedisUrl());
    });
    afterEach(() => app.close());

    it("is begun anew by another worker after kill -9, and the next attempt is the one that is seen", async () => {
      const program = join(dirname(door.path), "worker.mjs");
      await writeFile(program, KILLED);
      const url = pathToFileURL(createRequire(import.meta.url).resolve(packageName)).href;
      const child = fork(program, [url, app.name, app.prefix, JSON.stringify(app.connection)], {
        execArgv: [],
      });
      const exited = once(child, "exit");
      await app.queue.add("long", {}, { jobId: "long" });
      await app.sees("the first worker", ({ stage }) => stage.label === "doomed");
      child.kill("SIGKILL");
      await exited;
      const heir = track(
        async (job: bullmq6.Job) => {
          progressOf(job).label("heir");
          await app.sees("the next run", ({ stage }) => stage.label === "heir");
        },
        { prefix: app.prefix },
      );
      app.work(heir, { stalledInterval: 200, maxStalledCount: 5 });
      await eventually("it completes", async () => (await app.queue.getJobState("long")) === "completed");
      const labels = app.seen.map(({ stage }) => stage.label);
      expect(labels.indexOf("heir")).toBeGreaterThan(labels.lastIndexOf("doomed"));
      expect(new Set(app.seen.map(({ attempt }) => attempt))).toEqual(new Set([1]));
    });

    it("goes through updateProgress in a sandboxed processor, and stores nothing of its own", async () => {
      const program = join(dirname(door.path), "sandboxed.mjs");
      await writeFile(program, SANDBOXED);
      app.work(program);
      await app.queue.add("boxed", {}, { jobId: "boxed" });
      await eventually("it completes", async () => (await app.queue.getJobState("boxed")) === "completed");
      const job = await app.queue.getJob("boxed");
      expect(job?.returnvalue).toBe("boxed 1");
      expect(job?.progress).toEqual({ stage: "encode", label: "Encoding…", done: 3, total: 4 });
      expect((await app.queue.getJobLogs("boxed")).logs).toEqual(["a line"]);
      expect(app.seen).toEqual([]);
    });
  },
);

/** A worker's program that is killed while it runs a job, with a lock that lasts for half a second. */
const KILLED = `
import { progressOf, track } from "./door.mjs";
const [url, name, prefix, connection] = process.argv.slice(2);
const { Worker } = await import(url);
new (Worker ?? (await import(url)).default.Worker)(name, track(async (job) => {
  progressOf(job).label("doomed");
  await new Promise((resolve) => setTimeout(resolve, 600_000));
}, { prefix }), { connection: JSON.parse(connection), lockDuration: 500, skipStalledCheck: true });
`;

const SANDBOXED = `
import { progressOf, track } from "./door.mjs";
export default track(async (job) => {
  const { stage, report, log, jobId, attempt } = progressOf(job);
  stage("encode", "Encoding…");
  for (let done = 1; done <= 3; done += 1) report(done, 4);
  log("a line");
  return jobId + " " + attempt;
});
`;
