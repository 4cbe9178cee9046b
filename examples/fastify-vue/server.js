import { randomUUID } from "node:crypto";
import { join } from "node:path";
import cookie from "@fastify/cookie";
import files from "@fastify/static";
import { createHeadway } from "@headway/gateway";
import { Queue } from "bullmq";
import Fastify from "fastify";
import { startWorker } from "./worker.js";

const { hostname, port } = new URL(process.env.REDIS_URL ?? "redis://localhost:6379");
const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };

const imports = new Queue("imports", { connection });
const worker = startWorker(connection);

const app = Fastify();
await app.register(cookie);
await app.register(files, { root: join(import.meta.dirname, "dist") });

// A stand-in for an application's own sign-in: each browser is a visitor of its own.
app.addHook("onRequest", async (request, reply) => {
  request.visitor = request.cookies.visitor ?? randomUUID();
  reply.setCookie("visitor", request.visitor, { httpOnly: true, sameSite: "lax", path: "/" });
});
app.post("/imports", async (request, reply) => {
  const { file } = request.body;
  const job = await imports.add("import", { file, visitor: request.visitor });
  return reply.code(202).send({ address: `imports/${job.id}` });
});

const headway = createHeadway({
  connection,
  queues: ["imports"],
  authenticate: ({ headers }) => {
    const { visitor } = app.parseCookie(headers.get("cookie") ?? "");
    return visitor && { id: visitor };
  },
  authorize: (visitor, job) => job.data.visitor === visitor.id,
  expose: (job) => ({ title: job.data.file, result: job.returnvalue }),
});
headway.attach(app.server, { path: "/headway" });

console.log(await app.listen({ port: Number(process.env.PORT ?? 8080), host: "127.0.0.1" }));

process.once("SIGTERM", async () => {
  await headway.close();
  await Promise.all([app.close(), worker.close(true), imports.close()]);
});
