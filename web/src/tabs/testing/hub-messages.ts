import type { HubMessage } from "../contract.ts";

export const isEnded = ({ is }: HubMessage): boolean => is === "ended";

export const isLive = (message: HubMessage): boolean =>
  message.is === "connection" && message.connection.state === "live";

/** The job's state as it is known, at this revision or a later one. */
export const isJob =
  (wanted: string, seq = 1) =>
  (message: HubMessage): boolean =>
    message.is === "job" &&
    message.jobId === wanted &&
    message.view.status === "known" &&
    message.view.job.seq >= seq;
