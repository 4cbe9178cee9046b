import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { startClusterNode } from "./redis-cluster-node.ts";
import type { ClusterNodeOptions, StartedClusterNode } from "./redis-cluster-node.ts";
import { waitFor } from "../processes/deadline.ts";
import { ServerStartError } from "./redis.ts";
import { findRedis } from "./redis-program.ts";

export interface StartedRedisCluster {
  /** All masters' addresses, separated by commas. */
  readonly url: string;
  readonly nodes: readonly StartedClusterNode[];
  /** Starts a replica of one of the masters, and resolves when it has the master's data. `stop` stops it, too. */
  addReplica(master: StartedClusterNode): Promise<StartedClusterNode>;
  stop(): Promise<void>;
}

export interface StartRedisClusterOptions extends ClusterNodeOptions {
  /** Folder for the nodes' files. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

const SLOTS = 16_384;
const MASTERS = ["a", "b", "c"] as const;
const JOIN_LIMIT_MS = 30_000;

/**
 * Starts a Redis Cluster of three masters without replicas on 127.0.0.1, for tests. Each holds a third of the slots and
 * keeps its data in a folder of its own within `dataDir`.
 * @throws RedisNotFoundError when there is no Redis on this machine and none can be installed.
 * @throws ServerStartError when the three do not become a cluster within 30 s.
 */
export async function startRedisCluster({
  dataDir,
  log,
  ...nodeOptions
}: StartRedisClusterOptions): Promise<StartedRedisCluster> {
  const program = await findRedis(log);
  const nodes: StartedClusterNode[] = [];
  const replicas: StartedClusterNode[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all([...nodes, ...replicas].map((node) => node.stop()));
  };
  const startNode = (name: string): Promise<StartedClusterNode> => {
    const folder = join(dataDir, `redis-${name}`);
    mkdirSync(folder, { recursive: true });
    return startClusterNode(program, realpathSync(folder), nodeOptions);
  };
  const addReplica = async (master: StartedClusterNode): Promise<StartedClusterNode> => {
    const replica = await startNode(`replica-${replicas.length + 1}`);
    replicas.push(replica);
    await makeReplica(replica, master);
    return replica;
  };
  try {
    for (const name of MASTERS) nodes.push(await startNode(name));
    await makeCluster(nodes);
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  const url = nodes.map(({ port }) => `redis://127.0.0.1:${port}`).join(",");
  return { url, nodes, addReplica, stop };
}

async function makeReplica(replica: StartedClusterNode, master: StartedClusterNode): Promise<void> {
  await replica.ask("CLUSTER", "MEET", "127.0.0.1", String(master.port), String(master.busPort));
  const masterId = String(await master.ask("CLUSTER", "MYID"));
  // Refused until the two have met.
  await waitFor(
    () =>
      replica.ask("CLUSTER", "REPLICATE", masterId).then(
        () => true as const,
        () => undefined,
      ),
    JOIN_LIMIT_MS,
  );
  const isReady = await waitFor(
    async () => (await master.ask("WAIT", "1", "100")) === "1" || undefined,
    JOIN_LIMIT_MS,
  );
  if (!isReady)
    throw new ServerStartError(`a Redis server did not become a replica within ${JOIN_LIMIT_MS / 1_000} s`);
}

async function makeCluster(nodes: readonly StartedClusterNode[]): Promise<void> {
  const [first] = nodes;
  for (const [index, node] of nodes.entries()) {
    const from = Math.floor((index * SLOTS) / nodes.length);
    const to = Math.floor(((index + 1) * SLOTS) / nodes.length) - 1;
    await node.ask("CLUSTER", "SET-CONFIG-EPOCH", String(index + 1));
    await node.ask("CLUSTER", "ADDSLOTSRANGE", String(from), String(to));
    if (first && first !== node) {
      await node.ask("CLUSTER", "MEET", "127.0.0.1", String(first.port), String(first.busPort));
    }
  }
  const areJoined = await waitFor(async () => {
    const states = await Promise.all(nodes.map((node) => node.ask("CLUSTER", "INFO")));
    return states.every((state) => state === "cluster_state:ok") || undefined;
  }, JOIN_LIMIT_MS);
  if (areJoined) return;
  throw new ServerStartError(
    `three Redis servers did not become a cluster within ${JOIN_LIMIT_MS / 1_000} s`,
  );
}
