import type { Connection } from "@headway/shared/client/job-client-types";
import { toTimeOfDay } from "@headway/shared/words/durations";

/** What the banner remembers between looks. Times in ms since epoch. */
export interface Outage {
  /** Since when there has been no live connection; undefined while there is one. */
  downSince: number | undefined;
  /** When the last outage that people were told of ended. */
  upSince: number | undefined;
}

export interface Banner {
  tone: "warn" | "bad" | "good";
  words: string;
  canRetry: boolean;
}

export const NO_OUTAGE: Outage = { downSince: undefined, upSince: undefined };

const TOLD_AFTER_MS = 1_000;
const OFFLINE_AFTER_MS = 30_000;
const UP_TO_DATE_MS = 3_000;

/** The gateway is there and takes no further socket of this person; it is tried again all the while. */
const TOO_MANY_PLACES =
  "Live updates paused: you are signed in in too many places. Close the dashboard in one of them, and they go on.";

/** The same outage when another time is taken for the server's. */
export function shiftOutage({ downSince, upSince }: Outage, byMs: number): Outage {
  const shift = (at: number | undefined): number | undefined => (at === undefined ? undefined : at + byMs);
  return { downSince: shift(downSince), upSince: shift(upSince) };
}

/** Follows the connection: one outage lasts from the first loss to the next live moment, however many tries lie between. */
export function nextOutage(outage: Outage, connection: Connection, now: number): Outage {
  if (connection.state !== "live") {
    return { downSince: outage.downSince ?? connection.since, upSince: undefined };
  }
  if (outage.downSince === undefined) return outage;
  const wasTold = connection.since - outage.downSince >= TOLD_AFTER_MS;
  return { downSince: undefined, upSince: wasTold ? now : undefined };
}

/** When the banner next changes by the time alone, in ms since epoch; undefined while it does not. */
export function nextBannerAt({ downSince, upSince }: Outage, now: number): number | undefined {
  const moments = [
    downSince !== undefined && downSince + TOLD_AFTER_MS,
    downSince !== undefined && downSince + OFFLINE_AFTER_MS,
    upSince !== undefined && upSince + UP_TO_DATE_MS,
  ];
  return moments.find((at) => at !== false && at > now) || undefined;
}

/** The banner to show, or undefined for none. `runningJobs`: those that a worker was at when they were last heard of. */
export function describeOutage(
  outage: Outage,
  connection: Connection,
  now: number,
  runningJobs: number,
): Banner | undefined {
  if (outage.upSince !== undefined && now - outage.upSince < UP_TO_DATE_MS) {
    return { tone: "good", words: "Up to date", canRetry: false };
  }
  if (outage.downSince === undefined || now - outage.downSince < TOLD_AFTER_MS) return undefined;
  const comfort =
    runningJobs === 0
      ? ""
      : runningJobs === 1
        ? " The job is still running."
        : " The jobs are still running.";
  if (connection.state === "closed") {
    const why = connection.reason?.message ?? "The connection was closed.";
    return { tone: "bad", words: `Live updates stopped. ${why}`, canRetry: true };
  }
  if (connection.reason?.code === "rate-limited") {
    return { tone: "warn", words: TOO_MANY_PLACES + comfort, canRetry: true };
  }
  if (now - outage.downSince >= OFFLINE_AFTER_MS) {
    return {
      tone: "bad",
      words: `Offline since ${toTimeOfDay(outage.downSince)}.${comfort}`,
      canRetry: true,
    };
  }
  if (connection.state === "paused") {
    return { tone: "warn", words: `Live updates paused by the server.${comfort}`, canRetry: false };
  }
  // The page's first connection: nothing has been live yet that could pause.
  const words = connection.state === "connecting" ? "Connecting…" : "Live updates paused. Reconnecting…";
  return { tone: "warn", words: words + comfort, canRetry: false };
}
