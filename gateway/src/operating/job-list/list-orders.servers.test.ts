import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

interface Answer {
  jobs: { jobId: string }[];
  nextCursor: string | null;
  total: number;
  looked: number;
}

describe("the list of all jobs, narrowed and ordered", () => {
  const bench = useEmbeddedApp();
  const list = async (query: string): Promise<Answer> =>
    (await (await bench.call(`/operating/jobs?${query}`, "reader")).json()) as Answer;
  const ids = ({ jobs }: Answer): string[] => jobs.map(({ jobId }) => jobId);

  /** A job as BullMQ keeps it once it has ended. */
  const end = async (id: string, at: number, ranMs: number): Promise<void> => {
    const { redis, place } = bench.app;
    const base = `${place.prefix}:${place.name}`;
    const times = { timestamp: "1", processedOn: String(at - ranMs), finishedOn: String(at) };
    await redis.hset(`${base}:${id}`, { name: "encode", data: `{"film":"${id}"}`, atm: "1", ...times });
    await redis.zadd(`${base}:completed`, at, id);
  };

  it("has as stuck what runs without a worker's lock, and what waits where no worker is", async () => {
    bench.start();
    for (const id of ["alive", "lost"]) await bench.add(id);
    await bench.app.take();
    const lost = await bench.app.take();
    expect(await list("state=stuck")).toMatchObject({ jobs: [], looked: 2 });
    const { redis, place } = bench.app;
    const base = `${place.prefix}:${place.name}`;
    await redis.del(`${base}:${lost.job.id ?? ""}:lock`);
    await bench.add("waits");
    // The helper's connections stand for a worker.
    expect(ids(await list("state=stuck"))).toEqual([lost.job.id]);
    await bench.app.leave();
    const shows = (...wanted: (string | undefined)[]) =>
      eventually("it shows", async () => String(ids(await list("state=stuck"))) === String(wanted));
    await shows(lost.job.id, "waits");
    await bench.app.queue.pause();
    await shows(lost.job.id);
  });

  it("goes through ended jobs oldest first, each once, and says which ran longest of how many", async () => {
    bench.start();
    for (let at = 0; at < 7; at += 1) await end(`j${at}`, 10_000 + Math.floor(at / 2), 1 + ((at * 3) % 7));
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Answer = await list(`state=completed&sort=oldest&limit=2&cursor=${cursor}`);
      seen.push(...ids(page));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["j0", "j1", "j2", "j3", "j4", "j5", "j6"]);
    const slowest = await list("state=completed&sort=slowest&limit=3");
    expect([ids(slowest), slowest.looked, slowest.nextCursor]).toEqual([["j2", "j4", "j6"], 7, null]);
    expect(ids(await list("state=completed&sort=slowest&q=j5"))).toEqual(["j5"]);
    expect((await bench.call("/operating/jobs?sort=odd", "reader")).status).toBe(400);
  });
});
