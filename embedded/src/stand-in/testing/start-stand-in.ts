import mongoose from "mongoose";
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findFreePort } from "../../processes/free-port.ts";

const { MongoClient, MongoServerError } = mongoose.mongo;
type Collection = mongoose.mongo.Collection;
type Db = mongoose.mongo.Db;

const PROGRAM = fileURLToPath(new URL("../../../stand-in", import.meta.url));

export interface StartedStandIn {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "headway-mongo-"));
  folders.push(folder);
  return folder;
}

/** Starts the built program, which looks for expired documents once a second. */
export async function startStandIn(folder: string): Promise<StartedStandIn> {
  const port = await findFreePort();
  const options = ["--dbpath", folder, "--port", String(port), "--setParameter", "ttlMonitorSleepSecs=1"];
  const child = spawn(PROGRAM, options, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout, "data");
  return { url: `mongodb://127.0.0.1:${port}`, port, child };
}

/** Ends what the tests of this file have started, and removes its data. */
export async function stopStandIns(): Promise<void> {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export async function withThings(
  url: string,
  use: (things: Collection, db: Db) => Promise<void>,
): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 3_000 });
  try {
    await use(client.db("d").collection("c"), client.db("d"));
  } finally {
    await client.close();
  }
}

/** MongoDB's error code; anything else that happened is given as it is, for the failed expectation to show. */
export async function codeOf(action: Promise<unknown>): Promise<unknown> {
  const thrown: unknown = await action.then(
    () => "no error",
    (error: unknown) => error,
  );
  return thrown instanceof MongoServerError ? thrown.code : thrown;
}
