/** The published limits; a gateway may be configured with others. */
export const LIMITS = {
  payloadBytes: 64 * 1024,
  watchedJobsPerSocket: 200,
  socketsPerIdentity: 20,
  commandsPerSecond: 50,
  requestsPerSecond: 50,
} as const;
