import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { connect as connectTcp } from "node:net";
import type { Socket } from "node:net";
import { LIMITS } from "@headway/shared/protocol/limits";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { eventually } from "@headway/shared/testing/eventually";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

let system: TestSystem;
let gateway: TestGateway;

beforeAll(async () => {
  system = await startSystem();
  gateway = await system.startGateway();
});

afterAll(async () => {
  await system[Symbol.asyncDispose]();
});

interface RawAnswer {
  socket: Socket;
  text: () => string;
  /** ms from the first byte sent to the end of the connection. */
  ended: Promise<number>;
}

/** Sends text as it is, and reads what comes. */
function sendRaw(text: string): RawAnswer {
  const socket = connectTcp(Number(new URL(gateway.url).port), "127.0.0.1");
  const startedAt = Date.now();
  let received = "";
  socket.setEncoding("utf8").on("data", (piece: string) => (received += piece));
  socket.on("error", () => undefined);
  socket.write(text);
  const ended = new Promise<number>((resolve) =>
    socket.once("close", () => {
      resolve(Date.now() - startedAt);
    }),
  );
  return { socket, text: () => received, ended };
}

/** Goes on sending a byte every 200 ms. */
function drip(socket: Socket, byte: string): void {
  const timer = setInterval(() => socket.write(byte), 200);
  socket.once("close", () => {
    clearInterval(timer);
  });
}

const head = (lines: string[]): string => `${lines.join("\r\n")}\r\n`;
/** What the gateway promises, and what a loaded machine may add. */
const WITHIN_MS = 15_000 + 2_500 + 10_000;

describe("a request that takes its time", () => {
  it("is answered 408 and ended when its headers or its body come a byte at a time, also on the sockets' path", async () => {
    const token = await mintToken();
    const start = head(["POST /admin/jobs HTTP/1.1", "Host: a", `Authorization: Bearer ${token}`]);
    const long = head(["Content-Type: application/json", "Content-Length: 60000", ""]);
    const polling = "POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: a\r\n";
    const slow = [
      `${start}X-Slow: `,
      start + long,
      `${start}Transfer-Encoding: chunked\r\n\r\n4000\r\n`,
      polling + long,
    ];
    const requests = slow.map((text) => sendRaw(text));
    for (const { socket } of requests) drip(socket, "1");
    const silent = sendRaw("");
    for (const { ended } of [...requests, silent]) expect(await ended).toBeLessThan(WITHIN_MS);
    for (const { text } of requests.slice(0, 3)) {
      expect(text()).toMatch(/^HTTP\/1.1 408 /);
      expect(text()).toContain('"code":"invalid-request"');
    }
    // Kept ready by a client: the next request that it sends there would take this for its answer.
    expect(silent.text()).toBe("");
  });

  it("is ended soon after an early answer when its body goes on coming", async () => {
    const body = head(["Content-Length: 60000", "", ""]);
    const { socket, text, ended } = sendRaw(`POST /admin/jobs HTTP/1.1\r\nHost: a\r\n${body}`);
    drip(socket, "1");
    // Without it, when the request's own time is over.
    expect(await ended).toBeLessThan(14_000);
    expect(text()).toMatch(/^HTTP\/1.1 401 /);
  });

  it("keeps its connection when its body is there soon after an early answer", async () => {
    const { socket, text } = sendRaw("POST /admin/jobs HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
    await eventually("it is answered", () => text().startsWith("HTTP/1.1 401"));
    socket.write("cdGET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    await eventually("the next is answered, too", () => text().includes("HTTP/1.1 200"));
    socket.destroy();
  });
});

describe("a request that two servers could read differently", () => {
  const line = "GET /healthz HTTP/1.1";
  it.each([
    ["two Host headers", [line, "Host: a", "host: b"]],
    ["the same Host header twice", [line, "Host: a", "Host: a"]],
    ["no Host header", [line]],
    ["two Authorization headers", [line, "Host: a", "Authorization: Bearer a", "authorization: Bearer b"]],
    ["two Content-Length headers", [line, "Host: a", "Content-Length: 0", "Content-Length: 1"]],
    ["the same Content-Length twice", [line, "Host: a", "Content-Length: 0", "Content-Length: 0"]],
    [
      "Content-Length and Transfer-Encoding",
      [line, "Host: a", "Content-Length: 0", "Transfer-Encoding: chunked"],
    ],
    [
      "two Transfer-Encoding headers",
      [line, "Host: a", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked"],
    ],
    ["two Idempotency-Key headers", [line, "Host: a", "Idempotency-Key: a", "Idempotency-Key: b"]],
    ["a space before a colon", [line, "Host: a", "Content-Length : 0"]],
    ["a header over two lines", [line, "Host: a", "X-A: 1", " Host: b"]],
    [
      "two Host headers for a socket",
      ["GET /socket.io/?EIO=4&transport=polling HTTP/1.1", "Host: a", "Host: b"],
    ],
  ])("is answered 400: %s", async (_what, lines) => {
    const { text, socket } = sendRaw(head([...lines, "Connection: close", "", ""]));
    await eventually("it is answered", () => text().includes("\r\n\r\n"));
    socket.destroy();
    expect(text()).toMatch(/^HTTP\/1.1 400 /);
  });
});

describe("the rate of an identity's requests", () => {
  it("is limited on HTTP, for reading and changing alike, and says when to try again", async () => {
    const own = await system.startGateway({ limits: { ...LIMITS, requestsPerSecond: 2 } });
    const startedAt = Date.now();
    const ask = (index: number, claims = { sub: "greedy" }): Promise<Response> =>
      index % 2 === 0
        ? own.call("GET", "/admin/jobs?limit=1", { claims })
        : own.call("POST", "/admin/jobs/j1/cancel", { claims });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => ask(index)));
    const limited = answers.filter(({ status }) => status === 429);
    const seconds = Math.ceil((Date.now() - startedAt) / 1_000);
    expect(limited.length).toBeGreaterThanOrEqual(100 - 2 - 2 * seconds);
    expect(limited[0]?.headers.get("retry-after")).toBe("1");
    const { error } = (await limited[0]?.json()) as { error: WireErrorBody };
    expect(error).toMatchObject({ code: "rate-limited", message: expect.stringContaining("2 requests") });
    // Nobody else is held up, and the identity itself comes through again.
    expect((await ask(0, { sub: "other" })).status).toBe(200);
    await eventually("it is served again", async () => (await ask(0)).status === 200);
  });
});

describe("an answer", () => {
  it("is kept by no cache where it took a token, and is never taken for another type", async () => {
    const calls = [
      ["GET", "/admin/jobs"],
      ["GET", "/admin/jobs/j1"],
      ["GET", "/admin/queues"],
      ["GET", "/admin/dev/personas"],
      ["GET", "/admin/dev/personas/jobs/j1"],
      ["GET", "/admin/dev/personas/presets"],
      ["GET", "/admin/dev/personas/export"],
      ["POST", "/admin/session/renew"],
      ["POST", "/admin/jobs"],
      ["POST", "/admin/dev/personas/preset"],
      ["GET", "/metrics"],
    ] as const;
    const safe = { cache: "no-store", type: "nosniff" };
    for (const claims of [{ operator: "read" as const }, { role: "nobody" }]) {
      for (const [method, path] of calls) {
        const { headers } = await gateway.call(method, path, { claims });
        const got = { cache: headers.get("cache-control"), type: headers.get("x-content-type-options") };
        expect([method, path, got]).toEqual([method, path, safe]);
      }
    }
    for (const path of ["/healthz", "/readyz", "/nowhere", "/", "/socket.io/?EIO=4&transport=polling"]) {
      const { headers } = await fetch(gateway.url + path);
      expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
    }
    const unchanged = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "saas-trial", count: 1 },
    });
    const { jobId } = (await unchanged.json()) as { jobId: string };
    const path = `/admin/dev/personas/jobs/${jobId}`;
    const etag = (await gateway.call("GET", path)).headers.get("etag") ?? "";
    const again = await gateway.call("GET", path, { headers: { "if-none-match": etag } });
    expect([again.status, again.headers.get("cache-control")]).toEqual([304, "no-store"]);
  });
});
