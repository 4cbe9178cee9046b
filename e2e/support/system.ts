import { tmpdir } from "node:os";
import { SignJWT } from "jose";
import type { GatewayLimits, TokenSource } from "@headway/gateway/program/config";
import { startGateway } from "@headway/gateway/gateway";
import { LIMITS } from "@headway/shared/protocol/limits";
import { openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { findRedis } from "@headway/shared/node/find-redis";
import { createLogger } from "@headway/shared/node/logger";
import { Releasers } from "@headway/shared/node/releasers";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { announceKinds } from "@headway/shared/progress/kind-announcements";
import { announceWorker } from "@headway/shared/progress/worker-presence";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import { createPersonaStore } from "@headway/personas/store/personas";
import type { PersonaStore } from "@headway/personas/store/personas";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import personas from "@headway/personas";
import { createHandlers } from "@headway/personas/create-handlers";
import KINDS from "@headway/personas/kinds";
import type { PersonaKind } from "@headway/personas/kinds";
import { loadGatewayParts } from "@headway/gateway/plugin-parts";
import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import { KindRegistry } from "@headway/shared/jobs/kinds";
import type { Handlers, HandlersOf } from "@headway/worker/job-context";
import { createWorker } from "@headway/worker/worker";
import { connect } from "./watching-client.ts";
import type { WatchingClient } from "./watching-client.ts";

export const SECRET = "a secret of the tests, with at least 32 bytes";

/** What the programs read from `headway.config.js`. */
const CONFIG = { plugins: [personas] };

export interface Claims {
  sub?: string;
  org?: string;
  role?: string;
  operator?: "read" | "control";
  /** Seconds since epoch. */
  exp?: number;
}

export interface TestGateway {
  url: string;
  /** Method and pattern of each route that it serves. */
  routes: string[];
  /** An HTTP call with the given claims' token. */
  call(
    method: string,
    path: string,
    options?: { body?: unknown; claims?: Claims; headers?: Record<string, string> },
  ): Promise<Response>;
  watch(claims?: Claims): Promise<WatchingClient>;
  close(): Promise<void>;
}

/** One identity asks for everything in most tests. */
const TEST_LIMITS: GatewayLimits = { ...LIMITS, requestsPerSecond: 100_000 };

/** Gateways and workers of one installation, on a prefix and a database of its own, each with real connections. */
export interface TestSystem extends AsyncDisposable {
  redis: RedisConnection;
  progress: ProgressStore;
  personas: PersonaStore;
  mongoUrl: string;
  prefix: string;
  /** Makes a job's record look as if it had been queued that much earlier. */
  ageRecord(jobId: string, ms: number): Promise<void>;
  startGateway(options?: {
    redisUrl?: string;
    /** A way to MongoDB of the gateway's own. */
    mongoUrl?: string;
    limits?: GatewayLimits;
    tokens?: TokenSource;
    metricsToken?: string;
    traceUrlTemplate?: string;
  }): Promise<TestGateway>;
  startWorker(options?: {
    handlers?: Partial<HandlersOf<PersonaKind>>;
    graceMs?: number;
    concurrency?: number;
    paceMs?: number;
    /** A plugin's kinds and handlers, in place of the personas'. */
    plugin?: { kinds: readonly JobKind[]; handlers: Handlers };
    /** A way to Redis of the worker's own, for all that it does there. */
    redisUrl?: string;
    /** A way to MongoDB of the worker's own. */
    mongoUrl?: string;
    outlastOutagesMs?: number;
  }): Promise<{ close(): Promise<void> }>;
}

export async function mintToken(
  { sub = "ann", org = "acme", role = "admin", operator, exp }: Claims = {},
  secret = SECRET,
): Promise<string> {
  return new SignJWT({ sub, org, role, ...(operator && { operator }) })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime(exp ?? Math.floor(Date.now() / 1_000) + 600)
    .sign(new TextEncoder().encode(secret));
}

export async function startSystem(options: { redisUrl?: string } = {}): Promise<TestSystem> {
  const systemRedisUrl = options.redisUrl ?? testRedisUrl();
  const releasers = new Releasers();
  const log = createLogger("test", { LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "silent" });
  const redis = await openTestRedis(systemRedisUrl);
  releasers.add("Redis", () => redis[Symbol.asyncDispose]());
  const mongo = await openTestMongo();
  releasers.add("MongoDB", () => mongo[Symbol.asyncDispose]());
  const { prefix } = redis;
  const progress = createProgressStore(redis.redis, prefix);
  const personas = createPersonaStore(mongo.mongo);
  const records = createJobRecords(mongo.mongo);
  await Promise.all([personas.ensureIndexes(), records.ensureIndexes()]);

  return {
    redis: redis.redis,
    progress,
    personas,
    mongoUrl: mongo.url,
    prefix,
    ageRecord: async (jobId, ms) => {
      await mongo.mongo.collection("jobs").updateOne({ jobId }, { $inc: { enqueuedAt: -ms } });
    },
    startGateway: async ({
      redisUrl = systemRedisUrl,
      mongoUrl,
      limits = TEST_LIMITS,
      metricsToken,
      traceUrlTemplate,
      tokens = { secret: SECRET },
    } = {}) => {
      const own = new Releasers();
      const ownMongo = mongoUrl === undefined ? undefined : await connectMongo(mongoUrl);
      if (ownMongo) own.add("its MongoDB", () => ownMongo.close());
      const config = {
        host: "127.0.0.1",
        port: 0,
        redisUrl,
        mongoUrl: mongoUrl ?? mongo.url,
        basePath: "",
        prefix,
        tokens,
        ...(metricsToken !== undefined && { metricsToken }),
        ...(traceUrlTemplate !== undefined && { traceUrlTemplate }),
        limits,
      };
      const address = await findRedis(redisUrl);
      // Before it is started: what has been begun is put away also when it fails.
      releasers.add("a gateway", () => own.releaseAll());
      const { url, routes } = await startGateway(
        config,
        { redis: address, mongo: ownMongo ?? mongo.mongo, plugins: await loadGatewayParts(CONFIG) },
        log,
        own,
      );
      return toTestGateway(url, routes, own);
    },
    startWorker: async ({
      handlers,
      graceMs = 0,
      concurrency = 2,
      paceMs = 0,
      plugin,
      redisUrl = systemRedisUrl,
      mongoUrl,
      outlastOutagesMs,
    } = {}) => {
      const own = new Releasers();
      const ownMongo = mongoUrl === undefined ? undefined : await connectMongo(mongoUrl);
      if (ownMongo) own.add("its MongoDB", () => ownMongo.close());
      const address = await findRedis(redisUrl);
      const [requests, blocking, subscriber] = [
        openRedis(address, "requests", log),
        openRedis(address, "blocking", log),
        openRedis(address, "subscriber", log),
      ];
      own.add("its connections", () => {
        for (const connection of [requests, blocking, subscriber]) connection.disconnect();
      });
      const worker = await createWorker(
        {
          redis: blocking,
          subscriber,
          progress: createProgressStore(requests, prefix),
          records: ownMongo ? createJobRecords(ownMongo) : records,
          kinds: new KindRegistry(plugin?.kinds ?? KINDS),
          handlers: plugin?.handlers ?? {
            ...createHandlers({
              personas: ownMongo ? createPersonaStore(ownMongo) : personas,
              offlinePacing: { ms: paceMs },
              exportDir: tmpdir(),
              ...(outlastOutagesMs !== undefined && { outlastOutagesMs }),
            }),
            ...handlers,
          },
          log,
        },
        { prefix, concurrency, graceMs },
      );
      own.add("the worker", () => worker.close());
      own.add(
        "its heartbeat",
        await announceWorker(requests, progress.keys, crypto.randomUUID(), () => undefined),
      );
      own.add(
        "its kinds",
        await announceKinds(requests, progress.keys, plugin?.kinds ?? KINDS, () => undefined),
      );
      releasers.add("a worker", () => own.releaseAll());
      return { close: () => own.releaseAll() };
    },
    [Symbol.asyncDispose]: () => releasers.releaseAll(),
  };
}

function toTestGateway(url: string, routes: string[], releasers: Releasers): TestGateway {
  const clients: WatchingClient[] = [];
  return {
    url,
    routes,
    call: async (method, path, { body, claims, headers } = {}) =>
      fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await mintToken(claims)}`,
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    watch: async (claims) => {
      const client = await connect(url, await mintToken(claims));
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) client.close();
      await releasers.releaseAll();
    },
  };
}
