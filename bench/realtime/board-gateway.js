/** What operators of BullMQ have: bull-board over the queue, as its README sets it up for Hono, at its defaults. */
import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import { HonoAdapter } from "@bull-board/hono";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Queue } from "bullmq";
import { Hono } from "hono";
import { Redis } from "ioredis";
import { offer } from "../lib/child.js";

offer({
  /** @returns {Promise<string>} the address it serves on */
  async serve({ redisUrl, prefix }) {
    const queue = new Queue("bench", { connection: new Redis(redisUrl), prefix, skipMetasUpdate: true });
    const serverAdapter = new HonoAdapter(serveStatic);
    createBullBoard({ queues: [new BullMQAdapter(queue)], serverAdapter });
    serverAdapter.setBasePath("/board");
    const app = new Hono();
    app.route("/board", serverAdapter.registerPlugin());
    return new Promise((resolve) => {
      serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}/board`),
      );
    });
  },
});
