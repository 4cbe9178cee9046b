import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface TcpProxyOptions {
  /** The address of the server that connections are passed on to. */
  target: string;
  /** How long a chunk on its way to the server is held back, in ms. What follows it waits behind it. */
  delayUpstreamMs?: (chunk: Buffer) => number;
  /** What a chunk on its way to the server, and with it all that follows it, waits for; undefined for nothing. */
  holdUpstreamUntil?: (chunk: Buffer) => Promise<unknown> | undefined;
  /** How long a chunk on its way back to the client is held back, in ms. What follows it waits behind it. */
  delayDownstreamMs?: (chunk: Buffer) => number;
  /** Chunks that reach the server while their reply does not come back: the connection is cut in between. */
  cutBeforeReplyTo?: (chunk: Buffer) => boolean;
}

export interface TcpProxy extends AsyncDisposable {
  /** The target's address by way of this proxy. */
  url: string;
  /** Ends all connections at once, as a network does that is cut. */
  cut(): void;
  /** Refuses connections from now on, or takes them again. */
  refuse(refused: boolean): void;
  /** Passes nothing on while connections stay open, as a network does that swallows packets; then what was held back. */
  freeze(frozen: boolean): void;
  /** Has new connections lead to another server; those that there are stay with the old one. So it is after a failover, too. */
  retarget(target: string): void;
  /** Passes nothing on any more on the connections there are, which stay open for good; new ones work. So it is after a failover. */
  deaden(): void;
  /** The ports from which this proxy's connections reach the server. */
  upstreamPorts(): number[];
  /** How many connections were cut before a reply. */
  cuts(): number;
  /** How many connections were refused. */
  refusals(): number;
}

function hold(...sockets: Socket[]): void {
  for (const socket of sockets) socket.pause();
}

/** Writes each chunk late by its own delay: a latency, not a queue, except that none overtakes another. */
function latecomer(
  to: Socket,
  delayMs: (chunk: Buffer) => number,
  holdUntil: (chunk: Buffer) => Promise<unknown> | undefined = () => undefined,
): (chunk: Buffer) => void {
  let sendAt = 0;
  let sending = Promise.resolve();
  return (chunk) => {
    sendAt = Math.max(sendAt, Date.now() + delayMs(chunk));
    const due = sendAt;
    const held = holdUntil(chunk);
    sending = sending.then(async () => {
      await held;
      const leftMs = due - Date.now();
      if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
      if (!to.destroyed) to.write(chunk);
    });
  };
}

/** A proxy on loopback that misbehaves on request. */
export async function startTcpProxy({
  target,
  delayUpstreamMs = () => 0,
  holdUpstreamUntil = () => undefined,
  delayDownstreamMs = () => 0,
  cutBeforeReplyTo = () => false,
}: TcpProxyOptions): Promise<TcpProxy> {
  const toPort = ({ port, protocol }: URL): number =>
    Number(port || (protocol.startsWith("redis") ? 6379 : 27017));
  let address = new URL(target);
  const sockets = new Set<Socket>();
  const upstreams = new Set<Socket>();
  const deadenings = new Set<() => void>();
  let refusing = false;
  let frozen = false;
  let cuts = 0;
  let refusals = 0;
  const server = createServer((client) => {
    if (refusing) {
      refusals += 1;
      client.destroy();
      return;
    }
    const upstream = connect(toPort(address), address.hostname);
    upstreams.add(upstream);
    upstream.once("close", () => upstreams.delete(upstream));
    let isDoomed = false;
    let isDead = false;
    deadenings.add(() => {
      isDead = true;
    });
    const sendUp = latecomer(upstream, delayUpstreamMs, holdUpstreamUntil);
    const sendDown = latecomer(client, delayDownstreamMs);
    client.on("data", (chunk) => {
      if (isDead) return;
      isDoomed ||= cutBeforeReplyTo(chunk);
      sendUp(chunk);
    });
    upstream.on("data", (chunk) => {
      if (isDead) return;
      if (!isDoomed) {
        sendDown(chunk);
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
    url: Object.assign(new URL(target), {
      hostname: "127.0.0.1",
      port: String((server.address() as AddressInfo).port),
    }).href,
    cut,
    upstreamPorts: () => [...upstreams].flatMap(({ localPort }) => localPort ?? []),
    cuts: () => cuts,
    refusals: () => refusals,
    refuse: (refused) => {
      refusing = refused;
    },
    retarget: (other) => {
      address = new URL(other);
    },
    freeze: (wanted) => {
      frozen = wanted;
      for (const socket of sockets) {
        if (frozen) socket.pause();
        else socket.resume();
      }
    },
    deaden: () => {
      for (const deaden of deadenings) deaden();
      deadenings.clear();
    },
    [Symbol.asyncDispose]: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
