import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";
import type { Releasers } from "@headway/shared/node/releasers";
import { followQueueEvents } from "./queue-events.ts";
import { Sweep } from "./sweep.ts";
import type { SweepDeps } from "./sweep.ts";

/** Jobs that are brought in line with the queue at once, after events of theirs. */
const PROJECTED_AT_ONCE = 16;

/** Keeps snapshots in line with the queue: by its events at once, by the sweep where no event told. */
export function followQueue(
  deps: Omit<SweepDeps, "hasReadEvents">,
  redis: RedisConnection,
  releasers: Releasers,
): void {
  const { queue, projector, prefix, log } = deps;
  const sweep = new Sweep({ ...deps, hasReadEvents: () => events.isCaughtUp() });
  releasers.add("the sweep", () => sweep.close());
  const events = followQueueEvents({
    redis,
    queue,
    placeKey: `${prefix}:events-read`,
    log,
    onJobs: (jobs) =>
      forEachConcurrently(jobs, PROJECTED_AT_ONCE, async ([jobId, end]) => {
        try {
          await projector.project(jobId, end);
        } catch (err) {
          if (!isOddRecord(err)) throw err;
          log.warn(
            { err, jobId },
            "what the queue or the store has of a job cannot be read; passing it over",
          );
        }
      }),
    onGap: () => {
      sweep.all().catch((thrown: unknown) => {
        log.warn(
          { cause: coerceError(thrown).message },
          "open jobs could not all be looked at; the sweep will",
        );
      });
    },
  });
  releasers.add("the queue's events", () => events.close());
  sweep.start();
}

/** Whether it lies in what was read, and not in who was asked: asking again would end in the same way. */
function isOddRecord(thrown: unknown): boolean {
  const kinds = [TypeError, RangeError, SyntaxError];
  return (
    kinds.some((kind) => thrown instanceof kind) ||
    (thrown instanceof Error && thrown.message.startsWith("WRONGTYPE"))
  );
}
