import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobNews } from "../../observing/observed-job.ts";
import { watchFor } from "./job-session.ts";
import type { SessionDeps } from "./job-session.ts";

const ASK_AGAIN_MS = 5 * 60_000;
const address = { queue: "video", jobId: "film" };

describe("the right to watch a job", () => {
  let answer: () => Promise<"watch" | undefined>;
  let tell: (news: JobNews) => void;
  let isWatched: boolean;
  const heard: number[] = [];
  const ends: string[] = [];

  const job = (seq: number): JobSnapshot => ({ ...address, seq, state: "active" }) as unknown as JobSnapshot;
  const watch = () =>
    watchFor(
      { identity: "ada" } as Parameters<typeof watchFor<unknown>>[0],
      address,
      { onJob: ({ seq }) => heard.push(seq), onEnd: (why) => ends.push(why) },
      {
        directory: { find: () => Promise.resolve(address) },
        observer: {
          watch: (_address: object, listener: (news: JobNews) => void) => {
            [tell, isWatched] = [listener, true];
            const stop = (): void => void (isWatched = false);
            return Promise.resolve({ job: job(1), returned: undefined, isGone: false, stop });
          },
        },
        rules: {
          permit: () => answer(),
          present: (_caller: object, _place: object, shown: JobSnapshot) => Promise.resolve(shown),
        },
        history: undefined,
        log: createLogger("test", { LOG_LEVEL: "silent" }),
      } as unknown as SessionDeps<unknown>,
    );

  beforeEach(async () => {
    jest.useFakeTimers();
    heard.length = ends.length = 0;
    answer = () => Promise.resolve("watch");
    await watch();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is asked for again every 5 minutes, and one who has it no more hears no more", async () => {
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS);
    tell({ job: job(2) });
    await jest.advanceTimersByTimeAsync(0);
    expect([heard, ends, isWatched]).toEqual([[2], [], true]);
    answer = () => Promise.resolve(undefined);
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS);
    tell({ job: job(3) });
    await jest.advanceTimersByTimeAsync(0);
    expect([heard, ends, isWatched]).toEqual([[2], ["refused"], false]);
  });

  it("is not lost where Redis cannot say at the moment, and is asked for again", async () => {
    answer = () => Promise.reject(new Error("Command timed out"));
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS);
    tell({ job: job(2) });
    await jest.advanceTimersByTimeAsync(0);
    expect([heard, ends, isWatched]).toEqual([[2], [], true]);
    answer = () => Promise.resolve(undefined);
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS);
    expect([ends, isWatched]).toEqual([["refused"], false]);
  });
});
