import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { startPrograms } from "./support/programs.ts";
import { runToItsEnd } from "./support/run-to-its-end.ts";
import { startSecuredRedis } from "./support/secured-redis.ts";
import type { SecuredRedis } from "./support/secured-redis.ts";
import { mintToken } from "./support/system.ts";
import { connect, risesStrictly } from "./support/watching-client.ts";

const PASSWORD = "hunter2-of-the-tests";

let redis: SecuredRedis;

beforeAll(async () => {
  redis = await startSecuredRedis(PASSWORD);
});

afterAll(async () => {
  await redis[Symbol.asyncDispose]();
});

const addressWith = (password: string): string => `rediss://${password}@127.0.0.1:${redis.port}`;

describe("Redis with a password and TLS", () => {
  it("carries a job from start to end, and no log names the password", async () => {
    await using programs = await startPrograms({
      settings: {
        REDIS_URL: addressWith(`:${PASSWORD}`),
        NODE_EXTRA_CA_CERTS: redis.authority,
        LOG_LEVEL: "debug",
      },
    });
    const [{ url }] = await Promise.all([programs.startGateway(), programs.startWorker()]);
    const token = await mintToken();
    const response = await fetch(`${url}/admin/dev/personas/preset`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ template: "saas-trial", count: 5 }),
    });
    const { jobId } = (await response.json()) as { jobId: string; job: JobSnapshot };
    const client = await connect(url, token);
    expect(await client.watch(jobId)).toMatchObject({ ok: true });
    await eventually("the job has ended", () => client.last(jobId)?.state === "completed", 40_000);
    expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    client.close();
    expect(programs.logs()).toContain("serving");
    expect(programs.logs()).not.toContain(PASSWORD);
  });

  it.each([
    [
      "gateway",
      `:${PASSWORD}-mistyped`,
      "expected a user and password that Redis takes at rediss://***@127.0.0.1",
    ],
    [
      "worker",
      `nobody:${PASSWORD}`,
      "expected a user and password that Redis takes at rediss://***@127.0.0.1",
    ],
    ["worker", "", "expected the password that Redis asks for at rediss://"],
  ] as const)(
    "lets no %s start with %j, and says so in one line without it",
    async (program, access, words) => {
      const { code, stderr, stdout } = await runToItsEnd(program, {
        REDIS_URL: addressWith(access).replace("//@", "//"),
        NODE_EXTRA_CA_CERTS: redis.authority,
      });
      expect(code).toBe(1);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).toContain(`${program}: REDIS_URL: ${words}`);
      expect(stderr + stdout).not.toContain(PASSWORD);
    },
  );

  it("lets no program start that does not know the certificate's authority, and says how it would", async () => {
    const { code, stderr, stdout } = await runToItsEnd("gateway", { REDIS_URL: addressWith(`:${PASSWORD}`) });
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("gateway: Redis cannot be reached at rediss://***@127.0.0.1");
    expect(stderr).toContain("NODE_EXTRA_CA_CERTS");
    expect(stderr + stdout).not.toContain(PASSWORD);
  });
});
