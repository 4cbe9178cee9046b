import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { ApiError, type EnqueueRequest } from "../api/api.ts";
import { JobStarter } from "./job-starter.ts";
import { job, NOON } from "@headway/shared/testing/job-entries";

const REQUEST: EnqueueRequest = {
  path: "/admin/dev/personas/preset",
  body: { template: "support-desk", count: 25 },
};

function createStarter(answers: (JobSnapshot | ApiError)[]) {
  const clock = { now: NOON };
  const keys: string[] = [];
  const started: JobSnapshot[] = [];
  let created = 0;
  const starter = new JobStarter({
    enqueue: (_, key) => {
      keys.push(key);
      const answer = answers.shift() ?? job();
      return answer instanceof ApiError ? Promise.reject(answer) : Promise.resolve(answer);
    },
    onStarted: (snapshot) => started.push(snapshot),
    createKey: () => `key-${++created}`,
    now: () => clock.now,
    wait: () => Promise.resolve(),
  });
  return { starter, clock, keys, started };
}

describe("starting a job", () => {
  it("shows it before anything is answered, and hands it over once it is", async () => {
    const { starter, started } = createStarter([job({ jobId: "new" })]);
    const outcome = starter.start(REQUEST, "25 personas");
    expect(starter.pending.value).toEqual([{ key: "key-1", title: "25 personas" }]);
    await outcome;
    expect(starter.pending.value).toEqual([]);
    expect(started.map(({ jobId }) => jobId)).toEqual(["new"]);
  });

  it("uses one key for both clicks of a double click, and a new one for a later wish", async () => {
    const { starter, clock, keys } = createStarter([]);
    const first = starter.start(REQUEST, "25 personas");
    clock.now += 150;
    const second = starter.start(REQUEST, "25 personas");
    expect(starter.pending.value).toHaveLength(1);
    await Promise.all([first, second]);
    clock.now += 2_000;
    await starter.start(REQUEST, "25 personas");
    expect(keys).toEqual(["key-1", "key-1", "key-2"]);
  });

  it("asks again with the same key when the reply is lost", async () => {
    const lost = new ApiError("unreachable", "Headway cannot be reached.");
    const { starter, keys, started } = createStarter([lost, lost, job()]);
    expect(await starter.start(REQUEST, "25 personas")).toHaveProperty("job");
    expect(keys).toEqual(["key-1", "key-1", "key-1"]);
    expect(started).toHaveLength(1);
  });

  it("takes it back with the reason when it is refused, and asks with a new key next time", async () => {
    const refusal = new ApiError("invalid-request", "One field is wrong.");
    const { starter, keys, started } = createStarter([refusal]);
    expect(await starter.start(REQUEST, "25 personas")).toEqual({ error: refusal });
    expect(starter.pending.value).toEqual([]);
    expect(started).toEqual([]);
    await starter.start(REQUEST, "25 personas");
    expect(keys).toEqual(["key-1", "key-2"]);
  });
});
