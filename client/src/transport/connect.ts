import { ConnectionDriver, type ConnectionDeps } from "@headway/shared/client/link/connection";
import type { TransportHandlers, TransportOptions } from "../core/transport.ts";

type Own = "openLink" | "onLink" | "heard";

/** The connection that a transport keeps up, by the machine in shared that the dashboard's stands on, too. */
export function connect<Opened extends { close(): void }>(
  { getToken }: TransportOptions,
  { onConnection }: TransportHandlers,
  deps: Pick<ConnectionDeps<Opened>, Own> & { onLive?: () => void },
): ConnectionDriver<Opened> {
  const { onLive, ...own } = deps;
  return new ConnectionDriver<Opened>({
    ...own,
    getToken,
    now: Date.now,
    random: Math.random,
    network: "addEventListener" in globalThis ? globalThis : undefined,
    onChange(connection) {
      if (connection.state === "live") onLive?.();
      onConnection(connection);
    },
  });
}
