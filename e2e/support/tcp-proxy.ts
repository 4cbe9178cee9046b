import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface TcpProxyOptions {
  /** Where connections are passed on to. */
  target: { host: string; port: number };
  /** How long a chunk on its way to the server is held back, in ms. What follows it waits behind it. */
  delayUpstreamMs?: (chunk: Buffer) => number;
  /** Chunks that reach the server while their reply does not come back: the connection is cut in between. */
  cutBeforeReplyTo?: (chunk: Buffer) => boolean;
}

export interface TcpProxy extends AsyncDisposable {
  port: number;
  /** Ends all connections at once, as a network does that is cut. */
  cut(): void;
  /** Refuses connections from now on, or takes them again. */
  refuse(refused: boolean): void;
  /** Passes nothing on while connections stay open, as a network does that swallows packets; then what was held back. */
  freeze(frozen: boolean): void;
  /** How many connections were cut before a reply. */
  cuts(): number;
}

function hold(...sockets: Socket[]): void {
  for (const socket of sockets) socket.pause();
}

/** A proxy on loopback that misbehaves on request. */
export async function startTcpProxy({
  target,
  delayUpstreamMs = () => 0,
  cutBeforeReplyTo = () => false,
}: TcpProxyOptions): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let refusing = false;
  let frozen = false;
  let cuts = 0;
  const server = createServer((client) => {
    if (refusing) {
      client.destroy();
      return;
    }
    const upstream = connect(target.port, target.host);
    let sendAt = 0;
    let sending = Promise.resolve();
    let isDoomed = false;
    client.on("data", (chunk) => {
      isDoomed ||= cutBeforeReplyTo(chunk);
      // A latency, not a queue: each chunk is late by its own delay, and only never overtakes another.
      sendAt = Math.max(sendAt, Date.now() + delayUpstreamMs(chunk));
      const due = sendAt;
      sending = sending.then(async () => {
        const leftMs = due - Date.now();
        if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
        if (!upstream.destroyed) upstream.write(chunk);
      });
    });
    upstream.on("data", (chunk) => {
      if (!isDoomed) {
        client.write(chunk);
        return;
      }
      cuts += 1;
      client.destroy();
      // The rest of the reply would count as a second cut.
      upstream.destroy();
    });
    if (frozen) hold(client, upstream);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    cuts: () => cuts,
    refuse: (refused) => {
      refusing = refused;
    },
    freeze: (wanted) => {
      frozen = wanted;
      for (const socket of sockets) {
        if (frozen) socket.pause();
        else socket.resume();
      }
    },
    [Symbol.asyncDispose]: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
