import type { personaGeneration } from "@headway/personas/kinds/generation";
import type { ResultOf } from "@headway/shared/jobs/kinds";
import { eventually } from "@headway/shared/testing/eventually";
import type { Handler, JobContext } from "@headway/worker/job-context";

type Kind = typeof personaGeneration;

/** An attempt that waits for the test to say what it does next. */
export interface DirectedAttempt {
  context: JobContext<Kind>;
  /** Ends the attempt with this result. */
  complete(result: Partial<ResultOf<Kind>>): void;
  /** Ends the attempt with this error; with the signal's reason, as a handler does that was stopped. */
  fail(error: unknown): void;
}

/**
 * A handler whose every step a test decides, so that a job stays in a state for as long as somebody looks at it. An attempt
 * ends by itself only when it is stopped, unless it is `stubborn`.
 */
export class DirectedJobs {
  readonly #attempts = new Map<string, DirectedAttempt>();
  /** Of every attempt, also of one that was begun anew under the same number. */
  readonly #ends: (() => void)[] = [];
  #isStopped = false;
  readonly #stubborn = new Set<string>();

  readonly handler: Handler<Kind> = (context) =>
    new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      this.#ends.push(() => {
        fail(context.signal.reason ?? new Error("the test is over"));
      });
      if (this.#isStopped) this.stop();
      this.#attempts.set(`${context.jobId} ${context.attempt}`, {
        context,
        fail,
        complete: (result) => {
          const { count } = context.payload;
          resolve({ created: count, requested: count, failed: 0, fromFallback: 0, ...result });
        },
      });
      context.signal.addEventListener("abort", () => {
        if (!this.#stubborn.has(context.jobId)) fail(context.signal.reason);
      });
    });

  /** The job's attempt, once a worker is at it. */
  attempt(jobId: string, attempt = 1): Promise<DirectedAttempt> {
    return eventually(`attempt ${attempt} of ${jobId} is under way`, () =>
      this.#attempts.get(`${jobId} ${attempt}`),
    );
  }

  /** What is asked for next is the attempt of the job's next life, which is counted afresh. */
  forget(jobId: string): void {
    for (const key of this.#attempts.keys()) if (key.startsWith(`${jobId} `)) this.#attempts.delete(key);
  }

  /** This job will not stop when it is told to. */
  makeStubborn(jobId: string): void {
    this.#stubborn.add(jobId);
  }

  /** Ends every attempt, and each one from now on, so that the worker can be closed. */
  stop(): void {
    this.#isStopped = true;
    for (const end of this.#ends) end();
  }
}
