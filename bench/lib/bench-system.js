/** Servers, tokens and the built programs, on a data folder that is thrown away in the end. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT } from "jose";
import { Program } from "@headway/embedded/program";
import { startServers } from "@headway/embedded/start";
import { ROOT } from "../../scripts/lib/prepare.js";

export const ORG = "bench";
const SECRET = randomBytes(32).toString("hex");

/** Starts what is needed and calls `use`; everything is stopped afterwards, in reverse order, whatever happened. */
export async function withBenchSystem(env, use) {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-bench-"));
  const logDir = join(dataDir, "logs");
  mkdirSync(logDir);
  const stops = [() => rmSync(dataDir, { recursive: true, force: true })];
  const onStop = (stop) => stops.push(stop);
  try {
    const servers = await startServers({
      dataDir,
      redisUrl: process.env.REDIS_URL || undefined,
      mongoUrl: process.env.MONGO_URL || undefined,
      log: (line) => process.stderr.write(`${line}\n`),
    });
    onStop(() => servers.stop());
    const programEnv = {
      ...process.env,
      REDIS_URL: servers.redisUrl,
      MONGO_URL: servers.mongoUrl,
      HEADWAY_DATA_DIR: dataDir,
      AUTH_SECRET: SECRET,
      // One identity asks for everything here.
      LIMIT_REQUESTS_PER_SECOND: "100000",
      PORT: "0",
      HOST: "127.0.0.1",
      ...env,
    };
    /** What belongs to a prefix in Redis has a database of its own: a gateway would look after the jobs of another one's for ever. */
    const mongoUrlOf = (prefix) => {
      const url = new URL(servers.mongoUrl);
      url.pathname = `/${prefix}`;
      return url.href;
    };
    await use({
      dataDir,
      servers,
      onStop,
      mongoUrlOf,
      /** Starts one of Headway's programs as it is built. */
      start: async (name, more = {}) => {
        const path = join(ROOT, name, "dist", "main.js");
        const { HEADWAY_PREFIX: prefix } = more;
        const env = { ...programEnv, ...(prefix && { MONGO_URL: mongoUrlOf(prefix) }), ...more };
        const program = new Program({ name, path, env, logDir, onRestart: () => undefined });
        onStop(() => program.stop());
        return { program, ...(await program.start()) };
      },
    });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

export function mintToken() {
  return new SignJWT({ sub: "bench", org: ORG, role: "admin" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("2h")
    .sign(new TextEncoder().encode(SECRET));
}
