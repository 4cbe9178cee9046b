// Videos and mail, as an application may have them: nothing here knows of Headway.
import { setTimeout } from "node:timers/promises";
import { Queue, Worker } from "bullmq";

const { hostname, port } = new URL(process.env.REDIS_URL ?? "redis://localhost:6379");
const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };

const videos = new Queue("video", { connection });
const letters = new Queue("letters", { connection, prefix: "{mail}" });

new Worker(
  "video",
  async (job) => {
    for (let done = 1; done <= 20; done += 1) {
      await setTimeout(500);
      await job.updateProgress({ stage: "encode", label: `Encoding ${job.data.file}…`, done, total: 20 });
    }
    if (job.data.file.endsWith(".avi")) throw new Error(`no codec for ${job.data.file}`);
    return { url: `/videos/${job.data.file}` };
  },
  { connection, concurrency: 2 },
);
new Worker("letters", () => setTimeout(1_000), { connection, prefix: "{mail}" });

for (let number = 1; ; number += 1) {
  const file = number % 5 === 0 ? `old-${number}.avi` : `film-${number}.mp4`;
  await videos.add("encode", { file }, { attempts: 2, backoff: 5_000 });
  await letters.add(
    "welcome",
    { to: `person-${number}@example.org` },
    { delay: number % 2 === 0 ? 10_000 : 0 },
  );
  await setTimeout(5_000);
}
