/**
 * At most `limit` sends in any `windowMs`. The gateway's limit is on a socket's commands per second; staying under it at
 * every moment, and not on average, keeps restored watches from being refused.
 */
export interface RateWindow {
  /** How long to wait before the next send, in ms; 0: send now. */
  delayMs(now: number): number;
  note(now: number): void;
}

export function createRateWindow(limit: number, windowMs: number): RateWindow {
  let sentAt: number[] = [];
  return {
    delayMs(now) {
      // A clock that was set back must not hold everything up.
      sentAt = sentAt.filter((at) => at > now - windowMs && at <= now);
      const oldest = sentAt[0];
      return sentAt.length < limit || oldest === undefined ? 0 : oldest + windowMs - now;
    },
    note(now) {
      sentAt.push(now);
    },
  };
}
