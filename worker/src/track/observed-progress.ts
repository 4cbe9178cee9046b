import { toReport } from "@headway/shared/bullmq/read-progress";
import type { ProgressReport } from "@headway/shared/bullmq/read-progress";
import { parseWork } from "../progress/parse-work.ts";
import { createLogLines } from "./log-lines.ts";
import { harmlessly, noop } from "./progress.ts";
import type { Progress, ProgressJob } from "./progress.ts";

const MIN_INTERVAL_MS = 100;

/** A progress that goes through BullMQ's own `updateProgress`, ten times a second at most. `end` sends what is left. */
export interface ObservedProgress {
  progress: Progress;
  end: () => void;
}

/**
 * For a job that nobody tracks: of an untracked worker, or in a sandboxed processor. `updateProgress` replaces what it was
 * given before, so that each call says all that is known.
 */
export function createObservedProgress(job: ProgressJob, signal: AbortSignal): ObservedProgress {
  const updates = createUpdates((report) => job.updateProgress(report));
  const lines = createLogLines((line) => job.log(line));
  let state: ProgressReport = {};
  const say = (next: ProgressReport): void => {
    state = next;
    updates.send(state);
  };
  return {
    progress: {
      stage: (key, label) => {
        harmlessly(() => {
          const entered = toReport({ stage: key, label });
          if (entered?.stage !== undefined) say(entered);
        });
      },
      report: (done, total) => {
        const work = parseWork(done, total);
        if (work) say({ ...state, ...work });
      },
      label: (text) => {
        const said = typeof text === "string" ? toReport(text) : undefined;
        if (said) say({ ...state, ...said });
      },
      log: (line) => void lines.add(line),
      signal,
      jobId: job.id ?? "",
      // A test's own job may lack it.
      attempt: (job.attemptsMade || 0) + 1,
    },
    end: () => {
      updates.flush();
      lines.flush();
    },
  };
}

/** Hands on the latest of the reports, one at a time. */
export function createUpdates(update: (report: ProgressReport) => Promise<unknown>) {
  let next: ProgressReport | undefined;
  let isSending = false;
  let timer: NodeJS.Timeout | undefined;
  let lastAt = 0;
  const give = async (): Promise<void> => {
    const report = next;
    if (report === undefined) return;
    next = undefined;
    lastAt = Date.now();
    await update(report);
  };
  const schedule = (): void => {
    if (timer || isSending || next === undefined) return;
    const waitMs = Math.min(MIN_INTERVAL_MS, lastAt + MIN_INTERVAL_MS - Date.now());
    if (waitMs <= 0) {
      sendNow();
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      sendNow();
    }, waitMs);
    timer.unref();
  };
  const sendNow = (): void => {
    isSending = true;
    void give()
      .catch(noop)
      .finally(() => {
        isSending = false;
        schedule();
      });
  };
  return {
    send: (report: ProgressReport): void => {
      next = report;
      schedule();
    },
    flush: (): void => {
      clearTimeout(timer);
      timer = undefined;
      give().catch(noop);
    },
  };
}
