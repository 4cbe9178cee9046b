import { describe, expect, it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import type { Logger } from "@headway/shared/node/logger";
import type { LogLine } from "@headway/shared/store/job-record-model";
import type { JobRecords } from "@headway/shared/store/job-records";
import { JobLog } from "./job-log.ts";

const SILENT = createLogger("test", { LOG_LEVEL: "silent" });

/** A job's log on records that keep batches, or fail while `isAway`. */
function openLog() {
  const batches: LogLine[][] = [];
  const warnings: string[] = [];
  const state = { isAway: false };
  const addLog = (_jobId: string, lines: readonly LogLine[]): Promise<void> => {
    if (state.isAway) return Promise.reject(new Error("no database"));
    batches.push([...lines]);
    return Promise.resolve();
  };
  const log = Object.assign(Object.create(SILENT) as Logger, {
    warn: (_fields: object, message: string) => warnings.push(message),
  });
  const jobLog = new JobLog({ addLog } as unknown as JobRecords, { jobId: "jx", attempt: 2 }, log);
  const messages = () => batches.flat().map(({ message }) => message);
  return { jobLog, batches, warnings, state, messages };
}

describe("a job's log", () => {
  it("keeps lines in their order, a batch at a time, each with its attempt and time", async () => {
    const { jobLog, batches } = openLog();
    const before = Date.now();
    for (const line of ["one", "two", "three"]) jobLog.add(line);
    await jobLog.flush();
    expect(batches).toHaveLength(1);
    expect(batches[0]?.map(({ message, attempt }) => [message, attempt])).toEqual([
      ["one", 2],
      ["two", 2],
      ["three", 2],
    ]);
    for (const { at } of batches[0] ?? []) {
      expect(at).toBeGreaterThanOrEqual(before);
      expect(at).toBeLessThanOrEqual(Date.now());
    }
    await jobLog.flush();
    expect(batches).toHaveLength(1);
  });

  it("keeps with the next lines, in front of them, what could not be kept, and says so once", async () => {
    const { jobLog, state, messages, warnings } = openLog();
    state.isAway = true;
    jobLog.add("one");
    await jobLog.flush();
    jobLog.add("two");
    await jobLog.flush();
    expect(messages()).toEqual([]);
    state.isAway = false;
    jobLog.add("three");
    await jobLog.flush();
    expect(messages()).toEqual(["one", "two", "three"]);
    expect(warnings).toEqual(["log lines of a job could not be kept yet"]);
  });

  it("holds the newest 500 lines, also when a handler logs in a loop", async () => {
    const { jobLog, messages } = openLog();
    for (let line = 1; line <= 1_200; line += 1) jobLog.add(`line ${line}`);
    await jobLog.flush();
    expect(messages()).toHaveLength(500);
    expect([messages()[0], messages().at(-1)]).toEqual(["line 701", "line 1200"]);
  });

  it("cuts a line at 2,000 characters", async () => {
    const { jobLog, messages } = openLog();
    jobLog.add("x".repeat(2_001));
    await jobLog.flush();
    expect(messages()[0]).toHaveLength(2_000);
  });

  it("rejects on closing while lines are not kept, and keeps them when it is closed again", async () => {
    const { jobLog, state, messages } = openLog();
    state.isAway = true;
    jobLog.add("one");
    await expect(jobLog.close()).rejects.toThrow("no database");
    state.isAway = false;
    await jobLog.close();
    expect(messages()).toEqual(["one"]);
  });

  it.each([
    [undefined],
    [null],
    [""],
    ["  \n"],
    [42],
    [7n],
    [{}],
    [[]],
    [Symbol("line")],
    [Object.create(null)],
  ])("ignores what is no text (case %#), and says so once", async (message) => {
    const { jobLog, messages, warnings } = openLog();
    jobLog.add(message);
    jobLog.add(message);
    jobLog.add("text");
    await jobLog.flush();
    expect(messages()).toEqual(["text"]);
    expect(warnings).toEqual(["a handler logged a line without text"]);
  });
});
