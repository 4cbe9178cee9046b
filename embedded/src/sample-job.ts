import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SampleRequest } from "./plugin-parts.ts";

/** The one job that the very first start runs, so that there is something to watch. */
export class SampleJob {
  /** Stands in the data folder once the sample has been started. */
  readonly #marker: string;
  readonly #request: SampleRequest;
  #refusal: string | undefined;
  #isQueued = false;

  constructor(dataDir: string, request: SampleRequest) {
    this.#request = request;
    this.#marker = join(dataDir, "sample-started");
  }

  /** Whether this is the very first start. */
  get isDue(): boolean {
    return !existsSync(this.#marker);
  }

  /** Queues it. Answers what the worker's environment needs beside `env` so that it paces this job and no other. Never rejects. */
  async queue(url: string, token: string, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
    try {
      const response = await fetch(url + this.#request.path, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": "sample",
        },
        body: JSON.stringify(this.#request.body),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { jobId } = (await response.json()) as { jobId: string };
      this.#isQueued = true;
      return env[this.#request.paceSetting] ? {} : this.#request.pace(jobId);
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
