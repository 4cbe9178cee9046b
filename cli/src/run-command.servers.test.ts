import { afterEach, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IncomingMessage, RequestListener } from "node:http";
import { MiniGateway } from "@headway/shared/testing/mini-gateway";
import { ownPort } from "@headway/shared/testing/own-port";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { eventually } from "@headway/shared/testing/eventually";
import { readTokenClaims } from "@headway/shared/client/token-claims";
import { jwtVerify } from "jose";
import type { Env } from "./arguments.ts";
import { runCommand } from "./run-command.ts";
import { CHECK_LINKS } from "./testing/start-command.ts";
import { WORDS } from "@headway/shared/testing/job-entries";

const SECRET = "0123456789abcdef0123456789abcdef";
const releases: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const release of releases.splice(0).reverse()) await release();
});

async function startGateway(onRequest?: RequestListener): Promise<MiniGateway> {
  const gateway = await MiniGateway.start(onRequest ? { onRequest } : {});
  releases.push(() => gateway.stop());
  return gateway;
}

/** Runs a command in a terminal of its own. */
function run(args: string[], { env = {}, columns }: { env?: Env; columns?: number } = {}) {
  const printed = { out: "", err: "" };
  const interrupt = new AbortController();
  const exitCode = runCommand(args, {
    env: { HEADWAY_DATA_DIR: "/nonexistent", ...env },
    out: { write: (text) => (printed.out += text), isTTY: columns !== undefined, columns: columns ?? 80 },
    err: { write: (text) => (printed.err += text) },
    signal: interrupt.signal,
    parts: { commands: [CHECK_LINKS], words: WORDS },
  });
  return { printed, exitCode, interrupt };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

describe("headway watch", () => {
  it.each([
    ["completed", 0],
    ["failed", 1],
    ["cancelled", 3],
  ] as const)("ends with %s as exit code %d", async (state, exitCode) => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf({ seq: 1, progress: 10 }));
    const command = run(["watch", "job-a", "--url", gateway.url, "--token", "t"]);
    await eventually("it has begun", () => command.printed.out !== "");
    gateway.publish(snapshotOf({ seq: 2, state, progress: state === "completed" ? 100 : 10 }));
    expect(await command.exitCode).toBe(exitCode);
    expect(command.printed.out.split("\n")[0]).toBe("Generating personas…");
    await eventually("the gateway has no socket left", () => gateway.sockets.length === 0);
  });

  it("prints one snapshot as JSON on each line for scripts", async () => {
    const gateway = await startGateway();
    const [first, last] = [snapshotOf({ seq: 1 }), snapshotOf({ seq: 2, state: "completed" })];
    gateway.publish(first);
    const command = run(["watch", "job-a", "--json", "--url", gateway.url, "--token", "t"]);
    await eventually("it has begun", () => command.printed.out !== "");
    gateway.publish(last);
    await command.exitCode;
    expect(command.printed.out).toBe(`${JSON.stringify(first)}\n${JSON.stringify(last)}\n`);
    expect(command.printed.err).toBe("");
  });

  it("draws on one line of a terminal and leaves the outcome there", async () => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf({ seq: 1, progress: 40 }));
    const command = run(["watch", "job-a", "--url", gateway.url, "--token", "t"], { columns: 60 });
    await eventually("it has begun", () => command.printed.out !== "");
    gateway.publish(snapshotOf({ seq: 2, state: "completed", progress: 100, result: { created: 25 } }));
    await command.exitCode;
    const [line, rest] = command.printed.out.split("\n");
    expect(line?.split("\r\u001b[2K").slice(1)).toEqual([
      "[████████████░░░░░░░░░░░░░░░░░░] Generating personas… 40%",
      "[██████████████████████████████] 25 personas generated.",
      "25 personas generated.",
    ]);
    expect(rest).toBe("");
  });

  it("says so on the side when the connection is lost and found", async () => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf());
    const command = run(["watch", "job-a", "--url", gateway.url, "--token", "t"]);
    await eventually("it has begun", () => command.printed.out !== "");
    gateway.io.disconnectSockets(true);
    await eventually("it is back", () => command.printed.err.includes("Up to date again."));
    gateway.publish(snapshotOf({ seq: 2, state: "completed" }));
    expect(await command.exitCode).toBe(0);
    expect(command.printed.err).toBe(
      "Live updates paused. Reconnecting… The job is still running.\nUp to date again.\n",
    );
  });

  it("does not say of a job that waits that it is running", async () => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf({ state: "queued", workersOnline: 0 }));
    const command = run(["watch", "job-a", "--url", gateway.url, "--token", "t"]);
    await eventually("it has begun", () => command.printed.out !== "");
    gateway.io.disconnectSockets(true);
    await eventually("it is back", () => command.printed.err.includes("Up to date again."));
    gateway.publish(snapshotOf({ seq: 2, state: "completed" }));
    expect(await command.exitCode).toBe(0);
    expect(command.printed.err).toBe("Live updates paused. Reconnecting…\nUp to date again.\n");
  });

  it("ends with 4 for a job that is not there and for a token that is refused", async () => {
    const gateway = await startGateway();
    const missing = run(["watch", "nowhere", "--url", gateway.url, "--token", "t"]);
    expect([await missing.exitCode, missing.printed.err]).toEqual([4, "there is no job nowhere\n"]);
    gateway.acceptsToken = () => false;
    const refused = run(["watch", "job-a", "--url", gateway.url, "--token", "s3cret-token"]);
    expect([await refused.exitCode, refused.printed.err]).toEqual([4, "the token expired\n"]);
  });

  it("ends with 5 when nobody answers in time", async () => {
    const url = `http://127.0.0.1:${await ownPort()}`;
    const command = run(["watch", "job-a", "--url", url, "--token", "t", "--wait", "1"]);
    expect(await command.exitCode).toBe(5);
    expect(command.printed.err).toBe(`no connection to ${url} within 1 s. The server does not answer.\n`);
  });

  it("lets go when it is interrupted", async () => {
    const gateway = await startGateway();
    gateway.publish(snapshotOf());
    const command = run(["watch", "job-a", "--url", gateway.url, "--token", "t"]);
    await eventually("it has begun", () => command.printed.out !== "");
    command.interrupt.abort();
    expect(await command.exitCode).toBe(130);
    await eventually("the gateway has no socket left", () => gateway.sockets.length === 0);
  });
});

describe("a plugin's command", () => {
  it("starts a job with a token of its own and follows it to the end", async () => {
    const received: { body?: unknown; claims?: unknown } = {};
    const gateway = await startGateway((request, response) => {
      void readBody(request).then((body) => {
        received.body = body;
        received.claims = readTokenClaims(String(request.headers.authorization).slice("Bearer ".length));
        const job = snapshotOf({ seq: 1, state: "queued", progress: 0 });
        gateway.publish(job);
        response.writeHead(202, { "content-type": "application/json" });
        response.end(JSON.stringify({ success: true, jobId: job.jobId, status: "queued", job }));
      });
    });
    const args = ["check-links", "--site", "docs", "--count", "25", "--url", gateway.url];
    const command = run(args, { env: { AUTH_SECRET: SECRET } });
    await eventually("it is watched", () => gateway.countOf("job:watch") === 1);
    gateway.publish(snapshotOf({ seq: 2, state: "completed", progress: 100 }));
    expect(await command.exitCode).toBe(0);
    expect(received.body).toEqual({ site: "docs", count: 25 });
    expect(received.claims).toMatchObject({ sub: "cli", org: "local", role: "admin" });
    expect(command.printed.out).toContain("25 support-desk customers, job job-a\n");
    expect(gateway.handshakes.map(String).map(readTokenClaims)).toMatchObject([{ org: "local" }]);

    const left = run([...args, "--no-watch"], { env: { AUTH_SECRET: SECRET } });
    expect([await left.exitCode, left.printed.out]).toEqual([0, "job-a\n"]);
  });

  it.each([
    [400, 2],
    [401, 4],
    [403, 4],
    [429, 5],
    [503, 5],
  ])("answers a refusal with status %d by exit code %d and the gateway's words", async (status, exitCode) => {
    const gateway = await startGateway((_request, response) => {
      const details = [{ path: "site", expected: "one of the sites", got: '"x"' }];
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { code: "any", message: "That did not work.", details } }));
    });
    const command = run(["check-links", "--site", "x", "--url", gateway.url, "--token", "t"]);
    expect(await command.exitCode).toBe(exitCode);
    expect(command.printed.err).toBe('That did not work.\n  --site: expected one of the sites, got "x"\n');
  });

  it("ends with 5 when the gateway is away, and says where it looked", async () => {
    const url = `http://127.0.0.1:${await ownPort()}`;
    const command = run(["check-links", "--site", "x", "--url", url, "--token", "t"]);
    expect(await command.exitCode).toBe(5);
    expect(command.printed.err).toContain(`${url} cannot be reached: connect ECONNREFUSED`);
  });
});

describe("headway token", () => {
  const args = ["token", "--org", "acme", "--role", "viewer", "--sub", "ana", "--ttl", "30m"];

  async function verify(token: string) {
    const { payload } = await jwtVerify(token.trim(), new TextEncoder().encode(SECRET));
    return payload;
  }

  it("prints a token signed with AUTH_SECRET, and nothing else", async () => {
    const command = run(args, { env: { AUTH_SECRET: SECRET } });
    expect(await command.exitCode).toBe(0);
    const { sub, org, role, exp = 0, iat = 0 } = await verify(command.printed.out);
    expect({ sub, org, role, ttl: exp - iat }).toEqual({
      sub: "ana",
      org: "acme",
      role: "viewer",
      ttl: 1_800,
    });
  });

  it("makes the holder an operator with --operator, and nobody without", async () => {
    const settings = { env: { AUTH_SECRET: SECRET } };
    for (const operator of ["read", "control"]) {
      const command = run([...args, "--operator", operator], settings);
      expect(await command.exitCode).toBe(0);
      expect(await verify(command.printed.out)).toMatchObject({ operator, role: "viewer" });
    }
    const plain = run(args, settings);
    expect(await plain.exitCode).toBe(0);
    expect(await verify(plain.printed.out)).not.toHaveProperty("operator");
    const wrong = run([...args, "--operator", "all"], settings);
    expect([await wrong.exitCode, wrong.printed.err]).toEqual([2, expect.stringContaining('got "all"')]);
  });

  it("signs with the secret in the data folder when there is no AUTH_SECRET", async () => {
    const folder = await mkdtemp(join(tmpdir(), "headway-cli-"));
    releases.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "auth-secret"), `${SECRET}\n`);
    const command = run(args, { env: { HEADWAY_DATA_DIR: folder } });
    expect(await command.exitCode).toBe(0);
    expect(await verify(command.printed.out)).toMatchObject({ org: "acme" });
  });

  it("says where it looked when there is no secret, and never what a bad one is", async () => {
    const none = run(args);
    expect(await none.exitCode).toBe(2);
    expect(none.printed.err).toContain("looked in AUTH_SECRET, /nonexistent/auth-secret");
    const short = run(args, { env: { AUTH_SECRET: "too-short" } });
    expect(await short.exitCode).toBe(2);
    expect(short.printed.err).toBe("AUTH_SECRET: expected a secret of at least 32 bytes, got 9\n");
  });
});
