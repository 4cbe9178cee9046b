import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import type { StreamEvent } from "../../testing/embedded-app.ts";

const STREAMS = 50;
const JOBS = 40;

interface Told {
  jobs: JobSnapshot[];
}

/** The last state of each job, as a page would have it. */
function lastStates(events: readonly StreamEvent[]): Map<string, JobSnapshot> {
  const held = new Map<string, JobSnapshot>();
  for (const { event, data } of events) {
    if (event === "feed:state") held.clear();
    for (const job of (data as unknown as Told).jobs)
      if (job.seq > (held.get(job.jobId)?.seq ?? -1)) held.set(job.jobId, job);
  }
  return held;
}

describe("lists as streams", () => {
  const bench = useEmbeddedApp();
  const options = {
    limits: { socketsPerIdentity: STREAMS, requestsPerSecond: 2 * STREAMS },
    tenant: (job: { data: unknown }) => (job.data as { userId: string }).userId,
    feedOf: (user: { id: string }) => user.id,
  };

  it("tell 50 streams, begun while 40 jobs come, run and end, the end of each", async () => {
    bench.start(options);
    const work = async (): Promise<void> => {
      for (let at = 0; at < JOBS; at += 1) {
        await bench.add(`j${at}`);
        await (await bench.app.take()).complete(at);
      }
    };
    const working = work();
    const streams = await Promise.all(
      Array.from({ length: STREAMS }, (_, at) =>
        bench.stream("/events?feed", at % 2 === 0 ? "ada" : "reader"),
      ),
    );
    await working;
    const lacking = (): string[] =>
      streams.flatMap(({ events }, at) => {
        const held = lastStates(events);
        const jobIds = Array.from({ length: JOBS }, (_, job) => `j${job}`);
        const others = jobIds.filter((jobId) => held.get(jobId)?.state !== "completed");
        return others.map((jobId) => `stream ${at}: ${jobId} ${held.get(jobId)?.state ?? "untold"}`);
      });
    await eventually("each has each end, or began behind it", () => lacking().length === 0).catch(
      () => undefined,
    );
    expect(lacking()).toEqual([]);
    for (const { events } of streams) {
      expect(events[0]?.event).toBe("feed:state");
      expect(events.slice(1).every(({ event }) => event === "feed:update")).toBe(true);
    }
    expect(bench.headway.metrics()).toMatchObject({ streams: STREAMS, followedQueues: 1 });
    for (const one of bench.open.splice(0)) one.close?.();
    await eventually("nothing is read any more", () => {
      const { streams: open, followedQueues } = bench.headway.metrics();
      return open === 0 && followedQueues === 0;
    });
  });

  it("come in one stream with jobs, and go on after those have ended", async () => {
    bench.start(options);
    await bench.add("j1");
    await bench.add("b1", "bob");
    const { events } = await bench.stream("/events?feed=video&job=video/j1", "ada");
    await eventually("both have begun", () => events.length === 2);
    expect(events.map(({ event }) => event)).toEqual(["job:update", "feed:state"]);
    expect((events[1]?.data as unknown as Told).jobs.map(({ jobId }) => jobId)).toEqual(["j1"]);
    await (await bench.app.take()).complete(1);
    await (await bench.app.take()).complete(1);
    await bench.add("j2");
    await eventually("the list goes on", () => lastStates(events.slice(1).filter(isOfList)).has("j2"));
    expect([...lastStates(events.filter(isOfList)).keys()].sort()).toEqual(["j1", "j2"]);
  });

  it.each([
    ["an unknown queue", "/events?feed=none", "not-found"],
    ["who has no list", "/events?feed", "forbidden"],
  ])("are refused for %s in the stream, which ends", async (_what, path, code) => {
    bench.start({ ...options, feedOf: (user) => (code === "forbidden" ? undefined : user.id) });
    const { events, ended } = await bench.stream(path, "ada");
    await ended;
    expect(events).toMatchObject([{ event: "feed:refused", data: { error: { code } } }]);
    expect(bench.headway.metrics().streams).toBe(0);
  });
});

function isOfList({ event }: StreamEvent): boolean {
  return event.startsWith("feed:");
}
