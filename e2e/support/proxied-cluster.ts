import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedisCluster } from "@headway/embedded/redis-cluster";
import type { StartedClusterNode } from "@headway/embedded/redis-cluster-node";
import { startTcpProxy } from "./tcp-proxy.ts";
import type { TcpProxy } from "./tcp-proxy.ts";

/** Every connection to every node must say who it is. */
export const CLUSTER_USER = "headway";
export const CLUSTER_PASSWORD = "p:a,s/s w%rd";
/** How long a subscription is held on its way to a node while subscribing is slow. */
export const SUBSCRIBE_DELAY_MS = 50;

/** A Redis Cluster of a test's own, with a proxy before each node. */
export interface ProxiedCluster extends AsyncDisposable {
  nodes: readonly StartedClusterNode[];
  /** The addresses that an operator would set. */
  url: string;
  /** Before each node, where it is announced to be. */
  proxies: readonly TcpProxy[];
  /** Starts a replica of a master, which takes its place when it dies. */
  addReplica(master: StartedClusterNode): Promise<StartedClusterNode>;
  slowSubscribing(isSlow: boolean): void;
}

export async function startProxiedCluster(): Promise<ProxiedCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-cluster-"));
  const proxies: TcpProxy[] = [];
  let isSubscribingSlow = false;
  const cluster = await startRedisCluster({
    dataDir,
    log: () => undefined,
    settings: { user: [CLUSTER_USER, "on", `#${sha256(CLUSTER_PASSWORD)}`, "~*", "&*", "+@all"] },
    announcedPort: async (port) => {
      const proxy = await startTcpProxy({
        target: `redis://127.0.0.1:${port}`,
        delayUpstreamMs: (chunk) =>
          isSubscribingSlow && /\r\nssubscribe\r\n/i.test(chunk.toString("latin1")) ? SUBSCRIBE_DELAY_MS : 0,
      });
      proxies.push(proxy);
      return Number(new URL(proxy.url).port);
    },
  });
  const access = `${CLUSTER_USER}:${encodeURIComponent(CLUSTER_PASSWORD)}`;
  return {
    nodes: cluster.nodes,
    url: cluster.nodes.map(({ port }) => `redis://${access}@127.0.0.1:${port}`).join(","),
    proxies,
    addReplica: (master) => cluster.addReplica(master),
    slowSubscribing: (isSlow) => {
      isSubscribingSlow = isSlow;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(proxies.map((proxy) => proxy[Symbol.asyncDispose]()));
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Hands one slot with all its keys to another node, step by step as redis-cli does it.
 *
 * @param meanwhile runs when the keys have moved and the slot has not
 */
export async function moveSlot(
  slot: number,
  from: StartedClusterNode,
  to: StartedClusterNode,
  meanwhile?: () => Promise<unknown>,
): Promise<void> {
  const ids = {
    from: String(await from.ask("CLUSTER", "MYID")),
    to: String(await to.ask("CLUSTER", "MYID")),
  };
  await to.ask("CLUSTER", "SETSLOT", String(slot), "IMPORTING", ids.from);
  await from.ask("CLUSTER", "SETSLOT", String(slot), "MIGRATING", ids.to);
  const keys = (await from.ask("CLUSTER", "GETKEYSINSLOT", String(slot), "1000")) as string[];
  if (keys.length > 0)
    await from.ask("MIGRATE", "127.0.0.1", String(to.port), "", "0", "5000", "KEYS", ...keys);
  await meanwhile?.();
  for (const node of [to, from]) await node.ask("CLUSTER", "SETSLOT", String(slot), "NODE", ids.to);
}
