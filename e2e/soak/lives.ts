import KINDS from "@headway/personas/kinds";
import { KindRegistry } from "@headway/shared/jobs/kinds";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

const { declared } = new KindRegistry(KINDS);

interface Beginning {
  jobId: string;
  watcher: string;
  kind: string;
  life: number;
  progress: number;
}

/**
 * How the lives of each job began and ended. A life begins at progress 0, unless the kind has a checkpoint and the life before
 * did not complete: that is known only once everybody who saw that one has told of it.
 */
export class Lives {
  /** Of each job the end of each life (ms since epoch) that was seen. */
  readonly #ends = new Map<string, Map<number, JobSnapshot["state"] | undefined>>();
  /** Lives that did not begin at 0, the first that saw it each. */
  readonly #beginnings = new Map<string, Beginning>();

  see({ jobId, kind, state, progress, attempt, enqueuedAt }: JobSnapshot, watcher: string): void {
    const lives = this.#ends.get(jobId) ?? new Map<number, JobSnapshot["state"] | undefined>();
    this.#ends.set(jobId, lives);
    if (isTerminal(state) || !lives.has(enqueuedAt))
      lives.set(enqueuedAt, isTerminal(state) ? state : undefined);
    const name = `${jobId} ${enqueuedAt}`;
    if (state === "queued" && attempt === 0 && progress > 0 && !this.#beginnings.has(name))
      this.#beginnings.set(name, { jobId, watcher, kind, life: enqueuedAt, progress });
  }

  listBroken(): { jobId: string; watcher: string; what: string }[] {
    return [...this.#beginnings.values()].flatMap(({ jobId, watcher, kind, life, progress }) => {
      const before = [...(this.#ends.get(jobId) ?? [])].filter(([other]) => other < life);
      const [, end] = before.reduce((last, one) => (one[0] > last[0] ? one : last), [0, undefined]);
      const hasCheckpoint = declared.get(kind)?.checkpointMs !== undefined;
      if (hasCheckpoint && end !== "completed" && before.length > 0) return [];
      const what = `life ${life} of kind ${kind} began at ${progress}% after one that is ${end ?? "unknown"}`;
      return [{ jobId, watcher, what }];
    });
  }
}
