/** What one would build without Headway: Socket.IO with its stock Redis adapter, and a room for each thing that is watched. */
import { createServer } from "node:http";
import { createAdapter } from "@socket.io/redis-adapter";
import { Redis } from "ioredis";
import { Server } from "socket.io";
import { offer } from "../lib/child.js";

offer({
  /** @returns {Promise<string>} the address it serves on */
  async serve({ redisUrl, prefix, pingMs }) {
    const [publisher, subscriber] = [new Redis(redisUrl), new Redis(redisUrl)];
    const http = createServer();
    const io = new Server(http, {
      serveClient: false,
      // As Headway's, so that both pay the same for it.
      pingInterval: pingMs,
      pingTimeout: pingMs,
      adapter: createAdapter(publisher, subscriber, { key: `${prefix}:plain` }),
    });
    io.on("connection", (socket) => {
      socket.on("watch", async (room, acknowledge) => {
        await socket.join(room);
        acknowledge({ ok: true });
      });
    });
    await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${http.address().port}`;
  },
});
