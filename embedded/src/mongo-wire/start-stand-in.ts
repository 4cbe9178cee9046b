import { Engine } from "./commands/engine.ts";
import { Databases } from "./storage/databases.ts";
import { sweepExpired } from "./storage/expiry.ts";
import { startWireServer } from "./wire/server.ts";

export interface StandInOptions {
  /** Folder for the data; created if it is not there. Only one stand-in at a time may use it. */
  readonly folder: string;
  /** 0, the default, for any free port. */
  readonly port?: number;
  readonly log: (line: string) => void;
  /** How often documents that outlived an index's `expireAfterSeconds` are removed; MongoDB's own 60 s by default. */
  readonly sweepEveryMs?: number;
}

export interface StandIn {
  readonly port: number;
  readonly url: string;
  /** Closes the connections and the files; a second call changes nothing. */
  stop(): Promise<void>;
}

/** Starts a MongoDB stand-in in this process, on 127.0.0.1. */
export async function startStandIn({
  folder,
  port = 0,
  log,
  sweepEveryMs = 60_000,
}: StandInOptions): Promise<StandIn> {
  const databases = new Databases(folder, log);
  const engine = new Engine({ databases, dataDir: folder, log });
  const server = await startWireServer(engine, port, log).catch((error: unknown) => {
    databases.close();
    throw error;
  });
  const sweep = setInterval(() => {
    sweepExpired(databases, Date.now());
  }, sweepEveryMs);
  sweep.unref();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    clearInterval(sweep);
    await server.stop();
    databases.close();
  };
  return {
    port: server.port,
    url: `mongodb://127.0.0.1:${server.port}`,
    stop: () => (stopped ??= stop()),
  };
}
