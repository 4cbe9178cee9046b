import type { Room } from "@headway/shared/protocol/rooms";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { Watcher } from "./watch-context.ts";

/** How long Redis may take to acknowledge a subscription before the caller is told to try again, in ms. */
const JOIN_TIMEOUT_MS = 4_000;

/**
 * Puts a socket into a room and calls `read` once the room hears everything. When either fails, the socket is out again,
 * unless it was in before.
 */
export async function enterRoom<Answer>(
  watcher: Watcher,
  room: Room,
  read: () => Promise<Answer>,
): Promise<Answer> {
  // Socket.IO lets a closed socket join, and nothing would ever take it out again.
  if (!watcher.connected) throw new WireError("conflict", "The socket has been closed.");
  const wasIn = watcher.rooms.has(room);
  try {
    const joining = watcher.join(room);
    if (joining) await withDeadline(joining, room);
    return await read();
  } catch (thrown) {
    if (!wasIn) await watcher.leave(room);
    throw thrown;
  }
}

async function withDeadline(joining: Promise<void>, room: Room): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new WireError(
          "unavailable",
          `Updates cannot be subscribed to at present. Try again in a few seconds.`,
          {
            retryAfterSeconds: 2,
            cause: new Error(
              `Redis did not acknowledge the subscription of ${room} within ${JOIN_TIMEOUT_MS} ms`,
            ),
          },
        ),
      );
    }, JOIN_TIMEOUT_MS);
  });
  try {
    await Promise.race([joining, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
