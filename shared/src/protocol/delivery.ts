/** Which gateway: `id` differs after each start; `host` and `pid` say where to find the process. */
export interface GatewayName {
  id: string;
  host: string;
  pid: number;
}

/** What one gateway says of its delivery. Counts are since its start; times are ms since epoch. */
export interface GatewayDelivery extends GatewayName {
  startedAt: number;
  /** Whether it hears updates. */
  live: boolean;
  sockets: number;
  watchedJobs: number;
  watchedFeeds: number;
  /** Updates received from Redis. */
  heard: number;
  /** Updates written to sockets: each counts once for each socket. */
  sent: number;
  /** Updates that a slow socket was not sent because a newer one of the same job took their place. */
  conflated: number;
  /** Of `sent`: those that a slow socket was sent later, when it read again. */
  replayed: number;
  /** Sockets that do not keep up now. */
  slowSockets: number;
  /** How often all watched jobs were read again after an outage. */
  resyncs: number;
  /** From a job's report to its broadcast, of the last 1 to 2 minutes. Without updates in that time: undefined. */
  reportToSend?: { p50Ms: number; p99Ms: number; updates: number };
  /** `until` is missing while it goes on. */
  lastOutage?: { from: number; until?: number; reason: string };
}

/** The answer of `GET /admin/delivery`. */
export interface DeliveryAnswer {
  at: number;
  /** The gateway that was asked. */
  answeredBy: string;
  /** Whether the other gateways could be asked, which takes Redis. */
  reached: boolean;
  /** By host and process, at most 50. */
  gateways: GatewayDelivery[];
  /** Gateways that were seen in the last 2 minutes and have not answered, at most 50. */
  silent: (GatewayName & { seenAt: number })[];
  /** Further gateways that have not answered, of which no name is known: they may run an older version. */
  unnamed: number;
  /** Gateways that are left out of the lists above. */
  omitted: number;
}
