import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import { parseFeedChange, toFeedChange, toFeedHead, toSnapshotText } from "./feed-change.ts";

const JOB: JobSnapshot = {
  seq: 7,
  at: 2,
  jobId: "j1",
  org: "acme",
  kind: "video",
  title: "A film",
  state: "active",
  stage: { key: "cut", label: "Cutting", index: 1, count: 3 },
  percent: 40,
  attempt: 1,
  maxAttempts: 1,
  enqueuedAt: 1,
  stages: [{ key: "cut", label: "Cutting", startedAt: 1 }],
} as unknown as JobSnapshot;

/** As the script in Redis puts it together. */
function publish(job: JobSnapshot): string {
  const { seq, at, ...draft } = job;
  const text = toSnapshotText(draft);
  return `${seq} ${toFeedHead(draft, text)}\n{"seq":${seq},"at":${at},${text.json.slice(1)}`;
}

describe("a change of a list", () => {
  it.each<[string, Partial<JobSnapshot>]>([
    ["a job at work", {}],
    ["an end", { state: "failed" }],
    ["no stages", { stages: [] }],
    ["texts that look like what is looked for", { title: 'a "quoted\\" title,"stages":[', org: "a\n5 open" }],
    ["a result with a timeline of its own", { result: { stages: [{ state: "x" }] } }],
    ["an id of several words and lines", { jobId: "8 active 3 4 x\n9 open\n{" }],
    ["a fraction of a millisecond", { enqueuedAt: 1.5 }],
    ["letters outside Latin", { title: "Ωμέγα 🎬" }],
  ])("is heard as it was written: %s", (_what, more) => {
    const job = { ...JOB, ...more };
    const heard = parseFeedChange(publish(job));
    const { stages: _stages, ...row } = job;
    expect(heard).toEqual(toFeedChange(job));
    expect(JSON.parse(heard?.json ?? "")).toEqual(job);
    expect(JSON.parse(heard?.row ?? "")).toEqual(row);
    expect(heard).toMatchObject({ jobId: job.jobId, seq: 7, enqueuedAt: job.enqueuedAt });
    expect(heard?.isEnded).toBe(job.state === "failed");
  });

  it("is heard from a worker that does not say where the timeline begins", () => {
    const json = JSON.stringify(JOB);
    expect(parseFeedChange(`j1 7 open\n${json}`)).toEqual(toFeedChange(JOB));
    expect(parseFeedChange(`two words 7 ended\n${json}`)).toEqual(toFeedChange(JOB));
  });

  it.each([
    "",
    "\n",
    "{}",
    "7 active 1 12 j1\nnull",
    "7 active 1 12 j1\n{}",
    "7 active 1 x j1\n{}",
    "x active 1 2 j1\n{}",
    "7 active x 2 j1\n{}",
    '7 active 1 13 \n{"a":1,"stages":[]}',
    '7 odd 1 13 j1\n{"a":1,"stages":[]}',
    '7 active 1 12 j1\n{"a":1,"stages":[]}',
    "j1 7 open\n{",
    "j1 7 open\nnull",
    'j1 7 open\n{"state":"active"}',
  ])("is none where the message is nothing of the kind: %j", (message) => {
    expect(parseFeedChange(message)).toBeUndefined();
  });
});
