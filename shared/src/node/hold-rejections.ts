import type { Redis } from "ioredis";

const SENT_UNHELD = ["subscribe", "psubscribe", "ssubscribe", "select"] as const;

/**
 * Keeps a connection from ending the process. After each reconnection ioredis (5.11, 6.0) sends these commands by itself and
 * holds none of their promises: where the connection closes before Redis answers, or Redis refuses a channel by then, the
 * rejection would be unhandled. Callers of these methods still receive theirs.
 */
export function holdRejections<Connection extends Redis>(redis: Connection): Connection {
  for (const name of SENT_UNHELD) {
    const send = redis[name].bind(redis) as (...values: unknown[]) => Promise<unknown>;
    const sendHeld = (...values: unknown[]): Promise<unknown> => {
      const answer = send(...values);
      answer.catch(() => undefined);
      return answer;
    };
    Object.assign(redis, { [name]: sendHeld });
  }
  return redis;
}
