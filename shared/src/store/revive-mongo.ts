import type { Connection } from "mongoose";

const LOOK_EVERY_MS = 1_000;
/** How long a server may take to answer a heartbeat, or to let itself be connected to, in ms. */
export const ANSWER_DUE_MS = 5_000;
/** How often the driver looks after its server, and how long the server may keep a heartbeat back that waits for news, in ms. */
export const HEARTBEAT_EVERY_MS = 10_000;
const GRACE_MS = 1_000;

/**
 * Connects anew when the driver has stopped looking after a server. Its monitor writes a heartbeat to a connection that has
 * just been cut along with all the others, waits for that to drain, which a dead socket never says, and with it every call
 * fails for good, long after the server is back. A heartbeat that has neither succeeded nor failed when the driver's own
 * time-out for it is over tells of that.
 */
export function reviveWhenStuck(connection: Connection): void {
  const client = connection.getClient();
  /** When the outstanding heartbeat of each server must be over, ms since epoch. */
  const due = new Map<string, number>();
  let reviving: Promise<void> | undefined;
  let isClosed = false;

  client.on("serverHeartbeatStarted", ({ connectionId, awaited }) => {
    const keptBackMs = awaited ? HEARTBEAT_EVERY_MS : 0;
    due.set(connectionId, Date.now() + keptBackMs + ANSWER_DUE_MS + GRACE_MS);
  });
  for (const end of ["serverHeartbeatSucceeded", "serverHeartbeatFailed"] as const) {
    client.on(end, ({ connectionId }: { connectionId: string }) => {
      due.delete(connectionId);
    });
  }
  client.on("serverClosed", ({ address }) => {
    due.delete(address);
  });

  const revive = async (): Promise<void> => {
    await client.close(true);
    due.clear();
    if (isClosed) return;
    // Where the server is away it is tried again, at the next look.
    await client.connect().catch(() => due.set("", 0));
  };
  const timer = setInterval(() => {
    const isStuck = [...due.values()].some((dueAt) => dueAt < Date.now());
    if (!isStuck) return;
    reviving ??= revive().finally(() => {
      reviving = undefined;
    });
  }, LOOK_EVERY_MS);
  timer.unref();
  connection.once("close", () => {
    isClosed = true;
    clearInterval(timer);
  });
}
