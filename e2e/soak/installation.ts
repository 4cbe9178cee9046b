import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { SignJWT } from "jose";
import { startMongo } from "@headway/embedded/mongo";
import { findFreePort } from "@headway/embedded/processes/free-port";
import { openRedis } from "@headway/shared/node/connect-redis";
import { findRedis } from "@headway/shared/node/find-redis";
import { createLogger } from "@headway/shared/node/logger";
import type { Releasers } from "@headway/shared/node/releasers";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import type { JobRecords } from "@headway/shared/store/job-records";
import { openFaultyLink } from "./faulty-link.ts";
import type { FaultyLink } from "./faulty-link.ts";
import { ProgramUnderTest } from "./program-under-test.ts";
import { RedisUnderTest } from "./redis-under-test.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const SECRET = randomBytes(32).toString("hex");
const PREFIX = "soak";

export interface GatewayUnderTest {
  program: ProgramUnderTest;
  /** Past all faults on the way. */
  url: string;
  /** The way of the watchers and callers. */
  clients: FaultyLink;
  /** The way of those whose connection is paused again and again. */
  slowClients: FaultyLink;
}

/** Two gateways and two workers as they are built, their servers, and every way between them. */
export interface Installation {
  gateways: GatewayUnderTest[];
  workers: ProgramUnderTest[];
  redis: RedisUnderTest;
  /** The ways from each program to each of its servers. */
  serverLinks: FaultyLink[];
  links: FaultyLink[];
  stores: {
    progress: ProgressStore;
    records: JobRecords;
    queue: JobQueue;
    redis: RedisUnderTest["redis"];
    /** All jobs that have personas, drafts included. */
    listPersonaJobs(): Promise<string[]>;
  };
  exportDir: string;
  describe: string[];
}

/** @param paceMs the least time a worker takes over a persona */
export async function install(
  dataDir: string,
  options: { paceMs: number; log: (line: string) => void },
  releasers: Releasers,
): Promise<Installation> {
  const logDir = join(dataDir, "logs");
  mkdirSync(logDir, { recursive: true });
  const redis = await RedisUnderTest.start(dataDir, options.log);
  releasers.add("Redis", () => redis.stop());
  const mongo = await startMongo({ dataDir, log: options.log });
  releasers.add("MongoDB", () => mongo.stop());
  const mongoPort = Number(new URL(mongo.url).port);

  const open = async (name: string, port: number): Promise<FaultyLink> => {
    const link = await openFaultyLink(name, port);
    releasers.add(name, () => link[Symbol.asyncDispose]());
    return link;
  };
  const exportDir = join(dataDir, "exports");
  const serverLinks: FaultyLink[] = [];
  const createProgram = async (kind: "gateway" | "worker", name: string, extra: NodeJS.ProcessEnv) => {
    const toRedis = await open(`${name} to Redis`, redis.port);
    const toMongo = await open(`${name} to MongoDB`, mongoPort);
    serverLinks.push(toRedis, toMongo);
    const program = new ProgramUnderTest({
      name,
      path: join(ROOT, kind, "dist/main.js"),
      logFile: join(logDir, `${name}.log`),
      env: {
        ...process.env,
        REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
        MONGO_URL: `mongodb://127.0.0.1:${toMongo.port}/${PREFIX}`,
        HEADWAY_DATA_DIR: dataDir,
        HEADWAY_PREFIX: PREFIX,
        AUTH_SECRET: SECRET,
        // One identity asks for everything here.
        LIMIT_REQUESTS_PER_SECOND: "100000",
        ...extra,
      },
    });
    releasers.add(name, () => program.close());
    return program;
  };

  const gateways: GatewayUnderTest[] = [];
  const workers: ProgramUnderTest[] = [];
  for (const letter of ["a", "b"]) {
    const port = await findFreePort();
    gateways.push({
      program: await createProgram("gateway", `gateway-${letter}`, { PORT: String(port), HOST: "127.0.0.1" }),
      url: `http://127.0.0.1:${port}`,
      clients: await open(`clients to gateway-${letter}`, port),
      slowClients: await open(`slow clients to gateway-${letter}`, port),
    });
    workers.push(
      await createProgram("worker", `worker-${letter}`, {
        GENERATOR: "offline",
        OFFLINE_PACE_MS: String(options.paceMs),
        WORKER_CONCURRENCY: "3",
        WORKER_GRACE_MS: "1500",
        HEADWAY_EXPORT_DIR: exportDir,
      }),
    );
  }
  await Promise.all([
    ...gateways.map(({ program }) => program.start()),
    ...workers.map((worker) => worker.start()),
  ]);
  return {
    gateways,
    workers,
    redis,
    serverLinks,
    links: [...serverLinks, ...gateways.flatMap(({ clients, slowClients }) => [clients, slowClients])],
    stores: await openStores(redis, mongoPort, releasers),
    exportDir,
    describe: [`Redis: on 127.0.0.1:${redis.port}, syncing before it answers`, mongo.describe],
  };
}

/** The run's own eyes, past all faults on the way. */
async function openStores(
  { redis, port }: RedisUnderTest,
  mongoPort: number,
  releasers: Releasers,
): Promise<Installation["stores"]> {
  const silent = createLogger("soak", { LOG_LEVEL: "silent" });
  const mongo = await connectMongo(`mongodb://127.0.0.1:${mongoPort}/${PREFIX}`);
  releasers.add("the connection to MongoDB", () => mongo.close());
  const forQueue = openRedis(await findRedis(`redis://127.0.0.1:${port}`), "requests", silent);
  const queue = openJobQueue(forQueue, PREFIX, silent);
  releasers.add("the queue", async () => {
    await queue.close();
    forQueue.disconnect();
  });
  return {
    progress: createProgressStore(redis, PREFIX),
    records: createJobRecords(mongo),
    queue,
    redis,
    listPersonaJobs: async () => {
      const found = mongo.collection<{ jobId: string }>("personas").find({}, { projection: { jobId: 1 } });
      const jobIds = new Set<string>();
      for await (const { jobId } of found) jobIds.add(jobId);
      return [...jobIds];
    },
  };
}

/** A token as an operator would issue it. @param lifeMs how long it is good for, at least a second */
export function mintToken({
  sub,
  org,
  lifeMs,
}: {
  sub: string;
  org: string;
  lifeMs: number;
}): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ sub, org, role: "admin" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(now)
    .setExpirationTime(now + Math.ceil(lifeMs / 1_000))
    .sign(new TextEncoder().encode(SECRET));
}
