import type { ConnectionDriver } from "./link/connection.ts";
import type { ServerClock } from "./server-clock.ts";

/** What a gateway says of itself: whether it hears updates, and what time it has. `openedAt`: when the link was asked for. */
export function hearStatus(
  status: unknown,
  { dispatch }: Pick<ConnectionDriver<never>, "dispatch">,
  time?: { clock: ServerClock; openedAt: number },
): void {
  if (typeof status !== "object" || status === null) return;
  const { live, reason, at } = status as { live?: unknown; reason?: unknown; at?: unknown };
  if (time && typeof at === "number")
    time.clock.learn({ at, sentAt: time.openedAt, receivedAt: time.clock.local() });
  if (live === true) dispatch("serverLive", {});
  const message = typeof reason === "string" ? reason : "The gateway cannot hear updates at the moment.";
  if (live === false) dispatch("serverPaused", { message });
}
