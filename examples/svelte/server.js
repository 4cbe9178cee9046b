import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { createHeadway } from "@headway/gateway";
import { progressOf, track } from "@headway/worker";
import { Queue, Worker } from "bullmq";
import sirv from "sirv";

const { hostname, port } = new URL(process.env.REDIS_URL ?? "redis://localhost:6379");
const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };

const albums = new Queue("albums", { connection });
const worker = new Worker(
  "albums",
  track(async (job) => {
    const progress = progressOf(job);
    progress.stage("resize", "Resizing photos…");
    for (let photo = 1; photo <= 30; photo += 1) {
      await setTimeout(100, undefined, { signal: progress.signal });
      progress.report(photo, 30);
    }
    return { photos: 30 };
  }),
  { connection },
);

const headway = createHeadway({
  connection,
  // Signs the tokens. All servers of an application have the same, from its configuration.
  secret: process.env.HEADWAY_SECRET ?? "at least 32 characters, for development only",
  queues: ["albums"],
  expose: (job) => ({ title: job.name, result: job.returnvalue }),
});

/** A stand-in for an application's own route: who starts a job gets a token that opens this job, and no other. */
async function startAlbum(response) {
  const job = await albums.add("Summer album", {});
  const address = `albums/${job.id}`;
  const token = await headway.token({ jobs: [address], ttlSeconds: 900 });
  response.writeHead(202, { "content-type": "application/json" }).end(JSON.stringify({ address, token }));
}

const files = sirv("dist");
const server = createServer((request, response) => {
  if (request.method !== "POST" || request.url !== "/albums") {
    files(request, response);
    return;
  }
  startAlbum(response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
headway.attach(server, { path: "/headway" });
server.listen(process.env.PORT ?? 8080, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});

process.once("SIGTERM", async () => {
  server.close();
  await Promise.all([headway.close(), worker.close(true), albums.close()]);
});
