import type { Connection } from "@headway/shared/client/job-client-types";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { ClientOptions, Problem } from "./types.ts";

export type { Connection };

/** What carries watches: a socket, a stream, or another tab. Addresses are `formatAddress` text. */
export interface Transport {
  want(target: string): void;
  unwant(target: string): void;
  retryNow(): void;
  close(): void;
}

/** What is wanted besides jobs. No address is without a slash. */
export const LIST = "list";

/** What a transport tells of one target. */
export type News =
  { job: JobSnapshot } | { jobs: readonly JobSnapshot[] } | { end: "gone" | "refused"; error?: Problem };

export interface TransportHandlers {
  onNews: (target: string, news: News) => void;
  onConnection: (connection: Connection) => void;
}

export type TransportOptions = Pick<ClientOptions, "url" | "getToken">;

/** Begins to connect. */
export type OpenTransport = (options: TransportOptions, handlers: TransportHandlers) => Transport;
