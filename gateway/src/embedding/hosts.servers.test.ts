import { once } from "node:events";
import { Agent, createServer, request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { connect as connectHttp2, createServer as createHttp2Server } from "node:http2";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import fastify from "fastify";
import { describe, expect, it } from "@jest/globals";
import { useEmbeddedApp } from "../testing/embedded-app.ts";

/** Sends a request as it is written and resolves with the whole answer. */
async function sendRaw(port: number, lines: string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end([...lines, "", ""].join("\r\n"));
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await once(socket, "close");
  return text;
}

describe("hosts that Headway is put into", () => {
  const bench = useEmbeddedApp();
  const portOf = (): number => (bench.server.address() as AddressInfo).port;

  it("keep all their routes where no path is named, but those below /headway", async () => {
    bench.start();
    const server = createServer((_request, response) => response.end("the host's own"));
    bench.headway.attach(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await (await fetch(`${url}/queues`)).text()).toBe("the host's own");
      expect(await (await fetch(`${url}/headwaymen`)).text()).toBe("the host's own");
      expect((await fetch(`${url}/headway/queues`)).status).toBe(401);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it("and Headway answer in HTTP/1.1 what offers an upgrade to h2c", async () => {
    bench.start();
    const ask = (path: string) =>
      sendRaw(portOf(), [
        `GET ${path} HTTP/1.1`,
        "Host: localhost",
        "Connection: Upgrade, HTTP2-Settings",
        "Upgrade: h2c",
        "HTTP2-Settings: AAMAAABkAAQAAP__",
      ]);
    expect(await ask("/other")).toMatch(/^HTTP\/1.1 200 [^]*the host's own/);
    expect(await ask("/headway/queues")).toMatch(/^HTTP\/1.1 401 [^]*unauthenticated/);
  });

  it("are told that there is nothing for a WebSocket that neither takes", async () => {
    bench.start();
    const answer = await sendRaw(portOf(), [
      "GET /other HTTP/1.1",
      "Host: localhost",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ]);
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
  });

  it("of Fastify have it in one line, with JSON that Fastify has parsed", async () => {
    bench.start();
    await bench.add("j1");
    await bench.add("j2");
    const host = fastify();
    // The line.
    host.all("/hw/*", bench.headway.handler);
    host.get("/own", () => "the host's own");
    const url = await host.listen({ host: "127.0.0.1", port: 0 });
    const headers = { authorization: "Bearer ada" };
    try {
      expect(await (await fetch(`${url}/own`)).text()).toBe("the host's own");
      const shown = await fetch(`${url}/hw/queues/video/jobs/j1`, { headers });
      expect(await shown.json()).toMatchObject({ job: { jobId: "j1" } });
      const cancel = await fetch(`${url}/hw/queues/video/jobs/j1/cancel`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ seen: "active" }),
      });
      // The body has been read: in another state nothing is done.
      expect(cancel.status).toBe(409);
      const done = await fetch(`${url}/hw/queues/video/jobs/j1/cancel`, { method: "POST", headers });
      expect(done.status).toBe(202);
      const stream = await fetch(`${url}/hw/queues/video/jobs/j2/events`, { headers });
      const reading = stream.text();
      await host.close();
      expect(await reading).toContain('"state":"queued"');
    } finally {
      await host.close();
    }
  });

  it("of HTTP/2 are served by the handler, with a page's own origin taken for its own", async () => {
    bench.start();
    await bench.add("j1");
    const host = createHttp2Server((request, response) => {
      bench.headway.handler(request as never, response as never);
    });
    host.listen(0, "127.0.0.1");
    await once(host, "listening");
    const authority = `127.0.0.1:${(host.address() as AddressInfo).port}`;
    const client = connectHttp2(`http://${authority}`);
    try {
      const stream = client.request({
        ":path": "/queues/video/jobs/j1/cancel",
        ":method": "POST",
        cookie: "user=ada",
        origin: `http://${authority}`,
      });
      stream.end();
      // Unread, the answer would keep both from closing.
      stream.resume();
      const [headers] = (await once(stream, "response")) as [Record<string, unknown>];
      expect(headers[":status"]).toBe(202);
    } finally {
      client.close();
      host.close();
    }
  });

  it("that make a Request of an address alone have its origin taken for their own", async () => {
    bench.start();
    await bench.add("j1");
    const ask = (origin: string) =>
      bench.headway.fetch(
        new Request("https://x.example/hw/queues/video/jobs/j1/events", {
          headers: { cookie: "user=ada", origin },
        }),
      );
    const own = await ask("https://x.example");
    expect(own.status).toBe(200);
    await own.body?.cancel();
    expect((await ask("https://evil.example")).status).toBe(403);
  });

  it("answer the next call of a connection whose last one had too large a body", async () => {
    bench.start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    // The local port names the connection: `reusedSocket` stays false for a call that waited until it was free.
    const post = async (bytes: number): Promise<[status: number | undefined, port: number | undefined]> => {
      const request = httpRequest(`${bench.url}/headway/queues/video/jobs/j1/retry`, {
        agent,
        method: "POST",
        headers: { authorization: "Bearer chief", "content-type": "application/json" },
      });
      request.end(JSON.stringify({ pad: "x".repeat(bytes) }));
      const [response] = (await once(request, "response")) as [IncomingMessage];
      const port = request.socket?.localPort;
      await response.resume().toArray();
      return [response.statusCode, port];
    };
    try {
      const [status, port] = await post(4_000_000);
      expect(status).toBe(413);
      expect(await post(0)).toEqual([404, port]);
    } finally {
      agent.destroy();
    }
  });

  it("that hand over a Request have too large a body refused, read no further than the limit", async () => {
    bench.start();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        if (sent <= 1_000) controller.enqueue(new Uint8Array(10_000).fill(32));
        else controller.close();
      },
    });
    const answer = await bench.headway.fetch(
      new Request("https://x.example/hw/queues/video/jobs/j1/retry", {
        method: "POST",
        headers: { authorization: "Bearer chief", "content-type": "application/json" },
        body,
        duplex: "half",
      } as RequestInit),
    );
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  it("that hand over a Request lead a browser to the page, with or without its last slash", async () => {
    bench.start();
    const ask = (path: string, accept: string) =>
      bench.headway.fetch(new Request(`https://x.example${path}`, { headers: { accept } }));
    const moved = await ask("/api/headway?a=1", "text/html,*/*");
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/api/headway/?a=1"]);
    expect((await ask("//evil.example", "text/html")).headers.get("location")).toBe("/evil.example/");
    expect((await ask("/api/headway/queues/none/such", "application/json")).status).toBe(404);
  });
});
