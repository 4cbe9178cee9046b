/** What is built without a push: an HTTP route that reads the job's record from BullMQ, and clients that ask for it. */
import { createServer } from "node:http";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { offer } from "../lib/child.js";

offer({
  /** @returns {Promise<string>} the address it serves on */
  async serve({ redisUrl, prefix }) {
    const queue = new Queue("bench", { connection: new Redis(redisUrl), prefix, skipMetasUpdate: true });
    const http = createServer((request, response) => {
      queue.getJob(request.url.slice(1)).then(
        (job) =>
          response.setHeader("content-type", "application/json").end(JSON.stringify(job?.progress ?? null)),
        (thrown) => response.writeHead(500).end(String(thrown)),
      );
    });
    await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${http.address().port}`;
  },
});
