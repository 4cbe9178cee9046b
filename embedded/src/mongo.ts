import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { findMongod } from "./mongod/find-mongod.ts";
import { startMongod } from "./mongod/start-mongod.ts";
import { startStandIn } from "./mongo-wire/start-stand-in.ts";
import { waitFor } from "./processes/deadline.ts";
import { isAlive } from "./processes/identity.ts";
import { readRunRecord, refuseIfInUse, removeRunRecord, writeRunRecord } from "./processes/run-record.ts";
import { spawnStandIn } from "./stand-in-child.ts";
import type { StartedMongo } from "./started-server.ts";

export interface StartMongoOptions {
  /** Its files go into a folder in here: `mongod` for a real server's, `mongo` for the stand-in's. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Skips the search for a real server and runs the stand-in in this process; for tests. */
  readonly inProcess?: boolean;
}

/** The folder has the data of a real server, and there is none now. */
export class MongodGoneError extends Error {
  override readonly name = "MongodGoneError";
  readonly code = "mongod-gone";
}

const LEFTOVER_LIMIT_MS = 10_000;

/**
 * Starts a MongoDB of this program's own on 127.0.0.1: a real one where there is one or one can be downloaded, else the
 * stand-in. Data stays with the kind of server that wrote it first, as neither can read the other's files.
 * @throws DataFolderInUseError when another launcher that is still running has one on the same data.
 * @throws MongodGoneError when the data was written by a `mongod` that cannot be found any more.
 */
export async function startMongo({
  dataDir,
  log,
  inProcess = false,
}: StartMongoOptions): Promise<StartedMongo> {
  const standInFolder = join(dataDir, "mongo");
  const mongodFolder = join(dataDir, "mongod");
  if (inProcess || existsSync(join(standInFolder, "journal.bson")))
    return runStandIn(standInFolder, log, inProcess);
  const mongod = await findMongod(dataDir, log);
  if (mongod !== undefined) {
    const record = join(mongodFolder, "run.json");
    await endLeftover(record, mongodFolder, log);
    return startMongod(mongod, mongodFolder, record);
  }
  if (existsSync(join(mongodFolder, "WiredTiger"))) {
    throw new MongodGoneError(
      `the data in ${mongodFolder} was written by a mongod, and none is found now: put mongod on PATH, ` +
        "set MONGOMS_SYSTEM_BINARY or MONGO_URL, or set HEADWAY_DATA_DIR to another folder",
    );
  }
  return runStandIn(standInFolder, log, false);
}

async function runStandIn(
  folder: string,
  log: (line: string) => void,
  inProcess: boolean,
): Promise<StartedMongo> {
  const record = join(folder, "run.json");
  await endLeftover(record, folder, log);
  mkdirSync(folder, { recursive: true });
  const server = inProcess
    ? { ...(await startStandIn({ folder, log })), pid: process.pid }
    : await spawnStandIn(folder, log);
  writeRunRecord(record, Number(new URL(server.url).port), server.pid);
  return {
    url: server.url,
    kind: "stand-in",
    describe: `MongoDB: stand-in (for first runs and tests, never production), data in ${folder}`,
    stop: async () => {
      await server.stop();
      removeRunRecord(record);
    },
  };
}

/** What an earlier launcher, killed, left running on this data: a stand-in ends by itself, a `mongod` is told to. */
async function endLeftover(record: string, folder: string, log: (line: string) => void): Promise<void> {
  const earlier = readRunRecord(record);
  if (earlier && isAlive(earlier.server)) {
    refuseIfInUse(earlier, folder);
    log(`MongoDB: ending the one that an earlier run left on 127.0.0.1:${earlier.port}`);
    process.kill(earlier.server.pid, "SIGTERM");
    const ended = await waitFor(() => !isAlive(earlier.server) || undefined, LEFTOVER_LIMIT_MS);
    if (!ended)
      throw new Error(
        `process ${earlier.server.pid}, left by an earlier run on ${folder}, does not end: stop it by hand`,
      );
  }
  removeRunRecord(record);
}
