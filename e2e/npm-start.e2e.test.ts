import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { openHome } from "./support/npm-start.ts";
import type { Started } from "./support/npm-start.ts";

/** What `npm start` lets the sample take over each persona, in ms. */
const PACE_MS = 250;
const SLOWED = /^Slowed down on purpose, to be watched: each persona takes at least 250 ms\.$/;

interface Detail {
  job: JobSnapshot;
  log: { message: string }[];
}

async function call<Answer>({ url, token }: Started, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

const jobs = async (started: Started): Promise<JobSnapshot[]> =>
  (await call<{ jobs: JobSnapshot[] }>(started, "/admin/jobs")).jobs;

const completed = (started: Started, jobId: string): Promise<Detail> =>
  eventually(`${jobId} is completed`, async () => {
    const detail = await call<Detail>(started, `/admin/jobs/${jobId}`);
    return detail.job.state === "completed" && detail;
  });

async function generate(started: Started, count: number): Promise<Detail> {
  const request = { template: "support-desk", count };
  const { jobId } = await call<{ jobId: string }>(started, "/admin/dev/personas/preset", request);
  return completed(started, jobId);
}

const tookMs = ({ job }: Detail): number => (job.finishedAt ?? NaN) - (job.startedAt ?? NaN);
const slowedLines = ({ log }: Detail): string[] =>
  log.map(({ message }) => message).filter((line) => SLOWED.test(line));

describe("npm start", () => {
  it("slows down the sample of the very first start, whose log says so, and no job that a person starts", async () => {
    await using home = await openHome();
    {
      await using first = await home.start();
      const [sample] = await jobs(first);
      const own = await generate(first, 40);
      const watched = await completed(first, sample?.jobId ?? "");
      expect(slowedLines(watched)).toHaveLength(1);
      expect(tookMs(watched)).toBeGreaterThanOrEqual(PACE_MS * Number(watched.job.result?.["created"]));
      expect(slowedLines(own)).toEqual([]);
      expect(tookMs(own)).toBeLessThan(PACE_MS * 40);
    }
    await using second = await home.start();
    const again = await generate(second, 40);
    expect(slowedLines(again)).toEqual([]);
    expect(tookMs(again)).toBeLessThan(PACE_MS * 40);
    expect(await jobs(second)).toHaveLength(3);
  });

  it("leaves the sample out where HEADWAY_SAMPLE is 0, and slows down what OFFLINE_PACE_MS asks for", async () => {
    await using home = await openHome();
    await using started = await home.start({ HEADWAY_SAMPLE: "0", OFFLINE_PACE_MS: String(PACE_MS) });
    const own = await generate(started, 4);
    expect(slowedLines(own)).toHaveLength(1);
    expect(tookMs(own)).toBeGreaterThanOrEqual(PACE_MS * 4);
    expect(await jobs(started)).toHaveLength(1);
  });
});
