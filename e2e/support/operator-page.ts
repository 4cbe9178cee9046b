import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as bullmq from "bullmq";
import { SignJWT } from "jose";
import type { Browser, Page } from "playwright-core";
import { createHeadway } from "@headway/gateway/index";
import type { Headway } from "@headway/gateway/index";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { startBrowser } from "./browser.ts";

const SECRET = new TextEncoder().encode("a secret of at least thirty-two bytes");
const NAMES = ["quiet", "orphaned", "failing", "paused"] as const;

/** The operator's page of four queues, anew for each test of a file. Helper's connections stand for workers. */
export function useOperatorPage() {
  let browser: Browser;
  let queues: Record<(typeof NAMES)[number], ForeignQueue>;
  let server: Server;
  let headway: Headway;
  let url: string;
  /** What was to be deleted from the history. */
  const deleted: unknown[] = [];
  const prefix = `test-${crypto.randomUUID()}`;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    const opened = await Promise.all(NAMES.map(() => openForeignQueue(bullmq, testRedisUrl())));
    queues = Object.fromEntries(NAMES.map((name, at) => [name, opened[at]])) as typeof queues;
    server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    headway = createHeadway<{ id: string; operator: "read" | "control" }>({
      connection: testRedisUrl(),
      queues: NAMES.map((as) => ({ name: queues[as].place.name, as })),
      prefix,
      traceUrlTemplate: "https://traces.example/{traceId}",
      history: {
        keep: () => Promise.resolve(),
        find: () => Promise.resolve(undefined),
        list: () => Promise.resolve({ jobs: [], nextCursor: null }),
        remove: (what) => Promise.resolve(deleted.push(what)),
      },
      authenticate: ({ token = "" }) => {
        const { operator } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
          operator: "read" | "control";
        };
        return { id: "operator", operator };
      },
    });
    headway.attach(server, { path: "/" });
  });
  afterEach(async () => {
    await headway.close();
    server.closeAllConnections();
    server.close();
    const { redis } = queues.quiet;
    const keys = await redis.keys(`${prefix}:*`);
    if (keys.length > 0) await redis.del(...keys);
    await Promise.all(Object.values(queues).map((queue) => queue.close()));
  });

  const sign = (operator: "read" | "control"): Promise<string> => {
    const role = operator === "control" ? "admin" : "viewer";
    return new SignJWT({ sub: "operator", org: "", role, operator, page: "queues" })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(SECRET);
  };
  const open = async (hash: string, operator: "read" | "control" = "control"): Promise<Page> => {
    const token = await sign(operator);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${url}/#token=${token}`);
    await page.getByTestId("connection").first().waitFor({ state: "attached" });
    await page.goto(`${url}/${hash}`);
    return page;
  };
  const fail = async (id: string, reason: string, data: object = {}): Promise<void> => {
    await queues.failing.queue.add("charge", data, { jobId: id });
    await (await queues.failing.take()).fail(reason);
  };
  return {
    open,
    fail,
    sign,
    deleted,
    get queues() {
      return queues;
    },
    get url() {
      return url;
    },
  };
}
