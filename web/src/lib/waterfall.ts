import type { Attempt } from "./api-types.ts";
import { toDuration } from "./durations.ts";

/** A stage of an attempt as a bar: where it begins and how long it is, in per cent of the attempt. */
export interface WaterfallBar {
  key: string;
  label: string;
  from: number;
  width: number;
  took: string;
}

/** The end takes no time, and only the first attempt waits in the queue. */
function isWork(stage: string, attempt: number): boolean {
  return stage !== "done" && (stage !== "queued" || attempt === 1);
}

/** Each stage that was begun, placed on the attempt's own time. `now`: ms since epoch, the end of what has not ended. */
export function toWaterfall(attempt: Attempt, now: number): WaterfallBar[] {
  const begun = (attempt.stages ?? []).flatMap((stage) =>
    stage.startedAt === undefined || !isWork(stage.key, attempt.attempt)
      ? []
      : [{ ...stage, startedAt: stage.startedAt }],
  );
  const start = Math.min(...begun.map((stage) => stage.startedAt), attempt.startedAt);
  const end = Math.max(attempt.endedAt ?? now, start + 1);
  return begun.map(({ key, label, startedAt, endedAt = end }) => ({
    key,
    label: label.replace(/\s*\d+%$/, "").replace(/…$/, ""),
    from: ((startedAt - start) / (end - start)) * 100,
    width: Math.max(0.6, ((Math.min(endedAt, end) - startedAt) / (end - start)) * 100),
    took: toDuration(endedAt - startedAt),
  }));
}
