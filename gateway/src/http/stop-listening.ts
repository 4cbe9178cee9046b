import type { Server } from "node:http";

/** For so long connections are still taken, in ms: under a storm there is always one more. */
const TAKEN_FOR_MS = 1_000;

/**
 * Stops listening; `ended` resolves when the connections that are open have ended.
 *
 * What the kernel has taken and this process has not is reset when a listener closes, so first all of that is accepted. A proxy
 * sends a reset request on to another gateway, but only once: while one after the other is restarted, the other may have been
 * the first that refused it.
 */
export async function stopListening(server: Server): Promise<{ ended: Promise<void> }> {
  let taken = 0;
  const count = (): void => {
    taken += 1;
  };
  server.on("connection", count);
  // The one before may come between the events of a turn: after it, the network is looked at as a whole.
  await nextTurn();
  const overdue = performance.now() + TAKEN_FOR_MS;
  let before: number;
  do {
    before = taken;
    // libuv accepts one connection a turn (since 1.45).
    await nextTurn();
  } while (taken > before && performance.now() < overdue);
  server.off("connection", count);
  const ended = new Promise<void>((resolve) => {
    // With an error if it never listened: then nothing is left, either.
    server.close(() => {
      resolve();
    });
  });
  return { ended };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
