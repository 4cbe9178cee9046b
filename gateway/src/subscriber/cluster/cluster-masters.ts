import type { Cluster } from "ioredis";
import { SLOTS } from "@headway/shared/progress/key-slot";

export interface ClusterNode {
  host: string;
  port: number;
}

/** Who holds which slots. */
export interface ClusterMasters {
  /** By `host:port`. */
  nodes: ReadonlyMap<string, ClusterNode>;
  /** For each slot, its master's `host:port`. */
  owners: readonly string[];
}

/**
 * Asks some node of the cluster who holds which slots. Throws when it cannot be asked, or some slot has no master.
 * https://redis.io/docs/latest/commands/cluster-slots/
 */
export async function readClusterMasters(cluster: Cluster): Promise<ClusterMasters> {
  const ranges = await cluster.cluster("SLOTS");
  const nodes = new Map<string, ClusterNode>();
  const owners = new Array<string | undefined>(SLOTS).fill(undefined);
  for (const [first, last, master] of ranges) {
    const [host, port] = master ?? [];
    // A node may not know under which address it is reached, though its reply's type says so.
    if (!host || !port) throw new Error("a node of the cluster does not tell its address");
    nodes.set(`${host}:${port}`, { host, port });
    owners.fill(`${host}:${port}`, first, last + 1);
  }
  if (!isWhole(owners)) throw new Error("not all slots of the cluster have a master");
  return { nodes, owners };
}

function isWhole(owners: readonly (string | undefined)[]): owners is string[] {
  return !owners.includes(undefined);
}
