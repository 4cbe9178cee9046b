import { startTcpProxy } from "../support/tcp-proxy.ts";
import type { TcpProxy } from "../support/tcp-proxy.ts";

/** The way from one process to another, with everything that can go wrong on it. */
export interface FaultyLink extends AsyncDisposable {
  name: string;
  port: number;
  proxy: TcpProxy;
  /** What each chunk towards the server is held back, in ms. */
  delayMs: number;
  /** Of how many chunks from now on the reply gets lost, with the connection. */
  repliesToLose: number;
  heal(): void;
}

export async function openFaultyLink(name: string, targetPort: number): Promise<FaultyLink> {
  const faults = { delayMs: 0, repliesToLose: 0 };
  const proxy = await startTcpProxy({
    target: `tcp://127.0.0.1:${targetPort}`,
    delayUpstreamMs: () => faults.delayMs,
    cutBeforeReplyTo: () => faults.repliesToLose > 0 && faults.repliesToLose-- > 0,
  });
  return Object.assign(faults, {
    name,
    port: Number(new URL(proxy.url).port),
    proxy,
    heal: () => {
      faults.delayMs = 0;
      faults.repliesToLose = 0;
      proxy.refuse(false);
      proxy.freeze(false);
    },
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  });
}
