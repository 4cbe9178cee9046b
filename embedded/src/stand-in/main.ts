import { parseArgs } from "node:util";
import { Databases } from "./databases.ts";
import { createWireServer } from "./server.ts";

/**
 * The stand-in as a program that takes `mongod`'s arguments, so that `mongodb-memory-server` starts either. It prints
 * `waiting for connections` once it serves. SIGINT and SIGTERM end it with its journal on disk.
 */
const text = { type: "string" } as const;
const { values } = parseArgs({
  strict: false,
  options: { dbpath: text, port: text, bind_ip: text, setParameter: text, storageEngine: text },
});
const { dbpath = ".", port = "27017", bind_ip: host = "127.0.0.1", setParameter = "" } = values;
const ttlSeconds = Number(/^ttlMonitorSleepSecs=(\d+)$/.exec(String(setParameter))?.[1] ?? 60);
const log = (line: string): void => void process.stderr.write(`MongoDB stand-in: ${line}\n`);

const databases = new Databases(String(dbpath));
const server = createWireServer(databases, log);
server.on("error", (error) => {
  log(error.message);
  process.exit(1);
});
setInterval(() => {
  for (const collection of databases.all()) collection.removeExpired(Date.now());
  databases.commit();
}, ttlSeconds * 1_000).unref();

const stop = (): never => {
  databases.flush();
  process.exit(0);
};
process.once("SIGTERM", stop).once("SIGINT", stop);
server.listen(Number(port), String(host), () => {
  process.stdout.write(`waiting for connections on port ${String(port)}\n`);
});
