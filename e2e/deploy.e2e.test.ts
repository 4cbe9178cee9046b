import { describe, expect, it } from "@jest/globals";
import { createJobClient } from "@headway/shared/client/job-client";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { startNginx } from "./support/nginx.ts";
import { startPrograms } from "./support/programs.ts";
import type { Programs, StartedProgram } from "./support/programs.ts";
import { mintToken } from "./support/system.ts";

const NAMES = ["gateway-1", "gateway-2"] as const;
const METRICS_TOKEN = "a-token-that-the-scrapers-of-this-test-have";
const WATCHERS = 40;
const CALLERS = 4;
const ROLLS = 2;

const hostOf = ({ url }: StartedProgram): string => new URL(url).host;

async function startBehindNginx(settings: NodeJS.ProcessEnv = {}) {
  const programs = await startPrograms({ settings: { METRICS_TOKEN, ...settings } });
  const gateways = new Map(
    await Promise.all(
      NAMES.map(async (name) => [name as string, await programs.startGateway({ name })] as const),
    ),
  );
  const addresses = Object.fromEntries([...gateways].map(([name, gateway]) => [name, hostOf(gateway)]));
  const nginx = await startNginx(addresses);
  return {
    programs,
    gateways,
    nginx,
    [Symbol.asyncDispose]: async () => {
      await nginx[Symbol.asyncDispose]();
      await programs[Symbol.asyncDispose]();
    },
  };
}

/** Restarts one gateway after the other, as a new version is rolled out. */
async function roll(programs: Programs, gateways: Map<string, StartedProgram>): Promise<void> {
  for (const [name, gateway] of gateways) {
    await gateway.stop();
    gateways.set(name, await programs.startGateway({ name }));
  }
}

/** What one caller after the other asks: reads, and jobs that are started. */
async function call(url: string, token: string, turn: number): Promise<string> {
  const isStart = turn % 3 === 0;
  const path = isStart ? "/admin/dev/personas/preset" : "/admin/jobs?limit=1";
  const response = await fetch(url + path, {
    method: isStart ? "POST" : "GET",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    ...(isStart && { body: JSON.stringify({ template: "saas-trial", count: 1 }) }),
  });
  const text = await response.text();
  return `${isStart ? "POST" : "GET"} ${response.status}${response.ok ? "" : ` ${text}`}`;
}

/** Callers that ask all the time until they are stopped; gives what they were answered, and how often. */
function callAllTheTime(url: string, tokens: string[]) {
  const answers: Record<string, number> = {};
  let isOver = false;
  const callers = tokens.map(async (token) => {
    for (let turn = 0; !isOver; turn++) {
      const answer = await call(url, token, turn).catch((thrown: unknown) => String(thrown));
      answers[answer] = (answers[answer] ?? 0) + 1;
      // Below the limit of requests of one identity.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  return {
    stop: async (): Promise<Record<string, number>> => {
      isOver = true;
      await Promise.all(callers);
      return answers;
    },
  };
}

/** Somebody who watches a job, by WebSocket or by polling alone. */
function watcherOf(url: string, jobId: string, token: string, transport: "websocket" | "polling") {
  const client = createJobClient({ url, getToken: () => token, transports: [transport] });
  const seen: JobSnapshot[] = [];
  client.watchJob(jobId, (view) => {
    if (view.status === "known") seen.push(view.job);
  });
  return { client, seen };
}

async function socketsOf(gateway: StartedProgram): Promise<number> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const text = await (await fetch(`${gateway.url}/metrics`, { headers })).text();
  return Number(/^headway_sockets (\d+)$/m.exec(text)?.[1]);
}

describe("two gateways behind deploy/nginx.conf", () => {
  it("lose no request and no watcher while both are restarted, one after the other, again and again", async () => {
    await using site = await startBehindNginx({ OFFLINE_PACE_MS: "10000" });
    const { programs, gateways, nginx } = site;
    await Promise.all([0, 1].map(() => programs.startWorker({ WORKER_CONCURRENCY: "1" })));
    const token = await mintToken({ org: "rolled" });
    const post = async (path: string, body: unknown): Promise<JobSnapshot> => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const response = await fetch(nginx.url + path, { method: "POST", headers, body: JSON.stringify(body) });
      return ((await response.json()) as { job: JobSnapshot }).job;
    };
    const { jobId } = await post("/admin/dev/personas/preset", { template: "saas-trial", count: 50 });
    const watchers = await Promise.all(
      Array.from({ length: WATCHERS }, async (_, index) =>
        watcherOf(
          nginx.url,
          jobId,
          await mintToken({ org: "rolled", sub: `watcher-${index}` }),
          index % 2 === 0 ? "websocket" : "polling",
        ),
      ),
    );
    const areLive = () =>
      eventually("all watch", () => watchers.every(({ client }) => client.connection.state === "live"));
    await areLive();
    // All of them come from one address.
    for (const gateway of gateways.values()) expect(await socketsOf(gateway)).toBeGreaterThanOrEqual(5);

    const tokens = await Promise.all(
      Array.from({ length: CALLERS }, (_, index) => mintToken({ org: "rolled", sub: `caller-${index}` })),
    );
    const calls = callAllTheTime(nginx.url, tokens);
    for (let done = 0; done < ROLLS; done++) await roll(programs, gateways);
    const answers = await calls.stop();
    process.stdout.write(
      `answers while ${ROLLS * NAMES.length} gateways were replaced: ${JSON.stringify(answers)}\n`,
    );
    expect(Object.keys(answers).toSorted()).toEqual(["GET 200", "POST 202"]);

    await areLive();
    // On a slow machine it has ended by itself meanwhile.
    await post(`/admin/jobs/${jobId}/cancel`, {});
    await eventually("all have heard of the end", () => {
      const last = watchers.map(({ seen }) => seen.at(-1));
      return last.every((job) => job !== undefined && isTerminal(job.state) && job.seq === last[0]?.seq);
    });
    for (const { seen } of watchers) {
      const numbers = seen.map(({ seq }) => seq);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
    }
    await Promise.all(watchers.map(({ client }) => client.close()));
  });

  it("are found again at new addresses, and what nobody answers meanwhile is 503 in the usual form", async () => {
    await using site = await startBehindNginx();
    const { programs, gateways, nginx } = site;
    const isReady = async (): Promise<number> => (await fetch(`${nginx.url}/readyz`)).status;
    expect(await isReady()).toBe(200);
    for (const gateway of gateways.values()) await gateway.stop();
    const answer = await fetch(`${nginx.url}/admin/jobs`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await answer.json()).toMatchObject({ error: { code: "unavailable" } });

    const moved = await programs.startGateway({ name: "elsewhere" });
    // While one has no address, nginx is not reloaded: it would refuse its settings.
    nginx.name({ "gateway-1": hostOf(moved) });
    nginx.name({ "gateway-1": hostOf(moved), "gateway-2": hostOf(moved) });
    await eventually("it is found", async () => (await isReady()) === 200, 30_000);
  });
});
