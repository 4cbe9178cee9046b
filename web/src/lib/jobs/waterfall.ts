import type { Attempt } from "../api/api-types.ts";
import { toDuration, toDurationSoFar } from "@headway/shared/words/durations";

/** A stage of an attempt as a bar: where it begins and how long it is, in per cent of the attempt. */
export interface WaterfallBar {
  key: string;
  label: string;
  from: number;
  width: number;
  took: string;
}

/** A run of a job, as it is called and with what went before it. */
export interface NamedRun<Run extends Attempt = Attempt> {
  attempt: Run;
  /** "Attempt 2", "Attempt 2, resumed", "Run again: attempt 1". */
  name: string;
  /** Since when it waited in the queue, in ms since epoch; undefined where it did not, or nobody knows. */
  queuedSince: number | undefined;
}

/**
 * Names a job's runs, given in their order. A worker that puts its job back, or is lost, leaves the same attempt to a
 * further run; a person who runs an ended job again begins a new life, in which attempts and runs are counted afresh.
 */
export function nameRuns<Run extends Attempt>(attempts: readonly Run[]): NamedRun<Run>[] {
  let isAgain = false;
  return attempts.map((attempt, index) => {
    const previous = attempts[index - 1];
    const isNewLife = previous !== undefined && beginsNewLife(attempt, previous);
    isAgain ||= isNewLife;
    const isResumed = previous !== undefined && !isNewLife && attempt.attempt === previous.attempt;
    return {
      attempt,
      name: `${isAgain ? "Run again: attempt" : "Attempt"} ${attempt.attempt}${isResumed ? ", resumed" : ""}`,
      queuedSince: isResumed
        ? previous.endedAt
        : attempt.attempt === 1
          ? attempt.stages?.find(({ key }) => key === "queued")?.startedAt
          : undefined,
    };
  });
}

function beginsNewLife(attempt: Attempt, previous: Attempt): boolean {
  if (attempt.run === undefined || previous.run === undefined) return attempt.attempt < previous.attempt;
  return attempt.run <= previous.run;
}

/** Each stage that was begun, placed on the run's own time. `now`: ms since epoch, the end of what has not ended. */
export function toWaterfall(
  { attempt, queuedSince }: Pick<NamedRun, "attempt" | "queuedSince">,
  now: number,
): WaterfallBar[] {
  const begun = (attempt.stages ?? []).flatMap((stage) => {
    // The end takes no time, and the queue's own time would count earlier runs in.
    const startedAt = stage.key === "queued" ? queuedSince : stage.startedAt;
    return startedAt === undefined || stage.key === "done" ? [] : [{ ...stage, startedAt }];
  });
  const start = Math.min(...begun.map((stage) => stage.startedAt), attempt.startedAt);
  const end = Math.max(attempt.endedAt ?? now, start + 1);
  return begun.map(({ key, label, startedAt, endedAt }) => ({
    key,
    label: label.replace(/\s*\d+%$/, "").replace(/…$/, ""),
    from: ((startedAt - start) / (end - start)) * 100,
    width: Math.max(0.6, ((Math.min(endedAt ?? end, end) - startedAt) / (end - start)) * 100),
    took:
      endedAt === undefined && attempt.endedAt === undefined
        ? toDurationSoFar(end - startedAt)
        : toDuration((endedAt ?? end) - startedAt),
  }));
}
