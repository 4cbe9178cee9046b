import type { FastifyInstance } from "fastify";
import type { Connection } from "mongoose";
import { openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection, RedisPurpose } from "@headway/shared/node/connect-redis";
import { KindRegistry } from "@headway/shared/jobs/kinds";
import type { KindLookup } from "@headway/shared/jobs/kinds";
import type { RedisAddress } from "@headway/shared/node/find-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { Releasers } from "@headway/shared/node/releasers";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import { createJobRecords } from "@headway/shared/store/job-records";
import { createJobCounts } from "@headway/shared/store/job-counts";
import { AnnouncedKinds } from "./jobs/announced-kinds.ts";
import { createAuthenticator } from "./auth/authenticate.ts";
import type { Authenticator } from "./auth/authenticate.ts";
import type { GatewayConfig } from "./program/config.ts";
import { dashboardFiles } from "./http/pages/dashboard-files.ts";
import { addPluginRoutes } from "./http/fastify-routes.ts";
import { deliveryRoutes } from "./http/routes/delivery-routes.ts";
import { healthRoutes } from "./http/routes/health-routes.ts";
import { authenticated, createHttpServer } from "./http/http-server.ts";
import { jobControlRoutes } from "./http/routes/job-control-routes.ts";
import { jobRoutes } from "./http/routes/job-routes.ts";
import { metricsRoutes } from "./http/routes/metrics-routes.ts";
import { queueRoutes } from "./http/routes/queue-routes.ts";
import { endAnsweredRequests } from "./http/bounds/request-bounds.ts";
import { RequestRates } from "./http/bounds/request-rates.ts";
import { sessionRoutes } from "./http/routes/session-routes.ts";
import { JobControl } from "./jobs/job-control.ts";
import { JobLookup } from "./jobs/job-lookup.ts";
import { createMetrics } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import { joinHistories } from "./plugin-parts.ts";
import type { GatewayParts, PluginHistory, PluginRoutesDeps } from "./plugin-parts.ts";
import { listen } from "./program/listen.ts";
import { Projector } from "./reconciler/projector.ts";
import type { ProjectorDeps } from "./reconciler/projector.ts";
import { QueueCounter } from "./jobs/queue-counts.ts";
import type { QueueCounterDeps } from "./jobs/queue-counts.ts";
import { followQueue } from "./reconciler/follow-queue.ts";
import { QueuePlaces } from "./jobs/queue-places.ts";
import { EndedSessions } from "./auth/ended-sessions.ts";
import { serveSockets } from "./sockets/serve-sockets.ts";
import type { Sockets } from "./sockets/serve-sockets.ts";

/**
 * Starts a gateway: connections first, then what follows the queue, then the doors. Everything is registered with
 * `releasers` as it comes to be.
 */
export async function startGateway(
  config: GatewayConfig,
  { redis: address, mongo, plugins }: { redis: RedisAddress; mongo: Connection; plugins: GatewayParts },
  log: Logger,
  releasers: Releasers,
): Promise<{ url: string; routes: string[] }> {
  const { prefix, limits, basePath, traceUrlTemplate } = config;
  const open = (purpose: RedisPurpose): RedisConnection => openRedis(address, purpose, log);
  const history = joinHistories(plugins.histories.map((openHistory) => openHistory({ mongo, log })));
  const declared = new KindRegistry(plugins.kinds);
  const stores = openStores(open("requests"), { mongo, history, declared, prefix, log }, releasers);
  const { redis, queue, progress, records } = stores;
  await Promise.all([records.ensureIndexes(), history.ensureIndexes()]);
  const projector = new Projector(stores);
  releasers.add("what is kept of ended jobs", () => projector.close());
  followQueue({ ...stores, projector, prefix }, open("blocking"), releasers);

  const places = new QueuePlaces(stores);
  const jobs = new JobLookup({ progress, records, places });
  const control = new JobControl({ ...stores, jobs, projector });
  const { ended, authenticator } = openAuthentication(redis, config, log);
  const metrics = createMetrics();
  const { app, routes } = createHttpServer({ payloadBytes: limits.payloadBytes, metrics, log });
  releasers.add("HTTP", () => app.close());
  const sockets = await serveSockets({
    httpServer: app.server,
    basePath,
    redis: address,
    progress,
    jobs,
    places,
    authenticator,
    ended,
    limits,
    directWrites: config.directWrites ?? true,
    prefix,
    metrics,
    log,
  });
  releasers.add("the sockets", () => sockets.close());
  // After the sockets, which put themselves before all who listen by then.
  endAnsweredRequests(app.server);

  const counter = countQueue({ redis, queue, counts: createJobCounts(mongo) }, metrics);
  const rates = new RequestRates(limits.requestsPerSecond);
  // At the root as well: probes and scrapers come to the process itself, past the proxy.
  for (const path of new Set(["", basePath]))
    await forOperators(app, path, {
      redis,
      mongo,
      subscription: () => sockets.status,
      probeKey: progress.keys.probe,
      metrics,
      authenticator,
      rates,
      metricsToken: config.metricsToken,
    });
  await dashboardFiles(app, { basePath, log });
  const access = { authenticator, rates, sockets, traceUrlTemplate };
  await forPeople(app, basePath, { ...stores, ...access, mongo, plugins, jobs, control, counter });

  const url = `${await listen(app, config)}${basePath}`;
  log.info({ url }, "serving");
  return { url, routes };
}

/** Tells Prometheus, too. */
function countQueue(deps: QueueCounterDeps, metrics: Metrics): QueueCounter {
  const counter = new QueueCounter(deps);
  metrics.observeQueue(async () => (await counter.ofAll()).counts);
  return counter;
}

function openAuthentication(
  redis: RedisConnection,
  { tokens, prefix }: GatewayConfig,
  log: Logger,
): { ended: EndedSessions; authenticator: Authenticator } {
  const ended = new EndedSessions(redis, prefix, log);
  const authenticator = createAuthenticator(tokens, log, (person, issuedAt) => {
    ended.assertOpen(person, issuedAt);
  });
  return { ended, authenticator };
}

interface PeopleDeps extends ProjectorDeps {
  kinds: KindLookup;
  mongo: Connection;
  plugins: GatewayParts;
  authenticator: Authenticator;
  rates: RequestRates;
  jobs: JobLookup;
  control: JobControl;
  counter: QueueCounter;
  traceUrlTemplate: string | undefined;
  sockets: Sockets;
}

/** What probes and scrapers ask for, below `prefix`. */
async function forOperators(
  app: FastifyInstance,
  prefix: string,
  deps: Parameters<typeof healthRoutes>[1] & Parameters<typeof metricsRoutes>[1],
): Promise<void> {
  const routes = (scope: FastifyInstance, _options: object, done: () => void): void => {
    healthRoutes(scope, deps);
    metricsRoutes(scope, deps);
    done();
  };
  await app.register(routes, { prefix });
}

/** What asks for a token of a person, below `prefix`. */
async function forPeople(app: FastifyInstance, prefix: string, deps: PeopleDeps): Promise<void> {
  const { authenticator, rates, progress, sockets, plugins, mongo, jobs, log } = deps;
  const forPlugins: PluginRoutesDeps = { log, program: { mongo, jobs, enqueueDeps: deps } };
  const routes = (admin: FastifyInstance, _options: object, done: () => void): void => {
    admin.addHook("onRequest", authenticated(authenticator, rates));
    for (const toRoutes of plugins.routes) addPluginRoutes(admin, toRoutes(forPlugins));
    jobRoutes(admin, { ...deps, enqueueDeps: deps });
    jobControlRoutes(admin, deps);
    queueRoutes(admin, { ...deps, keys: progress.keys });
    sessionRoutes(admin, { authenticator, endSessions: sockets.endSessions });
    deliveryRoutes(admin, sockets);
    done();
  };
  await app.register(routes, { prefix });
}

/** Everything that jobs are kept in, on one connection for requests. */
function openStores(
  redis: RedisConnection,
  {
    mongo,
    history,
    declared,
    prefix,
    log,
  }: {
    mongo: Connection;
    history: Required<PluginHistory>;
    declared: KindRegistry;
    prefix: string;
    log: Logger;
  },
  releasers: Releasers,
): ProjectorDeps & { kinds: KindLookup } {
  releasers.add("Redis", () => {
    redis.disconnect();
  });
  const queue = openJobQueue(redis, prefix, log);
  releasers.add("the queue", () => queue.close());
  const progress = createProgressStore(redis, prefix);
  const kinds = new AnnouncedKinds(declared, { redis, keys: progress.keys, log });
  releasers.add("the announced kinds", kinds.start());
  return {
    redis,
    queue,
    progress,
    kinds,
    records: createJobRecords(mongo),
    discard: (ended) => history.discard(ended),
    findResult: (record) => history.findResult(record),
    log,
  };
}
