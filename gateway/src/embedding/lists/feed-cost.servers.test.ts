import { describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import type { Socket } from "socket.io-client";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { countCommands } from "@headway/shared/testing/count-commands";
import { eventually } from "@headway/shared/testing/eventually";
import type { ForeignRun } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { readAtToldPlaces } from "./read-told-places.ts";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

const JOBS = 5;
const PAGES = 20;

describe("what the page of an operator costs Redis", () => {
  const bench = useEmbeddedApp();

  /** Starts Headway on connections whose commands are told. */
  const start = (): string[] => {
    const commands: string[] = [];
    const connection = new Redis(testRedisUrl());
    const duplicate = connection.duplicate.bind(connection);
    connection.duplicate = (options) => {
      const made = duplicate(options);
      countCommands(made, commands);
      return made;
    };
    bench.open.push({
      close: () => {
        connection.disconnect();
      },
    });
    bench.start({ connection, limits: { socketsPerIdentity: PAGES } });
    return commands;
  };

  const openPage = async () => {
    const socket: Socket = bench.connect("reader");
    const held = new Map<string, JobSnapshot>();
    socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => {
      for (const job of jobs) held.set(job.jobId, job);
    });
    await bench.send(socket, "feed:watch", {});
    return held;
  };

  it("is no look at a job for its reports, whether one page is open or 20", async () => {
    const commands = start();
    const runs: ForeignRun[] = [];
    for (let at = 0; at < JOBS; at += 1) await bench.add(`j${at}`);
    for (let at = 0; at < JOBS; at += 1) runs.push(await bench.app.take());
    const pages = [await openPage()];
    const report = async (percent: number): Promise<string[]> => {
      commands.length = 0;
      for (const { job } of runs) await job.updateProgress(percent);
      await eventually("each page shows it", () =>
        pages.every(
          (held) => held.size === JOBS && [...held.values()].every((job) => job.progress === percent),
        ),
      );
      const { prefix, name } = bench.app.place;
      return commands.filter((one) => one.includes(`${prefix}:${name}:j`));
    };
    // The first one finds records that are not known.
    expect(await report(1)).not.toEqual([]);
    for (const percent of [10, 11, 12]) expect(await report(percent)).toEqual([]);
    while (pages.length < PAGES) pages.push(await openPage());
    for (const percent of [30, 31, 32]) expect(await report(percent)).toEqual([]);
  });

  it("is no search of every set for a job that begins and ends", async () => {
    const commands = start();
    const held = await openPage();
    const isIn = (state: string) => eventually(`it is ${state}`, () => held.get("j1")?.state === state);
    await bench.add("j1");
    await isIn("queued");
    commands.length = 0;
    const run = await bench.app.take();
    await isIn("active");
    await run.complete(1);
    await isIn("completed");
    expect(held.get("j1")).toMatchObject({ progress: 100, attempt: 1, finishedAt: expect.any(Number) });
    expect(commands.filter((one) => one.startsWith("zscore"))).toEqual([]);
  });

  it("is no such search for the first report and the end of a job that ran before the page was opened", async () => {
    const commands = start();
    await bench.add("j1");
    const run = await bench.app.take();
    const held = await openPage();
    commands.length = 0;
    await run.job.updateProgress(40);
    await eventually("it is at 40", () => held.get("j1")?.progress === 40);
    await run.complete(1);
    await eventually("it is completed", () => held.get("j1")?.state === "completed");
    expect(commands.filter((one) => one.startsWith("zscore"))).toEqual([]);
  });

  it("is that search for a job of which nothing is known, and which has children", async () => {
    bench.start();
    const { redis, place } = bench.app;
    for (const jobId of ["j1", "j2"]) await bench.add(jobId);
    const runs = [await bench.app.take(), await bench.app.take()];
    await redis.sadd(`${place.prefix}:${place.name}:j1:dependencies`, "bull:other:1");
    const told = runs.map(({ job: { id: jobId = "" } }) => ({
      place: { ...place, queue: "video" },
      jobId,
      where: "active" as const,
      isNew: true,
    }));
    const found = await readAtToldPlaces(redis, told);
    expect([...found.keys()].map(({ jobId }) => jobId)).toEqual(["j2"]);
  });

  it("is one command for what the workers of its jobs have told by `track`, where none uses it", async () => {
    const commands = start();
    for (let at = 0; at < JOBS; at += 1) await bench.add(`j${at}`);
    const held = await openPage();
    expect(held.size).toBe(0);
    const asked = commands.filter((one) => one.includes(":state:{"));
    expect(asked.map((one) => one.split(" ").length)).toEqual([1 + JOBS]);
    expect(asked[0]).toMatch(/^exists /);
  });

  it("is that search for a job that has gone on since the event", async () => {
    bench.start();
    const { redis, place } = bench.app;
    for (const jobId of ["j1", "j2"]) await bench.add(jobId);
    const first = await bench.app.take();
    await bench.app.take();
    await first.complete(1);
    const named = { ...place, queue: "video" };
    const told = [first.job.id ?? "", "j2"].flatMap((jobId) =>
      (["active", "completed"] as const).map((where) => ({ place: named, jobId, where })),
    );
    const found = [...(await readAtToldPlaces(redis, told)).keys()].map(({ jobId, where }) => [jobId, where]);
    expect(found).toEqual([
      ["j2", "active"],
      ["j1", "completed"],
    ]);
  });
});
