import { toDuration } from "@headway/shared/words/durations";

/** Of the jobs that ended last: half of them took no longer than `p50`, 95% no longer than `p95`, in ms. */
export interface Timings {
  jobs: number;
  wait?: Spread;
  run?: Spread;
}
interface Spread {
  p50: number;
  p95: number;
}

/** What only a queue's own page tells. */
export interface QueueDetail {
  schedulers: {
    id: string;
    name: string;
    nextAt: number;
    everyMs?: number;
    pattern?: string;
    tz?: string;
  }[];
  workers?: { name?: string; address: string; connectedForMs: number }[];
  timings: Timings;
}

/** "every 15 min", or the pattern with its zone. */
export function sayRhythm({ everyMs, pattern = "", tz = "" }: QueueDetail["schedulers"][number]): string {
  if (everyMs === undefined) return `${pattern} ${tz}`.trim();
  return `every ${toDuration(everyMs).replace(/ 00 \w+$/, "")}`;
}
