import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot, JobState } from "@headway/shared/protocol/job-snapshot";
import { HeldJobs } from "./held-jobs.ts";
import {
  belongs,
  columnClass,
  isFixed,
  parseFilter,
  sayFilter,
  shownColumns,
  toListQuery,
} from "./job-filter.ts";
import { toWindow } from "./row-window.ts";
import { zone } from "../zone.ts";

let seq = 0;
const job = (id: string, state: JobState, given: Partial<JobSnapshot> = {}): JobSnapshot => ({
  jobId: `pay/${id}`,
  queue: "pay",
  kind: "charge",
  org: "",
  title: "charge",
  state,
  progress: 0,
  stage: { key: "running", label: "", index: 0, count: 1 },
  stages: [],
  attempt: 1,
  maxAttempts: 1,
  etaMs: null,
  seq: (seq += 1),
  at: 0,
  enqueuedAt: 0,
  ...given,
});
const held = (query: Record<string, string>, ...jobs: JobSnapshot[]): HeldJobs => {
  const list = new HeldJobs(parseFilter(query));
  list.append(jobs);
  return list;
};
const ids = (list: HeldJobs): string[] => list.state.value.jobs.map(({ jobId }) => jobId);

describe("a list of jobs that is held", () => {
  it("keeps its order and its jobs while they end and others come, and counts both", () => {
    const list = held({}, job("1", "active"), job("2", "active"), job("3", "failed"));
    list.hear([job("9", "active"), job("1", "completed"), job("2", "active", { progress: 50 })]);
    expect(ids(list)).toEqual(["pay/1", "pay/2", "pay/3"]);
    expect(list.state.value.jobs.map(({ state, progress }) => [state, progress])).toEqual([
      ["completed", 0],
      ["active", 50],
      ["failed", 0],
    ]);
    expect(list.state.value.news).toEqual({ added: 1, ended: 1, moved: 0 });
  });

  it("counts a failed job that was retried as one that has moved on, and none that moves within its group", () => {
    const list = held({ state: "failed" }, job("1", "failed"), job("2", "failed"));
    list.hear([job("1", "queued"), job("3", "completed")]);
    expect(list.state.value.news).toEqual({ added: 0, ended: 0, moved: 1 });
    const running = held({ state: "active" }, job("1", "active"));
    running.hear([job("1", "stalled")]);
    expect(running.state.value.news).toEqual({ added: 0, ended: 0, moved: 0 });
  });

  it("takes old news for none, and a job that came and went for none either", () => {
    const late = job("1", "active");
    const list = held({}, job("1", "completed"));
    list.hear([late]);
    expect(list.state.value.jobs[0]?.state).toBe("completed");
    const failed = held({ state: "failed" });
    failed.hear([job("5", "failed")]);
    failed.hear([job("5", "queued")]);
    expect(failed.state.value.news.added).toBe(0);
  });
});

describe("a filter of jobs", () => {
  it("is read from an address, without what it does not know", () => {
    expect(parseFilter({ state: "odd", queue: "pay", q: "(", range: "24h" })).toEqual({
      state: "",
      queue: "pay",
      q: "(",
      range: "24h",
      from: "",
      until: "",
      sort: "",
      columns: "",
    });
  });

  it("is of a fixed time, to the minute: then it asks for both ends, and takes up nothing new", () => {
    zone.set("utc");
    const filter = parseFilter({ from: "2026-03-03T14:02Z", until: "2026-03-03T15:00Z", range: "1h" });
    const [since, until] = [Date.UTC(2026, 2, 3, 14, 2), Date.UTC(2026, 2, 3, 15, 0, 59, 999)];
    expect(toListQuery(filter, Date.now())).toMatchObject({ since, until });
    expect(sayFilter(filter)).toBe("from 3 Mar 2026, 14:02:00 UTC, until 3 Mar 2026, 15:00:00 UTC");
    expect(belongs(job("1", "failed"), filter)).toBe(false);
    expect(isFixed(parseFilter({ from: "yesterday", until: "2026-13-40T99:99Z" }))).toBe(false);
    zone.set("local");
  });

  it("names the columns that are shown, of those that there are; by default those that fit", () => {
    expect([...shownColumns(parseFilter({ columns: "wait,odd,queue" }))]).toEqual(["queue", "wait"]);
    expect(shownColumns(parseFilter({})).size).toBe(0);
    expect(columnClass("wait", new Set())).toBe("max-2xl:hidden");
    expect(columnClass("wait", new Set(["wait"]))).toBe("max-md:hidden");
  });

  it("says what it is in words, and asks for it since a time", () => {
    const filter = parseFilter({ state: "failed", queue: "pay", q: " card ", range: "1h" });
    expect(sayFilter(filter)).toBe("failed, in pay, with “card”, last hour");
    expect(toListQuery(filter, 3_600_001)).toEqual({
      state: "failed",
      queue: "pay",
      q: "card",
      sort: "",
      since: 1,
    });
  });
});

describe("the rows that are drawn", () => {
  it.each([
    [100_000, 44, 0, 900],
    [100_000, 44, 2_000_000, 900],
    [100_000, 44, 4_400_000, 900],
    [100_000, 44, 0, 4_320],
  ])("are 80 at most of %d", (count, height, scrolled, view) => {
    const { from, to } = toWindow(count, height, scrolled, view);
    expect(to - from).toBeLessThanOrEqual(80);
    expect(to).toBeLessThanOrEqual(count);
    // Whatever is in sight is drawn.
    const first = Math.min(count - 1, Math.floor(scrolled / height));
    expect(from).toBeLessThanOrEqual(first);
    if (view < 2_000) expect(to).toBeGreaterThanOrEqual(Math.min(count, first + view / height));
  });
});
