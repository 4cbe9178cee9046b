import { askRedis } from "../net/ask-redis.ts";
import type { RedisAnswer } from "../net/ask-redis.ts";
import type { ServerProcess } from "../processes/child.ts";
import { waitFor } from "../processes/deadline.ts";
import { findFreePort } from "../processes/free-port.ts";
import { ServerStartError } from "./redis.ts";
import type { RedisProgram } from "./redis-program.ts";

/** One node of a cluster on loopback. */
export interface StartedClusterNode {
  readonly port: number;
  /** The port on which the nodes talk to each other. */
  readonly busPort: number;
  /** Sends one command. @throws Error when it is answered with an error, or not within 2 s. Of several lines, the first. */
  ask(...command: readonly string[]): Promise<RedisAnswer>;
  stop(): Promise<void>;
  /** Ends it without notice, as a loss of power does. */
  kill(): Promise<void>;
  /** Starts it again after its end: same ports, same data. */
  start(): Promise<void>;
}

const HOST = "127.0.0.1";
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const ASK_LIMIT_MS = 2_000;
const PORT_ATTEMPTS = 5;
/** How soon the nodes call one of them dead, in ms. */
const NODE_TIMEOUT_MS = 2_000;

export interface ClusterNodeOptions {
  /** Further settings as they stand in redis.conf, a word each. */
  readonly settings?: Readonly<Record<string, readonly string[]>>;
  /** The port that clients are told to come to instead of the node's own: that of something in between. */
  readonly announcedPort?: (port: number) => Promise<number>;
}

/**
 * Starts a Redis server in cluster mode that is no part of a cluster yet.
 * @throws ServerStartError when it does not answer within 30 s.
 */
export async function startClusterNode(
  program: RedisProgram,
  folder: string,
  { settings = {}, announcedPort }: ClusterNodeOptions,
): Promise<StartedClusterNode> {
  for (let attempt = 1; ; attempt += 1) {
    const [port, busPort] = await Promise.all([findFreePort(), findFreePort()]);
    const announced = await announcedPort?.(port);
    const all = {
      ...toSettings(folder, busPort),
      ...(announced !== undefined && { "cluster-announce-port": [String(announced)] }),
      ...settings,
    };
    try {
      return await startOn({ program, folder, port, busPort, settings: all });
    } catch (thrown) {
      const wasTaken = thrown instanceof Error && /in use|could not create server tcp/i.test(thrown.message);
      if (!wasTaken || attempt === PORT_ATTEMPTS) throw thrown;
    }
  }
}

async function startOn(options: {
  program: RedisProgram;
  folder: string;
  port: number;
  busPort: number;
  settings: Readonly<Record<string, readonly string[]>>;
}): Promise<StartedClusterNode> {
  const { program, folder, port, busPort } = options;
  const settings = Object.entries(options.settings).flatMap(([name, words]) => [`--${name}`, ...words]);
  let server: ServerProcess | undefined;
  const ask = async (...command: readonly string[]): Promise<RedisAnswer> => {
    const answer = await askRedis({ host: HOST, port, timeoutMs: ASK_LIMIT_MS }, ...command);
    if (typeof answer === "string" && answer.startsWith("-")) throw new Error(answer.slice(1));
    return answer;
  };
  const start = async (): Promise<void> => {
    const started = await program.start(settings, port, folder);
    server = started;
    const answer = await waitFor(async () => {
      if (started.hasEnded()) return false;
      // Not reachable yet is no failure.
      return (await ask("PING").catch(() => undefined)) === "PONG" || undefined;
    }, START_LIMIT_MS);
    if (answer === true) return;
    await started.stop(STOP_LIMIT_MS);
    throw new ServerStartError(`Redis did not start on ${HOST}:${port}: ${started.lastWords()}`);
  };
  await start();
  return {
    port,
    busPort,
    ask,
    start,
    stop: async () => server?.stop(STOP_LIMIT_MS),
    kill: async () => server?.stop(0),
  };
}

function toSettings(folder: string, busPort: number): Record<string, readonly string[]> {
  return {
    dir: [folder],
    save: [""],
    appendonly: ["yes"],
    appendfsync: ["everysec"],
    "maxmemory-policy": ["noeviction"],
    "cluster-enabled": ["yes"],
    "cluster-config-file": ["nodes.conf"],
    "cluster-port": [String(busPort)],
    "cluster-node-timeout": [String(NODE_TIMEOUT_MS)],
  };
}
