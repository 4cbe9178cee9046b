/** What BullMQ's users build first: its own events of progress, handed to a Socket.IO room for each thing that is watched. */
import { createServer } from "node:http";
import { QueueEvents } from "bullmq";
import { Redis } from "ioredis";
import { Server } from "socket.io";
import { offer } from "../lib/child.js";

offer({
  /** @returns {Promise<string>} the address it serves on */
  async serve({ redisUrl, prefix, pingMs }) {
    const http = createServer();
    const io = new Server(http, { serveClient: false, pingInterval: pingMs, pingTimeout: pingMs });
    io.on("connection", (socket) => {
      socket.on("watch", (room, acknowledge) => {
        socket.join(room);
        acknowledge({ ok: true });
      });
    });
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    const events = new QueueEvents("bench", { connection, prefix });
    await events.waitUntilReady();
    events.on("progress", ({ jobId, data }) => {
      io.to([`job:${jobId}`, `org:${data.org}`]).emit("job:update", data);
    });
    await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${http.address().port}`;
  },
});
