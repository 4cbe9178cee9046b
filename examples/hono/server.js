import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { createHeadway } from "@headway/gateway";
import { progressOf, track } from "@headway/worker";
import { serve } from "@hono/node-server";
import { Queue, Worker } from "bullmq";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const { hostname, port } = new URL(process.env.REDIS_URL ?? "redis://localhost:6379");
const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };

const reports = new Queue("reports", { connection });
const worker = new Worker(
  "reports",
  track(async (job) => {
    const progress = progressOf(job);
    progress.stage("write", "Writing…");
    for (let page = 1; page <= 20; page += 1) {
      await setTimeout(150, undefined, { signal: progress.signal });
      progress.report(page, 20);
    }
    return { pages: 20 };
  }),
  { connection },
);

const headway = createHeadway({
  connection,
  queues: ["reports"],
  authenticate: ({ headers }) => {
    const id = /visitor=([\w-]+)/.exec(headers.get("cookie") ?? "")?.[1];
    return id && { id };
  },
  authorize: (visitor, job) => job.data.visitorId === visitor.id,
  expose: (job) => ({ title: job.name, result: job.returnvalue }),
});

const app = new Hono();
app.all("/headway/*", (context) => headway.fetch(context.req.raw));
app.get("/", async (context) => {
  if (!getCookie(context, "visitor")) setCookie(context, "visitor", randomUUID(), { httpOnly: true });
  return context.html(await readFile(new URL("./page.html", import.meta.url), "utf8"));
});
app.post("/reports", async (context) => {
  const job = await reports.add("Yearly report", { visitorId: getCookie(context, "visitor") });
  return context.json({ id: job.id }, 202);
});

const server = serve(
  { fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env.PORT ?? 8080) },
  (address) => {
    console.log(`http://127.0.0.1:${address.port}/`);
  },
);

process.once("SIGTERM", async () => {
  await Promise.all([headway.close(), worker.close(true), reports.close()]);
  server.close();
});
