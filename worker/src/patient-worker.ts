import { setTimeout } from "node:timers/promises";
import { Worker } from "bullmq";
import { toRedisTrouble } from "@headway/shared/node/redis-trouble";

/** Waits between tries while Redis answers "not now", in ms; the last one repeats. */
const RETRY_AFTER_MS = [100, 250, 500];

/**
 * Repeats a request to the queue for as long as Redis cannot be reached, or answers that it does not serve this now.
 * @param options.isOver whether the request is not worth repeating any more; then the error is thrown
 */
export async function untilServed<Value>(
  request: () => Promise<Value>,
  { isOver, onTrouble = () => undefined }: { isOver: () => boolean; onTrouble?: (error: Error) => void },
): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await request();
    } catch (thrown) {
      if (isOver() || !(thrown instanceof Error) || toRedisTrouble(thrown) === undefined) throw thrown;
      onTrouble(thrown);
    }
    await setTimeout((RETRY_AFTER_MS[tries] ?? 500) * (0.5 + Math.random()));
  }
}

/**
 * A worker that Redis' "not now" costs no attempt. BullMQ 6.7 tries again only where the connection is lost. A refusal to record
 * that a job has completed, as a demoted or a full server gives it, it would record as the job's failure as soon as it is
 * served again; and after a refusal to give the next job it asks again without a pause.
 */
export class PatientWorker<Data, Result> extends Worker<Data, Result> {
  protected override moveToActive(
    ...given: Parameters<Worker<Data, Result>["moveToActive"]>
  ): ReturnType<Worker<Data, Result>["moveToActive"]> {
    return this.#patiently(() => super.moveToActive(...given));
  }

  protected override handleCompleted(
    ...given: Parameters<Worker<Data, Result>["handleCompleted"]>
  ): ReturnType<Worker<Data, Result>["handleCompleted"]> {
    return this.#patiently(() => super.handleCompleted(...given));
  }

  protected override handleFailed(
    ...given: Parameters<Worker<Data, Result>["handleFailed"]>
  ): ReturnType<Worker<Data, Result>["handleFailed"]> {
    // Every failure of a handler comes here in words of our own. Left as it is, the job loses its lock and is run again, in the same attempt.
    if (toRedisTrouble(given[0]) !== undefined) return Promise.resolve(undefined as never);
    return this.#patiently(() => super.handleFailed(...given));
  }

  #patiently<Value>(request: () => Promise<Value>): Promise<Value> {
    return untilServed(request, {
      isOver: () => this.closing !== undefined,
      onTrouble: (error) => this.emit("error", error),
    });
  }
}
