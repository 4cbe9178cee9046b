import { once } from "node:events";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Server } from "node:http";
import { createHeadway } from "../../embedding/create-headway.ts";
import { createLogger } from "@headway/shared/node/logger";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import type { Incident } from "./incidents.ts";

const SECRET = "a secret of the receiver, long enough";

interface Received {
  type: string;
  data: Incident;
  isSigned: boolean;
}

describe("alerts of queues", () => {
  const bench = useEmbeddedApp();
  let receiver: Server;
  let received: Received[];
  let webhookUrl: string;

  beforeEach(async () => {
    received = [];
    receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        const header = (name: string): string => String(request.headers[name]);
        const signed = `${header("webhook-id")}.${header("webhook-timestamp")}.${body}`;
        const expected = `v1,${createHmac("sha256", SECRET).update(signed).digest("base64")}`;
        const { type, data } = JSON.parse(body) as Received;
        received.push({ type, data, isSigned: header("webhook-signature") === expected });
        response.end();
      });
    }).listen(0, "127.0.0.1");
    await once(receiver, "listening");
    webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  const fast = { forMs: 0, keepMs: 100, everyMs: 50, webhookSecret: SECRET };

  it("reach a signed webhook once from two servers, with their end", async () => {
    const alerts = { ...fast, webhookUrl };
    bench.start({ alerts });
    const other = createHeadway({
      connection: testRedisUrl(),
      queues: [{ name: bench.app.place.name, as: "video" }],
      prefix: bench.prefix,
      log: createLogger("test", { LOG_LEVEL: "silent" }),
      alerts,
    });
    bench.open.push({ close: () => other.close() });
    await bench.app.queue.pause();
    await bench.add("j1");
    await eventually("it is told", () => Promise.resolve(received.length > 0));
    await bench.app.queue.resume();
    await bench.app.take();
    await eventually("its end is told", () => Promise.resolve(received.length > 1));
    expect(received.map(({ type, isSigned }) => [type, isSigned])).toEqual([
      ["incident.started", true],
      ["incident.ended", true],
    ]);
    expect(received[0]?.data.queues).toEqual([{ queue: "video", words: "Paused, 1 job waiting" }]);
    expect(received[1]?.data.id).toBe(received[0]?.data.id);
  });

  it("stand beside the queues for the page, until one is snoozed", async () => {
    bench.start({ alerts: { forMs: 0, everyMs: 50 } });
    const open = async (): Promise<Incident[]> =>
      ((await (await bench.call("/queues", "reader")).json()) as { alerts: Incident[] }).alerts;
    await bench.app.queue.pause();
    await bench.add("j1");
    await eventually("it is there", async () => (await open()).length === 1);
    const snooze = (as: string): Promise<Response> =>
      bench.call("/operating/queues/video/snooze", as, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ms: 60_000 }),
      });
    expect((await snooze("reader")).status).toBe(403);
    expect((await snooze("chief")).status).toBe(202);
    await eventually("it is gone", async () => (await open()).length === 0);
  });

  it("say at the start what is wrong with a webhook's settings", () => {
    bench.start();
    const start = (alerts: object) => () =>
      createHeadway({ connection: testRedisUrl(), queues: "*", alerts });
    expect(start({ webhookUrl: "ftp://x", webhookSecret: SECRET })).toThrow("HEADWAY_WEBHOOK_URL");
    expect(start({ webhookUrl, webhookSecret: "short" })).toThrow("got 5");
  });
});
