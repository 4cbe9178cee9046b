import { describe, expect, it } from "@jest/globals";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { JobStream } from "./sse.ts";

const jobs = (count: number, seq: number): JobSnapshot[] =>
  Array.from({ length: count }, (_, at) => snapshotOf({ queue: "video", jobId: `${at}`, seq }));

function openStream() {
  const closed: string[] = [];
  const stream = new JobStream({
    isSingle: false,
    lastSeq: 0,
    signal: new AbortController().signal,
    onClose: () => closed.push("stream"),
  });
  const begin = (present: JobSnapshot[]): (() => Promise<string | undefined>) => {
    const stop = (): void => void closed.push("list");
    const { body } = stream.start([], { jobs: present, omitted: { running: 0 }, stop });
    const reader = body?.getReader();
    return async () => {
      const { done, value } = (await reader?.read()) ?? { done: true };
      return done ? undefined : new TextDecoder().decode(value);
    };
  };
  return { stream, begin, closed };
}

/** The event of a frame, and the `seq` of each job in it. */
function toTold(frame: string | undefined): [string | undefined, number[]] {
  const data = JSON.parse(/^data: (.*)$/m.exec(frame ?? "")?.[1] ?? "{}") as { jobs?: JobSnapshot[] };
  return [/^event: (.*)$/m.exec(frame ?? "")?.[1], (data.jobs ?? []).map(({ seq }) => seq)];
}

describe("a list as a stream", () => {
  it("tells what moved while the list was read, behind the list", async () => {
    const { stream, begin } = openStream();
    stream.tellList(jobs(1, 2));
    const read = begin(jobs(2, 1));
    expect(await read()).toBe(": headway\n\n");
    expect(toTold(await read())).toEqual(["feed:state", [1, 1]]);
    expect(toTold(await read())).toEqual(["feed:update", [2]]);
    stream.close();
    expect(await read()).toBeUndefined();
  });

  it("owes a client that does not read the latest of each job, in one event", async () => {
    const { stream, begin, closed } = openStream();
    const read = begin([]);
    for (let seq = 1; seq <= 1_000; seq += 1) stream.tellList(jobs(300, seq));
    const told: [string | undefined, number[]][] = [];
    for (let at = 0; at < 5; at += 1) told.push(toTold(await read()));
    expect(told[1]).toEqual(["feed:state", []]);
    expect(told[4]).toEqual(["feed:update", Array<number>(300).fill(1_000)]);
    expect(closed).toEqual([]);
    stream.close();
  });

  it("ends where more than 500 jobs are owed, and lets go of the list", async () => {
    const { stream, begin, closed } = openStream();
    const read = begin([]);
    for (let seq = 1; seq <= 10; seq += 1) stream.tellList(jobs(501, seq));
    expect(closed).toEqual(["list", "stream"]);
    await expect(
      (async () => {
        while ((await read()) !== undefined);
      })(),
    ).rejects.toThrow("the client does not read");
  });
});
