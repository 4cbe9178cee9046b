import { createServer } from "node:http";
import { createHeadway } from "@headway/gateway";
import { Queue } from "bullmq";
import express from "express";
import { readVisitor, session } from "./session.js";
import { startWorker } from "./worker.js";

const { hostname, port } = new URL(process.env.REDIS_URL ?? "redis://localhost:6379");
const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };

const videos = new Queue("video", { connection });
const worker = startWorker(connection);

const headway = createHeadway({
  connection,
  queues: ["video"],
  authenticate: ({ headers }) => readVisitor(headers.get("cookie")),
  authorize: (visitor, job) => job.data.visitorId === visitor.id && "control",
  expose: (job) => ({ title: job.data.file, result: job.returnvalue }),
});

const app = express();
app.use(session);
app.post("/videos", express.json(), async (request, response) => {
  const job = await videos.add("encode", { file: request.body.file, visitorId: request.visitor.id });
  response.status(202).json({ address: `video/${job.id}` });
});
app.use(express.static("dist"));

const server = createServer(app);
headway.attach(server, { path: "/headway" });
server.listen(process.env.PORT ?? 8080, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});

process.once("SIGTERM", async () => {
  server.close();
  await Promise.all([headway.close(), worker.close(true), videos.close()]);
});
