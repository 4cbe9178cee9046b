import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MongoMemoryServer } from "mongodb-memory-server";
import { findMongod } from "./mongod/find-mongod.ts";
import { waitFor } from "./processes/deadline.ts";
import { isAlive } from "./processes/identity.ts";
import { readRunRecord, refuseIfInUse, removeRunRecord, writeRunRecord } from "./processes/run-record.ts";
import type { StartedMongo } from "./started-server.ts";

export interface StartMongoOptions {
  /** Its files go into a folder in here: `mongod` for a real server's, `mongo` for the stand-in's. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/** The folder has the data of a real server, and there is none now. */
export class MongodGoneError extends Error {
  override readonly name = "MongodGoneError";
  readonly code = "mongod-gone";
}

const HOST = "127.0.0.1";
const START_LIMIT_MS = 30_000;
const LEFTOVER_LIMIT_MS = 10_000;
const STAND_IN = fileURLToPath(new URL("../stand-in", import.meta.url));

/**
 * Starts a MongoDB of this program's own on 127.0.0.1: a real one where there is one or one can be downloaded, else the
 * stand-in. Data stays with the kind of server that wrote it first, as neither can read the other's files.
 * @throws DataFolderInUseError when another launcher that is still running has one on the same data.
 * @throws MongodGoneError when the data was written by a `mongod` that cannot be found any more.
 */
export async function startMongo({ dataDir, log }: StartMongoOptions): Promise<StartedMongo> {
  const standInFolder = join(dataDir, "mongo");
  const mongodFolder = join(dataDir, "mongod");
  if (existsSync(join(standInFolder, "journal.bson")))
    return await start("stand-in", STAND_IN, standInFolder, log);
  const mongod = await findMongod(dataDir, log);
  if (mongod !== undefined) return await start("mongod", mongod, mongodFolder, log);
  if (existsSync(join(mongodFolder, "WiredTiger"))) {
    throw new MongodGoneError(
      `the data in ${mongodFolder} was written by a mongod, and none is found now: put mongod on PATH, ` +
        "set MONGOMS_SYSTEM_BINARY or MONGO_URL, or set HEADWAY_DATA_DIR to another folder",
    );
  }
  return await start("stand-in", STAND_IN, standInFolder, log);
}

/** @param program absolute path of `mongod`, or of the stand-in, which takes the same arguments */
async function start(
  kind: StartedMongo["kind"],
  program: string,
  folder: string,
  log: (line: string) => void,
): Promise<StartedMongo> {
  const record = join(folder, "run.json");
  await endLeftover(record, folder, log);
  mkdirSync(folder, { recursive: true });
  // Any version will do: the check would start the program once more, and warn of all but one.
  process.env["MONGOMS_SYSTEM_BINARY_VERSION_CHECK"] ??= "false";
  const server = await MongoMemoryServer.create({
    binary: { systemBinary: program },
    instance: { dbPath: folder, ip: HOST, storageEngine: "wiredTiger", launchTimeout: START_LIMIT_MS },
    // A Ctrl-C in the terminal then reaches this process alone, which stops the server after those that write to it.
    spawn: { detached: true },
  });
  const { port, instance } = server.instanceInfo ?? {};
  writeRunRecord(record, port ?? 0, instance?.mongodProcess?.pid ?? 0);
  const what =
    kind === "mongod"
      ? `${program} on ${HOST}:${port}`
      : "stand-in (for first runs and tests, never production)";
  return {
    url: `mongodb://${HOST}:${port}`,
    kind,
    describe: `MongoDB: ${what}, data in ${folder}`,
    stop: async () => {
      await server.stop({ doCleanup: false });
      removeRunRecord(record);
    },
  };
}

/** Ends the server that an earlier launcher, killed, left running on this data. */
async function endLeftover(record: string, folder: string, log: (line: string) => void): Promise<void> {
  const earlier = readRunRecord(record);
  if (earlier && isAlive(earlier.server)) {
    refuseIfInUse(earlier, folder);
    log(`MongoDB: ending the one that an earlier run left on ${HOST}:${earlier.port}`);
    process.kill(earlier.server.pid, "SIGTERM");
    const ended = await waitFor(() => !isAlive(earlier.server) || undefined, LEFTOVER_LIMIT_MS);
    if (!ended)
      throw new Error(
        `process ${earlier.server.pid}, left by an earlier run on ${folder}, does not end: stop it by hand`,
      );
  }
  removeRunRecord(record);
}
