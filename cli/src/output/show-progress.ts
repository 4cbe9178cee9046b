import { OWN_QUEUE, parseAddress } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toEntry } from "@headway/shared/words/job-entry";
import type { JobEntry } from "@headway/shared/words/job-entry";
import type { Hearing } from "@headway/shared/words/describe-job";
import type { WordsByKind } from "@headway/shared/words/kind-words";
import { describeLine } from "./describe-line.ts";
import { renderBar } from "./render-bar.ts";

/** Where a command writes: `process.stdout` and `process.stderr` outside tests. */
export interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface ProgressView {
  show(job: JobSnapshot): void;
  /** Whether updates come: silence is no news of the job while they do not. */
  follow(connection: Hearing): void;
  /** A word about the connection; it goes beside the progress, never into it. */
  note(text: string): void;
  /** Leaves the cursor on a line of its own. */
  end(): void;
}

export interface ProgressViewDeps {
  out: Screen;
  err: Screen;
  now: () => number;
  words: WordsByKind;
}

/** The view that suits the screen: JSON lines for scripts, a bar on a terminal, plain lines in a log. */
export function createProgressView(deps: ProgressViewDeps, { json }: { json: boolean }): ProgressView {
  if (json) return createJsonView(deps);
  return deps.out.isTTY ? createBarView(deps) : createLineView(deps);
}

function createJsonView({ out, err }: ProgressViewDeps): ProgressView {
  return {
    show: (job) => out.write(`${JSON.stringify({ ...job, jobId: toOwnId(job) })}\n`),
    follow: () => {},
    note: (text) => err.write(`${text}\n`),
    end: () => {},
  };
}

/** The client knows a job of another queue by its address; scripts read the snapshot as it was sent. */
function toOwnId({ queue = OWN_QUEUE, jobId }: JobSnapshot): string {
  return queue === OWN_QUEUE ? jobId : (parseAddress(jobId)?.jobId ?? jobId);
}

const CONNECTED: Hearing = { state: "live" };
const CLEAR_LINE = "\r\u001b[2K";
/** A terminal that does not know its width says 0 or nothing. */
const UNKNOWN_WIDTH = 80;
const COUNTDOWN_MS = 1_000;

function createBarView({ out, now, words }: ProgressViewDeps): ProgressView {
  let shown: JobEntry | undefined;
  let connection: Hearing = CONNECTED;
  // A retry's countdown moves without any news, and so do the words for a long wait and for silence.
  const timer = setInterval(() => {
    if (shown) draw(shown);
  }, COUNTDOWN_MS);
  timer.unref();

  function draw(entry: JobEntry): void {
    const width = out.columns || UNKNOWN_WIDTH;
    out.write(`${CLEAR_LINE}${renderBar(entry, { width, now: now(), connection })}`);
  }

  return {
    show(job) {
      shown = toEntry(shown, job, now(), undefined, words);
      draw(shown);
    },
    follow(next) {
      connection = next;
    },
    note(text) {
      out.write(`${CLEAR_LINE}${text}\n`);
      if (shown) draw(shown);
    },
    end() {
      clearInterval(timer);
      // The last line whole, however narrow the terminal.
      if (shown) out.write(`${CLEAR_LINE}${describeLine(shown, { now: now(), connection })}\n`);
      shown = undefined;
    },
  };
}

const LINE_EVERY_PERCENT = 10;

function createLineView({ out, err, now, words }: ProgressViewDeps): ProgressView {
  let last: string | undefined;
  let entry: JobEntry | undefined;
  return {
    show(job) {
      entry = toEntry(entry, job, now(), undefined, words);
      // One line for each state, stage and tenth of the way: enough to follow, not enough to fill a log.
      const tenth = Math.floor(job.progress / LINE_EVERY_PERCENT);
      const step = [job.state, job.stage.key, job.attempt, tenth].join();
      if (step === last) return;
      last = step;
      out.write(`${describeLine(entry, { now: now(), connection: CONNECTED })}\n`);
    },
    follow: () => {},
    note: (text) => err.write(`${text}\n`),
    end: () => {},
  };
}
