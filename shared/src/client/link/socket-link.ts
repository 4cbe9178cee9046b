import { Manager, type Socket } from "socket.io-client";
import type { CommandName, Commands } from "../../protocol/client-commands.ts";
import type { ServerEvents } from "../../protocol/server-events.ts";
import type { JobClientOptions } from "../job-client-types.ts";
import type { Reason } from "./link-machine.ts";

/** What a link tells. What came over the wire is `unknown` here: whoever uses it checks it. */
export interface LinkHandlers {
  connected: () => void;
  /** It runs on a WebSocket; said after `connected`. */
  upgraded: () => void;
  /** `reason` is what the gateway said; without it, nobody answered. `retryAfterMs`: how long it said to stay away. */
  connectFailed: (reason: Reason | undefined, retryAfterMs?: number) => void;
  disconnected: (cause: string) => void;
  /** `job:gone`: a gateway in an application has ended one watch, because the record has gone or may not be watched any more. */
  heard: Partial<Record<keyof ServerEvents | "job:gone", (payload: unknown) => void>>;
}

/** One connection, used once: after it is lost, the next attempt is a new link, so nothing of an old one lingers. */
export interface Link {
  /** Resolves with the gateway's acknowledgement; rejects when the link is lost or no answer comes within 10 s. */
  send<Name extends CommandName>(name: Name, payload: Commands[Name]["payload"]): Promise<unknown>;
  close(): void;
}

export interface LinkOptions {
  url: string | undefined;
  /** Empty where cookies tell who is watching. */
  token: string;
  transports: JobClientOptions["transports"];
  /** Whether polling, where it is allowed, comes first; it is upgraded to a WebSocket where one gets through. */
  pollsFirst: boolean;
}

const ACKNOWLEDGEMENT_DUE_MS = 10_000;

type ConnectError = Error & { data?: unknown; description?: unknown; context?: { responseText?: string } };

type Untyped = Record<string, (...payload: unknown[]) => void>;

/**
 * Opens a Socket.IO connection. Socket.IO's own reconnection stays off: it gives up after "io server disconnect" and after a
 * refused handshake, and asks for no fresh token in time.
 */
export function openSocketLink(
  { url, token, transports = ["websocket", "polling"], pollsFirst }: LinkOptions,
  handlers: LinkHandlers,
): Link {
  const { origin, path } = toEndpoint(url);
  const options = {
    path,
    reconnection: false,
    autoConnect: false,
    transports: pollsFirst ? [...transports].sort(byPolling) : transports,
    // A network that refuses WebSockets gets long polling in the same attempt; one that swallows them, in the next.
    tryAllTransports: true,
    withCredentials: token === "",
  };
  const manager = origin === undefined ? new Manager(options) : new Manager(origin, options);
  const socket: Socket<Untyped, Untyped> = manager.socket("/", { auth: token === "" ? {} : { token } });

  socket.on("connect", () => {
    const { engine } = manager;
    handlers.connected();
    if (engine.transport.name === "websocket") handlers.upgraded();
    else
      engine.once("upgrade", () => {
        handlers.upgraded();
      });
  });
  socket.on("connect_error", (error: ConnectError) => {
    const said = error.data ?? toBody(error);
    handlers.connectFailed(
      toReason(said) ?? toMisdirection(error.description, `${origin ?? ""}${path}/`),
      toRetryAfterMs(said),
    );
  });
  socket.on("disconnect", (cause) => {
    handlers.disconnected(cause);
  });
  for (const [event, hear] of Object.entries(handlers.heard)) socket.on(event, hear);
  socket.connect();

  return {
    send: (name, payload) => socket.timeout(ACKNOWLEDGEMENT_DUE_MS).emitWithAck(name, payload),
    close() {
      socket.off();
      socket.disconnect();
    },
  };
}

/** Socket.IO would take the path of an address for a namespace. */
function toEndpoint(url: string | undefined): { origin?: string; path: string } {
  if (url === undefined) return { path: "/socket.io" };
  const { origin, pathname } = new URL(url);
  return { origin, path: `${pathname.replace(/\/+$/, "")}/socket.io` };
}

function byPolling(one: string, other: string): number {
  return Number(other === "polling") - Number(one === "polling");
}

/**
 * Of polling, Engine.IO's client (6.6) tells the status that it was answered with. What is not found there is another server's
 * path, or Headway's without sockets. The codes of a refused token are not used: another token would not help.
 */
function toMisdirection(status: unknown, address: string): Reason | undefined {
  if (typeof status !== "number" || status < 400 || status >= 500 || status === 429) return undefined;
  const message = `${address} answered ${status}. Is \`url\` right? headway.attach(server) serves Socket.IO; a handler alone serves @headway/client/sse.`;
  return { code: status === 404 ? "not-found" : "invalid-request", message };
}

/** What a gateway that is too busy answers a poll with; Engine.IO's client (6.6) hands the request on. */
function toBody({ description, context }: ConnectError): unknown {
  try {
    return description === 503 ? JSON.parse(context?.responseText ?? "") : undefined;
  } catch {
    return undefined;
  }
}

function toRetryAfterMs(said: unknown): number {
  return Math.max(
    0,
    1_000 * Number((said as { retryAfterSeconds?: unknown } | undefined)?.retryAfterSeconds) || 0,
  );
}

function toReason(data: unknown): Reason | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { code, message } = data as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return undefined;
  return { code, message: typeof message === "string" ? message : code };
}
