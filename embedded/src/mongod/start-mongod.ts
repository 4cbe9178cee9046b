import { mkdirSync } from "node:fs";
import { askMongo } from "../net/ask-mongo.ts";
import type { StartedMongo } from "../started-server.ts";
import type { ServerProcess } from "../processes/child.ts";
import { spawnServer } from "../processes/child.ts";
import { waitFor } from "../processes/deadline.ts";
import { findFreePort } from "../processes/free-port.ts";
import { removeRunRecord, writeRunRecord } from "../processes/run-record.ts";

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 20_000;
const PROBE_LIMIT_MS = 1000;
const PORT_ATTEMPTS = 5;

/**
 * Starts a real server on a free port of 127.0.0.1.
 * @param program absolute path of `mongod`.
 * @param record file to keep the run record in while it runs.
 * @throws Error with what it printed last when it does not answer within 30 s.
 */
export async function startMongod(program: string, folder: string, record: string): Promise<StartedMongo> {
  mkdirSync(folder, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const options = ["--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1"];
    const server = await spawnServer(
      program,
      process.platform === "win32" ? options : [...options, "--nounixsocket"],
    );
    writeRunRecord(record, port, server.pid);
    if (await answers(server, port)) {
      return {
        url: `mongodb://127.0.0.1:${port}`,
        kind: "mongod",
        describe: `MongoDB: ${program} on 127.0.0.1:${port}, data in ${folder}`,
        stop: async () => {
          await server.stop(STOP_LIMIT_MS);
          removeRunRecord(record);
        },
      };
    }
    const words = server.lastWords();
    await server.stop(STOP_LIMIT_MS);
    removeRunRecord(record);
    if (words.includes("Address already in use") && attempt < PORT_ATTEMPTS) continue;
    throw new Error(
      `MongoDB did not start on 127.0.0.1:${port} (${program}): ${words || "it printed nothing"}`,
    );
  }
}

async function answers(server: ServerProcess, port: number): Promise<boolean> {
  const answer = await waitFor(async () => {
    if (server.hasEnded()) return false;
    // Not answering yet is what is waited for.
    const hello = await askMongo({ host: "127.0.0.1", port, timeoutMs: PROBE_LIMIT_MS }, { hello: 1 }).catch(
      () => undefined,
    );
    return hello ? true : undefined;
  }, START_LIMIT_MS);
  return answer === true;
}
