import { describe, expect, it } from "@jest/globals";
import { unlessAborted } from "@headway/shared/node/unless-aborted";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import type { personaGeneration } from "@headway/personas/kinds/generation";
import type { Handler } from "@headway/worker/job-context";
import { RESULT, startJob } from "../support/jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import { REFUSALS, startRefusingProxy } from "../support/refusing-redis.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

/** How long a balancer may be told that all is well though no command is served, and how long all may take to be well again. */
const NOTICED_WITHIN_MS = 10_000;
const WELL_WITHIN_MS = 30_000;

interface Unready {
  failing?: string[];
  reasons?: Record<string, string>;
}

const readyz = async ({ url }: TestGateway): Promise<[number, Unready]> => {
  const response = await fetch(`${url}/readyz`);
  return [response.status, (await response.json()) as Unready];
};

const status = async (call: Promise<Response>): Promise<[number, boolean]> => {
  const { status: code, headers } = await call;
  return [code, headers.has("retry-after")];
};

/** Two running jobs that are watched: of the first the handler ends, of the second it reports more, when `proceed` is called. */
async function startJobs(system: TestSystem, gateway: TestGateway) {
  const proceeding = new AbortController();
  const over = new AbortController();
  const until = ({ signal: awaited }: AbortController, signal: AbortSignal): Promise<void> =>
    unlessAborted(
      signal,
      new Promise((resolve) => {
        if (awaited.aborted) resolve();
        awaited.addEventListener("abort", () => {
          resolve();
        });
      }),
    );
  let ending = "";
  const handler: Handler<typeof personaGeneration> = async ({ jobId, signal, stage, report }) => {
    stage("generating");
    report(1, 10);
    await until(proceeding, signal);
    report(8, 10);
    if (jobId !== ending) await until(over, signal);
    return RESULT;
  };
  await system.startWorker({ concurrency: 2, handlers: { "persona-generation": handler } });
  const client = await gateway.watch();
  const statuses: ServerStatus[] = [];
  client.socket.on("server:status", (told: ServerStatus) => statuses.push(told));
  const jobIds = [await startJob(gateway), await startJob(gateway)] as const;
  [ending] = jobIds;
  for (const jobId of jobIds) await client.watch(jobId);
  await eventually("both run", () => jobIds.every((jobId) => client.last(jobId)?.counts?.done === 1));
  return {
    client,
    waiting: await startJob(gateway),
    statuses,
    jobIds,
    proceed: () => {
      proceeding.abort();
    },
    end: () => {
      over.abort();
    },
  };
}

/** A worker that is put away with a Redis that refuses would try for a minute to put its jobs back. */
const lastly = (undo: () => unknown): AsyncDisposable => ({
  [Symbol.asyncDispose]: async () => {
    await Promise.resolve(undo()).catch(() => undefined);
  },
});

type Jobs = Awaited<ReturnType<typeof startJobs>>;

/** What is to be said while Redis refuses, by everything that is asked. */
async function expectUnavailable(
  gateway: TestGateway,
  { client, jobIds, waiting, statuses }: Jobs,
  code: string,
): Promise<void> {
  const refusedAt = Date.now();
  await eventually(
    `the balancer is told of ${code}`,
    async () => {
      const [answer, { failing, reasons }] = await readyz(gateway);
      const isTold = failing?.includes("redis") === true && reasons?.["redis"]?.startsWith(`${code} `);
      return answer === 503 && isTold;
    },
    NOTICED_WITHIN_MS,
  );
  process.stdout.write(`${code}: /readyz says so after ${Date.now() - refusedAt} ms\n`);
  const body = { template: "saas-trial" };
  expect(await status(gateway.call("POST", "/admin/dev/personas/preset", { body }))).toEqual([503, true]);
  expect(await status(gateway.call("POST", `/admin/jobs/${jobIds[1]}/cancel`))).toEqual([503, true]);
  expect(await status(gateway.call("POST", `/admin/jobs/${waiting}/cancel`))).toEqual([503, true]);
  // What only reads may be served.
  for (const path of ["/admin/queues", "/admin/jobs", `/admin/jobs/${waiting}`])
    expect([path, 200, 503]).toContain((await gateway.call("GET", path)).status);
  const watched = await client.send("job:watch", { jobId: jobIds[1] });
  expect(watched.ok ? "unavailable" : watched.error.code).toBe("unavailable");
  await eventually("watchers are told", () => statuses.at(-1)?.live === false);
}

/** From now on, in ms: until the gateway is ready, until watchers have the report, and until they have the end. */
async function expectRecovery(gateway: TestGateway, { client, jobIds, end }: Jobs): Promise<number[]> {
  const backAt = performance.now();
  const took = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<number> => {
    await eventually(what, isSo, WELL_WITHIN_MS);
    return Math.round(performance.now() - backAt);
  };
  const [ending, running] = jobIds;
  const times = await Promise.all([
    took("it is ready", async () => (await readyz(gateway))[0] === 200),
    took("the report is told", () => (client.last(running)?.counts?.done ?? 0) === 8),
    took("the end is told", () => client.last(ending)?.state === "completed"),
  ]);
  end();
  await eventually("the other one ends as well", () => client.last(running)?.state === "completed");
  for (const jobId of jobIds) {
    const seen = client.seen.get(jobId) ?? [];
    expect(risesStrictly(seen)).toBe(true);
    expect(seen.every(({ attempt, error }) => attempt <= 1 && error === undefined)).toBe(true);
  }
  return times;
}

const print = (code: string, [ready, report, ended]: number[]): void => {
  process.stdout.write(`| ${code} | ready ${ready} ms | report told ${report} ms | end told ${ended} ms |\n`);
};

describe("Redis that answers, but not now", () => {
  it.each(Object.entries(REFUSALS))(
    "%s: is 503 for whoever asks, and costs running jobs nothing but time",
    async (code, refuse) => {
      await using own = await startOwnRedis();
      await using system = await startSystem({ redisUrl: own.url });
      const gateway = await system.startGateway();
      const jobs = await startJobs(system, gateway);
      const undo = await refuse(own);
      await using _ = lastly(undo);
      jobs.proceed();
      await expectUnavailable(gateway, jobs, code);
      await undo();
      print(code, await expectRecovery(gateway, jobs));
      await gateway.close();
    },
  );

  it.each([
    ["LOADING", "LOADING Redis is loading the dataset in memory"],
    ["CLUSTERDOWN", "CLUSTERDOWN The cluster is down"],
    ["TRYAGAIN", "TRYAGAIN Multiple keys request during rehashing of slot"],
  ])("%s: is the same, said in Redis' place", async (code, words) => {
    await using own = await startOwnRedis();
    await using proxy = await startRefusingProxy(own.url);
    await using system = await startSystem({ redisUrl: proxy.url });
    const gateway = await system.startGateway();
    const jobs = await startJobs(system, gateway);
    proxy.refuse(words);
    await using _ = lastly(() => {
      proxy.refuse(undefined);
    });
    jobs.proceed();
    await expectUnavailable(gateway, jobs, code);
    proxy.refuse(undefined);
    print(code, await expectRecovery(gateway, jobs));
    await gateway.close();
  });

  it("is followed to the server that was promoted in its place, though all connections to the demoted one are kept", async () => {
    await using first = await startOwnRedis();
    await using second = await startOwnRedis();
    const { port } = new URL(first.url);
    await second.redis.replicaof("127.0.0.1", Number(port));
    await eventually("the replica is in step", async () =>
      (await second.redis.info("replication")).includes("master_link_status:up"),
    );
    await using proxy = await startTcpProxy({ target: first.url });
    await using system = await startSystem({ redisUrl: proxy.url });
    const gateway = await system.startGateway();
    const jobs = await startJobs(system, gateway);

    await first.redis.replicaof("127.0.0.1", 1);
    await using _ = lastly(() => first.redis.replicaof("NO", "ONE"));
    jobs.proceed();
    await expectUnavailable(gateway, jobs, "READONLY");
    proxy.retarget(second.url);
    await second.redis.replicaof("NO", "ONE");
    print("a failover", await expectRecovery(gateway, jobs));
    await gateway.close();
  });
});
