import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { type ApiError, type EnqueueRequest, toApiError } from "../api/api.ts";
import { Observable } from "../observable.ts";

/** A job that was asked for and has no id yet. It is on the screen before anything is sent. */
export interface PendingJob {
  key: string;
  title: string;
}

export interface JobStarterDeps {
  enqueue: (request: EnqueueRequest, idempotencyKey: string) => Promise<JobSnapshot>;
  onStarted: (job: JobSnapshot) => void;
  createKey: () => string;
  now: () => number;
  wait: (ms: number) => Promise<void>;
}

/** The second click of a double click comes within this time, in ms. */
const DOUBLE_CLICK_MS = 700;
/** A reply may be lost though the job was queued: the same key is sent again after these waits, in ms. */
const REPEAT_AFTER_MS = [400, 1_200];

/** Starts jobs: once each, however nervous the finger or the network. */
export class JobStarter {
  readonly pending = new Observable<readonly PendingJob[]>([]);
  readonly #deps: JobStarterDeps;
  #last: { request: string; at: number; key: string } | undefined;

  constructor(deps: JobStarterDeps) {
    this.#deps = deps;
  }

  /** Resolves when the job is queued, or with the reason why it is not. */
  async start(request: EnqueueRequest, title: string): Promise<{ job: JobSnapshot } | { error: ApiError }> {
    const key = this.#keyFor(request);
    if (!this.pending.value.some((pending) => pending.key === key)) {
      this.pending.set([{ key, title }, ...this.pending.value]);
    }
    try {
      const job = await this.#enqueue(request, key);
      this.#deps.onStarted(job);
      return { job };
    } catch (thrown) {
      this.#last = undefined;
      return { error: toApiError(thrown) };
    } finally {
      this.pending.set(this.pending.value.filter((pending) => pending.key !== key));
    }
  }

  async #enqueue(request: EnqueueRequest, key: string): Promise<JobSnapshot> {
    for (const waitMs of REPEAT_AFTER_MS) {
      try {
        return await this.#deps.enqueue(request, key);
      } catch (thrown) {
        if (toApiError(thrown).code !== "unreachable") throw thrown;
        await this.#deps.wait(waitMs);
      }
    }
    return this.#deps.enqueue(request, key);
  }

  #keyFor(request: EnqueueRequest): string {
    const now = this.#deps.now();
    const text = JSON.stringify(request);
    const isRepeat = this.#last?.request === text && now - this.#last.at < DOUBLE_CLICK_MS;
    const key = isRepeat && this.#last ? this.#last.key : this.#deps.createKey();
    this.#last = { request: text, at: now, key };
    return key;
  }
}
