import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const REQUEST = { template: "ecommerce-shoppers", seed: "first-light" };
/** Each persona of the sample takes at least this long, in ms: a first job can be watched instead of being over at once. */
const PACE_MS = 250;

/** The one job that the very first start runs, so that there is something to watch. */
export class SampleJob {
  /** Stands in the data folder once the sample has been started. */
  readonly #marker: string;
  #refusal: string | undefined;
  #isQueued = false;

  constructor(dataDir: string) {
    this.#marker = join(dataDir, "sample-started");
  }

  /** Whether this is the very first start. */
  get isDue(): boolean {
    return !existsSync(this.#marker);
  }

  /** Queues it. Answers what a worker's environment needs so that it paces this job and no other. Never rejects. */
  async queue(url: string, token: string): Promise<NodeJS.ProcessEnv> {
    try {
      const response = await fetch(`${url}/admin/dev/personas/preset`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": "sample",
        },
        body: JSON.stringify(REQUEST),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { jobId } = (await response.json()) as { jobId: string };
      this.#isQueued = true;
      return { OFFLINE_PACE_MS: String(PACE_MS), OFFLINE_PACE_JOB: jobId };
    } catch (thrown) {
      this.#refusal = thrown instanceof Error ? thrown.message : String(thrown);
      return {};
    }
  }

  /** Once everything runs: notes that it was started, and says what became of it. Undefined when it was not due. */
  settle(): string | undefined {
    if (this.#refusal !== undefined)
      return `The sample job could not be started: ${this.#refusal}. Everything else works; start a job yourself.`;
    if (!this.#isQueued) return undefined;
    writeFileSync(this.#marker, "");
    return "A sample job is running, to have something to watch (HEADWAY_SAMPLE=0 leaves it out).";
  }
}
