import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { askRedis } from "../net/ask-redis.ts";
import type { ServerProcess } from "../processes/child.ts";
import { waitFor } from "../processes/deadline.ts";
import { findFreePort } from "../processes/free-port.ts";
import { isAlive } from "../processes/identity.ts";
import { readRunRecord, refuseIfInUse, removeRunRecord, writeRunRecord } from "../processes/run-record.ts";
import { findRedis } from "./redis-program.ts";
import type { StartedServer } from "../started-server.ts";
import type { RedisProgram } from "./redis-program.ts";

export interface StartRedisOptions {
  /** Its files go into the folder `redis` in here. */
  readonly dataDir: string;
  /** Any free port when not given. */
  readonly port?: number;
  /** More of Redis' own settings, or others than those of `redisArguments`, by their names. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** The server did not come to answer. */
export class ServerStartError extends Error {
  override readonly name = "ServerStartError";
  readonly code = "server-start-failed";
}

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const PROBE_LIMIT_MS = 1000;
const PORT_ATTEMPTS = 5;

/**
 * Starts a Redis of this program's own on 127.0.0.1, which keeps its data in the data folder and evicts nothing.
 * @throws RedisNotFoundError when there is none and none can be installed.
 * @throws DataFolderInUseError when another launcher that is still running has one on the same data.
 * @throws ServerStartError when it does not answer within 30 s.
 */
export async function startRedis({
  dataDir,
  port,
  settings = {},
  log,
}: StartRedisOptions): Promise<StartedServer> {
  const program = await findRedis(log);
  const folder = join(dataDir, "redis");
  mkdirSync(folder, { recursive: true });
  const record = join(folder, "run.json");
  await endLeftover(record, folder, log);
  const args = redisArguments(program, folder, settings);
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await findFreePort());
    const server = await program.start(args, chosen, realpathSync(folder));
    writeRunRecord(record, chosen, server.pid);
    if (await answers(server, chosen)) return started(server, program, chosen, folder, record);
    const words = server.lastWords();
    await server.stop(STOP_LIMIT_MS);
    removeRunRecord(record);
    const wasTaken = /address already in use|could not create server tcp/i.test(words);
    if (wasTaken && port === undefined && attempt < PORT_ATTEMPTS) continue;
    throw new ServerStartError(
      `Redis did not start on 127.0.0.1:${chosen} (${program.name}): ${words || "it printed nothing"}`,
    );
  }
}

function started(
  server: ServerProcess,
  program: RedisProgram,
  port: number,
  folder: string,
  record: string,
): StartedServer {
  return {
    url: `redis://127.0.0.1:${port}`,
    describe: `Redis: ${program.name} on 127.0.0.1:${port}, data in ${folder}`,
    stop: async () => {
      await server.stop(STOP_LIMIT_MS);
      removeRunRecord(record);
    },
  };
}

/** Every write goes to a log that is synced each second, and nothing is ever evicted: jobs live here. */
function redisArguments(
  program: RedisProgram,
  folder: string,
  more: Readonly<Record<string, string>>,
): string[] {
  const settings = {
    dir: program.folderInside ?? realpathSync(folder),
    save: "",
    appendonly: "yes",
    appendfsync: "everysec",
    "maxmemory-policy": "noeviction",
    loglevel: "notice",
    daemonize: "no",
    ...more,
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

/** Waits until it answers; while it still loads its data, its answer to PING is an error. */
async function answers(server: ServerProcess, port: number): Promise<boolean> {
  const answer = await waitFor(async () => {
    if (server.hasEnded()) return false;
    return (await ping(port)) === "PONG" || undefined;
  }, START_LIMIT_MS);
  return answer === true;
}

async function ping(port: number): Promise<unknown> {
  return ask(port, "PING");
}

function ask(port: number, ...command: string[]): Promise<unknown> {
  // Not reachable (yet, or any more) is an answer here, not a failure.
  return askRedis({ host: "127.0.0.1", port, timeoutMs: PROBE_LIMIT_MS }, ...command).catch(() => undefined);
}

/** A launcher that was killed cannot stop its Redis. One that really is on this folder's data is shut down in order. */
async function endLeftover(record: string, folder: string, log: (line: string) => void): Promise<void> {
  const earlier = readRunRecord(record);
  if (!earlier) return;
  const answer = await ask(earlier.port, "CONFIG", "GET", "dir");
  const isOurs = Array.isArray(answer) && answer[1] === realpathSync(folder);
  if (isOurs) {
    refuseIfInUse(earlier, folder);
    log(`Redis: ending the one that an earlier run left on 127.0.0.1:${earlier.port}`);
    await ask(earlier.port, "SHUTDOWN");
  }
  // Gone from its port does not mean gone from its files.
  const gone = await waitFor(() => !isAlive(earlier.server) || undefined, STOP_LIMIT_MS);
  if (gone === undefined) {
    throw new ServerStartError(
      `the Redis that an earlier run left (process ${earlier.server.pid}) does not end: stop it by hand`,
    );
  }
  removeRunRecord(record);
}
