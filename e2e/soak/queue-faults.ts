import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { Chance } from "./chance.ts";
import { eventually } from "./eventually.ts";
import type { Draw, Fault } from "./fault.ts";
import { seconds } from "./fault.ts";
import type { Installation } from "./installation.ts";

/** How long a change that must not be left out is tried, in ms: Redis may be away when its time comes. */
const INSISTS_MS = 30_000;
const MOST_CLEANED = 10_000;
/** The queue, as another program changes it. */
const QUEUE = "the queue";

/** What other programs do to the queue through BullMQ. */
export const queueFaults: Draw[] = [
  { weight: 3, draw: (on, chance) => retry(on, chance) },
  { weight: 2, draw: (on, chance) => pause(on, chance.between(2_000, 10_000)) },
  { weight: 1.5, draw: (on, chance) => clean(on, chance.pick(["completed", "failed"])) },
  {
    weight: 1.5,
    draw: (on, chance) => cleanUnseen(on, chance.pick(["completed", "failed"]), chance.between(2_000, 8_000)),
  },
  { weight: 4, draw: (on, chance) => useAgain(on, chance) },
];

function retry({ stores }: Installation, chance: Chance): Fault {
  return {
    what: "job.retry() of a failed job",
    target: QUEUE,
    run: async () => {
      const failed = await stores.queue.getFailed(0, 50);
      const states = await stores.progress.readMany(failed.map(({ id }) => id ?? ""));
      const told = failed.filter((_job, index) => states[index]?.snapshot.state === "failed");
      if (told.length === 0) throw new Error("no job has failed");
      await chance.pick(told).retry("failed");
    },
  };
}

function pause({ stores: { queue } }: Installation, forMs: number): Fault {
  return {
    what: `queue.pause() for ${seconds(forMs)}`,
    target: "the queue's pause",
    run: async (wait) => {
      try {
        await queue.pause();
        await wait(forMs);
      } finally {
        await insist("the queue goes on", () => queue.resume());
      }
    },
  };
}

type Ended = "completed" | "failed";

function clean({ stores: { queue } }: Installation, which: Ended): Fault {
  return {
    what: `queue.clean() of ${which}`,
    target: QUEUE,
    run: async () => {
      await queue.clean(0, MOST_CLEANED, which);
    },
  };
}

/** The records of jobs that ended while no gateway was there to be told of it, too. */
function cleanUnseen({ stores: { queue }, gateways }: Installation, which: Ended, awayMs: number): Fault {
  const programs = gateways.map(({ program }) => program);
  return {
    what: `queue.clean() while all gateways are away, of ${which} after ${seconds(awayMs)}`,
    target: QUEUE,
    alsoTargets: programs.map(({ name }) => name),
    run: async (wait) => {
      try {
        await Promise.all(programs.map((program) => program.kill()));
        await wait(awayMs);
        await insist("the queue is cleaned", () => queue.clean(0, MOST_CLEANED, which));
      } finally {
        await Promise.all(programs.map((program) => program.start()));
      }
    },
  };
}

/** An ended job is removed, and its id begins another life. */
function useAgain({ stores }: Installation, chance: Chance): Fault {
  return {
    what: "an id used again",
    target: QUEUE,
    run: async () => {
      const ended = await stores.queue.getJobs(["completed", "failed"], 0, 30);
      const states = await stores.progress.readMany(ended.map(({ id }) => id ?? ""));
      // Of a job whose end nobody was told of yet, the removal would take away the only word.
      const told = ended.filter((_job, index) => {
        const state = states[index]?.snapshot.state;
        return state !== undefined && isTerminal(state);
      });
      if (told.length === 0) throw new Error("no job has ended");
      const { id = "", name, data, opts, ...job } = chance.pick(told);
      const { attempts = 1, backoff } = opts;
      await stores.queue.remove(id);
      const again = { jobId: id, timestamp: Math.max(Date.now(), job.timestamp + 1), attempts };
      await insist("the id is used again", () =>
        stores.queue.add(name, data, { ...again, ...(backoff !== undefined && { backoff }) }),
      );
    },
  };
}

/** Tries until Redis takes it. */
export function insist(what: string, act: () => Promise<unknown>): Promise<void> {
  return eventually(what, () => act().then(() => true), INSISTS_MS);
}
